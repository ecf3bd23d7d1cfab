import { expect, test } from 'vitest';
import { bounded } from '../../../client/bounded.ts';

test('no more run at a time than may, one failure stops no other, and each gets its own answer', async () => {
  const inTurn = bounded(2);
  let running = 0;
  let most = 0;
  const work = (answer: number) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (answer === 1) throw new Error('one');
      return answer;
    });
  const answers = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
  expect(most).toBe(2);
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'failed'))).toEqual([
    0,
    'failed',
    2,
    3,
    4,
  ]);
});
