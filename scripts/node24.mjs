// @ts-check
/** Runs a TypeScript file of the repository on Node 24, with the packages installed: `node scripts/node24.mjs FILE [arguments]`. */
import { join } from 'node:path';
import { attempt, fail, node24, root, withNode24 } from './run.mjs';
import { installPackages } from './setup.mjs';

const [file = '', ...args] = process.argv.slice(2);
try {
  await installPackages();
  const { code } = await attempt(
    node24(),
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(root, file), ...args],
    { env: withNode24(), show: true },
  );
  process.exitCode = code === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
