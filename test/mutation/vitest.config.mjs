import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { area } from './areas.mjs';

const { tests, globalSetup } = area();

const having = (words) => globSync(tests).filter((file) => words.test(readFileSync(file, 'utf8')));
const slow = having(/\bfc\.|simulator/);
// Sources are not as they were, nor is a module in the place of another where modules are kept.
const unfit = having(/vi\.mock\(|sourcesIn|join\(root, 'client'\)/);

/** Milliseconds that a file took at most; runs of a mutant leave out tests that do not reach it. */
const longest = new Map();

/** A mutant ends with the first test that fails, so that those go first that take no time. */
class QuickestFirst extends BaseSequencer {
  async sort(files) {
    for (const file of files) {
      const { moduleId } = file;
      const took = this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
      const guess = slow.some((path) => moduleId.endsWith(path)) ? 1000 : 0;
      longest.set(moduleId, Math.max(took, longest.get(moduleId) ?? 0) || guess);
    }
    return files.toSorted((a, b) => longest.get(a.moduleId) - longest.get(b.moduleId));
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
    sequence: { sequencer: QuickestFirst },
    globalSetup,
    setupFiles: 'test/mutation/seed.ts',
    // A mutant that never ends is StrykerJS's to find.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
