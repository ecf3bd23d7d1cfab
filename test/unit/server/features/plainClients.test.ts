/** Editors that announce less than VS Code does get less, and nothing that they cannot read. */
import { describe, expect, test } from 'vitest';
import { type CompletionItem, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../../../server/client.ts';
import { completion, resolve } from '../../../../server/features/completion/index.ts';
import { hover } from '../../../../server/features/hover.ts';
import { type Both, completed, editor, expanded, languages, now, open, withCaret } from '../../support.ts';

const plain = clientOf({ capabilities: {} });

const itemsFor = (client: typeof plain, language: 'json' | 'yaml', marked: string): readonly CompletionItem[] => {
  const { text, offset } = withCaret(marked);
  return completion(open(language, text), offset, now, client)?.items ?? [];
};

/** The text after an item is taken, by an editor that inserts what it is told and does nothing else. */
function taken(language: 'json' | 'yaml', marked: string, label: string): string {
  const item = itemsFor(plain, language, marked).find((each) => each.label === label);
  if (!item?.textEdit) throw new Error(`${label} is not offered`);
  expect(item).toMatchObject({ insertTextFormat: InsertTextFormat.PlainText, insertTextMode: InsertTextMode.asIs });
  const edits = [item.textEdit as { range: never; newText: string }, ...(item.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, withCaret(marked).text), edits);
}

describe('without snippets an item is text, indented as its line is', () => {
  const cases: readonly [string, string, Both, Both][] = [
    [
      'a member with what it needs',
      'ShadowModeConfig',
      { json: '{\n  "Name": "e",\n  $0\n}', yaml: 'Name: e\n$0\n' },
      {
        json: '{\n  "Name": "e",\n  "ShadowModeConfig": {\n    "SourceModelVariantName": "",\n    "ShadowModelVariants": [\n      {\n        "ShadowModelVariantName": "",\n        "SamplingPercentage": 10\n      }\n    ]\n  }\n}',
        yaml: 'Name: e\nShadowModeConfig:\n  SourceModelVariantName: \n  ShadowModelVariants:\n    - ShadowModelVariantName: \n      SamplingPercentage: 10\n',
      },
    ],
    [
      'one that is deeper',
      'InfrastructureConfig',
      {
        json: '{\n  "ModelVariants": [\n    {\n      $0\n    }\n  ]\n}',
        yaml: 'ModelVariants:\n  - ModelName: a\n    $0\n',
      },
      { json: '', yaml: '' },
    ],
  ];
  for (const [name, label, marked, after] of cases) {
    for (const language of languages) {
      test(`${language}: ${name}`, () => {
        const text = taken(language, marked[language], label);
        if (after[language]) expect(text).toBe(after[language]);
        const { problems, root } = open(language, text).tree;
        expect(problems).toEqual([]);
        expect(JSON.stringify(root)).toContain(label);
        expect(text).not.toMatch(/\$\{?\d/);
      });
    }
  }
});

test.each(languages)(
  '%s: every item without snippets is what a snippet inserts before anything is filled in',
  (language) => {
    const marked = language === 'json' ? '{$0}' : '$0\n';
    const snippets = completed(language, marked).items.map(({ label, textEdit }) => [
      label,
      expanded(textEdit?.newText ?? ''),
    ]);
    expect(snippets.length).toBeGreaterThan(10);
    expect(itemsFor(plain, language, marked).map(({ label, textEdit }) => [label, textEdit?.newText])).toEqual(
      snippets,
    );
  },
);

test('a command is sent to an editor that says it runs it, and to no other', () => {
  const commands = (client: typeof plain) =>
    itemsFor(client, 'json', '{$0}').flatMap(({ command }) => (command ? [command.command] : []));
  expect(new Set(commands(editor))).toEqual(new Set(['editor.action.triggerSuggest']));
  expect(commands(plain)).toEqual([]);
  expect(commands(clientOf({ capabilities: {}, initializationOptions: { commands: 'all' } }))).toEqual([]);
});

test('what an editor can not show beside a label stands in the detail', () => {
  const find = (client: typeof plain) =>
    itemsFor(client, 'yaml', 'Name: $0\n$0'.replace('$0\n', 'e\n')).find(({ label }) => label === 'Type');
  expect(find(editor)).toMatchObject({ labelDetails: { description: expect.stringContaining('create') } });
  expect(find(plain)).toMatchObject({ detail: expect.stringContaining('create') });
  expect(find(plain)).not.toHaveProperty('labelDetails');
});

test('an editor that shows no Markdown gets none', () => {
  const { text, offset } = withCaret('{"Na$0me": "e"}');
  const contentFormat = [MarkupKind.PlainText];
  const reader = clientOf({
    capabilities: {
      textDocument: {
        hover: { contentFormat },
        completion: { completionItem: { documentationFormat: contentFormat } },
      },
    },
  });
  const item = itemsFor(reader, 'json', '{$0}').find(({ label }) => label === 'Name');
  for (const words of [
    hover(open('json', text), offset, now, reader)?.contents,
    item && resolve(item, reader).documentation,
  ]) {
    expect(words).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^Name\n/) });
    expect(words).toMatchObject({ value: expect.stringContaining('API reference: https://') });
    expect(words).toMatchObject({ value: expect.not.stringMatching(/\*\*|`|\]\(/) });
  }
});
