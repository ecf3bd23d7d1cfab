/** Larger changes of a file in its own style. What they would alter besides what is meant is found by reading the result. */
import { blockOf } from './convert.ts';
import { applied, removeEntry, removeMember, type Source, type TextChange } from './edit.ts';
import {
  follow,
  type Node,
  type ObjectNode,
  type Path,
  type Property,
  type Span,
  shown,
  type Tree,
  toValue,
  values,
} from './tree.ts';

/** The one change that makes a text another. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (before[start - 1] === '\r') start -= 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  if (before.at(-same) === '\n' && same > 0) same -= 1;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}

/** Without comments, the lines that they had to themselves, and the blank lines that would be too many then. */
export function uncommented({ text, format }: Source): string {
  const cuts: Span[] = [];
  for (const comment of format.comments(text)) {
    const cut = cutOf(text, comment);
    const last = cuts.at(-1);
    if (last?.end === cut.start) cuts.splice(-1, 1, { start: last.start, end: cut.end });
    else cuts.push(cut);
  }
  const ends = cuts.map(({ start, end }) => end + blankBehind(text, start, end));
  const kept = cuts.map(({ start }, index) => text.slice(ends[index - 1] ?? 0, start));
  const after = kept.join('') + text.slice(ends.at(-1) ?? 0);
  return isSame(format.parse(text), format.parse(after)) ? after : text;
}

/** A comment with its lines, or with the white space that divides it from what else is on its line. */
function cutOf(text: string, { start, end }: Span): Span {
  const stop = lineEnd(text, end);
  const [before, behind] = [text.slice(lineStart(text, start), start), text.slice(end, stop)];
  if (behind.trim() !== '') return { start, end: end + (behind.length - behind.trimStart().length) };
  if (before.trim() !== '') return { start: start - (before.length - before.trimEnd().length), end: stop };
  return { start: start - before.length, end: stop + (/^\r?\n/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0) };
}

/** The length of a blank line behind lines that go, where another one stands above them, or nothing. */
function blankBehind(text: string, start: number, end: number): number {
  const above = text.slice(lineStart(text, start - 1), start);
  const isBlank = start === 0 || (/\n$/.test(above) && above.trim() === '');
  const below = text.slice(end, lineEnd(text, end) + 2);
  return isBlank ? (/^[ \t]*\r?\n/.exec(below)?.[0].length ?? 0) : 0;
}

/** Objects that one rewriting touches at most: an experiment has a dozen. */
const limit = 100;
/** Characters that it reads at most, as it reads the text again after each. */
const mostRead = 1_000_000;

/** Members of every object in the order that its path has; others behind them. Comments above and behind a member move along. */
export function sortMembers(source: Source, orderAt: (path: Path) => readonly string[]): TextChange | undefined {
  const before = source.format.parse(source.text);
  let { text } = source;
  for (let count = 0; count < limit && count * text.length < mostRead; count += 1) {
    const tree = count === 0 ? before : source.format.parse(text);
    const changes = [...values(tree.root)]
      .toReversed()
      .reduce<readonly TextChange[] | undefined>(
        (found, { node, path }) =>
          found ?? (node.kind === 'object' && !node.mention ? reordered(text, node, orderAt(path)) : undefined),
        undefined,
      );
    if (!changes) break;
    text = applied(text, changes);
  }
  return isSame(before, source.format.parse(text)) ? changeBetween(source.text, text) : undefined;
}

/** The file without some members and entries, which are named in the order of the text. */
export function without(source: Source, paths: readonly Path[]): TextChange | undefined {
  let { text } = source;
  if (paths.length * text.length > mostRead) return undefined;
  // From the last on, so that the places of those before stay what they are.
  for (const path of paths.toReversed()) {
    const { root } = source.format.parse(text);
    const owner = follow(root, path.slice(0, -1))?.node;
    const changes = owner && removeAt({ ...source, text }, owner, path.at(-1));
    if (!changes) return undefined;
    text = applied(text, changes);
  }
  const [before, after] = [source.format.parse(source.text), source.format.parse(text)];
  if (after.problems.length > 0) return undefined;
  const expected = toValue(before.root);
  for (const path of paths.toReversed()) forget(expected, path);
  return sortedText(toValue(after.root)) === sortedText(expected) ? changeBetween(source.text, text) : undefined;
}

function removeAt(source: Source, owner: Node, last: string | number | undefined): readonly TextChange[] | undefined {
  if (owner.kind === 'array' && typeof last === 'number') {
    const entry = owner.items[last];
    return entry && removeEntry(source, owner, entry);
  }
  const member = owner.kind === 'object' ? owner.properties.find(({ name }) => name === last) : undefined;
  return owner.kind === 'object' && member ? removeMember(source, owner, member) : undefined;
}

function forget(value: unknown, path: Path): void {
  const owner = path.slice(0, -1).reduce<unknown>((of, name) => (of as Record<string | number, unknown>)[name], value);
  if (Array.isArray(owner)) owner.splice(Number(path.at(-1)), 1);
  else delete (owner as Record<string, unknown>)[String(path.at(-1))];
}

/** What the alias at the offset stands for, in its place; of a merge key its members. */
export function writeOutAlias(source: Source, offset: number): TextChange | undefined {
  const { text, format } = source;
  const tree = format.parse(text);
  const change = aliasAt(source, tree, offset) ?? mergeAt(source, tree, offset);
  if (!change) return undefined;
  return isSame(tree, format.parse(applied(text, [change]))) ? change : undefined;
}

function aliasAt({ text, format }: Source, { root }: Tree, offset: number): TextChange | undefined {
  const parents = [...values(root)];
  const found = parents.find(({ node: { mention } }) => mention && mention.start <= offset && offset <= mention.end);
  const mention = found?.node.mention;
  if (!found || !mention) return undefined;
  const { node, property } = found;
  const isShort = node.kind !== 'object' && node.kind !== 'array';
  const line = text.slice(lineStart(text, mention.start), mention.start);
  const value = { ...node, mention: undefined } as unknown as Node;
  if (isShort || !isBlockValue(line)) {
    const written = isShort ? text.slice(node.start, node.end) : JSON.stringify(toValue(node));
    return /[\r\n]/.test(written) ? undefined : { ...mention, newText: written };
  }
  const newline = newlineOf(text);
  const { unit } = format.indentOf(text);
  if (!property) {
    const lines = blockLines(value, ' '.repeat(line.length), unit, text);
    return { ...mention, newText: lines.join(newline).trimStart() };
  }
  const column = columnOf(text, property.key.start);
  const lines = blockLines(value, ' '.repeat(column) + unit, unit, text);
  if (lines.length === 1 && /^\s*[[{]/.test(lines[0] ?? '')) return { ...mention, newText: (lines[0] ?? '').trim() };
  const start = mention.start - (/(?<![ \t])[ \t]*$/.exec(line)?.[0].length ?? 0);
  const behind = text.slice(mention.end, lineEnd(text, mention.end));
  return { start, end: mention.end + behind.length, newText: `${behind.trimEnd()}${newline}${lines.join(newline)}` };
}

/** `<<: *base` on a line of a block. */
function mergeAt({ text, format }: Source, { root }: Tree, offset: number): TextChange | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const merge = /^([ \t]*(?:-[ \t]+)*)<<[ \t]*:[ \t]*(?:\*[^\s,]+|\[[^\]]*\])/.exec(line);
  if (!merge) return undefined;
  const column = merge[1]?.length ?? 0;
  const key = start + column;
  const owner = [...values(root)].findLast(
    ({ node }) => node.kind === 'object' && !node.mention && node.start <= key && key < node.end,
  )?.node;
  const merged = owner?.kind === 'object' ? owner.properties.filter((each) => each.merged) : [];
  if (merged.length === 0) return undefined;
  const { unit } = format.indentOf(text);
  const lines = blockLines({ kind: 'object', properties: merged, start: 0, end: 0 }, ' '.repeat(column), unit, text);
  return { start: key, end: start + merge[0].length, newText: lines.join(newlineOf(text)).trimStart() };
}

/** A value as it stands in no file: without the comments of the place that it comes from. */
function blockLines(node: Node, indent: string, unit: string, text: string): readonly string[] {
  const none = { before: [], behind: [], after: [] };
  return blockOf(bare(node), indent, {
    text: text.slice(0, 0),
    unit,
    comments: { head: [], tail: [], of: () => none },
  });
}

const bare = (node: Node): Node => {
  if (node.kind === 'array') return { ...node, items: node.items.map(bare), start: 0, end: 0 };
  if (node.kind !== 'object') return node;
  const properties = node.properties.map((each) => ({
    ...each,
    key: { start: 0, end: 0 },
    value: each.value && bare(each.value),
  }));
  return { ...node, properties, start: 0, end: 0 };
};

/** Behind a key or a dash, and nothing else. */
const isBlockValue = (line: string) => /^[ \t]*(?:-[ \t]+)*(?:[^\s{}[\],#&*]+[ \t]*:[ \t]+)?$/.test(line);

/** A member with the comments that belong to it, and what stands behind it on its line. */
interface Slot {
  readonly name: string;
  readonly start: number;
  readonly body: string;
  readonly comma: string;
  readonly behind: string;
  readonly end: number;
}

/** Undefined when the members are in order, or can not be told apart from what is around them. */
function reordered(text: string, owner: ObjectNode, names: readonly string[]): readonly TextChange[] | undefined {
  const own = owner.properties.filter(({ merged }) => !merged);
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const order = own.toSorted((a, b) => rank(a.name) - rank(b.name));
  if (order.every((each, index) => each === own[index])) return undefined;
  const slots: Slot[] = [];
  const isBracketed = text[owner.start] === '{';
  let from = isBracketed ? owner.start + 1 : owner.start;
  for (const member of own) {
    const slot = slotOf(text, member, from, isBracketed);
    if (!slot) return undefined;
    slots.push(slot);
    from = slot.end;
  }
  return slots.map(({ start, end, comma }, index) => {
    const moved = slots.find(({ name }) => name === order[index]?.name);
    return { start, end, newText: `${moved?.body ?? ''}${comma}${moved?.behind ?? ''}` };
  });
}

function slotOf(text: string, { name, key, value }: Property, from: number, isBracketed: boolean): Slot | undefined {
  const column = columnOf(text, key.start);
  const gap = text.slice(from, key.start);
  if (!/^(?:\s|(?:\/\/|#)[^\n]*(?:\n|$)|\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/)*$/.test(gap)) return undefined;
  // Comments deeper than the key belong to the member above.
  const above = [...gap.matchAll(/\n([ \t]*)(?=\/\/|\/\*|#)/g)].find(
    ({ 1: indent = '' }) => isBracketed || indent.length <= column,
  );
  const start = above ? from + above.index + above[0].length : key.start;
  const valueEnd = value ? Math.max(shown(value).end, key.end) : text.indexOf(':', key.end) + 1;
  if (!isBracketed) {
    const last =
      text[valueEnd - 1] === '\n' ? valueEnd - (text[valueEnd - 2] === '\r' ? 2 : 1) : lineEnd(text, valueEnd);
    return { name, start, body: text.slice(start, last), comma: '', behind: '', end: last };
  }
  const comma = /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/)*,/.exec(text.slice(valueEnd))?.[0];
  const end = valueEnd + (comma?.length ?? 0);
  const behind =
    /^[ \t]*(?:\/\/[^\r\n]*|#[^\r\n]*|\/\*[^\r\n]*?\*\/(?=[ \t]*[\r\n]))/.exec(
      text.slice(end, lineEnd(text, end)),
    )?.[0] ?? '';
  const body = text.slice(start, valueEnd) + (comma?.slice(0, -1) ?? '');
  return { name, start, body, comma: comma ? ',' : '', behind, end: end + behind.length };
}

/** The same request: the order of members has no meaning. */
const isSame = (before: Tree, after: Tree) =>
  before.problems.length === 0 &&
  after.problems.length === 0 &&
  sortedText(toValue(before.root)) === sortedText(toValue(after.root));

const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, of: unknown) =>
    of && typeof of === 'object' && !Array.isArray(of) ? Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)) : of,
  );

const newlineOf = (text: string) => /\r\n|\n/.exec(text)?.[0] ?? '\n';
const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const columnOf = (text: string, at: number) => at - lineStart(text, at);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}
