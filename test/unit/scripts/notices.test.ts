import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { notices, packagesOf } from '../../../scripts/notices.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  write('LICENSE', 'text of Apache');
});

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const installed = (folder: string, license: string, files: Record<string, string> = {}) => {
  const name = folder.split('node_modules/').at(-1);
  write(`${folder}/package.json`, JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) write(`${folder}/${file}`, text);
};

test('packages are found in paths, each once, also within each other and in scopes', () => {
  expect(
    packagesOf([
      'server/main.ts',
      'node_modules/b/lib/x.js',
      'node_modules/b/lib/y.js',
      'node_modules/@a/b/index.js',
      'node_modules/b/node_modules/c/index.js',
    ]),
  ).toEqual(['node_modules/@a/b', 'node_modules/b', 'node_modules/b/node_modules/c']);
});

test('one text stands under the names of all that have it', () => {
  installed('node_modules/b', 'MIT', { 'license.md': 'MIT, by B\r\n' });
  installed('node_modules/c', 'MIT', { LICENSE: 'MIT, by B' });
  installed('node_modules/d', 'Apache-2.0', { NOTICE: 'D is by D' });
  const text = notices(
    ['d', 'c', 'b'].map((name) => `node_modules/${name}/index.js`),
    root,
  );
  expect(text.split(`\n\n${'-'.repeat(80)}\n\n`).slice(1)).toEqual([
    'b 1.2.3 (MIT)\nc 1.2.3 (MIT)\n\nMIT, by B',
    'd 1.2.3 (Apache-2.0)\n\ntext of Apache\n\nD is by D\n',
  ]);
});

test('one that brings no text is an error, as its author wants to be named', () => {
  installed('node_modules/b', 'MIT');
  expect(() => notices(['node_modules/b/index.js'], root)).toThrow(
    'The package b 1.2.3 (MIT) has no text of its licence.',
  );
});
