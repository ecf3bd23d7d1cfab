/** What `sagemakerExperiments.debug` tells of a call, as the AWS CLI's --debug does; and what it does not. */
import { expect, test } from 'vitest';
import { describeExperiment, getIdentity, liveNames, updateExperiment } from '../../client/aws/index.ts';
import type { Exchange } from '../../client/aws/types.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { isolated, KEYS, signal, targetWith } from './support.ts';

isolated({ ...KEYS, AWS_SESSION_TOKEN: 'a-very-secret-session-token' });
const simulator = await sharedSimulator();
const name = 'checkout-ranker-shadow';

async function told(call: (onExchange: (exchange: Exchange) => void) => Promise<unknown>): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  await call((exchange) => exchanges.push(exchange)).catch(() => undefined);
  return exchanges;
}

test('--debug: each request of a call, also those that were throttled', async () => {
  simulator.faults.add({ kind: 'throttle' });
  const target = await targetWith({ endpointUrl: simulator.url, maxAttempts: 2 });
  const exchanges = await told((onExchange) =>
    updateExperiment(target, { Name: name, Description: 'new' }, signal(), { onExchange }),
  );
  const [operation, endpoint, milliseconds] = ['UpdateInferenceExperiment', simulator.url, expect.any(Number)];
  expect(exchanges).toEqual(
    simulator.calls.all.map(({ requestId, status }, index) => ({
      ...{ operation, endpoint, milliseconds, status, requestId },
      attempt: index + 1,
    })),
  );
  expect(exchanges.map(({ status }) => status)).toEqual([400, 200]);
});

test('--debug: a call of STS by its name', async () => {
  const target = await targetWith({ endpointUrl: simulator.url });
  const exchanges = await told((onExchange) => getIdentity(target, signal(), { onExchange }));
  expect(exchanges).toMatchObject([{ operation: 'GetCallerIdentity', status: 200 }]);
});

test('--debug: a request without an answer, with the reason', async () => {
  const target = await targetWith({ endpointUrl: 'http://127.0.0.1:1' });
  const exchanges = await told((onExchange) => describeExperiment(target, name, signal(), { onExchange }));
  expect(exchanges).toMatchObject([{ error: 'ECONNREFUSED', endpoint: 'http://127.0.0.1:1' }]);
  expect(exchanges[0]).not.toHaveProperty('status');
});

test('--debug: no credential, no signature, and nothing of what is sent', async () => {
  const target = await targetWith({ endpointUrl: simulator.url });
  const exchanges = await told((onExchange) =>
    updateExperiment(target, { Name: name, Description: 'a text' }, signal(), { onExchange }),
  );
  const text = JSON.stringify(exchanges);
  expect(text).toContain('UpdateInferenceExperiment');
  for (const secret of [...Object.values(KEYS), 'a-very-secret', 'AWS4-HMAC', 'Signature', 'a text', name]) {
    expect(text).not.toContain(secret);
  }
});

test('--debug: a request of S3 by its method and path, with the identifier that S3 gives', async () => {
  const target = await targetWith({ endpointUrl: simulator.url });
  const exchanges = await told((onExchange) => liveNames(target, 'bucket', signal(), { onExchange }));
  const [{ requestId = undefined } = {}] = simulator.calls.all;
  expect(exchanges).toMatchObject([{ operation: 'GET /', status: 200, requestId }]);
});
