/** Answers in each of the AWS CLI's formats; test/simulator/awsCliOutput.test.ts compares them with the AWS CLI itself. */
import { expect, test } from 'vitest';
import { printed } from '../../../../client/formats/index.ts';
import { type OutputFormat, outputFormats } from '../../../../client/formats/outputFormats.ts';

const operation = 'DescribeInferenceExperiment';
const answer = {
  Name: 'fraud-score',
  Status: 'Running',
  StatusReason: undefined,
  EndTime: new Date(Date.UTC(2030, 0, 15)),
  Tags: [],
  ModelVariants: [
    { VariantName: 'production', InstanceCount: 2 },
    { VariantName: 'shadow', InstanceCount: 1, Reason: "it's new" },
  ],
};
const shown = (output: OutputFormat, query = '', value: unknown = answer) =>
  printed(value, { operation, output, query });

test('--output json has four blanks, as the AWS CLI', () => {
  expect(shown('json', '{Name: Name, Variants: ModelVariants[].VariantName, Tags: Tags}').text).toBe(`{
    "Name": "fraud-score",
    "Variants": [
        "production",
        "shadow"
    ],
    "Tags": []
}
`);
});

test('--output text has tabs, and names of structures in front of their lines', () => {
  expect(shown('text').text).toBe(
    [
      '2030-01-15T00:00:00.000Z\tfraud-score\tRunning',
      'MODELVARIANTS\t2\t\tproduction',
      "MODELVARIANTS\t1\tit's new\tshadow",
      '',
    ].join('\n'),
  );
});

test('--output table has the operation as its title, and structures indented', () => {
  expect(shown('table').text).toBe(`--------------------------------------------------------
|              DescribeInferenceExperiment             |
+---------------------------+---------------+----------+
|          EndTime          |     Name      | Status   |
+---------------------------+---------------+----------+
|  2030-01-15T00:00:00.000Z |  fraud-score  |  Running |
+---------------------------+---------------+----------+
||                    ModelVariants                   ||
|+-------------------+--------------+-----------------+|
||   InstanceCount   |   Reason     |   VariantName   ||
|+-------------------+--------------+-----------------+|
||  2                |              |  production     ||
||  1                |  it's new    |  shadow         ||
|+-------------------+--------------+-----------------+|
`);
});

const yaml = `EndTime: '2030-01-15T00:00:00.000Z'
ModelVariants:
- InstanceCount: 2
  VariantName: production
- InstanceCount: 1
  Reason: it's new
  VariantName: shadow
Name: fraud-score
Status: Running
Tags: []
`;

test('--output yaml has members in the order of their names', () => {
  expect(shown('yaml').text).toBe(yaml);
});

test('--output yaml-stream has an answer as a list with one entry', () => {
  expect(shown('yaml-stream').text).toBe(`- ${yaml.trimEnd().replaceAll('\n', '\n  ')}\n`);
});

test.each([
  ['json', 'null\n', '"Running"\n', ''],
  ['text', 'None\n', 'Running\n', ''],
  ['table', '', undefined, ''],
  ['yaml', 'null\n', '"Running"\n', ''],
  ['yaml-stream', '- null\n', '- Running\n', ''],
] as const)('%s of nothing, of one text, and of an empty answer', (output, nothing, text, empty) => {
  expect(shown(output, 'Missing').text).toBe(nothing);
  if (text !== undefined) expect(shown(output, 'Status').text).toBe(text);
  expect(shown(output, '', {}).text).toBe(empty);
});

test('--no-cli-pager: a long answer is shown whole, in one document', () => {
  const names = Array.from({ length: 2000 }, (_, index) => `experiment-${index}`);
  const list = { InferenceExperiments: names.map((Name) => ({ Name })) };
  for (const output of outputFormats) {
    const { text } = shown(output, '', list);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  }
});

test('documents end as their format, so that an editor knows its language', () => {
  expect(outputFormats.map((output) => shown(output).extension)).toEqual(['json', 'txt', 'txt', 'yaml', 'yaml']);
});

test.each(outputFormats)('a query that fails leaves the whole answer, as %s, and is told', (output) => {
  const { problem, ...rest } = shown(output, 'Name[');
  expect(rest).toEqual(shown(output));
  expect(problem).toEqual({ of: 'query', message: 'Character 6: The query ends too early.' });
});

test('a result that a format has no form for is shown as JSON, and told', () => {
  expect(shown('table', '[{a: Name}, Status]')).toEqual({
    ...shown('json', '[{a: Name}, Status]'),
    problem: {
      of: 'output',
      message: 'The result has no form as table: a list has structures and other values. It is shown as JSON.',
    },
  });
});
