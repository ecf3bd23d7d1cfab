/** Which capability is answered by which feature: a line or two each, no logic. */
import {
  type ClientCapabilities,
  type CompletionList,
  type CompletionParams,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Hover,
  type Range,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { experimentDocuments } from './documents.ts';
import { completion, resolve } from './features/completion/index.ts';
import { diagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { memberNamed } from './features/memberNamed.ts';
import { request } from './features/request.ts';
import { refuse, refused } from './lifeCycle.ts';
import { onDocument, onRequest } from './on.ts';
import { positionEncodingFor, utf16 } from './positionEncoding.ts';
import { experimentRequest, type MemberNamedParams, memberNamedIn, notOpen } from './protocol.ts';

export function serve(connection: Connection): void {
  let capabilities: ClientCapabilities = {};
  let encoding = utf16;
  const documents = new TextDocuments(experimentDocuments(() => encoding));
  const on = onDocument(connection, documents);

  connection.onInitialize((params) => {
    capabilities = params.capabilities;
    encoding = positionEncodingFor(capabilities);
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    if (!pulls) pushDiagnostics();
    return {
      serverInfo: { name: 'SageMaker inference experiments' },
      capabilities: {
        positionEncoding: encoding.kind,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { resolveProvider: true, triggerCharacters: ['"', "'", ' ', '.', '-', '/', '$'] },
        hoverProvider: true,
        ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });

  connection.onCompletion(
    on<CompletionList | null, CompletionParams>(null, (doc, { position, context }) =>
      completion(doc, doc.offsetAt(position), Date.now(), capabilities, context?.triggerCharacter),
    ),
  );
  connection.onCompletionResolve(onRequest(connection)((item) => item, resolve));
  connection.onHover(
    on<Hover | null, TextDocumentPositionParams>(null, (doc, { position }) =>
      hover(doc, doc.offsetAt(position), Date.now()),
    ),
  );
  connection.languages.diagnostics.on(on<DocumentDiagnosticReport>(full([]), (doc) => full(diagnostics(doc))));
  connection.onRequest(experimentRequest.method, on(notOpen, request));
  connection.onRequest(
    memberNamedIn.method,
    on<Range | null, MemberNamedParams>(null, (doc, { message }) => memberNamed(doc, message)),
  );
  connection.onRequest(refused, refuse);
  documents.listen(connection);
  connection.listen();

  function pushDiagnostics(): void {
    const publish = on<void>(undefined, (doc) => {
      connection.sendDiagnostics({ uri: doc.uri, version: doc.version, diagnostics: diagnostics(doc) });
    });
    documents.onDidChangeContent(({ document }) => publish({ textDocument: document }));
    documents.onDidClose(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
  }
}

const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items });
