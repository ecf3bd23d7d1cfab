import { describe, expect, test } from 'vitest';
import { afterCrash } from '../../../client/crashes.ts';

describe('a crashed language server', () => {
  const minute = 60_000;
  const crash = (...times: number[]) =>
    times.reduce((crashes, now) => afterCrash(crashes.times, now), { times: [] as readonly number[], restart: true });

  test('starts again three times', () => {
    expect(crash(0, 1, 2).restart).toBe(true);
  });

  test('is left alone after the fourth crash in three minutes', () => {
    expect(crash(0, 1, 2, 3)).toEqual({ times: [0, 1, 2, 3], restart: false });
  });

  test('starts again when the crashes are far apart', () => {
    expect(crash(0, minute, 2 * minute, 3 * minute).restart).toBe(true);
  });
});
