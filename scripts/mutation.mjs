// @ts-check
/**
 * `npm run mutation`: changes the code in one place at a time and sees whether a test fails. `npm run mutation --
 * server/diagnostics/rules client/aws/proxy.ts` does it for these folders and files alone; what has not changed since
 * the last run is not tried again. Reports are in test-results/mutation. All of it takes hours.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from '../test/mutation/areas.mjs';
import { attempt, fail, Missing, node24, root, withNode24 } from './run.mjs';
import { installMutation, installPackages } from './setup.mjs';

async function main() {
  const asked = process.argv.slice(2);
  const patterns = Object.keys(areas).map((area) => ({
    area,
    patterns: asked.filter((path) => path.startsWith(`${area}/`)).map(pattern),
  }));
  const strange = asked.find((path) => !patterns.some(({ area }) => path.startsWith(`${area}/`)));
  if (strange) throw new Missing(`${strange} is not below ${Object.keys(areas).join('/ or ')}/.`);
  await installPackages();
  await installMutation();
  for (const each of patterns) if (asked.length === 0 || each.patterns.length > 0) await mutate(each);
}

/** @param {{area: string, patterns: string[]}} what without patterns all of the area */
async function mutate({ area, patterns }) {
  const stryker = join(root, 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
  const only = patterns.length > 0 ? ['--mutate', [...patterns, '!**/*.generated.*'].join(',')] : [];
  const args = [stryker, 'run', 'test/mutation/stryker.config.mjs', ...only];
  // Tests run in threads there, where a test can not choose the zone; the one that shows local time wants this one.
  const env = { ...withNode24(), MUTATION_AREA: area, TZ: 'America/New_York' };
  const { code } = await attempt(node24(), args, { env, show: true });
  if (code !== 0) process.exitCode = 1;
}

/** @param {string} path below the repository */
function pattern(path) {
  if (!existsSync(join(root, path))) throw new Missing(`There is no ${path}.`);
  return statSync(join(root, path)).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.ts` : path;
}

await main().catch(fail);
