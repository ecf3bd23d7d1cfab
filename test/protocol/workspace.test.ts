/** The files of a workspace: experiments of one name in two of them, symbols of all, and what is kept out. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { ClientCapabilities, CodeAction, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { change, close, loud, open, type Published, published, pulling, type Server, start } from './client.ts';

const formats = ['json', 'yaml'] as const;
type Format = (typeof formats)[number];

const texts: Readonly<Record<Format, (name: string) => string>> = {
  json: (name) => `{"Name": "${name}"}`,
  yaml: (name) => `Name: ${name}\n`,
};

/** A folder with these files; an address of one of them. */
function folder(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'workspace-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const path = (name: string) => join(root, name);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { root, uri: pathToFileURL(root).href, path, write, uriOf: (name: string) => pathToFileURL(path(name)).href };
}

async function startIn(
  folders: readonly string[] | null,
  capabilities: ClientCapabilities = {},
  settings: object = {},
  associations?: object,
): Promise<Server> {
  const server = start();
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities,
    initializationOptions: { settings, associations },
  });
  server.notify('initialized', {});
  return server;
}

const codesOf = ({ diagnostics }: Published) => diagnostics.map(({ code }) => code);

/** The next word about this file. */
async function toldOf(server: Server, uri: string): Promise<Published> {
  for (;;) {
    const said = await published(server);
    if (said.uri === uri) return said;
  }
}

test.each(formats)('%s: another file on disk has the name; typing another ends it', async (format) => {
  const { uri, uriOf } = folder({ 'a/one.experiment.yaml': '# first\nName: shared\n' });
  const mine = uriOf(`two.experiment.${format}`);
  const server = await startIn([uri]);
  open(server, mine, texts[format]('shared'));
  expect(codesOf(await toldOf(server, mine))).toEqual([]);
  const { diagnostics } = await toldOf(server, mine);
  expect(diagnostics).toMatchObject([
    {
      code: 'duplicate-name',
      severity: 2,
      message:
        '"shared" is the Name in a/one.experiment.yaml as well, so both change the same experiment. Keep one of them, or give this one a Name of its own.',
      relatedInformation: [
        {
          message: 'The same Name',
          location: {
            uri: uriOf('a/one.experiment.yaml'),
            range: { start: { line: 1, character: 6 }, end: { line: 1, character: 12 } },
          },
        },
      ],
    },
  ]);
  change(server, mine, 2, { text: texts[format]('own') });
  expect(codesOf(await toldOf(server, mine))).toEqual([]);
});

test.each(formats)('%s: two open files: both are told, and both are told when it is over', async (format) => {
  const { uri, uriOf } = folder({});
  const [a, b] = [uriOf(`a.experiment.${format}`), uriOf(`b.experiment.${format}`)];
  const server = await startIn([uri]);
  open(server, a, texts[format]('shared'));
  expect(codesOf(await toldOf(server, a))).toEqual([]);
  open(server, b, texts[format]('shared'));
  expect(codesOf(await toldOf(server, a))).toEqual(['duplicate-name']);
  expect(codesOf(await toldOf(server, b))).toEqual(['duplicate-name']);
  change(server, b, 2, { text: texts[format]('own') });
  expect(codesOf(await toldOf(server, a))).toEqual([]);
});

test('files that come, change and go are followed', async () => {
  const { uri, uriOf, write, path } = folder({});
  const mine = uriOf('mine.experiment.json');
  const other = uriOf('other.experiment.yaml');
  const server = await startIn([uri], { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
  const registered = await server.asked<{ registrations: readonly { method: string; registerOptions: unknown }[] }>(
    'client/registerCapability',
  );
  expect(registered.params.registrations).toMatchObject([
    {
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers: [{ globPattern: '**/*.experiment.{json,jsonc,yaml,yml}' }] },
    },
  ]);
  registered(null);
  open(server, mine, texts.json('shared'));
  expect(codesOf(await toldOf(server, mine))).toEqual([]);
  expect(await server.request('workspace/symbol', { query: '' })).toHaveLength(1);
  const watched = (type: number) =>
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type }] });
  write('other.experiment.yaml', texts.yaml('shared'));
  watched(1);
  expect(codesOf(await toldOf(server, mine))).toEqual(['duplicate-name']);
  write('other.experiment.yaml', texts.yaml('another'));
  watched(2);
  expect(codesOf(await toldOf(server, mine))).toEqual([]);
  write('other.experiment.yaml', texts.yaml('shared'));
  watched(2);
  expect(codesOf(await toldOf(server, mine))).toEqual(['duplicate-name']);
  unlinkSync(path('other.experiment.yaml'));
  watched(3);
  expect(codesOf(await toldOf(server, mine))).toEqual([]);
});

test('a client that pulls is asked to pull again', async () => {
  const { uri, uriOf } = folder({ 'a.experiment.yaml': texts.yaml('shared') });
  const mine = uriOf('b.experiment.yaml');
  const server = await startIn([uri], { ...pulling, workspace: { diagnostics: { refreshSupport: true } } });
  open(server, mine, texts.yaml('shared'));
  expect(await loud(server, mine)).toEqual([]);
  const again = await server.asked('workspace/diagnostic/refresh');
  again(null);
  expect((await loud(server, mine)).map(({ code }) => code)).toEqual(['duplicate-name']);
});

const namesIn = async (server: Server, query = '') =>
  (await server.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name).sort();

test('symbols: every experiment by its name, in files on disk and as they are typed', async () => {
  const { uri, uriOf } = folder({
    'a/fraud.experiment.json': texts.json('fraud-shadow'),
    'b/rank.experiment.yml': texts.yaml('ranking'),
    'b/broken.experiment.yaml': 'Name: [',
    'b/other.json': texts.json('no-experiment'),
  });
  const server = await startIn([uri]);
  open(server, uriOf('b/rank.experiment.yml'), texts.yaml('ranking-now'));
  expect(await namesIn(server)).toEqual(['fraud-shadow', 'ranking-now']);
  expect(await namesIn(server, 'FSH')).toEqual(['fraud-shadow']);
  expect(await namesIn(server, 'fx')).toEqual([]);
  const [fraud] = await server.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'fraud' });
  expect(fraud).toMatchObject({
    containerName: 'a/fraud.experiment.json',
    location: {
      uri: uriOf('a/fraud.experiment.json'),
      range: { start: { line: 0, character: 9 }, end: { line: 0, character: 23 } },
    },
  });
  close(server, uriOf('b/rank.experiment.yml'));
  expect(await namesIn(server)).toEqual(['fraud-shadow', 'ranking']);
});

test('links are not followed, what others wrote and what is too large is not read', async () => {
  const outside = folder({ 'secret.experiment.json': texts.json('outside') });
  const { uri, path } = folder({
    'in.experiment.json': texts.json('inside'),
    'node_modules/x/a.experiment.json': texts.json('of-a-package'),
    'large.experiment.yaml': `Name: large\n#${'x'.repeat(1024 * 1024)}`,
  });
  symlinkSync(outside.root, path('folder'));
  symlinkSync(join(outside.root, 'secret.experiment.json'), path('link.experiment.json'));
  symlinkSync(path('.'), path('loop'));
  expect(await namesIn(await startIn([uri]))).toEqual(['inside']);
});

test('folders come and go', async () => {
  const one = folder({ 'a.experiment.yaml': texts.yaml('one') });
  const two = folder({ 'a.experiment.yaml': texts.yaml('two') });
  const server = await startIn([one.uri]);
  expect(await namesIn(server)).toEqual(['one']);
  const changed = (event: object) => server.notify('workspace/didChangeWorkspaceFolders', { event });
  changed({ added: [{ uri: two.uri, name: 'two' }], removed: [] });
  expect(await namesIn(server)).toEqual(['one', 'two']);
  changed({ added: [], removed: [{ uri: one.uri, name: 'one' }] });
  expect(await namesIn(server)).toEqual(['two']);
});

test('files of two folders may share a name: each folder can have a target of its own', async () => {
  const one = folder({ 'a.experiment.yaml': texts.yaml('shared') });
  const two = folder({});
  const mine = two.uriOf('a.experiment.yaml');
  const server = await startIn([one.uri, two.uri], pulling);
  open(server, mine, texts.yaml('shared'));
  expect(await namesIn(server)).toEqual(['shared', 'shared']);
  expect(await loud(server, mine)).toEqual([]);
});

test.each(formats)('%s: without a folder the open files are listed, and not compared', async (format) => {
  const server = await startIn(null, pulling);
  const [a, b] = [`file:///w/a.experiment.${format}`, `file:///w/b.experiment.${format}`];
  open(server, a, texts[format]('shared'));
  open(server, b, texts[format]('shared'));
  expect(await namesIn(server)).toEqual(['shared', 'shared']);
  expect(await loud(server, b)).toEqual([]);
});

test.each(formats)('%s: a file that is kept out gets no help and is not counted', async (format) => {
  const { uri, uriOf } = folder({ [`fixtures/a.experiment.${format}`]: texts[format]('shared') });
  const [out, mine] = [uriOf(`fixtures/a.experiment.${format}`), uriOf(`b.experiment.${format}`)];
  const server = await startIn([uri], pulling, { exclude: ['fixtures/**'] });
  open(server, out, texts[format]('shared'));
  open(server, mine, texts[format]('shared'));
  expect(await namesIn(server)).toEqual(['shared']);
  expect(await loud(server, mine)).toEqual([]);
  change(server, out, 2, { text: format === 'json' ? '{"Nmae": 1}' : 'Nmae: 1' });
  const textDocument = { uri: out };
  const position = { line: 0, character: 3 };
  expect(await loud(server, out)).toEqual([]);
  expect(await server.request('textDocument/completion', { textDocument, position })).toBeNull();
  expect(await server.request('textDocument/documentSymbol', { textDocument })).toEqual([]);
  expect(await server.request('experiment/request', { textDocument })).toMatchObject({
    errors: [{ code: 'not-open', message: expect.stringContaining('sagemakerExperiments.exclude') }],
  });
});

test.each(formats)('%s: kept out while it is open, it loses its diagnostics', async (format) => {
  const { uri, uriOf } = folder({});
  const mine = uriOf(`b.ab.experiment.${format}`);
  const server = await startIn([uri]);
  open(server, mine, format === 'json' ? '{"Nmae": 1}' : 'Nmae: 1');
  expect(codesOf(await toldOf(server, mine))).toEqual(['unknown-member']);
  const settings = (exclude: readonly string[]) =>
    server.notify('workspace/didChangeConfiguration', { settings: { sagemakerExperiments: { exclude } } });
  settings([`*.ab.experiment.${format}`]);
  expect(codesOf(await toldOf(server, mine))).toEqual([]);
  settings([]);
  expect(codesOf(await toldOf(server, mine))).toEqual(['unknown-member']);
});

test.each(formats)('%s: a file that the editor reads as another language is not counted', async (format) => {
  const { uri, uriOf } = folder({
    [`a.ab.experiment.${format}`]: texts[format]('shared'),
    [`c.ab.experiment.${format}`]: texts[format]('other'),
  });
  const mine = uriOf(`b.experiment.${format}`);
  const associations = {
    [`*.ab.experiment.${format}`]: format,
    [`c.ab.experiment.${format}`]: `sagemaker-experiment-${format}`,
  };
  const server = await startIn([uri], pulling, {}, associations);
  open(server, mine, texts[format]('shared'));
  expect(await namesIn(server)).toEqual(['other', 'shared']);
  expect(await loud(server, mine)).toEqual([]);
  server.notify('workspace/didChangeConfiguration', {
    settings: { files: { associations: {} }, sagemakerExperiments: {} },
  });
  expect(await namesIn(server)).toEqual(['other', 'shared', 'shared']);
  expect((await loud(server, mine)).map(({ code }) => code)).toEqual(['duplicate-name']);
});

test('a file that is there, open or on disk, is not the new file of an action', async () => {
  const { uri, uriOf } = folder({ 'a-2.experiment.yaml': '', 'a.experiment.json': '{}' });
  const workspaceEdit = { documentChanges: true, resourceOperations: ['create'] };
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  const server = await startIn([uri], {
    workspace: { workspaceEdit },
    textDocument: { ...pulling.textDocument, codeAction },
  } as ClientCapabilities);
  const [mine, third] = [uriOf('a.experiment.yaml'), uriOf('a-3.experiment.yaml')];
  open(server, mine, 'Name: e\n---\nName: f\n');
  open(server, third, '');
  await namesIn(server);
  const position = { line: 1, character: 0 };
  const asked = {
    textDocument: { uri: mine },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  };
  const created = async () => {
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', asked);
    return actions.flatMap(({ edit }) =>
      (edit?.documentChanges ?? []).flatMap((each) => ('uri' in each ? [each.uri] : [])),
    );
  };
  expect(await created()).toEqual([uriOf('a-4.experiment.yaml')]);
  change(server, mine, 2, { text: 'Name: e\n' });
  expect(await created()).toEqual([uriOf('a-2.experiment.json')]);
});

const namesOf = async (server: Server, params: object = { query: '' }) =>
  (await server.request<WorkspaceSymbol[]>('workspace/symbol', params)).map(({ name }) => name);

test('a client that knows one folder alone', async () => {
  const { uri } = folder({ 'one.experiment.json': texts.json('one'), 'two.experiment.yaml': texts.yaml('two') });
  const server = start();
  await server.request('initialize', { processId: null, rootUri: `${uri}/`, capabilities: {} });
  server.notify('initialized', {});
  expect((await namesOf(server, {})).sort()).toEqual(['one', 'two']);
});

test('folders that come before the files are read, folders on no disk, and what is no folder', async () => {
  const { uri } = folder({ 'one.experiment.json': texts.json('one') });
  const server = await startIn(['untitled:/somewhere']);
  server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri, name: 'a' }, {}, null] } });
  server.notify('workspace/didChangeWorkspaceFolders', {});
  expect(await namesOf(server)).toEqual(['one']);
});

test('changes of what is no experiment, or on no disk, are none', async () => {
  const { uri, uriOf } = folder({ 'one.experiment.json': texts.json('one') });
  const server = await startIn([uri, 'untitled:/somewhere']);
  expect(await namesOf(server)).toEqual(['one']);
  const changed = [
    7,
    uriOf('notes.json'),
    'file:///elsewhere/a.experiment.json',
    'untitled:/somewhere/a.experiment.yaml',
  ];
  server.notify('workspace/didChangeWatchedFiles', { changes: changed.map((each) => ({ uri: each, type: 1 })) });
  expect(await namesOf(server)).toEqual(['one']);
});
