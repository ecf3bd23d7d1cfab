/** A value as a file would say it: in its order of members and entries, equal values in its own spelling. */
import { fileSchema } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import { entryKeys, type Identity } from '../syntax/reconcile.ts';
import { items, type Node, type Path, toValue } from '../syntax/tree.ts';
import { deployedValue, type Members } from './deployedValue.ts';
import { isoText, parseTimestamp } from './timestamps.ts';

/** Variants are known by their names wherever they stand in the list. */
export const identity: Identity = (path: Path) =>
  path.length === 1 && path[0] === 'ModelVariants' ? 'VariantName' : undefined;

/** With nothing but what the value has. What the file lacks comes behind the rest, in the value's own order. */
export const asInFile = (value: Members, file: Node | undefined): Members =>
  like(value, file, fileSchema, [], false) as Members;

/**
 * What a file is to say once what is deployed is pulled into it. What an update does not take is there where the file has
 * it already; what Describe does not tell, or what no schema knows, stays.
 */
export function pulledInto(file: Node | undefined, description: unknown): Members {
  const deployed = deployedValue(description, 'create');
  const own = new Map(propertiesOf(file).map(({ name, value }) => [name, toValue(value)]));
  const wanted = Object.entries(fileSchema.members).flatMap(([name, { doc }]) => {
    const stays = doc.create === 'no' || untold.includes(name) || (doc.update === 'no' && doc.create === 'required');
    const value = deployed[name] ?? (stays ? own.get(name) : undefined);
    return value === undefined || (doc.update === 'no' && !own.has(name)) ? [] : [[name, value] as const];
  });
  return like(Object.fromEntries(wanted), file, fileSchema, [], true) as Members;
}

const propertiesOf = (node: Node | undefined) => (node?.kind === 'object' ? node.properties : []);

/** Members that DescribeInferenceExperiment has nothing about. */
const untold = ['Tags'];

/** `keepsUnknown`: members that the schema does not know stay as they are. */
function like(wanted: unknown, node: Node | undefined, schema: Schema, path: Path, keepsUnknown: boolean): unknown {
  if (schema.kind === 'timestamp') return timeLike(wanted, node);
  if (schema.kind === 'object' && isObject(wanted)) return objectLike(wanted, schema.members);
  if (schema.kind === 'array' && Array.isArray(wanted)) return listLike(wanted, schema.items);
  return wanted;

  function objectLike(of: Members, known: Readonly<Record<string, Schema>>): Members {
    const found: Record<string, unknown> = {};
    for (const { name, value } of propertiesOf(node)) {
      const member = Object.hasOwn(known, name) ? known[name] : undefined;
      if (name in found) continue;
      if (!member && keepsUnknown) found[name] = toValue(value);
      else if (member && Object.hasOwn(of, name))
        found[name] = like(of[name], value, member, [...path, name], keepsUnknown);
      // What is empty says as much as none.
      else if (member && isEmpty(toValue(value))) found[name] = toValue(value);
    }
    for (const [name, value] of Object.entries(of)) {
      const member = known[name];
      if (!(name in found))
        found[name] = member ? like(value, undefined, member, [...path, name], keepsUnknown) : value;
    }
    return found;
  }

  function listLike(of: readonly unknown[], entry: Schema): readonly unknown[] {
    const id = identity(path);
    const nodes = items(node);
    const [here, there] = [entryKeys(nodes.map(toValue), id), entryKeys(of, id)];
    const [known, places] = [new Set(here), new Map(there.map((key, index) => [key, index]))];
    const kept = here.flatMap((key, index) => {
      const place = places.get(key);
      return place === undefined ? [] : [[place, nodes[index]] as const];
    });
    const added = there.flatMap((key, index) => (known.has(key) ? [] : [[index, undefined] as const]));
    return [...kept, ...added].map(([index, each]) => like(of[index], each, entry, [...path, 0], keepsUnknown));
  }
}

/** The file's own spelling of the moment, or another moment written the same way. */
function timeLike(wanted: unknown, node: Node | undefined): unknown {
  const written = node && 'value' in node ? node.value : undefined;
  const [time, before] = [parseTimestamp(wanted), parseTimestamp(written)];
  if (!time || !before) return wanted;
  return time.ms === before.ms ? written : timeAs(time.ms, written);
}

/** Seconds where there are seconds; the same offset and the same sign between date and time. */
function timeAs(ms: number, written: unknown): string | number {
  if (typeof written === 'number') return ms / 1000;
  const text = String(written);
  if (/^\d+(?:\.\d+)?$/.test(text)) return String(ms / 1000);
  const utc = isoText(ms);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && utc.endsWith('T00:00:00Z')) return utc.slice(0, 10);
  const [, between = 'T', offset, sign, hours, minutes = '0'] =
    /^\d{4}-\d{2}-\d{2}([Tt ])\d[\d:.]*(?:[Zz]|(([+-])(\d{2}):?(\d{2})?))?$/.exec(text) ?? [];
  if (offset === undefined) return utc.replace('T', between);
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return isoText(ms + shift)
    .replace('T', between)
    .replace('Z', offset);
}

const isEmpty = (value: unknown) =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
