/** What is allowed at a path, and what it is called in a sentence. */
import type { Path } from '../syntax/tree.ts';
import { experimentSchema } from './model.generated.ts';
import type { ArraySchema, ObjectSchema, Schema } from './types.ts';

export const fileSchema: ObjectSchema = experimentSchema;

/** Undefined where no value is allowed, as below an unknown member. */
export function schemaAt(path: Path): Schema | undefined {
  let schema: Schema | undefined = fileSchema;
  for (const segment of path) {
    schema = schemaBelow(schema, segment);
    if (!schema) return undefined;
  }
  return schema;
}

/** Of a member, or of an entry. */
export function schemaBelow(schema: Schema | undefined, segment: string | number): Schema | undefined {
  if (schema?.kind === 'array' && typeof segment === 'number') return schema.items;
  if (schema?.kind !== 'object' || typeof segment !== 'string') return undefined;
  return Object.hasOwn(schema.members, segment) ? schema.members[segment] : undefined;
}

/** "the experiment", "Schedule", "an entry of ModelVariants". */
export function nameOf(schema: Schema, path: Path): string {
  if (path.length === 0) return 'the experiment';
  return typeof path.at(-1) === 'number' ? `an entry of ${schema.doc.name}` : schema.doc.name;
}

/** What a right value is, to follow "expects". */
export function expectation(schema: Schema): string {
  if (schema.kind === 'object') {
    const needed = schema.required;
    return needed.length > 0
      ? `an object with ${list(needed, 'and')}`
      : `an object with ${list(Object.keys(schema.members), 'or')}`;
  }
  if (schema.kind === 'array') return `a list${listSize(schema)}`;
  if (schema.kind === 'string' && schema.enum)
    return list(
      schema.enum.map((value) => JSON.stringify(value)),
      'or',
    );
  if (schema.doc.expects) return schema.doc.expects;
  if (schema.kind === 'integer') return `a whole number${limits(schema.minimum, schema.maximum, '', '')}`;
  return 'text';
}

/** " of 1 to 2 entries"; empty without limits. */
export function limits(low: number | undefined, high: number | undefined, before: string, after: string): string {
  if (low === undefined && high === undefined) return '';
  if (low === undefined || (low === 0 && high !== undefined)) return `${before} at most ${number(high ?? 0)}${after}`;
  if (high === undefined) return `${before} at least ${number(low)}${after}`;
  return low === high
    ? `${before} exactly ${number(low)}${after}`
    : `${before} ${number(low)} to ${number(high)}${after}`;
}

/** "1,024", of a count. Where it is said after a keystroke: what the runtime has for it first loads the languages of the world. */
export const number = (count: number): string =>
  [...String(count)].map((digit, at, { length }) => (at > 0 && (length - at) % 3 === 0 ? `,${digit}` : digit)).join('');

/** Whether the schema has nothing against a plain value. */
export function isLegal(schema: Schema, value: string | number): boolean {
  if (typeof value === 'number') {
    if (schema.kind !== 'integer' || !Number.isInteger(value)) return false;
    return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  }
  if (schema.kind === 'instanceType') return new RegExp(schema.pattern).test(value);
  if (schema.kind !== 'string') return false;
  const { enum: values, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  const length = [...value].length;
  return (
    (!values || values.includes(value)) &&
    (!pattern || new RegExp(pattern).test(value)) &&
    length >= minLength &&
    length <= maxLength
  );
}

/** "a, b and c". */
export function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** " of 1 to 2 entries"; empty without limits. */
export const listSize = ({ minItems, maxItems }: ArraySchema): string =>
  limits(minItems, maxItems, ' of', maxItems === 1 ? ' entry' : ' entries');
