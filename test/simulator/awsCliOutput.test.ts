/** What we show of an answer, side by side with what the AWS CLI prints of it. */
import { describe, expect, test, vi } from 'vitest';
import { type Printed, printed } from '../../client/formats/index.ts';
import { type OutputFormat, outputFormats } from '../../client/formats/outputFormats.ts';
import { query } from '../../client/formats/query.ts';
import { awsCli2, environment, run } from './awsCliTool.ts';
import { sharedSimulator } from './sharedSimulator.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 600_000 });

const aws = awsCli2();
const simulator = await sharedSimulator();

const words = ['sagemaker', 'describe-inference-experiment', '--name', 'fraud-score-shadow'];
const call = (...more: readonly string[]) =>
  run(aws, ['--endpoint-url', simulator.url, ...words, ...more], environment());

async function shown(output: OutputFormat, expression: string): Promise<string> {
  const more = expression === '' ? [] : ['--query', expression];
  const { code, stdout, stderr } = await call('--output', output, ...more);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** The answer as the AWS CLI has it, whose times have the offset of this machine. */
const answer = JSON.parse(await shown('json', ''));
const ours = (value: unknown, output: OutputFormat, expression: string): Printed =>
  printed(value, { operation: 'DescribeInferenceExperiment', output, query: expression });

/** A literal of JMESPath, in which the sign that ends it has a backslash before it. */
const literal = (value: unknown): string => `\`${JSON.stringify(value).replaceAll('`', '\\`')}\``;

const texts = [
  ...[
    '',
    ' ',
    'plain',
    "it's",
    '"quoted"',
    'a: b',
    'a:b',
    '# no comment',
    'a #b',
    '- item',
    '-',
    '?',
    '@',
    '%',
    '&a',
    '*a',
  ],
  ...[
    'true',
    'Null',
    '~',
    'yes',
    'no',
    '12',
    '0x1F',
    '0o7',
    '1.5',
    '1e3',
    '.5',
    '.inf',
    '1_000',
    '12:30:45',
    '=',
    '<<',
  ],
  ...[
    '2030-01-01',
    '2030-01-01T00:00:00Z',
    '2030-01-01T00:00:00.000Z',
    '---',
    '...',
    '[a]',
    '{a}',
    'a, b',
    '!t',
    '|',
    '>',
  ],
  ...['two\nlines', 'two\n\nparagraphs\n', ' leading', 'trailing ', 'a\ttab', 'back\\slash', 'blank \nbefore a break'],
  ...['é', '漢字', '😀', '\u00a0', '\ufeff', '\u0007'],
  `a long text ${'that is folded at a blank '.repeat(8)}and ends here`,
  `'${'quoted and folded '.repeat(10)}'\nwith a second line that is ${'just as long '.repeat(8)}`,
  `a\ttab ${'and folded in double quotes  with two blanks '.repeat(4)}`,
  `without-any-blank-${'x'.repeat(120)}`,
];
const odd = {
  texts,
  nothing: { list: [], structure: {}, null: null },
  lists: [[1, 2], [], [[3], [{ a: 1 }]], [{}]],
  numbers: [0, -1, 1.5, 1e21],
  flags: { yes: true, no: false },
  'a: name': { 'with blank': 1, 12: 2, '': 3 },
};

const selection =
  'ModelVariants[].{Name: VariantName, Count: InfrastructureConfig.RealTimeInferenceConfig.InstanceCount}';
const queries = {
  'the whole answer': '',
  'a selection': selection,
  'one text': 'Name',
  nothing: 'Missing',
};

describe.each(outputFormats)('--output %s', (output) => {
  test.each(Object.entries(queries))('of %s', async (_, expression) => {
    expect(ours(answer, output, expression)).toMatchObject({ text: await shown(output, expression) });
  });
});

test.each(['json', 'yaml', 'yaml-stream'] as const)('--output %s of texts that need care', async (output) => {
  const expression = literal(odd);
  expect(ours({}, output, expression).text).toBe(await shown(output, expression));
});

test.each(['text', 'table'] as const)('--output %s of lists, names and wide letters', async (output) => {
  const { texts: _, lists, ...rest } = odd;
  const expression = literal({ ...rest, wide: { kanji: '漢字', accent: 'é', dots: '…' }, lists: lists.slice(0, 1) });
  expect(ours({}, output, expression).text).toBe(await shown(output, expression));
});

test('--output table, with single rows turned when it is too wide for a terminal', async () => {
  const rows = [{ a: 'x'.repeat(60), b: 'y'.repeat(60) }];
  for (const value of [rows, [...rows, { a: '1', c: { d: 'z' } }]]) {
    expect(ours({}, 'table', literal(value)).text).toBe(await shown('table', literal(value)));
  }
});

test.each(['text', 'table'] as const)(
  '--output %s: where the AWS CLI ends with an error, we show JSON and say why',
  async (output) => {
    const mixed = literal([{ a: 1 }, 2]);
    expect((await call('--output', output, '--query', mixed)).code).not.toBe(0);
    expect(ours({}, output, mixed)).toMatchObject({ extension: 'json', problem: { of: 'output' } });
  },
);

test('--color on: but for escape sequences, which an editor would show as signs, a table is what we show', async () => {
  const { stdout } = await call('--output', 'table', '--color', 'on');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal is told of a colour
  const sequence = /\x1b\[[0-9;]*m/g;
  expect(stdout).toMatch(sequence);
  expect(ours(answer, 'table', '').text).toBe(stdout.replaceAll(sequence, ''));
});

describe('--query', () => {
  const expressions = [
    ...['Name', '"Name"', 'Missing', 'Name.x', '*', 'keys(@)', 'length(@)', 'ModelVariants[-1].VariantName'],
    ...[
      'ModelVariants[*].*[]',
      'ModelVariants[?VariantName==`shadow`]',
      "ModelVariants[?VariantName=='shadow'].ModelName",
    ],
    ...['ModelVariants[].InfrastructureConfig.RealTimeInferenceConfig.InstanceCount | sort(@)'],
    ...[
      'sort(`[10, 9, 100, 1]`)',
      "sort(['b', 'B', 'a'])",
      "max(['b', 'B', 'é'])",
      "min(['b', 'B', 'é'])",
      'max(`[]`)',
    ],
    ...['max_by(ModelVariants, &VariantName).VariantName', 'min_by(ModelVariants, &VariantName).VariantName'],
    ...[
      'sort_by(ModelVariants, &ModelName)[].ModelName',
      'reverse(ModelVariants)[0].VariantName',
      'Name[0:3]',
      'ModelVariants[::-1]',
    ],
    ...[
      'contains(`[[1]]`, `[1]`)',
      "contains(Name, 'fraud')",
      "CreationTime > '2000'",
      '`1` < `2`',
      "Name == 'x' || Status",
    ],
    ...[
      '!Missing',
      'Missing | [a, b]',
      'Missing.{a: b}',
      '[Name, Status]',
      'to_number(`""`)',
      "to_number('12')",
      'to_string(`[1,2]`)',
    ],
    ...[
      "join(', ', ModelVariants[].VariantName)",
      "starts_with(Name, 'fraud')",
      'not_null(Missing, Name)',
      'type(@)',
      '`legacy`',
    ],
    ...[
      'map(&VariantName, ModelVariants)',
      'merge(`{"a":1}`, `{"b":2}`)',
      'constructor',
      '{a: Name}.constructor',
      "'it\\'s'",
    ],
  ];

  test('gives what it gives in the AWS CLI', async () => {
    const together = `[${expressions.join(', ')}]`;
    const theirs: unknown = JSON.parse(await shown('json', together));
    const results = expressions.map((expression) => query(expression, answer));
    expect(results).toEqual((theirs as unknown[]).map((each) => ({ value: each })));
    expect(query(together, answer)).toEqual({ value: theirs });
  });

  test.each(['Name[', 'Name =', '$', 'a + b', '[a b]', "'open"])(
    'refuses %s as the AWS CLI does',
    async (expression) => {
      const { code, stderr } = await call('--query', expression);
      expect(code).not.toBe(0);
      expect(stderr).toContain('--query');
      expect(query(expression, {})).toMatchObject({ problem: expect.stringMatching(/^Character \d+: /) });
    },
  );
});
