/** Definition, references, highlight and rename of the names of variants. */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { definition, highlights, references } from '../../../../server/features/references.ts';
import { prepareRename, rename } from '../../../../server/features/rename.ts';
import { type Both, languages, open, withCaret } from '../../support.ts';

const text = {
  json: '{"Name": "e",\n "ModelVariants": [{"VariantName": "blue"}, {"VariantName": "green"}],\n "ShadowModeConfig": {"SourceModelVariantName": "blue",\n "ShadowModelVariants": [{"ShadowModelVariantName": "green"}]}}',
  yaml: 'Name: e\nModelVariants:\n  - VariantName: blue\n  - VariantName: "green"\nShadowModeConfig:\n  SourceModelVariantName: blue\n  ShadowModelVariants:\n    - ShadowModelVariantName: \'green\'\n',
};
/** The text with the caret in the nth occurrence of a word, from 1. */
function at(whole: string, word: string, nth: number): { readonly text: string; readonly offset: number } {
  const parts = whole.split(word);
  return { text: whole, offset: parts.slice(0, nth).join(word).length + 1 };
}
type Language = keyof Both;
const places = (
  language: Language,
  { text: of, offset }: { text: string; offset: number },
  find: typeof definition,
) => {
  const document = open(language, of);
  return find(document, offset).map(({ range }) => document.offsetAt(range.start));
};
const starts = (whole: string, word: string) =>
  [...whole.matchAll(new RegExp(`["']?${word}`, 'g'))].map(({ index }) => index);

describe.each(languages)('%s', (language) => {
  const whole = text[language];
  const [defined, referred] = starts(whole, 'blue');

  test('a name in ShadowModeConfig leads to its variant', () => {
    expect(places(language, at(whole, 'blue', 2), definition)).toEqual([defined]);
    expect(places(language, at(whole, 'green', 2), definition)).toEqual([starts(whole, 'green')[0]]);
  });
  test('all places of a name, with its definition or without', () => {
    for (const nth of [1, 2]) {
      expect(places(language, at(whole, 'blue', nth), (doc, offset) => references(doc, offset, true))).toEqual([
        defined,
        referred,
      ]);
      expect(places(language, at(whole, 'blue', nth), (doc, offset) => references(doc, offset, false))).toEqual([
        referred,
      ]);
    }
  });
  test('they are marked, the definition as what is written', () => {
    const { offset } = at(whole, 'green', 2);
    expect(highlights(open(language, whole), offset)?.map(({ kind }) => kind)).toEqual([3, 2]);
  });
  test('elsewhere there is nothing to find, and marking is left to the editor', () => {
    const { offset } = at(whole, 'Name', 1);
    const document = open(language, whole);
    expect([definition(document, offset), references(document, offset, true), highlights(document, offset)]).toEqual([
      [],
      [],
      null,
    ]);
  });

  const renamed = (word: string, nth: number, newName: string, of = whole) => {
    const document = open(language, of);
    const { offset } = at(of, word, nth);
    const edits = rename(document, offset, newName).changes?.[document.uri] ?? [];
    return TextDocument.applyEdits(TextDocument.create('', '', 0, of), edits);
  };
  test('renamed in all its places, each in its quotes', () => {
    for (const nth of [1, 2]) {
      expect(renamed('green', nth, 'teal')).toBe(whole.replaceAll('green', 'teal'));
      expect(renamed('blue', nth, 'teal')).toBe(whole.replaceAll('blue', 'teal'));
    }
  });
  test('what is renamed is the name without its quotes', () => {
    const document = open(language, whole);
    const { range, placeholder } = prepareRename(document, at(whole, 'green', 1).offset);
    expect(placeholder).toBe('green');
    expect(whole.slice(document.offsetAt(range.start), document.offsetAt(range.end))).toBe('green');
  });
  test.each([
    ['a b', /"a b" can not be a variant's name. Expected: letters and digits/],
    ['', /can not be/],
    ['-a', /can not be/],
    ['a'.repeat(64), /63 characters/],
    ['green', /There is a variant "green" already/],
  ])('refused with the reason: %j', (newName, reason) => {
    expect(() => renamed('blue', 1, newName)).toThrow(reason);
  });
  test('the same name again changes nothing', () => expect(renamed('blue', 1, 'blue')).toBe(whole));
  test('nothing but a variant can be renamed', () => {
    const document = open(language, whole);
    for (const offset of [0, at(whole, 'Name', 1).offset, whole.length]) {
      expect(() => prepareRename(document, offset)).toThrow(/Only the names of variants/);
    }
  });
});

test('YAML: a name that would be read as a number gets quotes', () => {
  const { text: of, offset } = withCaret('ModelVariants:\n  - VariantName: bl$0ue\n');
  const document = open('yaml', of);
  expect(rename(document, offset, '12').changes?.[document.uri]?.map(({ newText }) => newText)).toEqual(['"12"']);
});

test('YAML: an alias leads to its anchor, and what it repeats is renamed once', () => {
  const { text: of, offset } = withCaret(
    'ModelVariants:\n  - VariantName: &n blue\nShadowModeConfig:\n  SourceModelVariantName: *$0n\n',
  );
  const document = open('yaml', of);
  expect(definition(document, offset).map(({ range }) => document.offsetAt(range.start))).toEqual([of.indexOf('blue')]);
  const edits = rename(document, offset, 'teal').changes?.[document.uri] ?? [];
  expect(TextDocument.applyEdits(TextDocument.create('', '', 0, of), edits)).toBe(of.replace('blue', 'teal'));
});
