/**
 * `npm run fuzz -- --seconds N --seed S`: every property in turn on new inputs until the time is over. `--property NAME`
 * only that one, `--path P` only the input that an earlier failure names. `--memory` edits 100,000 times instead.
 */
import { parseArgs } from 'node:util';
import build from '../protocol/build.ts';
import { memory } from './memory.ts';
import { properties } from './properties.ts';
import { run } from './run.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    property: { type: 'string' },
    path: { type: 'string' },
    memory: { type: 'boolean', default: false },
    edits: { type: 'string', default: '100000' },
  },
});
build();

const failures = values.memory ? await memory(Number(values.seed), Number(values.edits)) : await fuzz();
process.exitCode = failures.length === 0 ? 0 : 1;

async function fuzz(): Promise<readonly string[]> {
  const seed = Number(values.seed);
  const end = Date.now() + Number(values.seconds) * 1000;
  let left = properties.filter(({ name }) => values.property === undefined || name === values.property);
  if (left.length === 0) throw new Error(`properties are ${properties.map(({ name }) => name).join(', ')}`);
  console.log(`seed ${seed}`);
  const failures: string[] = [];
  const counts = new Map<string, { runs: number; ms: number }>();
  for (let round = 0; left.length > 0 && Date.now() < end; round += 1) {
    for (const property of left) {
      const began = Date.now();
      const { path } = values;
      const { runs, failure } = await run(property, {
        seed: seed + round,
        runs: 50,
        ...(path !== undefined && { path }),
      });
      const before = counts.get(property.name) ?? { runs: 0, ms: 0 };
      counts.set(property.name, { runs: before.runs + runs, ms: before.ms + Date.now() - began });
      // A property that fails would fail on: the others have the rest of the time.
      if (failure) {
        failures.push(failure);
        console.error(`\n${failure}\n`);
        left = left.filter((each) => each !== property);
      }
      if (Date.now() > end) break;
    }
    if (values.path !== undefined) break;
  }
  for (const { end } of properties) end?.();
  for (const [name, { runs, ms }] of counts)
    console.log(
      `${name.padEnd(12)} ${String(runs).padStart(8)} runs ${((runs * 1000) / Math.max(1, ms)).toFixed(0).padStart(6)} a second`,
    );
  return failures;
}
