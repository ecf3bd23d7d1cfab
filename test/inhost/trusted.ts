import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId, open, simulator } from './editor.ts';
import { plain, update } from './files.ts';
import { languageTests } from './language.ts';
import { test } from './suite.ts';

test('the extension sleeps until one of its files is opened', async () => {
  await open(plain);
  assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, false);
});

languageTests();

test('every command of the manifest is registered', async () => {
  const extension = vscode.extensions.getExtension(extensionId);
  const contributed: { command: string }[] = extension?.packageJSON.contributes.commands;
  const registered = await vscode.commands.getCommands(true);
  const missing = contributed.map(({ command }) => command).filter((command) => !registered.includes(command));
  assert.deepEqual(missing, []);
});

const updates = [
  { file: update.json, name: 'checkout-ranker-shadow', description: 'changed from JSON' },
  { file: update.yaml, name: 'fraud-score-shadow', description: 'changed from YAML' },
];

for (const [index, { file, name, description }] of updates.entries()) {
  test(`the update command changes the experiment of ${file}`, async () => {
    await open(file);
    // It ends when its notification is answered, which nobody does here.
    void vscode.commands.executeCommand('sagemakerExperiments.updateExperiment');
    await simulator(`calls?operation=UpdateInferenceExperiment&atLeast=${index + 1}`);
    const experiment = await simulator(`experiments/${name}`);
    assert.equal((experiment as { Description: string }).Description, description);
  });
}
