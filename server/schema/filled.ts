/** What a value looks like before it is filled in, with something legal in every hole. */
import type { Template } from '../syntax/write.ts';
import type { Schema } from './types.ts';

/** Required members alone. `nameFor` gives a name to what the schema can not know, such as a variant. */
export function filled(schema: Schema, nameFor: (schema: Schema) => string | undefined): Template {
  switch (schema.kind) {
    case 'object':
      return {
        kind: 'object',
        members: schema.required.flatMap((name) => {
          const member = schema.members[name];
          return member ? [[name, filled(member, nameFor)] as const] : [];
        }),
      };
    case 'array':
      return { kind: 'list', entries: [filled(schema.items, nameFor)] };
    case 'integer':
      return hole(
        'number',
        String(schema.doc.examples?.[0] ?? (schema.doc.values?.['10'] ? 10 : (schema.minimum ?? 1))),
      );
    case 'instanceType':
      return hole('text', 'ml.m5.xlarge');
    case 'timestamp':
      return hole('text', String(schema.doc.examples?.[0] ?? ''));
    case 'string':
      if (schema.enum?.length === 1) return { kind: 'text', value: schema.enum[0] ?? '' };
      return hole('text', nameFor(schema) ?? String(schema.enum?.[0] ?? schema.doc.examples?.[0] ?? 'value'));
  }
}

const hole = (as: 'text' | 'number', value: string): Template => ({ kind: 'stop', as, choices: [value] });

/** Whether something is left to choose, so that what is filled in is a guess. */
export function hasHole(template: Template): boolean {
  switch (template.kind) {
    case 'stop':
      return true;
    case 'object':
      return template.members.some(([, value]) => hasHole(value));
    case 'list':
      return template.entries.some(hasHole);
    default:
      return false;
  }
}
