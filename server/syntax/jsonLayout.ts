/** White space of JSON, by jsonc-parser's formatter: what VS Code does with its own JSON, but single blank lines stay. */
import { createScanner, format, type SyntaxKind, visit } from 'jsonc-parser';
import { deepest } from './depth.ts';
import { isUnread } from './limits.ts';
import type { Span } from './tree.ts';
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

/**
 * In a file with syntax errors lines are indented, and nothing else: no two are joined and none is divided. Where a bracket
 * is missing not even that: its columns are what tells a person, and the parser, where it belongs.
 */
export function layoutJson(document: Laid, options: LayoutOptions, isAsked: (gap: Gap) => boolean): readonly Gap[] {
  const { text } = document;
  if (isUnread(document.tree) || document.tree.isByColumns || isIndentedTooFar(text)) return [];
  const isBroken = document.tree.problems.some(({ code }) => code !== 'duplicate-key');
  const lastToken = text.trimEnd().length;
  const edits = format(text, undefined, {
    tabSize: columnsOf(options),
    insertSpaces: options.insertSpaces,
    eol: '\n',
  });
  const newline = newlineOf(text) ?? '\n';
  const gaps = edits
    .filter(({ offset, length }) => offset + length < text.length || offset < lastToken)
    .filter(
      ({ offset, length, content }) => !isBroken || (isLines(text.slice(offset, offset + length)) && isLines(content)),
    )
    .map(({ offset, length, content }) =>
      gapOf(text, newline, { start: offset, end: offset + length, newText: content }),
    );
  const all = lastToken > 0 && !isBroken ? [...gaps, endGap(text, lastToken, options)] : gaps;
  return changesOf(text, all, options).filter(isAsked);
}

/** Of brackets that never close, each would be indented more than the one before: a text that grows with the square of it. */
function isIndentedTooFar(text: string): boolean {
  const scanner = createScanner(text, true);
  let open = 0;
  for (let kind = scanner.scan(); kind !== tokens.end && open <= deepest; kind = scanner.scan()) {
    if (kind === tokens.openBrace || kind === tokens.openBracket) open += 1;
    else if (kind === tokens.closeBrace || kind === tokens.closeBracket) open = Math.max(0, open - 1);
  }
  return open > deepest;
}

/** jsonc-parser's token kinds; its declaration is a const enum, which has no value to import. */
const tokens = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const satisfies Record<
  string,
  SyntaxKind
>;

const isLines = (white: string) => breaksIn(white) > 0;

/** With line breaks as they are there, and one blank line where there are some, but none next to a bracket. */
function gapOf(text: string, ofFile: string, { start, end, newText }: Gap): Gap {
  const old = text.slice(start, end);
  const newline = newlineOf(old) ?? ofFile;
  const isBlank =
    breaksIn(old) > 1 && isLines(newText) && !/[{[]/.test(text[start - 1] ?? '') && !/[}\]]/.test(text[end] ?? '');
  return { start, end, newText: (isBlank ? newline : '') + newText.replaceAll(/\r\n|\n|\r/g, newline) };
}

export function commentsInJson(text: string): readonly Span[] {
  const found: Span[] = [];
  visit(text, { onComment: (start, length) => found.push({ start, end: start + length }) });
  return found;
}
