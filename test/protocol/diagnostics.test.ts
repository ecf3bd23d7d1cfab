import { expect, test } from 'vitest';
import {
  change,
  close,
  open,
  published,
  pulled,
  pulling,
  type Server,
  settled,
  startInitialized,
  textIn,
} from './client.ts';

const json = 'file:///w/a.experiment.json';
const yaml = 'file:///w/b.experiment.yaml';
const wrong: Readonly<Record<string, string>> = { [json]: '{"Name": "e", "Nmae": 1}', [yaml]: 'Name: e\nNmae: 1\n' };

const pushes = (server: Server) => server.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');

test.each([json, yaml])('what is wrong with %s is pushed when it is opened, with its version', async (uri) => {
  const server = await startInitialized();
  open(server, uri, wrong[uri] ?? '', undefined, 7);
  const { diagnostics, ...rest } = await published(server);
  expect(rest).toEqual({ uri, version: 7 });
  expect(diagnostics).toHaveLength(1);
  const [found] = diagnostics;
  expect(found).toMatchObject({ code: 'unknown-member', source: 'sagemaker', severity: 1 });
  expect(found?.message).toContain('Name');
  expect(found?.codeDescription?.href).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  expect(
    textIn(wrong[uri] ?? '', found?.range ?? { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }),
  ).toMatch(/^"?Nmae"?$/);
});

test('each version of a file is pushed once, an unknown file never', async () => {
  const server = await startInitialized();
  open(server, json, '{}');
  change(server, json, 2, { text: '{"Name": "e"}' });
  change(server, json, 5, { text: '{"Name": 1}' });
  change(server, 'file:///w/never.experiment.json', 2, { text: '{' });
  await settled(server);
  const told = pushes(server).map(
    ({ params }) => params as { uri: string; version: number; diagnostics: { code: string }[] },
  );
  expect(told.map(({ uri, version, diagnostics }) => [uri, version, diagnostics.map(({ code }) => code)])).toEqual([
    [json, 1, ['missing-member']],
    [json, 2, []],
    [json, 5, ['type']],
  ]);
});

test('closing a file clears what was pushed for it', async () => {
  const server = await startInitialized();
  open(server, json, wrong[json] ?? '');
  expect((await published(server)).diagnostics).toHaveLength(1);
  close(server, json);
  expect(await published(server)).toEqual({ uri: json, diagnostics: [] });
});

test('closing one file leaves the other alone', async () => {
  const server = await startInitialized();
  open(server, json, wrong[json] ?? '');
  open(server, yaml, wrong[yaml] ?? '');
  close(server, json);
  await settled(server);
  expect(pushes(server).map(({ params }) => (params as { uri: string }).uri)).toEqual([json, yaml, json]);
});

test.each([json, yaml])('a client that pulls gets the same for %s, and nothing is pushed to it', async (uri) => {
  const push = await startInitialized();
  open(push, uri, wrong[uri] ?? '');
  const { diagnostics } = await published(push);

  const pull = await startInitialized(pulling);
  open(pull, uri, wrong[uri] ?? '');
  expect(await pulled(pull, uri)).toEqual(diagnostics);
  change(pull, uri, 2, { text: uri === json ? '{"Name": "e"}' : 'Name: e' });
  expect(await pulled(pull, uri)).toEqual([]);
  close(pull, uri);
  expect(await pulled(pull, uri)).toEqual([]);
  expect(pushes(pull)).toEqual([]);
});

test('a finding that concerns two places names the other one', async () => {
  const server = await startInitialized(pulling);
  const text = '{"Name": "e", "Schedule": {"StartTime": "2030-02-01T00:00:00Z", "EndTime": "2030-01-01T00:00:00Z"}}';
  open(server, json, text);
  const [found] = await pulled(server, json);
  expect(found).toMatchObject({ code: 'schedule-order', relatedInformation: [{ location: { uri: json } }] });
});

test('a half-typed file keeps the diagnostics of the rest', async () => {
  const server = await startInitialized(pulling);
  open(server, json, '{"Name": "e", "Nmae": 1, "Descr');
  const codes = (await pulled(server, json)).map(({ code }) => code);
  expect(codes).toContain('unknown-member');
  expect(codes).toContain('syntax');
});
