/**
 * Bundles what the extension runs: dist/client.js (VS Code side), dist/aws.js (the AWS SDK, loaded by the first command
 * that needs it), and dist/server.js, which starts dist/languageServer.js.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { notices } from './scripts/notices.mjs';
import { whenUsed } from './scripts/whenUsed.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
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
    entryPoints: { client: 'client/extension.ts' },
    outdir: 'dist',
    external: ['vscode', './aws.js'],
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

// After the build, not before: a server that a test or an editor is about to start stays in its place.
const built = ['client.js', 'aws.js', 'server.js', 'languageServer.js', 'rules.md', 'THIRD-PARTY-NOTICES.txt'];
for (const name of readdirSync('dist'))
  if (!built.includes(name)) rmSync(`dist/${name}`, { recursive: true, force: true });
