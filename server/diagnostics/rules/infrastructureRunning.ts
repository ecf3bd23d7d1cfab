import { deployedInfrastructure, deployedStorage, keeps } from '../../experiment/deployed.ts';
import { at, textAt } from '../../experiment/members.ts';
import { items, property, toValue } from '../../syntax/tree.ts';
import { guide, type Rule } from './rule.ts';

export const infrastructureRunning: Rule = {
  id: 'infrastructure-running',
  severity: 'warning',
  href: `${guide}shadow-tests-view-monitor-edit-update.html`,
  documentation:
    "AWS's pages differ on whether instances and data capture can change while an experiment is Running: the API reference allows it, the developer guide names description, sampling and end alone. It may be refused.",
  dependsOn: 'the state of the experiment',
  check: (experiment, { deployed }) => {
    if (deployed?.status !== 'Running') return [];
    const variants = items(at(experiment, 'ModelVariants')).flatMap((variant) => {
      const name = textAt(variant, 'VariantName')?.value;
      const now = name === undefined ? undefined : deployedInfrastructure(deployed, name);
      const own = property(variant, 'InfrastructureConfig');
      return own?.value && now !== undefined && !keeps(toValue(own.value), now) ? [own.key] : [];
    });
    const storage = property(experiment, 'DataStorageConfig');
    const changed = storage?.value && !keeps(toValue(storage.value), deployedStorage(deployed)) ? [storage.key] : [];
    return [...variants, ...changed].map((key) => ({
      message:
        'The experiment is Running. Changes of instances and data capture may be refused until it is over; the developer guide allows description, sampling and end alone.',
      ...key,
    }));
  },
};
