/** What the server writes into a text: it can be read after that, and a second time there is nothing left to do. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CodeAction, CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../server/client.ts';
import { findings } from '../../server/diagnostics/validate.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { completion } from '../../server/features/completion/index.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { fixedAll } from '../../server/features/fixAll.ts';
import { formatting } from '../../server/features/formatting.ts';
import { applied } from '../../server/syntax/edit.ts';
import { blanked } from '../../server/syntax/problems.ts';
import { toValue } from '../../server/syntax/tree.ts';
import { accept, context, editor, now, open } from '../unit/support.ts';
import { holds, offsetAt, type Property, place, type Text, withText } from './property.ts';

const edited = (text: string, edits: readonly TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);

const syntaxErrors = ({ language, text }: Text) => open(language, text).tree.problems.length;

/**
 * What YAML's parser reads otherwise than it says: keys that are nothing but their colon, or behind a `?`, in whose column it
 * takes lists; indentation behind a byte order mark; directives without a document.
 */
const isStrange = ({ language, text }: Text) =>
  language === 'yaml' && /^\ufeff[ \t#]|^%|^\ufeff?[ \t-]*(?:\?\s|:(?:\s|$))/m.test(text);

const options = fc.record({ tabSize: fc.constantFrom(2, 4, 3, 8), insertSpaces: fc.boolean() });

interface Formatted extends Text {
  readonly options: { readonly tabSize: number; readonly insertSpaces: boolean };
  readonly from: number;
  readonly to: number;
}

export const formatter: Property<Formatted> = {
  name: 'formatter',
  runs: 200,
  inputs: withText<Omit<Formatted, keyof Text>>({ options, from: place, to: place }),
  check: ({ language, text, options, from, to }) => {
    const document = open(language, text);
    const [start, end] = [offsetAt(text, Math.min(from, to)), offsetAt(text, Math.max(from, to))];
    for (const range of [undefined, document.rangeOf({ start, end })]) {
      const once = edited(text, formatting(document, options, range));
      const after = open(language, once);
      assert.equal(once.replace(/\s/g, ''), text.replace(/\s/g, ''));
      // Where a bracket is missing is read from the columns, which are what is laid out.
      if (!JSON.stringify([document.tree, after.tree]).includes('"isOpen":true')) {
        assert.deepEqual(toValue(after.tree.root), toValue(document.tree.root));
        assert.equal(after.tree.problems.length, document.tree.problems.length);
      }
      if (!range) assert.equal(edited(once, formatting(after, options)), once);
    }
  },
};

const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

const words = ({ code, message }: { readonly code?: unknown; readonly message: unknown }) => `${code} ${message}`;
const count = (of: readonly string[], which: string) => of.filter((each) => each === which).length;
const editsOf = ({ edit }: CodeAction): readonly TextEdit[] | undefined => {
  const all = Object.values(edit?.changes ?? {});
  return all.length === 1 ? all[0] : undefined;
};

export const fixes: Property<Text & { readonly at: number }> = {
  name: 'fixes',
  runs: 60,
  inputs: withText<{ at: number }>({ at: place }),
  check: ({ language, text, at }) => {
    if (isStrange({ language, text })) return;
    const document = open(language, text);
    const found = findings(document, context);
    const said = found.map(words);
    const errors = syntaxErrors({ language, text });
    const places = [...found.slice(0, 8).map(({ start }) => start), offsetAt(text, at)];
    for (const start of places) {
      for (const action of codeActions(document, { start, end: start }, {}, context, client)) {
        const edits = editsOf(action);
        if (!edits) continue;
        const after = edited(text, edits);
        const told = () => `${action.title}\n${JSON.stringify(text)}\n${JSON.stringify(after)}`;
        holds(after !== text, () => `changes nothing: ${told()}`);
        holds(syntaxErrors({ language, text: after }) <= errors, () => `a new syntax error: ${told()}`);
        const [about] = action.diagnostics ?? [];
        // Of a text that can not be read it is not known what is where.
        if (!about || errors > (about.code === 'syntax' ? 1 : 0)) continue;
        // Two alike that followed each other were told once, and what is removed may leave its place to another.
        const then = diagnostics(open(language, after), context);
        const isThere = then.some((each) => words(each) === words(about) && isDeepStrictEqual(each.range, about.range));
        const isLess = count(then.map(words), words(about)) < count(said, words(about)) || then.length < said.length;
        holds(!isThere || isLess, () => `${words(about)} is still there: ${told()}`);
      }
    }
  },
};

export const fixAll: Property<Text> = {
  name: 'fix-all',
  runs: 100,
  inputs: withText({}),
  check: ({ language, text }) => {
    const change = fixedAll(open(language, text), context);
    if (!change) return;
    const once = applied(text, [change]);
    const told = () => `${JSON.stringify(text)}\n${JSON.stringify(once)}`;
    const again = fixedAll(open(language, once), context);
    holds(again === undefined, () => `there is more to do: ${told()}\n${JSON.stringify(again)}`);
    holds(syntaxErrors({ language, text: once }) <= syntaxErrors({ language, text }), () => `new errors: ${told()}`);
  },
};

/** A line up to the caret, as it is on the way to a member. */
const halfTyped = /^\s*(?:- )*["']?\w*(?:["']?: ?["']?[\w.:/-]*)?$/;

function lineAround(text: string, offset: number) {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(offset).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : offset + length };
}

/** With a letter in each place that is left to the person; in JSON they stand in quotes and braces, where nothing may be. */
function filled(item: CompletionItem): CompletionItem {
  const { textEdit } = item;
  if (!textEdit) return item;
  return { ...item, textEdit: { ...textEdit, newText: textEdit.newText.replace(/(?<!\\)\$([1-9])/g, '${$1:x}') } };
}

export const completions: Property<Text & { readonly at: number }> = {
  name: 'completion',
  runs: 150,
  inputs: withText<{ at: number }>({ at: place }),
  check: ({ language, text, at }) => {
    if (isStrange({ language, text })) return;
    const document = open(language, text);
    const offset = offsetAt(text, at);
    // But for a line that is half typed the text can be read: an error may hide others, which then seem to be new.
    const { start, end } = lineAround(text, offset);
    // Spaces that YAML takes for letters would be left behind what is put in.
    if (/[^\S \t\r\n]/.test(text.slice(start, end))) return;
    const isHalf = halfTyped.test(text.slice(start, offset)) && /^["']?,?\s*$/.test(text.slice(offset, end));
    if (syntaxErrors({ language, text }) > 0 && !isHalf) return;
    const rest = blanked(text, { start, end });
    // A word alone may be a text that goes on, or a key that is not finished.
    if (syntaxErrors({ language, text: rest }) > 0 || (language === 'yaml' && /^[\s-]*[^ \t\r\n:#]+\s*$/m.test(rest)))
      return;
    const errors = document.tree.problems.length;
    const items = completion(document, offset, now, editor)?.items ?? [];
    // Of the hundreds of instance types all are put in alike.
    const some = items.filter((_, index) => index < 12 || index % 40 === 0);
    for (const item of some) {
      if (!item.textEdit) continue;
      const after = accept(text, language === 'yaml' ? filled(item) : item);
      holds(syntaxErrors({ language, text: after }) <= errors, () => {
        const caret = `${text.slice(0, offset)}$0${text.slice(offset)}`;
        return `${item.label} can not be read after\n${JSON.stringify(caret)}\n${JSON.stringify(after)}`;
      });
    }
  },
};
