/** Positions count UTF-16 code units in a line, and a line ends with LF, CRLF or CR. */
import { expect, test } from 'vitest';
import {
  change,
  complete,
  hover,
  loud,
  open,
  pulling,
  type Server,
  startInitialized,
  textIn,
  withCaret,
} from './client.ts';

const uris = { json: 'file:///w/a.experiment.json', yaml: 'file:///w/a.experiment.yaml' };
const formats = ['json', 'yaml'] as const;

/** A dash of everything: outside the basic plane, a family joined by zero-width joiners, a flag, combining marks, right to left. */
const hard = '😀👩‍👩‍👧🇩🇪e\u0301שלום𝒳';

const withHard = {
  json: `{"Name": "e", "Description": "${hard}", /* ${hard} */ "Nmae": "${hard}", "ShadowModeConfig": {"SourceModelVariantName": "a"}}`,
  yaml: `{Name: e, Description: "${hard}", "Nmae": "${hard}", ShadowModeConfig: {SourceModelVariantName: a}} # ${hard}`,
};

const findings = async (server: Server, format: 'json' | 'yaml', text: string) =>
  (await loud(server, uris[format])).map(({ code, range }) => [code, textIn(text, range)]);

test.each(formats)('%s: diagnostics behind characters of several code units cover what they mean', async (format) => {
  const server = await startInitialized(pulling);
  open(server, uris[format], withHard[format]);
  expect(await findings(server, format, withHard[format])).toEqual([
    ['unknown-member', '"Nmae"'],
    ['missing-member', format === 'json' ? '"ShadowModeConfig"' : 'ShadowModeConfig'],
  ]);
});

test.each(formats)('%s: hover behind them is over the member under the caret', async (format) => {
  const server = await startInitialized(pulling);
  const { text, position } = withCaret(withHard[format].replace('ShadowMode', 'Shadow$0Mode'));
  open(server, uris[format], text);
  const found = await hover(server, uris[format], position);
  expect(found?.range && textIn(text, found.range).replaceAll('"', '')).toBe('ShadowModeConfig');
});

test.each([
  [
    'json',
    `{"Description": "${hard}", "ShadowModeConfig": {"ShadowModelVariants": [{"SamplingPercentage": 2$0 }]}}`,
    '2',
  ],
  ['yaml', `{Description: "${hard}", ShadowModeConfig: {ShadowModelVariants: [{SamplingPercentage: 2$0 }]}}`, '2'],
] as const)('%s: completion behind them replaces the token under the caret', async (format, marked, token) => {
  const server = await startInitialized();
  const { text, position } = withCaret(marked);
  open(server, uris[format], text);
  const list = await complete(server, uris[format], position);
  const edit = list?.items.find(({ label }) => label === '25')?.textEdit;
  expect(edit && 'range' in edit && textIn(text, edit.range)).toBe(token);
});

test.each(formats)('%s: an edit behind them goes where the editor made it', async (format) => {
  const server = await startInitialized(pulling);
  const { text, position } = withCaret(withHard[format].replace('Nmae', '$0Nmae'));
  open(server, uris[format], text);
  change(server, uris[format], 2, {
    range: { start: position, end: { line: position.line, character: position.character + 'Nmae'.length } },
    text: '$schema',
  });
  expect(await findings(server, format, text.replace('Nmae', '$schema'))).toEqual([
    ['missing-member', format === 'json' ? '"ShadowModeConfig"' : 'ShadowModeConfig'],
  ]);
});

test.each(formats)('%s: half of a surrogate pair can be typed over, and put back', async (format) => {
  const server = await startInitialized(pulling);
  const text = format === 'json' ? '{"Name": "😀"}' : 'Name: "😀"\n';
  const character = text.indexOf('😀') + 1;
  const half = { start: { line: 0, character }, end: { line: 0, character: character + 1 } };
  open(server, uris[format], text);
  const before = await loud(server, uris[format]);
  expect(before.map(({ code, range }) => [code, textIn(text, range)])).toEqual([['pattern', '"😀"']]);
  change(server, uris[format], 2, { range: half, text: '' });
  expect((await loud(server, uris[format]))[0]?.range).toEqual({
    start: { line: 0, character: character - 2 },
    end: { line: 0, character: character + 1 },
  });
  const gone = { line: 0, character };
  change(server, uris[format], 3, { range: { start: gone, end: gone }, text: '\ude00' });
  expect(await loud(server, uris[format])).toEqual(before);
});

test.each([
  ['CRLF', '\r\n', formats],
  ['LF', '\n', formats],
  ['CR', '\r', ['json']],
] as const)('%s ends a line', async (_, eol, inFormats) => {
  const server = await startInitialized(pulling);
  const text = ['{', '  "Name": "e",', '  "Nmae": 1,', '  "Schedule": {}', '}', ''].join(eol);
  for (const format of inFormats) {
    open(server, uris[format], text);
    const [first] = await loud(server, uris[format]);
    expect(first).toMatchObject({
      code: 'unknown-member',
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 8 } },
    });
  }
});

test('block YAML with CRLF: same findings at the same lines as with LF', async () => {
  const server = await startInitialized(pulling);
  const text =
    'Name: e\nSchedule:\n  StartTime: never\nShadowModeConfig:\n  ShadowModelVariants:\n    - SamplingPercentage: 101\nNmae: 1\n';
  open(server, uris.yaml, text);
  open(server, 'file:///w/crlf.experiment.yaml', text.replaceAll('\n', '\r\n'));
  const lf = await loud(server, uris.yaml);
  expect(lf.length).toBeGreaterThan(2);
  expect(await loud(server, 'file:///w/crlf.experiment.yaml')).toEqual(lf);
});

test('a byte order mark before the text is no mistake', async () => {
  const server = await startInitialized(pulling);
  for (const format of formats) {
    open(server, uris[format], `\ufeff${format === 'json' ? '{"Name": "e"}' : 'Name: e\n'}`);
    expect(await loud(server, uris[format])).toEqual([]);
  }
});
