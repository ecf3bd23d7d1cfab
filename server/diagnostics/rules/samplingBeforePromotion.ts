import { at, span } from '../../experiment/members.ts';
import { shadowsOf } from '../../experiment/variants.ts';
import { guide, type Rule } from './rule.ts';

export const samplingBeforePromotion: Rule = {
  id: 'sampling-before-promotion',
  severity: 'hint',
  href: `${guide}shadow-tests-best-practices.html`,
  documentation:
    'Below 100 percent the shadow variant has not yet shown that it can carry all of production. Begin low, and go to 100 before it is promoted.',
  check: (experiment) =>
    shadowsOf(experiment).flatMap((shadow) => {
      const sampling = at(shadow, 'SamplingPercentage');
      if (sampling?.kind !== 'number' || Number(sampling.value) <= 0 || Number(sampling.value) >= 100) return [];
      return {
        message: `At ${sampling.value} percent the shadow has not shown that it can carry production. Go to 100 before you promote it.`,
        ...span(sampling),
      };
    }),
};
