/** The package as whoever installs it finds it. */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { vsix } from '../../scripts/package.mjs';
import { relativeTargets } from '../../scripts/readme.mjs';
import { zipEntries } from '../../scripts/zip.mjs';

const zip = readFileSync(vsix);
const names = zipEntries(zip);

/** A file of the package; its local header is found by its name, whose bytes occur first there. */
function contentOf(name: string): string {
  const header = zip.indexOf(name) - 30;
  const { compressed, size, start } = localHeader(header);
  const bytes = zip.subarray(start, size > 0 ? start + size : undefined);
  return (compressed ? inflateRawSync(bytes) : bytes).toString('utf8');
}

/** Of .ZIP File Format Specification 6.3.10, part 4.3.7. The size is 0 where it stands behind the data. */
const localHeader = (at: number) => ({
  compressed: zip.readUInt16LE(at + 8) !== 0,
  size: zip.readUInt32LE(at + 18),
  start: at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28),
});

test.each(['extension/readme.md', 'extension/changelog.md'])(
  'every file that %s leads to is in the package',
  (file) => {
    const markdown = contentOf(file);
    expect(markdown).toMatch(/^# /);
    expect(relativeTargets(markdown).filter((target) => !names.includes(`extension/${target}`))).toEqual([]);
  },
);

test('the README is the one for who has the extension', () => {
  const readme = contentOf('extension/readme.md');
  expect(readme).toContain('## Settings');
  expect(readme).not.toContain('npm start');
});

test('what others wrote is in it with its licence', () => {
  const text = contentOf('extension/dist/THIRD-PARTY-NOTICES.txt');
  const bundled = [
    'yaml',
    'jsonc-parser',
    '@aws-sdk/client-sagemaker',
    'vscode-languageclient',
    'vscode-languageserver',
  ];
  const dependencies: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies;
  for (const name of bundled) expect(text).toContain(`${name} ${dependencies[name]} (`);
  expect(text).not.toMatch(/^(?:vitest|esbuild|typescript) /m);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).toContain('Apache License');
});

test('each licence is one that may be shipped', () => {
  const text = contentOf('extension/dist/THIRD-PARTY-NOTICES.txt');
  const titles = [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\S+) \((.+)\)$/gm)];
  expect(titles.length).toBeGreaterThan(40);
  const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'MPL-2.0', 'BlueOak-1.0.0'];
  expect(titles.filter(([, , licence = '']) => !allowed.includes(licence)).map(([title]) => title)).toEqual([]);
});

test('nothing of it runs when it is installed', () => {
  const { scripts = {}, dependencies } = JSON.parse(contentOf('extension/package.json'));
  expect(Object.keys(scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
  expect(dependencies).toBeUndefined();
});

test('every file that package.json names is in the package', () => {
  const manifest = JSON.parse(contentOf('extension/package.json'));
  const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:dist|images|syntaxes|schemas)\/[^"]+)"/g)];
  expect(named.length).toBeGreaterThan(5);
  expect(named.map(([, path]) => path).filter((path) => !names.includes(`extension/${path}`))).toEqual([]);
});
