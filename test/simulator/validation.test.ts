import { expect, test } from 'vitest';
import { sharedSimulator } from './sharedSimulator.ts';
import { call, post } from './testClient.ts';

const simulator = await sharedSimulator();

const Name = 'checkout-ranker-shadow';

const shadowMode = (SamplingPercentage: number, source = 'production', shadow = 'shadow') => ({
  ShadowModeConfig: {
    SourceModelVariantName: source,
    ShadowModelVariants: [{ ShadowModelVariantName: shadow, SamplingPercentage }],
  },
});

const variant = (
  VariantName: string,
  InstanceType = 'ml.g5.xlarge',
  InstanceCount = 1,
  ModelName = 'checkout-ranker-v8',
) => ({
  VariantName,
  ModelName,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType, InstanceCount },
  },
});

const seconds = () => Math.floor(simulator.clock.now() / 1000);
const day = 24 * 60 * 60;

const one = 'ValidationException: 1 validation error detected: ';

test.each([
  [
    'a number above its maximum',
    { Name, ...shadowMode(150) },
    `${one}Value '150' at 'shadowModeConfig.shadowModelVariants.1.member.samplingPercentage' failed to satisfy constraint: Member must have value less than or equal to 100`,
  ],
  ['a missing member', {}, `${one}Value null at 'name' failed to satisfy constraint: Member must not be null`],
  [
    'null as a missing member',
    { Name: null },
    `${one}Value null at 'name' failed to satisfy constraint: Member must not be null`,
  ],
  [
    'a pattern',
    { Name: 'checkout_ranker' },
    `${one}Value 'checkout_ranker' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}`,
  ],
  [
    'a length',
    { Name, Description: '🙂'.repeat(1025) },
    `${one}Value '${'🙂'.repeat(1025)}' at 'description' failed to satisfy constraint: Member must have length less than or equal to 1024`,
  ],
  [
    'too few items',
    { Name, ModelVariants: [] },
    `${one}Value '[]' at 'modelVariants' failed to satisfy constraint: Member must have length greater than or equal to 1`,
  ],
  [
    'two violations in one error',
    { Name: '-', DataStorageConfig: { Destination: 'bucket' } },
    "ValidationException: 2 validation errors detected: Value '-' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}; Value 'bucket' at 'dataStorageConfig.destination' failed to satisfy constraint: Member must satisfy regular expression pattern: (https|s3)://([^/])/?(.*)",
  ],
  [
    'a string for a number',
    { Name, ModelVariants: [variant('shadow', 'ml.g5.xlarge', '2' as unknown as number)] },
    'SerializationException: STRING_VALUE can not be converted to an Integer',
  ],
  [
    'half an instance',
    { Name, ...shadowMode(0.5) },
    'SerializationException: DECIMAL_VALUE can not be converted to an Integer',
  ],
  [
    'a time as text',
    { Name, Schedule: { EndTime: '2026-03-02T09:00:00Z' } },
    'SerializationException: STRING_VALUE can not be converted to milliseconds since epoch',
  ],
  [
    'a structure for a string',
    { Name: {} },
    'SerializationException: Start of structure or map found where not expected.',
  ],
  ['a list for a structure', { Name, Schedule: [] }, 'SerializationException: Start of list found where not expected.'],
  ['a boolean for a string', { Name: true }, 'SerializationException: TRUE_VALUE can not be converted to a String'],
])('refuses %s', async (_, input, message) => {
  expect(await call(simulator.url, 'UpdateInferenceExperiment', input)).toBe(message);
  expect(simulator.calls.all).toMatchObject([{ applied: false }]);
});

test('a character of two code units counts once', async () => {
  const Description = '🙂'.repeat(1024);
  expect(await call(simulator.url, 'UpdateInferenceExperiment', { Name, Description })).toHaveProperty(
    'InferenceExperimentArn',
  );
});

test('names the allowed values of an enum', async () => {
  const input = { Name, ModelVariants: [variant('shadow', 'ml.g5.huge')] };
  expect(await call(simulator.url, 'UpdateInferenceExperiment', input)).toMatch(
    /^ValidationException: 1 validation error detected: Value 'ml\.g5\.huge' at 'modelVariants\.1\.member\.infrastructureConfig\.realTimeInferenceConfig\.instanceType' failed to satisfy constraint: Member must satisfy enum value set: \[.*ml\.g5\.xlarge, .*\]$/,
  );
});

test('checks the values of a map', async () => {
  const input = { Name, ModelVariantActions: { production: 'Retain', shadow: 'Drop' } };
  expect(await call(simulator.url, 'StopInferenceExperiment', input)).toBe(
    `${one}Value 'Drop' at 'modelVariantActions.shadow.member' failed to satisfy constraint: Member must satisfy enum value set: [Retain, Remove, Promote]`,
  );
});

test('ignores members that the operation does not have', async () => {
  const input = { Name, RoleArn: 'no role', $schema: 'x', Description: 'new' };
  expect(await call(simulator.url, 'UpdateInferenceExperiment', input)).toHaveProperty('InferenceExperimentArn');
  expect(simulator.experiments.get(Name)).toMatchObject({
    Description: 'new',
    RoleArn: expect.stringContaining('arn:'),
  });
});

test.each(['', '{', '[]', '"text"', 'null'])('takes the body %j for what it is', async (body) => {
  const { status, text } = await post(simulator.url, 'UpdateInferenceExperiment', body);
  expect(status).toBe(400);
  expect(JSON.parse(text).__type).toBe(body === '' ? 'ValidationException' : 'SerializationException');
});

test.each([
  ['an unknown source variant', shadowMode(10, 'prod'), "Source variant 'prod' is not one of"],
  ['an unknown shadow variant', shadowMode(10, 'production', 'shade'), "Shadow variant 'shade' is not one of"],
  ['one variant as source and shadow', shadowMode(10, 'shadow'), "Variant 'shadow' cannot be both"],
  ['less than nothing', shadowMode(-1), 'The sampling percentage has to be between 0 and 100'],
  ['an unknown variant', { ModelVariants: [variant('canary')] }, "Variant 'canary' is not one of"],
  ['Inf1', { ModelVariants: [variant('shadow', 'ml.inf1.xlarge')] }, 'Instance type ml.inf1.xlarge'],
  ['no instance', { ModelVariants: [variant('shadow', 'ml.g5.xlarge', 0)] }, "Variant 'shadow' needs at least one"],
  ['a variant twice', { ModelVariants: [variant('shadow'), variant('shadow')] }, 'Variant names have to be unique'],
  [
    'a model that is not there',
    { ModelVariants: [variant('shadow', 'ml.g5.xlarge', 1, 'nobody')] },
    'Could not find model "arn:aws:sagemaker:eu-west-1:123456789012:model/nobody"',
  ],
])('refuses %s, which the shapes allow', async (_, members, message) => {
  const before = simulator.experiments.get(Name);
  expect(await call(simulator.url, 'UpdateInferenceExperiment', { Name, ...members })).toContain(
    `ValidationException: ${message}`,
  );
  expect(simulator.experiments.get(Name)).toEqual(before);
});

test.each([
  ['a past end', -1, 'has to be in the future'],
  ['more than 30 days', 29, 'at most 30 days'],
])('refuses %s', async (_, days, message) => {
  const Schedule = { EndTime: seconds() + days * day };
  expect(await call(simulator.url, 'UpdateInferenceExperiment', { Name, Schedule })).toContain(message);
});

test('refuses an end before the start', async () => {
  const Schedule = { StartTime: seconds() + 3 * day, EndTime: seconds() + 2 * day };
  const answer = await call(simulator.url, 'UpdateInferenceExperiment', { Name: 'fraud-score-shadow', Schedule });
  expect(answer).toContain('has to be after its start time');
});
