/** Starts the language server, keeps it running, and asks it what only it knows: what is in the file. */
import {
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import {
  type AwsCliCommand,
  type AwsCliParams,
  type AwsCliParsed,
  type AwsCliParseParams,
  awsCli,
  type Conversion,
  type CreateParams,
  type CreateRequest,
  type CustomRequest,
  convertExperiment,
  createRequest,
  type DeployedNotice,
  type DeployedParams,
  deployedNotification,
  type ExperimentRequest,
  experimentFiles,
  experimentRequest,
  type FileFacts,
  type FileParams,
  fileFacts,
  fromAwsCli,
  liveNamesNotification,
  memberNamedIn,
  type NewFile,
  type NewFileParams,
  newFile,
  type Plan,
  type PlannedRequest,
  type Preview,
  type PreviewParams,
  type Pulled,
  planOfInput,
  planRequest,
  previewRequest,
  pullRequest,
  type RequestError,
  type WriteParams,
  writeRequest,
} from '../server/protocol.ts';
import { afterCrash } from './crashes.ts';
import { type ExperimentFile, languages, previewScheme } from './experimentFiles.ts';
import { type Library, lsp } from './lspModule.ts';
import { showError } from './notify.ts';
import { withoutAws } from './serverEnvironment.ts';
import { type Settings, section, settingsOfServer, toldToServer } from './settings.ts';
import { createTraceChannel } from './traceChannel.ts';

export interface LanguageServer extends Disposable {
  /** What an update with the file would send, or the errors that keep it from being sent. */
  experimentRequest(file: ExperimentFile, token?: CancellationToken): Promise<ExperimentRequest>;
  /** The line of the AWS CLI that does what an update with the document does, or the errors. */
  awsCli(document: TextDocument, params: Omit<AwsCliParams, 'textDocument'>): Promise<AwsCliCommand>;
  /** The experiment file that a line of the AWS CLI means. */
  fromAwsCli(params: AwsCliParseParams): Promise<AwsCliParsed>;
  /** A file to begin with, and what is to be asked for it. */
  newFile(params: NewFileParams): Promise<NewFile>;
  /** The member of the document that a text of the service names; undefined when it names none. */
  memberNamedIn(document: TextDocument, message: string): Promise<RequestError['range'] | undefined>;
  /** The document in the other format. */
  convert(document: TextDocument): Promise<Conversion>;
  /** What an update with the file would do to what is deployed, or the errors that keep it from being planned. */
  plan(file: ExperimentFile, deployed: DeployedParams, token?: CancellationToken): Promise<PlannedRequest>;
  /** The same for an input that was sent, or that was confirmed. */
  planOfInput(input: Readonly<Record<string, unknown>>, deployed: DeployedParams): Promise<Plan>;
  /** What is deployed and what would be after an update, both in the file's own format and style. */
  preview(
    file: ExperimentFile,
    params: Omit<PreviewParams, keyof FileParams>,
    token?: CancellationToken,
  ): Promise<Preview>;
  /** Edits that make the file say what is deployed, or why there are none. */
  pull(file: ExperimentFile, deployed: DeployedParams): Promise<Pulled>;
  /** A new file that says what is deployed. */
  write(params: WriteParams): Promise<string>;
  /** What Create would be sent for the file, and what is missing for it. */
  createRequest(file: ExperimentFile, answers?: CreateParams['answers']): Promise<CreateRequest>;
  /** The experiment that the file is about, and where it says that its calls go. */
  fileFacts(file: ExperimentFile, token?: CancellationToken): Promise<FileFacts>;
  /** The experiment files of the workspace folders. Waits until they are read. */
  files(): Promise<readonly { readonly uri: string; readonly name: string }[]>;
  /** Tells the server what is known of what is deployed, for diagnostics; null forgets it. */
  deployed(notice: DeployedNotice | null): Promise<void>;
  /** Tells the server which names there are, for completion; null forgets them. */
  liveNames(notice: NonNullable<typeof liveNamesNotification.types> | null): Promise<void>;
  /** Ends the server in an orderly way. */
  stop(): Promise<void>;
  /** The server's own log. */
  showLog(): void;
}

const NAME = 'SageMaker Experiments Language Server';

export function startLanguageServer(context: ExtensionContext, settings: () => Settings): LanguageServer {
  const log = window.createOutputChannel(NAME, { log: true });
  const trace = createTraceChannel(log, () => settings()['trace.server'] !== 'off');
  let crashes: readonly number[] = [];
  // Loading it takes longer than all of the activation, which VS Code and the other extensions wait for.
  const library = new Promise((resolve) => setImmediate(resolve)).then(lsp);
  /** By clients whose server has ended: done when it is decided whether there is another. */
  const ends = new WeakMap<Promise<LanguageClient>, Promise<void>>();
  let client = start();

  function start(): Promise<LanguageClient> {
    // A server that ends while it starts is told of by the connection, by the failed start, or by both.
    let over = false;
    const ended = () => {
      if (over) return;
      over = true;
      ends.set(made, new Promise((resolve) => setImmediate(resolve)).then(crashed));
    };
    const made: Promise<LanguageClient> = library.then((loaded) => {
      const started: LanguageClient = new loaded.QuietClient(
        section,
        NAME,
        serverOptions(context, loaded),
        clientOptions(loaded, () => started, ended),
      );
      return started;
    });
    made
      .then((started) => started.start())
      .catch((error: unknown) => {
        log.error(`The language server did not start: ${error}`);
        ended();
      });
    return made;
  }

  const clientOptions = (
    { CloseAction, ErrorAction, RevealOutputChannelOn }: Library,
    started: () => LanguageClient,
    ended: () => void,
  ): LanguageClientOptions => ({
    documentSelector: languages.map((language) => ({ language })),
    outputChannel: log,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      commands: [
        'editor.action.triggerSuggest',
        `${section}.updateExperiment`,
        `${section}.previewChanges`,
        `${section}.copyAsAwsCli`,
        `${section}.describeExperiment`,
        `${section}.setRuleSeverity`,
      ],
      opensAtLine: true,
      settings: settingsOfServer(workspace.getConfiguration(section)),
      associations: associations(),
    },
    // The server is told what has changed, and need not ask.
    synchronize: {
      configurationSection: [...toldToServer.map((name) => `${section}.${name}`), 'files.associations'],
    },
    middleware: {
      // A preview has a file's colours; it is no file to be judged.
      didOpen: (document, next) => (document.uri.scheme === previewScheme ? Promise.resolve() : next(document)),
      workspace: {
        // The library's own leaves out what is false.
        didChangeConfiguration: () =>
          started().sendNotification('workspace/didChangeConfiguration', {
            settings: {
              [section]: settingsOfServer(workspace.getConfiguration(section)),
              files: { associations: associations() },
            },
          }),
      },
    },
    markdown: { isTrusted: false, supportHtml: false },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count = 0) => {
        if (count <= 3) return { action: ErrorAction.Continue, handled: true };
        // A client that is shut down is not told when its connection closes.
        ended();
        return { action: ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        ended();
        // A new client is started instead: one whose first start failed can not be started again.
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The language server has ended.' };
      },
    },
  });

  function restart() {
    const previous = client;
    client = start();
    previous.then((ended) => ended.dispose()).catch(() => undefined);
  }

  function crashed() {
    const next = afterCrash(crashes, Date.now());
    crashes = next.times;
    if (next.restart) return restart();
    void showError(
      `The language server crashed ${crashes.length} times in three minutes and is not started again. Validation, completion and updates are off.`,
      {
        title: 'Restart',
        run: () => {
          crashes = [];
          restart();
        },
      },
      { title: 'Show Output', run: () => log.show(true) },
    );
  }

  /**
   * A question changes nothing, so where the server ended before it answered the next one is asked; once, lest it be the
   * question that ends them.
   */
  async function ask<P, R>({ method }: CustomRequest<P, R>, params: P, token?: CancellationToken): Promise<R> {
    const asked = client;
    try {
      return await (await asked).sendRequest<R>(method, params, token);
    } catch (error) {
      await ends.get(asked);
      if (client === asked) throw error;
      return (await client).sendRequest<R>(method, params, token);
    }
  }
  const notify = async <P>({ method }: { readonly method: string }, params: P): Promise<void> =>
    (await client).sendNotification(method, params);
  return {
    experimentRequest: (file, token) => ask(experimentRequest, fileOf(file), token),
    awsCli: (document, params) => ask(awsCli, { ...params, textDocument: identifier(document) }),
    fromAwsCli: (params) => ask(fromAwsCli, params),
    newFile: (params) => ask(newFile, params),
    memberNamedIn: async (document, message) => {
      const range = await ask(memberNamedIn, { textDocument: identifier(document), message });
      return range ?? undefined;
    },
    convert: (document) => ask(convertExperiment, { textDocument: identifier(document) }),
    plan: (file, deployed, token) => ask(planRequest, { ...fileOf(file), ...deployed }, token),
    planOfInput: (input, deployed) => ask(planOfInput, { input, ...deployed }),
    preview: (file, params, token) => ask(previewRequest, { ...fileOf(file), ...params }, token),
    pull: (file, deployed) => ask(pullRequest, { ...fileOf(file), ...deployed }),
    write: async (params) => (await ask(writeRequest, params)).text,
    createRequest: (file, answers) => ask(createRequest, { ...fileOf(file), ...(answers && { answers }) }),
    fileFacts: (file, token) => ask(fileFacts, fileOf(file), token),
    files: () => ask(experimentFiles, {}),
    deployed: (notice) => notify(deployedNotification, notice),
    liveNames: (notice) => notify(liveNamesNotification, notice),
    stop: async () => {
      const started = await client;
      if (started.isRunning()) await started.stop();
    },
    showLog: () => log.show(true),
    dispose: () => {
      trace.dispose();
      log.dispose();
    },
  };
}

const identifier = ({ uri }: { readonly uri: Uri }) => ({ uri: uri.toString() });
const fileOf = (file: ExperimentFile): FileParams =>
  'text' in file ? { textDocument: identifier(file), text: file.text } : { textDocument: identifier(file) };

function serverOptions(context: ExtensionContext, { TransportKind }: Library): ServerOptions {
  const run = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    // Not the workspace folder, which could not be moved or deleted on Windows while it is somebody's directory.
    options: { cwd: context.extensionPath, env: withoutAws(process.env) },
  };
  return { run, debug: { ...run, options: { ...run.options, execArgv: ['--inspect=127.0.0.1:0'] } } };
}

/** VS Code's own: which files it gives another language than their names say. */
const associations = (): unknown => workspace.getConfiguration('files').get('associations');
