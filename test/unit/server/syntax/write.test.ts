/** Values to be written, as snippets in the style of the file. */
import { describe, expect, test } from 'vitest';
import { type Caret, plainSite, type Site } from '../../../../server/syntax/caret.ts';
import { type Template, writeMember, writeValue } from '../../../../server/syntax/write.ts';

const caret = (site: Partial<Site>): Caret => ({
  role: 'either',
  path: [],
  replace: { start: 0, end: 0 },
  present: [],
  site: { ...plainSite, ...site },
});
const json = caret({ style: 'json' });
const flow = caret({ style: 'flow' });
const block = caret({ style: 'block' });

const text = (value: string): Template => ({ kind: 'text', value });
const hole: Template = { kind: 'stop', as: 'text', choices: [] };
const nested: Template = {
  kind: 'object',
  members: [
    ['a', hole],
    [
      'b',
      {
        kind: 'list',
        entries: [
          {
            kind: 'object',
            members: [
              ['c', { kind: 'number', value: '1' }],
              ['d', hole],
            ],
          },
        ],
      },
    ],
  ],
};

test('objects and lists', () => {
  expect(writeValue(json, nested).snippet).toBe(
    '{\n  "a": "$1",\n  "b": [\n    {\n      "c": 1,\n      "d": "$2"\n    }\n  ]\n}',
  );
  expect(writeValue(flow, nested).snippet).toBe('{ a: $1, b: [{ c: 1, d: $2 }] }');
  expect(writeValue(block, nested).snippet).toBe('a: $1\nb:\n  - c: 1\n    d: $2');
});

test('as the file indents', () => {
  expect(writeValue(caret({ style: 'json', indent: { unit: '\t', dash: 2 } }), nested).snippet).toBe(
    '{\n\t"a": "$1",\n\t"b": [\n\t\t{\n\t\t\t"c": 1,\n\t\t\t"d": "$2"\n\t\t}\n\t]\n}',
  );
  const four = caret({ style: 'block', indent: { unit: '    ', dash: 0 }, extraIndent: 2 });
  expect(writeMember(four, 'x', nested).snippet).toBe('x:\n      a: $1\n      b:\n      - c: 1\n        d: $2');
});

test('behind a dash of its own, and on the line below a key', () => {
  expect(writeValue(caret({ style: 'block', dash: true }), nested).snippet).toBe(
    '- a: $1\n  b:\n    - c: 1\n      d: $2',
  );
  expect(writeValue(caret({ style: 'block', afterKey: true, before: ' ' }), nested).snippet).toBe(
    '\n  a: $1\n  b:\n    - c: 1\n      d: $2',
  );
});

test('a key that keeps its value is a name alone', () => {
  expect(writeMember(caret({ style: 'json', keepsValue: true }), 'Name', hole).snippet).toBe('"Name"');
  expect(writeMember(caret({ style: 'block', keepsValue: true, quote: "'" }), 'Name', hole).snippet).toBe("'Name'");
});

describe('text', () => {
  test.each([
    ['ml.g5.xlarge', '"ml.g5.xlarge"', 'ml.g5.xlarge'],
    ['s3://b/p', '"s3://b/p"', 's3://b/p'],
    ['true', '"true"', '"true"'],
    ['No', '"No"', '"No"'],
    ['12', '"12"', '"12"'],
    ['2030-01-01', '"2030-01-01"', '"2030-01-01"'],
    ['', '""', '""'],
    ['a: b', '"a: b"', '"a: b"'],
    ['a "b"', '"a \\\\"b\\\\""', '"a \\\\"b\\\\""'],
    ['$HOME}', '"\\$HOME\\}"', '"\\$HOME\\}"'],
  ])('%j', (value, inJson, inYaml) => {
    expect(writeValue(json, text(value)).snippet).toBe(inJson);
    expect(writeValue(block, text(value)).snippet).toBe(inYaml);
    expect(writeValue(flow, text(value)).snippet).toBe(inYaml);
  });
  test('in the quotes that are there', () => {
    expect(writeValue(caret({ style: 'block', quote: "'" }), text("it's")).snippet).toBe("'it''s'");
    expect(writeValue(caret({ style: 'block', quote: '"' }), text('x')).snippet).toBe('"x"');
  });
});

describe('tab stops', () => {
  const stop = (...choices: string[]): Template => ({ kind: 'stop', as: 'text', choices });
  test('hold a value, or a choice of values', () => {
    expect(writeValue(json, stop('a$b}')).snippet).toBe('"${1:a\\$b\\}}"');
    expect(writeValue(json, stop('a,b', 'c|d')).snippet).toBe('"${1|a\\,b,c\\|d|}"');
    expect(writeValue(block, stop('x')).snippet).toBe('${1:x}');
  });
  test('are quoted where one of the values needs it', () => {
    expect(writeValue(block, stop('x', '1')).snippet).toBe('"${1|x,1|}"');
    expect(writeValue(json, stop('say "x"')).snippet).toBe('"${1:say \\\\"x\\\\"}"');
  });
});
