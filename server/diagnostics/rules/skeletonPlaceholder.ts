import { leftEmpty } from '../../experiment/skeletons.ts';
import { nameOf, schemaAt } from '../../schema/lookup.ts';
import type { Rule } from './rule.ts';

export const skeletonPlaceholder: Rule = {
  id: 'skeleton-placeholder',
  severity: 'error',
  href: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html',
  documentation:
    'What `aws sagemaker update-inference-experiment --generate-cli-skeleton` wrote and nobody filled in: empty texts, times of 1970 and what stands beside them. Sent as it is, it is refused at best, and at worst it empties what the experiment has.',
  check: (experiment, { unfilled = leftEmpty(experiment) }) =>
    unfilled.map(({ path, at }) => {
      const schema = schemaAt(path);
      const what = schema ? nameOf(schema, path) : 'This';
      return {
        message: `${what.charAt(0).toUpperCase()}${what.slice(1)} is as the AWS CLI's skeleton left it. Fill it in, or remove it.`,
        start: at.start,
        end: at.end,
      };
    }),
  mends: (_, experiment) => {
    // Without a name there is no experiment, so that the place for it stays.
    const paths = leftEmpty(experiment).map(({ path }) => path);
    const removable = paths.filter((path) => !isNeeded(path));
    if (removable.length === 0) return [];
    return [{ title: 'Remove all that was left empty', steps: [{ do: 'removeAll', paths: removable }] }];
  },
};

const isNeeded = (path: readonly (string | number)[]) => {
  const owner = schemaAt(path.slice(0, -1));
  return owner?.kind === 'object' && owner.required.includes(String(path.at(-1)));
};
