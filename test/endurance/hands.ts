/**
 * Runs inside the extension host: what a person's hands and eyes do in the window, asked for over HTTP on loopback. An
 * extension like any other, and no test of VS Code's own kind: in those no dialog is shown.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import * as vscode from 'vscode';
import { servers } from '../inhost/server.ts';

type Asked = Readonly<Record<string, unknown>> & { readonly file: string };

const uriOf = (file: string) => vscode.Uri.joinPath(folder(), file);
const documentOf = (file: string) => vscode.workspace.openTextDocument(uriOf(file));
const front = async (file: string) => vscode.window.showTextDocument(await documentOf(file), { preview: false });

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('No folder is open.');
  return first.uri;
}

const actions: Readonly<Record<string, (asked: Asked) => unknown>> = {
  run: ({ command, file }) => vscode.commands.executeCommand(String(command), ...(file ? [uriOf(file)] : [])),
  open: async ({ file }) => void (await front(file)),
  /** Offsets `start` to `end` become `text`, a step of undo of its own. */
  replace: async ({ file, start, end, text }) => {
    const editor = await front(file);
    const { document } = editor;
    const range = new vscode.Range(document.positionAt(Number(start)), document.positionAt(Number(end)));
    return editor.edit((edit) => edit.replace(range, String(text)), { undoStopBefore: true, undoStopAfter: true });
  },
  /** The keys of the text, one after another, at the offset. */
  type: async ({ file, start, text }) => {
    const editor = await front(file);
    const at = editor.document.positionAt(Number(start));
    editor.selection = new vscode.Selection(at, at);
    for (const key of String(text)) await vscode.commands.executeCommand('type', { text: key });
    await vscode.commands.executeCommand('hideSuggestWidget');
  },
  undo: async ({ file }) => {
    await front(file);
    await vscode.commands.executeCommand('undo');
  },
  revert: async ({ file }) => {
    await front(file);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },
  save: async ({ file }) => (await documentOf(file)).save(),
  read: async ({ file }) => {
    const document = await documentOf(file);
    return { text: document.getText(), isDirty: document.isDirty };
  },
  complete: async ({ file, start }) => {
    const document = await documentOf(file);
    const at = document.positionAt(Number(start));
    const command = 'vscode.executeCompletionItemProvider';
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, at);
    return list.items.length;
  },
  hover: async ({ file, start }) => {
    const document = await documentOf(file);
    const at = document.positionAt(Number(start));
    const command = 'vscode.executeHoverProvider';
    return (await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, at)).length;
  },
  errors: async ({ file }) =>
    vscode.languages
      .getDiagnostics(uriOf(file))
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
      .map(({ message }) => message),
  history: async () => {
    await vscode.commands.executeCommand('sagemakerExperiments.showUpdateHistory');
    return vscode.workspace.textDocuments
      .find(({ uri }) => uri.scheme === 'sagemaker-reading' && uri.path.includes('History'))
      ?.getText();
  },
  /** What is shown besides the files goes. */
  tidy: async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    const isFile = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.scheme === 'file';
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    await vscode.window.tabGroups.close(tabs.filter((tab) => !isFile(tab) && !tab.isDirty));
  },
  servers: () => servers(),
  memory: () => process.memoryUsage(),
};

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = createServer(async (request, response) => {
    const { action, ...asked } = JSON.parse(await textOf(request));
    try {
      response.end(JSON.stringify({ value: (await actions[action]?.(asked)) ?? null }));
    } catch (error) {
      response.end(JSON.stringify({ error: String(error) }));
    }
  });
  context.subscriptions.push({ dispose: () => server.close() });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await fetch(String(process.env.ENDURANCE_READY), { method: 'POST', body: String(port) });
}
