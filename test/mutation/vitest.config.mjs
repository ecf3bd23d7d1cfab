import { defineConfig } from 'vitest/config';

/** Tests of what is mutated, and none that reads sources as text, which are not as they were. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/unit/server/**/*.test.ts', 'test/unit/client/aws/**/*.test.ts', 'test/aws/**/*.test.ts'],
    globalSetup: 'test/simulator/install.ts',
    setupFiles: 'test/mutation/seed.ts',
    // A mutant that never ends is StrykerJS's to find.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
