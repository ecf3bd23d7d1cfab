import { defineConfig } from 'vitest/config';

const project = (name, include, options) => ({ test: { name, include: [include], ...options } });

export default defineConfig({
  test: {
    projects: [
      project('unit', 'test/unit/**/*.test.ts'),
      project('simulator', 'test/simulator/**/*.test.ts'),
      project('aws', 'test/aws/**/*.test.ts'),
      project('protocol', 'test/protocol/**/*.test.ts', {
        globalSetup: 'test/protocol/build.ts',
        testTimeout: 30_000,
      }),
      project('grammar', 'test/grammar/**/*.test.ts'),
      // On the package and a VS Code, both made before any test begins.
      project('start', 'test/start/**/*.test.ts', {
        globalSetup: 'test/start/install.ts',
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});
