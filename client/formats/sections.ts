/** The tables that an answer is told in by `--output table`: one for each structure, the inner ones indented. */
import { isList, isObject, isScalar, type Json, type JsonObject, NoOutput, pythonText } from './value.ts';

export interface Section {
  /** Undefined for the later entries of a list that has no name of its own. */
  readonly title: string | undefined;
  /** Depth: how many bars stand on each side. */
  readonly indent: number;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
}

/** None when there is nothing to show: no value, an empty one, or 0. */
export function sectionsOf(title: string, value: Json): readonly Section[] {
  const sections: Section[] = [];
  const begin = (name: string | undefined, indent: number) =>
    sections.push({ title: name, indent, headers: [], rows: [] });
  const current = () => sections.at(-1) as Section;
  const addRow = (cells: readonly Json[]) => {
    const { headers, rows } = current();
    const columns = headers.length > 0 ? headers.length : rows[0]?.length;
    if (columns !== undefined && columns !== cells.length) throw new NoOutput('its rows differ in length');
    current().rows = [...rows, cells.map(pythonText)];
  };
  const addHeaders = (headers: readonly string[]) => {
    if (current().rows.length > 0) throw new NoOutput('a list has structures and other values');
    current().headers = headers;
  };

  function build(name: string | undefined, each: Json, indent: number): void {
    if (isNothing(each)) return;
    if (name !== undefined) begin(name, indent);
    if (isObject(each)) buildObject(each, indent);
    else if (isList(each) && isObject(each[0])) buildObjects(each, name, indent);
    else if (isList(each)) for (const item of each) buildItem(item);
  }

  function buildItem(item: Json): void {
    if (isObject(item)) throw new NoOutput('a list has structures and other values');
    if (!isList(item)) addRow([item]);
    else if (item.every(isScalar)) addRow(item);
    else build(undefined, item, 0);
  }

  function buildObject(object: JsonObject, indent: number): void {
    const { scalars, others } = membersOf([object]);
    const values = scalars.map((member) => object[member] ?? null);
    if (scalars.length === 1) addRow([...scalars, ...values]);
    else if (scalars.length > 1) {
      addHeaders(scalars);
      addRow(values);
    }
    for (const member of others) build(member, object[member] ?? null, indent + 1);
  }

  function buildObjects(list: readonly Json[], name: string | undefined, indent: number): void {
    const objects = list.map((each) => {
      if (isObject(each)) return each;
      throw new NoOutput('a list has structures and other values');
    });
    const { scalars, others } = membersOf(objects);
    addHeaders(scalars);
    for (const [index, object] of objects.entries()) {
      if (index > 0 && others.length > 0) {
        begin(name, indent);
        addHeaders(scalars);
      }
      addRow(scalars.map((member) => object[member] ?? (member in object ? null : '')));
      for (const member of others) if (member in object) build(member, object[member] ?? null, indent + 1);
    }
  }

  build(title, value, 0);
  return sections;
}

/** What Python takes for false. */
const isNothing = (value: Json): boolean =>
  !value || (isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);

function membersOf(objects: readonly JsonObject[]) {
  const named = (wanted: (value: Json | undefined) => boolean) =>
    [...new Set(objects.flatMap((each) => Object.keys(each).filter((member) => wanted(each[member]))))].toSorted();
  return { scalars: named(isScalar), others: named((value) => !isScalar(value)) };
}
