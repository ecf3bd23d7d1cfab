/** Speaks LSP, keeps the text, knows nothing: what the protocol and Node cost by themselves. */
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, completionProvider: {}, hoverProvider: true },
}));
documents.onDidChangeContent(({ document: { uri, version } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics: [{ range, message: 'constant', severity: 1 }] }),
);
connection.onCompletion(() => [{ label: 'constant' }]);
connection.onHover(() => ({ contents: 'constant' }));

documents.listen(connection);
connection.listen();
