/** What is installed is what was locked, and nothing of it runs while it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { root } from '../imports.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

test.each(['package-lock.json', 'test/vscode/package-lock.json'])(
  '%s has a version and a digest of each package',
  (path) => {
    const packages = Object.entries(json(path).packages as Readonly<Record<string, Locked>>).filter(
      ([name]) => name !== '',
    );
    expect(packages.length).toBeGreaterThan(50);
    const loose = packages.filter(
      ([, { version, integrity, link, inBundle }]) =>
        !(link || inBundle || (version && integrity?.startsWith('sha512-'))),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  },
);

test('each dependency is named by one version', () => {
  const {
    dependencies = {},
    devDependencies,
    optionalDependencies = {},
  } = manifest as {
    readonly [kind: string]: Readonly<Record<string, string>> | undefined;
  } & typeof manifest;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('no script of a package runs when it is installed, here or by whoever installs the extension', () => {
  for (const folder of ['.', 'test/vscode'])
    expect(readFileSync(join(root, folder, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'vscode:uninstall'];
  expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  expect(manifest).not.toHaveProperty('dependencies');
});
