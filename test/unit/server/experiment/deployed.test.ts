/** What AWS has, as it comes over the wire, and beside what a file says. */
import { expect, test } from 'vitest';
import { asSaid, deployedOf, isAbout } from '../../../../server/experiment/deployed.ts';
import { deployedBeside } from '../../../../server/experiment/deployedBeside.ts';
import type { Path } from '../../../../server/syntax/tree.ts';
import { languages, open } from '../../support.ts';

test('nothing of an answer is taken for granted', () => {
  expect(deployedOf({ description: { Status: 'Running' } })).toEqual({
    status: 'Running',
    description: { Status: 'Running' },
    liveCounts: {},
  });
  for (const description of [undefined, null, 5, 'Running', { Status: 5 }, Object.create({ Status: 'Running' })])
    expect(deployedOf({ description }).status).toBe('');
  const counts = { a: 1, b: 0, c: -1, d: 1.5, e: '2', f: null };
  expect(deployedOf({ description: {}, liveCounts: counts }).liveCounts).toEqual({ a: 1, b: 0 });
  for (const liveCounts of [null, 5, 'ab']) expect(deployedOf({ description: {}, liveCounts }).liveCounts).toEqual({});
  for (const at of [0, -1, 8.64e15, -8.64e15]) expect(deployedOf({ description: {}, at }).at).toBe(at);
  for (const at of [8.7e15, -8.7e15, Number.NaN, '5', null])
    expect('at' in deployedOf({ description: {}, at })).toBe(false);
});

test.each(languages)('it is of the file with its name (%s)', (language) => {
  const file = (text: string) => open(language, text).tree.root;
  const deployed = deployedOf({ description: { Name: 'e' } });
  expect(isAbout(file('{"Name": "e"}'), deployed)).toBe(true);
  for (const text of ['{"Name": "f"}', '{}', '[]', '']) expect(isAbout(file(text), deployed)).toBe(false);
  expect(isAbout(file('{}'), deployedOf({ description: {} }))).toBe(false);
});

test('when it was said, in UTC', () => {
  expect(asSaid(Date.UTC(2030, 2, 3, 14, 5, 59))).toBe('As AWS said at 14:05 UTC on 3 March 2030.');
});

const description = {
  Name: 'e',
  Description: '',
  RoleArn: 'arn:aws:iam::123456789012:role/experiments-of-a-team-with-a-long-name',
  EndpointMetadata: { EndpointName: 'n' },
  Schedule: { EndTime: '2030-01-02T00:00:00.000Z' },
  ModelVariants: ['p', 's'].map((VariantName, index) => ({
    VariantName,
    InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.m5.large', InstanceCount: index + 1 } },
  })),
  ShadowModeConfig: { ShadowModelVariants: [{ ShadowModelVariantName: 's', SamplingPercentage: 10 }] },
};
const file = {
  Name: 'e',
  Description: 'd',
  RoleArn: 'x',
  EndpointName: 'm',
  Schedule: { EndTime: 1893542400 },
  // In another order than AWS has them.
  ModelVariants: ['s', 'p', 'new'].map((VariantName) => ({
    VariantName,
    InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1 } },
  })),
  ShadowModeConfig: { ShadowModelVariants: [{ ShadowModelVariantName: 'other', SamplingPercentage: 50 }] },
};
const instances = ['InfrastructureConfig', 'RealTimeInferenceConfig'];
const deployed = deployedOf({ description, liveCounts: { p: 4, s: 2 } });

test.each<[what: string, path: Path, words: string | undefined]>([
  ['a text, cut', ['RoleArn'], 'deployed: arn:aws:iam::123456789012:role/experime…'],
  ['what Describe has elsewhere', ['EndpointName'], 'deployed: n'],
  ['the same moment', ['Schedule', 'EndTime'], undefined],
  ['nothing that is deployed', ['Description'], undefined],
  ['a type, by the name of its variant', ['ModelVariants', 0, ...instances, 'InstanceType'], 'deployed: ml.m5.large'],
  ['a count that serves as deployed', ['ModelVariants', 0, ...instances, 'InstanceCount'], 'deployed: 2'],
  ['the count that is deployed, and has moved', ['ModelVariants', 1, ...instances, 'InstanceCount'], 'now: 4'],
  ['a variant that is not deployed', ['ModelVariants', 2, ...instances, 'InstanceCount'], undefined],
  [
    'the one entry of a list of one, whatever its name',
    ['ShadowModeConfig', 'ShadowModelVariants', 0, 'SamplingPercentage'],
    'deployed: 10',
  ],
  ['an object', ['Schedule'], undefined],
  ['a list', ['ModelVariants'], undefined],
  ['an entry', ['ModelVariants', 0], undefined],
  ['what no schema knows', ['Colour'], undefined],
])('%s', (_, path, words) => {
  for (const language of languages)
    expect(deployedBeside(open(language, JSON.stringify(file)).tree.root, path, deployed)).toBe(words);
});

test('of a list of one that has none, or several, nothing is beside', () => {
  const path = ['ShadowModeConfig', 'ShadowModelVariants', 0, 'SamplingPercentage'];
  for (const names of [[], ['a', 'b']]) {
    const ShadowModelVariants = names.map((ShadowModelVariantName) => ({
      ShadowModelVariantName,
      SamplingPercentage: 1,
    }));
    const other = deployedOf({ description: { ShadowModeConfig: { ShadowModelVariants } } });
    expect(deployedBeside(open('json', JSON.stringify(file)).tree.root, path, other)).toBeUndefined();
  }
});

test('entries of texts have nothing beside them', () => {
  const types = { DataStorageConfig: { ContentType: { CsvContentTypes: ['text/csv'] } } };
  const path = ['DataStorageConfig', 'ContentType', 'CsvContentTypes', 0];
  const other = deployedOf({ description: { DataStorageConfig: { ContentType: { CsvContentTypes: ['a/b'] } } } });
  expect(deployedBeside(open('json', JSON.stringify(types)).tree.root, path, other)).toBeUndefined();
});
