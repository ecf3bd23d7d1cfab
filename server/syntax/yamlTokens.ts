/** Tokens of YAML's flow style. */
import type { NextToken, Token } from './flowCaret.ts';

/** From an opening brace or bracket on; `to` is where they end at the latest. */
export function yamlFlowTokens(text: string, from: number, to: number): NextToken {
  let at = from;
  return () => {
    while (at < to && /\s/.test(text[at] ?? '')) at += 1;
    if (at >= to) return undefined;
    const token = tokenAt(text, at);
    at = token.end;
    return token;
  };
}

function tokenAt(text: string, start: number): Token {
  const character = text[start] ?? '';
  if (character === '{' || character === '}' || character === '[' || character === ']' || character === ',') {
    return { kind: character, start, end: start + 1, text: '', isClosed: false };
  }
  if (character === ':' && /^:(\s|[,{}[\]"']|$)/.test(text.slice(start, start + 2)))
    return { kind: ':', start, end: start + 1, text: '', isClosed: false };
  if (character === '#') return { kind: 'comment', start, end: lineEnd(text, start), text: '', isClosed: false };
  // What stands before a value is passed over like a comment.
  if (character === '&' || character === '!')
    return { kind: 'comment', start, end: propertyEnd(text, start), text: '', isClosed: false };
  if (character === '"' || character === "'") return quotedAt(text, start, character);
  return plainAt(text, start);
}

function quotedAt(text: string, start: number, quote: string): Token {
  const pattern = quote === '"' ? /"(?:[^"\\\n]|\\.)*"?/y : /'(?:[^'\n]|'')*'?/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0] ?? quote;
  const isClosed = found.length > 1 && found.endsWith(quote);
  return {
    kind: 'scalar',
    start,
    end: start + found.length,
    text: found.slice(1, isClosed ? -1 : undefined),
    isClosed,
  };
}

function plainAt(text: string, start: number): Token {
  const pattern = /(?:[^\s,{}[\]:]|:(?![\s,{}[\]]|$)|[ \t]+(?![\s#,{}[\]:]))+/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0] ?? text.charAt(start);
  return { kind: 'scalar', start, end: start + found.length, text: found, isClosed: false };
}

function propertyEnd(text: string, start: number): number {
  const pattern = /[&!][^\s,{}[\]]*/y;
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 1);
}

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};
