import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { initialize, open, published, pulling, start, startInitialized } from './client.ts';

const position = { line: 0, character: 0 };
const hoverParams = { textDocument: { uri: 'file:///a.experiment.json' }, position };

test('initialize says what the server can do', async () => {
  const { capabilities, serverInfo } = await initialize(start());
  expect(serverInfo).toEqual({ name: 'sagemaker-experiment-language-server', version });
  expect(capabilities).toMatchObject({
    textDocumentSync: 2,
    hoverProvider: true,
    completionProvider: { resolveProvider: true },
  });
  expect(capabilities.positionEncoding ?? 'utf-16').toBe('utf-16');
});

test('pull diagnostics are offered to a client that announces them, and to no other', async () => {
  const pull = await initialize(start(), pulling);
  const push = await initialize(start());
  expect(pull.capabilities.diagnosticProvider).toEqual({ interFileDependencies: true, workspaceDiagnostics: false });
  expect(push.capabilities.diagnosticProvider).toBeUndefined();
});

test('shutdown answers null, and exit after it ends with 0', async () => {
  const server = await startInitialized();
  expect(await server.request('shutdown')).toBeNull();
  server.notify('exit');
  expect(await server.exited).toBe(0);
});

test('exit without shutdown ends with 1', async () => {
  const server = await startInitialized();
  server.notify('exit');
  expect(await server.exited).toBe(1);
});

test('exit before initialize ends with 1', async () => {
  const server = start();
  server.notify('exit');
  expect(await server.exited).toBe(1);
});

test('a closed input ends the server: with 1, or 0 after shutdown', async () => {
  const abandoned = await startInitialized();
  abandoned.end();
  expect(await abandoned.exited).toBe(1);
  const orderly = await startInitialized();
  await orderly.request('shutdown');
  orderly.end();
  expect(await orderly.exited).toBe(0);
});

test.each(['textDocument/hover', 'shutdown', 'experiment/request', 'no/such'])(
  'before initialize %s is refused as ServerNotInitialized',
  async (method) => {
    const server = start();
    await expect(server.request(method, hoverParams)).rejects.toMatchObject({ code: -32002 });
    await initialize(server);
    expect(await server.request('textDocument/hover', hoverParams)).toBeNull();
  },
);

test('a notification before initialize is dropped', async () => {
  const server = start();
  open(server, 'file:///early.experiment.json', '{');
  await initialize(server);
  open(server, 'file:///late.experiment.json', '{');
  expect((await published(server)).uri).toBe('file:///late.experiment.json');
  expect(
    await server.request('experiment/request', { textDocument: { uri: 'file:///early.experiment.json' } }),
  ).toMatchObject({ version: -1 });
});

test('a second initialize is refused, and diagnostics are still pushed once', async () => {
  const server = await startInitialized();
  await expect(
    server.request('initialize', { processId: null, rootUri: null, capabilities: {} }),
  ).rejects.toMatchObject({ code: -32600 });
  open(server, 'file:///a.experiment.json', '{}');
  await server.request('textDocument/hover', hoverParams);
  expect(server.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toHaveLength(1);
});

test.each(['textDocument/hover', 'textDocument/completion', 'shutdown', 'initialize', 'no/such'])(
  'after shutdown %s is refused as InvalidRequest',
  async (method) => {
    const server = await startInitialized();
    await server.request('shutdown');
    await expect(server.request(method, hoverParams)).rejects.toMatchObject({ code: -32600 });
    server.notify('exit');
    expect(await server.exited).toBe(0);
  },
);

test('a notification after shutdown is dropped', async () => {
  const server = await startInitialized();
  await server.request('shutdown');
  open(server, 'file:///a.experiment.json', '{');
  await expect(server.request('textDocument/hover', hoverParams)).rejects.toThrow();
  expect(server.heard).toEqual([]);
});

test('the server ends when the process that it was told to watch is gone', async () => {
  const editor = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const gone = new Promise((settle) => editor.once('close', settle));
  const server = start({ node: process.execPath });
  await initialize(server, {}, editor.pid ?? -1);
  editor.stdin?.end();
  await gone;
  expect(await server.exited).toBe(1);
}, 20_000);
