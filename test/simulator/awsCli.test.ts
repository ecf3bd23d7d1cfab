import { expect, test, vi } from 'vitest';
import { needed } from '../../scripts/programs.mjs';
import { environment, run } from './awsCliTool.ts';
import { sharedSimulator } from './sharedSimulator.ts';

/** The AWS CLI knows nothing of this project, so what it understands is the wire protocol. */

// A call of the CLI takes a second or more, its installation minutes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

needed('aws');
const simulator = await sharedSimulator();

const aws = (...args: readonly string[]) =>
  run('aws', ['--endpoint-url', simulator.url, '--output', 'json', ...args], environment());

async function output(...args: readonly string[]) {
  const { code, stdout, stderr } = await aws(...args);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const Name = 'checkout-ranker-shadow';
const sampling = (SamplingPercentage: number) => ({
  Name,
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage }],
  },
});
const update = (input: object) => [
  'sagemaker',
  'update-inference-experiment',
  '--cli-input-json',
  JSON.stringify(input),
];

test('sts get-caller-identity', async () => {
  expect(await output('sts', 'get-caller-identity')).toEqual({
    UserId: 'AIDACKCEVSQ6C2EXAMPLE',
    Account: '123456789012',
    Arn: 'arn:aws:iam::123456789012:user/dana',
  });
});

test('update, describe, and a conflict while it is updating', async () => {
  const endTime = Math.floor(simulator.clock.now() / 1000) + 3 * 24 * 60 * 60;
  const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${Name}`;
  expect(
    await output(...update({ ...sampling(25), Schedule: { EndTime: new Date(endTime * 1000).toISOString() } })),
  ).toEqual({
    InferenceExperimentArn: arn,
  });
  expect(await output('sagemaker', 'describe-inference-experiment', '--name', Name)).toMatchObject({
    Arn: arn,
    Status: 'Updating',
    ShadowModeConfig: { ShadowModelVariants: [{ SamplingPercentage: 25 }] },
  });
  expect(simulator.experiments.get(Name)).toMatchObject({ Schedule: { EndTime: endTime } });

  const { code, stderr } = await aws(...update(sampling(50)));
  expect(code).not.toBe(0);
  expect(stderr).toContain(
    'An error occurred (ConflictException) when calling the UpdateInferenceExperiment operation',
  );
  expect(stderr).toContain('is Updating');
});

test("the service's own validation comes through", async () => {
  const { code, stderr } = await aws(...update(sampling(150)));
  expect(code).not.toBe(0);
  expect(stderr).toContain(
    "An error occurred (ValidationException) when calling the UpdateInferenceExperiment operation: 1 validation error detected: Value '150' at 'shadowModeConfig.shadowModelVariants.1.member.samplingPercentage' failed to satisfy constraint: Member must have value less than or equal to 100",
  );
});

test('list follows the pages', async () => {
  const all = ['sagemaker', 'list-inference-experiments', '--page-size', '2', '--sort-by', 'Name', '--sort-order'];
  const { InferenceExperiments } = await output(...all, 'Ascending');
  expect(InferenceExperiments.map((experiment: { Name: string }) => experiment.Name)).toEqual([
    'checkout-ranker-shadow',
    'churn-risk-shadow',
    'delivery-eta-shadow',
    'fraud-score-shadow',
    'product-similarity-shadow',
  ]);
  expect(simulator.calls.all.map(({ operation, input }) => [operation, input])).toEqual([
    ['ListInferenceExperiments', { SortBy: 'Name', SortOrder: 'Ascending', MaxResults: 2 }],
    ['ListInferenceExperiments', expect.objectContaining({ MaxResults: 2, NextToken: expect.any(String) })],
    ['ListInferenceExperiments', expect.objectContaining({ MaxResults: 2, NextToken: expect.any(String) })],
  ]);
});

test('faults are errors of the service to it', async () => {
  simulator.faults.add({ kind: 'expired-token' });
  const sagemaker = await aws('sagemaker', 'describe-inference-experiment', '--name', Name);
  expect(sagemaker.stderr).toContain('An error occurred (ExpiredTokenException)');
  simulator.faults.add({ kind: 'access-denied' });
  const sts = await aws('sts', 'get-caller-identity');
  expect(sts.stderr).toContain('An error occurred (AccessDenied)');
});
