/** Formatting, conversion and refactoring over the wire. */
import { expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { open, startInitialized, textIn } from './client.ts';

const options = { tabSize: 2, insertSpaces: true };
const texts: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'file:///w/a.experiment.json': [
    '{\n  "Name": "é",\n    "Type":"ShadowMode"\n}\n',
    '{\n  "Name": "é",\n  "Type": "ShadowMode"\n}\n',
  ],
  'file:///w/a.experiment.yaml': [
    'Name: é\nSchedule:\n    EndTime:  1 # c\n',
    'Name: é\nSchedule:\n  EndTime: 1 # c\n',
  ],
};

test.each(Object.keys(texts))('%s: a document and a range', async (uri) => {
  const [before, after] = texts[uri] ?? ['', ''];
  const server = await startInitialized();
  open(server, uri, before);
  const textDocument = { uri };
  const edits = await server.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(TextDocument.applyEdits(TextDocument.create(uri, '', 1, before), edits)).toBe(after);
  expect(edits.map(({ range }) => textIn(before, range).trim()).join('')).toBe('');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  expect(await server.request('textDocument/rangeFormatting', { textDocument, options, range })).toEqual([]);
});

test('as one types, in JSON', async () => {
  const server = await startInitialized();
  const uri = 'file:///w/a.experiment.json';
  open(server, uri, '{\n    }\n');
  const asked = { textDocument: { uri }, options, position: { line: 1, character: 5 }, ch: '}' };
  expect(await server.request('textDocument/onTypeFormatting', asked)).toEqual([]);
  const other = 'file:///w/b.experiment.json';
  open(server, other, '{\n  "a": {\n    "b": 1\n    }\n}\n');
  const position = { line: 3, character: 5 };
  expect(
    await server.request('textDocument/onTypeFormatting', { ...asked, textDocument: { uri: other }, position }),
  ).toEqual([{ range: { start: { line: 3, character: 2 }, end: { line: 3, character: 4 } }, newText: '' }]);
});

test('a file in the other format', async () => {
  const server = await startInitialized();
  const [json, yaml] = ['file:///w/a.experiment.json', 'file:///w/a.experiment.yaml'];
  open(server, json, '{"Name": "1e3"} // c');
  open(server, yaml, 'Name: [\n');
  const convert = (uri: string) => server.request('experiment/convert', { textDocument: { uri } });
  expect(await convert(json)).toEqual({ text: 'Name: "1e3" # c\n', extension: 'yaml' });
  expect(await convert(yaml)).toEqual({ message: expect.stringContaining('syntax errors') });
  expect(await convert('file:///none.experiment.json')).toEqual({ message: expect.stringContaining('not serve this') });
});

test.each([
  ['file:///w/a.experiment.json', '{"Schedule": {}, "Name": "e"}', '{"Name": "e", "Schedule": {}}'],
  ['file:///w/a.experiment.yaml', 'Schedule: {}\nName: e\n', 'Name: e\nSchedule: {}\n'],
])('%s: a refactoring', async (uri, before, after) => {
  const server = await startInitialized({
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  });
  open(server, uri, before);
  const start = { line: 0, character: 0 };
  const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: ['refactor'] },
  });
  const sort = actions.find(({ title }) => title.startsWith('Sort'));
  expect(sort?.kind).toBe('refactor.rewrite');
  expect(TextDocument.applyEdits(TextDocument.create(uri, '', 1, before), sort?.edit?.changes?.[uri] ?? [])).toBe(
    after,
  );
});
