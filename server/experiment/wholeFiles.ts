/** Whole files to begin with. Every one is valid as it is inserted. */

import type { Template } from '../syntax/write.ts';
import { day, isoText } from './timestamps.ts';

export interface WholeFile {
  readonly label: string;
  readonly detail: string;
  readonly template: Template;
}

/** `now` in milliseconds: times in the file begin at the next full hour. */
export function wholeFiles(now: number): readonly WholeFile[] {
  const start = Math.ceil(now / hour) * hour;
  return [
    {
      label: 'Sampling change',
      detail: 'how many requests are copied',
      template: object({
        Name: stop('my-experiment'),
        ShadowModeConfig: shadowModeConfig,
      }),
    },
    {
      label: 'Schedule change',
      detail: 'when the experiment ends',
      template: object({ Name: stop('my-experiment'), Schedule: object({ EndTime: stop(isoText(start + 7 * day)) }) }),
    },
    {
      label: 'Shadow test',
      detail: 'all that an update takes',
      template: object({
        Name: stop('my-experiment'),
        Description: stop('What is compared, and why'),
        ...shadowTest(start),
      }),
    },
    {
      label: 'Create and update',
      detail: 'a shadow test, with what only Create takes',
      template: object({
        Name: stop('my-experiment'),
        Type: { kind: 'text', value: 'ShadowMode' },
        RoleArn: stop('arn:aws:iam::123456789012:role/inference-experiments'),
        EndpointName: stop('my-endpoint'),
        ...shadowTest(start),
      }),
    },
  ];
}

const hour = 3_600_000;
const stop = (value: string): Template => ({ kind: 'stop', as: 'text', choices: [value] });
/** The same name wherever the variant is named. */
const named = (name: string): Template => ({ kind: 'stop', as: 'text', choices: [name], name });
const count = (...values: string[]): Template => ({ kind: 'stop', as: 'number', choices: values });
const object = (members: Readonly<Record<string, Template>>): Template => ({
  kind: 'object',
  members: Object.entries(members),
});
const list = (...entries: Template[]): Template => ({ kind: 'list', entries });

const shadowModeConfig = object({
  SourceModelVariantName: named('production'),
  ShadowModelVariants: list(
    object({ ShadowModelVariantName: named('shadow'), SamplingPercentage: count('10', '100', '50', '25', '5', '1') }),
  ),
});

const variant = (model: string, name: string) =>
  object({
    ModelName: stop(model),
    VariantName: named(name),
    InfrastructureConfig: object({
      InfrastructureType: { kind: 'text', value: 'RealTimeInference' },
      RealTimeInferenceConfig: object({ InstanceType: stop('ml.m5.xlarge'), InstanceCount: count('1') }),
    }),
  });

const shadowTest = (start: number) => ({
  Schedule: object({ StartTime: stop(isoText(start)), EndTime: stop(isoText(start + 7 * day)) }),
  ModelVariants: list(variant('my-model-v1', 'production'), variant('my-model-v2', 'shadow')),
  DataStorageConfig: object({ Destination: stop('s3://my-bucket/captured') }),
  ShadowModeConfig: shadowModeConfig,
});
