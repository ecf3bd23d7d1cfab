import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/aws/types.ts';
import { exchangeLine, logExchanges, onExchange } from '../../../client/exchangeLog.ts';

const exchange: Exchange = {
  operation: 'UpdateInferenceExperiment',
  endpoint: 'https://api.sagemaker.eu-west-1.amazonaws.com',
  attempt: 2,
  milliseconds: 35,
  status: 200,
  requestId: 'b8a1',
};

test.each([
  [
    exchange,
    'HTTP UpdateInferenceExperiment: 200 after 35 ms, request id b8a1, attempt 2, https://api.sagemaker.eu-west-1.amazonaws.com',
  ],
  [
    { ...exchange, attempt: 1, status: undefined, requestId: undefined, error: 'ECONNREFUSED' },
    'HTTP UpdateInferenceExperiment: ECONNREFUSED after 35 ms, https://api.sagemaker.eu-west-1.amazonaws.com',
  ],
  [{ ...exchange, requestId: 'a\nb', attempt: 1 }, expect.stringContaining('request id a b,')],
])('a line of --debug', (told, line) => {
  expect(exchangeLine(told)).toEqual(line);
});

test('nothing is written while the setting is off', () => {
  const lines: string[] = [];
  let isOn = false;
  logExchanges({ write: (line) => lines.push(line) }, () => isOn);
  onExchange(exchange);
  expect(lines).toEqual([]);
  isOn = true;
  onExchange(exchange);
  expect(lines).toEqual([exchangeLine(exchange)]);
});
