/** The changes between two texts: they make the one the other, and touch no more than they have to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../../../server/syntax/edit.ts';
import { changesBetween } from '../../../../server/syntax/lineChanges.ts';

test.each([
  ['nothing', 'a\nb\n', 'a\nb\n', []],
  ['two values, each by itself', 'a: 10\nb: 2\nc: 3\n', 'a: 50\nb: 2\nc: 4\n', ['1>5', '3>4']],
  ['a value and lines behind it', 'a: "x" # c\n', 'a: "y" # c\nb: 1\n', ['x>y', '>b: 1\n']],
  ['lines go', 'a\nb\nc\n', 'a\nc\n', ['b\n>']],
  ['a last line without an end', 'a', 'a\nb', ['>\nb']],
  ['line ends of Windows are never divided', 'a\r\nb\r\n', 'x\r\nb\r\nc\r\n', ['a>x', '>c\r\n']],
])('%s', (_, before, after, expected) => {
  const changes = changesBetween(before, after);
  expect(changes.map(({ start, end, newText }) => `${before.slice(start, end)}>${newText}`)).toEqual(expected);
});

describe('any two texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'ab', '\n', '\r\n', ' '), { maxLength: 30 })
    .map((all) => all.join(''));
  test('become one another, by changes that do not meet', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        expect(applied(before, changes)).toBe(after);
        for (const [index, { start }] of changes.entries())
          expect(start).toBeGreaterThan(changes[index - 1]?.end ?? -1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('of more lines than any experiment has', () => {
  const many = 'x\n'.repeat(2001);
  test('all is one change', () => {
    expect(changesBetween(`a\n${many}a\n`, `b\n${many}b\n`)).toEqual([
      { start: 0, end: many.length + 4, newText: `b\n${many}b\n` },
    ]);
  });
  test('or none', () => expect(changesBetween(many, many)).toEqual([]));
});
