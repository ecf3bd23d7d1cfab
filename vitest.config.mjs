import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const project = (name, include, options) => ({
  // Limits for a busy machine, and no test's expectation.
  test: { name, include: [include].flat(), testTimeout: 120_000, hookTimeout: 120_000, ...options },
});

const unit = 'test/unit/**/*.test.ts';
/** Every place of many texts: more than one waits for while one types, so `npm run test:unit` leaves them out. */
const exhaustive = 'test/unit/**/*.exhaustive.test.ts';
const mocking = globSync(unit).filter((file) => readFileSync(file, 'utf8').includes('vi.mock('));

/** Without figures of an earlier run large files begin first; those that take longest are small ones. */
const slow = /\/(?:badInput|deepInput|malformed|awsCli(?:Output|Requests|Lines)|times)\./;
class SlowFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(slow.test(b.moduleId)) - Number(slow.test(a.moduleId)));
  }
}

export default defineConfig({
  test: {
    // Its own default leaves one of two cores idle.
    sequence: { sequencer: SlowFirst },
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Measured by `npm run coverage`. Only what is generated is left out.
    coverage: {
      provider: 'v8',
      include: ['server/**', 'client/aws/**'],
      exclude: ['**/*.generated.*'],
      reporter: ['text', 'html', 'json'],
      reportsDirectory: 'test-results/coverage',
      reportOnFailure: true,
      thresholds: { branches: 95 },
    },
    projects: [
      // Modules without state need not be loaded anew for each file, unless it puts something in the place of others.
      project('unit', unit, { exclude: [...mocking, exhaustive], isolate: false, unstubEnvs: true }),
      project('unit-exhaustive', exhaustive, { isolate: false }),
      project('unit-mocking', mocking),
      project('simulator', 'test/simulator/**/*.test.ts', { globalSetup: 'test/simulator/install.ts' }),
      project('aws', 'test/aws/**/*.test.ts', { globalSetup: 'test/simulator/install.ts' }),
      project('protocol', 'test/protocol/**/*.test.ts', {
        globalSetup: ['test/protocol/build.ts', 'test/protocol/install.ts'],
      }),
      project('fuzz', ['test/fuzz/**/*.test.ts', 'test/soundness/**/*.test.ts'], {
        globalSetup: 'test/protocol/build.ts',
      }),
      project('grammar', 'test/grammar/**/*.test.ts'),
      // On the package and a VS Code, both made before any test begins.
      project('start', 'test/start/**/*.test.ts', { globalSetup: 'test/start/install.ts' }),
    ],
  },
});
