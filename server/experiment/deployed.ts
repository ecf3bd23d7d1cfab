/** The experiment as AWS has it: the answer of DescribeInferenceExperiment, of which nothing is taken for granted. */
import { parseTimestamp } from './timestamps.ts';

export interface Deployed {
  /** `Created`, `Running` and so on; see the states of an experiment in the API reference. */
  readonly status: string;
  /** Of the last Describe, as plain JSON; times as ISO 8601 text or epoch seconds. */
  readonly description: unknown;
}

export const deployedStart = ({ description }: Deployed): number | undefined =>
  parseTimestamp(get(get(description, 'Schedule'), 'StartTime'))?.ms;

export function deployedInfrastructure({ description }: Deployed, variantName: string): unknown {
  const variants = get(description, 'ModelVariants');
  const variant = Array.isArray(variants) && variants.find((each) => get(each, 'VariantName') === variantName);
  return variant ? get(variant, 'InfrastructureConfig') : undefined;
}

export const deployedStorage = ({ description }: Deployed): unknown => get(description, 'DataStorageConfig');

const get = (of: unknown, member: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[member] : undefined;

/** Whether what is written says the same as what is deployed; what is not written is kept as it is. */
export function keeps(written: unknown, deployed: unknown): boolean {
  if (Array.isArray(written)) {
    return (
      Array.isArray(deployed) &&
      written.length === deployed.length &&
      written.every((each, index) => keeps(each, deployed[index]))
    );
  }
  if (typeof written !== 'object' || written === null) return written === deployed;
  return Object.entries(written).every(([name, value]) => keeps(value, get(deployed, name)));
}
