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

/** The document's errors as soon as there are any; hints and warnings are said of many files that are about something else. */
export async function errors(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  await diagnosticsThat(document, (found) => found.some(isError));
  return vscode.languages.getDiagnostics(document.uri).filter(isError);
}

/** Done as soon as the document has no errors. */
export const noErrors = (document: vscode.TextDocument): Promise<void> =>
  diagnosticsThat(document, (found) => !found.some(isError));

const isError = ({ severity }: vscode.Diagnostic) => severity === vscode.DiagnosticSeverity.Error;

/** Done as soon as the document's diagnostics are as they should be. */
export function diagnosticsThat(
  document: vscode.TextDocument,
  are: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!are(vscode.languages.getDiagnostics(document.uri))) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Done as soon as a document, of a file or an output channel, has the text that it should. */
export function textThat(
  document: () => vscode.TextDocument | undefined,
  is: (text: string) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!is(document()?.getText() ?? '')) return;
      for (const listener of listeners) listener.dispose();
      resolve();
    };
    const listeners = [
      vscode.workspace.onDidChangeTextDocument(look),
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.window.onDidChangeActiveTextEditor(look),
    ];
    look();
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
  return (await hoverContents(document, at))
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export async function hoverContents(document: vscode.TextDocument, at: vscode.Position) {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents);
}

/** Puts a text before the first occurrence of another, in the editor and not on disk. */
export async function insertBefore(document: vscode.TextDocument, text: string, inserted: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().indexOf(text)), inserted);
  assert(await vscode.workspace.applyEdit(edit));
}

/** Runs with a setting of the workspace, and without it again. */
export async function withSetting<T>(name: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const settings = vscode.workspace.getConfiguration('sagemakerExperiments');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    return await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** The simulator as it was at its start; what an earlier test has changed is not asked about any more. */
export async function seeded(): Promise<void> {
  await vscode.commands.executeCommand('sagemakerExperiments.stopFollowing');
  await simulator('reset', {});
}

/** Asks the simulator's admin side, or tells it something. */
export async function simulator(path: string, body?: unknown): Promise<unknown> {
  const url = vscode.workspace.getConfiguration('sagemakerExperiments').inspect<string>('endpointUrl')?.globalValue;
  const post = { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${url}/_simulator/${path}`, body === undefined ? {} : post);
  assert.equal(response.status, 200);
  return response.json();
}
