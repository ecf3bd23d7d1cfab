import { request } from 'node:http';
import { expect, test } from 'vitest';
import { sharedSimulator } from './sharedSimulator.ts';
import { call } from './testClient.ts';

const simulator = await sharedSimulator();

const Name = 'checkout-ranker-shadow';

async function admin(method: string, path: string, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${simulator.url}/_simulator${path}`, {
    method,
    ...(body !== undefined && { body: text }),
  });
  return { status: response.status, body: await response.json() };
}

/** With headers that fetch does not let one set. */
function statusWith(headers: Readonly<Record<string, string>>, method = 'POST', path = '/reset'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${simulator.url}/_simulator${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('shows the experiments', async () => {
  expect((await admin('GET', '/experiments')).body).toHaveLength(5);
  expect(await admin('GET', `/experiments/${Name}`)).toMatchObject({ status: 200, body: { Name, Status: 'Running' } });
  expect(await admin('GET', '/experiments/nobody')).toMatchObject({ status: 404 });
  expect(await admin('GET', '/experiments/%zz')).toMatchObject({ status: 404 });
});

test('puts an experiment into a status', async () => {
  expect(await admin('POST', `/experiments/${Name}`, { Status: 'Stopping' })).toMatchObject({
    body: { Status: 'Stopping' },
  });
  expect(simulator.experiments.get(Name)?.Status).toBe('Stopping');
  expect(await admin('POST', `/experiments/${Name}`, { Status: 'Gone' })).toMatchObject({ status: 400 });
});

test('with the reason of an update that failed', async () => {
  const body = { Status: 'Running', FailureReason: 'No capacity.' };
  expect(await admin('POST', `/experiments/${Name}`, body)).toMatchObject({
    body: { Status: 'Running', EndpointMetadata: { FailureReason: 'No capacity.' } },
  });
  expect(await admin('POST', `/experiments/${Name}`, { ...body, FailureReason: 5 })).toMatchObject({ status: 400 });
});

test('plays autoscaling', async () => {
  const path = '/endpoints/checkout-ranker';
  const live = (production: number) => ({
    status: 200,
    body: {
      production: [{ name: 'production', current: production, desired: 2 }],
      shadow: [{ name: 'shadow', current: 1, desired: 1 }],
    },
  });
  expect(await admin('GET', path)).toEqual(live(2));
  expect(await admin('POST', path, { counts: { production: 4 } })).toEqual(live(4));
  expect(await admin('POST', path, { counts: { production: -1 } })).toMatchObject({ status: 400 });
  expect(await admin('POST', path, {})).toMatchObject({ status: 400 });
  expect(await admin('GET', '/endpoints/gone')).toMatchObject({ status: 404 });
});

test('adds faults, lists and forgets them', async () => {
  const fault = { kind: 'throttle', times: 2, operation: 'UpdateInferenceExperiment' };
  expect(await admin('POST', '/faults', fault)).toEqual({ status: 200, body: [fault] });
  expect(await call(simulator.url, 'UpdateInferenceExperiment', { Name })).toMatch(/^Throttling/);
  expect((await admin('GET', '/faults')).body).toEqual([{ ...fault, times: 1 }]);
  expect((await admin('DELETE', '/faults')).body).toEqual([]);
  expect(simulator.faults.list()).toEqual([]);
});

test.each([
  [{}, 'a fault is an object with a kind'],
  [{ kind: 'flood' }, 'kind is one of'],
  [{ kind: 'throttle', times: 0 }, 'times is'],
  [{ kind: 'throttle', operation: 1 }, 'operation is'],
  [{ kind: 'latency' }, 'latency needs ms'],
  [{ kind: 'error', code: 'X' }, 'error needs'],
  ['{', 'the body is not JSON'],
])('refuses the fault %j', async (fault, message) => {
  const answer = await admin('POST', '/faults', fault);
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } });
  expect(simulator.faults.list()).toEqual([]);
});

test('shows the calls, and waits for them', async () => {
  const waiting = admin('GET', '/calls?operation=UpdateInferenceExperiment&atLeast=2');
  await call(simulator.url, 'DescribeInferenceExperiment', { Name });
  await call(simulator.url, 'UpdateInferenceExperiment', { Name, Description: 'a' });
  await call(simulator.url, 'UpdateInferenceExperiment', { Name, Description: 'b' });
  expect((await waiting).body).toMatchObject([{ input: { Description: 'a' } }, { error: 'ConflictException' }]);
  expect((await admin('GET', '/calls')).body).toHaveLength(3);
  expect(await admin('GET', '/calls?atLeast=x')).toMatchObject({ status: 400 });
});

test('moves the clock', async () => {
  simulator.experiments.setStatus(Name, 'Updating');
  const now = simulator.clock.now();
  expect((await admin('POST', '/clock', { advance: 60_000 })).body).toEqual({
    now: new Date(now + 60_000).toISOString(),
  });
  expect(simulator.experiments.get(Name)?.Status).toBe('Running');
  expect((await admin('POST', '/clock', { set: '2040-01-01T00:00:00Z' })).body).toEqual({
    now: '2040-01-01T00:00:00.000Z',
  });
  expect((await admin('GET', '/clock')).body).toEqual({ now: '2040-01-01T00:00:00.000Z' });
  expect(await admin('POST', '/clock', { set: 'soon' })).toMatchObject({ status: 400 });
});

test('reset forgets everything', async () => {
  const before = simulator.experiments.list();
  await call(simulator.url, 'UpdateInferenceExperiment', { Name, Description: 'changed' });
  simulator.faults.add({ kind: 'hang' });
  simulator.clock.advance(1e9);
  expect((await admin('POST', '/reset')).status).toBe(200);
  expect(simulator.experiments.list()).toEqual(before);
  expect([simulator.calls.all, simulator.faults.list()]).toEqual([[], []]);
});

test('says which paths there are', async () => {
  expect((await admin('GET', '')).body).toHaveProperty('POST /_simulator/faults');
  expect(await admin('GET', '/nothing')).toMatchObject({ status: 404 });
});

test.each([
  ['of a page', { Origin: 'https://example.com' }],
  ['of an opaque page', { Origin: 'null' }],
  ['of a page of the same address', { 'Sec-Fetch-Site': 'same-origin' }],
  ['of a page that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ['by a name that was made to mean this machine', { Host: 'rebound.example.com' }],
  ['by a name that begins like loopback', { Host: '127.0.0.1.example.com:80' }],
])('refuses a request %s', async (_, headers) => {
  simulator.faults.add({ kind: 'throttle' });
  expect(await statusWith(headers)).toBe(403);
  expect(simulator.faults.list()).toHaveLength(1);
});

test.each(['localhost:1', '127.0.0.1', '[::1]:1'])('takes the Host %s', async (Host) => {
  expect(await statusWith({ Host }, 'GET', '/clock')).toBe(200);
});

test('a person may look at it in a browser', async () => {
  expect(await statusWith({ 'Sec-Fetch-Site': 'none' }, 'GET', '/experiments')).toBe(200);
});
