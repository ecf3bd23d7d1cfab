import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generated } from '../../../schemas/generated.ts';

const root = join(import.meta.dirname, '../../..');
const files = await generated();

describe('committed files are what their generator makes', () => {
  test.each(files)('$path', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8') === text, `${path} is stale: npm run generate`).toBe(true);
  });
});

test('the validator needs nothing at run time and compiles nothing', () => {
  const code = files.find(({ path }) => path.endsWith('validator.generated.js'))?.text ?? '';
  expect(code).toContain('validate');
  expect(code).not.toMatch(/\brequire\(|\bimport\b[^`'"]*['"]|\beval\(|new Function/);
});
