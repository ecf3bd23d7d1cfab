import { expect, test } from 'vitest';
import { nearestFirst } from '../../../client/nearestFirst.ts';

test('the nearest name comes first, equals keep their order', () => {
  expect(nearestFirst('Rankr', ['zzzzz', 'search', 'ranker', 'yyyyy'])).toEqual(['ranker', 'zzzzz', 'search', 'yyyyy']);
});
