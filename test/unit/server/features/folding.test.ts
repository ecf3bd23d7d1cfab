import { expect, test } from 'vitest';
import { folding } from '../../../../server/features/folding.ts';
import { type Both, languages, open } from '../../support.ts';

/** Lines from 0: "first-last", with the kind where there is one. */
const folds = (language: 'json' | 'yaml', text: string) =>
  folding(open(language, text)).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );

test.each<[string, Both, readonly string[], (readonly string[])?]>([
  [
    'objects and lists, the closing bracket left to be seen',
    {
      json: '{\n  "Schedule": {\n    "EndTime": 1\n  },\n  "Tags": [\n    {\n      "Key": "a"\n    }\n  ]\n}',
      yaml: 'Schedule:\n  EndTime: 1\nTags:\n  - Key: a\n    Value: b\nName: e\n',
    },
    ['0-8', '1-2', '4-7', '5-6'],
    ['0-1', '2-4', '3-4'],
  ],
  ['nothing on one line', { json: '{"Schedule": {"EndTime": 1}}', yaml: 'Schedule: {EndTime: 1}' }, [], []],
  [
    'comments of several lines',
    { json: '// a\n// b\n{\n  // one\n  "Name": "e"\n}\n', yaml: '# a\n# b\nName: e\n# one\nType: x\n' },
    ['0-1 comment', '2-4'],
    ['0-1 comment'],
  ],
  [
    'CRLF',
    { json: '{\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}', yaml: 'a:\r\n  b:\r\n    c: 1\r\n' },
    ['0-3', '1-2'],
    ['0-2', '1-2'],
  ],
])('%s', (_, text, json, yaml) => {
  expect(folds('json', text.json)).toEqual(json);
  expect(folds('yaml', text.yaml)).toEqual(yaml);
});

test('a block comment, and a text of several lines that looks like comments', () => {
  expect(folds('json', '/* a\n b */\n{}')).toEqual(['0-1 comment']);
  expect(folds('yaml', 'Description: |\n  # a\n  # b\nName: e\n')).toEqual(['0-2']);
  expect(folds('yaml', 'a: {\n  b: 1\n}\n')).toEqual(['0-1']);
});

test.each(['', '{', '[\n', '{"a\n', 'a: [\n', '# \n#'])('half a file, %j, is no fault', (half) => {
  for (const language of languages) expect(() => folding(open(language, half))).not.toThrow();
});

test('a comment on one line is not folded', () => expect(folds('json', '/* a */\n{}')).toEqual([]));
