import { at, textAt } from '../../experiment/members.ts';
import { changesBetween } from '../../experiment/planDifferences.ts';
import { afterUpdate, stateOf } from '../../experiment/planState.ts';
import type { MemberName } from '../../experiment/types.generated.ts';
import { items, property, toValue } from '../../syntax/tree.ts';
import { guide, type Rule } from './rule.ts';

export const infrastructureRunning: Rule = {
  id: 'infrastructure-running',
  severity: 'warning',
  href: `${guide}shadow-tests-view-monitor-edit-update.html`,
  documentation:
    "AWS's pages differ on whether models, instances and data capture can change while an experiment is Running: the API reference allows it, the developer guide names description, sampling and end alone. It may be refused.",
  dependsOn: 'the state of the experiment',
  check: (experiment, { deployed }) => {
    if (deployed?.status !== 'Running') return [];
    const before = stateOf(deployed.description);
    const changes = changesBetween(before, afterUpdate(before, stateOf(toValue(experiment))));
    // What a half-written variant has not yet is told as missing.
    const isChanged = (...path: readonly string[]) =>
      changes.some((change) => change.kind !== 'removed' && path.every((name, index) => change.path[index] === name));
    const variants = items(at(experiment, 'ModelVariants')).flatMap((variant) => {
      const name = textAt(variant, 'VariantName')?.value;
      return ofVariants.flatMap((member) => {
        const own = property(variant, member);
        return own && name !== undefined && isChanged('ModelVariants', name, member) ? [own.key] : [];
      });
    });
    const storage = property(experiment, 'DataStorageConfig');
    const isOther = changes.some(({ path }) => path[0] === storage?.name);
    return [...variants, ...(storage?.value && isOther ? [storage.key] : [])].map((key) => ({
      message:
        'The experiment is Running. Changes of models, instances and data capture may be refused until it is over; the developer guide allows description, sampling and end alone.',
      ...key,
    }));
  },
};

const ofVariants: readonly MemberName[] = ['ModelName', 'InfrastructureConfig'];
