/** Quick fixes of YAML whose values stand in several places: none is offered that would take away what an alias repeats. */
import { describe, expect, test } from 'vitest';
import { fixed, titles } from '../../fixes.ts';

describe('what has an anchor', () => {
  const unknown = (value: string, alias: string) => `Na$0mes: ${value}\nName: ${alias}\nDescription: d\n`;
  test('is not removed while an alias repeats it', () => {
    expect(titles('yaml', unknown('&a e', '*a'))).toEqual([]);
  });
  test('is removed where nothing repeats it', () => {
    for (const [value, alias] of [
      ['&a e', 'e'],
      ['&a e', '"*b"'],
      ['R &a', 'e'],
      ['"&a"', '"*b"'],
    ] as const) {
      const text = unknown(value, alias);
      expect([text, titles('yaml', text)]).toEqual([text, ['Remove "Names"']]);
      expect(fixed('yaml', text, 'Remove "Names"')).toBe(`Name: ${alias}\nDescription: d\n`);
    }
  });
  test('deep inside what is removed, the second of two', () => {
    const flow = (alias: string) => `Na$0mes: [&a 1, {x: &b-c e}]\nName: ${alias}\nDescription: d\n`;
    expect(titles('yaml', flow('*b-c'))).toEqual([]);
    expect(titles('yaml', flow('e'))).toEqual(['Remove "Names"']);
    const block = (alias: string) => `Na$0mes:\n  - &a 1\n  - x: &b e\nName: ${alias}\nDescription: d\n`;
    expect(titles('yaml', block('*b'))).toEqual([]);
    expect(titles('yaml', block('e'))).toEqual(['Remove "Names"']);
  });
  test('goes together with the alias that alone repeats it', () => {
    const text = 'Name: e\nCol$0our: [&a 1, *a]\n';
    expect(fixed('yaml', text, 'Remove "Colour"')).toBe('Name: e\n');
  });
});
