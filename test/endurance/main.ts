/**
 * `npm run endurance -- --minutes N --seed S [--crashes many]`: a simulated person at work in a real VS Code, with faults
 * at random calls. Ends with 1 at the first difference between what was told and what is, with the seed and the last steps.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startSimulator } from '../simulator/index.ts';
import { filesOf, seedOf } from './files.ts';
import { createPerson } from './person.ts';
import { randomOf } from './random.ts';
import { weather as weatherOf } from './weather.ts';
import { openWindow, type Window } from './window.ts';
import { emptySummary, type Summary } from './world.ts';

const SHOWN = 30;
/** Steps between two comparisons. */
const CHECK_EVERY = 25;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now()) },
    crashes: { type: 'string', default: 'some' },
    verbose: { type: 'boolean', default: false },
  },
});
const { seed, verbose } = values;
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes is a number of minutes.');
const crashes = values.crashes === 'many' ? 'many' : 'some';

const random = randomOf(seed);
const weather = weatherOf(random.branch('weather'));
const simulator = await startSimulator({ faults: weather, seed: seedOf });
const files = filesOf();
const steps: string[] = [];
let window: Window | undefined;
const summary = emptySummary();
try {
  window = await openWindow(Object.fromEntries(files.map(({ path, text }) => [path, text])), {
    'sagemakerExperiments.endpointUrl': simulator.url,
    'sagemakerExperiments.maxAttempts': 2,
    'sagemakerExperiments.readTimeout': 1,
    'sagemakerExperiments.connectTimeout': 5,
    'editor.acceptSuggestionOnCommitCharacter': false,
  });
  for (const { path } of files) await window.act('open', { file: path });
  const log = (line: string) => {
    steps.push(line);
    if (verbose) console.log(line);
  };
  const whims = random.branch('person');
  const person = createPerson({ window, simulator, weather, random: whims, files, log, crashes, summary });
  log(await person.compare());
  const before = await memory(window);
  const end = Date.now() + minutes * 60_000;
  while (Date.now() < end) {
    await person.step();
    if (summary.steps % CHECK_EVERY === 0) log(await person.compare());
  }
  log(await person.compare());
  report(summary);
  console.log(`Memory in MiB, start: ${before}`);
  console.log(`Memory in MiB, end:   ${await memory(window)}`);
} catch (error) {
  report(summary);
  console.error(window?.logs() ?? '');
  console.error(steps.slice(-SHOWN).join('\n'));
  console.error(`\nSeed ${seed}, step ${summary.steps}: ${error instanceof Error ? error.stack : error}`);
  await window?.page.screenshot({ path: 'test-results/endurance-failed.png' }).catch(() => undefined);
  process.exitCode = 1;
} finally {
  await window?.close();
  await simulator.stop();
}

function report({ steps, confirmed, applied, outcomes, told, kills, givenUp, reloads, checkpoints }: Summary): void {
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ');
  console.log(`Seed ${seed}: ${steps} steps, ${checkpoints} checkpoints`);
  console.log(`Updates confirmed ${confirmed}, carried out ${applied}; the commands said: ${list(outcomes)}`);
  console.log(`The history said in the end: ${list(told)}`);
  console.log(`Faults: ${list(weather.counts)}`);
  console.log(`Servers killed ${kills}, given up and restarted ${givenUp}; windows reloaded ${reloads}`);
}

async function memory({ act }: Window): Promise<string> {
  const { rss, heapUsed } = await act<NodeJS.MemoryUsage>('memory');
  const [server] = await act<number[]>('servers');
  const status = server === undefined ? '' : readFileSync(`/proc/${server}/status`, 'utf8');
  const inMiB = (bytes: number) => Math.round(bytes / 1024 / 1024);
  const ofServer = inMiB(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  return `extension host ${inMiB(rss)} (heap ${inMiB(heapUsed)}), language server ${ofServer}`;
}
