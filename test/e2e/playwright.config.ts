import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // One VS Code at a time is what two cores carry.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // A busy machine takes half a minute for a window alone.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
