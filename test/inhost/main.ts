/**
 * Starts a VS Code for each suite, lets it run the tests inside its extension host, prints how they went, and writes
 * {passed, failed} to the file given by --report. --suite, once or several times, leaves out the others. Two run at a
 * time: much of what they do is to wait.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from '../../scripts/package.mjs';
import { cache } from '../../scripts/run.mjs';
import { runInHost } from '../vscode/inHost.ts';
import { files } from './files.ts';
import type { TestResult } from './suite.ts';
import { searched, watchedEnvironment, watchedSettings, watchPage } from './written.ts';

/** Those that take longest begin. */
const suites = ['watched', 'trusted', 'restricted'] as const;
type Suite = (typeof suites)[number];

async function runSuite(suite: Suite): Promise<readonly TestResult[]> {
  const report = join(cache, 'inhost', `${suite}.json`);
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, '');
  const found: TestResult[] = [];
  const isWatched = suite === 'watched';
  const error = await runInHost({
    module: 'test/inhost/index.ts',
    files: files(suite),
    restricted: suite === 'restricted',
    ...(isWatched && {
      before: watchPage,
      after: async (page, folder) => found.push(...(await searched(page, folder))),
    }),
    settings: { 'sagemakerExperiments.confirmUpdate': false, ...(isWatched ? watchedSettings : {}) },
    env: { INHOST_SUITE: suite, INHOST_REPORT: report, ...(isWatched ? watchedEnvironment() : {}) },
  });
  if (error !== undefined) return [{ name: 'the suite runs', error }];
  return [...JSON.parse(readFileSync(report, 'utf8')), ...found];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { report: { type: 'string' }, suite: { type: 'string', multiple: true } } });
  const results: TestResult[] = [];
  const wanted = suites.filter((each) => values.suite?.includes(each) ?? true);
  // Packed before both want the package.
  await packageExtension();
  const lane = async () => {
    for (let suite = wanted.shift(); suite; suite = wanted.shift()) {
      const ran = await runSuite(suite);
      for (const { name, error } of ran) {
        console.log(`${error === undefined ? '✓' : '✗'} ${suite}: ${name}`);
        if (error !== undefined) console.log(error.replaceAll(/^/gm, '    '));
      }
      results.push(...ran);
    }
  };
  await Promise.all([lane(), lane()]);
  const failed = results.filter(({ error }) => error !== undefined).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (values.report) {
    mkdirSync(dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify({ passed: results.length - failed, failed }));
  }
  process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
}

await main();
