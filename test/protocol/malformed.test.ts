/** What a broken or hostile client sends: the server answers what can be answered, and goes on. */
import { expect, test } from 'vitest';
import {
  change,
  close,
  complete,
  hover,
  open,
  pulled,
  pulling,
  type Server,
  settled,
  startInitialized,
} from './client.ts';
import { frame } from './framing.ts';

const uri = 'file:///w/a.experiment.json';
const textDocument = { uri };

/** It still answers for a file, and nothing was said that is not protocol. */
async function goesOn(server: Server) {
  open(server, 'file:///w/after.experiment.json', '{"Nmae": 1}');
  expect((await pulled(server, 'file:///w/after.experiment.json')).map(({ code }) => code)).toEqual(['unknown-member']);
}

const bytes = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

test.each([
  ['bad JSON', bytes('{"jsonrpc": "2.0", "id": 1, "method": ')],
  ['an empty body', bytes('')],
  ['JSON that is no object', bytes('42') + bytes('null') + bytes('"text"') + bytes('[]')],
  ['an object that is no message', bytes('{}') + bytes('{"jsonrpc": "2.0"}') + bytes('{"id": 3}')],
  [
    'a method that is no text',
    bytes('{"jsonrpc": "2.0", "method": 7}') + bytes('{"jsonrpc": "2.0", "id": 8, "method": {}}'),
  ],
  ['a request with id null', bytes('{"jsonrpc": "2.0", "id": null, "method": "textDocument/hover"}')],
  ['a huge header', `X-Padding: ${'x'.repeat(2_000_000)}\r\n${bytes('{"jsonrpc": "2.0", "method": "$/nothing"}')}`],
  ['an answer to nothing', bytes('{"jsonrpc": "2.0", "id": 99, "result": null}')],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x80, 0xc0])]),
  ],
])('%s: it goes on', async (_, message) => {
  const server = await startInitialized(pulling);
  server.write(message);
  await goesOn(server);
});

// Where the next message begins can not be known after these. What counts: no crash, no spinning, and an end with the input.
test.each([
  [
    'a header without Content-Length',
    'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{"jsonrpc": "2.0"}',
  ],
  ['a Content-Length that is no number', 'Content-Length: many\r\n\r\n{}'],
  ['a negative Content-Length', 'Content-Length: -5\r\n\r\n{}'],
  ['a Content-Length that is never reached', 'Content-Length: 9007199254740991\r\n\r\n{}'],
  ['a header line without colon', 'Hello\r\n\r\n'],
  ['no header at all', '{"jsonrpc": "2.0", "id": 1, "method": "shutdown"}\n'],
])('%s: it says nothing that is not protocol, and ends with its input', async (_, message) => {
  const server = await startInitialized(pulling);
  await goesOn(server);
  server.write(message);
  server.end();
  expect(await server.exited).toBe(1);
  expect(server.stderr()).toBe('');
});

test('a message in many pieces is one message', async () => {
  const server = await startInitialized(pulling);
  for (const byte of frame({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'json', version: 1, text: '{"Näme": "😀"}' } },
  })) {
    server.write(Buffer.from([byte]));
  }
  expect((await pulled(server, uri)).map(({ code }) => code)).toEqual(['unknown-member']);
});

test('header names in any case, and a Content-Type, are understood', async () => {
  const server = await startInitialized(pulling);
  const body = JSON.stringify({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'json', version: 1, text: '{' } },
  });
  server.write(
    `content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  expect(await pulled(server, uri)).not.toEqual([]);
});

test.each([
  'no/such',
  '$/no/such',
  'textDocument/implementation',

  'constructor',
  '__proto__',
])('the request %s is not known', async (method) => {
  const server = await startInitialized(pulling);
  await expect(server.request(method, { textDocument })).rejects.toMatchObject({ code: -32601 });
  await goesOn(server);
});

test.each([
  'no/such',
  '$/no/such',
  'workspace/didChangeConfiguration',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
])('the notification %s is ignored', async (method) => {
  const server = await startInitialized(pulling);
  server.notify(method, { textDocument });
  await goesOn(server);
  expect(server.heard).toEqual([]);
});

const fallbacks = {
  'textDocument/hover': null,
  'textDocument/completion': null,
  'textDocument/diagnostic': { kind: 'full', items: [] },
  'experiment/memberNamedIn': null,
};

test.each(Object.entries(fallbacks))('%s of a file that is not open gives nothing', async (method, fallback) => {
  const server = await startInitialized(pulling);
  const params = { textDocument, position: { line: 0, character: 0 }, message: "at 'name'" };
  expect(await server.request(method, params)).toEqual(fallback);
});

test.each(
  Object.keys(fallbacks).flatMap((method) =>
    [{}, { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: 'x' }].map(
      (params) => [method, params] as const,
    ),
  ),
)('%s with %j instead of a document is refused as InvalidParams', async (method, params) => {
  const server = await startInitialized(pulling);
  await expect(server.request(method, params)).rejects.toMatchObject({ code: -32602 });
  await goesOn(server);
});

test.each([
  ['far below', { line: 4_000_000, character: 0 }],
  ['far to the right', { line: 0, character: 2_147_483_647 }],
  ['before the start', { line: -1, character: -1 }],
  ['fractions', { line: 0.5, character: 1.5 }],
  ['text', { line: '0', character: '2' }],
  ['null', { line: null, character: null }],
  ['empty', {}],
])('a position out of the text (%s) breaks nothing', async (_, position) => {
  const server = await startInitialized(pulling);
  open(server, uri, '{"Name": "e"}');
  for (const ask of [hover, complete]) await ask(server, uri, position as Parameters<typeof hover>[2]);
  await goesOn(server);
});

test.each(['textDocument/hover', 'textDocument/completion'])(
  '%s without a position gives nothing, and the fault is in the log',
  async (method) => {
    const server = await startInitialized(pulling);
    open(server, uri, '{"Name": "e"}');
    expect(await server.request(method, { textDocument })).toBeNull();
    expect(await server.next('window/logMessage')).toMatchObject({ type: 1 });
    await goesOn(server);
  },
);

test('a message for memberNamedIn that is no text gives nothing', async () => {
  const server = await startInitialized(pulling);
  open(server, uri, '{"Name": "e"}');
  expect(await server.request('experiment/memberNamedIn', { textDocument, message: 7 })).toBeNull();
});

test('changes that make no sense change nothing', async () => {
  const server = await startInitialized(pulling);
  open(server, uri, '{"Name": "e"}');
  change(server, uri, 2);
  change(server, uri, 3, {});
  server.notify('textDocument/didChange', { textDocument: { uri }, contentChanges: [{ text: '{' }] });
  server.notify('textDocument/didChange', { textDocument });
  server.notify('textDocument/didChange');
  await settled(server);
  expect(await server.request('experiment/request', { textDocument })).toMatchObject({ input: { Name: 'e' } });
});

test('a change range that is turned round or out of the text is brought into it', async () => {
  const server = await startInitialized(pulling);
  open(server, uri, '{"Name": "e"}');
  change(server, uri, 2, { range: { start: { line: 0, character: 11 }, end: { line: 0, character: 10 } }, text: 'x' });
  change(server, uri, 3, { range: { start: { line: 9, character: 9 }, end: { line: 99, character: 0 } }, text: '\n' });
  expect(await server.request('experiment/request', { textDocument })).toMatchObject({
    version: 3,
    input: { Name: 'x' },
  });
});

test('opening and closing out of order breaks nothing', async () => {
  const server = await startInitialized(pulling);
  close(server, uri);
  change(server, uri, 2, { text: '{}' });
  server.notify('textDocument/didOpen', {});
  server.notify('textDocument/didOpen', { textDocument: { uri: 'file:///w/b.experiment.json' } });
  server.notify('textDocument/didClose', {});
  await goesOn(server);
});

test('keys that mean something to JavaScript are members like any other', async () => {
  const server = await startInitialized(pulling);
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  open(server, uri, `{"Name": "e", ${names.map((name) => `"${name}": {"polluted": 1}`).join(', ')}}`);
  expect((await pulled(server, uri)).map(({ code }) => code)).toEqual(names.map(() => 'unknown-member'));
  await goesOn(server);
});

test.each([
  ['json', (deep: number) => `${'{"Name":['.repeat(deep)}`],
  ['yaml', (deep: number) => `${'- '.repeat(deep)}1`],
  ['yaml', (deep: number) => `Name: ${'['.repeat(deep)}`],
] as const)(
  '%s nested beyond reason is answered for',
  async (format, nested) => {
    const server = await startInitialized(pulling);
    const deepUri = `file:///w/deep.experiment.${format}`;
    open(server, deepUri, nested(5_000));
    await pulled(server, deepUri);
    await goesOn(server);
  },
  60_000,
);
