/** How much text is read at all. An experiment has a few kilobytes and seven levels; what is far beyond is something else. */
import { deepest } from './depth.ts';
import type { Node, SyntaxProblem, Tree } from './tree.ts';

/** UTF-16 code units. */
export const longest = 1024 * 1024;
/** Values that are laid out; an experiment has some hundred. */
const most = 20_000;

/** Gives a tree that every reader of it can walk without running out of stack, or one that says why there is none. */
export const limited =
  (parse: (text: string) => Tree) =>
  (text: string): Tree => {
    if (text.length > longest) return unread('too-large', tooLarge);
    if (text.includes('\0')) return unread('not-text', notText);
    try {
      const tree = parse(text);
      return isDeeperThan(tree.root, deepest) ? unread('too-deep', tooDeep) : tree;
    } catch (error) {
      // From `refuseDepth`; the parsers know no limit of their own.
      if (error instanceof RangeError) return unread('too-deep', tooDeep);
      throw error;
    }
  };

/** Every second byte of UTF-16 is NUL in most of the text of an experiment. */
const notText =
  'This file holds NUL characters, as UTF-16 read as UTF-8 does, and files that are no text. Save it with encoding UTF-8.';
const tooLarge = 'This file has over a million characters and is not checked. An experiment has a few thousand.';
const tooDeep = `This file nests objects and lists over ${deepest} levels deep and is not checked. An experiment has seven.`;

/** Of a text that was not read there is nothing to lay out, convert or fold. */
export const isUnread = ({ problems }: Tree): boolean =>
  problems.some(({ code }) => code === 'not-text' || code === 'too-large' || code === 'too-deep');

/** Read and checked, but not worth the seconds that it takes to read it again after each change. */
export function isVast({ root }: Tree): boolean {
  const waiting: Node[] = root ? [root] : [];
  for (let count = 0; count <= most; count += 1) {
    const node = waiting.pop();
    if (!node) return false;
    if (node.kind === 'array') for (const item of node.items) waiting.push(item);
    else if (node.kind === 'object') for (const { value } of node.properties) if (value) waiting.push(value);
  }
  return true;
}

const unread = (code: SyntaxProblem['code'], message: string): Tree => ({
  root: undefined,
  problems: [{ code, message, start: 0, end: 1 }],
});

/** Level by level, as a walk in depth is what has to be ruled out. */
export function isDeeperThan(root: Node | undefined, most: number): boolean {
  let level: readonly Node[] = root ? [root] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((node) => {
      if (node.kind === 'array') return node.items;
      return node.kind === 'object' ? node.properties.flatMap(({ value }) => value ?? []) : [];
    });
  }
  return false;
}
