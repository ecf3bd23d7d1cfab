/**
 * From the command to the ARN, in the extension host of a real VS Code, beside `aws sagemaker update-inference-experiment`
 * at the same simulator, in turn. Nothing is asked of a person (`confirmUpdate` off).
 * `node test/bench/update.ts [--windows 5] [--rounds 10]`; BENCH_AWS names another AWS CLI.
 */
import { parseArgs } from 'node:util';
import { cliToCompare } from './cliVersion.ts';
import { median, spread, table } from './figures.ts';
import type { Updates } from './host/update.ts';
import { measured } from './window.ts';

const { values } = parseArgs({
  options: { windows: { type: 'string', default: '5' }, rounds: { type: 'string', default: '10' } },
});
const { command, version } = await cliToCompare();
const windows = await measured<Updates>(
  Number(values.windows),
  {
    module: 'test/bench/host/update.ts',
    files: () => ({ 'ranker.experiment.json': '{ "Name": "checkout-ranker-shadow", "Description": "a week" }\n' }),
    settings: { 'sagemakerExperiments.confirmUpdate': false },
    env: { BENCH_ROUNDS: values.rounds, BENCH_AWS: command },
  },
  ({ first, warm }, window) => console.error(`window ${window}: first ${first.toFixed(0)}, then ${spread(warm)} ms`),
);

const ratio = (of: (updates: Updates) => number) =>
  median(windows.map((each) => of(each) / median(each.cli))).toFixed(2);
console.log(version);
console.log(
  table([
    [`ms, median of ${windows.length} windows (least to greatest)`, 'time', 'of the CLI’s', 'goal'],
    ['aws sagemaker update-inference-experiment', spread(windows.flatMap(({ cli }) => cli)), '1', ''],
    ['our command, first of a window', spread(windows.map(({ first }) => first)), ratio(({ first }) => first), '0.33'],
    ['our command, warm', spread(windows.flatMap(({ warm }) => warm)), ratio(({ warm }) => median(warm)), '0.10'],
  ]),
);
