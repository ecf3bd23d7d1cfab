import { at } from '../../experiment/members.ts';
import { shadowsOf, variantsOf } from '../../experiment/variants.ts';
import { filled } from '../../schema/filled.ts';
import { fileSchema } from '../../schema/lookup.ts';
import { property } from '../../syntax/tree.ts';
import { guide, type Rule } from './rule.ts';

export const noDataCapture: Rule = {
  id: 'no-data-capture',
  severity: 'hint',
  href: `${guide}shadow-tests-create.html`,
  documentation:
    'Without DataStorageConfig neither requests nor answers are recorded, so that only metrics can be compared afterwards. Said of files that describe a whole experiment, for an update keeps what it leaves out.',
  check: (experiment) => {
    const isWhole = at(experiment, 'RoleArn') && shadowsOf(experiment).length > 0 && variantsOf(experiment).complete;
    const key = property(experiment, 'ShadowModeConfig')?.key;
    if (!isWhole || !key || property(experiment, 'DataStorageConfig')) return [];
    return [
      {
        message:
          'Requests and answers are not recorded, so only metrics can be compared. Add DataStorageConfig to record them in S3.',
        ...key,
      },
    ];
  },
  mends: (_, experiment) => {
    const schema = fileSchema.members.DataStorageConfig;
    if (!schema || experiment.kind !== 'object') return [];
    const value = filled(schema, () => undefined);
    return [
      {
        title: 'Add DataStorageConfig',
        steps: [{ do: 'add', owner: experiment, members: [['DataStorageConfig', value]] }],
      },
    ];
  },
};
