import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf } from '../../../../server/syntax/format.ts';
import { member, property } from '../../../../server/syntax/tree.ts';

const format = { json: formatOf('json', ''), yaml: formatOf('yaml', '') };

test.each([
  ['json', '{"Name": "e", "Type": "ShadowMode"}'],
  ['json', '\r\n{\r\n  "$schema": "https://x/y",\r\n  "Name" : "e"\r\n}'],
  ['yaml', 'Name: e\nType: ShadowMode\n'],
  ['yaml', '---\n# about\n\nType: ShadowMode\nName: e # why\nTags:\n  - Key: k\n'],
] as const)('%s: a text among the first members is seen at a glance: %j', (language, text) => {
  const at = text.indexOf('e"') >= 0 ? text.lastIndexOf('"e"') : text.indexOf(': e') + 2;
  const end = at + (language === 'json' ? 3 : 1);
  expect(format[language].glance(text, 'Name')).toEqual({ value: 'e', span: { start: at, end } });
});

test.each([
  ['json', '{"Name": "a\\u0062"}'],
  ['json', '{"Tags": [], "Name": "e"}'],
  ['json', '{"Name": 1}'],
  ['json', '{"Name": "a" "Type": "b"}'],
  ['json', '["Name", "e"]'],
  ['yaml', 'Name: e\n  and more\n'],
  ['yaml', 'Name: true\nType: t\n'],
  ['yaml', 'Name: "e"\nType: t\n'],
  ['yaml', 'Name: *a\nType: t\n'],
  ['yaml', '%YAML 1.1\n---\nName: e\nType: t\n'],
  ['yaml', 'Tags:\n  - a\nName: e\n'],
] as const)('%s: what takes a reading is not guessed at: %j', (language, text) => {
  expect(format[language].glance(text, 'Name')).toBeUndefined();
});

const texts = {
  json: '{\n  "$schema": "x",\n  "Type": "t",\n  "Name": "e",\n  "Tags": [{ "Name": "k" }]\n}\n',
  yaml: '# c\nType: t\nDescription: some words\nName: e\nTags:\n  - Name: k\n  - l\nRoleArn: a\n',
};

test.each(['json', 'yaml'] as const)('%s: what is seen at a glance is what reading gives', (language) => {
  const change = fc.record({
    at: fc.nat(),
    removed: fc.constantFrom(0, 0, 1, 2, 6),
    typed: fc.oneof(
      fc.constantFrom('', '\n', '\n  ', ' ', '"', ':', ': ', ',', '}', '{', '[', '#', '- ', '//', "'", '&', '\\', '\t'),
      fc.constantFrom(
        'Name',
        '"Name": "f",',
        'Name: f\n',
        '<<<<<<<',
        '---\n',
        '...\n',
        '? ',
        '| ',
        '\r',
        '\0',
        '\ufeff',
      ),
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let text = texts[language];
      for (const { at, removed, typed } of changes) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + typed + text.slice(start + removed);
      }
      const glanced = format[language].glance(text, 'Name');
      if (!glanced) return;
      const { root } = format[language].parse(text);
      const read = member(root, 'Name');
      expect({ text, key: property(root, 'Name')?.name, kind: read?.kind }).toEqual({
        text,
        key: 'Name',
        kind: 'string',
      });
      expect({ text, ...read }).toMatchObject({ value: glanced.value, ...glanced.span });
    }),
    { seed: 6, numRuns: Number(process.env.GLANCE_RUNS ?? 500) },
  );
});
