/**
 * Bundles what the extension runs: dist/client.js (VS Code side), dist/aws.js (the AWS SDK, loaded by the first command
 * that needs it) and dist/server.js (the language server).
 */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

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
};

rmSync('dist', { recursive: true, force: true });
await Promise.all([
  build({ ...shared, entryPoints: { client: 'client/extension.ts' }, outdir: 'dist', external: ['vscode', './aws.js'] }),
  build({ ...shared, entryPoints: { aws: 'client/aws/index.ts' }, outdir: 'dist' }),
  build({ ...shared, entryPoints: { server: 'server/main.ts' }, outdir: 'dist' }),
]);
