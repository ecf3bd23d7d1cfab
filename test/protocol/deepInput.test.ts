/** Texts that a parser would follow until its stack ends, which can end the process: none reaches it, opened or typed. */
import { expect, test } from 'vitest';
import { change, close, open } from './client.ts';
import { answers, capabilities, told } from './everyFeature.ts';
import { oneServer } from './oneServer.ts';

interface Told {
  readonly json: string;
  readonly yaml: string;
}

const deep: Readonly<Record<string, readonly [text: string, Told]>> = {
  braces: ['{'.repeat(30_000), { json: 'too-deep', yaml: 'too-deep' }],
  'braces that end': [`${'{'.repeat(3000)}${'}'.repeat(3000)}`, { json: 'too-deep', yaml: 'too-deep' }],
  'braces and line breaks': ['{\n'.repeat(30_000), { json: 'too-deep', yaml: 'too-deep' }],
  'anchors without a name': ['& {'.repeat(30_000), { json: 'too-deep', yaml: 'too-deep' }],
  anchors: ['&a {'.repeat(20_000), { json: 'too-deep', yaml: 'too-deep' }],
  tags: ['!a ['.repeat(20_000), { json: 'too-deep', yaml: 'too-deep' }],
  'lists in objects': ['{"a":['.repeat(20_000), { json: 'too-deep', yaml: 'too-deep' }],
  'members in lists': ['[a: '.repeat(30_000), { json: 'too-deep', yaml: 'too-deep' }],
  'keys and dashes': ['? - '.repeat(30_000), { json: 'syntax', yaml: 'too-deep' }],
  'braces behind a quote that does not end': [`a: "\n${'{'.repeat(30_000)}`, { json: 'syntax', yaml: 'too-deep' }],
  'braces behind a tab': [`a:\n\tb: ${'{'.repeat(30_000)}`, { json: 'syntax', yaml: 'too-deep' }],
};

/** Not deep, whatever it looks like. */
const flat: Readonly<Record<string, readonly [text: string, Told]>> = {
  'braces in a comment': [`{"Name": "e"}\n#${'{['.repeat(30_000)}\n`, { json: 'syntax', yaml: '' }],
  'braces in a text': [`{"Name": "e", "Description": "${'{['.repeat(400)}"}`, { json: '', yaml: '' }],
  'objects behind each other': [
    `{"Name": "e", "Tags": [${'{}, '.repeat(1_000)}{}]}`,
    { json: 'list-size, 249 missing-member, more-problems', yaml: 'list-size, 249 missing-member, more-problems' },
  ],
};

const inServer = oneServer(capabilities);

test.each(
  Object.entries({ ...deep, ...flat }).flatMap(([name, [text, expected]]) =>
    (['json', 'yaml'] as const).map((format) => [name, format, text, expected[format]] as const),
  ),
)(
  '%s (%s)',
  (_, format, text, expected) =>
    inServer(async (server) => {
      const uri = `file:///w/a.experiment.${format}`;
      open(server, uri, text);
      expect(await told(server, uri)).toBe(expected);
      await answers(server, uri, text);
      const start = { line: 0, character: 0 };
      change(server, uri, 2, { range: { start, end: start }, text: '\n' });
      expect(await told(server, uri)).toBe(expected);
      await answers(server, uri, text);
      change(server, uri, 3, { text: '{"Nmae": 1}' });
      expect(await told(server, uri)).toBe('unknown-member');
      close(server, uri);
      expect(server.stderr()).toBe('');
    }),
  60_000,
);
