import { expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver-protocol';
import { initialize, open, start, startInitialized, withCaret } from './client.ts';

const literal: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};
const texts = { json: '{"Na$0em": "e"}', yaml: 'Na$0em: e\n' };

test('quick fixes and fixing all at once are announced', async () => {
  const { capabilities } = await initialize(start(), literal);
  expect(capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.sagemaker']),
  });
});

test.each(['json', 'yaml'] as const)('%s: a fix is an edit of the version that was asked about', async (format) => {
  const versioned: ClientCapabilities = { ...literal, workspace: { workspaceEdit: { documentChanges: true } } };
  const server = await startInitialized(versioned);
  const { text, position } = withCaret(texts[format]);
  const uri = `file:///w/a.experiment.${format}`;
  open(server, uri, text, undefined, 7);
  const ask = (only?: string[]) =>
    server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
  const newText = format === 'json' ? '"Name"' : 'Name';
  expect((await ask())[0]).toMatchObject({
    title: 'Rename to Name',
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 'unknown-member' }],
    edit: { documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ newText }] }] },
  });
  expect(await ask(['source.fixAll'])).toMatchObject([{ kind: 'source.fixAll.sagemaker' }]);
  expect(await ask(['refactor'])).toEqual([]);
});
