/** The lines of block YAML: of each its dashes, its key and where its value stands. Looks at one line at a time. */
import type { Span } from './tree.ts';

export type Entry = DashEntry | KeyEntry;

export interface DashEntry {
  readonly kind: 'dash';
  readonly column: number;
}

export interface KeyEntry {
  readonly kind: 'key';
  /** Of the member: of its anchor or tag, where it has one. */
  readonly column: number;
  readonly name: string;
  readonly span: Span;
  /** Offset of the colon. */
  readonly colon: number;
}

export interface Line extends Span {
  /** Position among the lines, from 0. */
  readonly index: number;
  /** White space, or a comment alone. */
  readonly isBlank: boolean;
  /** A line of three dashes or dots, which divides documents. */
  readonly isMarker: boolean;
  /** Column of the first character that is no white space. */
  readonly column: number;
  /** Dashes from left to right, then the key. */
  readonly entries: readonly Entry[];
  /** What follows the dashes, without the comment. */
  readonly content: Span;
  /** What follows the key, or the dashes where there is no key; without anchor, tag and comment. */
  readonly value: Span;
  readonly commentStart: number | undefined;
  /** The value goes on below: a block scalar, or a quote that is not closed on its line. */
  readonly opensText: boolean;
}

/** Each line is read when it is first asked for. */
export interface Lines {
  readonly text: string;
  at(index: number): Line | undefined;
  /** The line that holds the offset. */
  around(offset: number): Line;
}

export function linesOf(text: string): Lines {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const known = new Map<number, Line>();
  const at = (index: number): Line | undefined => {
    const start = starts[index];
    if (start === undefined) return undefined;
    const line = known.get(index) ?? read(text, index, start, lineEnd(text, start, starts[index + 1]));
    known.set(index, line);
    return line;
  };
  const around = (offset: number): Line => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return at(low) as Line;
  };
  return { text, at, around };
}

function lineEnd(text: string, start: number, next: number | undefined): number {
  const end = next === undefined ? text.length : next - 1;
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

/** Lines with something on them, upwards to the beginning of the document. */
export function* above(lines: Lines, { index }: Line): Generator<Line> {
  for (let i = index - 1, line = lines.at(i); line && !line.isMarker; i -= 1, line = lines.at(i)) {
    if (!line.isBlank) yield line;
  }
}

/** Lines with something on them, downwards to the end of the document. */
export function* below(lines: Lines, { index }: Line): Generator<Line> {
  for (let i = index + 1, line = lines.at(i); line && !line.isMarker; i += 1, line = lines.at(i)) {
    if (!line.isBlank) yield line;
  }
}

export const nextBelow = (lines: Lines, line: Line): Line | undefined => below(lines, line).next().value ?? undefined;

export const isEmpty = ({ start, end }: Span): boolean => start === end;

/** Anchors and tags. */
const properties = /^(?:[&!]\S*(?:[ \t]+|$))*/;

function read(text: string, index: number, start: number, end: number): Line {
  const words = text.slice(start, end);
  const column = /^[ \t]*/.exec(words)?.[0].length ?? 0;
  const entries: Entry[] = [];
  let at = column;
  for (let dash = dashAt(words, at); dash > 0; dash = dashAt(words, at)) {
    entries.push({ kind: 'dash', column: at });
    at += dash;
  }
  const comment = commentIn(words, at);
  const bare = words.slice(0, comment).trimEnd();
  const contentEnd = Math.max(bare.length, at);
  const keyColumn = at + lengthOf(properties, words.slice(at, contentEnd));
  const key = keyIn(words.slice(keyColumn, contentEnd));
  if (key) {
    const from = start + keyColumn;
    const span = { start: from, end: from + key.length };
    entries.push({ kind: 'key', column: at, name: key.name, span, colon: from + key.colon });
  }
  const valueFrom = key ? keyColumn + key.colon + 1 : keyColumn;
  const space = lengthOf(/^[ \t]*/, words.slice(valueFrom, contentEnd));
  const lead = space + lengthOf(properties, words.slice(valueFrom + space, contentEnd));
  const value = { start: start + Math.min(valueFrom + lead, contentEnd), end: start + contentEnd };
  return {
    index,
    start,
    end,
    isBlank: bare.trim() === '',
    isMarker: /^(?:---|\.\.\.)(?:\s|$)/.test(words),
    column,
    entries,
    content: { start: start + at, end: start + contentEnd },
    value,
    commentStart: comment === undefined ? undefined : start + comment,
    opensText: goesOnBelow(text.slice(value.start, value.end)),
  };
}

const lengthOf = (pattern: RegExp, words: string) => pattern.exec(words)?.[0].length ?? 0;

/** Length of a dash with the white space behind it; 0 where there is none. */
const dashAt = (words: string, at: number) => (words[at] === '-' ? lengthOf(/^-(?:[ \t]+|$)/, words.slice(at)) : 0);

interface Key {
  readonly name: string;
  /** With its quotes. */
  readonly length: number;
  readonly colon: number;
}

function keyIn(words: string): Key | undefined {
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')/.exec(words);
  const from = quoted?.[0].length ?? 0;
  if (!quoted && !/^(?:[^\s#&*!|>%@`"'{}[\],:-]|[-:]\S)/.test(words)) return undefined;
  const colon = from + words.slice(from).search(/:(?=\s|$)/);
  if (colon < from) return undefined;
  const written = words.slice(0, colon).trimEnd();
  if (quoted && written.length > from) return undefined;
  return {
    name: quoted ? (quoted[1] ?? quoted[2]?.replaceAll("''", "'") ?? '') : written,
    length: written.length,
    colon,
  };
}

/** A # begins a comment at the start of a line or behind white space, outside quotes. */
function commentIn(words: string, from: number): number | undefined {
  if (!words.includes('#')) return undefined;
  let quote = '';
  for (let i = from; i < words.length; i += 1) {
    const character = words[i] ?? '';
    if (quote) {
      if (character === '\\' && quote === '"') i += 1;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s:,[{(-]/.test(words[i - 1] ?? ' ')) quote = character;
    else if (character === '#' && /\s/.test(words[i - 1] ?? ' ')) return i;
  }
  return undefined;
}

function goesOnBelow(value: string): boolean {
  if (/^[|>][+-]?\d?[+-]?$/.test(value)) return true;
  return /^"(?:[^"\\]|\\.)*$/.test(value) || /^'(?:[^']|'')*$/.test(value);
}
