/** What a value looks like before it is filled in: required members only, the first hole where completion goes on. */
import type { IntegerSchema, Schema } from '../../schema/types.ts';
import type { Path } from '../../syntax/tree.ts';
import type { Template } from '../../syntax/write.ts';
import { numbersFor } from './values.ts';

const emptyStop: Template = { kind: 'stop', as: 'text', choices: [] };

export function skeleton(schema: Schema): Template {
  switch (schema.kind) {
    case 'object':
      return { kind: 'object', members: schema.required.flatMap((name) => memberOf(schema.members, name)) };
    case 'array':
      return { kind: 'list', entries: [skeleton(schema.items)] };
    case 'integer':
      return { kind: 'stop', as: 'number', choices: numbers(schema) };
    case 'string':
      if (schema.enum?.length === 1) return { kind: 'text', value: schema.enum[0] ?? '' };
      return schema.enum ? { kind: 'stop', as: 'text', choices: schema.enum } : emptyStop;
    default:
      return emptyStop;
  }
}

/** Where the first tab stop stands that has nothing in it yet; a number has, and an enum of one is written out. */
export function firstHole(schema: Schema, path: Path): { readonly schema: Schema; readonly path: Path } | undefined {
  switch (schema.kind) {
    case 'object':
      if (schema.required.length === 0) return { schema, path };
      for (const [name, member] of Object.entries(schema.members)) {
        const hole = schema.required.includes(name) && firstHole(member, [...path, name]);
        if (hole) return hole;
      }
      return undefined;
    case 'array':
      return firstHole(schema.items, [...path, 0]);
    case 'integer':
      return undefined;
    case 'string':
      return schema.enum?.length === 1 ? undefined : { schema, path };
    default:
      return { schema, path };
  }
}

/** The values worth offering, the usual one first, since a number can not be left empty. */
function numbers(schema: IntegerSchema): readonly string[] {
  const values = numbersFor(schema);
  if (!schema.doc.values) return values.slice(0, 1).map(({ text }) => text);
  return values.toSorted((a, b) => Number(b.isUsual === true) - Number(a.isUsual === true)).map(({ text }) => text);
}

function memberOf(members: Readonly<Record<string, Schema>>, name: string): [string, Template][] {
  const schema = members[name];
  return schema ? [[name, skeleton(schema)]] : [];
}
