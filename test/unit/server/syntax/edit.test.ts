/** Edits in the file's own style: literal cases, and any member of any file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEntry,
  addMember,
  addMembers,
  applied,
  removeEntry,
  removeMember,
  renameMember,
  replaceValue,
  type TextChange,
} from '../../../../server/syntax/edit.ts';
import { follow, type Node, type ObjectNode, type Path, toValue, values } from '../../../../server/syntax/tree.ts';
import type { Template } from '../../../../server/syntax/write.ts';
import { type Both, type Language, languages, open } from '../../support.ts';

type Edit = (document: ReturnType<typeof open>) => readonly TextChange[] | undefined;

/** The text before, the edit, the text after; undefined where there is no such edit. */
function edits(name: string, before: Both, edit: Edit, after: Readonly<Record<Language, string | undefined>>): void {
  test.each(languages)(`${name} (%s)`, (language) => {
    const document = open(language, before[language]);
    const changes = edit(document);
    expect(changes && applied(document.text, changes)).toBe(after[language]);
  });
}

const at = (document: ReturnType<typeof open>, path: Path) => {
  const found = follow(document.tree.root, path);
  if (!found) throw new Error(`${path} is not in the file`);
  return found;
};
const remove =
  (...path: Path): Edit =>
  (document) => {
    const owner = at(document, path.slice(0, -1)).node;
    const { property, node } = at(document, path);
    if (owner?.kind === 'object' && property) return removeMember(document, owner, property);
    return owner?.kind === 'array' && node ? removeEntry(document, owner, node) : undefined;
  };
const add =
  (value: Template, ...path: Path): Edit =>
  (document) => {
    const owner = at(document, path.slice(0, -1)).node;
    if (owner?.kind === 'object') return addMember(document, owner, String(path.at(-1)), value);
    return owner?.kind === 'array' ? addEntry(document, owner, value) : undefined;
  };
const textOf = (value: string): Template => ({ kind: 'text', value });
const objectOf = (members: Record<string, Template>): Template => ({
  kind: 'object',
  members: Object.entries(members),
});

describe('a value', () => {
  const set =
    (value: string | number, ...path: Path): Edit =>
    (document) => {
      const { node } = at(document, path);
      return node && [replaceValue(document, node, value)];
    };
  edits('text keeps its quotes', { json: '{"a": "x" /* c */}', yaml: 'a: \'x\' # c\nb: "y"\n' }, set("it's", 'a'), {
    json: '{"a": "it\'s" /* c */}',
    yaml: "a: 'it''s' # c\nb: \"y\"\n",
  });
  edits(
    'plain text that would be something else gets quotes',
    { json: '{"a": "x"}', yaml: 'a: x\n' },
    set('1e3', 'a'),
    {
      json: '{"a": "1e3"}',
      yaml: 'a: "1e3"\n',
    },
  );
  test('text that single quotes can not hold gets double ones', () => {
    const document = open('yaml', "a: 'x'\n");
    expect(applied(document.text, set('a\u0001b', 'a')(document) ?? [])).toBe('a: "a\\u0001b"\n');
  });
  edits('a number has none', { json: '{"a": "5"}', yaml: 'a: "5"\n' }, set(5, 'a'), {
    json: '{"a": 5}',
    yaml: 'a: 5\n',
  });
});

describe('a member is removed', () => {
  edits('from the middle', { json: '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', yaml: 'a: 1\nb: 2\nc: 3\n' }, remove('b'), {
    json: '{\n  "a": 1,\n  "c": 3\n}',
    yaml: 'a: 1\nc: 3\n',
  });
  edits('from the end', { json: '{\n  "a": 1,\n  "b": 2\n}', yaml: 'a: 1\nb: 2\n' }, remove('b'), {
    json: '{\n  "a": 1\n}',
    yaml: 'a: 1\n',
  });
  edits('from the end without a line break', { json: '{"a": 1, "b": 2}', yaml: 'a: 1\nb: 2' }, remove('b'), {
    json: '{"a": 1}',
    yaml: 'a: 1',
  });
  edits('from one line', { json: '{"a": 1, "b": 2, "c": 3}', yaml: '{a: 1, b: 2, c: 3}\n' }, remove('a'), {
    json: '{"b": 2, "c": 3}',
    yaml: '{b: 2, c: 3}\n',
  });
  edits(
    'with the comment behind it, and no other',
    { json: '{\n  // one\n  "a": 1, // two\n  // three\n  "b": 2\n}', yaml: '# one\na: 1 # two\n# three\nb: 2\n' },
    remove('a'),
    { json: '{\n  // one\n  // three\n  "b": 2\n}', yaml: '# one\n# three\nb: 2\n' },
  );
  edits(
    'with all its lines, CRLF kept',
    { json: '{\r\n  "a": {\r\n    "x": 1\r\n  },\r\n  "b": 2\r\n}', yaml: 'a:\r\n  x: 1\r\nb: 2\r\n' },
    remove('a'),
    { json: '{\r\n  "b": 2\r\n}', yaml: 'b: 2\r\n' },
  );
  edits('an entry of a list', { json: '{"a": [1, 2, 3]}', yaml: 'a:\n  - 1\n  - 2\n  - 3\n' }, remove('a', 1), {
    json: '{"a": [1, 3]}',
    yaml: 'a:\n  - 1\n  - 3\n',
  });
  test('the first of an entry of block YAML: the next takes its place behind the dash', () => {
    const document = open('yaml', 'l:\n  - a: 1\n    b: 2\n');
    expect(applied(document.text, remove('l', 0, 'a')(document) ?? [])).toBe('l:\n  - b: 2\n');
  });
  test.each([
    ['with what stands between it and its dash', 'l:\n  - a: 1\n  -\n    # a-b\n    c: 2\n', 1, 'l:\n  - a: 1\n'],
    ['with the comment behind its dash', 'l:\n  - # a-b\n    c: 2\n  - a: 1\n', 0, 'l:\n  - a: 1\n'],
  ])('an entry of block YAML below its dash, %s', (_, before, index, after) => {
    const document = open('yaml', before);
    expect(applied(document.text, remove('l', index)(document) ?? [])).toBe(after);
  });
  test('the last one of JSON that had a trailing comma', () => {
    const document = open('json', '{"a": 1, "b": 2,}');
    expect(applied(document.text, remove('b')(document) ?? [])).toBe('{"a": 1, }');
  });
});

describe('a member is added', () => {
  edits('behind the last, on a line of its own', { json: '{\n  "a": 1\n}', yaml: 'a: 1\n' }, add(textOf('x'), 'b'), {
    json: '{\n  "a": 1,\n  "b": "x"\n}',
    yaml: 'a: 1\nb: x\n',
  });
  edits('on the line of the others', { json: '{"a": 1}', yaml: '{a: 1}' }, add(textOf('x'), 'b'), {
    json: '{"a": 1, "b": "x"}',
    yaml: '{a: 1, b: x}',
  });
  edits(
    'a comment stays behind its member',
    { json: '{\n  "a": 1 // one\n  // two\n}', yaml: 'a: 1 # one\n# two\n' },
    add(textOf('x'), 'b'),
    { json: '{\n  "a": 1, // one\n  "b": "x"\n  // two\n}', yaml: 'a: 1 # one\nb: x\n# two\n' },
  );
  edits(
    'an object is indented as the file is',
    { json: '{\n    "a": {\n        "x": 1\n    }\n}', yaml: 'a:\n    x: 1\n' },
    add(objectOf({ y: textOf('z') }), 'b'),
    {
      json: '{\n    "a": {\n        "x": 1\n    },\n    "b": {\n        "y": "z"\n    }\n}',
      yaml: 'a:\n    x: 1\nb:\n    y: z\n',
    },
  );
  edits(
    'into an object deeper down',
    { json: '{"a": {"x": 1}}', yaml: 'a:\n  x: 1\nb: 2\n' },
    add(textOf('z'), 'a', 'y'),
    {
      json: '{"a": {"x": 1, "y": "z"}}',
      yaml: 'a:\n  x: 1\n  y: z\nb: 2\n',
    },
  );
  edits(
    'an entry of a list',
    { json: '{\n  "l": [\n    { "a": 1 }\n  ]\n}', yaml: 'l:\n  - a: 1\n' },
    add(objectOf({ a: textOf('x'), b: textOf('w') }), 'l', 1),
    {
      json: '{\n  "l": [\n    { "a": 1 },\n    {\n      "a": "x",\n      "b": "w"\n    }\n  ]\n}',
      yaml: 'l:\n  - a: 1\n  - a: x\n    b: w\n',
    },
  );
  test('an entry of block YAML, where the first begins below its dash', () => {
    const document = open('yaml', 'l:\n  - # a-b\n    &c-d\n    a: 1\n');
    expect(applied(document.text, add(objectOf({ a: textOf('x') }), 'l', 1)(document) ?? [])).toBe(
      'l:\n  - # a-b\n    &c-d\n    a: 1\n  - a: x\n',
    );
  });
  test('into an empty object', () => {
    const json = open('json', '{\n  "a": {}\n}');
    expect(applied(json.text, add(textOf('z'), 'a', 'y')(json) ?? [])).toBe('{\n  "a": {\n    "y": "z"\n  }\n}');
    const yaml = open('yaml', 'a: {}\n');
    expect(applied(yaml.text, add(textOf('z'), 'a', 'y')(yaml) ?? [])).toBe('a: { y: z }\n');
  });
  test('behind a text of several lines', () => {
    const document = open('yaml', 'a: |\n  one\n  two\nb: 1\n');
    expect(applied(document.text, remove('a')(document) ?? [])).toBe('b: 1\n');
    const last = open('yaml', 'b: 1\na: |\n  one\n');
    expect(applied(last.text, add(textOf('z'), 'c')(last) ?? [])).toBe('b: 1\na: |\n  one\nc: z\n');
  });
});

describe('a member is renamed', () => {
  const rename: Edit = (document) => {
    const { property } = at(document, ['a']);
    return property && [renameMember(document, property, 'b')];
  };
  edits('in its quotes', { json: '{"a": 1}', yaml: "'a': 1\n" }, rename, { json: '{"b": 1}', yaml: "'b': 1\n" });
});

/** Any value, written as either format writes it, with comments in it. */
const anyObject = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(1, 'x', 'two words', true, '5', "it's"),
    tie('object'),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
  ),
  object: fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { minKeys: 1, maxKeys: 4 })
    .map((all) => ({ ...all })),
})).object;

function write(language: Language, value: unknown, eol: string, isShort: boolean): string {
  let comments = 0;
  const note = () => (comments++ % 2 === 0 ? ` ${language === 'json' ? '//' : '#'} n${comments}` : '');
  const json = (of: unknown, indent: string): string => {
    if (typeof of !== 'object' || of === null) return JSON.stringify(of);
    const inner = `${indent}  `;
    const parts = Array.isArray(of)
      ? of.map((each) => json(each, inner))
      : Object.entries(of).map(([k, v]) => `${JSON.stringify(k)}: ${json(v, inner)}`);
    const [open, close] = Array.isArray(of) ? ['[', ']'] : ['{', '}'];
    if (isShort && indent !== '') return `${open}${parts.join(', ')}${close}`;
    return `${open}${eol}${parts.map((part, i) => `${inner}${part}${i < parts.length - 1 ? ',' : ''}${note()}`).join(eol)}${eol}${indent}${close}`;
  };
  const yaml = (of: unknown, indent: string): string => {
    if (typeof of !== 'object' || of === null) return ` ${JSON.stringify(of)}${note()}${eol}`;
    if (isShort && indent !== '') return ` ${JSON.stringify(of)}${eol}`;
    const below = (v: unknown) =>
      typeof v === 'object' && !(isShort && indent !== '') ? yaml(v, `${indent}  `) : yaml(v, `${indent}  `);
    if (Array.isArray(of))
      return `${eol}${of.map((v) => `${indent}-${typeof v === 'object' ? eol + indent : ''}${typeof v === 'object' ? `  ${JSON.stringify(v)}${eol}` : below(v)}`).join('')}`;
    return `${eol}${Object.entries(of)
      .map(([k, v]) => `${indent}${k}:${below(v)}`)
      .join('')}`;
  };
  return language === 'json' ? json(value, '') : yaml(value, '').slice(eol.length);
}

const commentsOf = (text: string) => [...text.matchAll(/n\d+/g)].map(([each]) => each);

describe.each(languages)('%s: any member of any file', (language) => {
  const cases = fc.tuple(anyObject, fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.nat());
  const anyMember = (root: Node | undefined, choice: number) => {
    const all = [...values(root)].filter(({ path }) => path.length > 0);
    return all[choice % all.length];
  };

  test('is removed and nothing else', () => {
    fc.assert(
      fc.property(cases, ([value, eol, isShort, choice]) => {
        const text = write(language, value, eol, isShort);
        const document = open(language, text);
        expect([document.tree.problems, toValue(document.tree.root)]).toEqual([[], value]);
        const member = anyMember(document.tree.root, choice);
        const changes = member && remove(...member.path)(document);
        if (!member || !changes) return;
        const after = applied(text, changes);
        const parsed = open(language, after);
        const expected = structuredClone(value);
        const owner = member.path
          .slice(0, -1)
          .reduce<unknown>((of, key) => (of as Record<string | number, unknown>)[key], expected);
        if (Array.isArray(owner)) owner.splice(Number(member.path.at(-1)), 1);
        else delete (owner as Record<string, unknown>)[String(member.path.at(-1))];
        expect([parsed.tree.problems, toValue(parsed.tree.root)], after).toEqual([[], expected]);
        const lost = commentsOf(text).filter((each) => !commentsOf(after).includes(each));
        const own = text.slice(...lines(text, member.property?.key.start ?? member.node.start, member.node.end));
        expect(
          lost.every((each) => own.includes(each)),
          after,
        ).toBe(true);
        expect(after.replaceAll('\r\n', '').includes('\n')).toBe(eol === '\n' && after.includes('\n'));
      }),
      { numRuns: 500 },
    );
  });

  test('gets a sister', () => {
    fc.assert(
      fc.property(cases, ([value, eol, isShort, choice]) => {
        const text = write(language, value, eol, isShort);
        const document = open(language, text);
        const owners = [...values(document.tree.root)].filter(({ node }) => node.kind === 'object');
        const { path, node } = owners[choice % owners.length] ?? {};
        if (!path || node?.kind !== 'object') return;
        const changes = addMember(
          document,
          node as ObjectNode,
          'new',
          objectOf({ x: textOf('1'), y: { kind: 'list', entries: [textOf('z')] } }),
        );
        const after = applied(text, changes ?? []);
        const expected = structuredClone(value);
        const owner = path.reduce<unknown>(
          (of, key) => (of as Record<string | number, unknown>)[key],
          expected,
        ) as Record<string, unknown>;
        if (changes) owner.new = { x: '1', y: ['z'] };
        const parsed = open(language, after);
        expect([parsed.tree.problems, toValue(parsed.tree.root)], after).toEqual([[], expected]);
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expect(after.replaceAll('\r\n', '').includes('\n')).toBe(eol === '\n' && after.includes('\n'));
      }),
      { numRuns: 500 },
    );
  });
});

const lines = (text: string, start: number, end: number): [number, number] => {
  const stop = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, stop < 0 ? text.length : stop];
};

describe('several members at once', () => {
  const both: Edit = (document) => {
    const { node } = at(document, ['Schedule']);
    if (node?.kind !== 'object') throw new Error('no object');
    return addMembers(document, node, [
      ['a', textOf('x')],
      ['b', objectOf({ c: textOf('w') })],
    ]);
  };
  edits('where there is none', { json: '{"Schedule": {}}', yaml: 'Schedule: {}\n' }, both, {
    json: '{"Schedule": {\n  "a": "x",\n  "b": {\n    "c": "w"\n  }\n}}',
    yaml: 'Schedule: { a: x, b: { c: w } }\n',
  });
  edits('behind another on its line', { json: '{"Schedule": {"z": 1}}', yaml: 'Schedule: {z: 1}\n' }, both, {
    json: '{"Schedule": {"z": 1, "a": "x", "b": {\n  "c": "w"\n}}}',
    yaml: 'Schedule: {z: 1, a: x, b: { c: w }}\n',
  });
  edits(
    'behind another with a comment behind it',
    { json: '{\n  "Schedule": {\n    "z": 1 // c\n  }\n}\n', yaml: 'Schedule:\n  z: 1 # c\n' },
    both,
    {
      json: '{\n  "Schedule": {\n    "z": 1, // c\n    "a": "x",\n    "b": {\n      "c": "w"\n    }\n  }\n}\n',
      yaml: 'Schedule:\n  z: 1 # c\n  a: x\n  b:\n    c: w\n',
    },
  );
});

describe('in the text around', () => {
  const one: Edit = add(textOf('x'), 'S', 'a');
  edits(
    'nothing is added beside a comment that is alone between the brackets',
    { json: '{"S": { /* c */ }}', yaml: 'S: { # c\n }\n' },
    one,
    { json: undefined, yaml: undefined },
  );
  edits(
    'a comma that is there already stays behind the last',
    { json: '{"S": {"z": 1 /* c */, }}', yaml: 'S: {z: 1,}\n' },
    one,
    { json: '{"S": {"z": 1 /* c */, "a": "x", }}', yaml: 'S: {z: 1, a: x,}\n' },
  );
  edits('also on a line of its own', { json: '{"S": {\n  "z": 1,\n}}', yaml: 'S: {\n  z: 1,\n}\n' }, one, {
    json: '{"S": {\n  "z": 1,\n  "a": "x",\n}}',
    yaml: 'S: {\n  z: 1,\n  a: x,\n}\n',
  });
  edits('a comment that nothing closes hides no comma', { json: '{"S": {"z": 1 /* c', yaml: 'S: {z: 1 # c' }, one, {
    json: '{"S": {"z": 1, "a": "x" /* c',
    yaml: 'S: {z: 1, a: x # c',
  });
  edits(
    'the first goes, with the comment in front of its comma',
    { json: '{"S": {"a": 1 /* c */, "b": 2}}', yaml: 'S: {a: 1, b: 2}\n' },
    remove('S', 'a'),
    { json: '{"S": {"b": 2}}', yaml: 'S: {b: 2}\n' },
  );
  edits(
    'the last goes, and the comma in front of it on its line',
    { json: '{"S": {"a": 1 // c\n, "b": 2}}', yaml: 'S: {a: 1 # c\n  , b: 2}\n' },
    remove('S', 'b'),
    { json: '{"S": {"a": 1 // c\n}}', yaml: 'S: {a: 1 # c\n  }\n' },
  );
  edits(
    'the last line of a file with the line ends of Windows goes with the one in front',
    { json: '{"S": {\r\n  "a": 1,\r\n  "b": 2\r\n}}', yaml: 'S:\r\n  a: 1\r\n  b: 2' },
    remove('S', 'b'),
    { json: '{"S": {\r\n  "a": 1\r\n}}', yaml: 'S:\r\n  a: 1' },
  );
  edits(
    'what stands behind a dash makes way for the next',
    { json: '{"S": [{"a": 1, "b": 2}]}', yaml: 'S:\n  - a: 1\n    b: 2\n' },
    remove('S', 0, 'a'),
    { json: '{"S": [{"b": 2}]}', yaml: 'S:\n  - b: 2\n' },
  );
  edits(
    'of which a comment stays, and the member too where it could not',
    { json: '{"S": [{"a": 1, /* c */ "b": 2}]}', yaml: 'S:\n  - a: 1\n    # c\n    b: 2\n' },
    remove('S', 0, 'a'),
    { json: '{"S": [{/* c */ "b": 2}]}', yaml: undefined },
  );
});
