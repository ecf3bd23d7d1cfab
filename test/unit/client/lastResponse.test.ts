import { expect, test } from 'vitest';
import { createLastResponse } from '../../../client/lastResponse.ts';

test('the last answer is kept, and no other', () => {
  const responses = createLastResponse();
  expect(responses.last()).toBeUndefined();
  const [one, other] = ['a', 'b'].map((name) => ({
    operation: 'DescribeInferenceExperiment',
    target: 'profile dev, eu-west-1',
    answer: { Name: name },
    at: 0,
  }));
  if (one) responses.keep(one);
  if (other) responses.keep(other);
  expect(responses.last()).toBe(other);
  responses.forget();
  expect(responses.last()).toBeUndefined();
});
