/** Which values can stand at a place? Each is valid there. */
import { factsOf, hardware, offered } from '../../experiment/instanceTypes.ts';
import { timesFor } from '../../experiment/schedule.ts';
import { namesFor } from '../../experiment/variants.ts';
import type { ExperimentDocument } from '../../documents.ts';
import type { Schema } from '../../schema/types.ts';
import type { Path } from '../../syntax/tree.ts';

export interface Value {
  /** As it is written, without quotes. */
  readonly text: string;
  readonly as: 'text' | 'number';
  readonly detail?: string;
}

/** Best first. Empty for objects and lists, and where only the writer can know. */
export function valuesAt(schema: Schema, path: Path, document: ExperimentDocument, now: number): readonly Value[] {
  const { root } = document.tree;
  switch (schema.kind) {
    case 'instanceType':
      return offered().map((name) => ({ text: name, as: 'text', ...detail(hardware(factsOf(name) ?? noFacts)) }));
    case 'timestamp':
      return timesFor(path, root, now).map(({ text, meaning }) => ({ text, as: 'text', detail: meaning }));
    case 'integer':
      return numbers(schema);
    case 'string':
      if (schema.enum) return schema.enum.map((value) => ({ text: value, as: 'text', ...detail(schema.doc.values?.[value]) }));
      if (schema.doc.resource === 'variant') return namesFor(path, root).map(({ name, role }) => ({ text: name, as: 'text', ...detail(role) }));
      if (schema.shape === 'CsvContentType') return contentTypes.csv;
      if (schema.shape === 'JsonContentType') return contentTypes.json;
      return [];
    default:
      return [];
  }
}

const noFacts = { inApiModel: false, inCliPage: false };
const detail = (words: string | undefined) => (words ? { detail: words } : {});

const contentTypes = {
  csv: [
    { text: 'text/csv', as: 'text', detail: 'comma-separated values' },
    { text: 'text/plain', as: 'text', detail: 'plain text' },
  ],
  json: [
    { text: 'application/json', as: 'text', detail: 'one JSON value a body' },
    { text: 'application/jsonlines', as: 'text', detail: 'one JSON value a line' },
  ],
} as const satisfies Record<string, readonly Value[]>;

function numbers(schema: Schema): readonly Value[] {
  const meanings = Object.entries(schema.doc.values ?? {}).sort(([a], [b]) => Number(b) - Number(a));
  if (meanings.length > 0) return meanings.map(([value, meaning]) => ({ text: value, as: 'number', detail: meaning }));
  return [1, 2, 3, 4].map((value) => ({ text: String(value), as: 'number' }));
}
