// @ts-check
/**
 * `npm run mutation`: changes the code in one place at a time and sees whether a test fails. `npm run mutation --
 * server/diagnostics/rules client/aws/proxy.ts` does it for these folders and files alone; what has not changed since
 * the last run is not tried again. Reports are in test-results/mutation. All of it takes hours.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, fail, Missing, node24, root, withNode24 } from './run.mjs';
import { installMutation, installPackages } from './setup.mjs';

async function main() {
  const patterns = process.argv.slice(2).map(pattern);
  await installPackages();
  await installMutation();
  const stryker = join(root, 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
  const mutate = patterns.length > 0 ? ['--mutate', [...patterns, '!**/*.generated.*'].join(',')] : [];
  const args = [stryker, 'run', 'test/mutation/stryker.config.json', ...mutate];
  // Tests run in threads there, where a test can not choose the zone; the one that shows local time wants this one.
  const env = { ...withNode24(), TZ: 'America/New_York' };
  const { code } = await attempt(node24(), args, { env, show: true });
  process.exitCode = code === 0 ? 0 : 1;
}

/** @param {string} path below the repository */
function pattern(path) {
  if (!existsSync(join(root, path))) throw new Missing(`There is no ${path}.`);
  return statSync(join(root, path)).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.ts` : path;
}

await main().catch(fail);
