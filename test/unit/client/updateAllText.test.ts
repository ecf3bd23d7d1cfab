import { describe, expect, test } from 'vitest';
import { items, question, type Row, summary, tally } from '../../../client/updateAllText.ts';

const plan = {
  status: 'Running',
  changes: [],
  unchanged: [],
  kept: [],
  ignored: [],
  words: ['Sampling 10% \u2192 50%.'],
  warnings: [],
};
const row = (file: string, result: Row['result'], place = 'account 1, eu-west-1'): Row => ({
  file,
  name: file.replace(/\..*/, ''),
  place,
  result,
});
const rows: readonly Row[] = [
  row('same.experiment.json', { is: 'unchanged' }),
  row('a.experiment.json', { is: 'to-change', plan }),
  row('wrong.experiment.yaml', { is: 'failed', why: 'Line 2: no.' }),
  row('b.experiment.yaml', { is: 'updated', arn: 'arn:aws:b', plan }),
  row('lost.experiment.yaml', { is: 'unknown', why: 'The connection was cut.' }),
];

describe('many files', () => {
  test('are counted, what was done first', () => {
    expect(tally(rows)).toBe('1 updated, 1 failed, 1 not known, 1 to change, 1 up to date');
    expect(tally([])).toBe('no files');
  });

  test('only those that would change are offered, each with what would change', () => {
    expect(items(rows)).toMatchObject([
      {
        label: 'a',
        description: 'a.experiment.json \u00b7 account 1, eu-west-1',
        detail: 'Sampling 10% \u2192 50%.',
        picked: true,
      },
    ]);
  });

  test('the question counts them by place, and names the first', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      row(`e${i}.experiment.json`, { is: 'to-change', plan }, i < 3 ? 'account 2' : 'account 1'),
    );
    const lines = question(many);
    expect(lines.slice(0, 2)).toEqual(['3 at account 2', '17 at account 1']);
    expect(lines).toContain('e14: Sampling 10% \u2192 50%.');
    expect(lines.at(-1)).toBe('and 5 more');
  });

  test('the summary has the ARN or the reason of each, what needs somebody first', () => {
    expect(
      summary(rows, 'w', Date.UTC(2030, 0, 1)),
    ).toBe(`Update of all experiments in w, 2030-01-01T00:00:00.000Z: 1 updated, 1 failed, 1 not known, 1 to change, 1 up to date.

FAILED  wrong.experiment.yaml  (wrong)
  account 1, eu-west-1
  Line 2: no.

NOT KNOWN  lost.experiment.yaml  (lost)
  account 1, eu-west-1
  The connection was cut.

UPDATED  b.experiment.yaml  (b)
  account 1, eu-west-1
  arn:aws:b
  Sampling 10% \u2192 50%.

TO CHANGE  a.experiment.json  (a)
  account 1, eu-west-1
  Sampling 10% \u2192 50%.

UP TO DATE  same.experiment.json  (same)
  account 1, eu-west-1
`);
  });
});
