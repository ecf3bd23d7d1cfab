/** What a file says once what is deployed is pulled into it, where the file or the answer is not as usual. */
import { expect, test } from 'vitest';
import { alike } from '../../../../server/experiment/alikeVariants.ts';
import { asInFile, pulledInto } from '../../../../server/experiment/asInFile.ts';
import { type Language, languages, open } from '../../support.ts';

const root = (language: Language, file: unknown) => open(language, JSON.stringify(file)).tree.root;

test.each(languages)('what an answer does not tell stays where a file needs it, else goes (%s)', (language) => {
  const file = {
    Name: 'e',
    Type: 'ShadowMode',
    RoleArn: 'arn:aws:iam::123456789012:role/r',
    EndpointName: 'n',
    Description: 'd',
    KmsKey: 'alias/a',
    Tags: [{ Key: 'k', Value: 'v' }],
    Colour: 'red',
    $schema: 'x',
  };
  const { Description, KmsKey, ...rest } = file;
  expect(pulledInto(root(language, file), { Name: 'e' })).toEqual(rest);
});

test.each(languages)('what an update does not take comes only where the file has it (%s)', (language) => {
  const deployed = { Name: 'e', Type: 'ShadowMode', RoleArn: 'arn:aws:iam::123456789012:role/r', Description: 'd' };
  expect(pulledInto(root(language, { Name: 'e' }), deployed)).toEqual({ Name: 'e', Description: 'd' });
  expect(pulledInto(root(language, { Type: 'x', Name: 'e' }), deployed)).toEqual({
    Type: 'ShadowMode',
    Name: 'e',
    Description: 'd',
  });
  expect(pulledInto(undefined, deployed)).toEqual({ Name: 'e', Description: 'd' });
});

test('what is empty says as much as none, and stays', () => {
  const file = { Name: 'e', Description: '', DataStorageConfig: {}, Schedule: { StartTime: '' } };
  expect(asInFile({ Name: 'e' }, root('json', file))).toEqual({ Name: 'e', Description: '', DataStorageConfig: {} });
});

test('of a member that is there twice the first counts', () => {
  const { root: twice } = open('json', '{"Description": "a", "Description": "b", "X": 1, "X": 2}').tree;
  expect(Object.entries(pulledInto(twice, { Description: 'c' }))).toEqual([
    ['Description', 'c'],
    ['X', 1],
  ]);
});

test('lists keep the order of the file, and what is new comes last', () => {
  const variants = (...names: readonly string[]) => names.map((VariantName) => ({ VariantName }));
  const types = (...CsvContentTypes: readonly string[]) => ({
    DataStorageConfig: { ContentType: { CsvContentTypes } },
  });
  expect(
    asInFile({ ModelVariants: variants('a', 'b', 'c') }, root('json', { ModelVariants: variants('c', 'x', 'a') })),
  ).toEqual({
    ModelVariants: variants('c', 'a', 'b'),
  });
  expect(asInFile(types('a', 'b', 'c'), root('json', types('c', 'x', 'a')))).toEqual(types('c', 'a', 'b'));
});

test.each<[written: string | number, deployed: string, pulled: string | number]>([
  [1893456000, '2030-01-01T00:00:30Z', 1893456030],
  ['1893456000', '2030-01-01T00:00:30Z', '1893456030'],
  ['2030-01-01', '2030-01-02T00:00:00Z', '2030-01-02'],
  ['2030-01-01', '2030-01-02T00:00:01Z', '2030-01-02T00:00:01Z'],
  ['2030-01-01 08:00:00Z', '2030-01-02T09:00:00Z', '2030-01-02 09:00:00Z'],
  ['2030-01-01t08:00:00z', '2030-01-02T09:00:00Z', '2030-01-02t09:00:00Z'],
  ['2030-01-01T08:00:00+02:00', '2030-01-02T09:00:00Z', '2030-01-02T11:00:00+02:00'],
  ['2030-01-01T08:00:00-0330', '2030-01-02T09:00:00Z', '2030-01-02T05:30:00-0330'],
  ['2030-01-01T08:00:00+02', '2030-01-02T09:00:00Z', '2030-01-02T11:00:00+02'],
  ['2030-01-01T08:00:00+02', '2030-01-01T06:00:00Z', '2030-01-01T08:00:00+02'],
  ['soon', '2030-01-02T09:00:00Z', '2030-01-02T09:00:00Z'],
])('a time as the file writes times: %s', (written, deployed, pulled) => {
  const file = root('json', { Schedule: { EndTime: written } });
  expect(asInFile({ Schedule: { EndTime: deployed } }, file)).toEqual({ Schedule: { EndTime: pulled } });
});

test('variants are made alike in what differs, unless one of them does not say what it runs on', () => {
  const experiment = (type: unknown, count: unknown, shadow = 's') =>
    root('json', {
      ModelVariants: [
        ['p', 'ml.m5.large', 1],
        ['s', type, count],
      ].map(([VariantName, InstanceType, InstanceCount]) => ({
        VariantName,
        InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType, InstanceCount } },
      })),
      ShadowModeConfig: { SourceModelVariantName: 'p', ShadowModelVariants: [{ ShadowModelVariantName: shadow }] },
    });
  const made = (...args: Parameters<typeof experiment>) =>
    alike(experiment(...args)).map(({ from, to, words, changes }) => [
      from,
      to,
      words,
      changes.map(({ value }) => value),
    ]);
  expect(made('ml.m5.xlarge', 2)).toEqual([
    ['p', 's', 'ml.m5.large, 1 instance', ['ml.m5.large', 1]],
    ['s', 'p', 'ml.m5.xlarge, 2 instances', ['ml.m5.xlarge', 2]],
  ]);
  expect(made('ml.m5.large', 2)).toEqual([
    ['p', 's', 'ml.m5.large, 1 instance', [1]],
    ['s', 'p', 'ml.m5.large, 2 instances', [2]],
  ]);
  expect(made('ml.m5.large', 1)).toEqual([]);
  for (const [type, count] of [
    [5, 1],
    ['ml.m5.xlarge', '2'],
    [{}, 1],
    ['ml.m5.xlarge', []],
  ])
    expect(made(type, count)).toEqual([]);
  expect(made('ml.m5.xlarge', 2, 'p')).toEqual([]);
  expect(made('ml.m5.xlarge', 2, 'x')).toEqual([]);
});
