import { checkVariants } from '../checks.ts';
import { invalid, isServiceError, type ServiceError } from '../errors.ts';
import { enter } from '../lifecycle.ts';
import type { Experiment, Variant, VariantAction } from '../types.ts';
import { arnOutput, findIn, type Named, type Operation } from './operation.ts';

interface StopInput extends Named {
  readonly ModelVariantActions: Readonly<Record<string, VariantAction>>;
  readonly DesiredModelVariants?: readonly Variant[];
  readonly DesiredState?: 'Completed' | 'Cancelled';
  readonly Reason?: string;
}

export const stopInferenceExperiment: Operation<StopInput> = (input, context) => {
  const experiment = findIn('Stop', input, context);
  if (isServiceError(experiment)) return experiment;
  const { account, now, transitionSeconds, region } = context;
  const { ModelVariantActions: actions, DesiredModelVariants: desired = [], Reason } = input;
  const wrong = checkActions(experiment, actions, desired) ?? checkVariants(desired, account, region);
  if (wrong) return wrong;

  // What never ran was cancelled; what ran is complete unless it is said to be cancelled.
  const to = input.DesiredState ?? (experiment.Status === 'Running' ? 'Completed' : 'Cancelled');
  const stopped: Experiment = {
    ...experiment,
    actions,
    ModelVariants: experiment.ModelVariants.map(
      (variant) => desired.find(({ VariantName }) => VariantName === variant.VariantName) ?? variant,
    ),
    ...(Reason !== undefined && { StatusReason: Reason }),
  };
  account.experiments.set(experiment.Name, enter(stopped, 'Stopping', to, now, transitionSeconds));
  return arnOutput(input, context);
};

function checkActions(
  { ModelVariants, ShadowModeConfig }: Experiment,
  actions: StopInput['ModelVariantActions'],
  desired: readonly Variant[],
): ServiceError | undefined {
  const known = ModelVariants.map(({ VariantName }) => VariantName);
  const unknown = [...Object.keys(actions), ...desired.map(({ VariantName }) => VariantName)].find(
    (name) => !known.includes(name),
  );
  if (unknown !== undefined) return invalid(`Variant '${unknown}' is not one of the experiment's model variants.`);
  const unnamed = known.find((name) => !Object.hasOwn(actions, name));
  if (unnamed !== undefined) return invalid(`ModelVariantActions has no action for variant '${unnamed}'.`);
  if (known.every((name) => actions[name] === 'Remove')) return invalid('At least one variant has to stay.');
  if (actions[ShadowModeConfig.SourceModelVariantName] === 'Promote') {
    return invalid('Only the shadow variant can be promoted, the source variant already serves production.');
  }
  return undefined;
}
