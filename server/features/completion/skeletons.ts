/** What a value looks like before it is filled in: required members only, the first hole where completion goes on. */
import type { Schema } from '../../schema/types.ts';
import type { Template } from '../../syntax/write.ts';

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

/** True when the skeleton leaves a hole that completion has something for. */
export const goesOn = (schema: Schema): boolean => schema.kind !== 'integer' && !(schema.kind === 'string' && schema.enum?.length === 1);

/** The values worth offering, a usual one first, since a number can not be left empty. */
function numbers(schema: Schema): readonly string[] {
  const values = Object.keys(schema.doc.values ?? {});
  if (values.length === 0) return [String(schema.doc.examples?.[0] ?? 1)];
  const usual = '10';
  return [usual, ...values.filter((value) => value !== usual).sort((a, b) => Number(b) - Number(a))];
}

function memberOf(members: Readonly<Record<string, Schema>>, name: string): [string, Template][] {
  const schema = members[name];
  return schema ? [[name, skeleton(schema)]] : [];
}
