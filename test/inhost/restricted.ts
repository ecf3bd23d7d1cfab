/** A window whose folder is not trusted. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { languageTests } from './language.ts';
import { open, simulator } from './editor.ts';
import { update } from './files.ts';
import { test } from './suite.ts';

test('the window is restricted', () => {
  assert.equal(vscode.workspace.isTrusted, false);
});

languageTests();

test('the update command calls nobody', async () => {
  await open(update.json);
  await vscode.commands.executeCommand('sagemakerExperiments.updateExperiment');
  assert.deepEqual(await simulator('calls'), []);
});
