import { expect, test } from 'vitest';
import { change, close, complete, hover, loud, open, published, pulled, pulling, startInitialized } from './client.ts';

const a = 'file:///w/a.experiment.json';
const b = 'file:///w/b.experiment.yaml';
const start = { line: 0, character: 2 };

test('two files at once: each answers for itself, also when changes alternate', async () => {
  const server = await startInitialized(pulling);
  open(server, a, '{"Name": "a", "ShadowModeConfig": 1}');
  open(server, b, 'Name: b\n');
  change(server, b, 2, {
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
    text: 'Shedule: {}\n',
  });
  change(server, a, 2, { text: '{"Name": "a"}' });
  expect(await pulled(server, a)).toEqual([]);
  expect((await pulled(server, b)).map(({ code }) => code)).toEqual(['unknown-member']);
  const requests = await Promise.all(
    [a, b].map((uri) => server.request('experiment/request', { textDocument: { uri } })),
  );
  expect(requests).toMatchObject([
    { version: 2, input: { Name: 'a' } },
    { version: 2, errors: [{ code: 'unknown-member' }] },
  ]);
});

test('two files with the same text and different language ids are each read in their own language', async () => {
  const server = await startInitialized(pulling);
  const text = 'Name: e\n';
  open(server, 'file:///w/same-1', text, 'sagemaker-experiment-yaml');
  open(server, 'file:///w/same-2', text, 'sagemaker-experiment-json');
  expect(await pulled(server, 'file:///w/same-1')).toEqual([]);
  expect((await pulled(server, 'file:///w/same-2')).map(({ code }) => code)).toContain('syntax');
});

test('a file that is opened again with another language id is read in that language', async () => {
  const server = await startInitialized();
  const uri = 'untitled:Untitled-1';
  open(server, uri, 'Name: e\n', 'sagemaker-experiment-json');
  expect((await published(server)).diagnostics).not.toEqual([]);
  close(server, uri);
  expect((await published(server)).diagnostics).toEqual([]);
  open(server, uri, 'Name: e\n', 'sagemaker-experiment-yaml', 2);
  expect(await published(server)).toEqual({ uri, version: 2, diagnostics: [] });
  expect(await hover(server, uri, start)).not.toBeNull();
});

test('a file that is opened twice without a close has the later text', async () => {
  const server = await startInitialized(pulling);
  open(server, a, '{');
  open(server, a, '{"Name": "e"}', undefined, 2);
  expect(await pulled(server, a)).toEqual([]);
});

test.each([
  ['json', 'file:///w/a.experiment.json', '{"Name": "e"}'],
  ['jsonc', 'file:///w/a.experiment.jsonc', '{"Name": "e" /* c */}'],
  ['yaml', 'file:///w/a.experiment.yaml', 'Name: e'],
  ['yaml', 'file:///w/a.experiment.yml', 'Name: e'],
  ['plaintext', 'file:///w/a.experiment.yml', 'Name: e'],
  ['', 'file:///w/A.EXPERIMENT.YAML', 'Name: e'],
  ['plaintext', 'file:///w/a.experiment.json', '{"Name": "e"}'],
  ['', 'file:///w/with%20space%20%C3%A9.experiment.json', '{"Name": "e"}'],
])('another editor opens it as %j: %s', async (languageId, uri, text) => {
  const server = await startInitialized(pulling);
  open(server, uri, text, languageId);
  expect(await loud(server, uri)).toEqual([]);
  expect(await hover(server, uri, start)).toMatchObject({ contents: { kind: 'markdown' } });
  const next = text.startsWith('{') ? { line: 0, character: 1 } : { line: 0, character: 0 };
  change(server, uri, 2, { range: { start: next, end: next }, text: text.startsWith('{') ? '"",' : '\n' });
  const list = await complete(server, uri, text.startsWith('{') ? { line: 0, character: 2 } : next);
  expect(list?.items.map(({ label }) => label)).toContain('Schedule');
});

test.each([
  ['file:///w/compose.yaml', 'yaml'],
  ['file:///w/package.json', 'json'],
  ['file:///w/experiment.json', 'json'],
  ['untitled:Untitled-1', 'yaml'],
])('%s is no experiment: an editor that starts the server for all %s is told nothing of it', async (uri, language) => {
  const server = await startInitialized();
  open(server, uri, 'Nmae: {', language);
  change(server, uri, 2, { text: 'Nmae: [' });
  expect(await hover(server, uri, start)).toBeNull();
  expect(await complete(server, uri, start)).toBeNull();
  expect(await server.request('experiment/request', { textDocument: { uri } })).toMatchObject({ version: -1 });
  expect(server.heard).toEqual([]);
});

test.each([
  'file:///w/a.experiment.yaml',
  'file:///w/A.EXPERIMENT.YML',
  'untitled:/a.experiment.json',
  'vscode-remote://x/a.experiment.jsonc',
])('%s is one by its name alone', async (uri) => {
  const server = await startInitialized();
  open(server, uri, '{"Nmae": 1}', 'plaintext');
  expect((await published(server)).diagnostics.map(({ code }) => code)).toContain('unknown-member');
});

test.each(['json', 'yaml'])(
  '%s: a version that does not grow is taken as it comes: what was sent last is the text',
  async (format) => {
    const server = await startInitialized(pulling);
    const uri = `file:///w/a.experiment.${format}`;
    const named = (name: string) => (format === 'json' ? `{"Name": "${name}"}` : `Name: ${name}\n`);
    open(server, uri, named('a'), undefined, 5);
    for (const [version, name] of [
      [6, 'b'],
      [6, 'c'],
      [3, 'd'],
      [7, 'f'],
    ] as const) {
      change(server, uri, version, { text: named(name) });
      const answer = await server.request('experiment/request', { textDocument: { uri } });
      expect(answer).toMatchObject({ version, input: { Name: name } });
    }
  },
);
