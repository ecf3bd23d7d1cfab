/** Which comment belongs to which member or entry, whatever the format: what to write it with when the format changes. */
import { type Node, type Span, shown } from './tree.ts';

/** A member or an entry, as it is written in the file. */
export interface Item extends Span {
  readonly kind: 'member' | 'entry';
  /** Its value, or its anchor where the value stands elsewhere. */
  readonly value: Node | undefined;
}

export interface Commented {
  /** On lines of their own above; each text without its marks. */
  readonly before: string[];
  /** At the end of its first line. */
  readonly behind: string[];
  /** On lines of their own below, within the same object or list. */
  readonly after: string[];
}

export interface Comments {
  /** Above everything, and below. */
  readonly head: string[];
  readonly tail: string[];
  /** Of the member or entry that begins at the offset: the first member of a block YAML entry begins where the entry does. */
  of(kind: Item['kind'], start: number): Commented;
}

/** `comments` in the order of the text. */
export function commentsBy(text: string, root: Node | undefined, comments: readonly Span[]): Comments {
  const head: string[] = [];
  const tail: string[] = [];
  const at = { member: new Map<number, Commented>(), entry: new Map<number, Commented>() };
  const items = root ? itemsOf(root) : [];
  const of = ({ kind, start }: Pick<Item, 'kind' | 'start'>): Commented => {
    const known = at[kind].get(start) ?? { before: [], behind: [], after: [] };
    at[kind].set(start, known);
    return known;
  };
  for (const comment of comments) placeOf(comment).push(...wordsOf(text.slice(comment.start, comment.end)));
  return { head, tail, of: (kind, start) => of({ kind, start }) };

  function placeOf({ start, end }: Span): string[] {
    if (!root) return head;
    if (end <= root.start) return items[0] && !isBracketed(text, root) ? of(items[0]).before : head;
    const line = lineStart(text, start);
    const isAlone = text.slice(line, start).trim() === '';
    const onLine = items.findLast(
      (item) => item.start < start && (item.start >= line || (item.end >= line && item.end <= start)),
    );
    if (!isAlone && onLine) return of(onLine).behind;
    const next = items.find((item) => item.start >= end);
    const around = enclosing(root, start);
    if (around && isBracketed(text, around)) {
      if (next && next.start < around.end) return of(next).before;
      const last = items.findLast(
        (item) => item.start < start && item.start > around.start && isDirectly(around, item),
      );
      const owner = last ?? items.find(({ value }) => value === around);
      return owner ? (last ? of(owner).after : of(owner).behind) : head;
    }
    const column = start - line;
    if (next && column <= columnOf(text, next)) return of(next).before;
    const above = items.findLast((item) => item.start < start && columnOf(text, item) <= column);
    if (next && above && columnOf(text, above) < columnOf(text, next)) return of(next).before;
    if (isBracketed(text, root) || (column === 0 && !next)) return tail;
    return above ? of(above).after : tail;
  }
}

/** Members and entries in the order of the text; what an alias stands for is written elsewhere. */
export function itemsOf(root: Node): readonly Item[] {
  const found: Item[] = [];
  const walk = (node: Node | undefined): void => {
    if (!node || node.mention) return;
    if (node.kind === 'array')
      for (const item of node.items) add({ kind: 'entry', ...spanOf(shown(item)), value: item });
    if (node.kind !== 'object') return;
    for (const { key, value, merged } of node.properties) {
      if (!merged)
        add({ kind: 'member', start: key.start, end: value ? Math.max(key.end, shown(value).end) : key.end, value });
    }
  };
  const add = (item: Item) => {
    found.push(item);
    walk(item.value);
  };
  walk(root);
  return found.sort((a, b) => a.start - b.start);
}

/** The innermost object or list that is written around the offset. */
function enclosing(root: Node, offset: number): Node | undefined {
  const around = [root, ...itemsOf(root).flatMap(({ value }) => (value && !value.mention ? [value] : []))];
  return around.findLast(
    ({ kind, start, end }) => (kind === 'object' || kind === 'array') && start < offset && offset < end,
  );
}

const isDirectly = (around: Node, { start }: Item) =>
  (around.kind === 'array' && around.items.some((item) => shown(item).start === start)) ||
  (around.kind === 'object' && around.properties.some(({ key, merged }) => !merged && key.start === start));

/** Without marks: what a line says behind # or //, or the lines of a comment in between. */
function wordsOf(comment: string): readonly string[] {
  if (comment.startsWith('#')) return [comment.slice(1).trimEnd()];
  if (comment.startsWith('//')) return [comment.slice(2).trimEnd()];
  const lines = comment
    .replace(/^\/\*+/, '')
    .replace(/\*+\/$/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^\s*\*(?=\s|$)/, '').trim());
  return lines.filter((line) => line !== '').map((line) => ` ${line}`);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const lineStart = (text: string, at: number) =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** Of a block YAML entry that of its dash. */
function columnOf(text: string, { kind, start }: Item): number {
  const before = text.slice(lineStart(text, start), start);
  const dash = kind === 'entry' ? before.lastIndexOf('- ') : -1;
  return dash < 0 ? before.length : dash;
}

const isBracketed = (text: string, { start }: Span) => text[start] === '{' || text[start] === '[';
