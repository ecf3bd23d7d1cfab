/** What is deployed in the words of a file, and what it would be after an update. */
import { fileSchema } from '../schema/lookup.ts';
import type { ObjectSchema, Schema } from '../schema/types.ts';
import { isoText, parseTimestamp } from './timestamps.ts';
import { variantsOfATest } from './variants.ts';

/** Plain values by member name. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * The members that an operation takes, of an answer of DescribeInferenceExperiment: in the order of the API, times as ISO
 * 8601 text in UTC. What is read-only, empty or of a wrong type is left out, so an answer of any form will do.
 */
export function deployedValue(description: unknown, operation: 'update' | 'create'): Members {
  const told = isObject(description) ? description : {};
  const metadata = isObject(told.EndpointMetadata) ? told.EndpointMetadata : {};
  const all = membersOf({ EndpointName: metadata.EndpointName, ...told }, fileSchema);
  return Object.fromEntries(all.filter(([name]) => fileSchema.members[name]?.doc[operation] !== 'no'));
}

/**
 * After an update with an input: times of the schedule and variants that it does not name stay, the rest is replaced as a
 * whole. An input with as many variants as a test has says which they are.
 */
export function afterUpdate(deployed: Members, input: Members): Members {
  const { Schedule, ModelVariants } = input;
  return {
    ...deployed,
    ...input,
    ...(isObject(Schedule) && { Schedule: { ...(deployed.Schedule as Members | undefined), ...Schedule } }),
    ...(Array.isArray(ModelVariants) && { ModelVariants: mergedVariants(deployed.ModelVariants, ModelVariants) }),
  };
}

function mergedVariants(deployed: unknown, given: readonly unknown[]): readonly unknown[] {
  if (given.length >= variantsOfATest || !Array.isArray(deployed)) return given;
  const nameOf = (variant: unknown) => (isObject(variant) ? variant.VariantName : undefined);
  const before = deployed.map((each) => given.find((one) => nameOf(one) === nameOf(each)) ?? each);
  return [...before, ...given.filter((one) => !before.includes(one))];
}

const membersOf = (value: Members, { members }: ObjectSchema): readonly (readonly [string, unknown])[] =>
  Object.entries(members).flatMap(([name, schema]) => {
    const of = cleaned(Object.hasOwn(value, name) ? value[name] : undefined, schema);
    return of === undefined ? [] : [[name, of] as const];
  });

function cleaned(value: unknown, schema: Schema): unknown {
  switch (schema.kind) {
    case 'object': {
      const members = isObject(value) ? membersOf(value, schema) : [];
      return members.length > 0 ? Object.fromEntries(members) : undefined;
    }
    case 'array': {
      const entries = Array.isArray(value) ? value.map((each) => cleaned(each, schema.items)) : [];
      const known = entries.filter((each) => each !== undefined);
      return known.length > 0 ? known : undefined;
    }
    case 'timestamp': {
      const time = parseTimestamp(value);
      return time && isoText(time.ms);
    }
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    default:
      return typeof value === 'string' && value !== '' ? value : undefined;
  }
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
