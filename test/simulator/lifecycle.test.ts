import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Simulator, type Status, startSimulator } from './index.ts';
import { call, done } from './testClient.ts';

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startSimulator();
});
afterEach(() => simulator.stop());

const running = 'checkout-ranker-shadow';
const minute = 60_000;
const day = 24 * 60 * minute;

const statusOf = (name: string) => simulator.experiments.get(name)?.Status;
const send = (operation: string, input: Readonly<Record<string, unknown>>) => call(simulator.url, operation, input);
const seconds = (days = 0) => Math.floor(simulator.clock.now() / 1000) + days * 24 * 60 * 60;
const arn = (name: string) => ({
  InferenceExperimentArn: `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`,
});
const variant = (VariantName: string, ModelName: string, InstanceCount = 1) => ({
  VariantName,
  ModelName,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount },
  },
});
const search = {
  Name: 'search-ranker-shadow',
  Type: 'ShadowMode',
  RoleArn: 'arn:aws:iam::123456789012:role/experiments',
  EndpointName: 'search-ranker',
  ModelVariants: [variant('production', 'search-ranker-v3'), variant('shadow', 'search-ranker-v4')],
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 50 }],
  },
};
const keepProduction = { ModelVariantActions: { production: 'Retain', shadow: 'Remove' } };

test('an update passes through Updating and changes what it names alone', async () => {
  const before = simulator.experiments.get(running);
  const ShadowModeConfig = {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 50 }],
  };
  expect(await send('UpdateInferenceExperiment', { Name: running, ShadowModeConfig })).toEqual(arn(running));
  expect(statusOf(running)).toBe('Updating');
  simulator.clock.advance(minute - 1);
  expect(statusOf(running)).toBe('Updating');
  simulator.clock.advance(1);
  expect(simulator.experiments.get(running)).toEqual({
    ...before,
    ShadowModeConfig,
    LastModifiedTime: expect.any(Number),
  });
});

test('an update of a schedule keeps the time that it does not name', async () => {
  const { Schedule: before } = simulator.experiments.get(running) as { Schedule: { StartTime: number } };
  await done(simulator.url, 'UpdateInferenceExperiment', { Name: running, Schedule: { EndTime: seconds(3) } });
  expect(simulator.experiments.get(running)?.Schedule).toEqual({ ...before, EndTime: seconds(3) });
});

test('an update finds variants by name', async () => {
  const shadow = variant('shadow', 'checkout-ranker-v8', 4);
  await done(simulator.url, 'UpdateInferenceExperiment', { Name: running, ModelVariants: [shadow] });
  expect(simulator.experiments.get(running)?.ModelVariants).toEqual([
    { ...variant('production', 'checkout-ranker-v7', 2), Status: 'Updating' },
    { ...shadow, Status: 'Updating' },
  ]);
});

test('before the start an update may replace both variants and move the start', async () => {
  const update = {
    Name: 'fraud-score-shadow',
    Schedule: { StartTime: seconds(2), EndTime: seconds(4) },
    ModelVariants: [variant('old', 'fraud-score-2024-11'), variant('new', 'fraud-score-2025-02')],
    ShadowModeConfig: {
      SourceModelVariantName: 'old',
      ShadowModelVariants: [{ ShadowModelVariantName: 'new', SamplingPercentage: 5 }],
    },
  };
  await done(simulator.url, 'UpdateInferenceExperiment', update);
  simulator.clock.advance(minute);
  const { Schedule, ShadowModeConfig } = update;
  expect(simulator.experiments.get(update.Name)).toMatchObject({ Status: 'Created', Schedule, ShadowModeConfig });
});

test('the start time of a running experiment stays', async () => {
  const answer = await send('UpdateInferenceExperiment', { Name: running, Schedule: { StartTime: seconds() } });
  expect(answer).toMatch(/^ValidationException: The start time cannot be changed/);
  const { Schedule } = simulator.experiments.get(running) as { Schedule: object };
  expect(await send('UpdateInferenceExperiment', { Name: running, Schedule })).toEqual(arn(running));
});

test('infrastructure of a running experiment can be made to stay', async () => {
  const strict = await startSimulator({ infrastructureWhileRunning: 'refuse' });
  const update = (members: object) => call(strict.url, 'UpdateInferenceExperiment', { Name: running, ...members });
  const refusal = expect.stringMatching(/^ValidationException: Model variants and data storage cannot be changed/);
  expect(await update({ ModelVariants: [variant('shadow', 'checkout-ranker-v8', 4)] })).toEqual(refusal);
  expect(await update({ DataStorageConfig: { Destination: 's3://elsewhere' } })).toEqual(refusal);
  expect(await update({ ModelVariants: [variant('shadow', 'checkout-ranker-v8', 1)] })).toEqual(arn(running));
  await strict.stop();
});

const legal: Readonly<Record<string, readonly Status[]>> = {
  UpdateInferenceExperiment: ['Created', 'Running'],
  StartInferenceExperiment: ['Created'],
  StopInferenceExperiment: ['Created', 'Running'],
  DeleteInferenceExperiment: ['Created', 'Completed', 'Cancelled'],
};
const allStatuses: readonly Status[] = [
  'Creating',
  'Created',
  'Starting',
  'Running',
  'Updating',
  'Stopping',
  'Completed',
  'Cancelled',
];

test.each(Object.keys(legal).flatMap((operation) => allStatuses.map((status) => [operation, status] as const)))(
  '%s of an experiment that is %s',
  async (operation, status) => {
    simulator.experiments.setStatus(running, status);
    expect(statusOf(running)).toBe(status);
    const answer = await send(operation, { Name: running, ...keepProduction });
    if (legal[operation]?.includes(status)) expect(answer).toEqual(arn(running));
    else
      expect(answer).toMatch(new RegExp(`^ConflictException: .* while inference experiment ${running} is ${status};`));
  },
);

test.each([
  'UpdateInferenceExperiment',
  'DescribeInferenceExperiment',
  'StartInferenceExperiment',
  'StopInferenceExperiment',
  'DeleteInferenceExperiment',
])('%s of an unknown name', async (operation) => {
  expect(await send(operation, { Name: 'nobody', ...keepProduction })).toBe(
    'ResourceNotFound: Could not find inference experiment "arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/nobody".',
  );
});

test('a whole life by the schedule', async () => {
  const Schedule = { StartTime: seconds(1), EndTime: seconds(2) };
  expect(await send('CreateInferenceExperiment', { ...search, Schedule })).toEqual(arn(search.Name));
  const seen = [statusOf(search.Name)];
  for (const ms of [minute, day - minute, minute, day - minute, minute]) {
    simulator.clock.advance(ms);
    seen.push(statusOf(search.Name));
  }
  expect(seen).toEqual(['Creating', 'Created', 'Starting', 'Running', 'Stopping', 'Completed']);
  expect(simulator.experiments.get(search.Name)).toMatchObject({
    CompletionTime: Schedule.EndTime + 60,
    ModelVariants: [{ Status: 'InService' }, { Status: 'Deleted' }],
  });
});

test('a long leap of the clock goes through every status on the way', async () => {
  await done(simulator.url, 'CreateInferenceExperiment', search);
  simulator.clock.advance(8 * day);
  expect(simulator.experiments.get(search.Name)).toMatchObject({ Status: 'Completed' });
  expect(statusOf(running)).toBe('Completed');
});

test('without a schedule it starts at once and runs for a week', async () => {
  await done(simulator.url, 'CreateInferenceExperiment', search);
  const start = simulator.clock.now() / 1000;
  expect(simulator.experiments.get(search.Name)).toMatchObject({
    Schedule: { StartTime: start, EndTime: start + 7 * 24 * 60 * 60 },
  });
  simulator.clock.advance(2 * minute);
  expect(statusOf(search.Name)).toBe('Running');
});

test.each([
  [
    'a name that is taken',
    { Name: running },
    'ResourceInUse: Inference experiment checkout-ranker-shadow already exists.',
  ],
  [
    'an endpoint that is not there',
    { EndpointName: 'nobody' },
    'ValidationException: Could not find endpoint "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/nobody".',
  ],
])('refuses to create with %s', async (_, members, message) => {
  expect(await send('CreateInferenceExperiment', { ...search, ...members })).toBe(message);
});

test('start does not wait for the schedule', async () => {
  expect(await send('StartInferenceExperiment', { Name: 'fraud-score-shadow' })).toEqual(arn('fraud-score-shadow'));
  expect(statusOf('fraud-score-shadow')).toBe('Starting');
  simulator.clock.advance(minute);
  expect(statusOf('fraud-score-shadow')).toBe('Running');
});

test('stop does to the variants what it is told', async () => {
  const promote = { ModelVariantActions: { production: 'Remove', shadow: 'Promote' }, Reason: 'faster' };
  expect(await send('StopInferenceExperiment', { Name: running, ...promote })).toEqual(arn(running));
  expect(simulator.experiments.get(running)).toMatchObject({
    Status: 'Stopping',
    StatusReason: 'faster',
    ModelVariants: [{ Status: 'Deleting' }, { Status: 'InService' }],
  });
  simulator.clock.advance(minute);
  expect(simulator.experiments.get(running)).toMatchObject({
    Status: 'Completed',
    ModelVariants: [{ Status: 'Deleted' }, { Status: 'InService' }],
  });
});

test.each([
  ['before the start', 'fraud-score-shadow', {}, 'Cancelled'],
  ['while running', running, {}, 'Completed'],
  ['with a wish', running, { DesiredState: 'Cancelled' }, 'Cancelled'],
])('stop %s', async (_, Name, wish, status) => {
  await done(simulator.url, 'StopInferenceExperiment', { Name, ...keepProduction, ...wish });
  simulator.clock.advance(minute);
  expect(statusOf(Name)).toBe(status);
});

test('stop deploys the variants desired', async () => {
  const production = variant('production', 'checkout-ranker-v7', 5);
  await done(simulator.url, 'StopInferenceExperiment', {
    Name: running,
    ...keepProduction,
    DesiredModelVariants: [production],
  });
  expect(simulator.experiments.get(running)).toMatchObject({ ModelVariants: [production, { VariantName: 'shadow' }] });
});

test.each([
  [{ production: 'Retain' }, "no action for variant 'shadow'"],
  [{ production: 'Retain', canary: 'Remove' }, "Variant 'canary' is not one of"],
  [{ production: 'Remove', shadow: 'Remove' }, 'At least one variant has to stay'],
  [{ production: 'Promote', shadow: 'Remove' }, 'Only the shadow variant can be promoted'],
])('stop refuses %j', async (ModelVariantActions, message) => {
  expect(await send('StopInferenceExperiment', { Name: running, ModelVariantActions })).toContain(message);
  expect(statusOf(running)).toBe('Running');
});

test('what is deleted is gone', async () => {
  const Name = 'churn-risk-shadow';
  expect(await send('DeleteInferenceExperiment', { Name })).toEqual(arn(Name));
  expect(await send('DescribeInferenceExperiment', { Name })).toMatch(/^ResourceNotFound/);
});

test('describe answers in the region of the call, with the endpoint and the state of the variants', async () => {
  expect(await send('DescribeInferenceExperiment', { Name: running })).toMatchObject({
    Arn: `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${running}`,
    Status: 'Running',
    EndpointMetadata: { EndpointName: 'checkout-ranker', EndpointStatus: 'InService' },
    ModelVariants: [
      { VariantName: 'production', ModelName: 'checkout-ranker-v7', Status: 'InService' },
      { VariantName: 'shadow', ModelName: 'checkout-ranker-v8', Status: 'InService' },
    ],
    ShadowModeConfig: { ShadowModelVariants: [{ SamplingPercentage: 10 }] },
  });
});
