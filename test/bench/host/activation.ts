/** Opens a file of ours and one of JSON, and reads what VS Code says of both extensions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { extensionId, noErrors, open, textThat } from '../../inhost/editor.ts';
import { report } from './report.ts';

/** Milliseconds, as VS Code's Startup Performance has them. */
export interface Activation {
  readonly load: number;
  readonly activate: number;
  /** From the call to the end of what it has promised. */
  readonly finish: number;
}

const jsonId = 'vscode.json-language-features';

export async function run(): Promise<void> {
  const files = ['a.experiment.json', 'plain.json'];
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const first = folder && readFileSync(join(folder.uri.fsPath, 'first.txt'), 'utf8');
  for (const file of files.toSorted((a, b) => Number(b === first) - Number(a === first))) {
    await active(await open(file));
  }
  await vscode.commands.executeCommand('perfview.show');
  const shown = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf');
  await textThat(shown, (text) => text.includes(extensionId) && text.includes(jsonId));
  const text = shown()?.getText() ?? '';
  report({ ours: activationOf(text, extensionId), json: activationOf(text, jsonId) });
}

async function active(document: vscode.TextDocument): Promise<void> {
  const id = document.languageId === 'json' ? jsonId : extensionId;
  await vscode.extensions.getExtension(id)?.activate();
  await noErrors(document);
}

/** From the table "Extension Activation Stats": extension, eager, load code, call activate, finish activate. */
function activationOf(text: string, id: string): Activation {
  const row = text.split('\n').find((line) => line.split('|')[1]?.trim() === id) ?? '';
  const [, , , load, activate, finish] = row.split('|').map((cell) => cell.trim());
  const figures = { load: Number(load), activate: Number(activate), finish: Number(finish) };
  if (!load || Object.values(figures).some(Number.isNaN)) throw new Error(`No activation of ${id} in: ${text}`);
  return figures;
}
