/** Errors as AWS answers them, put into words. */
import { describe, expect, test } from 'vitest';
import { getIdentity, updateExperiment } from '../../client/aws/index.ts';
import type { ErrorKind } from '../../client/aws/types.ts';
import { type Fault, startSimulator } from '../simulator/index.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { failureOf, isolated, KEYS, REGION, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const simulator = await sharedSimulator();

const NAME = 'checkout-ranker-shadow';

async function failed(input: Record<string, unknown>, ...faults: Fault[]) {
  for (const fault of faults) simulator.faults.add(fault);
  const target = await targetWith({ endpointUrl: simulator.url });
  return failureOf(updateExperiment(target, input, signal()), target);
}

async function identityFailed(fault: Fault) {
  simulator.faults.add(fault);
  const target = await targetWith({ endpointUrl: simulator.url });
  return failureOf(getIdentity(target, signal()), target, 'GetCallerIdentity');
}

test('access denied: action, principal, request id', async () => {
  const failure = await failed({ Name: NAME }, { kind: 'access-denied' });
  expect(failure).toMatchObject({
    kind: 'access-denied',
    code: 'AccessDeniedException',
    requestId: simulator.calls.all[0]?.requestId,
    mayHaveReachedAws: false,
  });
  expect(failure.what).toMatch(
    /^arn:aws:iam::123456789012:user\/dana is not allowed to perform sagemaker:UpdateInferenceExperiment on arn:aws:sagemaker:/,
  );
});

test('no such experiment', async () => {
  const failure = await failed({ Name: 'my-test' });
  expect(failure).toMatchObject({ kind: 'not-found', code: 'ResourceNotFound' });
  expect(failure.what).toContain('"my-test"');
  expect(failure.serviceMessage).toContain(`${REGION}:123456789012:inference-experiment/my-test`);
});

test('a state in which it can not change', async () => {
  simulator.experiments.setStatus(NAME, 'Stopping');
  const failure = await failed({ Name: NAME });
  expect(failure).toMatchObject({ kind: 'conflict', code: 'ConflictException', mayHaveReachedAws: false });
  expect(failure.what).toContain('in state Stopping');
});

test("AWS's own validation", async () => {
  const failure = await failed({ Name: NAME, Schedule: { StartTime: '2031-01-01T00:00:00Z' } });
  expect(failure).toMatchObject({ kind: 'validation', code: 'ValidationException' });
  expect(failure.serviceMessage).toContain('start time');
});

test('a timestamp that is none never leaves', async () => {
  const failure = await failed({ Name: NAME, Schedule: { EndTime: 'soon' } });
  expect(failure).toMatchObject({ kind: 'validation', mayHaveReachedAws: false, serviceMessage: undefined });
  expect(failure.what).toContain('"soon"');
  expect(simulator.calls.all).toEqual([]);
});

test.each<[Fault, ErrorKind, boolean]>([
  [{ kind: 'expired-token' }, 'expired-credentials', false],
  [{ kind: 'unknown-key' }, 'invalid-credentials', false],
  [{ kind: 'throttle' }, 'throttled', false],
  [{ kind: 'server-error' }, 'service-fault', true],
  [{ kind: 'server-error', status: 503 }, 'service-fault', true],
  [{ kind: 'not-json', status: 200 }, 'not-json', true],
  [{ kind: 'not-json' }, 'not-json', true],
  [{ kind: 'cut' }, 'no-network', true],
  [{ kind: 'cut', beforeAnswer: true }, 'no-network', true],
  [{ kind: 'clock-skew', ms: 3_600_000 }, 'invalid-credentials', false],
  [{ kind: 'error', code: 'UnknownOperationException', message: '' }, 'wrong-endpoint', false],
  [{ kind: 'error', code: 'ResourceLimitExceeded', message: 'A limit' }, 'unknown', false],
])('%j is %s', async (fault, kind, mayHaveReachedAws) => {
  expect(await failed({ Name: NAME }, fault)).toMatchObject({ kind, mayHaveReachedAws });
});

test('a clock that is wrong is called that', async () => {
  expect((await failed({ Name: NAME }, { kind: 'clock-skew', ms: 3_600_000 })).advice).toContain('clock');
});

test('an endpoint of another Region', async () => {
  const elsewhere = await startSimulator({ region: 'us-east-1' });
  try {
    const target = await targetWith({ endpointUrl: elsewhere.url });
    const failure = await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
    expect(failure.kind).toBe('wrong-endpoint');
    expect(failure.advice).toContain(REGION);
  } finally {
    await elsewhere.stop();
  }
});

describe('of GetCallerIdentity', () => {
  test.each<[Fault, ErrorKind]>([
    [{ kind: 'expired-token' }, 'expired-credentials'],
    [{ kind: 'unknown-key' }, 'invalid-credentials'],
    [{ kind: 'access-denied' }, 'access-denied'],
    [{ kind: 'throttle' }, 'throttled'],
    [{ kind: 'not-json', status: 200 }, 'not-json'],
    [{ kind: 'not-json' }, 'not-json'],
    [{ kind: 'server-error' }, 'service-fault'],
  ])('%j is %s', async (fault, kind) => {
    expect((await identityFailed(fault)).kind).toBe(kind);
  });
});

describe('retries', () => {
  const withAttempts = (maxAttempts: number) => targetWith({ endpointUrl: simulator.url, maxAttempts });

  test('throttled twice, then done', async () => {
    simulator.faults.add({ kind: 'throttle', times: 2 });
    const updated = await updateExperiment(await withAttempts(3), { Name: NAME }, signal());
    expect(updated.attempts).toBe(3);
    expect(simulator.calls.all).toHaveLength(3);
  });

  // Of faults, between which the SDK waits for less than when it is throttled.
  test.each<[string, () => unknown, number | null | undefined, number]>([
    ['the setting', () => Object.assign(process.env, { AWS_MAX_ATTEMPTS: '5' }), 2, 2],
    ['AWS_MAX_ATTEMPTS', () => Object.assign(process.env, { AWS_MAX_ATTEMPTS: '4' }), null, 4],
    ['the profile', () => home.write('config', '[default]\nmax_attempts = 2\n'), null, 2],
    ['nobody, so that the SDK decides', () => undefined, null, 3],
  ])('as often as said by %s', async (_, say, maxAttempts, tries) => {
    say();
    simulator.faults.add({ kind: 'server-error', times: 'always' });
    const target = await targetWith({ endpointUrl: simulator.url, maxAttempts });
    await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
    expect(simulator.calls.all).toHaveLength(tries);
  });

  test('a profile that was edited since the last call counts', async () => {
    for (const tries of [2, 1]) {
      simulator.reset();
      home.write('config', `[default]\nmax_attempts = ${tries}\n`);
      simulator.faults.add({ kind: 'server-error', times: 'always' });
      const target = await targetWith({ endpointUrl: simulator.url, maxAttempts: null });
      await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
      expect(simulator.calls.all).toHaveLength(tries);
    }
  });

  test('throttled to the last', async () => {
    simulator.faults.add({ kind: 'throttle', times: 'always' });
    const target = await withAttempts(2);
    const failure = await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
    expect(failure.kind).toBe('throttled');
    expect(failure.what).toContain('2 attempts');
    expect(simulator.calls.all).toHaveLength(2);
  });

  test('never of what AWS refuses', async () => {
    simulator.faults.add({ kind: 'conflict', times: 'always' });
    const target = await withAttempts(3);
    await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
    expect(simulator.calls.all).toHaveLength(1);
  });
});

test('a request that was carried out although its sender never learnt of it', async () => {
  simulator.faults.add({ kind: 'hang', applied: true });
  const cancel = new AbortController();
  const target = await targetWith({ endpointUrl: simulator.url });
  const call = failureOf(updateExperiment(target, { Name: NAME, Description: 'changed' }, cancel.signal), target);
  await simulator.calls.waitFor('UpdateInferenceExperiment');
  cancel.abort();
  expect(await call).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: true });
  expect(simulator.experiments.get(NAME)).toMatchObject({ Description: 'changed' });
  await simulator.calls.waitFor((each) => each.aborted);
});

test('no text of any failure holds a credential or a signature', async () => {
  process.env.AWS_SESSION_TOKEN = 'a-session-token-of-no-use-at-all';
  const secrets = [KEYS.AWS_SECRET_ACCESS_KEY, KEYS.AWS_ACCESS_KEY_ID, process.env.AWS_SESSION_TOKEN];
  // As AWS answers a signature it can not verify: with all that it was sent.
  const message = `Authorization=AWS4-HMAC-SHA256 Credential=${KEYS.AWS_ACCESS_KEY_ID}/20300101, Signature=0123456789abcdef, x-amz-security-token:${process.env.AWS_SESSION_TOKEN} and ${KEYS.AWS_SECRET_ACCESS_KEY}`;
  const faults: Fault[] = [
    { kind: 'error', code: 'InvalidSignatureException', message },
    { kind: 'error', code: 'ValidationException', message },
    { kind: 'not-json', body: `<html>${message}</html>` },
    { kind: 'server-error' },
  ];
  for (const fault of faults) {
    const texts = JSON.stringify(await failed({ Name: NAME }, fault));
    for (const secret of [...secrets, '0123456789abcdef']) expect(texts).not.toContain(secret);
  }
});
