// @ts-check
/** `npm run nightly`: the searches that are too long for `npm test`, each with a seed of its own, which it prints. */
import { attempt, node24, withNode24 } from './run.mjs';
import { installPackages } from './setup.mjs';

/** As large as the random numbers of fast-check take. */
const seed = String(Date.now() % 2 ** 31);
const quiet = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
const endurance = [...quiet, 'test/endurance/main.ts', '--seed', seed];

/** @type {{name: string, args: string[]}[]} */
const searches = [
  { name: 'Endurance', args: [...endurance, '--minutes', '5'] },
  { name: 'Crashes', args: [...endurance, '--minutes', '5', '--crashes', 'many'] },
  { name: 'Fuzzing', args: [...quiet, 'test/fuzz/main.ts', '--seconds', '600', '--seed', seed] },
  { name: 'Soundness', args: [...quiet, 'test/soundness/main.ts', '--count', '10000', '--seed', seed] },
];

await installPackages();
const failed = [];
for (const { name, args } of searches) {
  console.log(`\n== ${name}, seed ${seed}`);
  const { code } = await attempt(node24(), args, { env: withNode24(), show: true });
  if (code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nNothing was found.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
