/** The package stays small: what a user downloads, and what VS Code reads before a file can be worked with. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { budgets, overBudget, sizesBefore, sizesNow } from '../../scripts/budgets.mjs';
import { root } from '../../scripts/run.mjs';

const now = sizesNow();
const before = sizesBefore();

test.each(Object.keys(budgets))('%s keeps its budget', (name) => {
  const { size } = statSync(join(root, name.endsWith('.vsix') ? name : `dist/${name}`));
  expect(overBudget(name, size, now[name] ?? {}, before[name] ?? {})).toBeUndefined();
});

test.each(Object.keys(budgets))('what %s is made of is nearly all of it', (name) => {
  const { size } = statSync(join(root, name.endsWith('.vsix') ? name : `dist/${name}`));
  const parts = Object.values(now[name] ?? {}).reduce((sum, bytes) => sum + bytes, 0);
  expect(parts).toBeGreaterThan(0.95 * size);
  expect(parts).toBeLessThanOrEqual(size);
});
