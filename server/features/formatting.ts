/** Which white space is to change? Nothing else ever does. */
import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import type { Span } from '../syntax/tree.ts';

/** Of the whole document, or of a range. */
export function formatting(document: ExperimentDocument, options: FormattingOptions, range?: Range): TextEdit[] {
  const asked = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return edits(document, options, (change) => !asked || (change.start <= asked.end && asked.start <= change.end));
}

/** What is typed last on a line that may then be laid out: a bracket that closes, or the line break itself. */
export const formattingCharacters = ['}', ']', '\n'] as const;

/** Of the line that the character ends, up to the caret. No line is divided while it is typed. */
export function formattingAsTyped(
  document: ExperimentDocument,
  position: Position,
  character: string,
  options: FormattingOptions,
): TextEdit[] {
  if (!document.format.layoutAsTyped) return [];
  const caret = document.offsetAt(position);
  const end = character === '\n' ? document.offsetAt({ line: position.line, character: 0 }) - 1 : caret;
  const start = document.text.lastIndexOf('\n', end - 1) + 1;
  return edits(
    document,
    options,
    (change) =>
      start <= change.start &&
      change.end <= end &&
      !/[\r\n]/.test(change.newText + document.text.slice(change.start, change.end)),
  );
}

const edits = (
  document: ExperimentDocument,
  options: FormattingOptions,
  isAsked: (change: Span & { readonly newText: string }) => boolean,
): TextEdit[] =>
  document.format
    .layout(document, options, isAsked)
    .map((change) => ({ range: document.rangeOf(change), newText: change.newText }));
