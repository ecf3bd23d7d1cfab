/** What is deployed, and what would be after an update with this document, as two texts of the document's style? */
import type { CheckContext } from '../diagnostics/validate.ts';
import type { ExperimentDocument } from '../documents.ts';
import { asInFile, identity } from '../experiment/asInFile.ts';
import { afterUpdate, deployedValue, type Members } from '../experiment/deployedValue.ts';
import type { Preview, PreviewParams } from '../protocol.ts';
import { reconciledAlike } from '../syntax/reconcile.ts';
import { uncommented } from '../syntax/rewrite.ts';
import { request } from './request.ts';
import { written } from './writeFile.ts';

/**
 * Both sides are the document without its comments, changed where it says something else: what is equal is written alike,
 * however the document writes it. While the document can not be read, what is deployed is written anew.
 */
export function preview(
  document: ExperimentDocument,
  { description, head }: Pick<PreviewParams, 'description' | 'head'>,
  context: CheckContext,
): Preview {
  const { version, input, errors } = request(document, context);
  const before = deployedValue(description, 'update');
  const [deployed = '', result] = textsOf(document, input ? [before, afterUpdate(before, input)] : [before]);
  const heads = { deployed: commented(document, head?.deployed), result: commented(document, head?.result) };
  return { version, deployed, heads, ...(result !== undefined && { result }), errors };
}

/** Lines as comments of the document's format, with its line ends. */
function commented({ format, text }: ExperimentDocument, lines: readonly string[] = []): string {
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  return lines.map((line) => `${format.lineComment} ${line.replace(/[\r\n]+/g, ' ')}${newline}`).join('');
}

function textsOf(document: ExperimentDocument, all: readonly Members[]): readonly string[] {
  const { format, text } = document;
  const { root, problems } = document.tree;
  const said = all.map((value) => asInFile(value, root));
  const isReadable = root?.kind === 'object' && problems.length === 0;
  const texts = isReadable ? reconciledAlike({ text: uncommented(document), format }, said, identity) : [];
  // Both anew when one is: two styles would differ everywhere.
  return said.every((_, index) => texts[index] !== undefined)
    ? texts.map((each) => each ?? '')
    : said.map((value) => written(document, value, text));
}
