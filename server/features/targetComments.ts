/** What can be written in a comment that names the target of a file, and what does a part of it say? */
import { CompletionItemKind, type CompletionList, type Hover, InsertTextFormat } from 'vscode-languageserver';
import { type Client, markup } from '../client.ts';
import { type TargetComment, targetComments, targetKeys, targetWord } from '../diagnostics/targetComments.ts';
import type { ExperimentDocument } from '../documents.ts';
import type { Span } from '../syntax/tree.ts';

/** Keys that the comment does not have yet. Values are names of another world. */
export function targetCompletion(document: ExperimentDocument, offset: number): CompletionList | null {
  const comment = commentAt(document, offset);
  const before = comment && document.text.slice(comment.start + targetWord.length, offset);
  const typed = before && /[\s,:]([\w-]*)$/.exec(before)?.[1];
  if (typed === undefined || !comment) return null;
  const start = offset - typed.length;
  const under = comment.pairs.find((pair) => pair.start <= start && offset <= pair.end);
  const range = document.rangeOf({ start, end: under?.keySpan.end ?? offset });
  const present = comment.pairs.filter((pair) => pair !== under).map(({ key }) => key);
  const equals = under?.value === undefined ? '=' : '';
  const items = Object.entries(targetKeys)
    .filter(([key]) => !present.includes(key))
    .map(([key, meaning], index) => ({
      label: key,
      detail: meaning,
      kind: CompletionItemKind.Property,
      sortText: String(index),
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { range, newText: key + equals },
    }));
  return items.length > 0 ? { isIncomplete: false, items } : null;
}

export function targetHover(document: ExperimentDocument, offset: number, { capabilities }: Client): Hover | null {
  const comment = commentAt(document, offset);
  const pair = comment?.pairs.find(({ start, end }) => start <= offset && offset <= end);
  const known = Object.entries(targetKeys).find(([key]) => key === pair?.key);
  const formats = capabilities.textDocument?.hover?.contentFormat;
  const shown = (value: string, span: Span) => ({ contents: markup(value, formats), range: document.rangeOf(span) });
  if (known && pair) return shown(`**${known[0]}**: ${known[1]}. ${meaning}`, pair);
  const word = comment && { start: comment.start, end: comment.start + targetWord.length };
  return word && offset <= word.end ? shown(`**${targetWord}**: ${meaning} ${keys}`, word) : null;
}

const meaning = 'The calls of this file go there, whatever the settings say.';
const keys = `It takes ${Object.entries(targetKeys)
  .map(([key, of]) => `\`${key}=\` (${of})`)
  .join(', ')}.`;

/** The comment on the line of the offset. */
const commentAt = (document: ExperimentDocument, offset: number): TargetComment | undefined =>
  targetComments(document).find(
    ({ start, end }) => start <= offset && !/[\r\n]/.test(document.text.slice(Math.min(end, offset), offset)),
  );
