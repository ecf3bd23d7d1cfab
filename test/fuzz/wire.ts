/** The server to talk to: in this process over two streams, or as it is built, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { ClientCapabilities } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import './version.ts';
import { serve } from '../../server/connection.ts';
import { lifeCycle } from '../../server/lifeCycle.ts';
import { frame, frameReader, type Message } from '../protocol/framing.ts';

export interface Peer {
  /** The whole message of the answer, be it a result or an error. */
  request(method: string, params: unknown): Promise<Message>;
  notify(method: string, params: unknown): void;
  /** Sends all that is asked in `work` in one piece. */
  together<T>(work: () => T): T;
  /** Id of the request that was sent last. */
  lastId(): number;
  /** What the server said of faults of its own since it was asked for the last time. */
  faults(): readonly string[];
}

/** Requests of the server get null. An answer to nothing, and the same answer twice, are faults. */
function peer(input: Readable, output: Writable): Peer & { readonly fail: (error: Error) => void } {
  const waiting = new Map<number, { resolve: (message: Message) => void; reject: (error: Error) => void }>();
  let id = 0;
  let found: string[] = [];
  let held: Buffer[] | undefined;
  let ended: Error | undefined;
  const send = (message: object) => {
    if (held) held.push(frame(message));
    else output.write(frame(message));
  };
  const read = frameReader((message) => {
    if (message.method !== undefined) {
      if (message.id !== undefined) send({ id: message.id, result: null });
      else if (message.method === 'window/logMessage') found.push(JSON.stringify(message.params));
      return;
    }
    const asked = waiting.get(Number(message.id));
    if (!asked) found.push(`an answer to nothing: ${JSON.stringify(message).slice(0, 200)}`);
    waiting.delete(Number(message.id));
    asked?.resolve(message);
  });
  input.on('data', (chunk: Buffer) => {
    try {
      read(chunk);
    } catch (error) {
      found.push(String(error));
    }
  });
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        id += 1;
        waiting.set(id, { resolve, reject });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    together: (work) => {
      held = [];
      const result = work();
      const all = Buffer.concat(held);
      held = undefined;
      output.write(all);
      return result;
    },
    lastId: () => id,
    faults: () => {
      const since = found;
      found = [];
      return since;
    },
    fail: (error) => {
      ended = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}

/** A client that is told of everything. */
const capabilities = (positionEncoding: string): ClientCapabilities => ({
  general: { positionEncodings: [positionEncoding] },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
});

export const encodings = ['utf-16', 'utf-8', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

async function initialized<P extends Peer>(server: P, encoding: Encoding): Promise<P> {
  const commands = ['sagemakerExperiments.setRuleSeverity', 'editor.action.triggerSuggest'];
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: capabilities(encoding),
    initializationOptions: { settings: {}, commands },
  });
  server.notify('initialized', {});
  return server;
}

const noFiles = { list: async () => [], read: async () => undefined };

export function inProcess(encoding: Encoding): Promise<Peer> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(ProposedFeatures.all, toServer, toClient, { messageStrategy: lifeCycle() });
  serve(connection, 'file:///rules.md', noFiles);
  return initialized(peer(toClient, toServer), encoding);
}

export interface Built extends Peer {
  readonly process: ChildProcess;
  stderr(): string;
}

/** Every request that is still open when it ends is rejected. */
export function built(execArgv: readonly string[] = [], encoding: Encoding = 'utf-16'): Promise<Built> {
  const child = spawn(process.execPath, [...execArgv, 'dist/server.js', '--stdio'], { stdio: 'pipe' });
  const { fail, ...server } = peer(child.stdout, child.stdin);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.once('close', (code, signal) => fail(new Error(`the server ended with ${code ?? signal}: ${stderr}`)));
  return initialized({ ...server, process: child, stderr: () => stderr }, encoding);
}
