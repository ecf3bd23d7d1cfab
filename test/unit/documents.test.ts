/** Where the documents lead is something, and what they say to type works. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { relativeTargets } from '../../scripts/readme.mjs';
import { root } from '../../scripts/run.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
];

/** As it is linked to: "Try it in two commands" is try-it-in-two-commands. */
const anchorsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

test('the documents are those that are expected, and more', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md']));
});

test.each(documents)('every file and picture that %s leads to is there', (document) => {
  const missing = relativeTargets(read(document)).filter(
    (target) => !existsSync(join(root, dirname(document), target)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)('every heading that %s leads to is there', (document) => {
  const links = [...read(document).matchAll(/\]\(([\w./-]*)#([^)\s]+)\)/g)].filter(
    ([, file = '']) => !/^https?:/.test(file),
  );
  const missing = links.filter(([, file = '', anchor = '']) => {
    const target = file === '' ? document : join(dirname(document), file);
    return target.endsWith('.md') && !anchorsOf(read(target)).includes(anchor);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

test.each(documents)('every npm script that %s names is one', (document) => {
  const names = [...read(document).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(names.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
});

test('every picture of images/ is shown in a document or by the package, and none is large', () => {
  const shown = [...documents.flatMap((document) => relativeTargets(read(document))), JSON.stringify(manifest)].join(
    '\n',
  );
  const pictures = readdirSync(join(root, 'images')).filter((name) => name.endsWith('.png'));
  expect(pictures.filter((name) => !shown.includes(`images/${name}`))).toEqual([]);
  expect(pictures.filter((name) => statSync(join(root, 'images', name)).size > 80_000)).toEqual([]);
});

test('every source that ARCHITECTURE names is there', () => {
  const folders = ['client', 'server', 'schemas', 'syntaxes', 'test/simulator', 'test/unit'];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `/${folder}/${name}`),
  );
  const named = [...read('ARCHITECTURE.md').matchAll(/`([\w/.]+\.(?:ts|js|yaml|json))`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter((path) => !path.startsWith('dist/') && path !== 'package.json');
  expect(missing.filter((path) => !sources.some((source) => source.endsWith(`/${path}`)))).toEqual([]);
});
