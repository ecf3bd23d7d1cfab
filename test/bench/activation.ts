/**
 * How long VS Code says that our activation takes, beside that of its own JSON extension in the same window.
 * `node test/bench/activation.ts [--windows 5]`
 */
import { parseArgs } from 'node:util';
import { median, spread, table } from './figures.ts';
import type { Activation } from './host/activation.ts';
import { measured } from './window.ts';

const { values } = parseArgs({ options: { windows: { type: 'string', default: '5' } } });
// Whichever comes second finds the machine warmer: each is first in every other window.
const files = (window: number) => ({
  'a.experiment.json': '{ "Name": "checkout-ranker-shadow", "Description": "as it is" }\n',
  'plain.json': '{ "a": 1 }\n',
  'first.txt': window % 2 === 0 ? 'a.experiment.json' : 'plain.json',
});

const windows = await measured<{ readonly ours: Activation; readonly json: Activation }>(
  Number(values.windows),
  { module: 'test/bench/host/activation.ts', files },
  (each, window) => console.error(`window ${window}: ${JSON.stringify(each)}`),
);

const total = ({ load, activate }: Activation) => load + activate;
const ours = windows.map((each) => each.ours);
const json = windows.map((each) => each.json);
// VS Code counts whole milliseconds, and some take none.
const ratioOf = (ratio: number) => (Number.isFinite(ratio) ? ratio.toFixed(2) : '');
const row = (name: string, of: (activation: Activation) => number) => [
  name,
  spread(ours.map(of)),
  spread(json.map(of)),
  ratioOf(median(windows.map((each) => of(each.ours) / of(each.json)))),
];
console.log(
  table([
    [`ms, median of ${windows.length} windows (least to greatest)`, 'ours', "VS Code's JSON", 'ratio'],
    row('load code', ({ load }) => load),
    row('call activate', ({ activate }) => activate),
    row('activation time (both)', total),
    row('until activate has resolved', (each) => total(each) + each.finish),
  ]),
);
