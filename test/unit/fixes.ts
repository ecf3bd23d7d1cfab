/** What the quick fixes at a caret are, and what they make of a text in which `$0` is the caret. */
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../server/client.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { context, type Language, open, withCaret } from './support.ts';

const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

/** Titles of the fixes there, those for silencing a rule left out; `*` around the one right answer. */
export function titles(language: Language, marked: string, kind = 'quickfix'): readonly string[] {
  return actionsAt(language, marked, kind)
    .map(({ title, isPreferred }) => (isPreferred ? `*${title}*` : title))
    .filter((title) => !title.startsWith('Ignore '));
}

function actionsAt(language: Language, marked: string, kind = 'quickfix'): readonly CodeAction[] {
  const { text, offset } = withCaret(marked);
  return codeActions(open(language, text), { start: offset, end: offset }, { only: [kind] }, context, client);
}

/** The text as it was where no fix has the title. */
export function fixed(language: Language, marked: string, title: string): string {
  const { text } = withCaret(marked);
  const action = actionsAt(language, marked).find((each) => each.title === title);
  const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}
