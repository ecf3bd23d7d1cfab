import { factsOf, isWellFormed, offered } from '../../experiment/instanceTypes.ts';
import { instanceTypesOf } from '../../experiment/variants.ts';
import { most } from '../finding.ts';
import { changeTo } from '../mend.ts';
import { nearest } from '../nearest.ts';
import { api, quote, type Rule } from './rule.ts';

export const instanceUnknown: Rule = {
  id: 'instance-unknown',
  severity: 'warning',
  href: `${api}API_RealTimeInferenceConfig.html`,
  documentation:
    'A well-formed instance type that is not in the list this extension ships. AWS adds types, so the file is not refused; more often it is a slip of the keyboard.',
  check: (experiment) =>
    instanceTypesOf(experiment)
      .filter(({ value }) => isWellFormed(value) && !factsOf(value))
      .slice(0, most)
      .map(({ value, span }) => {
        const near = nearest(value, offered(), 3);
        const advice =
          near.length > 0
            ? `Nearest known: ${near.map(quote).join(', ')}.`
            : 'Check its spelling; it is sent as it is.';
        return { message: `${quote(value)} is not an instance type we know. ${advice}`, ...span };
      }),
  mends: (node) => {
    const near = 'value' in node ? nearest(String(node.value), offered(), 3) : [];
    return near.map((name) => changeTo(node, name, near.length === 1));
  },
};
