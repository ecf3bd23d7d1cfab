/** A short run of `npm run fuzz` on inputs that are always the same. */
import { afterAll, expect, test } from 'vitest';
import { properties } from './properties.ts';
import { run } from './run.ts';

const seed = 20300115;

afterAll(() => {
  for (const { end } of properties) end?.();
});

test.each(properties)(
  '$name',
  async (property) => {
    const { runs, failure } = await run(property, { seed, runs: property.runs });
    expect(failure).toBeUndefined();
    expect(runs).toBe(property.runs);
  },
  120_000,
);
