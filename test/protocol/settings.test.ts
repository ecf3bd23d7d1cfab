/** Where the language server has its settings from: each way that a client may have of telling them. */
import { expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver-protocol';
import { open, published, pulled, pulling, type Server, start } from './client.ts';

const uri = 'file:///w/a.experiment.yaml';
const text = 'Name: e\nKmsKey: k\n';
const rules = { 'kms-form': 'error' };

async function begin(capabilities: ClientCapabilities, initializationOptions?: object): Promise<Server> {
  const server = start();
  await server.request('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
  server.notify('initialized', {});
  return server;
}

const severities = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity }) => severity);
const pushed = async (server: Server) => severities((await published(server)).diagnostics);
const configure = (server: Server, settings: unknown) =>
  server.notify('workspace/didChangeConfiguration', { settings });

test('none at all: the defaults', async () => {
  const server = await begin({});
  open(server, uri, text);
  expect(await pushed(server)).toEqual([2]);
});

test('initializationOptions', async () => {
  const server = await begin({ workspace: { configuration: true } }, { settings: { rules } });
  open(server, uri, text);
  expect(await pushed(server)).toEqual([1]);
  expect(server.heard.map(({ method }) => method)).not.toContain('workspace/configuration');
});

test('sent with the notification of a change, to documents that are open: pushed', async () => {
  const server = await begin({});
  open(server, uri, text);
  expect(await pushed(server)).toEqual([2]);
  configure(server, { sagemakerExperiments: { rules } });
  expect(await pushed(server)).toEqual([1]);
  configure(server, { sagemakerExperiments: null });
  expect(await pushed(server)).toEqual([2]);
});

test('sent with the notification of a change: a client that pulls is told to do it again', async () => {
  const server = await begin({ ...pulling, workspace: { diagnostics: { refreshSupport: true } } });
  open(server, uri, text);
  expect(severities(await pulled(server, uri))).toEqual([2]);
  configure(server, { sagemakerExperiments: { rules } });
  const refresh = await server.asked('workspace/diagnostic/refresh');
  refresh(null);
  expect(severities(await pulled(server, uri))).toEqual([1]);
});

test('asked for, at the start and after each change', async () => {
  const server = await begin({
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  });
  (await server.asked('client/registerCapability'))(null);
  const answer = await server.asked<{ items: { section: string }[] }>('workspace/configuration');
  expect(answer.params.items).toMatchObject([{ section: 'sagemakerExperiments' }]);
  answer([{ rules }]);
  open(server, uri, text);
  // Which of the two came first is not said: in the end the settings hold.
  let severity = await pushed(server);
  if (severity[0] !== 1) severity = await pushed(server);
  expect(severity).toEqual([1]);
  configure(server, null);
  (await server.asked('workspace/configuration'))([null]);
  expect(await pushed(server)).toEqual([2]);
});

test.each([5, 'x', [], { rules: 5 }, { rules: { 'kms-form': {} } }])(
  'settings that are none, %j, are the defaults',
  async (settings) => {
    const server = await begin({}, { settings });
    configure(server, { sagemakerExperiments: settings });
    open(server, uri, text);
    expect(await pushed(server)).toEqual([2]);
  },
);

test.each([
  [true, 1],
  [false, 0],
])('code lenses: %s', async (codeLens, count) => {
  const commands = ['sagemakerExperiments.updateExperiment'];
  const server = await begin({}, { settings: { codeLens }, commands });
  open(server, uri, text);
  const lenses = await server.request<object[]>('textDocument/codeLens', { textDocument: { uri } });
  expect(lenses).toHaveLength(count);
});
