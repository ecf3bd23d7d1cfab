import { isDeepStrictEqual } from 'node:util';
import { checkSchedule, checkShadowMode, checkVariants } from '../checks.ts';
import { invalid, isServiceError, type ServiceError } from '../errors.ts';
import { enter } from '../lifecycle.ts';
import type { DataStorageConfig, Experiment, Schedule, ShadowModeConfig, Variant } from '../types.ts';
import { arnOutput, type Context, findIn, type Named, type Operation } from './operation.ts';

interface UpdateInput extends Named {
  readonly Schedule?: Schedule;
  readonly Description?: string;
  readonly ModelVariants?: readonly Variant[];
  readonly DataStorageConfig?: DataStorageConfig;
  readonly ShadowModeConfig?: ShadowModeConfig;
}

export const updateInferenceExperiment: Operation<UpdateInput> = (input, context) => {
  const experiment = findIn('Update', input, context);
  if (isServiceError(experiment)) return experiment;
  const updated = merge(experiment, input);
  if (isServiceError(updated)) return updated;
  const wrong = checkUpdate(experiment, updated, input, context);
  if (wrong) return wrong;

  const { account, now, transitionSeconds } = context;
  account.experiments.set(experiment.Name, enter(updated, 'Updating', experiment.Status, now, transitionSeconds));
  return arnOutput(input, context);
};

/** Members that are not given stay. Variants are found by name; both together replace those of an unstarted test. */
function merge(experiment: Experiment, input: UpdateInput): Experiment | ServiceError {
  const { Name: _, Schedule, ModelVariants, ...rest } = input;
  const variants = mergeVariants(experiment, ModelVariants);
  if (isServiceError(variants)) return variants;
  return { ...experiment, ...rest, Schedule: { ...experiment.Schedule, ...Schedule }, ModelVariants: variants };
}

function mergeVariants(
  { Status, ModelVariants: present }: Experiment,
  given: readonly Variant[] = [],
): readonly Variant[] | ServiceError {
  if (Status === 'Created' && given.length === 2) return given;
  const unknown = given.find(({ VariantName }) => !present.some((variant) => variant.VariantName === VariantName));
  if (unknown) return invalid(`Variant '${unknown.VariantName}' is not one of the experiment's model variants.`);
  return present.map((variant) => given.findLast(({ VariantName }) => VariantName === variant.VariantName) ?? variant);
}

function checkUpdate(
  before: Experiment,
  after: Experiment,
  input: UpdateInput,
  { account, region, now, infrastructureWhileRunning }: Context,
): ServiceError | undefined {
  if (before.Status === 'Running') {
    if (after.Schedule.StartTime !== before.Schedule.StartTime) {
      return invalid('The start time cannot be changed once the inference experiment has started.');
    }
    if (infrastructureWhileRunning === 'refuse' && !sameInfrastructure(before, after)) {
      return invalid('Model variants and data storage cannot be changed while the inference experiment is running.');
    }
  }
  return (
    (input.Schedule && checkSchedule(after.Schedule, now)) ??
    (input.ModelVariants && checkVariants(input.ModelVariants, account, region)) ??
    checkShadowMode(after.ShadowModeConfig, after.ModelVariants)
  );
}

function sameInfrastructure(before: Experiment, after: Experiment): boolean {
  return (
    isDeepStrictEqual(before.ModelVariants, after.ModelVariants) &&
    isDeepStrictEqual(before.DataStorageConfig, after.DataStorageConfig)
  );
}
