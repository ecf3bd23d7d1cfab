import { isKeyIdentifier, keysOf } from '../../experiment/kmsKeys.ts';
import { changeTo } from '../mend.ts';
import { quote, type Rule } from './rule.ts';

export const kmsForm: Rule = {
  id: 'kms-form',
  severity: 'warning',
  href: 'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html',
  documentation: 'A KMS key is named by its id, by an alias such as alias/experiments, or by the ARN of either.',
  check: (experiment) =>
    keysOf(experiment)
      .filter(({ value }) => !isKeyIdentifier(value))
      .map(({ value, span }) => ({
        message: `${quote(value)} is neither a key id nor an alias nor the ARN of one. An alias begins with "alias/".`,
        ...span,
      })),
  mends: (node) => {
    const alias = 'value' in node ? `alias/${String(node.value).replace(/^alias\//i, '')}` : '';
    return isKeyIdentifier(alias) ? [changeTo(node, alias)] : [];
  },
};
