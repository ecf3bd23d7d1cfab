/** What every test of a language feature needs: literal text with `$0` as the caret, and edits judged by the text after them. */
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../server/client.ts';
import type { CheckContext } from '../../server/diagnostics/validate.ts';
import { experimentDocuments, type OpenDocument } from '../../server/documents.ts';
import { completion } from '../../server/features/completion/index.ts';
import { readSettings } from '../../server/settings.ts';

export type Language = 'json' | 'yaml';

/** The same case in both formats. */
export interface Both {
  readonly json: string;
  readonly yaml: string;
}

export const languages = ['json', 'yaml'] as const;

/** 2030-01-15T10:20:30Z, the present of all tests. */
export const now = Date.UTC(2030, 0, 15, 10, 20, 30);

/** Findings at that time, with nothing set and nothing known of AWS. */
export const context: CheckContext = { now, settings: readSettings(undefined) };

export const open = (language: Language, text: string): OpenDocument =>
  experimentDocuments().create(`file:///test.experiment.${language}`, `sagemaker-experiment-${language}`, 1, text);

export function withCaret(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error(`no $0 in ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}

/** VS Code as far as features ask, but for the defaults of completion lists, so that every item is complete in itself. */
export const editor = clientOf({
  capabilities: {
    textDocument: { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } },
  },
  initializationOptions: { commands: ['editor.action.triggerSuggest'] },
});

export function completed(
  language: Language,
  marked: string,
): { readonly items: readonly CompletionItem[]; readonly text: string; readonly offset: number } {
  const { text, offset } = withCaret(marked);
  const list: CompletionList | null = completion(open(language, text), offset, now, editor);
  return { items: list?.items ?? [], text, offset };
}

/** The text after an item is accepted, its holes filled with what they hold. */
export function accept(text: string, item: CompletionItem): string {
  if (!item.textEdit || !('range' in item.textEdit)) throw new Error(`${item.label} has no edit`);
  const document = TextDocument.create('', '', 0, text);
  const { range, newText } = item.textEdit;
  const start = document.offsetAt(range.start);
  const lineStart = document.offsetAt({ line: range.start.line, character: 0 });
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  const edit: TextEdit = { range, newText: expanded(newText).replaceAll('\n', `\n${indent}`) };
  return TextDocument.applyEdits(document, [edit, ...(item.additionalTextEdits ?? [])]);
}

/** A snippet's text: `${1:a}` is a, `${1|a,b|}` is a, `$1` is nothing. */
export function expanded(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}
