import { expect, test } from 'vitest';
import { untilSettled } from '../../../../client/aws/settle.ts';

/** What Describe answers, call by call; the last one for good. */
type Answer = string | Error | undefined;

function following(answers: readonly Answer[], { signal = new AbortController().signal, slow = 0 } = {}) {
  const waits: number[] = [];
  const states: string[] = [];
  let calls = 0;
  let time = 0;
  const settled = untilSettled({
    describe: async () => {
      const answer = answers[Math.min(calls, answers.length - 1)];
      calls += 1;
      time += slow;
      if (answer instanceof Error) throw answer;
      return { Name: 'a', Status: answer };
    },
    wait: async (ms, waiting) => {
      waiting.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
    signal,
    onState: (status) => states.push(status),
    now: () => time,
  });
  return { settled, waits, states, calls: () => calls };
}

const failure = (cause: object) =>
  Object.assign(new Error('failed', { cause }), {
    name: 'FailedCall',
    delivery: { attempts: 1, unanswered: false },
    answer: undefined,
  });
const service = (name: string, httpStatusCode = 400) =>
  failure(Object.assign(new Error(name), { name, $metadata: { httpStatusCode } }));
const network = (code: string) => failure(Object.assign(new Error(code), { code }));

function refusedByProxy(status: number) {
  const message = `The proxy http://p:1/ (HTTPS_PROXY) refused the connection with HTTP ${status}.`;
  return failure(Object.assign(new Error(message), { name: 'ProxyRefused' }));
}

test('what is settled already is not waited for', async () => {
  const { settled, waits } = following(['Running']);
  expect(await settled).toEqual({ Name: 'a', Status: 'Running' });
  expect(waits).toEqual([]);
});

test('each state is told once, and the intervals grow up to half a minute', async () => {
  const updating = Array.from({ length: 10 }, () => 'Updating');
  const { settled, waits, states } = following([...updating, 'Running']);
  expect(await settled).toMatchObject({ Status: 'Running' });
  expect(states).toEqual(['Updating', 'Running']);
  expect(waits.slice(0, 3)).toEqual([2000, 3000, 4500]);
  expect(waits.slice(-3)).toEqual([30_000, 30_000, 30_000]);
});

test('one transition after the other', async () => {
  const { settled, states } = following(['Creating', 'Starting', 'Running']);
  await settled;
  expect(states).toEqual(['Creating', 'Starting', 'Running']);
});

test.each([
  ['throttled', service('ThrottlingException')],
  ['no network', network('ECONNREFUSED')],
  ['no name service', network('ENOTFOUND')],
  ['no answer in time', failure(Object.assign(new Error('timed out'), { name: 'TimeoutError' }))],
  ['a fault of the service', service('InternalFailure', 500)],
  ["a proxy's page", service('SyntaxError', 502)],
  ['a proxy that finds nobody', refusedByProxy(503)],
])('%s for a while', async (_, passing) => {
  const { settled, states } = following(['Updating', passing, passing, 'Updating', 'Running']);
  expect(await settled).toMatchObject({ Status: 'Running' });
  expect(states).toEqual(['Updating', 'Running']);
});

test.each([
  ['expired credentials', service('ExpiredTokenException')],
  ['no permission', service('AccessDeniedException')],
  ['no experiment any more', service('ResourceNotFound')],
  ['a proxy that lets nobody through', refusedByProxy(407)],
  ['another error', new TypeError('x is not a function')],
])('%s end it', async (_, lasting) => {
  const { settled, calls } = following(['Updating', lasting]);
  await expect(settled).rejects.toBe(lasting);
  expect(calls()).toBe(2);
});

test('ten minutes of failures are enough', async () => {
  const { settled, waits } = following(['Updating', network('ECONNREFUSED')]);
  await expect(settled).rejects.toThrow('failed');
  const all = waits.reduce((sum, ms) => sum + ms, 0);
  expect(all).toBeGreaterThanOrEqual(10 * 60_000);
  expect(all).toBeLessThan(11 * 60_000);
});

test('and the time that the calls themselves take counts', async () => {
  const { settled, calls } = following(['Updating', network('ETIMEDOUT')], { slow: 180_000 });
  await expect(settled).rejects.toThrow('failed');
  expect(calls()).toBe(6);
});

test('failures that are not in a row do not add up', async () => {
  const bad = Array.from({ length: 15 }, () => network('ECONNREFUSED'));
  const { settled } = following(['Updating', ...bad, 'Updating', ...bad, 'Running']);
  expect(await settled).toMatchObject({ Status: 'Running' });
});

test('aborted before and between', async () => {
  const before = following(['Updating'], { signal: AbortSignal.abort() });
  await expect(before.settled).rejects.toMatchObject({ name: 'AbortError' });
  expect(before.calls()).toBe(0);

  const controller = new AbortController();
  const settled = untilSettled({
    describe: async () => ({ Status: 'Updating' }),
    wait: async (_, signal) => {
      controller.abort();
      signal.throwIfAborted();
    },
    signal: controller.signal,
  });
  await expect(settled).rejects.toMatchObject({ name: 'AbortError' });
});

test('a call that fails because of the abort is the abort', async () => {
  const controller = new AbortController();
  const settled = untilSettled({
    describe: async () => {
      controller.abort();
      throw network('ECONNRESET');
    },
    wait: async () => undefined,
    signal: controller.signal,
  });
  await expect(settled).rejects.toMatchObject({ name: 'AbortError' });
});

test('an answer without a state ends it', async () => {
  const { settled, states } = following(['Updating', undefined]);
  expect(await settled).toEqual({ Name: 'a', Status: undefined });
  expect(states).toEqual(['Updating', 'unknown']);
});
