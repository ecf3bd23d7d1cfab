/** Files that no one writes by hand: each is told in a few words, and every feature still answers, in memory that has an end. */
import { expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { change, open, pulled, pulling, type Server, startInitialized } from './client.ts';

/** Megabytes of heap; without it Node takes what the machine has. */
const heap = 1024;

const capabilities: ClientCapabilities = {
  textDocument: {
    ...pulling.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

const start = { line: 0, character: 0 };
const range = { start, end: { line: 0, character: 5 } };

const features: Readonly<Record<string, object>> = {
  'textDocument/completion': { position: { line: 0, character: 2 } },
  'textDocument/hover': { position: { line: 0, character: 2 } },
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/selectionRange': { positions: [{ line: 0, character: 3 }] },
  'textDocument/documentHighlight': { position: { line: 0, character: 2 } },
  'textDocument/definition': { position: { line: 0, character: 2 } },
  'textDocument/references': { position: { line: 0, character: 2 }, context: { includeDeclaration: true } },
  'textDocument/documentLink': {},
  'textDocument/inlayHint': { range },
  'textDocument/codeLens': {},
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
  'textDocument/formatting': { options: { tabSize: 2, insertSpaces: true } },
};

/** Every feature answers, whatever it is; an answer that is an error fails. */
async function answers(server: Server, uri: string): Promise<void> {
  for (const [method, params] of Object.entries(features)) {
    await server.request(method, { textDocument: { uri }, ...params });
  }
}

/** Codes in the order of the text, and how often in a row. */
async function told(server: Server, uri: string): Promise<string> {
  const codes = (await pulled(server, uri)).map(({ code }) => String(code));
  const runs: { readonly code: string; count: number }[] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.code === code) last.count += 1;
    else runs.push({ code, count: 1 });
  }
  return runs.map(({ code, count }) => (count === 1 ? code : `${count} ${code}`)).join(', ');
}

const lines = (count: number, line: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => line(index)).join(between);

/** Nine times nine times nine ..., for whoever writes the aliases out. */
const bomb = [
  'a0: &a0 [x,x,x,x,x,x,x,x,x]',
  lines(9, (n) => `a${n + 1}: &a${n + 1} [${lines(9, () => `*a${n}`, ',')}]`),
].join('\n');

const everyByte = String.fromCharCode(...Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256));

interface Told {
  readonly json: string;
  readonly yaml: string;
}

const cases: Readonly<Record<string, readonly [text: string, Told]>> = {
  nothing: ['', { json: '', yaml: '' }],
  NUL: ['\0\0\0{"Name": "\0"}', { json: 'not-text', yaml: 'not-text' }],
  'bytes of a binary file': [everyByte, { json: 'not-text', yaml: 'not-text' }],
  'half of a surrogate pair': ['{"Name": "\ud800", "Description": "\udc00"}', { json: 'pattern', yaml: 'pattern' }],
  'ten megabytes of members': [
    `{${lines(200_000, (n) => `"k${n}": "some text that is long enough to matter"`, ',\n')}}`,
    { json: 'too-large', yaml: 'too-large' },
  ],
  'a megabyte on one line': [`{"Name": "${'x'.repeat(1_000_000)}"}`, { json: 'length', yaml: 'length' }],
  'a megabyte of members on one line': [
    `{${lines(60_000, (n) => `"k${n}": ${n}`, ', ')}}`,
    {
      json: 'missing-member, 249 unknown-member, more-problems',
      yaml: 'missing-member, 249 unknown-member, more-problems',
    },
  ],
  '100,000 lists within each other': [
    '['.repeat(100_000) + ']'.repeat(100_000),
    { json: 'too-deep', yaml: 'too-deep' },
  ],
  '100,000 lists that do not end': ['['.repeat(100_000), { json: 'too-deep', yaml: 'too-deep' }],
  '100,000 objects within each other': [
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    { json: 'too-deep', yaml: 'too-deep' },
  ],
  '20,000 entries within each other': [`${'- '.repeat(20_000)}x`, { json: 'syntax', yaml: 'too-deep' }],
  '1,000 levels of indentation': [lines(1_000, (n) => `${' '.repeat(n)}a:`), { json: 'syntax', yaml: 'too-deep' }],
  'half a million wrong entries': [
    `{"Tags": [${'1,'.repeat(500_000)}1]}`,
    {
      json: 'missing-member, list-size, 248 type, more-problems',
      yaml: 'missing-member, list-size, 248 type, more-problems',
    },
  ],
  'a million brackets that close nothing': ['}'.repeat(1_000_000), { json: 'syntax', yaml: 'syntax' }],
  'half a million values without commas': [`[${' 1'.repeat(500_000)}]`, { json: 'syntax', yaml: 'type' }],
  '100,000 quotation marks': ['"'.repeat(100_000), { json: 'type, syntax', yaml: 'type, syntax' }],
  '100,000 colons': [': '.repeat(100_000), { json: 'syntax', yaml: 'too-deep' }],
  'a megabyte of a comment': ['#'.repeat(1_000_000), { json: 'syntax', yaml: '' }],
  'half a million line breaks': ['\n'.repeat(500_000), { json: '', yaml: '' }],
  'an alias bomb': [
    bomb,
    { json: 'syntax', yaml: '5 unknown-member, yaml-alias, 4 unknown-member, yaml-alias, unknown-member' },
  ],
  'an alias within itself': [
    'a: &a [*a]\n<<: *a\nb: &b {<<: *b}\n',
    { json: 'syntax', yaml: 'unknown-member, 2 yaml-alias, unknown-member, yaml-alias' },
  ],
  '145 lists, each with an alias of the one before': [
    lines(145, (n) => `a${n}: &a${n} [${n > 0 ? `*a${n - 1}` : 1}]`),
    { json: 'syntax', yaml: '141 unknown-member, yaml-alias, 4 unknown-member' },
  ],
  '50,000 documents': ['---\na: 1\n'.repeat(50_000), { json: 'syntax', yaml: 'unknown-member, multiple-documents' }],
  '20,000 merge conflicts that do not end': ['<<<<<<< a\n'.repeat(20_000), { json: 'syntax', yaml: 'syntax' }],
  '20,000 merge conflicts': [
    '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(20_000),
    { json: '250 merge-conflict, more-problems', yaml: '250 merge-conflict, more-problems' },
  ],
  '50,000 tabs as indentation': [
    `a:\n${'\tb: 1\n'.repeat(50_000)}`,
    { json: 'syntax', yaml: 'unknown-member, syntax, 248 duplicate-key, more-problems' },
  ],
};

test.each(
  Object.entries(cases).flatMap(([name, [text, expected]]) =>
    (['json', 'yaml'] as const).map((format) => [name, format, text, expected[format]] as const),
  ),
)(
  '%s (%s)',
  async (_, format, text, expected) => {
    const server = await startInitialized(capabilities, { execArgv: [`--max-old-space-size=${heap}`] });
    const uri = `file:///w/a.experiment.${format}`;
    open(server, uri, text);
    expect(await told(server, uri)).toBe(expected);
    await answers(server, uri);
    // What follows is an experiment again.
    change(server, uri, 2, { text: '{"Nmae": 1}' });
    expect(await told(server, uri)).toBe('unknown-member');
    expect(server.stderr()).toBe('');
  },
  60_000,
);
