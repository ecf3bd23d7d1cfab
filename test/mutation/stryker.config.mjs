import { area } from './areas.mjs';

const { name, mutate, concurrency } = area();

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // Which tests reach a mutant is known from the first run; who imports whom need not be found out for each.
  vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: [...mutate, '!**/*.generated.*'],
  ignorePatterns: ['tsconfig.json', 'dist', 'test-results', '.cache', 'test/vscode', 'test/e2e'],
  concurrency,
  // What is slow because the machine has other work is not killed by that.
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: `.cache/mutation-${name}.json`,
  tempDirName: `test-results/mutation/${name}-sandboxes`,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `test-results/mutation/${name}.html` },
  jsonReporter: { fileName: `test-results/mutation/${name}.json` },
  disableTypeChecks: false,
};
