/** `npm run soundness -- --count N --seed S`: N documents in each format, 10,000 unless said otherwise. */
import { parseArgs } from 'node:util';
import { run } from './run.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const began = Date.now();
const { documents, outcomes } = run(Number(values.count), Number(values.seed));
console.log(`${documents.toLocaleString('en-US')} documents in ${((Date.now() - began) / 1000).toFixed(1)} s`);
for (const [outcome, count] of [...outcomes].toSorted(([, a], [, b]) => b - a)) {
  console.log(`${count.toLocaleString('en-US').padStart(8)}  ${outcome}`);
}
