/** Each way of finding one's way is announced, and answered over the wire. */
import { expect, test } from 'vitest';
import { initialize, open, pulling, start, startInitialized, withCaret } from './client.ts';

const texts = {
  json: '{"Name": "e", "ModelVariants": [{"VariantName": "blue"}],\n"ShadowModeConfig": {"SourceModelVariantName": "bl$0ue"},\n"DataStorageConfig": {"Destination": "s3://my-bucket/a"},\n"Schedule": {\n"EndTime": "2030-01-01T00:00:00Z"}}',
  yaml: 'Name: e\nModelVariants:\n  - VariantName: blue\nShadowModeConfig:\n  SourceModelVariantName: bl$0ue\nDataStorageConfig:\n  Destination: s3://my-bucket/a\nSchedule:\n  EndTime: 2030-01-01T00:00:00Z\n',
};

test('all are announced, code lenses to a client that runs commands alone', async () => {
  const providers = {
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: true,
  };
  const { capabilities } = await initialize(start(), pulling);
  expect(capabilities).toMatchObject(providers);
  expect(capabilities).not.toHaveProperty('codeLensProvider');
  const preparing = await initialize(start(), { textDocument: { rename: { prepareSupport: true } } });
  expect(preparing.capabilities.renameProvider).toEqual({ prepareProvider: true });
  const { capabilities: running } = await start().request<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { commands: ['sagemakerExperiments.updateExperiment'] },
  });
  expect(running).toHaveProperty('codeLensProvider');
});

test.each(['json', 'yaml'] as const)('%s: each is answered', async (format) => {
  const server = await startInitialized();
  const { text, position } = withCaret(texts[format]);
  const uri = `file:///w/a.experiment.${format}`;
  open(server, uri, text);
  const textDocument = { uri };
  const ask = (method: string, more: object = {}) =>
    server.request(`textDocument/${method}`, { textDocument, ...more });
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(await ask('documentSymbol')).toContainEqual(expect.objectContaining({ name: 'Name' }));
  expect(await ask('foldingRange')).not.toEqual([]);
  expect(await ask('selectionRange', { positions: [position] })).toMatchObject([{ parent: { range: {} } }]);
  expect(await ask('documentHighlight', { position })).toHaveLength(2);
  expect(await ask('definition', { position })).toHaveLength(1);
  expect(await ask('references', { position, context: { includeDeclaration: true } })).toHaveLength(2);
  expect(await ask('prepareRename', { position })).toMatchObject({ placeholder: 'blue' });
  expect(await ask('rename', { position, newName: 'teal' })).toMatchObject({
    changes: { [uri]: [expect.anything(), expect.anything()] },
  });
  await expect(ask('rename', { position, newName: 'a b' })).rejects.toThrow(/can not be a variant's name/);
  expect(await ask('documentLink')).toMatchObject([{ target: expect.stringContaining('/s3/buckets/my-bucket') }]);
  expect(await ask('inlayHint', { range })).toMatchObject([{ label: expect.stringMatching(/^in |ago$/) }]);
});
