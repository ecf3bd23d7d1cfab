/** Files that no one writes by hand: each is told in a few words, and every feature still answers, in memory that has an end. */
import { expect, test } from 'vitest';
import { change, close, open } from './client.ts';
import { answers, capabilities, told } from './everyFeature.ts';
import { oneServer } from './oneServer.ts';

/** Megabytes of heap; without it Node takes what the machine has. */
const heap = 512;

const lines = (count: number, line: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => line(index)).join(between);

/** Nine times nine times nine ..., for whoever writes the aliases out. */
const bomb = [
  'a0: &a0 [x,x,x,x,x,x,x,x,x]',
  lines(9, (n) => `a${n + 1}: &a${n + 1} [${lines(9, () => `*a${n}`, ',')}]`),
].join('\n');

const variant = (n: number) =>
  `{"VariantName": "v${n}", "ModelName": "m", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlrge", "InstanceCount": 1}}}`;

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
  '15,000 members on one line': [
    `{${lines(15_000, (n) => `"k${n}": ${n}`, ', ')}}`,
    {
      json: 'missing-member, 249 unknown-member, more-problems',
      yaml: 'missing-member, 249 unknown-member, more-problems',
    },
  ],
  '40,000 lists within each other': ['['.repeat(40_000) + ']'.repeat(40_000), { json: 'too-deep', yaml: 'too-deep' }],
  '40,000 lists that do not end': ['['.repeat(40_000), { json: 'too-deep', yaml: 'too-deep' }],
  '40,000 objects within each other': [
    `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
    { json: 'too-deep', yaml: 'too-deep' },
  ],
  '20,000 entries within each other': [`${'- '.repeat(20_000)}x`, { json: 'syntax', yaml: 'too-deep' }],
  '1,000 levels of indentation': [lines(1_000, (n) => `${' '.repeat(n)}a:`), { json: 'syntax', yaml: 'too-deep' }],
  '50,000 wrong entries': [
    `{"Tags": [${'1,'.repeat(50_000)}1]}`,
    {
      json: 'missing-member, list-size, 248 type, more-problems',
      yaml: 'missing-member, list-size, 248 type, more-problems',
    },
  ],
  '200,000 brackets that close nothing': ['}'.repeat(200_000), { json: 'syntax', yaml: 'syntax' }],
  '200,000 values without commas': [`[${' 1'.repeat(200_000)}]`, { json: 'syntax', yaml: 'type' }],
  '100,000 quotation marks': ['"'.repeat(100_000), { json: 'type, syntax', yaml: 'type, syntax' }],
  '40,000 colons': [': '.repeat(40_000), { json: 'syntax', yaml: 'too-deep' }],
  'a megabyte of a comment': ['#'.repeat(1_000_000), { json: 'syntax', yaml: '' }],
  '100,000 line breaks': ['\n'.repeat(100_000), { json: '', yaml: '' }],
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
  '5,000 documents': ['---\na: 1\n'.repeat(5_000), { json: 'syntax', yaml: 'unknown-member, multiple-documents' }],
  '20,000 merge conflicts that do not end': ['<<<<<<< a\n'.repeat(20_000), { json: 'syntax', yaml: 'syntax' }],
  '20,000 merge conflicts': [
    '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(20_000),
    { json: '250 merge-conflict, more-problems', yaml: '250 merge-conflict, more-problems' },
  ],
  '5,000 tabs as indentation': [
    `a:\n${'\tb: 1\n'.repeat(5_000)}`,
    { json: 'syntax', yaml: 'unknown-member, syntax, 248 duplicate-key, more-problems' },
  ],
  '20,000 words in the spelling of Python': [
    `{"Tags": [\n${'True,\n'.repeat(20_000)}1]}`,
    { json: '250 syntax, more-problems', yaml: 'missing-member, list-size, 248 type, more-problems' },
  ],
  '5,000 comments': [
    `{"Name": "e"${lines(5_000, (n) => `,\n// ${n}\n"k${n}": 1`, '')}}`,
    { json: '250 unknown-member, more-problems', yaml: '250 unknown-member, more-problems' },
  ],
  '5,000 comments of the other format': [
    lines(5_000, (n) => `k${n}: 1\n# ${n}`),
    { json: 'syntax', yaml: 'missing-member, 249 unknown-member, more-problems' },
  ],
  '1,000 misspelt instance types': [
    `{"Name": "e", "ModelVariants": [${lines(1_000, variant, ',')}]}`,
    { json: 'list-size, 249 instance-unknown, more-problems', yaml: 'list-size, 249 instance-unknown, more-problems' },
  ],
  '1,000 shadows of variants that there are not': [
    `{"Name": "e", "ModelVariants": [${lines(500, variant, ',')}], "ShadowModeConfig": {"SourceModelVariantName": "v1", "ShadowModelVariants": [${lines(1_000, (n) => `{"ShadowModelVariantName": "u${n}", "SamplingPercentage": 10}`, ',')}]}}`,
    {
      json: '2 list-size, 248 shadow-variant-unknown, more-problems',
      yaml: '2 list-size, 248 shadow-variant-unknown, more-problems',
    },
  ],
};

/** The cases as files of one format. Each format is a test file of its own: together they would be what all others wait for. */
export function testBadInput(format: 'json' | 'yaml'): void {
  const inServer = oneServer(capabilities, { execArgv: [`--max-old-space-size=${heap}`] });
  test.each(Object.entries(cases))(
    `%s (${format})`,
    (_, [text, expected]) =>
      inServer(async (server) => {
        const uri = `file:///w/a.experiment.${format}`;
        open(server, uri, text);
        expect(await told(server, uri)).toBe(expected[format]);
        await answers(server, uri, text);
        // What follows is an experiment again.
        change(server, uri, 2, { text: '{"Nmae": 1}' });
        expect(await told(server, uri)).toBe('unknown-member');
        close(server, uri);
        expect(server.stderr()).toBe('');
      }),
    60_000,
  );
}
