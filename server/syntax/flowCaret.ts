/**
 * The caret among braces, brackets, commas and colons: JSON, and YAML's flow style. Works on tokens, so that text which
 * is not yet JSON still has a place for the caret.
 */
import { type Caret, plainSite, quoteOf, type Site } from './caret.ts';
import type { Path, Span } from './tree.ts';

export interface Token extends Span {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'scalar' | 'comment';
  /** Of a scalar: what it says, without quotes. */
  readonly text: string;
  /** Of a scalar: it has both of its quotes. */
  readonly isClosed: boolean;
}

/** Gives the next token, undefined at the end. It may look at the caret to end a token whose closing quote is missing. */
export type NextToken = () => Token | undefined;

interface Frame {
  readonly kind: 'object' | 'array' | 'root';
  readonly path: Path;
  /** Offset of the bracket. */
  readonly start: number;
  readonly keys: string[];
  key: string;
  count: number;
  /** What has come last: nothing or a comma, a key, a colon, a value. */
  state: 'start' | 'key' | 'colon' | 'after';
  /** End of the last value. */
  lastEnd: number;
}

export function flowCaret(
  text: string,
  next: NextToken,
  caret: number,
  style: 'json' | 'flow',
  base: Path,
): Caret | undefined {
  const stack: Frame[] = [frame('root', base, 0)];
  let token = next();
  for (; token && !reaches(token, caret, stack.at(-1)); token = next()) {
    if (token.kind === 'comment') continue;
    advance(stack, token);
    if (stack.length === 0) return undefined;
  }
  const top = stack.at(-1);
  if (!top || token?.kind === 'comment') return undefined;

  const role = roleAt(top);
  if (!role) return undefined;
  const under = token?.kind === 'scalar' && isUnder(token, caret, role) ? token : undefined;
  const rest = following(under ? skipComments(next) : token, next, top);
  const replace = under ?? { start: caret, end: caret };
  const at = { role, path: top.path, replace, present: [...top.keys, ...rest.keys] };
  const site: Site = {
    ...plainSite,
    style,
    quote: under ? quoteOf(text, under.start) : '',
    ...leading(text, top, replace, under),
  };
  const { first, second } = rest;
  const followed = (by: Token | undefined): Site => ({ ...site, after: commaBefore(by, text, caret) });

  if (role === 'value') {
    // A value stands behind the caret already: nothing to add, unless it is the next member's key.
    if (!under && top.state === 'colon' && first && !',}]'.includes(first.kind) && !rest.firstIsKey) return undefined;
    return { ...at, path: pathOfValue(top), present: [], site: followed(first) };
  }
  if (under && first?.kind === ':') {
    const valueFollows = second && !',}]'.includes(second.kind) && !rest.secondIsKey;
    if (valueFollows || lineOf(text, under.start) !== lineOf(text, first.end))
      return { ...at, site: { ...site, keepsValue: true } };
    return { ...at, replace: { start: under.start, end: first.end }, site: followed(second) };
  }
  // Only the colon is missing between the key and a value.
  if (
    under &&
    first &&
    '{[scalar'.includes(first.kind) &&
    !rest.firstIsKey &&
    lineOf(text, under.start) === lineOf(text, first.start)
  ) {
    return { ...at, site: { ...site, keepsValue: true, after: ':' } };
  }
  return { ...at, site: followed(first) };
}

/** What is missing in front of the place: a space behind a colon, the comma behind the value before. */
function leading(text: string, top: Frame, { start }: Span, under: Token | undefined): Partial<Site> {
  if (top.state === 'after' && top.lastEnd === start) {
    const beginsLine = top.kind === 'object' && lineOf(text, top.start) !== lineOf(text, start);
    return { before: beginsLine ? ',\n' : ', ' };
  }
  if (top.state === 'after') return { commaAt: top.lastEnd };
  const touchesColon = !under && text[start - 1] === ':';
  return { before: touchesColon ? ' ' : '' };
}

const frame = (kind: Frame['kind'], path: Path, start: number): Frame => ({
  kind,
  path,
  start,
  keys: [],
  key: '',
  count: 0,
  state: kind === 'root' ? 'colon' : 'start',
  lastEnd: 0,
});

/** At the first character of a key a new one goes in front of it; at that of a value the value is meant. */
const isUnder = ({ start, end }: Token, caret: number, role: 'key' | 'value') =>
  (role === 'key' ? start < caret : start <= caret) && caret <= end;

/** True for the token that the caret is on or in front of. */
function reaches(token: Token, caret: number, top: Frame | undefined): boolean {
  if (token.kind === 'comment') return token.start < caret && caret <= token.end;
  if (token.kind !== 'scalar') return token.start >= caret;
  // Behind the closing quote of a value there is room for what comes next.
  const isKey = top?.kind === 'object' && top.state !== 'colon';
  return token.isClosed && !isKey ? caret < token.end : caret <= token.end;
}

function advance(stack: Frame[], token: Token): void {
  const top = stack.at(-1);
  if (!top) return;
  switch (token.kind) {
    case '{':
    case '[':
      stack.push(frame(token.kind === '{' ? 'object' : 'array', pathOfValue(top), token.start));
      return;
    case '}':
    case ']':
      stack.pop();
      finishValue(stack.at(-1), token.end);
      return;
    case ',':
      if (top.kind === 'array' && top.state === 'after') top.count += 1;
      if (top.kind !== 'root') top.state = 'start';
      return;
    case ':':
      if (top.kind === 'object') top.state = 'colon';
      return;
    default:
      if (top.kind === 'object' && top.state !== 'colon') {
        top.key = token.text;
        top.keys.push(token.text);
        top.state = 'key';
      } else finishValue(top, token.end);
  }
}

function finishValue(top: Frame | undefined, end: number): void {
  if (!top) return;
  top.state = 'after';
  top.lastEnd = end;
}

function pathOfValue(top: Frame): Path {
  if (top.kind === 'root') return top.path;
  if (top.kind === 'object') return [...top.path, top.key];
  return [...top.path, top.count + (top.state === 'after' ? 1 : 0)];
}

function roleAt(top: Frame): 'key' | 'value' | undefined {
  if (top.kind === 'root') return top.state === 'colon' ? 'value' : undefined;
  if (top.kind === 'array') return 'value';
  if (top.state === 'key') return undefined;
  return top.state === 'colon' ? 'value' : 'key';
}

function commaBefore(token: Token | undefined, text: string, caret: number): string {
  if (!token || !'{[scalar'.includes(token.kind)) return '';
  return token.start === caret && !/\s/.test(text[caret] ?? '') ? ', ' : ',';
}

const skipComments = (next: NextToken): Token | undefined => {
  let token = next();
  while (token?.kind === 'comment') token = next();
  return token;
};

interface Rest {
  readonly first: Token | undefined;
  readonly second: Token | undefined;
  readonly firstIsKey: boolean;
  readonly secondIsKey: boolean;
  /** Keys of the same object behind the caret. */
  readonly keys: readonly string[];
}

function following(first: Token | undefined, next: NextToken, top: Frame): Rest {
  const second = first && skipComments(next);
  const third = second && skipComments(next);
  const isKey = (token: Token | undefined, then: Token | undefined) => token?.kind === 'scalar' && then?.kind === ':';
  const keys: string[] = [];
  let depth = 0;
  let before: Token | undefined;
  for (
    let token = first, queue = [second, third];
    token;
    before = token, token = queue.length > 0 ? queue.shift() : skipComments(next)
  ) {
    if (token.kind === '{' || token.kind === '[') depth += 1;
    if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth < 0 || top.kind !== 'object') break;
    if (depth === 0 && token.kind === ':' && before?.kind === 'scalar') keys.push(before.text);
  }
  return { first, second, firstIsKey: isKey(first, second), secondIsKey: isKey(second, third), keys };
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).lastIndexOf('\n');
