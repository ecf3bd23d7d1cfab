/**
 * Starts a VS Code for each suite, lets it run the tests inside its extension host, prints how they went, and writes
 * {passed, failed} to the file given by --report. --suite, once or several times, leaves out the others.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { cache, root } from '../../scripts/run.mjs';
import { launch, launchBrowser } from '../vscode/launch.ts';
import { files } from './files.ts';
import type { TestResult } from './suite.ts';
import { searched, watchedEnvironment, watchedSettings, watchPage } from './written.ts';

const suites = ['trusted', 'restricted', 'watched'] as const;
type Suite = (typeof suites)[number];

/** An extension of no content: VS Code runs tests for an extension under development only, ours is installed. */
const testExtension = join(cache, 'inhost');

async function bundle(): Promise<void> {
  mkdirSync(testExtension, { recursive: true });
  const manifest = { name: 'inhost', publisher: 'tests', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(testExtension, 'package.json'), JSON.stringify(manifest));
  const entryPoints = [join(root, 'test/inhost/index.ts')];
  const outfile = join(testExtension, 'index.js');
  const external = ['vscode'];
  await build({ bundle: true, platform: 'node', format: 'cjs', external, entryPoints, outfile, logLevel: 'warning' });
}

async function runSuite(suite: Suite): Promise<readonly TestResult[]> {
  const report = join(testExtension, `${suite}.json`);
  writeFileSync(report, '');
  const launched = await launch({
    automation: true,
    restricted: suite === 'restricted',
    settings: { 'sagemakerExperiments.confirmUpdate': false, ...(suite === 'watched' ? watchedSettings : {}) },
    env: { INHOST_SUITE: suite, INHOST_REPORT: report, ...(suite === 'watched' ? watchedEnvironment() : {}) },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const log: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
      log.push(`${type}: ${JSON.stringify(args)}`);
    });
    const exited = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    const { vscode } = launched;
    await watchPage(page);
    const workspace = launched.workspace(files(suite));
    await page.goto(
      vscode.url(workspace, [
        ['extensionDevelopmentPath', vscode.resource(testExtension)],
        ['extensionTestsPath', vscode.resource(join(testExtension, 'index.js'))],
      ]),
    );
    const died = vscode.ended.then((how) => `VS Code's server ended (${how}).`);
    const late = timeout(240).then(() => 'The tests did not end within four minutes.');
    const outcome = await Promise.race([exited, died, late]);
    if (outcome === 0) {
      const results = JSON.parse(readFileSync(report, 'utf8')) as TestResult[];
      return suite === 'watched' ? [...results, ...(await searched(page, dirname(workspace)))] : results;
    }
    return [{ name: 'the suite runs', error: `${outcome}\n${log.slice(-40).join('\n')}\n${vscode.log()}` }];
  } finally {
    await browser.close();
    await launched.close();
  }
}

const timeout = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { report: { type: 'string' }, suite: { type: 'string', multiple: true } } });
  await bundle();
  const results: TestResult[] = [];
  for (const suite of suites.filter((each) => values.suite?.includes(each) ?? true)) {
    for (const result of await runSuite(suite)) {
      console.log(`${result.error === undefined ? '✓' : '✗'} ${suite}: ${result.name}`);
      if (result.error !== undefined) console.log(result.error.replaceAll(/^/gm, '    '));
      results.push(result);
    }
  }
  const failed = results.filter(({ error }) => error !== undefined).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (values.report) {
    if (!existsSync(dirname(values.report))) mkdirSync(dirname(values.report), { recursive: true });
    writeFileSync(values.report, JSON.stringify({ passed: results.length - failed, failed }));
  }
  process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
}

await main();
