import { shadowNameOf, shadowsOf, sourceOf } from '../../experiment/variants.ts';
import { otherNames } from '../variantMends.ts';
import { api, quote, type Rule } from './rule.ts';

export const sourceIsShadow: Rule = {
  id: 'source-is-shadow',
  severity: 'error',
  href: `${api}API_ShadowModeConfig.html`,
  documentation:
    'The production variant and its shadow are two different variants; a variant can not be compared with itself.',
  check: (experiment) => {
    const source = sourceOf(experiment);
    if (!source) return [];
    return shadowsOf(experiment).flatMap((entry) => {
      const shadow = shadowNameOf(entry);
      if (shadow?.value !== source.value) return [];
      return {
        message: `${quote(shadow.value)} is the production variant too. Name the other variant here: requests are copied from production to a different variant.`,
        ...shadow.span,
        related: [{ message: 'The production variant', ...source.span }],
      };
    });
  },
  mends: (node, experiment) => otherNames(node, experiment, sourceOf(experiment)?.value),
};
