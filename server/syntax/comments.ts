/** Which comment belongs to which member or entry, whatever the format: what to write it with when the format changes. */
import { type Node, type Property, type Span, shown } from './tree.ts';

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
  const items = root && comments.length > 0 ? itemsOf(root) : [];
  const byEnd = items.map((item, rank) => ({ item, rank })).sort((a, b) => a.item.end - b.item.end);
  const owners = new Map(items.map((item) => [item.value, item]));
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
    const above = firstFrom(items, ({ start: at }) => at >= start) - 1;
    const onLine = isAlone ? undefined : itemOnLine(line, start, items[above]);
    if (onLine) return of(onLine).behind;
    const next = items[firstFrom(items, ({ start: at }) => at >= end)];
    const around = enclosing(root, start);
    if (around && isBracketed(text, around)) {
      if (next && next.start < around.end) return of(next).before;
      const last = childBefore(around, start);
      const owner = owners.get(around);
      if (last) return of(last).after;
      return owner ? of(owner).behind : head;
    }
    const column = start - line;
    if (next && column <= columnOf(text, next)) return of(next).before;
    let at = above;
    while (at >= 0 && columnOf(text, items[at] as Item) > column) at -= 1;
    const shallow = items[at];
    if (next && shallow && columnOf(text, shallow) < columnOf(text, next)) return of(next).before;
    if (isBracketed(text, root) || (column === 0 && !next)) return tail;
    return shallow ? of(shallow).after : tail;
  }

  /** The last that begins on the line in front of the comment, or ends there. */
  function itemOnLine(line: number, start: number, above: Item | undefined): Item | undefined {
    if (above && above.start >= line) return above;
    const ended = byEnd.slice(
      firstFrom(byEnd, ({ item }) => item.end >= line),
      firstFrom(byEnd, ({ item }) => item.end > start),
    );
    return ended.sort((a, b) => a.rank - b.rank).findLast(({ item }) => item.start < start)?.item;
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
  let found: Node | undefined;
  let node: Node | undefined = root;
  while (node && isCollection(node) && node.start < offset && offset < node.end) {
    found = node;
    node = childBefore(node, offset)?.value;
  }
  return found;
}

const isCollection = ({ kind, mention }: Node) => (kind === 'object' || kind === 'array') && !mention;

/** The last member or entry that begins in front of the offset. */
function childBefore(around: Node, offset: number): Pick<Item, 'kind' | 'start' | 'value'> | undefined {
  if (around.kind === 'array') {
    const entry = around.items[firstFrom(around.items, (item) => shown(item).start >= offset) - 1];
    return entry && { kind: 'entry', start: shown(entry).start, value: entry };
  }
  if (around.kind !== 'object') return undefined;
  // What is merged stands behind all others.
  const isBehind = ({ key, merged }: Property) => merged === true || key.start >= offset;
  const member = around.properties[firstFrom(around.properties, isBehind) - 1];
  return member && { kind: 'member', start: member.key.start, value: member.value };
}

/** Index of the first that is behind something; all those after it are too. */
function firstFrom<T>(all: readonly T[], isBehind: (each: T) => boolean): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBehind(all[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Without marks: what a line says behind # or //, or the lines of a comment in between. */
function wordsOf(comment: string): readonly string[] {
  if (comment.startsWith('#')) return [comment.slice(1).trimEnd()];
  if (comment.startsWith('//')) return [comment.slice(2).trimEnd()];
  const lines = comment
    .replace(/^\/\*+/, '')
    .replace(/(?<!\*)\*+\/$/, '')
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
