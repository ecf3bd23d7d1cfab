/** What was made is made again when a source of it has changed, and only then. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { inputs } from '../../../scripts/package.mjs';
import { cache, fingerprint, root, unlessDone } from '../../../scripts/run.mjs';

let folder: string;
let made: number;
beforeEach(() => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'stamps-'));
  made = 0;
  mkdirSync(join(folder, 'source/inner'), { recursive: true });
  write('source/a.txt', 'a');
  write('source/inner/b.txt', 'b');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const source = () => relative(root, join(folder, 'source'));

const make = () =>
  unlessDone({ stamp: join(folder, 'stamp'), inputs: [source(), 'not-there'], result: join(folder, 'result') }, () => {
    made += 1;
    write('result', 'made');
    return Promise.resolve();
  });

test('what is there and was made of the same is not made again', async () => {
  expect([await make(), await make(), made]).toEqual([true, false, 1]);
  // Written anew with the same text, as a checkout does.
  write('source/a.txt', 'a');
  expect([await make(), made]).toEqual([false, 1]);
});

test.each<[string, () => void]>([
  ['the text of a file', () => write('source/a.txt', 'A')],
  ['the text of a file in an inner folder', () => write('source/inner/b.txt', 'B')],
  ['a file more', () => write('source/c.txt', '')],
  ['a file less', () => rmSync(join(folder, 'source/a.txt'))],
  [
    'the name of a file',
    () => {
      rmSync(join(folder, 'source/a.txt'));
      write('source/z.txt', 'a');
    },
  ],
  ['no result any more', () => rmSync(join(folder, 'result'))],
  ['no stamp any more', () => rmSync(join(folder, 'stamp'))],
])('%s has it made again', async (_, change) => {
  await make();
  change();
  expect([await make(), made]).toEqual([true, 2]);
});

test('work that fails leaves no stamp', async () => {
  const failing = () =>
    unlessDone({ stamp: join(folder, 'stamp'), inputs: [source()], result: folder }, () =>
      Promise.reject(new Error('no')),
    );
  await expect(failing()).rejects.toThrow('no');
  await expect(failing()).rejects.toThrow('no');
});

test('text that moves from one file into the next is a change', () => {
  write('source/a.txt', 'ab');
  write('source/b.txt', 'c');
  const before = fingerprint([source()]);
  write('source/a.txt', 'a');
  write('source/b.txt', 'bc');
  expect(fingerprint([source()])).not.toBe(before);
});

test('the package is made again when anything that goes into it changes', () => {
  const there = readdirSync(root);
  for (const name of [
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'package.json',
    'client',
    'server',
    'schemas',
    'images',
  ]) {
    expect(there).toContain(name);
    expect(inputs).toContain(name);
  }
  expect(inputs).toContain('docs/rules.md');
});
