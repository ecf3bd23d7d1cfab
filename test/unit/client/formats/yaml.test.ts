/** What is written as YAML is read back as what it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Json, plainValue } from '../../../../client/formats/value.ts';
import { yaml, yamlStream } from '../../../../client/formats/yaml.ts';

const readBack = (value: unknown) => parse(yaml(plainValue(value)));

test.each([
  ['plain', 'text: plain\n'],
  ["it's", "text: it's\n"],
  ['a: b', "text: 'a: b'\n"],
  ["'quoted' # and more", "text: '''quoted'' # and more'\n"],
  ['', "text: ''\n"],
  ['true', "text: 'true'\n"],
  ['12', "text: '12'\n"],
  ['~', "text: '~'\n"],
  ['- item', "text: '- item'\n"],
  ['2030-01-01T00:00:00Z', "text: '2030-01-01T00:00:00Z'\n"],
  ['a\ttab', 'text: "a\\ttab"\n'],
  ['two\nlines', "text: 'two\n\n  lines'\n"],
  ['漢字 é', 'text: 漢字 é\n'],
  ['😀', 'text: "\\U0001F600"\n'],
  ['\u2028', 'text: "\\L"\n'],
])('the text %j', (text, written) => {
  expect(yaml({ text })).toBe(written);
  expect(readBack({ text })).toEqual({ text });
});

test('a long text is folded at blanks, and is the same text when it is read', () => {
  const text = 'folded at the first blank beyond eighty columns, which is how the AWS CLI does it, line by line';
  expect(yaml({ text })).toBe(
    'text: folded at the first blank beyond eighty columns, which is how the AWS CLI does\n  it, line by line\n',
  );
  expect(readBack({ text })).toEqual({ text });
});

describe('structures', () => {
  test.each([
    [{ a: [], b: {}, c: null, d: false, e: 1.5 }, 'a: []\nb: {}\nc: null\nd: false\ne: 1.5\n'],
    [{ a: [[1, [2]], [], { b: 1, c: [{}] }] }, 'a:\n- - 1\n  - - 2\n- []\n- b: 1\n  c:\n  - {}\n'],
    [[], '[]\n'],
    [{ 'a: b': 1, 12: 2, '': 3 }, "'': 3\n'12': 2\n'a: b': 1\n"],
  ])('%j', (value, written) => {
    expect(yaml(plainValue(value))).toBe(written);
    expect(readBack(value)).toEqual(value);
  });
});

/** Texts in which signs of YAML are frequent. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'ab01.:-#\'"[]{}&*!|>%@`~?=, \n\t\\éT漢Z_+eEx'), maxLength: 200 }),
);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(texts, fc.constantFrom('Name', 'Arn')), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('any value is read back', () => {
  fc.assert(
    fc.property(values, (value) => {
      const plain: Json = plainValue(value);
      const expected = JSON.parse(JSON.stringify(plain));
      expect(parse(yamlStream(plain) || '- {}')).toEqual([expected]);
    }),
    { numRuns: 500 },
  );
});
