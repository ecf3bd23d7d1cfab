/** Every operation against every fault: what the person reads is true, and nothing is sent twice but by the SDK's tries. */
import { describe, expect, test } from 'vitest';
import {
  createExperiment,
  deleteExperiment,
  describeExperiment,
  listExperiments,
  liveCounts,
  startExperiment,
  stopExperiment,
  updateExperiment,
} from '../../client/aws/index.ts';
import { untilSettled } from '../../client/aws/settle.ts';
import type { ErrorKind, Target } from '../../client/aws/types.ts';
import { type Fault, startSimulator } from '../simulator/index.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { failureOf, isolated, KEYS, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const simulator = await sharedSimulator();

const RUNNING = 'checkout-ranker-shadow';
const PLANNED = 'fraud-score-shadow';
const ENDED = 'churn-risk-shadow';

interface Operation {
  readonly name: string;
  readonly call: (target: Target, signal: AbortSignal) => Promise<unknown>;
  /** Whether the simulated account is as after the call; absent for what only reads. */
  readonly isDone?: () => boolean;
  /** What the SDK's second try of a call that was applied is refused with, in the words for the person. */
  readonly again?: RegExp;
}

const statusOf = (name: string) => simulator.experiments.get(name)?.Status;
const VARIANTS = ['old', 'new'].map((VariantName) => ({
  VariantName,
  ModelName: 'search-ranker-v3',
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1 },
  },
}));
const CREATE = {
  Name: 'my-test',
  Type: 'ShadowMode',
  RoleArn: 'arn:aws:iam::123456789012:role/r',
  EndpointName: 'search-ranker',
  ModelVariants: VARIANTS,
  ShadowModeConfig: {
    SourceModelVariantName: 'old',
    ShadowModelVariants: [{ ShadowModelVariantName: 'new', SamplingPercentage: 5 }],
  },
};
const STOP = { Name: RUNNING, ModelVariantActions: { production: 'Retain', shadow: 'Remove' } };

const CHANGES: readonly Operation[] = [
  {
    name: 'CreateInferenceExperiment',
    call: (target, abort) => createExperiment(target, CREATE, abort),
    isDone: () => statusOf('my-test') === 'Creating',
    again: /exists already.*this very creation, carried out/,
  },
  {
    name: 'UpdateInferenceExperiment',
    call: (target, abort) => updateExperiment(target, { Name: RUNNING, Description: 'changed' }, abort),
    isDone: () => simulator.experiments.get(RUNNING)?.Description === 'changed',
    again: /is Updating.*this very update, under way/,
  },
  {
    name: 'StartInferenceExperiment',
    call: (target, abort) => startExperiment(target, PLANNED, abort),
    isDone: () => statusOf(PLANNED) === 'Starting',
    again: /is Starting.*this very start, under way/,
  },
  {
    name: 'StopInferenceExperiment',
    call: (target, abort) => stopExperiment(target, STOP, abort),
    isDone: () => statusOf(RUNNING) === 'Stopping',
    again: /is Stopping.*this very stop, under way/,
  },
  {
    name: 'DeleteInferenceExperiment',
    call: (target, abort) => deleteExperiment(target, ENDED, abort),
    isDone: () => simulator.experiments.get(ENDED) === undefined,
    again: /no experiment "my-test" any more.*this very deletion, carried out/,
  },
];
const READS: readonly Operation[] = [
  { name: 'DescribeInferenceExperiment', call: (target, abort) => describeExperiment(target, RUNNING, abort) },
  { name: 'ListInferenceExperiments', call: (target, abort) => listExperiments(target, {}, abort) },
  {
    name: 'DescribeEndpoint',
    call: (target, abort) => liveCounts(target, { EndpointName: 'checkout-ranker' }, abort),
  },
];

const at = (maxAttempts = 1, url = simulator.url) => targetWith({ endpointUrl: url, maxAttempts });
async function failed({ name, call }: Operation, fault: Fault, target: Target) {
  simulator.faults.add(fault);
  return failureOf(call(target, signal()), target, name);
}
const sent = () => simulator.calls.all.length;

describe.each(CHANGES)('$name', (operation) => {
  const isDone = () => operation.isDone?.() ?? false;

  test('its answer is lost after it was applied: unknown, and one looks', async () => {
    const failure = await failed(operation, { kind: 'cut' }, await at());
    expect(failure).toMatchObject({ kind: 'no-network', mayHaveReachedAws: true });
    expect(failure.advice).toMatch(/Look at the experiment|See whether the experiment exists/);
    expect(isDone()).toBe(true);
    expect(sent()).toBe(1);
  });

  test('and the next try meets what the first has done', async () => {
    const failure = await failed(operation, { kind: 'cut' }, await at(3));
    expect(`${failure.what} ${failure.advice}`).toMatch(operation.again ?? /never/);
    expect(failure.mayHaveReachedAws).toBe(true);
    expect(isDone()).toBe(true);
    expect(sent()).toBe(2);
  });

  test('cut before it was applied, the next try does it', async () => {
    simulator.faults.add({ kind: 'cut', beforeAnswer: true });
    expect(await operation.call(await at(3), signal())).toMatchObject({ attempts: 2 });
    expect(isDone()).toBe(true);
  });

  test('throttled for a while', async () => {
    simulator.faults.add({ kind: 'throttle' });
    expect(await operation.call(await at(3), signal())).toMatchObject({ attempts: 2 });
    expect(isDone()).toBe(true);
  });

  test('a slow endpoint, cancelled', async () => {
    simulator.faults.add({ kind: 'hang', applied: true });
    const cancel = new AbortController();
    const target = await at(3);
    const failure = failureOf(operation.call(target, cancel.signal), target, operation.name);
    await simulator.calls.waitFor(operation.name);
    cancel.abort();
    expect(await failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: true });
    expect(isDone()).toBe(true);
    await simulator.calls.waitFor((each) => each.aborted);
    expect(sent()).toBe(1);
  });

  test.each<[Fault, ErrorKind, boolean]>([
    [{ kind: 'throttle' }, 'throttled', false],
    [{ kind: 'expired-token' }, 'expired-credentials', false],
    [{ kind: 'access-denied' }, 'access-denied', false],
    [{ kind: 'conflict' }, 'conflict', false],
    [{ kind: 'clock-skew', ms: 3_600_000 }, 'invalid-credentials', false],
    [{ kind: 'clock-skew', ms: -3_600_000 }, 'invalid-credentials', false],
    [{ kind: 'server-error' }, 'service-fault', true],
    [{ kind: 'not-json', status: 200 }, 'not-json', true],
    [{ kind: 'not-json', status: 200, body: '{"InferenceExperimentArn": 5' }, 'not-json', true],
    [{ kind: 'not-json', status: 200, body: '{}' }, 'not-json', true],
    [{ kind: 'not-json', status: 200, body: '' }, 'not-json', true],
    [{ kind: 'huge' }, 'not-json', true],
  ])('%j is %s', async (fault, kind, mayHaveReachedAws) => {
    expect(await failed(operation, fault, await at())).toMatchObject({ kind, mayHaveReachedAws });
    expect(isDone()).toBe(false);
    expect(sent()).toBe(1);
  });

  test('credentials that have expired and were renewed since', async () => {
    simulator.faults.add({ kind: 'expired-token' });
    const target = await at();
    expect((await failureOf(operation.call(target, signal()), target, operation.name)).kind).toBe(
      'expired-credentials',
    );
    process.env.AWS_ACCESS_KEY_ID = 'AKIAI44QH8DHBEXAMPLE';
    await operation.call(target, signal());
    expect(simulator.calls.all.at(-1)).toMatchObject({ accessKeyId: 'AKIAI44QH8DHBEXAMPLE', applied: true });
  });

  test('the endpoint is gone: nothing was sent', async () => {
    const gone = await startSimulator();
    await gone.stop();
    const target = await at(2, gone.url);
    const failure = await failureOf(operation.call(target, signal()), target, operation.name);
    expect(failure).toMatchObject({ kind: 'no-network', code: 'ECONNREFUSED', mayHaveReachedAws: false });
  });

  test('a clock that is a little wrong is corrected by the next try', async () => {
    simulator.faults.add({ kind: 'clock-skew', ms: 3_600_000, times: 2 });
    expect(await operation.call(await at(3), signal())).toMatchObject({ attempts: 2 });
    expect(isDone()).toBe(true);
  });
});

describe.each(READS)('$name', (operation) => {
  test.each<[Fault, ErrorKind]>([
    [{ kind: 'cut' }, 'no-network'],
    [{ kind: 'throttle' }, 'throttled'],
    [{ kind: 'expired-token' }, 'expired-credentials'],
    [{ kind: 'server-error' }, 'service-fault'],
    [{ kind: 'not-json', status: 200 }, 'not-json'],
    [{ kind: 'huge' }, 'not-json'],
    [{ kind: 'clock-skew', ms: 3_600_000 }, 'invalid-credentials'],
  ])('%j is %s, and has changed nothing', async (fault, kind) => {
    expect(await failed(operation, fault, await at())).toMatchObject({ kind, mayHaveReachedAws: false });
  });

  test('an answer that is too long is not read to its end', async () => {
    const failure = await failed(operation, { kind: 'huge' }, await at());
    expect(failure.what).toBe(`${simulator.url} answered with more than AWS ever does.`);
    await simulator.calls.waitFor((each) => each.aborted);
  });

  test('throttled and cut for a while', async () => {
    simulator.faults.add({ kind: 'throttle' });
    simulator.faults.add({ kind: 'cut' });
    await operation.call(await at(3), signal());
    expect(sent()).toBe(3);
  });
});

describe.each([
  ['DescribeInferenceExperiment', (t: Target) => describeExperiment(t, RUNNING, signal())],
  ['ListInferenceExperiments', (t: Target) => listExperiments(t, {}, signal())],
])('%s', (name, call) => {
  test.each([
    '{}',
    'null',
    '["Running"]',
    '"Running"',
    `{"Name": "${RUNNING}", "Sta`,
    '{"Name": "other", "Status": "Running", "InferenceExperiments": {}}',
    `{"Name": "${RUNNING}", "Status": 5}`,
    '',
  ])('%s is no answer of AWS', async (body) => {
    const fault: Fault = { kind: 'not-json', status: 200, body };
    expect(await failed({ name, call }, fault, await at())).toMatchObject({ kind: 'not-json' });
  });
});

describe('followed through faults', () => {
  test('throttled, cut, gone for a while, and settled in the end', async () => {
    const t = await at();
    await updateExperiment(t, { Name: RUNNING, Description: 'changed' }, signal());
    const faults: readonly Fault[] = [{ kind: 'throttle' }, { kind: 'cut' }, { kind: 'server-error' }];
    for (const fault of faults) simulator.faults.add(fault);
    let refused = 2;
    const gone = { ...t, endpointUrl: { value: 'http://127.0.0.1:1', source: 'x' } };
    const states: string[] = [];
    const settled = await untilSettled({
      describe: (following) => {
        refused -= 1;
        return describeExperiment(refused >= 0 ? gone : t, RUNNING, following);
      },
      wait: async (ms) => simulator.clock.advance(ms),
      signal: signal(),
      onState: (status) => states.push(status),
    });
    expect(settled).toMatchObject({ Status: 'Running', Description: 'changed' });
    expect(states.at(-1)).toBe('Running');
  });

  test('deleted by somebody else meanwhile', async () => {
    const t = await at();
    const settled = untilSettled({
      describe: (following) => describeExperiment(t, 'gone', following),
      wait: async () => undefined,
      signal: signal(),
    });
    expect(await failureOf(settled, t, 'DescribeInferenceExperiment')).toMatchObject({ kind: 'not-found' });
  });

  test('credentials of the profile are read anew by each call', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    delete process.env.AWS_SECRET_ACCESS_KEY;
    const keys = (id: string) => `[default]\naws_access_key_id = ${id}\naws_secret_access_key = x\n`;
    const t = await at();
    for (const id of ['AKIAIOSFODNN7EXAMPLE', 'AKIAI44QH8DHBEXAMPLE']) {
      home.write('credentials', keys(id));
      await describeExperiment(t, RUNNING, signal());
    }
    expect(simulator.calls.all.map(({ accessKeyId }) => accessKeyId)).toEqual([
      'AKIAIOSFODNN7EXAMPLE',
      'AKIAI44QH8DHBEXAMPLE',
    ]);
  });
});
