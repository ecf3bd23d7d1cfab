import { expect, test } from 'vitest';
import { dateOf, withTextDates } from '../../../../client/aws/timestamps.ts';

test.each<[unknown, string]>([
  ['2030-01-31T12:00:00Z', '2030-01-31T12:00:00.000Z'],
  ['2030-01-31T12:00:00+02:00', '2030-01-31T10:00:00.000Z'],
  [' 2030-01-31T12:00:00Z ', '2030-01-31T12:00:00.000Z'],
  [1893456000, '2030-01-01T00:00:00.000Z'],
  [1893456000.5, '2030-01-01T00:00:00.500Z'],
  ['1893456000', '2030-01-01T00:00:00.000Z'],
  ['2030-01-31T12:00:00', '2030-01-31T12:00:00.000Z'],
  ['2030-01-31 12:00', '2030-01-31T12:00:00.000Z'],
  ['2030-01-31', '2030-01-31T00:00:00.000Z'],
])('%j is %s', (timestamp, expected) => {
  expect(dateOf(timestamp).toISOString()).toBe(expected);
});

test.each(['soon', '', null, {}, Number.NaN, true])('%j is none', (timestamp) => {
  expect(() => dateOf(timestamp)).toThrow(RangeError);
});

test('an answer has no Date and nothing undefined', () => {
  const answer = {
    Schedule: { StartTime: new Date(0), EndTime: undefined },
    ModelVariants: [{ at: new Date(1000) }],
    n: 0,
    no: null,
  };
  expect(withTextDates(answer)).toEqual({
    Schedule: { StartTime: '1970-01-01T00:00:00.000Z' },
    ModelVariants: [{ at: '1970-01-01T00:00:01.000Z' }],
    n: 0,
    no: null,
  });
});
