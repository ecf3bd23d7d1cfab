import { keysOf, regionOfKey } from '../../experiment/kmsKeys.ts';
import type { Rule } from './rule.ts';

export const kmsRegion: Rule = {
  id: 'kms-region',
  severity: 'warning',
  href: 'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html',
  documentation:
    'A KMS key is used in its own Region. Checked for ARNs, when the setting region or a sagemaker-target comment says where calls go.',
  dependsOn: 'the Region that is set',
  check: (experiment, { region }) =>
    keysOf(experiment).flatMap(({ value, span }) => {
      const own = regionOfKey(value);
      if (!region || !own || own === region) return [];
      return { message: `This key is in ${own}, and the experiment in ${region}. Use a key of ${region}.`, ...span };
    }),
};
