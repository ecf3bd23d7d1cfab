/** White space of JSON, by jsonc-parser's formatter: what VS Code does with its own JSON, but single blank lines stay. */
import { format, visit } from 'jsonc-parser';
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

/** In a file with syntax errors lines are indented, and nothing else: no two are joined and none is divided. */
export function layoutJson(document: Laid, options: LayoutOptions, isAsked: (gap: Gap) => boolean): readonly Gap[] {
  const { text } = document;
  if (isUnread(document.tree)) return [];
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
