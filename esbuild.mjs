/**
 * Bundles what the extension runs: dist/client.js (VS Code side) with what it loads later, dist/lsp.js (VS Code's language
 * client, once active), dist/aws.js (the AWS SDK, by the first command that needs it) and dist/formats.js (JMESPath and
 * output formats, by the first answer that is shown); and dist/server.js, which starts dist/languageServer.js.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { bundled, partsOf } from './scripts/budgets.mjs';
import { notices } from './scripts/notices.mjs';
import { whenUsed } from './scripts/whenUsed.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Nothing of Node's needs it, and it is not there for code that is loaded by client/compiled.ts.
  supported: { 'dynamic-import': false },
  format: 'cjs',
  minify: true,
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

const bundles = await Promise.all([
  build({
    ...shared,
    entryPoints: { client: 'client/extension.ts', lsp: 'client/lsp.ts', formats: 'client/formats/index.ts' },
    outdir: 'dist',
    external: ['vscode', './formats.js'],
  }),
  build({
    ...shared,
    entryPoints: { aws: 'client/aws/index.ts' },
    outdir: 'dist',
    // What the proxies' agents would print when DEBUG is set holds passwords and signatures.
    alias: { debug: './client/aws/noDebug.ts' },
  }),
  build({
    ...shared,
    entryPoints: { server: 'server/start.ts', languageServer: 'server/main.ts' },
    outdir: 'dist',
    external: ['./languageServer.js'],
    // A JSON file needs no YAML, most workspaces exclude nothing, and no client asks where modules lie.
    plugins: [whenUsed(['yaml', 'picomatch', 'child_process', 'crypto'])],
    define: { PACKAGE_VERSION: JSON.stringify(version) },
  }),
]);

copyFileSync('docs/rules.md', 'dist/rules.md');
const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(inputs, '.'));

const outputs = bundles.flatMap(({ metafile }) => Object.entries(metafile.outputs));
const parts = outputs.map(([path, { inputs }]) => [basename(path), partsOf(inputs)]);
mkdirSync(dirname(bundled), { recursive: true });
writeFileSync(bundled, JSON.stringify(Object.fromEntries(parts)));

// After the build, not before: a server that a test or an editor is about to start stays in its place.
const code = ['client.js', 'lsp.js', 'formats.js', 'aws.js', 'server.js', 'languageServer.js'];
const built = [...code, 'rules.md', 'THIRD-PARTY-NOTICES.txt'];
for (const name of readdirSync('dist'))
  if (!built.includes(name)) rmSync(`dist/${name}`, { recursive: true, force: true });
