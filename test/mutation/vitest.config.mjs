import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { area } from './areas.mjs';

const { tests, globalSetup } = area();

const having = (words) => globSync(tests).filter((file) => words.test(readFileSync(file, 'utf8')));
const slow = having(/\bfc\.|simulator/);
// Sources are not as they were, nor is a module in the place of another where modules are kept.
const unfit = having(/vi\.mock\(|sourcesIn|join\(root, 'client'\)/);

/** A mutant ends with the first test that fails, so that those go first that take no time. */
class QuickFirst extends BaseSequencer {
  async sort(files) {
    const isSlow = ({ moduleId }) => Number(slow.some((file) => moduleId.endsWith(file)));
    return files.toSorted((a, b) => isSlow(a) - isSlow(b));
  }
}

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: tests,
    exclude: unfit,
    // A file's modules need not be loaded again for the next, as in the unit tests of `npm test`.
    isolate: false,
    unstubEnvs: true,
    sequence: { sequencer: QuickFirst },
    globalSetup,
    setupFiles: 'test/mutation/seed.ts',
    // A mutant that never ends is StrykerJS's to find.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
