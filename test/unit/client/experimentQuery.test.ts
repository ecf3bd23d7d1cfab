import { describe, expect, test } from 'vitest';
import { everything, filterWords, isWanted, listQuery, sorts, states } from '../../../client/experimentQuery.ts';
import api from '../../simulator/api.json' with { type: 'json' };

const summary = (status: string) => ({ name: 'a', status });

describe('what is asked of AWS', () => {
  test('is everything, the newest first, in the largest pages', () => {
    expect(listQuery(everything)).toEqual({ sortBy: 'CreationTime', sortOrder: 'Descending', pageSize: 100 });
  });

  test('one state, a part of the name, and the page', () => {
    expect(listQuery({ states: ['Running'], name: 'ranker', sort: 'name' }, 'token')).toEqual({
      sortBy: 'Name',
      sortOrder: 'Ascending',
      pageSize: 100,
      status: 'Running',
      nameContains: 'ranker',
      nextToken: 'token',
    });
  });

  test('of several states none, as AWS takes one: they are sorted out here', () => {
    const query = { ...everything, states: ['Running', 'Created'] };
    expect(listQuery(query)).not.toHaveProperty('status');
    expect(['Running', 'Created', 'Completed'].filter((status) => isWanted(query, summary(status)))).toEqual([
      'Running',
      'Created',
    ]);
  });
});

test.each([
  [everything, 3, undefined],
  [{ ...everything, states: ['Running', 'Created'] }, 3, 'Only those with state Running or Created.'],
  [{ ...everything, name: 'ranker' }, 1, 'Only those with "ranker" in the name.'],
  [{ ...everything, states: ['Running'], name: 'x' }, 0, 'No experiment here has state Running and "x" in the name.'],
])('the filter in words: %j', (query, found, words) => expect(filterWords(query, found)).toBe(words));

test('each order has a name', () => {
  expect(Object.values(sorts).map(({ label }) => label)).toEqual([
    'By creation, the newest first',
    'By name',
    'By state',
  ]);
});

test('the states to filter by are those of the API', () => {
  expect(states.toSorted()).toEqual(api.shapes.InferenceExperimentStatus.enum.toSorted());
});
