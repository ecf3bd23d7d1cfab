/** A workspace that is on no disk: its files are served like any other. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, completionLabels, errors, hoverText } from './editor.ts';
import { test } from './suite.ts';

const scheme = 'in-memory-test';
const files: Readonly<Record<string, string>> = {
  '/a.experiment.json': '{ "Name": "e", "Descripton": "x", "Type": "" }\n',
  '/a.experiment.yaml': 'Name: e\nDescripton: x\nType: \n',
};

const none = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
const provider: vscode.FileSystemProvider = {
  onDidChangeFile: none.event,
  watch: () => new vscode.Disposable(() => undefined),
  stat: ({ path }) => ({
    type: path in files ? vscode.FileType.File : vscode.FileType.Directory,
    ctime: 0,
    mtime: 0,
    size: files[path]?.length ?? 0,
  }),
  readDirectory: () => Object.keys(files).map((path) => [path.slice(1), vscode.FileType.File]),
  readFile: ({ path }) => {
    const text = files[path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound();
    return new TextEncoder().encode(text);
  },
  createDirectory: refuse,
  writeFile: refuse,
  delete: refuse,
  rename: refuse,
};

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

export function virtualTests(): void {
  for (const [path, caret] of [
    ['/a.experiment.json', '"Type": "'],
    ['/a.experiment.yaml', 'Type: '],
  ] as const) {
    test(`${path} of a file system that is no disk has diagnostics, completion and hover`, async () => {
      const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true });
      try {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path }));
        await vscode.window.showTextDocument(document);
        const said = (await errors(document)).map(({ message }) => message).join('\n');
        assert.match(said, /Did you mean Description\?/);
        assert((await completionLabels(document, behind(document, caret))).includes('ShadowMode'));
        assert.match(await hoverText(document, behind(document, 'Nam')), /Name/);
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      } finally {
        registered.dispose();
      }
    });
  }
}
