// @ts-check
/**
 * `npm test`: everything a change has to pass, on a fresh clone too. The last line is the sum of all runners,
 * "N passed, N failed"; a check or a runner that breaks counts as one failed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contribution, plainCounts, playwrightCounts, sum, vitestCounts, xunitCounts } from './counts.mjs';
import { packageExtension } from './package.mjs';
import { attempt, Missing, node24, root, withNode24 } from './run.mjs';
import { browser, installPackages, installVSCode } from './setup.mjs';

const reports = join(root, 'test-results');
const report = (/** @type {string} */ name) => join(reports, name);
const module = (/** @type {string} */ path) => join(root, 'node_modules', path);
const inhost = join(root, 'test/inhost/main.ts');

/** @typedef {import('./counts.mjs').Counts} Counts */

/** Checks without tests of their own. */
const checks = [
  { name: 'Lint', args: [module('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'Types', args: [module('typescript/bin/tsc'), '--noEmit'] },
];

/** @type {{name: string, args: string[], report: string, counts: (report: string) => Counts}[]} */
const runners = [
  {
    name: 'Unit, protocol, simulator, AWS and start tests',
    args: [
      module('vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile=${report('vitest.json')}`,
    ],
    report: report('vitest.json'),
    counts: vitestCounts,
  },
  {
    name: 'Grammar tests',
    args: [
      ...[module('vscode-tmgrammar-test/dist/unit.js'), '--compact', '--xunit-report', report('grammar')],
      'test/grammar/*.experiment.*',
    ],
    report: report('grammar'),
    counts: xunitCounts,
  },
  {
    name: 'In-host tests',
    args: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inhost, '--report', report('inhost.json')],
    report: report('inhost.json'),
    counts: plainCounts,
  },
  {
    name: 'End-to-end tests',
    args: [module('@playwright/test/cli.js'), 'test', '-c', 'test/e2e'],
    report: report('e2e.json'),
    counts: playwrightCounts,
  },
];

/** @typedef {{name: string, counts: Counts}} Result */

/** @returns {Promise<Result[]>} */
async function everything() {
  await installPackages();
  await installVSCode();
  await browser();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  /** @type {Result[]} */
  const results = [];
  // Built anew, whatever dist holds: the protocol tests run what is there, the others what is in the package.
  const packaged = packageExtension({ anew: true }).then(
    () => true,
    (error) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    },
  );
  const outcomes = await Promise.all([
    ...checks.map(async ({ name, args }) => ({ name, isWell: await passes(name, args) })),
    packaged.then((isWell) => ({ name: 'Package', isWell })),
  ]);
  for (const { name, isWell } of outcomes) if (!isWell) results.push({ name, counts: { passed: 0, failed: 1 } });
  for (const { name, args, report, counts } of runners) {
    const endedWell = await succeeds(name, args);
    results.push({ name, counts: contribution(sum(texts(report).map(counts)), endedWell) });
  }
  return results;
}

async function main() {
  const results = await everything().catch((error) => {
    console.error(error instanceof Missing ? `\n${error.message}` : error);
    return [{ name: 'Preparing the tests', counts: { passed: 0, failed: 1 } }];
  });
  console.log('');
  for (const { name, counts } of results) console.log(`${name}: ${line(counts)}`);
  const total = sum(results.map(({ counts }) => counts));
  console.log(line(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** @param {Counts} counts */
const line = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** @param {string} name @param {readonly string[]} args */
async function succeeds(name, args) {
  console.log(`\n== ${name}`);
  const began = Date.now();
  const { code } = await attempt(node24(), args, { env: withNode24(), show: true });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(code === 0 ? `== ${seconds} s` : `== ended with ${code} after ${seconds} s`);
  return code === 0;
}

/** For what runs beside others: its output comes when it has ended. @param {string} name @param {readonly string[]} args */
async function passes(name, args) {
  const { code, output } = await attempt(node24(), args, { env: withNode24() });
  console.log(`\n== ${name}\n${output.trimEnd()}${code === 0 ? '' : `\n== ended with ${code}`}`);
  return code === 0;
}

/** @param {string} path a report, or a folder of them @returns {string[]} none when it was not written */
function texts(path) {
  if (!existsSync(path)) return [];
  const files = path.endsWith('.json') ? [path] : readdirSync(path).map((name) => join(path, name));
  return files.map((file) => readFileSync(file, 'utf8'));
}

await main();
