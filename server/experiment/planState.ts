/** An experiment in one form, however it was written: what is deployed, what an update is sent, and what comes of the two. */
import { fileSchema } from '../schema/lookup.ts';
import type { ArraySchema, ObjectSchema, Schema } from '../schema/types.ts';
import { get } from './deployed.ts';
import { identity } from './identity.ts';
import { isoText, parseTimestamp } from './timestamps.ts';
import type { InferenceExperiment } from './types.generated.ts';
import { variantsOfATest } from './variants.ts';

/** Any part may be missing: neither files nor answers are trusted to be whole. */
type Known<T> = T extends readonly (infer Entry)[]
  ? readonly Known<Entry>[]
  : T extends object
    ? { readonly [Member in keyof T]?: Known<T[Member]> }
    : T;

/**
 * Times are ISO 8601 text in UTC, lists of texts are sorted and have each text once, entries of variants have a name that
 * no other of the list has. What the schema does not know is not in it.
 */
export type State = Known<InferenceExperiment>;

/** Of what an update can change. */
export const updateSchema: ObjectSchema = {
  ...fileSchema,
  members: Object.fromEntries(
    Object.entries(fileSchema.members).filter(([name, { doc }]) => name !== identity && doc.update !== 'no'),
  ),
};

/** What an update can change, of a description or of a file. */
export const stateOf = (value: unknown): State => (normalised(updateSchema, value) ?? {}) as State;

/** Undefined for what has not the kind that the schema asks for. */
export function normalised(schema: Schema, value: unknown): unknown {
  switch (schema.kind) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? members(schema, value) : undefined;
    case 'array':
      return Array.isArray(value) ? entries(schema, value) : undefined;
    case 'timestamp': {
      const time = parseTimestamp(value);
      return time && isoText(time.ms);
    }
    case 'integer': {
      const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    }
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

const members = (schema: ObjectSchema, value: object) =>
  Object.fromEntries(
    Object.entries(schema.members)
      .map(([name, member]) => [name, normalised(member, get(value, name))])
      .filter(([, of]) => of !== undefined),
  );

/** Of entries with one name the last counts; those without one are no variants. */
function entries(schema: ArraySchema, value: readonly unknown[]): readonly unknown[] {
  const all = value.map((entry) => normalised(schema.items, entry)).filter((entry) => entry !== undefined);
  if (schema.items.kind === 'string') return [...new Set(all as string[])].toSorted();
  const key = keyOf(schema);
  return key === undefined ? all : [...byName(all, key).values()];
}

/** The member that tells the entries of a list apart: the name of a variant. */
export const keyOf = ({ items }: ArraySchema): string | undefined =>
  items.kind === 'object'
    ? Object.entries(items.members).find(([, { doc }]) => doc.resource === 'variant')?.[0]
    : undefined;

export const byName = (list: unknown, key: string): ReadonlyMap<string, unknown> =>
  new Map(
    (Array.isArray(list) ? list : []).flatMap((entry) => {
      const name = get(entry, key);
      return typeof name === 'string' && name !== '' ? [[name, entry] as const] : [];
    }),
  );

/** Whether there is nothing in it: no value, an empty text, an empty list, an object of such. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}

/**
 * What is deployed once the update is through. What the update does not have is kept; DataStorageConfig and
 * ShadowModeConfig are replaced as a whole, and so is every variant that is listed.
 */
export function afterUpdate(before: State, update: State): State {
  const { Schedule, ModelVariants, ...rest } = update;
  return {
    ...before,
    ...rest,
    ...(Schedule && { Schedule: { ...before.Schedule, ...Schedule } }),
    ...(ModelVariants && { ModelVariants: merged(before.ModelVariants ?? [], ModelVariants) }),
  };
}

type Variants = NonNullable<State['ModelVariants']>;

/** A test has two variants: who lists two lists them all. */
function merged(before: Variants, listed: Variants): Variants {
  if (listed.length >= variantsOfATest) return listed;
  const isListed = (name: string | undefined) => listed.some(({ VariantName }) => VariantName === name);
  const kept = before.filter(({ VariantName }) => !isListed(VariantName));
  return [...kept, ...listed];
}
