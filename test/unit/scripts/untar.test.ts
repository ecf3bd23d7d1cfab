/** An archive is unpacked whole, whatever comes after its end. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { cache } from '../../../scripts/run.mjs';
import { untar } from '../../../scripts/setup.mjs';

let folder: string;
let archive: string;
let into: string;
beforeEach(() => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'untar-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'source'));
  writeFileSync(join(folder, 'source/a.txt'), 'a');
  archive = join(folder, 'archive.tar.br');
  into = join(folder, 'into');
  mkdirSync(into);
});

/** @param after bytes after the two empty blocks that end an archive */
function pack(after: number) {
  const tar = execFileSync('tar', ['-c', '-C', join(folder, 'source'), 'a.txt']);
  const whole = Buffer.concat([tar, Buffer.alloc(after, 1)]);
  writeFileSync(archive, brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }));
}

test.each([0, 16 * 1024 * 1024])('an archive with %i bytes after its end', async (after) => {
  pack(after);
  await untar(archive, into);
  expect(readdirSync(into)).toEqual(['a.txt']);
  expect(readFileSync(join(into, 'a.txt'), 'utf8')).toBe('a');
});

test('what is no archive is said by tar', async () => {
  writeFileSync(archive, brotliCompressSync('no archive'));
  await expect(untar(archive, into)).rejects.toThrow(/^`tar .*` ended with/);
});
