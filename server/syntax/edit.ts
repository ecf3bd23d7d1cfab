/**
 * Edits in the file's own style: what is not meant stays as it is, comments, quotes, indentation and line ends with it.
 * Offsets as in the tree.
 */

import { plainSite } from './caret.ts';
import type { Format } from './format.ts';
import { type ArrayNode, type Node, type ObjectNode, type Property, type Span, shown } from './tree.ts';
import { scalarText, type Template, withoutStops, writeMember, writeValue } from './write.ts';

export interface TextChange extends Span {
  readonly newText: string;
}

export interface Source {
  readonly text: string;
  readonly format: Format;
}

/** The text after the changes, which do not overlap. */
export function applied(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** A plain value in place of the one that is there; text keeps its quotes. */
export function replaceValue({ text, format }: Source, node: Node, value: string | number): TextChange {
  const { start, end } = shown(node);
  const newText = typeof value === 'number' ? String(value) : scalarText(value, text.slice(start, end), format);
  return { start, end, newText };
}

/** The value of one place at another; each as it is written. */
export const swapValues = ({ text }: Source, a: Node, b: Node): readonly TextChange[] => [
  { ...spanOf(shown(a)), newText: text.slice(shown(b).start, shown(b).end) },
  { ...spanOf(shown(b)), newText: text.slice(shown(a).start, shown(a).end) },
];

export function renameMember({ text, format }: Source, { key }: Property, name: string): TextChange {
  return { ...spanOf(key), newText: scalarText(name, text.slice(key.start, key.end), format) };
}

/** A member with its value, its comma or lines, and the comment behind it. Undefined where that can not be told apart. */
export function removeMember(source: Source, owner: ObjectNode, member: Property): readonly TextChange[] | undefined {
  const own = owner.properties.filter(({ merged }) => !merged);
  return remove(source, owner, own.length, own.indexOf(member), (index) => extentAt(source, own, index));
}

export function removeEntry(source: Source, list: ArrayNode, entry: Node): readonly TextChange[] | undefined {
  return remove(source, list, list.items.length, list.items.indexOf(entry), (index) => entryAt(list, index));
}

/** Members behind those that are there. All of an object at once: each alone would take the same place. */
export function addMembers(
  source: Source,
  owner: ObjectNode,
  members: readonly (readonly [name: string, value: Template])[],
): readonly TextChange[] | undefined {
  const own = owner.properties.filter(({ merged }) => !merged);
  return add(source, owner, extentAt(source, own, 0), extentAt(source, own, own.length - 1), (site) =>
    members.map(([name, value]) => writeMember({ site }, name, value).snippet),
  );
}

export const addMember = (source: Source, owner: ObjectNode, name: string, value: Template) =>
  addMembers(source, owner, [[name, value]]);

export function addEntry(source: Source, list: ArrayNode, value: Template): readonly TextChange[] | undefined {
  return add(source, list, entryAt(list, 0), entryAt(list, list.items.length - 1), (site) => [
    writeValue({ site: { ...site, dash: site.style === 'block' } }, value).snippet,
  ]);
}

type SiteOf = typeof plainSite;

function add(
  { text, format }: Source,
  owner: ObjectNode | ArrayNode,
  first: Span | undefined,
  last: Span | undefined,
  write: (site: SiteOf) => readonly string[],
): readonly TextChange[] | undefined {
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const indent = format.indentOf(text);
  const written = (site: Partial<SiteOf>, column: string, between: string) =>
    write({ ...plainSite, indent, ...site })
      .map((words) => withoutStops(words).replaceAll('\n', newline + column))
      .join(between);
  if (!isBracketed(text, owner)) {
    if (!last || !first || isInFlow(text, last.end)) return undefined;
    const column = ' '.repeat(
      columnOf(text, owner.kind === 'array' ? dashBefore(text, first.start) : propertiesBefore(text, owner.start)),
    );
    const end = lineEnd(text, Math.max(last.start, last.end - (text[last.end - 1] === '\n' ? 1 : 0)));
    return [{ start: end, end, newText: newline + column + written({ style: 'block' }, column, newline + column) }];
  }
  const style = format.name === 'json' ? 'json' : 'flow';
  if (!last) {
    const inside = text.slice(owner.start + 1, owner.end - 1);
    if (inside.trim() !== '') return undefined;
    const line = indentAt(text, owner.start);
    const column = line + indent.unit;
    const isLong = style === 'json';
    const words = isLong ? written({ style }, column, `,${newline}${column}`) : written({ style }, line, ', ');
    const newText = isLong ? `${newline}${column}${words}${newline}${line}` : ` ${words} `;
    return [{ start: owner.start + 1, end: owner.end - 1, newText }];
  }
  const comma = commaAfter(text, last.end, format);
  const end = comma === undefined ? last.end : comma + 1;
  const isLong = text.slice(owner.start, last.start).includes('\n') && lineUpTo(text, last.start).trim() === '';
  const column = indentAt(text, last.start);
  const gap = isLong ? newline + column : ' ';
  const words = `${gap}${written({ style }, column, `,${gap}`)}${comma === undefined ? '' : ','}`;
  // A comment behind the last member stays behind it.
  const rest = text.slice(end, lineEnd(text, end));
  const place = isLong && isNothing(rest, format) ? lineEnd(text, end) : end;
  const added = { start: place, end: place, newText: words };
  if (comma !== undefined) return [added];
  if (place === end) return [{ ...added, newText: `,${words}` }];
  return [{ start: end, end, newText: ',' }, added];
}

function remove(
  { text, format }: Source,
  owner: ObjectNode | ArrayNode,
  count: number,
  index: number,
  partAt: (index: number) => Span | undefined,
): readonly TextChange[] | undefined {
  const part = partAt(index);
  if (!part || owner.mention) return undefined;
  if (isBracketed(text, owner)) return removeFromFlow(text, format, owner, part, partAt(index - 1));
  return count === 1 ? undefined : removeFromBlock(text, owner, part, partAt(index + 1));
}

function removeFromFlow(
  text: string,
  format: Format,
  owner: Span,
  { start, end }: Span,
  previous: Span | undefined,
): readonly TextChange[] {
  const comma = commaAfter(text, end, format);
  const stop = comma === undefined ? end : comma + 1;
  const rest = text.slice(stop, lineEnd(text, stop));
  const isAlone = lineUpTo(text, start).trim() === '' && isNothing(rest, format);
  const cut = isAlone
    ? without(lineStart(text, start), afterLine(text, stop))
    : without(start, stop + (/^[ \t]*/.exec(rest)?.[0].length ?? 0));
  if (comma !== undefined) return [cut];
  if (!previous) {
    const inner = text.slice(owner.start + 1, start) + text.slice(end, owner.end - 1);
    return inner.trim() === '' ? [without(owner.start + 1, owner.end - 1)] : [cut];
  }
  const comma0 = commaAfter(text, previous.end, format);
  if (comma0 === undefined) return [cut];
  // On one line with the member in front, the space between them goes too.
  if (text.slice(comma0 + 1, start).trim() === '' && !isAlone) return [without(comma0, end)];
  return [without(comma0, comma0 + 1), cut];
}

function removeFromBlock(
  text: string,
  owner: ObjectNode | ArrayNode,
  { start, end }: Span,
  next: Span | undefined,
): readonly TextChange[] | undefined {
  const isEntry = owner.kind === 'array';
  const head = isEntry ? dashBefore(text, start) : start;
  // An entry may begin on a line below its dash.
  const before = lineUpTo(text, head) + (head < start ? text.slice(head, start).replaceAll(/#[^\n]*|\r?\n/g, ' ') : '');
  const stop = text[end - 1] === '\n' ? end : afterLine(text, end);
  if (isEntry ? /^[ \t]*-[ \t]+(?:[&!]\S+[ \t]+)*$/.test(before) : before.trim() === '') {
    // At the end of the file the line break in front goes in place of the one behind.
    const from = lineStart(text, head);
    return stop >= text.length && !/\n$/.test(text) && from > 0
      ? [without(from - (text[from - 2] === '\r' ? 2 : 1), text.length)]
      : [without(from, stop)];
  }
  // Behind a dash the next member takes the place; comments between the two stay.
  if (!next || isEntry || !/^[ \t]*-[ \t-]*$/.test(before)) return undefined;
  const between = text.slice(end, next.start);
  return between.includes('#') ? undefined : [without(start, next.start)];
}

function extentAt(source: Source, own: readonly Property[], index: number): Span | undefined {
  const member = own[index];
  return member && extentOf(source, member);
}

function entryAt({ items }: ArrayNode, index: number): Span | undefined {
  const entry = items[index];
  return entry && spanOf(shown(entry));
}

/** A member from its key to the end of its value, or to its colon where it has none. */
function extentOf({ text }: Source, { key, value }: Property): Span {
  if (value && shown(value).end > key.end) return { start: key.start, end: shown(value).end };
  const colon = /^[ \t]*:/.exec(text.slice(key.end, key.end + 80))?.[0].length ?? 0;
  return { start: key.start, end: key.end + colon };
}

/** The offset of the comma behind a value, over white space and comments. */
function commaAfter(text: string, from: number, { lineComment, name }: Format): number | undefined {
  let at = from;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (text.startsWith(lineComment, at)) at = lineEnd(text, at);
    else if (name === 'json' && text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      if (close < 0) return undefined;
      at = close + 2;
    } else return text[at] === ',' ? at : undefined;
  }
}

/** Behind the last member of an object without braces in a list in brackets, as in `[a: 1]`: it takes no other. */
const isInFlow = (text: string, at: number) => /^(?:\s|#[^\n]*\n)*[\],}]/.test(text.slice(at));

/** White space, or a comment up to the end of the line. */
const isNothing = (rest: string, { lineComment }: Format) =>
  rest.trim() === '' || rest.trimStart().startsWith(lineComment) || /^\s*\/\*.*\*\/\s*$/.test(rest);

const isBracketed = (text: string, { start }: Span) => text[start] === '{' || text[start] === '[';
const spanOf = ({ start, end }: Span): Span => ({ start, end });
const without = (start: number, end: number): TextChange => ({ start, end, newText: '' });
const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const lineUpTo = (text: string, at: number) => text.slice(lineStart(text, at), at);
const indentAt = (text: string, at: number) => /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
/** A byte order mark has no column. */
const columnOf = (text: string, at: number) => lineUpTo(text, at).replace('\ufeff', '').length;
/** Of a block entry, over anchors, comments and line breaks behind the dash. */
const dashBefore = (text: string, at: number) => {
  const before = text.slice(Math.max(0, at - 2000), at);
  const found = /-(?=\s)(?:\s|(?<=\s)(?:[&!]\S*|#[^\n]*(?=\n)))*$/.exec(before)?.index;
  return found === undefined ? text.lastIndexOf('-', at - 1) : at - before.length + found;
};

/** Of the first key, over its own anchor and tag on the line. */
const propertiesBefore = (text: string, at: number) =>
  at - (/(?<!\S)(?:[&!]\S*[ \t]+)+$/.exec(lineUpTo(text, at).slice(-200))?.[0].length ?? 0);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line after this one begins. */
function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
