/** The few facts of an experiment that a view shows, read from Describe's answer without trusting its shape. */
import { dateOf } from './timestamps.ts';
import type { Description } from './types.ts';

/** Times are milliseconds since the epoch. */
export interface Overview {
  readonly name: string;
  readonly arn: string | undefined;
  /** As AWS gives it; "unknown" when it gives none. */
  readonly status: string;
  /** Why it is in this state, or what went wrong with its endpoint. */
  readonly reason: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly created: number | undefined;
  readonly modified: number | undefined;
  /** Name of the endpoint. */
  readonly endpoint: string | undefined;
  /** InService, Updating, Failed, ... */
  readonly endpointStatus: string | undefined;
  /** ARN of the role. */
  readonly role: string | undefined;
  readonly description: string | undefined;
  /** Those of production first. */
  readonly variants: readonly VariantOverview[];
}

export interface VariantOverview {
  readonly name: string;
  readonly part: 'production' | 'shadow' | undefined;
  readonly model: string | undefined;
  readonly instanceType: string | undefined;
  readonly count: number | undefined;
  /** InService, Updating, ... */
  readonly status: string | undefined;
  /** Percent of production's requests that a shadow gets. */
  readonly sampling: number | undefined;
}

export function overviewOf(description: Description): Overview {
  const schedule = record(description.Schedule);
  const endpoint = record(description.EndpointMetadata);
  return {
    name: text(description.Name) ?? '',
    arn: text(description.Arn),
    status: text(description.Status) ?? 'unknown',
    reason: text(description.FailureReason) ?? text(endpoint.FailureReason) ?? text(description.StatusReason),
    start: time(schedule.StartTime),
    end: time(schedule.EndTime),
    created: time(description.CreationTime),
    modified: time(description.LastModifiedTime),
    endpoint: endpointOf(description),
    endpointStatus: text(endpoint.EndpointStatus),
    role: text(description.RoleArn),
    description: text(description.Description),
    variants: variantsOf(description),
  };
}

/** Whether the overview of an input has all that a member of it says; what it can not read it does not tell. */
export const tellsOf =
  (input: Description) =>
  (member: string): boolean => {
    const { variants, start, end } = overviewOf(input);
    if (member === 'Schedule') return start !== undefined || end !== undefined;
    const isRead = variants.length > 0 && variants.length === list(input.ModelVariants).length;
    const shadows = list(record(input.ShadowModeConfig).ShadowModelVariants);
    const areFound = shadows.length === variants.filter(({ part }) => part === 'shadow').length;
    return isRead && areFound && (member === 'ModelVariants' || member === 'ShadowModeConfig');
  };

/** Name of the endpoint: Describe has it among its metadata, Create's input at the top. */
export const endpointOf = (description: Description): string | undefined =>
  text(record(description.EndpointMetadata).EndpointName) ?? text(description.EndpointName);

function variantsOf({ ModelVariants, ShadowModeConfig }: Description): readonly VariantOverview[] {
  const mode = record(ShadowModeConfig);
  const shadows = list(mode.ShadowModelVariants);
  const shadowNamed = (name: string) => shadows.find(({ ShadowModelVariantName }) => ShadowModelVariantName === name);
  const variants = list(ModelVariants).flatMap((variant): readonly VariantOverview[] => {
    const name = text(variant.VariantName);
    if (name === undefined) return [];
    const instances = record(record(variant.InfrastructureConfig).RealTimeInferenceConfig);
    const shadow = shadowNamed(name);
    return [
      {
        name,
        part: name === mode.SourceModelVariantName ? 'production' : shadow && 'shadow',
        model: text(variant.ModelName),
        instanceType: text(instances.InstanceType),
        count: number(instances.InstanceCount),
        status: text(variant.Status),
        sampling: number(shadow?.SamplingPercentage),
      },
    ];
  });
  const isProduction = ({ part }: VariantOverview) => part === 'production';
  return [...variants.filter(isProduction), ...variants.filter((variant) => !isProduction(variant))];
}

function time(timestamp: unknown): number | undefined {
  if (timestamp === undefined || timestamp === null) return undefined;
  try {
    return dateOf(timestamp).getTime();
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.map(record) : [];
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
