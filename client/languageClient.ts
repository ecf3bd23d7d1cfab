/** Starts the language server, keeps it running, and asks it what only it knows: what is in the file. */
import {
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  type AwsCliCommand,
  type AwsCliParams,
  type AwsCliParsed,
  type AwsCliParseParams,
  awsCli,
  type Conversion,
  type CustomRequest,
  convertExperiment,
  type ExperimentRequest,
  experimentRequest,
  fromAwsCli,
  memberNamedIn,
  type NewFile,
  type NewFileParams,
  newFile,
  type RequestError,
} from '../server/protocol.ts';
import { afterCrash } from './crashes.ts';
import { languages } from './experimentFiles.ts';
import { showError } from './notify.ts';
import { withoutAws } from './serverEnvironment.ts';
import { type Settings, section } from './settings.ts';
import { createTraceChannel } from './traceChannel.ts';

export interface LanguageServer extends Disposable {
  /** What an update with the document would send, or the errors that keep it from being sent. */
  experimentRequest(document: TextDocument, token?: CancellationToken): Promise<ExperimentRequest>;
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
  let client = start();

  function start(): LanguageClient {
    // A server that ends while it starts is told of by the connection, by the failed start, or by both.
    let over = false;
    const ended = () => {
      if (over) return;
      over = true;
      setImmediate(crashed);
    };
    const started = new QuietClient(section, NAME, serverOptions(context), {
      documentSelector: languages.map((language) => ({ language })),
      outputChannel: log,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        commands: [
          'editor.action.triggerSuggest',
          `${section}.updateExperiment`,
          `${section}.copyAsAwsCli`,
          `${section}.setRuleSeverity`,
        ],
        opensAtLine: true,
        settings: workspace.getConfiguration(section),
        associations: workspace.getConfiguration('files').get('associations'),
      },
      // The server is told what has changed, and need not ask.
      synchronize: { configurationSection: [section, 'files.associations'] },
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count = 0) => ({
          action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: true,
        }),
        closed: () => {
          ended();
          // A new client is started instead: one whose first start failed can not be started again.
          return { action: CloseAction.DoNotRestart, handled: true, message: 'The language server has ended.' };
        },
      },
    });
    started.start().catch((error: unknown) => {
      log.error(`The language server did not start: ${error}`);
      ended();
    });
    return started;
  }

  function restart() {
    const previous = client;
    client = start();
    previous.dispose().catch(() => undefined);
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

  const ask = <P, R>({ method }: CustomRequest<P, R>, params: P, token?: CancellationToken): Promise<R> =>
    client.sendRequest<R>(method, params, token);
  const identifier = (document: TextDocument) => client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return {
    experimentRequest: (document, token) => ask(experimentRequest, { textDocument: identifier(document) }, token),
    awsCli: (document, params) => ask(awsCli, { ...params, textDocument: identifier(document) }),
    fromAwsCli: (params) => ask(fromAwsCli, params),
    newFile: (params) => ask(newFile, params),
    memberNamedIn: async (document, message) => {
      const range = await ask(memberNamedIn, { textDocument: identifier(document), message });
      return range ?? undefined;
    },
    convert: (document) => ask(convertExperiment, { textDocument: identifier(document) }),
    stop: async () => {
      if (client.isRunning()) await client.stop();
    },
    showLog: () => log.show(true),
    dispose: () => {
      trace.dispose();
      log.dispose();
    },
  };
}

/** Leaves it to this module to tell of errors: the base class has notifications of its own, with nothing to do about them. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function serverOptions(context: ExtensionContext): ServerOptions {
  const run = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    // Not the workspace folder, which could not be moved or deleted on Windows while it is somebody's directory.
    options: { cwd: context.extensionPath, env: withoutAws(process.env) },
  };
  return { run, debug: { ...run, options: { ...run.options, execArgv: ['--inspect=127.0.0.1:0'] } } };
}
