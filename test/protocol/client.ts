/** A language client of the tests' own: it starts the built server, and says and hears messages, nothing more. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeResult,
  Position,
} from 'vscode-languageserver-protocol';
import { frame, frameReader, type Message, type ResponseError } from './framing.ts';

export const serverModule = resolve('dist/server.js');

/** `npm run coverage` sets it: what a test starts without any option is then the server of the sources, in this process. */
const here = process.env.SERVER_IN_PROCESS ? await import('./inProcess.ts') : undefined;

export interface StartOptions {
  /** What is started, when not the built server with Node. */
  readonly command?: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** Executable of Node; the one that runs the tests when absent. */
  readonly node?: string;
  /** Arguments of Node, before the module. */
  readonly execArgv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  readonly pid: number;
  /** The result; an error of the server rejects with an RpcError. */
  request<R = unknown>(method: string, params?: unknown): Promise<R>;
  notify(method: string, params?: unknown): void;
  /** Several messages in one write, so that the server has them all before it works on the first; gives the answers of those with an id. */
  batch(...messages: readonly Message[]): Promise<Message[]>;
  /** Bytes as they are. */
  write(bytes: Buffer | string): void;
  /** Closes the server's input. */
  end(): void;
  /** Every notification and request of the server so far, in order. */
  readonly heard: readonly Message[];
  /** Parameters of the next notification of the method that was not waited for yet. */
  next<P>(method: string): Promise<P>;
  /** The next request of the server that was not answered yet: its parameters, and called with a result it answers. */
  asked<P = unknown>(method: string): Promise<((result: unknown) => void) & { readonly params: P }>;
  /** Exit code; null after a signal. */
  readonly exited: Promise<number | null>;
  /** What the server wrote to stderr so far. */
  stderr(): string;
}

export class RpcError extends Error {
  readonly code: number;
  constructor({ code, message }: ResponseError) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
}

/** A server that was started, as far as the client has to do with it. */
export interface Running {
  readonly pid: number;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Exit code; null after a signal. */
  readonly exited: Promise<number | null>;
  kill(): void;
}

function startProcess({ node = process.execPath, execArgv = [], env, cwd, ...other }: StartOptions): Running {
  const { command = node, args = [...execArgv, serverModule, '--stdio'] } = other;
  const child = spawn(command, args, { stdio: 'pipe', env: { ...process.env, ...env }, cwd });
  const exited = new Promise<number | null>((settle) => child.once('close', settle));
  const { pid = -1, stdin, stdout, stderr } = child;
  return { pid, stdin, stdout, stderr, exited, kill: () => void child.kill('SIGKILL') };
}

/** Is given what ends a server, and sees to it that it does. */
export type Ending = (end: () => Promise<void>) => void;

/** The server on stdio, not yet initialized. Ends with the test unless it is told otherwise. */
export function start(options?: StartOptions, ending: Ending = onTestFinished): Server {
  const child = here && !options ? here.startHere() : startProcess(options ?? {});
  const { exited } = child;
  ending(async () => {
    child.kill();
    await exited;
  });
  const answers = new Map<number | string, Waiting>();
  const listeners = new Map<string, Waiting[]>();
  const unheard: Message[] = [];
  const heard: Message[] = [];
  let stderr = '';
  let ended: Error | undefined;
  let lastId = 0;

  void exited.then((code) => fail(new Error(`the server ended with ${code}: ${stderr}`)));
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  // Writing to a server that has ended is an error of the pipe; what matters to a test is that it has ended.
  child.stdin.on('error', () => undefined);
  const read = frameReader(receive);
  child.stdout.on('data', (chunk: Buffer) => {
    try {
      read(chunk);
    } catch (error) {
      fail(error as Error);
      child.kill();
    }
  });

  function fail(error: Error) {
    ended ??= error;
    for (const { reject } of [...answers.values(), ...[...listeners.values()].flat()]) reject(ended);
    answers.clear();
    listeners.clear();
  }

  function receive(message: Message) {
    if (message.method === undefined) {
      const waiting = answers.get(message.id ?? '');
      if (!waiting) throw new Error(`an answer to nothing: ${JSON.stringify(message)}`);
      answers.delete(message.id ?? '');
      waiting.resolve(message);
      return;
    }
    heard.push(message);
    const listener = listeners.get(message.method)?.shift();
    if (listener) listener.resolve(message);
    else unheard.push(message);
  }

  const waitFor = (register: (waiting: Waiting) => void) =>
    new Promise<Message>((settle, reject) => {
      if (ended) reject(ended);
      else register({ resolve: settle, reject });
    });

  const batch = (...messages: readonly Message[]) => {
    const answered = messages
      .filter(({ id, method }) => id !== undefined && id !== null && method !== undefined)
      .map(({ id }) => waitFor((waiting) => answers.set(id ?? '', waiting)));
    child.stdin.write(Buffer.concat(messages.map(frame)));
    return Promise.all(answered);
  };

  const next = async (method: string): Promise<Message> => {
    const index = unheard.findIndex((message) => message.method === method);
    if (index >= 0) return unheard.splice(index, 1)[0] as Message;
    return waitFor((waiting) => listeners.set(method, [...(listeners.get(method) ?? []), waiting]));
  };

  return {
    pid: child.pid,
    request: async <R>(method: string, params?: unknown) => {
      lastId += 1;
      const [answer] = await batch({ jsonrpc: '2.0', id: lastId, method, ...(params !== undefined && { params }) });
      if (answer?.error) throw new RpcError(answer.error);
      return answer?.result as R;
    },
    notify: (method, params) => void batch({ jsonrpc: '2.0', method, params }),
    batch,
    write: (bytes) => void child.stdin.write(bytes),
    end: () => void child.stdin.end(),
    heard,
    next: async <P>(method: string) => (await next(method)).params as P,
    asked: async <P>(method: string) => {
      const { id, params } = await next(method);
      const answer = (result: unknown) => void child.stdin.write(frame({ jsonrpc: '2.0', id, result } as Message));
      return Object.assign(answer, { params: params as P });
    },
    exited,
    stderr: () => stderr,
  };
}

/** Announces that the client asks for diagnostics. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };
/** Announces nothing, so that diagnostics are pushed. */
export const pushed: ClientCapabilities = {};

export async function initialize(
  server: Server,
  capabilities: ClientCapabilities = pushed,
  processId: number | null = null,
): Promise<InitializeResult> {
  const result = await server.request<InitializeResult>('initialize', { processId, rootUri: null, capabilities });
  server.notify('initialized', {});
  return result;
}

export async function startInitialized(
  capabilities: ClientCapabilities = pushed,
  options?: StartOptions,
  ending?: Ending,
): Promise<Server> {
  const server = start(options, ending);
  await initialize(server, capabilities);
  return server;
}

export const languageOf = (uri: string) =>
  /\.ya?ml$/.test(uri) ? 'sagemaker-experiment-yaml' : 'sagemaker-experiment-json';

export const open = (server: Server, uri: string, text: string, languageId = languageOf(uri), version = 1) =>
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });

export const close = (server: Server, uri: string) => server.notify('textDocument/didClose', { textDocument: { uri } });

export const change = (server: Server, uri: string, version: number, ...contentChanges: readonly object[]) =>
  server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export const published = (server: Server) => server.next<Published>('textDocument/publishDiagnostics');

export async function pulled(server: Server, uri: string): Promise<readonly Diagnostic[]> {
  const report = await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  if (report.kind !== 'full') throw new Error(`a full report was asked for, not ${report.kind}`);
  return report.items;
}

/** Errors and warnings; hints are said of many texts that are about something else. */
export const loud = async (server: Server, uri: string): Promise<readonly Diagnostic[]> =>
  (await pulled(server, uri)).filter(({ severity = 1 }) => severity <= 2);

export const hover = (server: Server, uri: string, position: Position) =>
  server.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });

export const complete = (server: Server, uri: string, position: Position) =>
  server.request<CompletionList | null>('textDocument/completion', { textDocument: { uri }, position });

export const resolveItem = (server: Server, item: CompletionItem) =>
  server.request<CompletionItem>('completionItem/resolve', item);

/** Comes back when the server has worked through everything sent before. */
export const settled = (server: Server) => hover(server, 'file:///none.experiment.json', { line: 0, character: 0 });

/** The text without its `$0`, and where that stood. Counted here, not by the server's own parts. */
export function withCaret(marked: string): { readonly text: string; readonly position: Position } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error(`no $0 in ${marked}`);
  const before = marked.slice(0, offset).split(/\r\n|\r|\n/);
  return {
    text: marked.replace('$0', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

/** What a range covers. Counted here, not by the server's own parts. */
export function textIn(
  text: string,
  { start: from, end: to }: { readonly start: Position; readonly end: Position },
): string {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const offset = ({ line, character }: Position) => lines.slice(0, line).join('').length + character;
  return text.slice(offset(from), offset(to));
}
