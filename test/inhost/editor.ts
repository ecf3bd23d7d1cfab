/** What both suites do to VS Code. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';

export const extensionId = 'sagemaker-experiments.sagemaker-experiments';

export async function open(file: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'a folder is open');
  const document = await vscode.workspace.openTextDocument(join(folder.uri.fsPath, file));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position behind the first occurrence of the text. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `${text} is in the file`);
  return document.positionAt(at + text.length);
}

/** The document's diagnostics as soon as there are any. */
export async function diagnostics(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(document.uri);
  if (now().length > 0) return now();
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (now().length === 0) return;
      listener.dispose();
      resolve(now());
    });
  });
}

export async function completionLabels(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

export async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Asks the simulator's admin side. */
export async function simulator(path: string): Promise<unknown> {
  const url = vscode.workspace.getConfiguration('sagemakerExperiments').inspect<string>('endpointUrl')?.globalValue;
  const response = await fetch(`${url}/_simulator/${path}`);
  assert.equal(response.status, 200);
  return response.json();
}
