/** Which quick fixes a wrong value or member has: all titles at `$0`, `*` around the one right answer. */
import { describe, expect, test } from 'vitest';
import { fixed, titles } from '../../fixes.ts';
import { type Both, languages } from '../../support.ts';

function offers(what: string, { json, yaml }: Both, expected: readonly string[]): void {
  test.each([
    ['json', json],
    ['yaml', yaml],
  ] as const)(`${what} (%s)`, (language, marked) => {
    expect(titles(language, marked)).toEqual(expected);
  });
}

const top = (name: string, value: string): Both => ({
  json: `{"Name": "e", "${name}": ${value}}`,
  yaml: `Name: e\n${name}: ${value}\n`,
});
const instance = (type: string, count: string): Both => ({
  json: `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "p", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": ${type}, "InstanceCount": ${count}}}}]}`,
  yaml: `Name: e\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    InfrastructureConfig:\n      InfrastructureType: RealTimeInference\n      RealTimeInferenceConfig:\n        InstanceType: ${type}\n        InstanceCount: ${count}\n`,
});
const sampling = (value: string): Both => ({
  json: `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": ${value}}]}}`,
  yaml: `Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: ${value}\n`,
});

describe('numbers', () => {
  offers('that are not whole: the nearer first', sampling('12.$02'), ['Change to 12', 'Change to 13']);
  offers('just over the limit: the limit', sampling('100.$05'), ['*Change to 100*']);
  offers('far over it', sampling('1e30$00'), ['*Change to 100*']);
  offers('under the least that there is', instance('"ml.m5.large"', '-$02'), ['*Change to 1*']);
  offers('with a sign that only a share has', instance('"ml.m5.large"', '"2$0%"'), []);
  offers('in quotes, with blanks around them', instance('"ml.m5.large"', '" 2$0 "'), ['*Change to 2*']);
  offers('in quotes, too many', sampling('"10$01"'), []);
});

describe('texts', () => {
  offers('that are a number', top('Description', '1$02'), ['*Put it in quotes*']);
  offers('that are nothing', top('Description', 'nu$0ll'), []);
  offers('that are a list', top('Description', '[$0]'), []);
  offers('with one value that can be meant, however far', top('Type', '"some$0thing"'), ['*Change to "ShadowMode"*']);
  offers('near to one of several', instance('"ml.m5.lar$0geee!"', '1'), [
    'Change to "ml.m5.large"',
    'Change to "ml.m5.xlarge"',
    'Change to "ml.m5d.large"',
  ]);
  offers('near to none', instance('"$0???"', '1'), []);
});

describe('members', () => {
  offers('misspelt, and one can do without them', top('Descriptoi$0n', '"d"'), [
    '*Rename to Description*',
    'Remove "Descriptoin"',
  ]);
  offers(
    'misspelt, and needed',
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destinat$0oin": "s3://abc"}}',
      yaml: 'Name: e\nDataStorageConfig:\n  Destinat$0oin: s3://abc\n',
    },
    ['*Rename to Destination*'],
  );
  offers(
    'one that is missing: offered once',
    {
      json: '{"Name": "e", "Shadow$0ModeConfig": {"SourceModelVariantName": "p"}}',
      yaml: 'Name: e\nShadow$0ModeConfig:\n  SourceModelVariantName: p\n',
    },
    ['Add ShadowModelVariants'],
  );
  offers(
    'one that is missing, and can have one value alone',
    {
      json: '{"Name": "e", "Tags": [], "ModelVariants": [{"ModelName": "m", "VariantName": "p", "Infrastructure$0Config": {"RealTimeInferenceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1}}}]}',
      yaml: 'Name: e\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    Infrastructure$0Config:\n      RealTimeInferenceConfig:\n        InstanceType: ml.m5.large\n        InstanceCount: 1\n',
    },
    ['*Add InfrastructureType*'],
  );
});

test.each(languages)('a member that is there twice, in an object of a list (%s)', (language) => {
  const { [language]: marked } = {
    json: '{"Name": "e", "Tags": [{"Key": "a", "Value": "v"}, {"Key": "k", "Value": "v", "Val$0ue": "w"}]}',
    yaml: 'Name: e\nTags:\n  - Key: a\n    Value: v\n  - Key: k\n    Value: v\n    Val$0ue: w\n',
  };
  expect(titles(language, marked)).toEqual(['Remove "Value"']);
  expect(fixed(language, marked, 'Remove "Value"')).toBe(
    marked.replace(language === 'json' ? ', "Val$0ue": "w"' : '    Val$0ue: w\n', ''),
  );
});
