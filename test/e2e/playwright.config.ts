import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: './prepare.ts',
  // Most of a test is waiting for what a person would wait for: two cores carry two windows.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A busy machine takes half a minute for a window alone.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
