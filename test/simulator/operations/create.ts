import { sagemakerArn } from '../arns.ts';
import { checkSchedule, checkShadowMode, checkVariants } from '../checks.ts';
import { invalid, modelled } from '../errors.ts';
import { enter } from '../lifecycle.ts';
import type { DataStorageConfig, Schedule, ShadowModeConfig, Variant } from '../types.ts';
import { arnOutput, type Named, type Operation } from './operation.ts';

interface CreateInput extends Named {
  readonly Type: 'ShadowMode';
  readonly Schedule?: Schedule;
  readonly Description?: string;
  readonly RoleArn: string;
  readonly EndpointName: string;
  readonly ModelVariants: readonly Variant[];
  readonly DataStorageConfig?: DataStorageConfig;
  readonly ShadowModeConfig: ShadowModeConfig;
  readonly KmsKey?: string;
  readonly Tags?: unknown;
}

const week = 7 * 24 * 60 * 60;

export const createInferenceExperiment: Operation<CreateInput> = (input, context) => {
  const { account, region, now, transitionSeconds } = context;
  const { Tags: _, ...members } = input;
  if (account.experiments.has(input.Name)) {
    return modelled('ResourceInUse', `Inference experiment ${input.Name} already exists.`);
  }
  if (!account.endpoints.has(input.EndpointName)) {
    return invalid(`Could not find endpoint "${sagemakerArn(region, 'endpoint', input.EndpointName)}".`);
  }

  const start = input.Schedule?.StartTime ?? now;
  const Schedule = { StartTime: start, EndTime: input.Schedule?.EndTime ?? start + week };
  const wrong =
    checkSchedule(Schedule, now) ??
    checkVariants(input.ModelVariants, account, region) ??
    checkShadowMode(input.ShadowModeConfig, input.ModelVariants);
  if (wrong) return wrong;

  const created = { ...members, Schedule, Status: 'Creating', CreationTime: now, LastModifiedTime: now } as const;
  account.experiments.set(input.Name, enter(created, 'Creating', 'Created', now, transitionSeconds));
  return arnOutput(input, context);
};
