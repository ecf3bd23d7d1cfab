import { namesFor, variantsOf } from '../../experiment/variants.ts';
import { locate } from '../../syntax/tree.ts';
import { changeTo } from '../mend.ts';
import { api, quote, type Rule } from './rule.ts';

export const variantDuplicate: Rule = {
  id: 'variant-duplicate',
  severity: 'error',
  href: `${api}API_ModelVariantConfig.html`,
  documentation:
    'Each variant of ModelVariants has a VariantName of its own, since ShadowModeConfig refers to variants by it.',
  check: (experiment) => {
    const { named } = variantsOf(experiment);
    const firsts = new Map(named.toReversed().map((variant) => [variant.value, variant]));
    return named.flatMap((variant) => {
      const first = firsts.get(variant.value);
      if (!first || first === variant) return [];
      return {
        message: `Two variants are called ${quote(variant.value)}. Give this one a name of its own.`,
        ...variant.span,
        related: [{ message: 'The first variant of this name', ...first.span }],
      };
    });
  },
  mends: (node, experiment) => {
    const path = locate(experiment, node.start)?.path ?? [];
    const names = namesFor(path, experiment).map(({ name }) => name);
    return names.map((name) => changeTo(node, name, names.length === 1));
  },
};
