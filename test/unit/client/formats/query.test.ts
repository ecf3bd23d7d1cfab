/** JMESPath as the AWS CLI has it; test/simulator/awsCliOutput.test.ts compares results with the AWS CLI itself. */
import { describe, expect, test } from 'vitest';
import { query } from '../../../../client/formats/query.ts';

const answer = {
  Name: 'fraud-score',
  ModelVariants: [
    { VariantName: 'production', Count: 10, Created: '2030-01-02T00:00:00Z' },
    { VariantName: 'shadow', Count: 9, Created: '2030-01-01T00:00:00Z' },
  ],
};

test.each([
  ['', answer],
  ['  ', answer],
  ['Name', 'fraud-score'],
  ['ModelVariants[?Count > `9`].VariantName', ['production']],
  ["ModelVariants[?Created < '2030-01-02'].VariantName", ['shadow']],
  ['max_by(ModelVariants, &VariantName).Count', 9],
  ['sort(ModelVariants[].Count)', [9, 10]],
  ['sort_by(ModelVariants, &Created)[0].VariantName', 'shadow'],
  ['contains(`[{"a": 1}]`, `{"a": 1}`)', true],
  ['Name[0:3]', null],
  ['Missing | [Name]', null],
  ['ModelVariants[*].{Name: VariantName, More: {Count: Count}}[0]', { Name: 'production', More: { Count: 10 } }],
])('%s', (expression, value) => {
  expect(query(expression, answer)).toEqual({ value });
});

describe('what is wrong is said with its place', () => {
  test.each([
    ['ModelVariants[0', 'Character 16: The query ends too early.'],
    ['Name..x', 'Character 6: . can not stand here.'],
    ['[Name, ]', 'Character 8: ] can not stand here.'],
    ['ModelVariants[?Count = `9`]', 'Character 22: Two values are compared with ==, not with =.'],
    ["Name == 'open", "Character 9: The text that begins with ' has no end."],
    [
      'Name; Status',
      'Character 5: ; means nothing in JMESPath. A name with other signs than letters, digits and _ stands in double quotes.',
    ],
    ['[Name Status]', 'Character 7: Between Name and Status something is missing: a dot, a comma or an operator.'],
    ['Count * `2`', 'Character 7: JMESPath of the AWS CLI has no arithmetic.'],
    ['`{"a"`', 'Character 1: `{"a"` can not stand here.'],
  ])('%s', (expression, problem) => {
    expect(query(expression, answer)).toEqual({ problem });
  });

  test('an unknown function, with those that there are', () => {
    expect(query('lower(Name)', answer)).toEqual({
      problem: expect.stringMatching(/^Character 1: There is no function lower\. There are: abs, .*, values\.$/),
    });
  });
});

describe('what can not be applied has a reason', () => {
  test.each([
    ['length(`1`)', /^The query can not be applied to this answer: .*length\(\)/],
    ['sort_by(ModelVariants, &Missing)', /sort_by\(\) needs numbers alone or texts alone/],
    ['&Name', /what begins with & is no value/],
    [`${'('.repeat(999)}Name${')'.repeat(999)}`, /./],
    ['a'.repeat(2001), /^The query has more than 2000 characters\.$/],
    [
      `${'[@, @] | '.repeat(40)}@`,
      /^The query can not be applied to this answer: the result has more than 1,000,000 values\.$/,
    ],
  ])('%s', (expression, problem) => {
    const result = query(expression, answer);
    if (expression.startsWith('((')) expect(Object.keys(result)).toHaveLength(1);
    else expect(result).toEqual({ problem: expect.stringMatching(problem) });
  });
});

test('nothing but the answer is reached: no member of JavaScript, and no code', () => {
  for (const name of [
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'Name.length',
    'ModelVariants.length',
  ]) {
    expect(query(name, answer), name).toEqual({ value: null });
    expect(query(`{a: Name}.${name}`, answer), name).toEqual({ value: null });
  }
  expect(query('constructor(`1`)', answer)).toMatchObject({
    problem: expect.stringContaining('no function constructor'),
  });
});

test('the answer is not changed', () => {
  const before = structuredClone(answer);
  query('sort_by(ModelVariants, &Count)', answer);
  query('reverse(ModelVariants)', answer);
  expect(answer).toEqual(before);
});
