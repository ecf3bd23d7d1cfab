/** What an answer of AWS is made of: JSON's own values. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** Values that the result of a query may have; more would keep the editor busy for longer than anybody waits. */
const MOST = 1_000_000;

/**
 * The value with nothing but JSON in it, in objects that have no members of JavaScript's own: members that are undefined
 * are left out, and what JSON does not know is null. Throws an Error for a person to read beyond `most` values.
 */
export function plainValue(value: unknown, most = MOST): Json {
  let left = most;
  const copied = (each: unknown): Json => {
    left -= 1;
    if (left < 0) throw new Error(`the result has more than ${most.toLocaleString('en')} values.`);
    if (typeof each === 'string' || typeof each === 'boolean') return each;
    if (typeof each === 'number') return Number.isFinite(each) ? each : null;
    if (each instanceof Date) return each.toISOString();
    if (Array.isArray(each)) return each.map(copied);
    if (typeof each !== 'object' || each === null) return null;
    const members = Object.create(null) as Record<string, Json>;
    for (const [name, member] of Object.entries(each)) if (member !== undefined) members[name] = copied(member);
    return members;
  };
  return copied(value);
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isScalar = (value: Json | undefined): boolean => !isList(value) && !isObject(value);

/** A scalar as Python writes it, which is how text and tables of the AWS CLI have it. */
export function pythonText(value: Json | undefined): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  // The AWS CLI prints such a value in Python's notation, which means nothing to anybody.
  if (typeof value === 'object')
    throw new NoOutput('a member is a single value in one entry and a structure in another');
  return String(value);
}

/** The AWS CLI ends with an error when it is asked for this format of such a value. */
export class NoOutput extends Error {}
