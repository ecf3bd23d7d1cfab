import { afterEach, describe, expect, test, vi } from 'vitest';
import { distance, duration, isoText, parseTimestamp } from '../../../../server/experiment/timestamps.ts';
import { now } from '../../support.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('parseTimestamp', () => {
  test.each([
    ['2030-03-01T08:00:00Z', '2030-03-01T08:00:00.000Z'],
    ['2030-03-01t08:00:00z', '2030-03-01T08:00:00.000Z'],
    ['2030-03-01T08:00Z', '2030-03-01T08:00:00.000Z'],
    ['2030-03-01 08:00:00+02:00', '2030-03-01T06:00:00.000Z'],
    ['2030-03-01T08:00:00-0330', '2030-03-01T11:30:00.000Z'],
    ['2030-03-01T08:00:00.123456Z', '2030-03-01T08:00:00.123Z'],
    ['2032-02-29T23:59:59Z', '2032-02-29T23:59:59.000Z'],
    ['1893456000', '2030-01-01T00:00:00.000Z'],
    ['1893456000.5', '2030-01-01T00:00:00.500Z'],
    [1893456000, '2030-01-01T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
  ])('%s is %s', (value, iso) => {
    const time = parseTimestamp(value);
    expect(new Date(time?.ms ?? Number.NaN).toISOString()).toBe(iso);
    expect(time?.zoned).toBe(true);
  });

  test.each(['UTC', 'America/New_York', 'Asia/Kolkata'])('without a zone is UTC, on a machine in %s too', (zone) => {
    vi.stubEnv('TZ', zone);
    for (const text of ['2030-03-01T08:00:00', '2030-03-01 08:00', '20300301T0800']) {
      const time = parseTimestamp(text);
      expect(new Date(time?.ms ?? Number.NaN).toISOString()).toBe('2030-03-01T08:00:00.000Z');
      expect(time?.zoned).toBe(false);
    }
  });

  test.each([
    '2030-02-29',
    '2030-02-31T00:00:00Z',
    '2030-04-31',
    '2030-13-01',
    '2030-00-10',
    '2030-01-00',
    '2030-01-01T24:00:00Z',
    '2030-01-01T00:60:00Z',
    '2030-01-01T00:00:60Z',
    '2030-01-01T00:00:00+24:00',
    '2030-01-01T00:00:00+01:60',
    '2030-1-1',
    '2030-01-01T8:00:00Z',
    '0030-01-01',
    '',
    ' ',
    'tomorrow',
    '2030-01-01T00:00:00Zx',
    '189345600000000',
    '-1',
    -1,
    1e11,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    null,
    undefined,
    {},
  ])('%s is no time', (value) => expect(parseTimestamp(value)).toBeUndefined());

  test('every time that it reads can be written', () => {
    for (const value of [99_999_999_999, '99999999999.999', '9999-12-31T23:59:59-23:59', '0100-01-01T00:00:00Z']) {
      const ms = parseTimestamp(value)?.ms ?? Number.NaN;
      expect(parseTimestamp(isoText(ms))?.ms ?? ms).toBe(ms);
    }
  });
});

test('isoText has a fraction only where there is one', () => {
  expect(isoText(now)).toBe('2030-01-15T10:20:30Z');
  expect(isoText(now + 5)).toBe('2030-01-15T10:20:30.005Z');
});

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, ''],
  [59_999, ''],
  [minute, '1 minute'],
  [25 * minute, '25 minutes'],
  [hour, '1 hour'],
  [hour + 5 * minute, '1 hour 5 minutes'],
  [day, '1 day'],
  [2 * day + hour + 5 * minute, '2 days 1 hour'],
  [3 * day + hour, '3 days'],
  [4000 * day, '4,000 days'],
])('%i ms last %j', (ms, words) => expect(duration(ms)).toBe(words));

test.each([
  [3 * day, 'in 3 days'],
  [-2 * hour, '2 hours ago'],
  [30_000, 'now'],
  [-30_000, 'now'],
])('%i ms from now is %s', (ms, words) => expect(distance(now + ms, now)).toBe(words));
