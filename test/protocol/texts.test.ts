/** Deployed state as text, over the wire: of open files, of files that are not, and of those that nobody has. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CreateRequest, FileFacts, Preview, Pulled } from '../../server/protocol.ts';
import { initialize, open, pulling, start, startInitialized } from './client.ts';

const description = { Name: 'e', Status: 'Running', Description: 'old', Schedule: { EndTime: 1_900_000_000 } };

interface Case {
  readonly text: string;
  readonly deployed: string;
  readonly result: string;
  readonly pulled: string;
  readonly written: string;
}
const cases: Readonly<Record<string, Case>> = {
  'file:///w/a.experiment.json': {
    text: '{"Name": "e", /* é */ "Description": "new"}\n',
    deployed: '{"Name": "e", "Description": "old", "Schedule": {"EndTime": "2030-03-17T17:46:40Z"}}\n',
    result: '{"Name": "e", "Description": "new", "Schedule": {"EndTime": "2030-03-17T17:46:40Z"}}\n',
    pulled: '{"Name": "e", /* é */ "Description": "old", "Schedule": {"EndTime": "2030-03-17T17:46:40Z"}}\n',
    written:
      '{\n  "Name": "e",\n  "Schedule": {\n    "EndTime": "2030-03-17T17:46:40Z"\n  },\n  "Description": "old"\n}\n',
  },
  'file:///w/a.experiment.yaml': {
    text: 'Name: e\nDescription: "new" # é\n',
    deployed: 'Name: e\nDescription: "old"\nSchedule:\n  EndTime: "2030-03-17T17:46:40Z"\n',
    result: 'Name: e\nDescription: "new"\nSchedule:\n  EndTime: "2030-03-17T17:46:40Z"\n',
    pulled: 'Name: e\nDescription: "old" # é\nSchedule:\n  EndTime: "2030-03-17T17:46:40Z"\n',
    written: 'Name: e\nSchedule:\n  EndTime: "2030-03-17T17:46:40Z"\nDescription: old\n',
  },
};
const uris = Object.keys(cases);
const caseOf = (uri: string) => cases[uri] as Case;
const edited = (text: string, edits: readonly TextEdit[] = []) =>
  TextDocument.applyEdits(TextDocument.create('', '', 1, text), [...edits]);

test.each(uris)('%s: open, and with its text where it is not', async (uri) => {
  const { text, deployed, result, pulled } = caseOf(uri);
  const server = await startInitialized();
  const ask = <R>(method: string, more: object = {}) =>
    server.request<R>(method, { textDocument: { uri }, description, ...more });
  expect(await ask<Preview>('experiment/preview', { text })).toEqual({
    version: 0,
    deployed,
    heads: { deployed: '', result: '' },
    result,
    errors: [],
  });
  expect(edited(text, (await ask<Pulled>('experiment/pull', { text })).edits)).toBe(pulled);
  open(server, uri, text, undefined, 7);
  // What is on the screen counts.
  const stale = { text: text.replace('new', 'stale') };
  expect(await ask<Preview>('experiment/preview', stale)).toEqual({
    version: 7,
    deployed,
    heads: { deployed: '', result: '' },
    result,
    errors: [],
  });
  const { version, edits } = await ask<Pulled>('experiment/pull', stale);
  expect([version, edited(text, edits)]).toEqual([7, pulled]);
});

test.each(uris)('%s: edits are counted as the client counts', async (uri) => {
  const { text } = caseOf(uri);
  const server = start();
  await initialize(server, { ...pulling, general: { positionEncodings: ['utf-8'] } });
  open(server, uri, text);
  const { edits = [] } = await server.request<Pulled>('experiment/pull', { textDocument: { uri }, description });
  const bytes = Buffer.from(text.split('\n')[edits[0]?.range.start.line ?? 0] ?? '');
  const { start: from, end: to } = edits[0]?.range ?? {};
  expect(bytes.subarray(from?.character, to?.character).toString()).toContain('new');
});

test.each(uris)('%s: neither open nor given', async (uri) => {
  const server = await startInitialized();
  const ask = (method: string) => server.request(method, { textDocument: { uri }, description });
  expect(await ask('experiment/preview')).toMatchObject({ version: -1, deployed: '', errors: [{ code: 'not-open' }] });
  expect(await ask('experiment/pull')).toEqual({ version: -1, message: expect.stringContaining('not serve') });
  expect(await ask('experiment/createRequest')).toMatchObject({
    version: -1,
    errors: [{ code: 'not-open' }],
    missing: [],
  });
  expect(await ask('experiment/facts')).toEqual({});
});

test.each(uris)('%s: a new file, what Create lacks, and what a file is about', async (uri) => {
  const server = await startInitialized();
  expect(await server.request('experiment/write', { uri, for: 'update', description })).toEqual({
    text: caseOf(uri).written,
  });
  const comment = uri.endsWith('json') ? '//' : '#';
  const text = `${comment} sagemaker-target region=eu-west-1\n${caseOf(uri).text}`;
  const file = { textDocument: { uri }, text };
  expect(await server.request<FileFacts>('experiment/facts', file)).toEqual({
    name: 'e',
    target: { region: 'eu-west-1' },
  });
  const { missing, errors, input } = await server.request<CreateRequest>('experiment/createRequest', {
    ...file,
    answers: { Type: 'ShadowMode' },
  });
  expect(missing.map(({ member }) => member)).toEqual(['RoleArn', 'EndpointName']);
  expect(errors.map(({ code }) => code)).toEqual(['missing-member', 'missing-member']);
  expect(input).toBeUndefined();
});

test('the files of the workspace, by the names of their experiments as they are typed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'texts-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'a.experiment.json'), '{"Name": "a"}');
  writeFileSync(join(root, 'b.experiment.yaml'), 'Name: b\n');
  const folder = pathToFileURL(root).href;
  const server = start();
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: 'w' }],
    capabilities: {},
  });
  server.notify('initialized', {});
  open(server, `${folder}/b.experiment.yaml`, 'Name: typed\n');
  const files = await server.request<{ uri: string; name: string }[]>('experiment/files', {});
  expect(files.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { uri: `${folder}/a.experiment.json`, name: 'a' },
    { uri: `${folder}/b.experiment.yaml`, name: 'typed' },
  ]);
});
