/** The same inputs judged twice, by the server that helps to write them and by the control plane, which know nothing of each other. */
import { expect, test } from 'vitest';
import { request } from '../../server/features/request.ts';
import { context, languages, open } from '../unit/support.ts';
import { sharedSimulator } from './sharedSimulator.ts';
import { call } from './testClient.ts';

const simulator = await sharedSimulator();

const Name = 'checkout-ranker-shadow';

const variant = (changes: object = {}, instances: object = {}) => ({
  VariantName: 'shadow',
  ModelName: 'checkout-ranker-v8',
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: 1, ...instances },
  },
  ...changes,
});
const shadowMode = (changes: object = {}, entry: object = {}) => ({
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 50, ...entry }],
    ...changes,
  },
});
const capture = (changes: object = {}) => ({ DataStorageConfig: { Destination: 's3://my-bucket/key', ...changes } });

const right: Readonly<Record<string, object>> = {
  'the name alone': { Name },
  'a description': { Name, Description: 'quiet' },
  'a description of 1024 characters': { Name, Description: 'x'.repeat(1024) },
  'no sampling at all': { Name, ...shadowMode({}, { SamplingPercentage: 0 }) },
  'all of it': { Name, ...shadowMode({}, { SamplingPercentage: 100 }) },
  'one variant': { Name, ModelVariants: [variant()] },
  'both variants': { Name, ModelVariants: [variant({ VariantName: 'production' }), variant()] },
  'capture with a key and content types': {
    Name,
    ...capture({ KmsKey: 'alias/my-key', ContentType: { CsvContentTypes: ['text/csv'] } }),
  },
};

const wrong: Readonly<Record<string, object>> = {
  'no name': { Description: 'quiet' },
  'an empty name': { Name: '' },
  'a name with a blank': { Name: 'a b' },
  'a name of 121 characters': { Name: 'a'.repeat(121) },
  'a number for a name': { Name: 5 },
  'a description of 1025 characters': { Name, Description: 'x'.repeat(1025) },
  'a list for a description': { Name, Description: ['quiet'] },
  'sampling of 101': { Name, ...shadowMode({}, { SamplingPercentage: 101 }) },
  'sampling of -1': { Name, ...shadowMode({}, { SamplingPercentage: -1 }) },
  'sampling in words': { Name, ...shadowMode({}, { SamplingPercentage: 'half' }) },
  'sampling that is not said': { Name, ...shadowMode({}, { SamplingPercentage: undefined }) },
  'no shadow': { Name, ...shadowMode({ ShadowModelVariants: [] }) },
  'two shadows': {
    Name,
    ...shadowMode({
      ShadowModelVariants: ['shadow', 'other'].map((name) => ({
        ShadowModelVariantName: name,
        SamplingPercentage: 50,
      })),
    }),
  },
  'a source that is its own shadow': { Name, ...shadowMode({}, { ShadowModelVariantName: 'production' }) },
  'no source': { Name, ...shadowMode({ SourceModelVariantName: undefined }) },
  'no variants': { Name, ModelVariants: [] },
  'three variants': { Name, ModelVariants: ['a', 'b', 'c'].map((name) => variant({ VariantName: name })) },
  'a variant twice': { Name, ModelVariants: [variant(), variant()] },
  'a variant without a model': { Name, ModelVariants: [variant({ ModelName: undefined })] },
  'a variant of 64 characters': { Name, ModelVariants: [variant({ VariantName: 'v'.repeat(64) })] },
  'infrastructure of another kind': {
    Name,
    ModelVariants: [variant({ InfrastructureConfig: { InfrastructureType: 'Serverless' } })],
  },
  'an instance type without a size': { Name, ModelVariants: [variant({}, { InstanceType: 'ml.g5' })] },
  'an instance type that shadow tests do not take': {
    Name,
    ModelVariants: [variant({}, { InstanceType: 'ml.inf1.xlarge' })],
  },
  'half an instance': { Name, ModelVariants: [variant({}, { InstanceCount: 0.5 })] },
  'a destination that is no S3 URI': { Name, ...capture({ Destination: 'my-bucket' }) },
  'no destination': { Name, ...capture({ Destination: undefined }) },
  'a content type that is none': { Name, ...capture({ ContentType: { CsvContentTypes: ['csv, really'] } }) },
};

const judgedHere = (language: (typeof languages)[number], input: object) =>
  // JSON is YAML as well.
  request(open(language, JSON.stringify(input)), context).errors.length === 0;

const judgedThere = async (input: object) => {
  const answer = await call(simulator.url, 'UpdateInferenceExperiment', input as Record<string, unknown>);
  if (typeof answer !== 'string') return true;
  expect(answer).toMatch(/^(?:ValidationException|SerializationException): /);
  return false;
};

for (const [judgement, inputs] of Object.entries({ right, wrong })) {
  test.each(Object.entries(inputs))(`%s is ${judgement} to both`, async (_, input) => {
    const expected = judgement === 'right';
    expect(await judgedThere(input)).toBe(expected);
    expect(languages.map((language) => judgedHere(language, input))).toEqual([expected, expected]);
  });
}
