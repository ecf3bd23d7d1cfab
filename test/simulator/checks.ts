import { sagemakerArn } from './arns.ts';
import { invalid, type ServiceError } from './errors.ts';
import type { Account, Schedule, ShadowModeConfig, Variant } from './types.ts';

/** What the service looks at beyond the shapes. Each returns the first thing that is wrong, or nothing. */

const maxDays = 30;
const day = 24 * 60 * 60;

export function checkSchedule({ StartTime, EndTime }: Schedule, now: number): ServiceError | undefined {
  if (EndTime === undefined) return undefined;
  if (EndTime <= now) return invalid('The end time of the schedule has to be in the future.');
  const start = StartTime ?? now;
  if (EndTime <= start) return invalid('The end time of the schedule has to be after its start time.');
  if (EndTime - start > maxDays * day) {
    return invalid(`An inference experiment can run for at most ${maxDays} days.`);
  }
  return undefined;
}

export function checkVariants(
  variants: readonly Variant[],
  account: Account,
  region: string,
): ServiceError | undefined {
  const names = variants.map(({ VariantName }) => VariantName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return invalid(`Variant names have to be unique, '${twice}' is used more than once.`);

  for (const { VariantName, ModelName, InfrastructureConfig } of variants) {
    const { InstanceType, InstanceCount } = InfrastructureConfig.RealTimeInferenceConfig;
    if (InstanceType.startsWith('ml.inf1.')) {
      return invalid(`Instance type ${InstanceType} of variant '${VariantName}' is not supported in shadow tests.`);
    }
    if (InstanceCount < 1) return invalid(`Variant '${VariantName}' needs at least one instance.`);
    if (!account.models.has(ModelName)) {
      return invalid(`Could not find model "${sagemakerArn(region, 'model', ModelName)}".`);
    }
  }
  return undefined;
}

export function checkShadowMode(
  { SourceModelVariantName: source, ShadowModelVariants }: ShadowModeConfig,
  variants: readonly Variant[],
): ServiceError | undefined {
  const known = new Set(variants.map(({ VariantName }) => VariantName));
  if (!known.has(source)) return invalid(`Source variant '${source}' is not one of the experiment's model variants.`);

  for (const { ShadowModelVariantName: shadow, SamplingPercentage } of ShadowModelVariants) {
    if (!known.has(shadow)) return invalid(`Shadow variant '${shadow}' is not one of the experiment's model variants.`);
    if (shadow === source) return invalid(`Variant '${shadow}' cannot be both the source and the shadow variant.`);
    if (SamplingPercentage < 0) return invalid('The sampling percentage has to be between 0 and 100.');
  }
  return undefined;
}
