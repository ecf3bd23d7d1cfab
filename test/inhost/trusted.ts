import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, diagnostics, extensionId, noDiagnostics, open, simulator } from './editor.ts';
import { mistake, plain, update } from './files.ts';
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

const command = 'sagemakerExperiments.updateExperiment';

const updates = [
  { file: update.json, name: 'checkout-ranker-shadow', description: 'changed from JSON' },
  { file: update.yaml, name: 'fraud-score-shadow', description: 'changed from YAML' },
];

for (const { file, name, description } of updates) {
  test(`the update command changes the experiment of ${file}`, async () => {
    await open(file);
    const outcome = await vscode.commands.executeCommand(command);
    const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
    assert.deepEqual(outcome, { outcome: 'updated', arn });
    const experiment = await simulator(`experiments/${name}`);
    assert.equal((experiment as { Description: string }).Description, description);
  });
}

for (const file of [mistake.json, mistake.yaml]) {
  test(`the update command sends nothing of ${file}, which has errors`, async () => {
    await open(file);
    const before = await simulator('calls');
    assert.deepEqual(await vscode.commands.executeCommand(command), { outcome: 'refused', because: 'errors' });
    assert.deepEqual(await simulator('calls'), before);
  });
}

test('a change in the editor is told before it is saved, and gone when undone', async () => {
  const document = await open(update.json);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, behind(document, '{'), '"Nmae": 1,');
  await vscode.workspace.applyEdit(edit);
  assert.equal((await diagnostics(document)).length, 1);
  await vscode.commands.executeCommand('undo');
  await noDiagnostics(document);
});
