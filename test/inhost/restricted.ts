/** A window whose folder is not trusted. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, simulator } from './editor.ts';
import { hostile, targeted, update } from './files.ts';
import { languageTests } from './language.ts';
import { test } from './suite.ts';

test('the window is restricted', () => {
  assert.equal(vscode.workspace.isTrusted, false);
});

languageTests();

test('the update command is refused and calls nobody', async () => {
  await open(update.json);
  const outcome = await vscode.commands.executeCommand('sagemakerExperiments.updateExperiment');
  assert.deepEqual(outcome, { outcome: 'refused', because: 'untrusted' });
  assert.deepEqual(await simulator('calls'), []);
});

test('no command of an experiment’s life runs, nor the view', async () => {
  const named = { experiment: 'fraud-score-shadow' };
  const commands = ['create', 'start', 'stop', 'delete', 'describe', 'pull'].map((each) => `${each}Experiment`);
  for (const command of [...commands, 'openInConsole', 'openExperimentFile']) {
    const outcome = await vscode.commands.executeCommand(`sagemakerExperiments.${command}`, named);
    assert.deepEqual(outcome, { outcome: 'refused', because: 'untrusted' }, command);
  }
  await vscode.commands.executeCommand('sagemakerExperiments.experiments.focus');
  for (const command of ['refreshExperiments', 'filterExperiments', 'sortExperiments', 'loadNames']) {
    await vscode.commands.executeCommand(`sagemakerExperiments.${command}`);
  }
  assert.deepEqual(await simulator('calls'), []);
});

test('the folder does not choose where calls go', () => {
  const settings = vscode.workspace.getConfiguration('sagemakerExperiments');
  assert.notEqual(settings.get('endpointUrl'), hostile);
  const rest = ['region', 'profile', 'caBundle', 'connectTimeout', 'readTimeout', 'maxAttempts'];
  assert.deepEqual(
    [...rest, 'confirmUpdate', 'saveBeforeUpdate', 'completeLiveNames'].map((name) => settings.get(name)),
    ['eu-west-1', '', '', 60, 60, null, false, false, false],
  );
  assert.deepEqual(settings.get('targets'), []);
  assert.deepEqual(
    ['allowInsecureEndpoints', 'noVerifySsl'].map((name) => settings.get(name)),
    [false, false],
  );
});

test('nor do its .env, its .aws files, the environment of its terminals or a comment in a file', async () => {
  const document = await open(targeted);
  assert.deepEqual(await vscode.commands.executeCommand('sagemakerExperiments.updateExperiment'), {
    outcome: 'refused',
    because: 'untrusted',
  });
  const line = await vscode.commands.executeCommand<string>('sagemakerExperiments.copyAsAwsCli', document.uri, {
    form: 'options',
    shell: 'posix',
  });
  assert.equal(line, 'aws sagemaker update-inference-experiment --name whole-targeted');
  assert.deepEqual(
    ['AWS_PROFILE', 'AWS_ENDPOINT_URL'].map((name) => process.env[name]),
    [undefined, undefined],
  );
  assert.deepEqual(await simulator('calls'), []);
});
