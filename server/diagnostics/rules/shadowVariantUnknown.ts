import { shadowNameOf, shadowsOf, sourceOf, variantsOf } from '../../experiment/variants.ts';
import { most } from '../finding.ts';
import { otherNames } from '../variantMends.ts';
import { api, type Rule } from './rule.ts';
import { unknownVariant } from './unknownVariant.ts';

export const shadowVariantUnknown: Rule = {
  id: 'shadow-variant-unknown',
  severity: 'error',
  href: `${api}API_ShadowModelVariantConfig.html`,
  documentation:
    'ShadowModelVariantName names a variant of ModelVariants. Checked when the file lists both variants, for an update may list only those that change.',
  check: (experiment) => {
    const variants = variantsOf(experiment);
    const source = sourceOf(experiment)?.value;
    const known = new Set(variants.named.map(({ value }) => value));
    return (
      shadowsOf(experiment)
        .map(shadowNameOf)
        // A shadow that is its own source is said to be that; the source is checked by its own rule.
        .filter((shadow) => shadow && shadow.value !== source && !known.has(shadow.value))
        .slice(0, most)
        .flatMap((shadow) => unknownVariant(shadow, 'ShadowModelVariantName', variants))
    );
  },
  mends: (node, experiment) => otherNames(node, experiment, sourceOf(experiment)?.value),
};
