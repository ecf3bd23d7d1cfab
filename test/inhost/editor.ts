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
  await diagnosticsThat(document, (found) => found.length > 0);
  return vscode.languages.getDiagnostics(document.uri);
}

/** Done as soon as the document has no diagnostics. */
export const noDiagnostics = (document: vscode.TextDocument): Promise<void> =>
  diagnosticsThat(document, (found) => found.length === 0);

function diagnosticsThat(
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
