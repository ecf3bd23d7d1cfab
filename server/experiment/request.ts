/** What would be sent for a file. */
import { fileSchema } from '../schema/lookup.ts';
import type { Schema } from '../schema/types.ts';
import { type Node, toValue } from '../syntax/tree.ts';
import { isoText, parseTimestamp } from './timestamps.ts';

export interface UpdateRequest {
  /** Input of UpdateInferenceExperiment; timestamps as ISO 8601 text in UTC. */
  readonly input: { readonly Name: string; readonly [member: string]: unknown };
  /** Members that UpdateInferenceExperiment does not take, in the order of the file; `$schema` is the editor's and not counted. */
  readonly omitted: readonly string[];
}

/** For a file without errors. The members stay in the order of the file. */
export function updateRequest(root: Node): UpdateRequest {
  const value = toValue(root) as Record<string, unknown>;
  const sent: Record<string, unknown> = {};
  const omitted: string[] = [];
  for (const [name, of] of Object.entries(value)) {
    const schema = Object.hasOwn(fileSchema.members, name) ? fileSchema.members[name] : undefined;
    if (!schema || name === '$schema') continue;
    if (schema.doc.update === 'no') omitted.push(name);
    else sent[name] = normalised(of, schema);
  }
  return { input: sent as UpdateRequest['input'], omitted };
}

/** Input of CreateInferenceExperiment of a file without errors, in the order of the file. */
export const createInput = (root: Node): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(toValue(root) as Record<string, unknown>).flatMap(([name, of]) => {
      const schema = Object.hasOwn(fileSchema.members, name) ? fileSchema.members[name] : undefined;
      return schema && schema.doc.create !== 'no' ? [[name, normalised(of, schema)]] : [];
    }),
  );

/** Every form of a time becomes one, so that no other program has to read the rest. Lists hold no times. */
function normalised(value: unknown, schema: Schema): unknown {
  if (schema.kind === 'object' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, of]) => {
        const member = schema.members[name];
        return [name, member ? normalised(of, member) : of];
      }),
    );
  }
  const time = schema.kind === 'timestamp' ? parseTimestamp(value) : undefined;
  return time ? isoText(time.ms) : value;
}
