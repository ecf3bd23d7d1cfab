/** Formatting: literal texts before and after, and for any text that white space alone changes, and only once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormattingOptions } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting, formattingAsTyped } from '../../../../server/features/formatting.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { type Both, type Language, languages, open, withCaret } from '../../support.ts';
import { jsonTexts, yamlTexts } from './texts.ts';

const two: FormattingOptions = { tabSize: 2, insertSpaces: true };

const formatted = (language: Language, text: string, options = two): string => {
  const document = open(language, text);
  return TextDocument.applyEdits(document.source, formatting(document, options));
};

function formats(name: string, before: Partial<Both>, after: Partial<Both>, options = two): void {
  test.each(languages.filter((language) => before[language] !== undefined))(`${name} (%s)`, (language) => {
    expect(formatted(language, before[language] ?? '', options)).toBe(after[language]);
  });
}

/** The text between two marks `[[` and `]]` is selected. */
function formatsSelection(name: string, before: Partial<Both>, after: Partial<Both>, options = two): void {
  test.each(languages.filter((language) => before[language] !== undefined))(`${name} (%s)`, (language) => {
    const marked = before[language] ?? '';
    const document = open(language, marked.replace('[[', '').replace(']]', ''));
    const range = document.rangeOf({ start: marked.indexOf('[['), end: marked.indexOf(']]') - 2 });
    expect(TextDocument.applyEdits(document.source, formatting(document, options, range))).toBe(after[language]);
  });
}

function formatsAsTyped(name: string, language: Language, character: string, before: string, after: string): void {
  test(`${name} (${language})`, () => {
    const { text, offset } = withCaret(before);
    const document = open(language, text);
    const { start } = document.rangeOf({ start: offset, end: offset });
    expect(TextDocument.applyEdits(document.source, formattingAsTyped(document, start, character, two))).toBe(after);
  });
}

describe('a whole file', () => {
  formats(
    'is indented by the width that is asked for',
    {
      json: '{\n"Name": "x",\n      "Schedule": {\n  "EndTime":1 }\n}\n',
      yaml: 'Name: x\nSchedule:\n    EndTime: 1\nTags:\n    - Key: a\n      Value: b\n    -   Key: c\n        Value: d\n',
    },
    {
      json: '{\n  "Name": "x",\n  "Schedule": {\n    "EndTime": 1\n  }\n}\n',
      yaml: 'Name: x\nSchedule:\n  EndTime: 1\nTags:\n  - Key: a\n    Value: b\n  - Key: c\n    Value: d\n',
    },
  );
  formats(
    'four columns',
    { json: '{"Tags": [{"Key": "a"}]}', yaml: 'Tags:\n  - Key: a\n    More:\n      x: 1\n' },
    {
      json: '{\n    "Tags": [\n        {\n            "Key": "a"\n        }\n    ]\n}',
      yaml: 'Tags:\n    - Key: a\n      More:\n          x: 1\n',
    },
    { ...two, tabSize: 4 },
  );
  formats(
    'tabs, which YAML does not have',
    { json: '{\n  "Schedule": {\n    "EndTime": 1\n  }\n}\n', yaml: 'Schedule:\n    EndTime: 1\n' },
    { json: '{\n\t"Schedule": {\n\t\t"EndTime": 1\n\t}\n}\n', yaml: 'Schedule:\n  EndTime: 1\n' },
    { ...two, insertSpaces: false },
  );
  formats(
    'dashes stay in the column of their key where they are there',
    { yaml: 'Tags:\n-   Key: a\n    Value: b\nOther:\n  - c\n' },
    { yaml: 'Tags:\n- Key: a\n  Value: b\nOther:\n- c\n' },
  );
  formats(
    'one space divides what stands on a line',
    {
      json: '{\n  "Name"  :   "x"  ,   // why\n  "Tags":[]\n}\n',
      yaml: 'Name  :   x   # why\nTags: [ {Key:   a ,"Value":b} , { } , [ ] ]\nRest:   &a   !!str   b\n',
    },
    {
      json: '{\n  "Name": "x", // why\n  "Tags": []\n}\n',
      yaml: 'Name: x # why\nTags: [{ Key: a, "Value": b }, {}, []]\nRest: &a !!str b\n',
    },
  );
  formats(
    'a blank line stays single',
    { json: '{\n\n  "a": 1,\n  \n\n\n  "b": 2\n\n}\n\n\n', yaml: '\n\na: 1\n  \n\n\nb:\n\n  c: 2   \n\n\n' },
    { json: '{\n  "a": 1,\n\n  "b": 2\n}\n', yaml: 'a: 1\n\nb:\n\n  c: 2\n' },
  );
  formats(
    'comments go with what they stand above',
    {
      json: '{\n// first\n    "a": 1,\n        /* second */\n  "b": {\n// third\n  }\n}\n',
      yaml: '# first\na:\n# second\n      # third\n      b: 1\n      # fourth\n\n# fifth\nc: 2\n',
    },
    {
      json: '{\n  // first\n  "a": 1,\n  /* second */\n  "b": {\n    // third\n  }\n}\n',
      yaml: '# first\na:\n  # second\n  # third\n  b: 1\n  # fourth\n\n# fifth\nc: 2\n',
    },
  );
  formats(
    'text over lines moves along, as it is',
    {
      yaml: 'a:\n      b: |\n          one\n            two   \n\n          three\n      c: >2\n         four\n      d: "five\n          six"\n      e: 1\n',
    },
    {
      yaml: 'a:\n  b: |\n      one\n        two   \n\n      three\n  c: >2\n     four\n  d: "five\n      six"\n  e: 1\n',
    },
  );
  formats(
    'flow over lines',
    { yaml: 'Tags: [\n {Key: a,\n      Value: b},\n     # c\n   {}\n ]\n' },
    { yaml: 'Tags: [\n    { Key: a,\n      Value: b },\n    # c\n    {}\n  ]\n' },
  );
  formats(
    'line ends stay',
    { json: '{\r\n"a": 1,\r\n\r\n\r\n"b": 2\r\n}\r\n', yaml: 'a:\r\n    b: 1\r\n\r\n\r\n    c: |\r\n      x\r\n' },
    { json: '{\r\n  "a": 1,\r\n\r\n  "b": 2\r\n}\r\n', yaml: 'a:\r\n  b: 1\r\n\r\n  c: |\r\n    x\r\n' },
  );
  formats(
    'a byte order mark stays',
    { json: '\ufeff{"a": 1}', yaml: '\ufeffa:   1\nb:\n    c: 1\n' },
    { json: '\ufeff{\n  "a": 1\n}', yaml: '\ufeffa: 1\nb:\n  c: 1\n' },
  );
  formats(
    'with syntax errors only what is safe',
    {
      json: '{\n"Name": "x",\n      "Sch"\n      "Type":"ShadowMode"\n}\n',
      yaml: 'Name:   x\nSchedule:\n      StartTime: 1\n   EndTime: 2\n',
    },
    {
      json: '{\n  "Name": "x",\n  "Sch"\n      "Type":"ShadowMode"\n}\n',
      yaml: 'Name:   x\nSchedule:\n      StartTime: 1\n   EndTime: 2\n',
    },
  );
});

describe('what the editor asks for at ends', () => {
  const none = { json: '{}', yaml: 'a: 1' };
  const many = { json: '{}\n\n\n', yaml: 'a: 1\n\n\n' };
  formats('no final newline, none asked for', none, none);
  formats('a final newline', none, { json: '{}\n', yaml: 'a: 1\n' }, { ...two, insertFinalNewline: true });
  formats('one of several', many, { json: '{}\n', yaml: 'a: 1\n' });
  formats('several kept', many, many, { ...two, trimFinalNewlines: false });
  const spaces = { json: '{   \n  "a": 1  \n}  \n', yaml: 'a:   \n  b: 1  \n' };
  formats('spaces at line ends go', spaces, { json: '{\n  "a": 1\n}\n', yaml: 'a:\n  b: 1\n' });
  formats('spaces at line ends stay where that is said', spaces, spaces, { ...two, trimTrailingWhitespace: false });
  formats(
    'a width that is none',
    { json: '{"a": 1}', yaml: 'a:\n    b: 1\n' },
    { json: '{\n  "a": 1\n}', yaml: 'a:\n  b: 1\n' },
    {
      ...two,
      tabSize: Number.NaN,
    },
  );
});

describe('a selection', () => {
  formatsSelection(
    'alone is formatted',
    { json: '{\n"a":   1,\n[["b":   2,]]\n"c":   3\n}\n', yaml: 'a:   1\n[[b:   2]]\nc:   3\n' },
    { json: '{\n"a":   1,\n  "b": 2,\n"c":   3\n}\n', yaml: 'a:   1\nb: 2\nc:   3\n' },
  );
  formatsSelection(
    'of a part of a block keeps its columns, which are meaning',
    { yaml: 'a:\n    b:   1\n    [[c:   2]]\n' },
    { yaml: 'a:\n    b:   1\n    c: 2\n' },
  );
  formatsSelection(
    'does not make a member of what is one of its own',
    { yaml: 'a:\n    b:\n        [[c:   1]]\n    d: 2\n' },
    { yaml: 'a:\n    b:\n        c: 1\n    d: 2\n' },
  );
  formatsSelection('of a whole block', { yaml: 'a:\n[[    b:   1\n    c:   2]]\n' }, { yaml: 'a:\n  b: 1\n  c: 2\n' });
  formatsSelection(
    'within a comment changes nothing',
    { json: '{ /* a   :\n [[1   ,   2]] */ "b": 1}', yaml: 'a: 1 # b:   c [[ -   d]]\n' },
    { json: '{ /* a   :\n 1   ,   2 */ "b": 1}', yaml: 'a: 1 # b:   c  -   d\n' },
  );
});

describe('as one types', () => {
  formatsAsTyped(
    'a bracket that closes',
    'json',
    '}',
    '{\n  "a": {\n    "b": 1\n    }$0\n',
    '{\n  "a": {\n    "b": 1\n  }\n',
  );
  formatsAsTyped(
    'the line that is left',
    'json',
    '\n',
    '{\n      "a":1,\n$0\n  "b": 2\n}\n',
    '{\n  "a": 1,\n\n  "b": 2\n}\n',
  );
  formatsAsTyped('divides no line', 'json', '}', '{"a": {"b":1}$0}', '{"a": {"b": 1}}');
  formatsAsTyped('within text changes nothing', 'json', '}', '{\n  "a": "x   }$0"\n}\n', '{\n  "a": "x   }"\n}\n');
  formatsAsTyped('YAML is left alone', 'yaml', '}', 'a:\n    b: {}$0\n', 'a:\n    b: {}\n');
});

const plain = (text: string) => text.replace(/[ \t\r\n]/g, '');
const asValue = (language: Language, text: string) => JSON.stringify(toValue(open(language, text).tree.root));

function checkAny(language: Language, text: string, options: FormattingOptions): void {
  const after = formatted(language, text, options);
  expect(plain(after)).toBe(plain(text));
  // What a text that is not closed is taken for shows in its columns, and changes with them.
  if (open(language, text).tree.problems.length === 0) {
    expect(asValue(language, after)).toBe(asValue(language, text));
  }
  expect(formatted(language, after, options)).toBe(after);
}

test('where a bracket is missing the columns stay, as they tell where (json)', () => {
  const text = '{\n    "Name": "e",\n    "Schedule": {\n        "EndTime": 1,\n    "Description": "d"\n}\n';
  expect(formatted('json', text, two)).toBe(text);
});

const samples = { json: Object.entries(jsonTexts), yaml: Object.entries(yamlTexts) };
const anyOptions: fc.Arbitrary<FormattingOptions> = fc.record({
  tabSize: fc.constantFrom(1, 2, 3, 4, 8),
  insertSpaces: fc.boolean(),
  insertFinalNewline: fc.boolean(),
});

describe.each(languages)('any %s', (language) => {
  test.each(samples[language])('%s: white space alone changes, and only once', (_, text) => {
    for (const tabSize of [1, 2, 4]) {
      checkAny(language, text, { ...two, tabSize });
      checkAny(language, text.replaceAll('\n', '\r\n'), { ...two, tabSize });
    }
  });
  test('with other white space in it', () => {
    const mutation = fc.tuple(fc.nat(), fc.constantFrom(' ', '  ', '\n', '\n\n', '\n    ', '\t', ' # c\n', '\r\n'));
    fc.assert(
      fc.property(
        fc.constantFrom(...samples[language].map(([, text]) => text)),
        fc.array(mutation, { maxLength: 5 }),
        anyOptions,
        (text, mutations, options) => {
          const changed = mutations.reduce((now, [at, space]) => {
            const offset = at % (now.length + 1);
            return now.slice(0, offset) + space + now.slice(offset);
          }, text);
          checkAny(language, changed, options);
        },
      ),
      { numRuns: 125 },
    );
  });
  test('of a selection white space alone changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples[language].map(([, text]) => text)),
        fc.nat(),
        fc.nat(),
        anyOptions,
        (text, a, b, options) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          const document = open(language, text);
          const after = TextDocument.applyEdits(
            document.source,
            formatting(document, options, document.rangeOf({ start, end })),
          );
          expect(plain(after)).toBe(plain(text));
          expect(asValue(language, after)).toBe(asValue(language, text));
        },
      ),
    );
  });
});

test('brackets without end are not indented without end', () => {
  expect(formatted('json', `${'['.repeat(5000)}${']'.repeat(5000)}`)).toHaveLength(10_000);
  expect(formatted('yaml', `a: ${'['.repeat(500)}${']'.repeat(500)}   `)).toHaveLength(1006);
});

test('a comment between a key and its colon goes with the colon, at once', () => {
  const text = 'Tags:\n  - "Key"\n # c\n: ""\n';
  const once = formatted('yaml', text, { tabSize: 1, insertSpaces: true });
  expect(once).toBe('Tags:\n - "Key"\n # c\n : ""\n');
  expect(formatted('yaml', once, { tabSize: 1, insertSpaces: true })).toBe(once);
});

test('YAML of more values than anyone lays out stays as it is', () => {
  const entries = (count: number) => `Tags:  [${'1,  '.repeat(count)}1]\n`;
  expect(formatted('yaml', entries(500))).toBe(`Tags: [${'1, '.repeat(500)}1]\n`);
  expect(formatted('yaml', entries(50_000))).toBe(entries(50_000));
});

test('YAML with a mistake behind a wrong alias stays as it is', () => {
  expect(formatted('yaml', 'Name:   *a\n')).toBe('Name: *a\n');
  expect(formatted('yaml', 'Tags:\n  - <<:   *a\ne\nName:   b\n')).toBe('Tags:\n  - <<:   *a\ne\nName:   b\n');
});

test('YAML with a second document that can not be read stays as it is', () => {
  expect(formatted('yaml', 'Name:   a\n---\nName:   b\n')).toBe('Name: a\n---\nName: b\n');
  expect(formatted('yaml', 'Name:   a\n---\nName:   "b\n')).toBe('Name:   a\n---\nName:   "b\n');
});

test.each([
  [
    'json',
    `{\n  "Tags": [\n${'1,\n'.repeat(10_001)}1\n]\n}\n`,
    `{\n  "Tags": [\n${'    1,\n'.repeat(10_001)}    1\n  ]\n}\n`,
  ],
  ['yaml', `Tags:\n${'  -   1\n'.repeat(10_001)}`, `Tags:\n${'  - 1\n'.repeat(10_001)}`],
] as const)('more changes than an editor likes are one (%s)', (language, before, after) => {
  const document = open(language, before);
  const made = formatting(document, { tabSize: 2, insertSpaces: true });
  expect(made).toHaveLength(1);
  expect(TextDocument.applyEdits(document.source, made)).toBe(after);
});
