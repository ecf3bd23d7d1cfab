/**
 * White space of YAML, from the tokens of `yaml`'s concrete syntax: block collections are indented by one width, dashes stand
 * where those of the file do (in the column of their key, or one level in), one space divides tokens of a line, flow
 * collections are `{ a: b }` and `[a, b]`, and a blank line stays single. Lines are neither joined nor divided. Text that goes
 * on over lines moves along with the member that it belongs to; nothing within it changes.
 */
import { type CST, Parser } from 'yaml';
import { isUnread, isVast } from './limits.ts';
import { type Span, type Tree, toValue } from './tree.ts';
import {
  breaksIn,
  changesOf,
  columnsOf,
  endGap,
  type Gap,
  type Laid,
  type LayoutOptions,
  newlineOf,
} from './whiteSpace.ts';
import { documentsOf, parseYaml, readable } from './yaml.ts';
import { indentOf } from './yamlCaret.ts';
import { linesOf } from './yamlLines.ts';
import { type Piece, piecesOf } from './yamlPieces.ts';

/** Nothing for a file with syntax errors: indentation is meaning, and what was meant is not known. */
export function layoutYaml(
  { text, tree }: Laid,
  options: LayoutOptions,
  isAsked: (gap: Gap) => boolean,
): readonly Gap[] {
  if (isUnread(tree) || isVast(tree) || !isSound(text, tree)) return [];
  const unit = columnsOf(options);
  const dash = indentOf(linesOf(text)).dash > 0 ? unit : 0;
  const pieces = piecesOf(text, [...new Parser().parse(readable(text))] as CST.Token[], unit, dash);
  if (!pieces) return [];
  const all = changesOf(text, gapsOf(text, pieces, options), options).filter(isAsked);
  const inLines = all.filter(({ start, end, newText }) => !isIndentation(text, start, end, newText));
  return [all, inLines].find((some) => isSame(text, tree, some)) ?? [];
}

function isSound(text: string, { problems }: Tree): boolean {
  if (problems.some(({ code }) => code === 'syntax' || code === 'merge-conflict')) return false;
  // Behind a wrong alias not every mistake is told, and none of the documents after the first.
  const isSure = !problems.some(({ code }) => code === 'yaml-alias' || code === 'multiple-documents');
  return isSure || documentsOf(text).every(({ errors }) => errors.length === 0);
}

/** Of a part of a file not every change can be made alone: lines of one object begin in one column. */
function isSame(text: string, tree: Tree, gaps: readonly Gap[]): boolean {
  if (gaps.length === 0) return true;
  const after = gaps
    .map(({ start, newText }, index) => text.slice(gaps[index - 1]?.end ?? 0, start) + newText)
    .join('');
  const whole = after + text.slice(gaps.at(-1)?.end);
  const read = parseYaml(whole);
  return isSound(whole, read) && asValue(read) === asValue(tree);
}

const asValue = ({ root }: Tree) => JSON.stringify(toValue(root));

const isIndentation = (text: string, start: number, end: number, newText: string) => {
  let before = start;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before -= 1;
  return before === 0 || /[\r\n]/.test(text[before - 1] ?? '') || breaksIn(text.slice(start, end) + newText) > 0;
};

function gapsOf(text: string, pieces: readonly Piece[], options: LayoutOptions): readonly Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let previous: Piece | undefined;
  for (const piece of pieces) {
    gaps.push({ start: from, end: piece.start, newText: between(text, previous, piece, from) });
    gaps.push(...movedLines(text, piece));
    from = piece.end;
    previous = piece;
  }
  if (previous && previous.kind !== 'body') gaps.push(endGap(text, from, options));
  return gaps;
}

function between(text: string, previous: Piece | undefined, next: Piece, from: number): string {
  const old = text.slice(from, next.start);
  if (next.kind === 'body') return old;
  const indent = ' '.repeat(next.column);
  if (!previous || previous.kind === 'mark') return indent;
  const breaks = breaksIn(old);
  const newline = newlineOf(old) ?? '';
  if (previous.kind === 'body') return newline + indent;
  if (breaks > 0) return newline.repeat(Math.min(breaks, 2)) + indent;
  return spaceBetween(previous, next, old);
}

function spaceBetween(previous: Piece, next: Piece, old: string): string {
  if (next.kind === 'comment') return ' ';
  if (previous.kind === 'open' && next.kind === 'close') return '';
  if (next.kind === 'comma') return '';
  if (next.kind === 'colon') return previous.kind === 'key' ? '' : old === '' ? '' : ' ';
  if (previous.kind === 'open' || next.kind === 'close')
    return (previous.kind === 'open' ? previous : next).isList ? '' : ' ';
  return ' ';
}

/** The lines below the first of a text, moved as far as the member itself. */
function movedLines(text: string, { kind, start, end, shift }: Piece): readonly Gap[] {
  if (shift === 0) return [];
  const starts = kind === 'body' ? [start] : [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) starts.push(at);
  return starts.map((at) => {
    const spaces = /^ */.exec(text.slice(at, end))?.[0].length ?? 0;
    return { start: at, end: at + spaces, newText: ' '.repeat(spaces > 0 ? Math.max(0, spaces + shift) : 0) };
  });
}

export const commentsInYaml = (text: string): readonly Span[] =>
  (piecesOf(text, [...new Parser().parse(readable(text))] as CST.Token[], 2, 2) ?? []).filter(
    ({ kind }) => kind === 'comment',
  );
