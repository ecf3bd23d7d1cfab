// @ts-check
/** Builds the extension and packages it as sagemaker-experiments.vsix (`npm run package`). */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagedReadme } from './readme.mjs';
import { cache, fail, Missing, root, run, step, unlessDone, withNode24 } from './run.mjs';
import { installPackages } from './setup.mjs';

export const vsix = join(root, 'sagemaker-experiments.vsix');

/** Everything the package is made from. */
export const inputs = [
  ...[
    'package.json',
    'package-lock.json',
    'esbuild.mjs',
    'tsconfig.json',
    '.vscodeignore',
    'scripts/package.mjs',
    'scripts/budgets.mjs',
    'scripts/notices.mjs',
    'scripts/readme.mjs',
    'scripts/whenUsed.mjs',
  ],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'docs/rules.md', 'client', 'server', 'schemas', 'syntaxes', 'images'],
];

/** The package's own README, from the root as vsce wants it. */
const readme = '.cache/README.md';

/**
 * Does nothing when the package on disk was made from the sources as they are.
 * @param {{anew?: boolean}} [options] `anew`: do it all the same
 */
export async function packageExtension({ anew = false } = {}) {
  await installPackages();
  if (anew) rmSync(vsix, { force: true });
  await unlessDone({ stamp: join(cache, 'vsix.stamp'), inputs, result: vsix }, () =>
    step('Building and packaging the extension', build),
  );
}

/** vsce builds first, by the script vscode:prepublish, which also generates what the build needs. */
async function build() {
  // Written beside and then put in place, so that whoever installs it meanwhile finds a whole one.
  const made = join(cache, `${process.pid}.vsix`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(root, readme), packagedReadme(readFileSync(join(root, 'README.md'), 'utf8')));
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const args = [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    ...['--readme-path', readme],
    '--out',
    made,
  ];
  const output = await run('node', args, { env: withNode24() });
  const warning = /^.*\bWARN(ING)?\b.*$/m.exec(output.replaceAll(/^npm warn.*$/gim, ''));
  if (warning) throw new Missing(`vsce warns, so the package is not as it should be: ${warning[0].trim()}`);
  renameSync(made, vsix);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  packageExtension()
    .then(() => console.log(vsix))
    .catch(fail);
}
