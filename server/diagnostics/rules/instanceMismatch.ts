import { at, span } from '../../experiment/members.ts';
import { shadowNameOf, shadowsOf, sourceOf, variantNamed } from '../../experiment/variants.ts';
import type { Node } from '../../syntax/tree.ts';
import { guide, type Rule } from './rule.ts';

export const instanceMismatch: Rule = {
  id: 'instance-mismatch',
  severity: 'hint',
  href: `${guide}shadow-tests-best-practices.html`,
  documentation:
    'On different instances the comparison is of hardware as well as of models. That is fine when it is meant. Checked when the file lists both variants.',
  check: (experiment) => {
    const source = variantNamed(experiment, sourceOf(experiment)?.value);
    return shadowsOf(experiment).flatMap((shadow) => {
      const variant = variantNamed(experiment, shadowNameOf(shadow)?.value);
      if (variant === source) return [];
      const [here, there] = differing(variant, source);
      if (!here || !there) return [];
      return {
        message: `Production runs on ${String(there.value)} here, so this compares hardware as well as models. Fine if that is meant.`,
        ...span(here),
        related: [{ message: 'The production variant', ...span(there) }],
      };
    });
  },
};

/** The first member in which the two differ, in both. */
function differing(variant: Node | undefined, other: Node | undefined) {
  for (const name of ['InstanceType', 'InstanceCount'] as const) {
    const [here, there] = [variant, other].map((each) =>
      at(at(at(each, 'InfrastructureConfig'), 'RealTimeInferenceConfig'), name),
    );
    const known = here && there && 'value' in here && 'value' in there && here.kind === there.kind;
    if (known && here.value !== there.value) return [here, there] as const;
  }
  return [];
}
