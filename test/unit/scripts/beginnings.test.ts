/** What a fresh clone says where something that it needs is missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { root } from '../../../scripts/run.mjs';

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clone-'));
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  for (const name of ['scripts', 'package.json', 'package-lock.json']) {
    cpSync(join(root, name), join(clone, name), { recursive: true });
  }
});

/** As npm runs a script of package.json, with the arguments of Node before those of the script. */
function script(name: 'start' | 'test', ...execArgv: readonly string[]) {
  const [node, ...args] = manifest.scripts[name].split(' ');
  expect(node).toBe('node');
  return spawnSync(process.execPath, [...execArgv, ...args], {
    cwd: clone,
    env: { ...process.env, PATH: [join(clone, 'bin'), process.env.PATH].join(delimiter) },
    encoding: 'utf8',
  });
}

/** An npm that gets nothing from its registry. */
function brokenNpm() {
  mkdirSync(join(clone, 'bin'));
  writeFileSync(join(clone, 'bin/npm'), '#!/bin/sh\necho "no registry answers" >&2\nexit 1\n', { mode: 0o755 });
}

test.each(['start', 'test'] as const)('npm %s on an older Node says which is needed and which this is', (name) => {
  const older = join(clone, 'older.cjs');
  writeFileSync(older, "Object.defineProperty(process, 'versions', { value: { node: '18.19.1' } });");
  const { status, stdout, stderr } = script(name, '-r', older);
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    `Node.js 20 or newer is needed, and this is 18.19.1 (${process.execPath}).\n`,
  ]);
});

test('npm test ends with its closing line also when nothing can be installed', () => {
  brokenNpm();
  const { status, stdout, stderr } = script('test');
  expect(status).toBe(1);
  expect(stderr).toContain('no registry answers');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
});

test('npm start says why nothing can be installed, without a stack', () => {
  brokenNpm();
  const { status, stderr } = script('start');
  expect(status).toBe(1);
  expect(stderr).toContain('no registry answers');
  expect(stderr).not.toContain('    at ');
});
