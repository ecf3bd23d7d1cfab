/** Which values can stand at a place? Each is valid there. */

import type { ExperimentDocument } from '../../documents.ts';
import { hardwareOf, offered } from '../../experiment/instanceTypes.ts';
import { timesFor } from '../../experiment/schedule.ts';
import { namesFor } from '../../experiment/variants.ts';
import { once } from '../../once.ts';
import type { IntegerSchema, Schema } from '../../schema/types.ts';
import { follow, items, type Node, type Path, type Span, shown } from '../../syntax/tree.ts';
import { type LiveNames, liveValues } from './liveNames.ts';

export interface Value {
  /** As it is written, without quotes. */
  readonly text: string;
  readonly as: 'text' | 'number';
  readonly detail?: string;
  /** The one to begin with where the first is not it. */
  readonly isUsual?: boolean;
}

/** In the order to show them: what the file and the schema know, then what AWS is known to have. */
export function valuesAt(
  schema: Schema,
  path: Path,
  document: ExperimentDocument,
  now: number,
  replace: Span,
  live?: LiveNames,
): readonly Value[] {
  const own = ownValues(schema, path, document, now, replace);
  const other = liveValues(schema, path, document.tree.root, now, live);
  return [...own, ...other.filter(({ text }) => !own.some((value) => value.text === text))];
}

/** Empty for objects and lists, and where only the writer can know. `replace` is what the value is written over. */
function ownValues(
  schema: Schema,
  path: Path,
  document: ExperimentDocument,
  now: number,
  replace: Span,
): readonly Value[] {
  const { root } = document.tree;
  switch (schema.kind) {
    case 'instanceType':
      return instanceTypes();
    case 'timestamp':
      return timesFor(path, root, now).map(({ text, meaning, isUsual }) => ({
        text,
        as: 'text',
        detail: meaning,
        isUsual,
      }));
    case 'integer':
      return numbersFor(schema);
    case 'string':
      if (schema.enum)
        return schema.enum.map((value) => ({ text: value, as: 'text', ...detail(schema.doc.values?.[value]) }));
      if (schema.doc.resource === 'variant')
        return namesFor(path, root).map(({ name, role }) => ({ text: name, as: 'text', ...detail(role) }));
      if (schema.shape === 'CsvContentType') return notYet(contentTypes.csv, path, root, replace);
      if (schema.shape === 'JsonContentType') return notYet(contentTypes.json, path, root, replace);
      return [];
    default:
      return [];
  }
}

const instanceTypes = once((): readonly Value[] =>
  offered().map((name) => ({ text: name, as: 'text', ...detail(hardwareOf(name)) })),
);

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

/** Without those that the list has already, but for the one that is written over. */
function notYet(values: readonly Value[], path: Path, root: Node | undefined, replace: Span): readonly Value[] {
  const others = items(follow(root, path.slice(0, -1))?.node).filter(
    (node) => shown(node).end <= replace.start || replace.end <= shown(node).start,
  );
  return values.filter(({ text }) => !others.some((node) => 'value' in node && node.value === text));
}

/** A share to begin with. */
const usualNumber = '10';

export function numbersFor({ doc }: IntegerSchema): readonly Value[] {
  const meanings = Object.entries(doc.values ?? {}).sort(([a], [b]) => Number(b) - Number(a));
  if (meanings.length === 0) return [1, 2, 3, 4].map((value) => ({ text: String(value), as: 'number' }));
  return meanings.map(([text, meaning]) => ({ text, as: 'number', detail: meaning, isUsual: text === usualNumber }));
}
