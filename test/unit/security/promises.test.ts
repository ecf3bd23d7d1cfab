/** SECURITY.md names a test for each promise: there is such a file, and a test of that name in it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { root } from '../imports.ts';

const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:---|promise |it tries )/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

/** "test/x.test.ts: a name, another name; test/y.test.ts: ..." with names in quotes. */
const named = rows.flatMap(([promise = '', , kept = '']) => {
  const files = [...kept.matchAll(/\[[^\]]+\]\(([^)]+)\)((?:,? (?:and )?“[^”]+”)*)/g)];
  return files.map(([, file = '', names = '']) => ({
    promise,
    file,
    names: [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name),
  }));
});

test('each promise has a test', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((cells) => cells.length !== 3).map(([first]) => first)).toEqual([]);
  const without = rows.filter(([promise]) => !named.some((each) => each.promise === promise && each.names.length > 0));
  expect(without.map(([promise]) => promise)).toEqual([]);
});

test('each test that is named is there', () => {
  const missing = named.flatMap(({ file, names }) => {
    if (!existsSync(join(root, file))) return [file];
    const source = readFileSync(join(root, file), 'utf8');
    return names.filter((name) => !source.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('each command that is named is there', () => {
  const commands = [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(1);
  expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([]);
});
