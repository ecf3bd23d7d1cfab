/** The JSON language service with the least server around it: one parse a version, validation at once, no debounce. */
import { readFileSync } from 'node:fs';
import { getLanguageService } from 'vscode-json-languageservice';
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
const schemaPath = process.argv[2];
let service;
let parsed; // { document, version, tree }

connection.onInitialize(({ capabilities }) => {
  service = getLanguageService({ clientCapabilities: capabilities });
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8'));
  service.configure({ schemas: [{ uri: 'bench://experiment', fileMatch: ['*.experiment.json'], schema }] });
  return {
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, completionProvider: {}, hoverProvider: true },
  };
});

function treeOf(document) {
  if (parsed?.document !== document || parsed.version !== document.version) {
    parsed = { document, version: document.version, tree: service.parseJSONDocument(document) };
  }
  return parsed.tree;
}

documents.onDidChangeContent(async ({ document }) => {
  const { uri, version } = document;
  const diagnostics = await service.doValidation(document, treeOf(document));
  connection.sendDiagnostics({ uri, version, diagnostics });
});

const at =
  (feature) =>
  ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    return service[feature](document, position, treeOf(document));
  };
connection.onCompletion(at('doComplete'));
connection.onHover(at('doHover'));

documents.listen(connection);
connection.listen();
