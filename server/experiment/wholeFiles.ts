/** Whole files to begin with. Every one is valid as it is inserted. */

import type { Path } from '../syntax/tree.ts';
import type { Template } from '../syntax/write.ts';
import { day, isoText } from './timestamps.ts';

export interface WholeFile {
  readonly kind: WholeFileKind;
  readonly label: string;
  readonly detail: string;
  readonly template: Template;
}

export type WholeFileKind = 'sampling' | 'schedule' | 'shadowTest' | 'create';

/** `now` in milliseconds: times in the file begin at the next full hour. */
export function wholeFiles(now: number): readonly WholeFile[] {
  const start = Math.ceil(now / hour) * hour;
  return [
    {
      kind: 'sampling',
      label: 'Sampling change',
      detail: 'how many requests are copied',
      template: object({
        Name: stop('my-experiment', 'name'),
        ShadowModeConfig: shadowModeConfig,
      }),
    },
    {
      kind: 'schedule',
      label: 'Schedule change',
      detail: 'when the experiment ends',
      template: object({
        Name: stop('my-experiment', 'name'),
        Schedule: object({ EndTime: stop(isoText(start + 7 * day), 'end') }),
      }),
    },
    {
      kind: 'shadowTest',
      label: 'Shadow test',
      detail: 'all that an update takes',
      template: object({
        Name: stop('my-experiment', 'name'),
        Description: stop('What is compared, and why'),
        ...shadowTest(start),
      }),
    },
    {
      kind: 'create',
      label: 'Create and update',
      detail: 'a shadow test, with what only Create takes',
      template: object({
        Name: stop('my-experiment', 'name'),
        Type: { kind: 'text', value: 'ShadowMode' },
        RoleArn: stop('arn:aws:iam::123456789012:role/inference-experiments'),
        EndpointName: stop('my-endpoint'),
        ...shadowTest(start),
      }),
    },
  ];
}

const hour = 3_600_000;
const stop = (value: string, name?: string): Template => ({
  kind: 'stop',
  as: 'text',
  choices: [value],
  ...(name && { name }),
});
/** The same name wherever the variant is named. */
const named = (name: string): Template => ({ kind: 'stop', as: 'text', choices: [name], name });
const count = (values: readonly string[], name?: string): Template => ({
  kind: 'stop',
  as: 'number',
  choices: values,
  ...(name && { name }),
});
const object = (members: Readonly<Record<string, Template>>): Template => ({
  kind: 'object',
  members: Object.entries(members),
});
const list = (...entries: Template[]): Template => ({ kind: 'list', entries });

const shadowModeConfig = object({
  SourceModelVariantName: named('production'),
  ShadowModelVariants: list(
    object({
      ShadowModelVariantName: named('shadow'),
      SamplingPercentage: count(['10', '100', '50', '25', '5', '1'], 'sampling'),
    }),
  ),
});

const variant = (model: string, name: string) =>
  object({
    ModelName: stop(model),
    VariantName: named(name),
    InfrastructureConfig: object({
      InfrastructureType: { kind: 'text', value: 'RealTimeInference' },
      RealTimeInferenceConfig: object({ InstanceType: stop('ml.m5.xlarge'), InstanceCount: count(['1']) }),
    }),
  });

const shadowTest = (start: number) => ({
  Schedule: object({ StartTime: stop(isoText(start)), EndTime: stop(isoText(start + 7 * day)) }),
  ModelVariants: list(variant('my-model-v1', 'production'), variant('my-model-v2', 'shadow')),
  DataStorageConfig: object({ Destination: stop('s3://my-bucket/captured') }),
  ShadowModeConfig: shadowModeConfig,
});

const name = ['name', ['Name']] as const;
const end = ['end', ['Schedule', 'EndTime']] as const;
const variants = [
  ['production', ['ShadowModeConfig', 'SourceModelVariantName']],
  ['shadow', ['ShadowModeConfig', 'ShadowModelVariants', 0, 'ShadowModelVariantName']],
] as const;
const sampling = ['sampling', ['ShadowModeConfig', 'ShadowModelVariants', 0, 'SamplingPercentage']] as const;

/** What is to be asked for a file, by the name of its stop, and where the answer goes. */
export const questionsOf: Readonly<Record<WholeFileKind, readonly (readonly [stop: string, path: Path])[]>> = {
  sampling: [name, ...variants, sampling],
  schedule: [name, end],
  shadowTest: [name, ...variants, sampling],
  create: [name, ...variants, sampling],
};
