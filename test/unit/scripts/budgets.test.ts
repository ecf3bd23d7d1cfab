import { expect, test } from 'vitest';
import { overBudget, partsOf } from '../../../scripts/budgets.mjs';

test('a bundle is made of packages, the innermost that a file is in, and of rooms of ours', () => {
  const inputs = {
    'client/update.ts': { bytesInOutput: 1 },
    'client/aws/call.ts': { bytesInOutput: 2 },
    'client/aws/target.ts': { bytesInOutput: 3 },
    'node_modules/a/index.js': { bytesInOutput: 4 },
    'node_modules/a/lib/x.js': { bytesInOutput: 5 },
    'node_modules/a/node_modules/@b/c/index.js': { bytesInOutput: 6 },
  };
  expect(partsOf(inputs)).toEqual({ 'client/update.ts': 1, 'client/aws': 5, a: 9, '@b/c': 6 });
});

test('a file within its budget is no news', () => {
  expect(overBudget('client.js', 249_999, { a: 249_999 }, {})).toBeUndefined();
});

test('of one over its budget is told what grew, most first, and what is new', () => {
  const now = { a: 150_000, b: 90_000, c: 20_000, d: 5 };
  const before = { a: 149_000, b: 90_000, d: 10 };
  expect(overBudget('client.js', 260_005, now, before)).toBe(
    'client.js is 260005 bytes, and its budget is 250000. What grew most:\n  +20000 c (20000 now)\n  +1000 a (150000 now)',
  );
});
