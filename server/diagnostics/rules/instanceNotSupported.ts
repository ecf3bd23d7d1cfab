import { hardwareOf, similarTypes, takesPart } from '../../experiment/instanceTypes.ts';
import { instanceTypesOf } from '../../experiment/variants.ts';
import { changeTo } from '../mend.ts';
import { guide, quote, type Rule } from './rule.ts';

export const instanceNotSupported: Rule = {
  id: 'instance-not-supported',
  severity: 'error',
  href: `${guide}shadow-tests.html`,
  documentation: 'Inf1 instances can not take part in shadow tests.',
  check: (experiment) =>
    instanceTypesOf(experiment)
      .filter(({ value }) => !takesPart(value))
      .map(({ value, span }) => ({
        message: `${quote(value)} is an Inf1 instance, and Inf1 can not take part in shadow tests. Use another type, such as "ml.inf2.xlarge" or "ml.g5.xlarge".`,
        ...span,
      })),
  mends: (node) => {
    const type = 'value' in node ? String(node.value) : '';
    const had = hardwareOf(type);
    return similarTypes(type).map((name) =>
      changeTo(node, name, false, ` (${hardwareOf(name)}${had && `; it had ${had}`})`),
    );
  },
};
