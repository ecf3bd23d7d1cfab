/** The life of an experiment, by the real SDK, against the simulator. */
import { describe, expect, test } from 'vitest';
import {
  createExperiment,
  deleteExperiment,
  describeExperiment,
  liveCounts,
  startExperiment,
  stopExperiment,
  updateExperiment,
} from '../../client/aws/index.ts';
import { overviewOf } from '../../client/aws/overview.ts';
import { untilSettled } from '../../client/aws/settle.ts';
import { stopChoices, stopInput } from '../../client/aws/stopChoices.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { isolated, KEYS, REGION, signal, targetWith } from './support.ts';

isolated(KEYS);
const simulator = await sharedSimulator();

const target = () => targetWith({ endpointUrl: simulator.url });
const RUNNING = 'checkout-ranker-shadow';
const PLANNED = 'fraud-score-shadow';
const ENDED = 'churn-risk-shadow';
const arnOf = (name: string) => `arn:aws:sagemaker:${REGION}:123456789012:inference-experiment/${name}`;
const lastCall = () => simulator.calls.all.at(-1);
const describeOf = async (name: string) => describeExperiment(await target(), name, signal());

const variant = (VariantName: string, ModelName: string) => ({
  VariantName,
  ModelName,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1 },
  },
});
const NEW = {
  Name: 'search-ranker-shadow',
  Type: 'ShadowMode',
  RoleArn: 'arn:aws:iam::123456789012:role/r',
  EndpointName: 'search-ranker',
  ModelVariants: [variant('old', 'search-ranker-v3'), variant('new', 'search-ranker-v4')],
  ShadowModeConfig: {
    SourceModelVariantName: 'old',
    ShadowModelVariants: [{ ShadowModelVariantName: 'new', SamplingPercentage: 5 }],
  },
  Tags: [{ Key: 'team', Value: 'search' }],
};

test('create sends all members, timestamps as epoch seconds', async () => {
  const end = Math.floor(simulator.clock.now() / 1000) + 9 * 24 * 3600;
  const input = { ...NEW, Schedule: { EndTime: new Date(end * 1000).toISOString() } };
  const created = await createExperiment(await target(), input, signal());
  expect(created).toEqual({ arn: arnOf(NEW.Name), requestId: lastCall()?.requestId, attempts: 1 });
  expect(lastCall()).toMatchObject({
    operation: 'CreateInferenceExperiment',
    input: { ...NEW, Schedule: { EndTime: end } },
  });
  expect(await describeOf(NEW.Name)).toMatchObject({ Status: 'Creating' });
});

test('start', async () => {
  expect(await startExperiment(await target(), PLANNED, signal())).toMatchObject({ arn: arnOf(PLANNED), attempts: 1 });
  expect(lastCall()).toMatchObject({ operation: 'StartInferenceExperiment', input: { Name: PLANNED } });
  expect(simulator.experiments.get(PLANNED)).toMatchObject({ Status: 'Starting' });
});

test('delete', async () => {
  expect(await deleteExperiment(await target(), ENDED, signal())).toMatchObject({ arn: arnOf(ENDED), attempts: 1 });
  expect(lastCall()).toMatchObject({ operation: 'DeleteInferenceExperiment', input: { Name: ENDED } });
  expect(simulator.experiments.get(ENDED)).toBeUndefined();
});

describe('stop', () => {
  const chosen = async (id: string) => {
    const description = await describeOf(RUNNING);
    const actions = stopChoices(description).find((choice) => choice.id === id)?.actions ?? {};
    return stopInput(description, actions, { reason: 'Same clicks at half the cost' });
  };

  test.each([
    ['keep-production', { production: 'Retain', shadow: 'Remove' }, ['InService', 'Deleted']],
    ['promote-shadow', { production: 'Remove', shadow: 'Promote' }, ['Deleted', 'InService']],
  ])('%s', async (id, actions, states) => {
    const input = await chosen(id);
    expect(await stopExperiment(await target(), input, signal())).toMatchObject({ arn: arnOf(RUNNING) });
    expect(lastCall()).toMatchObject({
      operation: 'StopInferenceExperiment',
      input: { Name: RUNNING, ModelVariantActions: actions, DesiredState: 'Completed' },
    });
    simulator.clock.advance(60_000);
    const { status, reason, variants } = overviewOf(await describeOf(RUNNING));
    expect({ status, reason }).toEqual({ status: 'Completed', reason: 'Same clicks at half the cost' });
    expect(variants.map((each) => each.status)).toEqual(states);
  });

  test('remove both is sent, and it is for AWS to refuse it', async () => {
    await expect(stopExperiment(await target(), await chosen('remove-both'), signal())).rejects.toThrow('stay');
    expect(lastCall()?.input).not.toHaveProperty('DesiredModelVariants');
  });
});

describe('instances that serve now', () => {
  test('as deployed, and as autoscaling has moved them', async () => {
    const description = await describeOf(RUNNING);
    expect(await liveCounts(await target(), description, signal())).toEqual({ production: 2, shadow: 1 });
    simulator.endpoints.setCounts('checkout-ranker', { production: 4 });
    expect(await liveCounts(await target(), description, signal())).toEqual({ production: 4, shadow: 1 });
  });

  test('none where the endpoint is not known, is gone, or nobody may look', async () => {
    const t = await target();
    expect(await liveCounts(t, {}, signal())).toEqual({});
    expect(await liveCounts(t, { EndpointMetadata: { EndpointName: 'gone' } }, signal())).toEqual({});
    simulator.faults.add({ kind: 'access-denied', operation: 'DescribeEndpoint' });
    expect(await liveCounts(t, await describeOf(RUNNING), signal())).toEqual({});
  });

  test('another failure is one', async () => {
    const description = await describeOf(RUNNING);
    simulator.faults.add({ kind: 'throttle' });
    await expect(liveCounts(await target(), description, signal())).rejects.toMatchObject({ name: 'FailedCall' });
  });
});

describe('followed until it has settled', () => {
  /** Waiting is moving the simulator's clock. */
  const follow = async (name: string, states: string[]) => {
    const t = await target();
    return untilSettled({
      describe: (following) => describeExperiment(t, name, following),
      wait: async (ms) => simulator.clock.advance(ms),
      signal: signal(),
      onState: (status) => states.push(status),
    });
  };

  test('an update', async () => {
    const states: string[] = [];
    await updateExperiment(await target(), { Name: RUNNING, Description: 'changed' }, signal());
    expect(await follow(RUNNING, states)).toMatchObject({ Status: 'Running', Description: 'changed' });
    expect(states).toEqual(['Updating', 'Running']);
  });

  test('an update that fails: it is as before, and the reason is told', async () => {
    simulator.faults.add({ kind: 'failing-transition', reason: 'No capacity for ml.g5.xlarge.' });
    await updateExperiment(await target(), { Name: RUNNING, Description: 'changed' }, signal());
    const description = await follow(RUNNING, []);
    expect(description.Description).not.toBe('changed');
    expect(overviewOf(description)).toMatchObject({ status: 'Running', reason: 'No capacity for ml.g5.xlarge.' });
  });
});
