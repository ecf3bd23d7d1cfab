/** The caret in JSON text. */
import { createScanner, type SyntaxKind } from 'jsonc-parser';
import { type Caret, type Indent, usualIndent } from './caret.ts';
import type { Enclosing } from './enclosing.ts';
import { flowCaret, type NextToken, type Token } from './flowCaret.ts';

/** jsonc-parser's token kinds; its declaration is a const enum, which has no value to import. */
const kinds: Readonly<Partial<Record<SyntaxKind, Token['kind']>>> = {
  1: '{',
  2: '}',
  3: '[',
  4: ']',
  5: ',',
  6: ':',
  7: 'scalar',
  8: 'scalar',
  9: 'scalar',
  10: 'scalar',
  11: 'scalar',
  16: 'scalar',
  12: 'comment',
  13: 'comment',
};
const endOfText = 17;
const unclosedString = 2;

/** `from`: an object around the caret in text that is JSON, so that what stands in front of it needs no reading. */
export function jsonCaret(text: string, caret: number, from?: Enclosing): Caret | undefined {
  const found = flowCaret(text, jsonTokens(text, caret, from?.start), caret, 'json', from?.path ?? []);
  return found && { ...found, site: { ...found.site, indent: indentOf(text) } };
}

/** The first line of JSON that is indented tells one level. */
export function indentOf(text: string): Indent {
  const unit = /^([ \t]+)["{}[\]]/m.exec(text)?.[1];
  return unit === undefined ? usualIndent : { ...usualIndent, unit };
}

function jsonTokens(text: string, caret: number, from = 0): NextToken {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  return () => {
    for (;;) {
      const syntaxKind = scanner.scan();
      if (syntaxKind === endOfText) return undefined;
      const kind = kinds[syntaxKind];
      if (!kind) continue;
      const start = scanner.getTokenOffset();
      const end = start + scanner.getTokenLength();
      if (kind !== 'scalar') {
        return { kind, start, end: kind === 'comment' ? commentEnd(text, start, end) : end, text: '', isClosed: false };
      }
      const isUnclosed = scanner.getTokenError() === unclosedString;
      if (text[start] === '"' && start < caret && caret < end && (isUnclosed || swallows(text, caret, end))) {
        const cut = caret + (/^[\w.\-:/$]*/.exec(text.slice(caret, end))?.[0].length ?? 0);
        scanner.setPosition(cut);
        return { kind, start, end: cut, text: text.slice(start + 1, cut), isClosed: false };
      }
      return { kind, start, end, text: scanner.getTokenValue(), isClosed: text[start] === '"' && !isUnclosed };
    }
  };
}

/** A quote was opened at the caret and the next member's opening quote taken for its end. */
const swallows = (text: string, caret: number, end: number) =>
  /^\s*[,}\]]/.test(text.slice(caret, end)) && /[,:{}[\]]/.test(text.slice(caret, end));

/** The end of a closed block comment is outside of it. */
const commentEnd = (text: string, start: number, end: number) =>
  text.startsWith('/*', start) && text.startsWith('*/', end - 2) ? end - 1 : end;
