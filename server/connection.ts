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
import { type ExperimentDocument, experimentDocuments, isExperiment, type OpenDocument } from './documents.ts';
import { codeActions, fixAllKind } from './features/codeActions.ts';
import { completion, resolve } from './features/completion/index.ts';
import { diagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { memberNamed } from './features/memberNamed.ts';
import { newFile } from './features/newFile.ts';
import { request } from './features/request.ts';
import { linkTo } from './features/ruleLinks.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';
import { refuse, refused } from './lifeCycle.ts';
import { navigation, serveNavigation } from './navigation.ts';
import { onDocument, onRequest } from './on.ts';
import { servePlanning } from './planning.ts';
import { positionEncodingFor, utf16 } from './positionEncoding.ts';
import {
  experimentRequest,
  type FileParams,
  type MemberNamedParams,
  memberNamedIn,
  type NewFile,
  type NewFileParams,
  newFile as newFileRequest,
  notOpen,
} from './protocol.ts';
import { rewriting, serveRewriting } from './rewriting.ts';
import { serveTexts } from './texts.ts';
import { name, version } from './version.ts';
import { type WorkspaceFiles, workspace } from './workspace.ts';

/** `rulesPage`: address of docs/rules.md, for clients that do not show it themselves. */
export function serve(connection: Connection, rulesPage: string, files: WorkspaceFiles): void {
  let client = clientOf({ capabilities: {} });
  let encoding = utf16;
  const parse = (uri: string, text: string) => experimentDocuments(() => encoding).create(uri, '', 0, text);
  const documents = new TextDocuments(experimentDocuments(() => encoding));
  const served = (uri: string) => {
    const document = documents.get(uri);
    return document && isServed(document) ? document : undefined;
  };
  const on = onDocument(connection, { get: served });
  /** Of what is open, or given with its text. */
  const onFile = onDocument(connection, {
    get: (uri, { text }: Partial<FileParams>) => {
      const document = documents.get(uri) ?? (typeof text === 'string' ? parse(uri, text) : undefined);
      return document && isServed(document) ? document : undefined;
    },
  });

  let judgeAgain: () => unknown = () => undefined;
  const settings = configuration(connection, () => judgeAgain());
  const linkOf = (found: Finding) => linkTo(found, rulesPage, client);
  const context = ({ uri }: Pick<ExperimentDocument, 'uri'>) => ({
    now: Date.now(),
    settings: settings.current(),
    filesNamed: (name: string) => index.named(name, uri),
    isTaken: index.isTaken,
  });
  const index = workspace(connection, {
    files,
    parse,
    settings: settings.current,
    associations: settings.associations,
    changed: () => judgeAgain(),
  });
  const known = servePlanning(connection, { onFile, context, client: () => client, changed: () => judgeAgain() });
  const informed = (doc: ExperimentDocument) => ({ ...context(doc), deployed: known.deployed(doc) });
  const isServed = (document: OpenDocument) => isExperiment(document) && !index.isExcluded(document.uri);

  connection.onInitialize((params) => {
    client = clientOf(params);
    settings.initialize(params);
    index.initialize(params);
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
        workspaceSymbolProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.RefactorInline,
            fixAllKind,
          ],
        },
        ...(pulls && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
      },
    };
  });

  connection.onInitialized(() => {
    settings.initialized();
    index.initialized();
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => settings.change(sent));

  connection.onCompletion(
    on<CompletionList | null, CompletionParams>(null, (doc, { position, context }) =>
      completion(doc, doc.offsetAt(position), Date.now(), client, context?.triggerCharacter, known.liveNames()),
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
  serveNavigation(connection, on, () => client, settings.current, known.deployed);
  serveRewriting(connection, on);
  connection.onCodeAction(
    on<CodeAction[], CodeActionParams>([], (doc, { range, context: asked }) =>
      codeActions(
        doc,
        { start: doc.offsetAt(range.start), end: doc.offsetAt(range.end) },
        asked,
        informed(doc),
        client,
      ),
    ),
  );
  connection.languages.diagnostics.on(on<DocumentDiagnosticReport>(full([]), (doc) => full(judged(doc))));
  connection.onRequest(
    experimentRequest.method,
    onFile(notOpen, (doc) => request(doc, context(doc))),
  );
  connection.onRequest(
    memberNamedIn.method,
    on<Range | null, MemberNamedParams>(null, (doc, { message }) => memberNamed(doc, message)),
  );
  serveAwsCli(connection, on, context);
  serveTexts(connection, { onFile, context, index });
  connection.onRequest(
    newFileRequest.method,
    onRequest(connection)<NewFileParams, NewFile>(
      () => ({ kinds: [], questions: [] }),
      (params) => {
        index.begin();
        return newFile(params, context(params));
      },
    ),
  );
  connection.onRequest(refused, refuse);
  connection.onWorkspaceSymbol(async ({ query }) => workspaceSymbols(await index.all(), String(query ?? '')));
  documents.onDidChangeContent(({ document }) => isExperiment(document) && index.opened(document));
  documents.onDidClose(({ document }) => index.closed(document.uri));
  documents.listen(connection);
  connection.listen();

  function judged(document: ExperimentDocument): Diagnostic[] {
    index.begin();
    return diagnostics(document, informed(document), linkOf);
  }

  /** Returns what does it for all open documents at once. */
  function pushDiagnostics(): () => void {
    const publish = on<void>(undefined, (doc) => {
      connection.sendDiagnostics({
        uri: doc.uri,
        version: doc.version,
        diagnostics: judged(doc),
      });
    });
    documents.onDidChangeContent(({ document }) => publish({ textDocument: document }));
    documents.onDidClose(({ document }) => {
      if (isServed(document)) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    return () => {
      for (const document of documents.all()) {
        if (isServed(document)) publish({ textDocument: document });
        else if (isExperiment(document)) connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
      }
    };
  }
}

const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items });
