/** Which white space is to change? Nothing else ever does. */
import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import type { Span } from '../syntax/tree.ts';

/** White space, and what is to stand in its place. */
interface Change extends Span {
  readonly newText: string;
}

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
  isAsked: (change: Change) => boolean,
): TextEdit[] =>
  inOne(document.text, document.format.layout(document, options, isAsked)).map((change) => ({
    range: document.rangeOf(change),
    newText: change.newText,
  }));

/** More changes than this take an editor longer than the text between them. */
const most = 10_000;

function inOne(text: string, changes: readonly Change[]): readonly Change[] {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last || changes.length <= most) return changes;
  const newText = changes.map(
    (each, index) => text.slice(changes[index - 1]?.end ?? each.start, each.start) + each.newText,
  );
  return [{ start: first.start, end: last.end, newText: newText.join('') }];
}
