// @ts-check
/**
 * Packs the language server alone, for editors other than VS Code, as sagemaker-experiment-language-server.tgz
 * (`npm run package:server`): an npm package without dependencies.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, fail, root, run, step } from './run.mjs';
import { installPackages } from './setup.mjs';

const name = 'sagemaker-experiment-language-server';
const tarball = join(root, `${name}.tgz`);

/** Files of the package, from where they are in the repository. */
const files = {
  'dist/server.js': 'server.js',
  'dist/languageServer.js': 'languageServer.js',
  'dist/rules.md': 'rules.md',
  'dist/THIRD-PARTY-NOTICES.txt': 'THIRD-PARTY-NOTICES.txt',
  'schemas/experiment.schema.json': 'experiment.schema.json',
  'docs/editors.md': 'README.md',
  LICENSE: 'LICENSE',
};

/** One manifest is kept by hand; this one is made from it. */
function manifest() {
  const { version, license, keywords, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name,
    version,
    description:
      'A language server (LSP) for SageMaker inference experiments (shadow tests) as files, in JSON and YAML.',
    license,
    keywords: [...keywords, 'lsp', 'language server'],
    engines: { node: engines.node },
    bin: { [name]: 'server.js' },
  };
}

/**
 * Packs what `npm run build` made.
 * @param {string} to path of the tarball
 * @returns {Promise<string>} the same path
 */
export async function packageServer(to = tarball) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'server-'));
  try {
    for (const [from, name] of Object.entries(files)) cpSync(join(root, from), join(folder, name));
    chmodSync(join(folder, 'server.js'), 0o755);
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
    await run('npm', ['pack', '--pack-destination', folder], { cwd: folder });
    cpSync(join(folder, `${name}-${manifest().version}.tgz`), to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return to;
}

async function main() {
  await installPackages();
  await step('Building', () => run('node', ['esbuild.mjs']));
  console.log(await step('Packing the language server', () => packageServer()));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main().catch(fail);
