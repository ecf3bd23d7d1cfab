import { at, span } from '../../experiment/members.ts';
import { shadowsOf } from '../../experiment/variants.ts';
import { changeTo } from '../mend.ts';
import { api, type Rule } from './rule.ts';

export const samplingZero: Rule = {
  id: 'sampling-zero',
  severity: 'warning',
  href: `${api}API_ShadowModelVariantConfig.html`,
  documentation: 'A SamplingPercentage of 0 copies no request: the shadow variant is paid for and learns nothing.',
  check: (experiment) =>
    shadowsOf(experiment).flatMap((shadow) => {
      const sampling = at(shadow, 'SamplingPercentage');
      if (sampling?.kind !== 'number' || sampling.value !== 0) return [];
      return {
        message:
          'At 0 percent no request is copied and the shadow variant sits idle. Use 1 or more to compare the variants.',
        ...span(sampling),
      };
    }),
  mends: (node) => [1, 10].map((percentage) => changeTo(node, percentage)),
};
