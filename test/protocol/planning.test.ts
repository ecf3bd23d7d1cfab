/** What the client learns of AWS: asked about in requests, told in notifications. */
import { expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic, InlayHint } from 'vscode-languageserver-protocol';
import {
  change,
  complete,
  open,
  published,
  pulled,
  pulling,
  type Server,
  settled,
  startInitialized,
  withCaret,
} from './client.ts';

const json = 'file:///w/a.experiment.json';
const yaml = 'file:///w/a.experiment.yaml';
const at = Date.UTC(2030, 2, 3, 14, 5);

const description = {
  Name: 'e',
  Status: 'Running',
  Schedule: { StartTime: 1894233600, EndTime: 1895011200 },
  ModelVariants: [],
  ShadowModeConfig: {
    SourceModelVariantName: 'p',
    ShadowModelVariants: [{ ShadowModelVariantName: 's', SamplingPercentage: 10 }],
  },
};
const texts: Readonly<Record<string, string>> = {
  [json]: '{"Name": "e", "Schedule": {"EndTime": "2030-01-22T00:00:00Z"}}',
  [yaml]: 'Name: e\nSchedule:\n  EndTime: 2030-01-22T00:00:00Z\n',
};
const later = {
  path: ['Schedule', 'EndTime'],
  kind: 'changed',
  before: '2030-01-19T00:00:00Z',
  after: '2030-01-22T00:00:00Z',
};
const words = ['End moved 3 days later, to 2030-01-22T00:00:00Z: 12 days in all.'];

const plan = (server: Server, uri: string, more: object = {}) =>
  server.request('experiment/plan', { textDocument: { uri }, description, ...more });

test.each([json, yaml])('%s: the plan of an open file, with its request', async (uri) => {
  const server = await startInitialized();
  open(server, uri, texts[uri] ?? '', undefined, 3);
  expect(await plan(server, uri, { liveCounts: { p: 2 } })).toEqual({
    version: 3,
    input: { Name: 'e', Schedule: { EndTime: '2030-01-22T00:00:00Z' } },
    omitted: [],
    errors: [],
    plan: {
      status: 'Running',
      changes: [later],
      unchanged: [],
      kept: ['Schedule.StartTime', 'ShadowModeConfig'],
      ignored: [],
      words,
      warnings: [],
    },
  });
});

test.each([json, yaml])('%s: of a file that is not open its text counts, of an open one the screen', async (uri) => {
  const server = await startInitialized();
  const text = texts[uri] ?? '';
  const given = { textDocument: { uri }, text };
  expect(await plan(server, uri, { text })).toMatchObject({ errors: [], plan: { words } });
  expect(await server.request('experiment/request', given)).toMatchObject({ errors: [], input: { Name: 'e' } });
  open(server, uri, text.replace('22T', '23T'));
  expect(await plan(server, uri, { text })).toMatchObject({ plan: { changes: [{ after: '2030-01-23T00:00:00Z' }] } });
  expect(await server.request('experiment/request', given)).toMatchObject({
    input: { Schedule: { EndTime: '2030-01-23T00:00:00Z' } },
  });
});

test('a file that is neither open nor given, or that settings keep out, gives the reason', async () => {
  const server = await startInitialized();
  expect(await plan(server, json)).toMatchObject({ version: -1, errors: [{ code: 'not-open' }] });
  expect(await plan(server, json, { text: 5 })).toMatchObject({ errors: [{ code: 'not-open' }] });
  server.notify('workspace/didChangeConfiguration', {
    settings: { sagemakerExperiments: { exclude: ['*.experiment.json'] } },
  });
  expect(await plan(server, json, { text: texts[json] })).toMatchObject({ errors: [{ code: 'not-open' }] });
  expect(await plan(server, yaml, { text: texts[yaml] })).toMatchObject({ errors: [] });
});

test('the plan of an input; one that can not be made refuses', async () => {
  const server = await startInitialized();
  const input = { Name: 'e', Schedule: { EndTime: '2030-01-22T00:00:00Z' } };
  expect(await server.request('experiment/planOfInput', { description, input })).toMatchObject({
    changes: [later],
    words,
  });
  expect(await server.request('experiment/planOfInput', { description })).toMatchObject({
    changes: [],
    refusal: expect.stringMatching(/could not be found out/),
  });
});

const started: Readonly<Record<string, string>> = {
  [json]: '{"Name": "e",\n"Schedule": {"StartTime": "2030-01-11T00:00:00Z"}}',
  [yaml]: 'Name: e\nSchedule:\n  StartTime: 2030-01-11T00:00:00Z\n',
};
const told = (found: readonly Diagnostic[]) => found.map(({ code, message }) => `${code}: ${message}`);
const known = [expect.stringMatching(/^start-time-running: .* \(As AWS said at 14:05 UTC on 3 March 2030\.\)$/)];
const tell = (server: Server, uri: string, more: object = {}) =>
  server.notify('experiment/deployed', { uri, description, at, ...more });

test.each([json, yaml])('%s: knowledge of AWS is pushed, and forgotten', async (uri) => {
  const server = await startInitialized();
  open(server, uri, started[uri] ?? '');
  expect((await published(server)).diagnostics).toEqual([]);
  tell(server, uri);
  expect(told((await published(server)).diagnostics)).toEqual(known);
  server.notify('experiment/deployed', null);
  expect((await published(server)).diagnostics).toEqual([]);
});

const refreshed: ClientCapabilities = {
  ...pulling,
  workspace: { diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};
const hints = async (server: Server, uri: string) =>
  (
    await server.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    })
  )
    .map(({ label }) => label)
    .filter((label) => String(label).startsWith('deployed'));

test.each([json, yaml])('%s: knowledge of AWS is there to be pulled, with hints and fixes', async (uri) => {
  const server = await startInitialized(refreshed);
  open(server, uri, started[uri] ?? '');
  expect([await pulled(server, uri), await hints(server, uri)]).toEqual([[], []]);
  tell(server, uri);
  (await server.asked('workspace/diagnostic/refresh'))(null);
  (await server.asked('workspace/inlayHint/refresh'))(null);
  expect(told(await pulled(server, uri))).toEqual(known);
  expect(await hints(server, uri)).toEqual(['deployed: 2030-01-10T00:00:00Z']);
  server.notify('workspace/didChangeConfiguration', {
    settings: { sagemakerExperiments: { inlayHints: { deployed: false } } },
  });
  expect(await hints(server, uri)).toEqual([]);
  // As clients of vscode-jsonrpc write a parameter that is null.
  server.notify('experiment/deployed', [null]);
  expect(await pulled(server, uri)).toEqual([]);
});

test('it is of one document, and of the experiment that this names', async () => {
  const server = await startInitialized(pulling);
  open(server, json, started[json] ?? '');
  open(server, yaml, started[yaml] ?? '');
  tell(server, json);
  expect(told(await pulled(server, json))).toEqual(known);
  expect(await pulled(server, yaml)).toEqual([]);
  const name = { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } };
  change(server, json, 2, { range: name, text: 'f' });
  expect([await pulled(server, json), await hints(server, json)]).toEqual([[], []]);
  change(server, json, 3, { range: name, text: 'e' });
  expect(told(await pulled(server, json))).toEqual(known);
});

test('what was learnt before keeps nothing from being sent', async () => {
  const server = await startInitialized();
  open(server, json, started[json] ?? '');
  tell(server, json);
  expect(await server.request('experiment/request', { textDocument: { uri: json } })).toMatchObject({ errors: [] });
});

const name: Readonly<Record<string, string>> = { [json]: '{"EndpointName": "$0"}', [yaml]: 'EndpointName: $0\n' };

test.each([json, yaml])('%s: names that AWS has are completed, until they are forgotten', async (uri) => {
  const server = await startInitialized();
  const { text, position } = withCaret(name[uri] ?? '');
  open(server, uri, text);
  const items = async () => (await complete(server, uri, position))?.items.map(({ label, detail }) => [label, detail]);
  expect(await items()).toBeUndefined();
  server.notify('experiment/liveNames', { names: { endpoint: ['live', 5], model: ['m'], other: 7 }, at: Date.now() });
  expect(await items()).toEqual([['live', 'from AWS, just now']]);
  server.notify('experiment/liveNames', { names: { model: ['m'] }, at: Date.now() });
  expect(await items()).toBeUndefined();
  server.notify('experiment/liveNames', { names: { endpoint: ['live'] }, at: Date.now() });
  server.notify('experiment/liveNames', null);
  expect(await items()).toBeUndefined();
});

test.each([undefined, 5, [], {}, { uri: 5 }, { uri: json, at }, { uri: json, description }, { at, names: 'x' }])(
  'a notice that is none, %j, changes nothing',
  async (notice) => {
    const server = await startInitialized(pulling);
    open(server, json, started[json] ?? '');
    tell(server, json);
    server.notify('experiment/deployed', notice);
    server.notify('experiment/liveNames', notice);
    expect(told(await pulled(server, json))).toEqual(known);
    await settled(server);
    expect(server.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  },
);

test.each([{ description: 5 }, { description: null }, { description: [] }, { description, liveCounts: 'x' }])(
  'an answer of any form, %j, gives a plan',
  async (params) => {
    const server = await startInitialized(pulling);
    open(server, json, texts[json] ?? '');
    const Schedule = expect.arrayContaining(['Schedule']);
    expect(await plan(server, json, params)).toMatchObject({ errors: [], plan: { changes: [{ path: Schedule }] } });
  },
);
