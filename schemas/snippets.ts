/** Whole files as snippets of the extension, from the templates that completion offers. */
import { experimentDocuments } from '../server/documents.ts';
import { type WholeFile, wholeFiles } from '../server/experiment/wholeFiles.ts';
import { writeValue } from '../server/syntax/write.ts';

/**
 * For `Snippets: Insert Snippet` and `Snippets: Fill File with Snippet`. Without a prefix, so that they do not stand in lists
 * beside what the language server offers, which knows the present time.
 */
export function snippets(language: 'json' | 'yaml'): string {
  const files = wholeFiles(0).map((file) => [file.label, snippet(language, file)] as const);
  return `${JSON.stringify(Object.fromEntries(files), undefined, 2)}\n`;
}

function snippet(language: string, { kind, label, detail, template }: WholeFile) {
  const caret = experimentDocuments().create(`file:///snippet.experiment.${language}`, '', 0, '').format.caretAt('', 0);
  if (!caret || template.kind !== 'object') throw new Error(`${label} can not be written`);
  // A snippet knows what day it is, and can not count from it: a schedule of two times would be too long on most days.
  const members = template.members.filter(([name]) => name !== 'Schedule' || kind === 'schedule');
  const body = writeValue(caret, { ...template, members }).snippet.replaceAll(/1970-01-\d\dT00:00:00Z/g, endOfYear);
  return { body: [...body.split('\n'), '$0'], description: detail, isFileTemplate: true };
}

const endOfYear = '${CURRENT_YEAR}-12-31T23:59:59Z';
