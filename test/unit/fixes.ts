/** What the quick fixes at a caret are, and what they make of a text in which `$0` is the caret. */
import { expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../server/client.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { type Both, context, type Language, languages, open, withCaret } from './support.ts';

export const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

/** Titles of the fixes there, those for silencing a rule left out; `*` around the one right answer. */
export function titles(language: Language, marked: string, kind = 'quickfix'): readonly string[] {
  return actionsAt(language, marked, [kind])
    .map(({ title, isPreferred }) => (isPreferred ? `*${title}*` : title))
    .filter((title) => !title.startsWith('Ignore '));
}

/** All, or those of some kinds, as a client is told that says what it understands. */
export function actionsAt(language: Language, marked: string, only?: string[], asking = client): readonly CodeAction[] {
  const { text, offset } = withCaret(marked);
  return codeActions(open(language, text), { start: offset, end: offset }, only ? { only } : {}, context, asking);
}

export function after(language: Language, text: string, action: CodeAction): string {
  const edits = Object.values(action.edit?.changes ?? {}).flat() as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, open(language, text).text), edits);
}

/** One test a format: what is offered under this title makes that of the text. A title in `*` is the one right answer. */
export function mends(name: string, before: Both, marked: string, expected: Both): void {
  const title = marked.replace(/^\*|\*$/g, '');
  test.each(languages)(`${name}: ${title} (%s)`, (language) => {
    const all = actionsAt(language, before[language]);
    const action = all.find((each) => each.title === title);
    expect(all.map((each) => each.title)).toContain(title);
    if (!action) return;
    expect(action.isPreferred ?? false).toBe(marked.startsWith('*'));
    expect(action.diagnostics).toHaveLength(1);
    expect(after(language, withCaret(before[language]).text, action)).toBe(expected[language]);
  });
}

/** The text as it was where no fix has the title. */
export function fixed(language: Language, marked: string, title: string): string {
  const { text } = withCaret(marked);
  const action = actionsAt(language, marked, ['quickfix']).find((each) => each.title === title);
  const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}
