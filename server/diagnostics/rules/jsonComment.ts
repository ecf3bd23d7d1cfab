import type { Rule } from './rule.ts';

/** Found while the text is read. */
export const jsonComment: Rule = {
  id: 'json-comment',
  severity: 'hint',
  href: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html',
  documentation:
    'Comments are legal in an experiment file and the AWS CLI refuses them: a file with comments can not be given to `--cli-input-json`. The command that this extension copies for the AWS CLI has none.',
};
