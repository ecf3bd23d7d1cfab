// @ts-check
/**
 * `npm run coverage`: how much of server/ and client/aws/ the tests reach, as text and in test-results/coverage. The
 * protocol tests run the server in their own process for it. Fails below the threshold of vitest.config.mjs.
 */
import { join } from 'node:path';
import { attempt, fail, node24, root, withNode24 } from './run.mjs';
import { installPackages } from './setup.mjs';

const projects = ['unit', 'unit-mocking', 'unit-exhaustive', 'protocol', 'aws'];

/** They run the server that is built as a process of its own, whatever they are asked, which is counted nowhere. */
const uncounted = ['badInput', 'bundle', 'neovim', 'package'];

async function main() {
  await installPackages();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [
    ...[vitest, 'run', '--coverage', '--reporter=dot'],
    ...projects.map((name) => `--project=${name}`),
    ...uncounted.map((name) => `--exclude=test/protocol/${name}.*ts`),
  ];
  const { code } = await attempt(node24(), args, { env: { ...withNode24(), SERVER_IN_PROCESS: '1' }, show: true });
  process.exitCode = code === 0 ? 0 : 1;
}

await main().catch(fail);
