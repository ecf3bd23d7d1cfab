/** Which values of the document lead to a page of AWS's console? */
import type { DocumentLink } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { consoleLink } from '../experiment/consoleLinks.ts';
import { schemaAt } from '../schema/lookup.ts';
import { values } from '../syntax/tree.ts';

export function documentLinks(document: ExperimentDocument): DocumentLink[] {
  return [...values(document.tree.root)].flatMap(({ path, node }) => {
    if (node.mention || node.kind !== 'string') return [];
    const link = consoleLink(schemaAt(path)?.doc.resource, String(node.value));
    return link ? [{ range: document.rangeOf(node), target: link.url, tooltip: `Open ${link.what}` }] : [];
  });
}
