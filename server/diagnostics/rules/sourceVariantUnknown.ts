import { shadowNameOf, shadowsOf, sourceOf, variantsOf } from '../../experiment/variants.ts';
import { otherNames } from '../variantMends.ts';
import { api, type Rule } from './rule.ts';
import { unknownVariant } from './unknownVariant.ts';

export const sourceVariantUnknown: Rule = {
  id: 'source-variant-unknown',
  severity: 'error',
  href: `${api}API_ShadowModeConfig.html`,
  documentation:
    'SourceModelVariantName names a variant of ModelVariants. Checked when the file lists both variants, for an update may list only those that change.',
  check: (experiment) => unknownVariant(sourceOf(experiment), 'SourceModelVariantName', variantsOf(experiment)),
  mends: (node, experiment) => otherNames(node, experiment, shadowNameOf(shadowsOf(experiment)[0])?.value),
};
