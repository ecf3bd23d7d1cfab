/** Which capability is answered by which feature: a line or two each, no logic. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
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
import { awsCliCapabilities, serveAwsCli } from './awsCli.ts';
import { clientOf } from './client.ts';
import { configuration } from './configuration.ts';
import type { Finding } from './diagnostics/finding.ts';
import { experimentDocuments, isExperiment } from './documents.ts';
import { codeActions, fixAllKind } from './features/codeActions.ts';
import { completion, resolve } from './features/completion/index.ts';
import { diagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { memberNamed } from './features/memberNamed.ts';
import { request } from './features/request.ts';
import { linkTo } from './features/ruleLinks.ts';
import { refuse, refused } from './lifeCycle.ts';
import { navigation, serveNavigation } from './navigation.ts';
import { onDocument, onRequest } from './on.ts';
import { positionEncodingFor, utf16 } from './positionEncoding.ts';
import { experimentRequest, type MemberNamedParams, memberNamedIn, notOpen } from './protocol.ts';
import { rewriting, serveRewriting } from './rewriting.ts';
import { name, version } from './version.ts';

/** `rulesPage`: address of docs/rules.md, for clients that do not show it themselves. */
export function serve(connection: Connection, rulesPage: string): void {
  let client = clientOf({ capabilities: {} });
  let encoding = utf16;
  const documents = new TextDocuments(experimentDocuments(() => encoding));
  const on = onDocument(connection, {
    get: (uri) => {
      const document = documents.get(uri);
      return document && isExperiment(document) ? document : undefined;
    },
  });

  let judgeAgain: () => unknown = () => undefined;
  const settings = configuration(connection, () => judgeAgain());
  const linkOf = (found: Finding) => linkTo(found, rulesPage, client);
  const context = () => ({ now: Date.now(), settings: settings.current() });

  connection.onInitialize((params) => {
    client = clientOf(params);
    settings.initialize(params);
    encoding = positionEncodingFor(client.capabilities);
    const pulls = client.capabilities.textDocument?.diagnostic !== undefined;
    if (!pulls) judgeAgain = pushDiagnostics();
    else if (client.capabilities.workspace?.diagnostics?.refreshSupport) {
      judgeAgain = () => connection.languages.diagnostics.refresh().catch(() => undefined);
    }
    return {
      serverInfo: { name, version },
      capabilities: {
        positionEncoding: encoding.kind,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { resolveProvider: true, triggerCharacters: ['"', "'", ' ', '.', '-', '/', '$'] },
        hoverProvider: true,
        ...navigation(client),
        ...awsCliCapabilities,
        ...rewriting,
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.RefactorInline,
            fixAllKind,
          ],
        },
        ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });

  connection.onInitialized(() => settings.initialized());
  connection.onDidChangeConfiguration(({ settings: sent }) => settings.change(sent));

  connection.onCompletion(
    on<CompletionList | null, CompletionParams>(null, (doc, { position, context }) =>
      completion(doc, doc.offsetAt(position), Date.now(), client, context?.triggerCharacter),
    ),
  );
  connection.onCompletionResolve(
    onRequest(connection)(
      (item) => item,
      (item) => resolve(item, client),
    ),
  );
  connection.onHover(
    on<Hover | null, TextDocumentPositionParams>(null, (doc, { position }) =>
      hover(doc, doc.offsetAt(position), Date.now(), client),
    ),
  );
  serveNavigation(connection, on, () => client, settings.current);
  serveRewriting(connection, on);
  connection.onCodeAction(
    on<CodeAction[], CodeActionParams>([], (doc, { range, context: asked }) =>
      codeActions(doc, { start: doc.offsetAt(range.start), end: doc.offsetAt(range.end) }, asked, context(), client),
    ),
  );
  connection.languages.diagnostics.on(
    on<DocumentDiagnosticReport>(full([]), (doc) => full(diagnostics(doc, context(), linkOf))),
  );
  connection.onRequest(
    experimentRequest.method,
    on(notOpen, (doc) => request(doc, context())),
  );
  connection.onRequest(
    memberNamedIn.method,
    on<Range | null, MemberNamedParams>(null, (doc, { message }) => memberNamed(doc, message)),
  );
  serveAwsCli(connection, on, context);
  connection.onRequest(refused, refuse);
  documents.listen(connection);
  connection.listen();

  /** Returns what does it for all open documents at once. */
  function pushDiagnostics(): () => void {
    const publish = on<void>(undefined, (doc) => {
      connection.sendDiagnostics({
        uri: doc.uri,
        version: doc.version,
        diagnostics: diagnostics(doc, context(), linkOf),
      });
    });
    documents.onDidChangeContent(({ document }) => publish({ textDocument: document }));
    documents.onDidClose(({ document }) => {
      if (isExperiment(document)) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    return () => {
      for (const uri of documents.keys()) publish({ textDocument: { uri } });
    };
  }
}

const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items });
