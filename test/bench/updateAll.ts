/**
 * Update All over many files in a real VS Code, beside the AWS CLI in a shell loop and under `xargs -P 8` at the same
 * simulator. The AWS CLI updates a few, and its time a file is taken for all; the time in which a person chooses and
 * confirms does not count. `node test/bench/updateAll.ts [--files 1000] [--few 250]`; BENCH_AWS names another AWS CLI.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { noAwsAccount } from '../../scripts/vscode.mjs';
import { done } from '../simulator/testClient.ts';
import { type Launched, launch, launchBrowser, region } from '../vscode/launch.ts';
import { cliToCompare } from './cliVersion.ts';
import { median, table } from './figures.ts';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, few: { type: 'string', default: '250' } },
});
const { command, version } = await cliToCompare();

/** Files of a sample of the AWS CLI, and how many samples there are, before and after ours. */
const LOOP = 4;
const XARGS = 16;
const SAMPLES = 2;

interface Totals {
  /** Milliseconds for all files. */
  readonly planning: number;
  readonly sending: number;
  /** Milliseconds a file, sample by sample. */
  readonly loop: readonly number[];
  readonly xargs: readonly number[];
  /** Bytes: what the extension host and the language server had more at their most than before. */
  readonly host: number;
  readonly server: number;
}

/** With no `samples` the AWS CLI is left out. */
async function measure(count: number, samples: number): Promise<Totals> {
  const names = Array.from({ length: count }, (_, index) => `bench-${String(index).padStart(4, '0')}`);
  const cliNames = Array.from({ length: samples * (LOOP + XARGS) }, (_, index) => `cli-${index}`);
  const launched = await launch();
  const browser = await launchBrowser();
  try {
    await create(launched.simulator, [...names, ...cliNames]);
    const folder = launched.workspace(Object.fromEntries([...names.map(file), ...cliNames.map(cliInput)]));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const open = [['openFile', launched.vscode.resource(join(folder, 'bench-0000.experiment.json'))]] as const;
    await page.goto(launched.vscode.url(folder, open));
    await page.locator('.codelens-decoration').first().waitFor({ timeout: 120_000 });

    const loop: number[] = [];
    const xargs: number[] = [];
    const sample = async () => {
      const files = cliNames.splice(0, LOOP + XARGS).map((name) => `${folder}/cli/${name}.json`);
      const where = ['--endpoint-url', launched.simulator, '--region', region];
      const update = [command, 'sagemaker', 'update-inference-experiment', ...where].join(' ');
      const each = `for file in ${files.slice(0, LOOP).join(' ')}; do ${update} --cli-input-json file://$file || exit 1; done`;
      loop.push((await timed(() => shell(each, folder))) / LOOP);
      const listed = `printf '%s\\n' ${files.slice(LOOP).join(' ')}`;
      const parallel = `${listed} | xargs -P 8 -I{} ${update} --cli-input-json file://{}`;
      xargs.push((await timed(() => shell(parallel, folder))) / XARGS);
    };

    if (samples > 0) await sample();
    const memory = watchMemory(launched);
    const { planning, sending } = await updateAll(page, count);
    const { host, server } = memory.over();
    for (let more = 1; more < samples; more += 1) await sample();
    return { planning, sending, loop, xargs, host, server };
  } finally {
    await browser.close();
    await launched.close();
  }
}

/** Milliseconds from the command to the choice, and from the answer to the question to the outcome. */
async function updateAll(page: Page, count: number) {
  const timeout = 600_000;
  const list = page.locator('.quick-input-widget');
  await page.keyboard.press('F1');
  await page.keyboard.type('SageMaker: Update All Experiments in Folder');
  await page.locator('.quick-input-list .monaco-list-row.focused').getByText('Update All').waitFor();
  const planning = await timed(async () => {
    await page.keyboard.press('Enter');
    await list.getByText(`Update all: ${count} to change`).waitFor({ timeout });
  });
  await page.keyboard.press('Enter');
  const sending = await timed(async () => {
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Update All' }).click();
    await page.locator('.notification-toast').getByText(`${count} updated: all experiments`).waitFor({ timeout });
  });
  return { planning, sending };
}

const file = (name: string, index: number) =>
  index % 2 === 0
    ? [`${name}.experiment.json`, `{\n  "Name": "${name}",\n  "Description": "all at once"\n}\n`]
    : [`${name}.experiment.yaml`, `Name: ${name}\nDescription: all at once\n`];
const cliInput = (name: string) => [`cli/${name}.json`, JSON.stringify({ Name: name, Description: 'all at once' })];

const shell = (script: string, folder: string) =>
  promisify(execFile)('bash', ['-c', script], { env: { ...process.env, ...noAwsAccount(folder), AWS_PAGER: '' } });

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

function watchMemory({ processes }: Launched) {
  // The extension host is whoever has started the server.
  const server = processes('dist/server.js').at(-1);
  const host = server && Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${server}/status`, 'utf8'))?.[1]);
  if (!server || !host) throw new Error('The language server does not run.');
  const now = () => ({ host: residentSize(host), server: residentSize(server) });
  const before = now();
  let high = before;
  const timer = setInterval(() => {
    const { host, server } = now();
    high = { host: Math.max(high.host, host), server: Math.max(high.server, server) };
  }, 250);
  return {
    over: () => {
      clearInterval(timer);
      return { host: high.host - before.host, server: high.server - before.server };
    },
  };
}

/** Bytes; none of a process that has ended. */
function residentSize(pid: number): number {
  try {
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Experiments of these names, once they can be updated. */
async function create(url: string, names: readonly string[]): Promise<void> {
  const { ModelVariants, ...template } = (await asked(
    `${url}/_simulator/experiments/checkout-ranker-shadow`,
  )) as Members;
  const variants = (ModelVariants as Members[]).map(({ Status: _, ...variant }) => variant);
  const { ShadowModeConfig, RoleArn } = template;
  const common = { Type: 'ShadowMode', EndpointName: 'checkout-ranker', RoleArn, ShadowModeConfig };
  for (const Name of names) {
    await done(url, 'CreateInferenceExperiment', { ...common, Name, ModelVariants: variants });
  }
  const wanted = new Set<unknown>(names);
  const isReady = async () => {
    const all = (await asked(`${url}/_simulator/experiments`)) as Members[];
    return all.filter(({ Name, Status }) => Status === 'Running' && wanted.has(Name)).length === wanted.size;
  };
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 1000));
}

type Members = Readonly<Record<string, unknown>>;
const asked = async (url: string): Promise<unknown> => (await fetch(url)).json();

const [few, many] = [Number(values.few), Number(values.files)];
const ofFew = await measure(few, 0);
console.error(JSON.stringify({ few, ...ofFew }));
const ofMany = await measure(many, SAMPLES);
console.error(JSON.stringify({ many, ...ofMany }));
const each = (ofMany.planning + ofMany.sending) / many;
const seconds = (perFile: number) => ((perFile * many) / 1000).toFixed(1);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const scaled = (name: string, time: number, goal: string) => [
  `AWS CLI ${name} (scaled)`,
  seconds(time),
  time.toFixed(1),
  (time / each).toFixed(1),
  goal,
];

console.log(version);
console.log(
  table([
    [`${many} files`, 's', 'ms a file', 'times ours', 'goal'],
    ['Update All', seconds(each), each.toFixed(1), '1', ''],
    scaled('in a loop', median(ofMany.loop), '20'),
    scaled('under xargs -P 8', median(ofMany.xargs), '5'),
  ]),
);
console.log('');
console.log(
  table([
    ['memory at the most, over that before', `${few} files`, `${many} files`],
    ['extension host', megabytes(ofFew.host), megabytes(ofMany.host)],
    ['language server', megabytes(ofFew.server), megabytes(ofMany.server)],
  ]),
);
