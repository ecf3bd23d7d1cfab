import { expect, test } from 'vitest';
import { rowChanges } from '../../../client/rowChanges.ts';

const shown = (...rows: readonly [id: string, text: string][]) => new Map(rows);
const before = shown(['a', 'running'], ['b', 'updating']);

test.each([
  ['nothing', shown(['a', 'running'], ['b', 'updating']), []],
  ['a row that reads otherwise', shown(['a', 'running'], ['b', 'running']), ['b']],
  ['a new row', shown(['n', 'creating'], ['a', 'running'], ['b', 'updating']), 'all'],
  ['a row less', shown(['a', 'running']), 'all'],
  ['another order', shown(['b', 'updating'], ['a', 'running']), 'all'],
  ['other rows', shown(['a', 'running'], ['c', 'updating']), 'all'],
])('%s', (_, after, changes) => expect(rowChanges(before, after)).toEqual(changes));
