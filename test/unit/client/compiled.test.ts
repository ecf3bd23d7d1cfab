import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCompiled } from '../../../client/compiled.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bundle = (code: string): string => {
  const path = join(folder, 'bundle.js');
  writeFileSync(path, code);
  return path;
};
const kept = () => join(folder, 'compiled/bundle.js');

describe('a bundle', () => {
  test('is loaded as require would load it', () => {
    writeFileSync(join(folder, 'beside.js'), 'exports.word = "beside";');
    const path = bundle('module.exports = { word: require("./beside.js").word, __filename, __dirname };');
    expect(loadCompiled(path).exports).toEqual({ word: 'beside', __filename: path, __dirname: folder });
  });

  test('is taken from what was kept of it', () => {
    const path = bundle('exports.answer = () => 42;');
    const first = loadCompiled(path);
    expect(first.wasKept).toBe(false);
    first.keep();
    const second = loadCompiled(path);
    expect(second.wasKept).toBe(true);
    expect((second.exports as { answer(): number }).answer()).toBe(42);
    expect(readdirSync(join(folder, 'compiled'))).toEqual(['bundle.js']);
  });

  test('that has changed is read anew, also where its length is the same', () => {
    loadCompiled(bundle('exports.answer = () => 42;')).keep();
    const second = loadCompiled(bundle('exports.answer = () => 43;'));
    expect(second.wasKept).toBe(false);
    expect((second.exports as { answer(): number }).answer()).toBe(43);
  });

  test.each([
    ['cut', (data: Buffer) => data.subarray(0, data.length - 20)],
    ['changed in one place', (data: Buffer) => data.map((byte, at) => (at === data.length - 9 ? byte ^ 1 : byte))],
    ['of another kind', () => Buffer.from('no code')],
    ['empty', () => Buffer.alloc(0)],
  ])('is read anew where what was kept is %s', (_, spoilt) => {
    const path = bundle('exports.answer = () => 42;');
    loadCompiled(path).keep();
    writeFileSync(kept(), spoilt(readFileSync(kept())));
    const again = loadCompiled(path);
    expect(again.wasKept).toBe(false);
    expect((again.exports as { answer(): number }).answer()).toBe(42);
  });

  test('is loaded where nothing can be kept', () => {
    const path = bundle('exports.answer = 42;');
    // Nobody can make a folder of that name, not even root.
    writeFileSync(join(folder, 'compiled'), '');
    const first = loadCompiled(path);
    first.keep();
    expect(first.exports).toEqual({ answer: 42 });
    expect(loadCompiled(path).wasKept).toBe(false);
  });
});
