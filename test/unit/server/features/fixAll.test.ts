/** Of several mends one may break the file: the others are made all the same. */
import { describe, expect, test } from 'vitest';
import { fixedAll, together } from '../../../../server/features/fixAll.ts';
import { applied, type TextChange } from '../../../../server/syntax/edit.ts';
import { context, type Language, open } from '../../support.ts';

describe('together', () => {
  const mends: readonly (readonly TextChange[])[] = [0, 1, 2, 3, 4, 5, 6].map((start) => [
    { start, end: start, newText: `${start}` },
    { start: start + 100, end: start + 100, newText: '' },
  ]);
  /** Which of the mends are made, and how often the file was read, where these sets of them do harm. */
  const made = (...harmful: readonly (readonly number[])[]) => {
    let reads = 0;
    const changes = together(mends, (tried) => {
      reads += 1;
      return !harmful.some((set) => set.every((at) => tried.some(({ start }) => start === at)));
    });
    // A mend is made as a whole.
    expect(changes).toEqual(
      mends.flat().filter(({ start }) => changes.some((each) => each.start % 100 === start % 100)),
    );
    return { made: changes.filter(({ start }) => start < 100).map(({ start }) => start), reads };
  };
  test('none does harm: read once', () => expect(made()).toEqual({ made: [0, 1, 2, 3, 4, 5, 6], reads: 1 }));
  test.each([0, 1, 2, 3, 4, 5, 6])('the mend %i does', (bad) => {
    const { made: kept, reads } = made([bad]);
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6].filter((each) => each !== bad));
    expect(reads).toBeLessThanOrEqual(7);
  });
  test('two do', () => expect(made([1], [5]).made).toEqual([0, 2, 3, 4, 6]));
  test('two do that only harm together: the second is left', () =>
    expect(made([0, 6]).made).toEqual([0, 1, 2, 3, 4, 5]));
  test('all do', () => expect(made([0], [1], [2], [3], [4], [5], [6]).made).toEqual([]));
  test('no mends', () => expect(together([], () => false)).toEqual([]));
});

const fixed = (language: Language, text: string) => {
  const change = fixedAll(open(language, text), context);
  return change && applied(text, [change]);
};

test.each<[name: string, language: Language, before: string, after: string]>([
  [
    'without its tag this line would make more of the text unreadable',
    'yaml',
    'Naem: on\nDescription: on\n!Ref x\nKmsKey:\n1\n',
    'Name: "on"\nDescription: "on"\n!Ref x\nKmsKey:\n1\n',
  ],
  [
    'so it would on a line of its own',
    'yaml',
    'Naem: on\nDescription: on\n!Sub\nrole\nTags:\n1\n',
    'Name: "on"\nDescription: "on"\n!Sub\nrole\nTags:\n1\n',
  ],
  [
    'what is not closed has no mend, and those around it are made',
    'json',
    '{Naem: 5, "Description": “a, "KmsKey": 7}',
    '{"Name": "5", "Description": “a, "KmsKey": "7"}',
  ],
])('%s', (_, language, before, after) => {
  expect(fixed(language, before)).toBe(after);
  expect(open(language, after).tree.problems.length).toBeLessThanOrEqual(open(language, before).tree.problems.length);
  expect(fixed(language, after)).toBeUndefined();
});
