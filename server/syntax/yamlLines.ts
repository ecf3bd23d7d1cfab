/** A line of block YAML: its dashes, its key and where its value stands. Looks at one line at a time. */
import type { Span } from './tree.ts';

export type Entry =
  | { readonly kind: 'dash'; readonly column: number }
  | {
      readonly kind: 'key';
      readonly column: number;
      readonly name: string;
      readonly span: Span;
      /** Offset of the colon. */
      readonly colon: number;
    };

export interface Line extends Span {
  /** No dash, no key, no value; a comment alone is blank. */
  readonly isBlank: boolean;
  /** Columns of white space at the beginning. */
  readonly indent: number;
  /** Column of the first character that is no white space. */
  readonly column: number;
  /** Dashes from left to right, then the key. */
  readonly entries: readonly Entry[];
  readonly isOnlyDashes: boolean;
  /** What follows the dashes. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** What follows the key, or the dashes where there is no key; without anchor, tag and comment. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly commentStart: number | undefined;
  readonly opensBlockScalar: boolean;
}

export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return read(text, start, text[end - 1] === '\r' && end > start ? end - 1 : end);
}

export const previousLine = (text: string, { start }: Line): Line | undefined => (start === 0 ? undefined : lineAt(text, start - 1));

export function nextLine(text: string, { end }: Line): Line | undefined {
  const newline = text.indexOf('\n', end);
  return newline < 0 ? undefined : lineAt(text, newline + 1);
}

const keyPattern = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#&*!|>%@`"'{}[\],-][^\n]*?|-(?=\S)[^\n]*?))[ \t]*:(?=\s|$)/;

function read(text: string, start: number, end: number): Line {
  const words = text.slice(start, end);
  const indent = /^[ \t\ufeff]*/.exec(words)?.[0].length ?? 0;
  const entries: Entry[] = [];
  let at = indent;
  for (let dash = /^-(?:[ \t]+|$)/.exec(words.slice(at)); dash; dash = /^-(?:[ \t]+|$)/.exec(words.slice(at))) {
    entries.push({ kind: 'dash', column: at });
    at += dash[0].length;
  }
  const comment = commentIn(words, at);
  const bare = words.slice(0, comment).trimEnd();
  const contentEnd = Math.max(bare.length, at);
  const property = /^(?:[&!]\S*[ \t]+)*/.exec(words.slice(at, contentEnd))?.[0].length ?? 0;
  const key = keyPattern.exec(words.slice(at + property, contentEnd));
  let valueFrom = at + property;
  if (key) {
    const column = at + property;
    const colon = column + key[0].length - 1;
    const written = words.slice(column, colon).trimEnd();
    entries.push({
      kind: 'key',
      column,
      name: key[1] ?? key[2]?.replaceAll("''", "'") ?? written,
      span: { start: start + column, end: start + column + written.length },
      colon: start + colon,
    });
    valueFrom = colon + 1;
  }
  const lead = /^[ \t]*(?:[&!]\S*[ \t]+)*/.exec(words.slice(valueFrom, contentEnd))?.[0].length ?? 0;
  const valueStart = Math.min(valueFrom + lead, contentEnd);
  const value = words.slice(valueStart, contentEnd);
  return {
    start,
    end,
    isBlank: bare.trim() === '' || /^(---|\.\.\.)(\s|$)/.test(words),
    indent,
    column: indent,
    entries,
    isOnlyDashes: entries.length > 0 && at >= bare.length,
    contentStart: start + at,
    contentEnd: start + contentEnd,
    valueStart: start + valueStart,
    valueEnd: start + contentEnd,
    commentStart: comment === undefined ? undefined : start + comment,
    opensBlockScalar: /^[|>][+-]?\d?[+-]?$/.test(value),
  };
}

/** A # begins a comment at the start of a line or behind white space, outside quotes. */
function commentIn(words: string, from: number): number | undefined {
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
