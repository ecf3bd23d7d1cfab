/** What differs between two states of an experiment, and which members of an update make no difference. */
import type { Schema } from '../schema/types.ts';
import { get } from './deployed.ts';
import { afterUpdate, byName, isBlank, keyOf, type State, updateSchema } from './planState.ts';

export interface Difference {
  /** Member names from the top; an entry of a list of variants is called by its variant's name. */
  readonly path: readonly string[];
  readonly kind: 'changed' | 'added' | 'removed';
  /** As one would write it: 10, "text", 2030-01-01T00:00:00Z; structures in a line of JSON. */
  readonly before?: string;
  readonly after?: string;
}

type Path = readonly string[];

/** Of what an update can change, in the order of the API. */
export const changesBetween = (before: State, after: State): readonly Difference[] =>
  (partsOf(updateSchema, before, after) ?? []).flatMap(({ name, schema, ...values }) =>
    differences(schema, values.before, values.after, [name]),
  );

/** Between two normalised values. */
function differences(schema: Schema, before: unknown, after: unknown, path: Path): readonly Difference[] {
  if (isBlank(before) && isBlank(after)) return [];
  if (isBlank(before)) return [{ path, kind: 'added', after: written(schema, after) }];
  // A text is emptied by writing an empty one.
  if (after !== '' && isBlank(after)) return [{ path, kind: 'removed', before: written(schema, before) }];
  const parts = partsOf(schema, before, after);
  if (parts) return parts.flatMap((part) => differences(part.schema, part.before, part.after, [...path, part.name]));
  const [from, to] = [written(schema, before), written(schema, after)];
  return from === to ? [] : [{ path, kind: 'changed', before: from, after: to }];
}

interface Part {
  readonly name: string;
  readonly schema: Schema;
  readonly before: unknown;
  readonly after: unknown;
}

/** Members of an object and entries of a list of variants; undefined for what is compared as a whole. */
function partsOf(schema: Schema, before: unknown, after: unknown): readonly Part[] | undefined {
  if (schema.kind === 'object') {
    return Object.entries(schema.members).map(([name, member]) => ({
      name,
      schema: member,
      before: get(before, name),
      after: get(after, name),
    }));
  }
  const key = schema.kind === 'array' ? keyOf(schema) : undefined;
  if (schema.kind !== 'array' || key === undefined) return undefined;
  const [old, young] = [byName(before, key), byName(after, key)];
  return [...new Set([...old.keys(), ...young.keys()])].map((name) => ({
    name,
    schema: schema.items,
    before: old.get(name),
    after: young.get(name),
  }));
}

const written = ({ kind }: Schema, value: unknown): string =>
  kind === 'timestamp' ? String(value) : JSON.stringify(value);

/** Members of an update that say what is deployed, as "Schedule.EndTime": the outermost that do so as a whole. */
export const saidAgain = (before: State, update: State): readonly string[] =>
  again(updateSchema, before, update, afterUpdate(before, update), []);

function again(schema: Schema, before: unknown, update: unknown, after: unknown, path: Path): readonly string[] {
  if (update === undefined || (update !== '' && isBlank(update))) return [];
  // By its name an entry was found.
  if (schema.doc.resource === 'variant' && update === path.at(-2)) return [];
  if (path.length > 0 && differences(schema, before, after, path).length === 0) return [path.join('.')];
  const old = new Map(partsOf(schema, before, after)?.map((part) => [part.name, part]));
  return (partsOf(schema, update, update) ?? []).flatMap(({ name, schema: of, before: written }) =>
    again(of, old.get(name)?.before, written, old.get(name)?.after, [...path, name]),
  );
}

/** What is deployed and stays because an update does not have it; the outermost of which it has nothing. */
export const keptBy = (before: State, update: State): readonly string[] =>
  unsaid(updateSchema, update, afterUpdate(before, update), []);

function unsaid(schema: Schema, update: unknown, after: unknown, path: Path): readonly string[] {
  if (isBlank(after)) return [];
  if (update === undefined) return [path.join('.')];
  const all = partsOf(schema, update, after) ?? [];
  return all.flatMap((part) => unsaid(part.schema, part.before, part.after, [...path, part.name]));
}
