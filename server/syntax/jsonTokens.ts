/** The tokens of JSON with comments, each with what the scanner stumbled over; quotes that are missing are thought in their place. */
import { createScanner } from 'jsonc-parser';
import { explain, mendOf, otherQuotes } from './jsonProblems.ts';
import type { Span, SyntaxProblem } from './tree.ts';

/** `word` is what is no JSON, such as a name without quotes. */
export type TokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'literal' | 'word';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly value: string | number | boolean | null;
  /** On its line. */
  readonly isFirst: boolean;
}

export interface Scanned {
  readonly tokens: readonly Token[];
  readonly problems: readonly SyntaxProblem[];
  /** The first that is not for us. */
  readonly comment: Span | undefined;
}

/** jsonc-parser's token kinds; its declaration is a const enum, which has no value to import. */
const kinds: readonly (TokenKind | undefined)[] = [
  ...[undefined, '{', '}', '[', ']', ',', ':'],
  ...['literal', 'literal', 'literal', 'string', 'number'],
] as (TokenKind | undefined)[];
const lineComment = 12;
const blockComment = 13;
const unknown = 16;
const endOfText = 17;

/** jsonc-parser's scan errors. */
const errors: readonly string[] = [
  '',
  'UnexpectedEndOfComment',
  'UnexpectedEndOfString',
  'UnexpectedEndOfNumber',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
];
const openComment = 1;
const openString = 2;

/** Lines on which a missing quote is looked for, and how long they may be. */
const repairs = 8;
const longestLine = 4000;
/** Characters of them that are read in search of where it is. */
const effort = 1_000_000;

export function scan(text: string): Scanned {
  const tokens: Token[] = [];
  const problems: SyntaxProblem[] = [];
  let comment: Span | undefined;
  let lineStart = 0;
  let isNewLine = true;
  let repaired = 0;
  const report = (message: string, { start, end }: Span, mend = mendOf(text, start, end)) =>
    problems.push({ code: 'syntax', message, start, end, ...(mend && { mend }) });

  const scanner = createScanner(text, false);
  for (let code = scanner.scan() as number; code !== endOfText; code = scanner.scan() as number) {
    const start = scanner.getTokenOffset();
    const end = Math.min(start + scanner.getTokenLength(), text.length);
    const error = scanner.getTokenError() as number;
    const kind = kinds[code];
    if (kind === undefined && code !== unknown) {
      if (code === lineComment || code === blockComment) {
        if (error === openComment) report(explain('UnexpectedEndOfComment', ''), { start, end });
        // One that is for us is as good as an answer: its writer does not have this file for the CLI.
        else if (!isOurs(text, start)) comment ??= { start, end };
      } else if (isLineBreak(text.charCodeAt(start))) {
        lineStart = end;
        isNewLine = true;
      }
      continue;
    }
    const isFirst = isNewLine;
    isNewLine = false;
    if (kind === 'string' && error === openString && repaired < repairs) {
      repaired += 1;
      const line = requoted(text, tokens, lineStart, start);
      if (line) {
        tokens.length = line.from;
        for (const token of line.tokens) tokens.push(token);
        // What is said of words on this line comes from the quote that is missing.
        while ((problems.at(-1)?.start ?? -1) >= lineStart) problems.pop();
        problems.push(line.problem);
        scanner.setPosition(line.end);
        continue;
      }
    }
    if (kind === undefined && text[start] === '#' && tokens.at(-1)?.kind !== ':') {
      report(explain('InvalidSymbol', '#'), { start, end: start + 1 });
      scanner.setPosition(lineEnd(text, start));
      continue;
    }
    const isWord = kind === undefined || kind === 'number' || kind === 'literal';
    const meant = isWord ? asMeant(text, { start, end }, tokens.at(-1)?.kind) : undefined;
    if (meant && (kind === undefined || meant.end > end)) {
      tokens.push({ ...meant, start, isFirst });
      report(explain('InvalidSymbol', text.slice(start, meant.end)), { start, end: meant.end });
      scanner.setPosition(meant.end);
      continue;
    }
    if (kind === undefined) continue;
    tokens.push({ kind, value: valueIn(kind, scanner.getTokenValue()), start, end, isFirst });
    if (error > 0) report(explain(errors[error] ?? '', ''), { start, end });
  }
  return { tokens, problems, comment };
}

const isOurs = (text: string, start: number) =>
  /^\/(?:\/|\*+)\s*sagemaker-(?:ignore|target)/.test(text.slice(start, start + 40));

const isLineBreak = (code: number) => code === 10 || code === 13;

function valueIn(kind: TokenKind, seen: string): Token['value'] {
  if (kind === 'string') return seen;
  if (kind === 'number') return Number(seen);
  return kind === 'literal' && seen !== 'null' ? seen === 'true' : null;
}

/** What is no JSON, as far as its writer means one thing: text in other quotes, an address, an ARN, a time, `10%`. */
function asMeant(text: string, { start, end }: Span, before: TokenKind | undefined): Omit<Token, 'start' | 'isFirst'> {
  const rest = text.slice(start, start + longestWord);
  const [quoted, ...inner] = otherQuotes.exec(rest) ?? [];
  if (quoted !== undefined) {
    return { kind: 'string', value: inner.find((each) => each !== undefined) ?? '', end: start + quoted.length };
  }
  // Slashes of an address are no comment, and a colon within a value no end of a name.
  const [value] = address.exec(rest) ?? (before === ':' ? withColons.exec(rest) : undefined) ?? word.exec(rest) ?? [];
  return value === undefined
    ? { kind: 'word', value: text.slice(start, end), end }
    : { kind: 'word', value, end: start + value.length };
}

const longestWord = 2000;
const address = /^[\w+.-]+:\/\/[^\s",\]}]*/;
const withColons = /^[\w+.-]+:[^\s",[\]{}]+/;
const word = /^(?:[^\s"{}[\],:/]|\/(?![/*]))+/;

interface Requoted {
  /** Tokens before this index stay. */
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly problem: SyntaxProblem;
}

/**
 * A line with an odd number of quotes has the last of them open. It is read with one more or one less, at the first place
 * where the line is JSON with that.
 */
function requoted(text: string, before: readonly Token[], lineStart: number, opened: number): Requoted | undefined {
  const end = lineEnd(text, opened);
  if (end - lineStart > longestLine) return undefined;
  let from = before.length;
  while (from > 0 && (before[from - 1]?.start ?? 0) >= lineStart) from -= 1;
  const start = Math.max(lineStart, before[from - 1]?.end ?? 0);
  const line = text.slice(start, end);
  const after = firstAfter(text, end);
  let left = effort / repairs;
  for (const { at, isMissing } of quotesToChange(line)) {
    const changed = isMissing ? `${line.slice(0, at)}"${line.slice(at)}` : `${line.slice(0, at)} ${line.slice(at + 1)}`;
    left -= changed.length;
    if (left < 0) break;
    const tokens = tokensOf(changed);
    if (!tokens || !fits(before[from - 1]?.kind, tokens, after)) continue;
    const place = (offset: number) => start + (isMissing && offset > at ? offset - 1 : offset);
    const placed = tokens.map((token) => ({ ...token, start: place(token.start), end: place(token.end) }));
    const problem = quoteProblem(text, placed, start + at, isMissing);
    // A comment behind the last may go on on the lines below.
    return { from, tokens: onLine(text, placed, lineStart), end: placed.at(-1)?.end ?? end, problem };
  }
  return undefined;
}

interface QuoteChange {
  readonly at: number;
  readonly isMissing: boolean;
}

/** Where words begin and end; then those of two quotes side by side that are on the outside. */
function* quotesToChange(line: string): Generator<QuoteChange> {
  for (const { index } of line.matchAll(/(?:^|(?<=[\s:,[{]))(?=[^\s:,[\]{}"])|(?<=[^\s:,[{"])(?=$|[\s:,}\]])/g)) {
    // What follows would become a comment.
    if (!line.startsWith('//', index)) yield { at: index, isMissing: true };
  }
  for (const { index } of line.matchAll(/""/g)) {
    yield { at: /[^\s:,[{]/.test(line.charAt(index - 1)) ? index + 1 : index, isMissing: false };
  }
}

function quoteProblem(text: string, tokens: readonly Span[], at: number, isMissing: boolean): SyntaxProblem {
  const code = 'syntax';
  if (!isMissing) {
    const quote = { start: at, end: at + 1 };
    const mend = { title: 'Remove the double quote', changes: [{ ...quote, newText: '' }] };
    return { code, message: 'This double quote is one too many. Remove it.', ...quote, mend };
  }
  const { start, end } = tokens.find((token) => token.start <= at && at <= token.end) ?? { start: at, end: at };
  const message =
    start < at && text[start] === '"'
      ? explain('UnexpectedEndOfString', '')
      : 'This text lacks its first double quote. Add it in front.';
  // A person should look at where the text begins and ends.
  const mend = {
    title: 'Add the double quote',
    isPreferred: false as const,
    changes: [{ start: at, end: at, newText: '"' }],
  };
  return { code, message, start, end, mend };
}

/** Of a line alone; undefined where it is not all JSON. */
function tokensOf(line: string): readonly Omit<Token, 'isFirst'>[] | undefined {
  const tokens: Omit<Token, 'isFirst'>[] = [];
  const scanner = createScanner(line, true);
  for (let code = scanner.scan() as number; code !== endOfText; code = scanner.scan() as number) {
    const kind = kinds[code];
    if (!kind || (scanner.getTokenError() as number) > 0) return undefined;
    const start = scanner.getTokenOffset();
    tokens.push({ kind, value: valueIn(kind, scanner.getTokenValue()), start, end: start + scanner.getTokenLength() });
  }
  return tokens;
}

const onLine = (text: string, tokens: readonly Omit<Token, 'isFirst'>[], lineStart: number): readonly Token[] =>
  tokens.map((token) => ({
    ...token,
    isFirst: text.slice(lineStart, token.start).trim() === '',
  }));

/** What begins the text behind a line. */
function firstAfter(text: string, end: number): TokenKind | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(end);
  return kinds[scanner.scan() as number];
}

/** Whether tokens can stand beside each other so, whatever they stand in. */
function fits(
  before: TokenKind | undefined,
  tokens: readonly { kind: TokenKind }[],
  after: TokenKind | undefined,
): boolean {
  const row = [before, ...tokens.map(({ kind }) => kind), after];
  return row.every((kind, index) => {
    const next = row[index + 1];
    if (kind === undefined || next === undefined) return true;
    if (kind === 'string' && next === ':') return ',{['.includes(row[index - 1] ?? ',') && row[index - 1] !== '[';
    return followers[kind].includes(next);
  });
}

const values: readonly TokenKind[] = ['string', 'number', 'literal', '{', '['];
const behindValue: readonly TokenKind[] = [',', '}', ']'];
const followers: Readonly<Record<TokenKind, readonly TokenKind[]>> = {
  '{': ['string', '}'],
  '[': [...values, ']'],
  ',': values,
  ':': values,
  '}': behindValue,
  ']': behindValue,
  string: behindValue,
  number: behindValue,
  literal: behindValue,
  word: [],
};

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (isLineBreak(text.charCodeAt(at))) return at;
  return text.length;
}
