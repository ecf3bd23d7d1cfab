/**
 * The tree after an edit, from the tree before it: the smallest part that holds the edit and can be read by itself is read
 * again, and what stands behind it moves. Equal to a reading of the whole; where that is not sure there is no answer.
 */
import { deepest } from './depth.ts';
import { isDeeperThan, longest } from './limits.ts';
import type { Node, Property, Span, SyntaxRemark, Tree } from './tree.ts';

/** What was from `start` to `oldEnd` is now from `start` to `newEnd`. */
export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export interface Before {
  readonly text: string;
  readonly tree: Tree;
}

/** A part of a tree, with what is read again when something in it changes. */
export interface Part extends Span {
  /** Positions among the properties and items, from the root. */
  readonly way: readonly number[];
  /** Blanks to put before its text, so that it stands in its column. */
  readonly column: number;
}

export type Collection = Extract<Node, { kind: 'object' | 'array' }>;

/** What the reading of parts has to know of a format. */
export interface Parts {
  parse(text: string): Tree;
  /** Those that the edit leaves in their place, outer ones first. */
  partsAround(before: string, root: Collection, edit: Edit, text: string): readonly Part[];
  /** The part in the tree of its text alone, if it is one part and there is nothing else. */
  partIn(alone: Tree, text: string, part: Part, of: Collection): Alone | undefined;
}

interface Alone {
  readonly part: Node | Property;
  /** Where a collection ends whose last part it is. */
  readonly end?: number;
}

/** Parts that are tried: one that can not be read alone is often part of one that can. */
const tries = 2;
/** Of a part that is read again; collections around it come on top. */
const deepestPart = deepest / 2;

/** Undefined where the whole text has to be read. */
export type Reparse = (before: Before, edit: Edit, text: string) => Tree | undefined;

export const inParts =
  (format: Parts): Reparse =>
  (before, edit, text) => {
    const { root, problems } = before.tree;
    if (!root || 'value' in root || problems.length > 0 || text.length > longest) return undefined;
    const parts = format.partsAround(before.text, root, edit, text);
    for (const part of parts.slice(-tries).reverse()) {
      const tree = withPart(format, before.tree, root, part, edit, text);
      if (tree) return tree;
    }
    return undefined;
  };

function withPart(
  format: Parts,
  tree: Tree,
  root: Collection,
  part: Part,
  { oldEnd, newEnd }: Edit,
  text: string,
): Tree | undefined {
  const delta = newEnd - oldEnd;
  const written = ' '.repeat(part.column) + text.slice(part.start, part.end + delta);
  const alone = format.parse(written);
  if (alone.problems.length > 0 || part.way.length > deepestPart || isDeeperThan(alone.root, deepestPart))
    return undefined;
  const of = collectionAt(root, part.way.slice(0, -1));
  const read = of && format.partIn(alone, written, part, of);
  if (!read) return undefined;
  const shift = part.start - part.column;
  const end = read.end === undefined ? undefined : read.end + shift;
  const replaced = replace(root, part, 0, moved(read.part, shift), delta, end);
  return replaced && { root: replaced, problems: [], remarks: remarksOf(tree, alone, part, delta) };
}

function collectionAt(root: Collection, way: readonly number[]): Collection | undefined {
  let node: Node | undefined = root;
  for (const index of way) node = node && childAt(node, index);
  return node && !('value' in node) ? node : undefined;
}

const childAt = (node: Node, index: number): Node | undefined =>
  node.kind === 'array' ? node.items[index] : node.kind === 'object' ? node.properties[index]?.value : undefined;

/** `lastEnd`: the new end of collections that end with the part. Undefined where that would be needed and is not known. */
function replace(
  node: Collection,
  part: Part,
  depth: number,
  fresh: Node | Property,
  delta: number,
  lastEnd: number | undefined,
): Collection | undefined {
  const index = part.way[depth] ?? 0;
  const end = node.end > part.end ? node.end + delta : lastEnd;
  const inner = childAt(node, index);
  const isHere = depth === part.way.length - 1;
  const child = isHere ? fresh : inner && !('value' in inner) && replace(inner, part, depth + 1, fresh, delta, lastEnd);
  if (end === undefined || !child) return undefined;
  if (node.kind === 'array') {
    const items = [...node.items.slice(0, index), child as Node, ...node.items.slice(index + 1).map(movedBy(delta))];
    return { ...node, items, end };
  }
  const old = node.properties[index] as Property;
  const property = 'key' in child ? child : { ...old, value: child };
  const behind = node.properties.slice(index + 1).map(movedBy(delta));
  return { ...node, properties: [...node.properties.slice(0, index), property, ...behind], end };
}

const movedBy =
  (delta: number) =>
  <T extends Node | Property>(part: T): T =>
    moved(part, delta);

/** Everything of it at other offsets. */
function moved<T extends Node | Property>(part: T, delta: number): T;
function moved(part: Node | Property, delta: number): Node | Property {
  if (delta === 0) return part;
  if ('key' in part) {
    const value = part.value && moved(part.value, delta);
    return { ...part, key: { start: part.key.start + delta, end: part.key.end + delta }, value };
  }
  const start = part.start + delta;
  const end = part.end + delta;
  if (part.kind === 'object')
    return { ...part, start, end, properties: part.properties.map((each) => moved(each, delta)) };
  if (part.kind === 'array') return { ...part, start, end, items: part.items.map((each) => moved(each, delta)) };
  return { ...part, start, end };
}

function remarksOf(tree: Tree, alone: Tree, { start, end, column }: Part, delta: number): readonly SyntaxRemark[] {
  const { remarks = [] } = tree;
  return [
    ...remarks.filter((remark) => remark.start < start),
    ...(alone.remarks ?? []).map((remark) => movedRemark(remark, start - column)),
    ...remarks.filter((remark) => remark.start >= end).map((remark) => movedRemark(remark, delta)),
  ];
}

function movedRemark(remark: SyntaxRemark, delta: number): SyntaxRemark {
  const at = <T extends Span>(span: T): T => ({ ...span, start: span.start + delta, end: span.end + delta });
  const { mend } = remark;
  return { ...at(remark), ...(mend && { mend: { ...mend, changes: mend.changes.map(at) } }) };
}
