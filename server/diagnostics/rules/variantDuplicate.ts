import { variantsOf } from '../../experiment/variants.ts';
import { api, quote, type Rule } from './rule.ts';

export const variantDuplicate: Rule = {
  id: 'variant-duplicate',
  severity: 'error',
  href: `${api}API_ModelVariantConfig.html`,
  documentation:
    'Each variant of ModelVariants has a VariantName of its own, since ShadowModeConfig refers to variants by it.',
  check: (experiment) => {
    const { named } = variantsOf(experiment);
    return named.flatMap((variant, index) => {
      const first = named.slice(0, index).find(({ value }) => value === variant.value);
      if (!first) return [];
      return {
        message: `Two variants are called ${quote(variant.value)}. Give this one a name of its own.`,
        ...variant.span,
        related: [{ message: 'The first variant of this name', ...first.span }],
      };
    });
  },
};
