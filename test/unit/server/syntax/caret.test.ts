/** Where the caret is, in terms that both formats share. */
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../../server/syntax/format.ts';
import { type Both, languages, withCaret } from '../../support.ts';

interface Place {
  readonly path: string;
  readonly role: 'key' | 'value' | 'either' | undefined;
  /** The token under the caret. */
  readonly replaces?: string;
  readonly present?: readonly string[];
}

function isAt(name: string, marked: Partial<Both>, json: Place, yaml: Partial<Place> = {}): void {
  const expected = { json, yaml: { ...json, ...yaml } };
  describe(name, () => {
    for (const language of languages) {
      const literal = marked[language];
      if (literal === undefined) continue;
      test(language, () => {
        const { text, offset } = withCaret(literal);
        const caret = formatOf(`sagemaker-experiment-${language}`, '').caretAt(text, offset);
        const { path, role, replaces, present } = expected[language];
        expect(caret?.role).toBe(role);
        if (!caret) return;
        expect(caret.path.join('.')).toBe(path);
        if (replaces !== undefined) expect(text.slice(caret.replace.start, caret.replace.end)).toBe(replaces);
        if (present) expect([...caret.present].sort()).toEqual(present);
      });
    }
  });
}

isAt(
  'in a key',
  { json: '{"a": {"b$0": 1, "c": 2}}', yaml: 'a:\n  b$0: 1\n  c: 2' },
  { path: 'a', role: 'key', replaces: '"b"', present: ['c'] },
  { replaces: 'b' },
);
isAt(
  'in a value',
  { json: '{"a": {"b": "x$0y"}}', yaml: 'a:\n  b: x$0y' },
  { path: 'a.b', role: 'value', replaces: '"xy"' },
  { replaces: 'xy' },
);
isAt('in a quoted value', { json: '{"a": "x$0"}', yaml: 'a: "x$0"' }, { path: 'a', role: 'value', replaces: '"x"' });
isAt(
  'behind an open quote',
  { json: '{"a": "x$0\n}', yaml: 'a: "x$0\n' },
  { path: 'a', role: 'value', replaces: '"x' },
);
isAt(
  'where the quote behind belongs to the next key',
  { json: '{"a": "$0, "b": 1}' },
  { path: 'a', role: 'value', replaces: '"' },
);
isAt(
  'in an entry',
  { json: '{"a": [{"b": 1}, {"c": 2, "d$0": 3}]}', yaml: 'a:\n  - b: 1\n  - c: 2\n    d$0: 3' },
  { path: 'a.1', role: 'key', present: ['c'] },
);
isAt(
  'in a scalar entry',
  { json: '{"a": ["x", "y$0"]}', yaml: 'a:\n  - x\n  - y$0' },
  { path: 'a.1', role: 'value', replaces: '"y"' },
  { role: 'either', replaces: 'y' },
);
isAt('in flow below block', { yaml: 'a:\n  - b: [1, {c: $0}]' }, { path: 'a.0.b.1.c', role: 'value', replaces: '' });
isAt(
  'in flow over lines',
  { yaml: 'a:\n  - b: [1,\n      {c: 2,\n       $0}]\nd: 1' },
  { path: 'a.0.b.1', role: 'key', present: ['c'] },
);
isAt('behind a closed flow', { yaml: 'a: {b: 1}\n$0' }, { path: '', role: 'either', present: ['a'] });
isAt(
  'in a list in the column of its key',
  { yaml: 'a:\n- b: 1\n- c: 2\n  $0' },
  { path: 'a.1', role: 'either', present: ['c'] },
);
isAt(
  'in a list in a list',
  { json: '[[1], [2, $0]]', yaml: '- - 1\n- - 2\n  - $0' },
  { path: '1.1', role: 'value' },
  { role: 'either' },
);
isAt(
  'behind quoted keys',
  { json: '{"a:b": {"c": $0}}', yaml: '"a:b":\n  \'c\': $0' },
  { path: 'a:b.c', role: 'value' },
);
isAt('past anchors and tags', { yaml: 'a: &x !!map\n  b: &y $0' }, { path: 'a.b', role: 'value', replaces: '' });
isAt(
  'behind a byte order mark',
  { json: '\ufeff{"a": 1, $0}', yaml: '\ufeffa: 1\n$0' },
  { path: '', role: 'key', present: ['a'] },
  { role: 'either' },
);
isAt(
  'behind carriage returns',
  { json: '{\r\n"a": 1,\r\n$0\r\n}', yaml: 'a: 1\r\n$0\r\n' },
  { path: '', role: 'key', present: ['a'] },
  { role: 'either' },
);
isAt(
  'behind emoji',
  { json: '{"a": "😀", "b": "x$0"}', yaml: '{a: 😀, b: x$0}' },
  { path: 'b', role: 'value', replaces: '"x"' },
  { replaces: 'x' },
);

describe('nowhere', () => {
  isAt('in a line comment', { json: '{ // a$0\n}', yaml: 'a: 1 # b$0' }, { path: '', role: undefined });
  isAt('in a block comment', { json: '{ /* a$0 */ }' }, { path: '', role: undefined });
  isAt('behind the end', { json: '{} $0', yaml: '{}\n$0' }, { path: '', role: undefined });
  isAt('between a key and its colon', { json: '{"a" $0: 1}' }, { path: '', role: undefined });
  isAt('in front of a value that is there', { json: '{"a": $0 {}}', yaml: 'a: $0 x' }, { path: '', role: undefined });
  isAt('in front of a dash', { yaml: 'a:\n $0 - b' }, { path: '', role: undefined });
  isAt('in an anchor', { yaml: 'a: &b$0 c' }, { path: '', role: undefined });
  isAt('in an alias', { yaml: 'a: &b c\nd: *b$0' }, { path: '', role: undefined });
  isAt('in a block scalar', { yaml: 'a: |\n  b:\n    $0\n  c' }, { path: '', role: undefined });
  isAt('in quoted text over lines', { yaml: 'a: "b\n  c: $0d"' }, { path: '', role: undefined });
  isAt('on a marker', { yaml: '---$0\na: 1' }, { path: '', role: undefined });
});

describe('both a member and an entry, where a list stands in the column of its key', () => {
  test.each([
    ['a:\n- b: 1\n$0', '', 'a.1'],
    ['a:\n- b: 1\nc$0', '', 'a.1'],
    ['a:\n$0', '', 'a.0'],
  ])('%j', (marked, member, entry) => {
    const { text, offset } = withCaret(marked);
    const caret = formatOf('yaml', '').caretAt(text, offset);
    expect([caret?.path.join('.'), caret?.alternative?.path.join('.')]).toEqual([member, entry]);
    expect([caret?.site.dash, caret?.alternative?.site.dash]).toEqual([false, true]);
  });
});

test('with the tree of the text the caret in JSON is the one that a reading of all of it gives', () => {
  const text = `{
  "Name": "e", // "c": 1
  "Tags": [{ "Key": "k", "Value": "" }, {"Key":"l"}, [1, {}], "t" ],
  "Schedule": { "StartTime" : "2030", "a\\"b": { "c": [ ] } }
}
`;
  const format = formatOf('', 'a.json');
  const tree = format.parse(text);
  expect(tree.problems).toEqual([]);
  for (let offset = 0; offset <= text.length; offset += 1)
    expect({ offset, caret: format.caretAt(text, offset, tree) }).toEqual({
      offset,
      caret: format.caretAt(text, offset),
    });
});
