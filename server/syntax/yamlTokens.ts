/** Tokens of YAML's flow style, from an opening brace or bracket on. */
import type { NextToken, Token } from './flowCaret.ts';

export function yamlFlowTokens(text: string, from: number): NextToken {
  let at = from;
  return () => {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) return undefined;
    const token = tokenAt(text, at);
    at = token.end;
    return token;
  };
}

function tokenAt(text: string, start: number): Token {
  const character = text[start] ?? '';
  if (character === '{' || character === '}' || character === '[' || character === ']' || character === ',') {
    return { kind: character, start, end: start + 1, text: '' };
  }
  if (character === ':' && /^:(\s|[,{}[\]"']|$)/.test(text.slice(start, start + 2))) return { kind: ':', start, end: start + 1, text: '' };
  if (character === '#') return { kind: 'comment', start, end: lineEnd(text, start), text: '' };
  if (character === '"' || character === "'") return quotedAt(text, start, character);
  return plainAt(text, start);
}

function quotedAt(text: string, start: number, quote: string): Token {
  const pattern = quote === '"' ? /"(?:[^"\\\n]|\\.)*"?/y : /'(?:[^'\n]|'')*'?/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0] ?? quote;
  const isClosed = found.length > 1 && found.endsWith(quote);
  return { kind: 'scalar', start, end: start + found.length, text: found.slice(1, isClosed ? -1 : undefined) };
}

function plainAt(text: string, start: number): Token {
  const pattern = /(?:[^\s,{}[\]:]|:(?![\s,{}[\]]|$)|[ \t]+(?![\s#,{}[\]:]))+/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0] ?? text.charAt(start);
  return { kind: 'scalar', start, end: start + found.length, text: found };
}

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};
