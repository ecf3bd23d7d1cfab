import { expect, test } from 'vitest';
import { type Fault, startSimulator } from './index.ts';
import { sharedSimulator } from './sharedSimulator.ts';
import { call, post, postForm } from './testClient.ts';

const simulator = await sharedSimulator();

const Name = 'checkout-ranker-shadow';
const update = () => call(simulator.url, 'UpdateInferenceExperiment', { Name, Description: 'changed' });
const raw = (signal?: AbortSignal) =>
  post(simulator.url, 'UpdateInferenceExperiment', JSON.stringify({ Name, Description: 'changed' }), {
    ...(signal && { signal }),
  });
const identity = () => postForm(simulator.url, 'Action=GetCallerIdentity&Version=2011-06-15');
const changed = () => simulator.experiments.get(Name)?.Description === 'changed';

const user = 'arn:aws:iam::123456789012:user/dana';
const resource = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${Name}`;
const refusals: readonly [Fault, number, string, string][] = [
  [{ kind: 'throttle' }, 400, 'ThrottlingException', 'Rate exceeded'],
  [{ kind: 'expired-token' }, 400, 'ExpiredTokenException', 'The security token included in the request is expired'],
  [
    { kind: 'unknown-key' },
    400,
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  ],
  [
    { kind: 'access-denied' },
    400,
    'AccessDeniedException',
    `User: ${user} is not authorized to perform: sagemaker:UpdateInferenceExperiment on resource: ${resource} because no identity-based policy allows the sagemaker:UpdateInferenceExperiment action`,
  ],
  [{ kind: 'error', code: 'Odd', message: 'odd', status: 418 }, 418, 'Odd', 'odd'],
];

test.each(refusals)('%j', async (fault, status, __type, message) => {
  simulator.faults.add(fault);
  const answer = await raw();
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual({ __type, message });
  expect(changed()).toBe(false);
  expect(simulator.calls.all).toMatchObject([{ applied: false, error: __type, status, faults: [fault.kind] }]);
});

test('conflict', async () => {
  simulator.faults.add({ kind: 'conflict', message: 'busy' });
  const { status, text } = await raw();
  expect([status, JSON.parse(text)]).toEqual([400, { __type: 'ConflictException', Message: 'busy' }]);
});

test.each([500, 503])('server-error %i', async (expected) => {
  simulator.faults.add({ kind: 'server-error', status: expected });
  const { status, headers, text } = await raw();
  expect(status).toBe(expected);
  expect(headers.get('x-amzn-requestid')).toBeTruthy();
  expect(JSON.parse(text).__type).toBe(expected === 500 ? 'InternalFailure' : 'ServiceUnavailable');
  expect(changed()).toBe(false);
});

test.each([
  ['throttle', 400, 'Throttling', 'Sender'],
  ['expired-token', 403, 'ExpiredToken', 'Sender'],
  ['unknown-key', 403, 'InvalidClientTokenId', 'Sender'],
  ['access-denied', 403, 'AccessDenied', 'Sender'],
  ['server-error', 500, 'InternalFailure', 'Receiver'],
] as const)('%s at STS', async (kind, expected, code, type) => {
  simulator.faults.add({ kind });
  const { status, text } = await identity();
  expect(status).toBe(expected);
  expect(text).toContain(`<Error><Type>${type}</Type><Code>${code}</Code>`);
});

test.each([200, 502])('not-json with %i', async (status) => {
  simulator.faults.add({ kind: 'not-json', status });
  const answer = await raw();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.text).toMatch(/^<html>/);
  expect(changed()).toBe(false);
});

test('cut breaks the connection in the middle of the answer, after the call took effect', async () => {
  simulator.faults.add({ kind: 'cut' });
  await expect(raw()).rejects.toThrow();
  expect(changed()).toBe(true);
  expect(simulator.calls.all).toMatchObject([{ applied: true, status: 200, aborted: false }]);
});

test('cut before the answer leaves everything as it was', async () => {
  simulator.faults.add({ kind: 'cut', beforeAnswer: true });
  await expect(raw()).rejects.toThrow();
  expect(changed()).toBe(false);
  expect(simulator.calls.all).toMatchObject([{ applied: false, status: undefined, aborted: false }]);
});

test.each([false, true])('hang never answers; applied %s', async (applied) => {
  simulator.faults.add({ kind: 'hang', applied });
  const abort = new AbortController();
  const answer = raw(abort.signal);
  await simulator.calls.waitFor('UpdateInferenceExperiment');
  abort.abort();
  await expect(answer).rejects.toThrow();
  const call = await simulator.calls.waitFor(({ aborted }) => aborted);
  expect(call).toMatchObject({ applied, status: undefined });
  expect(changed()).toBe(applied);
});

test('latency delays the answer, not the effect', async () => {
  simulator.faults.add({ kind: 'latency', ms: 24 * 60 * 60_000 });
  const abort = new AbortController();
  const answer = raw(abort.signal);
  expect(await simulator.calls.waitFor('UpdateInferenceExperiment')).toMatchObject({ applied: true });
  expect(changed()).toBe(true);
  abort.abort();
  await expect(answer).rejects.toThrow();
  expect(await simulator.calls.waitFor(({ aborted }) => aborted)).toMatchObject({ status: undefined });
});

test('after the latency the answer is as ever', async () => {
  simulator.faults.add({ kind: 'latency', ms: 1 });
  expect(await update()).toHaveProperty('InferenceExperimentArn');
  expect(simulator.calls.all).toMatchObject([{ faults: ['latency'], status: 200, aborted: false }]);
});

test('latency goes together with another fault', async () => {
  simulator.faults.add({ kind: 'latency', ms: 1 });
  simulator.faults.add({ kind: 'throttle' });
  expect(await update()).toMatch(/^ThrottlingException/);
  expect(simulator.calls.all).toMatchObject([{ faults: ['latency', 'throttle'] }]);
  expect(await update()).toHaveProperty('InferenceExperimentArn');
});

test('clock-skew makes honest signatures stale and says the time it goes by', async () => {
  simulator.faults.add({ kind: 'clock-skew', ms: 60 * 60_000 });
  const { headers, text } = await raw();
  expect(JSON.parse(text)).toMatchObject({
    __type: 'InvalidSignatureException',
    message: expect.stringMatching(/^Signature expired/),
  });
  expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(Date.now() + 59 * 60_000);
});

test('a fault meets as many calls as it says', async () => {
  simulator.faults.add({ kind: 'throttle', times: 2 });
  const answers = [await update(), await update(), await update()];
  expect(answers).toEqual([
    'ThrottlingException: Rate exceeded',
    'ThrottlingException: Rate exceeded',
    expect.objectContaining({ InferenceExperimentArn: resource }),
  ]);
  expect(simulator.faults.list()).toEqual([]);
});

test('a fault of one operation leaves the others alone', async () => {
  simulator.faults.add({ kind: 'throttle', operation: 'UpdateInferenceExperiment', times: 'always' });
  expect((await identity()).status).toBe(200);
  expect(await update()).toMatch(/^Throttling/);
  expect(await update()).toMatch(/^Throttling/);
  simulator.faults.clear();
  expect(await update()).toHaveProperty('InferenceExperimentArn');
});

test('faults meet calls in the order in which they were added', async () => {
  simulator.faults.add({ kind: 'throttle' });
  simulator.faults.add({ kind: 'expired-token' });
  expect(await update()).toMatch(/^Throttling/);
  expect(await update()).toMatch(/^ExpiredToken/);
});

test('stop ends a call that hangs', async () => {
  const own = await startSimulator();
  own.faults.add({ kind: 'hang' });
  const answer = post(own.url, 'ListInferenceExperiments', '{}');
  const ended = expect(answer).rejects.toThrow();
  await own.calls.waitFor('ListInferenceExperiments');
  await own.stop();
  await ended;
});
