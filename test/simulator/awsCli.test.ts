import { type ExecFileException, execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from './index.ts';

/** The AWS CLI knows nothing of this project, so what it understands is the wire protocol. */

// A call of the CLI takes a second or more, its installation minutes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 600_000 });

let simulator: Simulator;

beforeAll(async () => {
  await haveAwsCli();
  simulator = await startSimulator();
});
beforeEach(() => simulator.reset());
afterAll(() => simulator?.stop());

interface Ran {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { env }, (error: ExecFileException | null, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? 'killed') : 0, stdout, stderr });
    });
  });
}

async function haveAwsCli(): Promise<void> {
  if ((await run('aws', ['--version'])).code === 0) return;
  const wanted = 'These tests need the AWS CLI: there is no aws on PATH, and';
  if (process.getuid?.() !== 0) throw new Error(`${wanted} only root can install the package awscli.`);
  await run('apt-get', ['update', '-q']);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'awscli'], env);
  if (installed.code !== 0) throw new Error(`${wanted} apt-get install awscli failed: ${installed.stderr}`);
}

/** Nobody's profile and nobody's keys: what the CLI finds here is what stands here. */
function environment(): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(foreign),
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_CONFIG_FILE: join(tmpdir(), 'no-such-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(tmpdir(), 'no-such-aws-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    no_proxy: '127.0.0.1',
  };
}

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
