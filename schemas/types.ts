/** TypeScript declarations of the API's structures, and of every member name, from the model. */
import type { ObjectSchema, Schema } from '../server/schema/types.ts';
import { memberNames } from './model.ts';

export function typeDeclarations(model: ObjectSchema): string {
  const structures = new Map<string, string>();
  declare(model, structures);
  const names = memberNames(model)
    .map((name) => `  | '${name}'`)
    .join('\n');
  return `\n${[...structures.values()].join('\n\n')}\n\n/** Every member name that a file may hold, at whatever place. */\nexport type MemberName =\n${names};\n`;
}

function declare(schema: ObjectSchema, found: Map<string, string>): void {
  if (found.has(schema.shape)) return;
  found.set(schema.shape, '');
  const lines = Object.entries(schema.members).map(
    ([name, member]) => `  readonly ${name}${schema.required.includes(name) ? '' : '?'}: ${typeOf(member, found)};`,
  );
  found.set(schema.shape, `export interface ${schema.shape} {\n${lines.join('\n')}\n}`);
}

function typeOf(schema: Schema, found: Map<string, string>): string {
  switch (schema.kind) {
    case 'object':
      declare(schema, found);
      return schema.shape;
    case 'array':
      return `readonly ${typeOf(schema.items, found)}[]`;
    case 'integer':
      return 'number';
    case 'timestamp':
      return 'string | number';
    default:
      return 'string';
  }
}
