/** Can the name under the caret be another, and what changes with it? */
import { LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { type Mention, mentionsAt, mentionsOf, variantNamePath } from '../experiment/variantNames.ts';
import { expectation, isLegal, schemaAt } from '../schema/lookup.ts';
import type { Span } from '../syntax/tree.ts';
import { scalarText } from '../syntax/write.ts';

/** Throws, with the reason, where nothing can be renamed. */
export function prepareRename(
  document: ExperimentDocument,
  offset: number,
): { readonly range: Range; readonly placeholder: string } {
  const { here } = mentionsHere(document, offset);
  return { range: document.rangeOf(here.node.mention ?? inner(document, here.node)), placeholder: here.name };
}

/** All places of the file. Throws, with the reason, when the new name is illegal or another variant's. */
export function rename(document: ExperimentDocument, offset: number, newName: string): WorkspaceEdit {
  const { here, all } = mentionsHere(document, offset);
  const schema = schemaAt(variantNamePath);
  if (schema && !isLegal(schema, newName)) {
    throw refusal(`${JSON.stringify(newName)} can not be a variant's name. Expected: ${expectation(schema)}.`);
  }
  const isTaken = newName !== here.name && mentionsOf(document.tree.root).some(({ name }) => name === newName);
  if (isTaken) throw refusal(`There is a variant ${JSON.stringify(newName)} already. Choose another name.`);
  // What an alias repeats is written once.
  const places = new Map(all.map(({ node }) => [node.start, node]));
  const edits = [...places.values()].map((node) => ({
    range: document.rangeOf(node),
    newText: scalarText(newName, document.text.slice(node.start, node.end), document.format),
  }));
  return { changes: { [document.uri]: edits } };
}

function mentionsHere(
  document: ExperimentDocument,
  offset: number,
): { readonly here: Mention; readonly all: readonly Mention[] } {
  const found = mentionsAt(document.tree.root, offset);
  if (!found) throw refusal('Only the names of variants can be renamed. Put the caret on one.');
  return found;
}

/** Without its quotes. */
function inner({ text }: ExperimentDocument, { start, end }: Span): Span {
  return /["']/.test(text[start] ?? '') ? { start: start + 1, end: end - 1 } : { start, end };
}

const refusal = (reason: string) => new ResponseError(LSPErrorCodes.RequestFailed, reason);
