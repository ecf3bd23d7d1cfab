/** The same experiment in the other format: literal cases, and for any value that it stays the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../../../../server/features/convert.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { type Language, languages, open } from '../../support.ts';
import { jsonTexts, yamlTexts } from './texts.ts';

const other = { json: 'yaml', yaml: 'json' } as const;

function converted(language: Language, text: string): string {
  const result = convert(open(language, text));
  if (result.text === undefined) throw new Error(result.message);
  return result.text;
}

function converts(name: string, json: string, yaml: string, extension: 'json' | 'jsonc' = 'json'): void {
  test(`${name}: JSON to YAML`, () => expect(convert(open('json', json))).toEqual({ text: yaml, extension: 'yaml' }));
  test(`${name}: YAML to JSON`, () => expect(convert(open('yaml', yaml))).toEqual({ text: json, extension }));
}

describe('both ways', () => {
  converts(
    'order, lists and blank lines',
    '{\n  "Type": "ShadowMode",\n  "Name": "x",\n\n  "Tags": [\n    {\n      "Key": "a",\n      "Value": "b"\n    }\n  ],\n  "Types": ["text/csv", "a b"],\n  "None": {},\n  "Nothing": []\n}\n',
    'Type: ShadowMode\nName: x\n\nTags:\n  - Key: a\n    Value: b\nTypes:\n  - text/csv\n  - "a b"\nNone: {}\nNothing: []\n',
  );
  converts(
    'text stays text, and numbers numbers',
    '{\n  "a": "1e3",\n  "b": 1000,\n  "c": "yes",\n  "d": true,\n  "e": "2030-01-01T00:00:00Z",\n  "f": null,\n  "g": "null",\n  "h": "",\n  "i": "a: b # c",\n  "j": "0123",\n  "$schema": "./x"\n}\n',
    'a: "1e3"\nb: 1000\nc: "yes"\nd: true\ne: "2030-01-01T00:00:00Z"\nf: null\ng: "null"\nh: ""\ni: "a: b # c"\nj: "0123"\n"$schema": "./x"\n',
  );
  converts(
    'comments',
    '{\n  // name\n  "Name": "x", // why\n  "Schedule": { // when\n    // first\n    "EndTime": 1\n    // last\n  },\n  // sagemaker-ignore no-data-capture\n  "Tags": [\n    // one\n    {\n      "Key": "a" // key\n    }\n  ]\n}\n// end\n',
    '# name\nName: x # why\nSchedule: # when\n  # first\n  EndTime: 1\n  # last\n# sagemaker-ignore no-data-capture\nTags:\n  # one\n  - Key: a # key\n# end\n',
    'jsonc',
  );
});

describe('one way', () => {
  test('aliases and merge keys are written out', () => {
    const yaml = 'A: &a\n  x: 1 # one\nB: *a\nC:\n  <<: *a\n  y: 2\n';
    expect(convert(open('yaml', yaml))).toEqual({
      text: '{\n  "A": {\n    "x": 1 // one\n  },\n  "B": {\n    "x": 1\n  },\n  "C": {\n    "y": 2,\n    "x": 1\n  }\n}\n',
      extension: 'jsonc',
    });
  });
  test('a comment between two marks becomes lines', () => {
    expect(converted('json', '{\n  /*\n   * one\n   * two\n   */\n  "a": 1 /* three */\n}')).toBe(
      '# one\n# two\na: 1 # three\n',
    );
  });
  test('block scalars', () => {
    expect(converted('yaml', 'a: |\n  # no comment\n  b\nc: >-\n  d\n  e\n')).toBe(
      '{\n  "a": "# no comment\\nb\\n",\n  "c": "d e"\n}\n',
    );
  });
  test('line ends and width stay', () => {
    expect(converted('yaml', 'a:\r\n    b: 1\r\n')).toBe('{\r\n    "a": {\r\n        "b": 1\r\n    }\r\n}\r\n');
    expect(converted('json', '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}')).toBe('a:\r\n  b: 1\r\n');
  });
  test.each([
    ['json', '{"a": 1,}'],
    ['yaml', 'a: [1\n'],
    ['json', ''],
    ['yaml', '# nothing\n'],
    ['yaml', 'a: .inf\n'],
    ['json', '{"a": 1e999}'],
  ] as const)('what can not be read is not converted (%s %j)', (language, text) => {
    expect(convert(open(language, text))).toHaveProperty('message');
  });
});

const asValue = (language: Language, text: string) => JSON.stringify(toValue(open(language, text).tree.root));
const words = (text: string) =>
  text.match(/(?<=^|\s)(?:#|\/\/).*$/gm)?.map((each) => each.replace(/^(#|\/\/)/, '').trim());

function checkAny(language: Language, text: string): void {
  const there = converted(language, text);
  expect(open(other[language], there).tree.problems).toEqual([]);
  expect(asValue(other[language], there)).toBe(asValue(language, text));
  const back = converted(other[language], there);
  expect(asValue(language, back)).toBe(asValue(language, text));
  expect(words(back)?.toSorted()).toEqual(words(there)?.toSorted());
}

const samples = { json: Object.entries(jsonTexts), yaml: Object.entries(yamlTexts) };
const isWhole = (language: Language, text: string) => {
  const { root, problems } = open(language, text).tree;
  return root !== undefined && problems.length === 0;
};

describe.each(languages)('any %s', (language) => {
  test.each(samples[language].filter(([, text]) => isWhole(language, text)))('%s: the round trip', (_, text) => {
    checkAny(language, text);
    checkAny(language, text.replaceAll('\n', '\r\n'));
  });
  test('comments anywhere are all carried', () => {
    const mark = language === 'json' ? '// ' : '# ';
    fc.assert(
      fc.property(
        fc.constantFrom(...samples[language].filter(([, text]) => isWhole(language, text)).map(([, text]) => text)),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.boolean()), { minLength: 1, maxLength: 4 }),
        (text, places) => {
          const lines = text.split('\n');
          places.forEach(([at, indent, isOwn], number) => {
            const line = at % lines.length;
            const comment = `${mark}comment${number}`;
            if (isOwn) lines.splice(line, 0, `${' '.repeat(indent)}${comment}`);
            else lines[line] += ` ${comment}`;
          });
          const commented = lines.join('\n');
          fc.pre(isWhole(language, commented));
          fc.pre(asValue(language, commented) === asValue(language, text));
          checkAny(language, commented);
          const result = converted(language, commented);
          for (const [number] of places.entries()) expect(result).toContain(`comment${number}`);
        },
      ),
      { numRuns: 125 },
    );
  });
});

test('any value stays the same both ways', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' })), (value) => {
      checkAny('json', JSON.stringify(value));
      checkAny('json', JSON.stringify(value, null, 4));
    }),
    { numRuns: 50 },
  );
}, 60_000);
