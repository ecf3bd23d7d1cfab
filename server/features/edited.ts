/** Changes of a document as the client takes them. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { ExperimentDocument } from '../documents.ts';
import type { TextChange } from '../syntax/edit.ts';

export function edited(document: ExperimentDocument, changes: readonly TextChange[], client: Client): WorkspaceEdit {
  const edits = changes.map(({ newText, ...span }): TextEdit => ({ range: document.rangeOf(span), newText }));
  if (client.capabilities.workspace?.workspaceEdit?.documentChanges)
    return { documentChanges: [versioned(document, edits)] };
  return { changes: { [document.uri]: edits } };
}

export const versioned = ({ uri, version }: ExperimentDocument, edits: TextEdit[]): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits,
});
