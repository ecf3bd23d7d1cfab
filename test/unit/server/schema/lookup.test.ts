/** What schemas say, in words and as values; also those that the API has no member for yet. */
import { describe, expect, test } from 'vitest';
import { filled, hasHole } from '../../../../server/schema/filled.ts';
import { expectation, fileSchema, isLegal, limits } from '../../../../server/schema/lookup.ts';
import type { Documentation, Schema } from '../../../../server/schema/types.ts';

const doc: Documentation = { name: 'Member', summary: '', href: '', update: 'optional', create: 'optional' };
const integer = (more: object = {}): Schema => ({ kind: 'integer', shape: 'S', doc, ...more });
const text = (more: object = {}): Schema => ({ kind: 'string', shape: 'S', doc, ...more });
const time: Schema = { kind: 'timestamp', shape: 'S', doc, pattern: '' };
const object = (members: Readonly<Record<string, Schema>>): Schema => ({
  kind: 'object',
  shape: 'S',
  doc,
  members,
  required: Object.keys(members),
});

test.each([
  [undefined, undefined, ''],
  [undefined, 5, ' at most 5 of them'],
  [0, 5, ' at most 5 of them'],
  [1_000, undefined, ' at least 1,000 of them'],
  [0, undefined, ' at least 0 of them'],
  [2, 2, ' exactly 2 of them'],
  [1, 2, ' 1 to 2 of them'],
])('limits of %s and %s', (low, high, words) => expect(limits(low, high, '', ' of them')).toBe(words));

test.each([
  [integer({ minimum: 1, maximum: 9 }), 'a whole number 1 to 9'],
  [integer(), 'a whole number'],
  [integer({ doc: { ...doc, expects: 'a number of days' } }), 'a number of days'],
  [text(), 'text'],
  [text({ enum: ['a', 'b'] }), '"a" or "b"'],
  [object({ A: text(), B: text() }), 'an object with A and B'],
])('%# is expected as %s', (schema, words) => expect(expectation(schema)).toBe(words));

test.each([
  [integer({ minimum: 1 }), 0, false],
  [integer({ minimum: 1 }), 1, true],
  [integer({ maximum: 9 }), 10, false],
  [integer(), 1.5, false],
  [text(), 1, false],
  [integer(), '1', false],
  [text({ maxLength: 1 }), '\u{1f600}', true],
  [text({ minLength: 2 }), '\u{1f600}', false],
])('%#: %j is legal: %s', (schema, value, expected) => expect(isLegal(schema, value)).toBe(expected));

describe('filled in before anybody has chosen', () => {
  const choice = (schema: Schema) => {
    const template = filled(schema, () => undefined);
    return template.kind === 'stop' ? template.choices : template;
  };
  const examples = (...all: (string | number)[]) => ({ doc: { ...doc, examples: all } });
  test.each([
    [integer(), ['1']],
    [integer({ minimum: 3 }), ['3']],
    [integer({ minimum: 3, ...examples(5) }), ['5']],
    [time, ['']],
    [{ ...time, ...examples('2030-01-01T00:00:00Z') }, ['2030-01-01T00:00:00Z']],
    [text(), ['value']],
    [text(examples('an example')), ['an example']],
    [text({ enum: ['a', 'b'] }), ['a']],
  ])('%#', (schema, choices) => expect(choice(schema)).toEqual(choices));
  test('what has one value is no choice', () => {
    const template = filled(object({ A: text({ enum: ['a'] }) }), () => undefined);
    expect(template).toEqual({ kind: 'object', members: [['A', { kind: 'text', value: 'a' }]] });
    expect(hasHole(template)).toBe(false);
  });
  test('a name that the file knows comes first', () => {
    expect(filled(text(examples('an example')), () => 'known')).toMatchObject({ choices: ['known'] });
  });
});

test('no list holds a time: what normalises and checks times does not look into lists', () => {
  const kindsIn = (schema: Schema): readonly string[] =>
    schema.kind === 'array'
      ? kindsIn(schema.items)
      : schema.kind === 'object'
        ? Object.values(schema.members).flatMap(kindsIn)
        : [schema.kind];
  const lists = (schema: Schema): readonly Schema[] =>
    schema.kind === 'array' ? [schema] : schema.kind === 'object' ? Object.values(schema.members).flatMap(lists) : [];
  const kinds = lists(fileSchema).flatMap(kindsIn);
  expect(kinds).toContain('instanceType');
  expect(kinds).not.toContain('timestamp');
  expect(kindsIn(fileSchema)).toContain('timestamp');
});
