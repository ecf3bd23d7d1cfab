/** The one file that ships: what is in it, what it reaches, and what it runs on. */
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  change,
  complete,
  hover,
  initialize,
  open,
  pulled,
  pulling,
  resolveItem,
  type Server,
  type StartOptions,
  serverModule,
  start,
} from './client.ts';
import type { Message } from './framing.ts';

/** What is started, and what it loads. */
const server = join(serverModule, '../languageServer.js');
const bundle = readFileSync(serverModule, 'utf8') + readFileSync(server, 'utf8');

/** Every module that the bundle asks Node for, by its name without `node:`. */
const required = new Set(
  [...bundle.matchAll(/\b(?:require|import)\(["'`]([^"'`]+)["'`]\)/g)].map(([, name = '']) =>
    name.replace(/^node:/, ''),
  ),
);

test('it holds neither the AWS SDK nor VS Code', () => {
  expect(bundle).not.toContain('@aws-sdk');
  expect(bundle).not.toContain('@smithy');
  expect(required).not.toContain('vscode');
});

test('it needs nothing but Node, and of Node nothing that speaks to a network but the pipes and sockets of vscode-languageserver', () => {
  expect(required.size).toBeGreaterThan(0);
  expect([...required].filter((name) => !builtinModules.includes(name))).toEqual(['./languageServer.js']);
  const reaching = [
    'net',
    'http',
    'https',
    'http2',
    'tls',
    'dns',
    'dns/promises',
    'dgram',
    'quic',
    'inspector',
    'cluster',
    'worker_threads',
  ];
  expect(reaching.filter((name) => required.has(name))).toEqual(['net']);
  expect(bundle).not.toMatch(/\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b|\bEventSource\b/);
});

test('it compiles nothing at run time', () => {
  expect(bundle).not.toMatch(/\beval\(|\bnew Function\b/);
});

/** Everything the server can be asked for, once. */
async function session(options: StartOptions = {}): Promise<Server> {
  const server = start(options);
  await initialize(server, pulling);
  for (const [uri, text] of [
    [
      'file:///w/a.experiment.json',
      '{"$schema": "https://example.com/s.json", "Name": "e", "DataStorageConfig": {"Destination": "https://example.com/"}}',
    ],
    ['file:///w/a.experiment.yaml', 'Name: e\nDataStorageConfig:\n  Destination: s3://bucket/prefix\n'],
  ] as const) {
    open(server, uri, text);
    const at = { line: 0, character: 3 };
    expect(await hover(server, uri, at)).toBeDefined();
    await pulled(server, uri);
    change(server, uri, 2, { text: '' });
    const list = await complete(server, uri, { line: 0, character: 0 });
    expect(list?.items.length).toBeGreaterThan(0);
    for (const item of list?.items ?? []) await resolveItem(server, item);
    await server.request('experiment/request', { textDocument: { uri } });
    await server.request('experiment/memberNamedIn', { textDocument: { uri }, message: "at 'name'" });
  }
  expect(await server.request('shutdown')).toBeNull();
  server.notify('exit');
  expect(await server.exited).toBe(0);
  return server;
}

const guard = resolve('test/protocol/noNetwork.cjs');

test('in a whole session it connects to nothing, listens on nothing, resolves no name and starts no process', async () => {
  const server = await session({ execArgv: ['--require', guard] });
  expect(server.stderr()).toBe('');
});

test.each([
  "require('node:http').get('http://127.0.0.1:9')",
  "require('node:net').createServer().listen(0)",
  "fetch('http://127.0.0.1:9')",
  "require('node:child_process').spawn('true')",
])('the guard of that test stops %s', (code) => {
  const { status, stderr } = spawnSync(process.execPath, ['--require', guard, '-e', code], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^forbidden: /);
});

/** Every Node on PATH and the one that runs the tests, once each. */
function nodes(): readonly { readonly version: string; readonly node: string }[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  const found = new Set(
    [process.execPath, resolve('node_modules/.bin', name), ...onPath]
      .filter((path) => existsSync(path))
      .map((path) => realpathSync(path)),
  );
  return [...found].map((node) => ({ node, version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim() }));
}

/** Without the right to write, to start processes or to read anything but what is built. */
const permissions = (version: string) => [
  Number(/\d+/.exec(version)?.[0]) < 23 ? '--experimental-permission' : '--permission',
  `--allow-fs-read=${serverModule}`,
  `--allow-fs-read=${server}`,
];

test.each(nodes())('a whole session on Node $version', async ({ node }) => {
  await session({ node });
});

test.each(nodes())(
  'a whole session on Node $version with no right but to read the bundle',
  async ({ node, version }) => {
    await session({ node, execArgv: permissions(version) });
  },
);

test('without a transport on its command line it ends and says what to give', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [serverModule], { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('--stdio');
});

test('it listens over --node-ipc, as the client in VS Code starts it', async () => {
  const child = fork(serverModule, ['--node-ipc'], { silent: true });
  const gone = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await gone;
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk));
  const answer = async (message: object): Promise<Message> => {
    const heard = once(child, 'message');
    child.send({ jsonrpc: '2.0', ...message });
    return (await heard)[0];
  };
  expect(
    await answer({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } }),
  ).toMatchObject({
    id: 1,
    result: { capabilities: { hoverProvider: true } },
  });
  const textDocument = {
    uri: 'file:///w/a.experiment.json',
    languageId: 'sagemaker-experiment-json',
    version: 1,
    text: '{"Nmae": "😀"}',
  };
  expect(await answer({ method: 'textDocument/didOpen', params: { textDocument } })).toMatchObject({
    method: 'textDocument/publishDiagnostics',
    params: { version: 1, diagnostics: [{ code: 'unknown-member' }] },
  });
  expect(await answer({ id: 2, method: 'shutdown' })).toMatchObject({ id: 2, result: null });
  child.send({ jsonrpc: '2.0', method: 'exit' });
  const [code] = await gone;
  expect([code, printed]).toEqual([0, '']);
});
