/** A language server that is killed at work: what was asked of it is answered by the next one, and no update is lost. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  behind,
  completionLabels,
  insertBefore,
  noErrors,
  open,
  seeded,
  simulator,
  textThat,
  withSetting,
} from './editor.ts';
import { update } from './files.ts';
import { servers } from './server.ts';
import { test } from './suite.ts';

const UPDATE = 'UpdateInferenceExperiment';
const arn = 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/checkout-ranker-shadow';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`sagemakerExperiments.${command}`);
const updates = async () => (await simulator(`calls?operation=${UPDATE}`)) as readonly { readonly applied: boolean }[];

function kill(): void {
  const [server, ...others] = servers();
  assert(server !== undefined && others.length === 0, 'one server runs');
  process.kill(server, 'SIGKILL');
}

/** Kills the server as soon as a call of the operation has come; it is answered later. */
async function killDuring<T>(operation: string, running: Thenable<T>): Promise<T> {
  await simulator(`calls?operation=${operation}&atLeast=1`);
  kill();
  return running;
}

/** Three crashes within three minutes are mended; one more is in the test of the kill while one types. */
export function crashTests(): void {
  test('the server has no command in VS Code, which would outlive it and keep the next one from starting', async () => {
    const { uri } = await open(update.json);
    const symbols = await vscode.commands.executeCommand<readonly unknown[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert(symbols.length > 0, 'the server is at work');
    const all = await vscode.commands.getCommands();
    assert.deepEqual(
      all.filter((id) => id.startsWith('sagemaker.experiment.')),
      [],
    );
  });

  test('a server killed while it is asked for a plan and a preview: the next one answers, and one update is sent', async () => {
    await seeded();
    await open(update.json);
    const [server] = servers();
    assert(server !== undefined);
    // So that it is asked, and does not answer.
    process.kill(server, 'SIGSTOP');
    const both = Promise.all([run('updateExperiment'), run('previewChanges')]);
    // Ways to the window and back, by which time the questions are on theirs.
    for (let way = 0; way < 3; way += 1) await vscode.commands.getCommands(true);
    kill();
    assert.deepEqual(await both, [{ outcome: 'updated', arn }, 'shown']);
    assert.deepEqual(
      (await updates()).map(({ applied }) => applied),
      [true],
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('a server killed while the answer to an update is awaited, which is cut: it is found out all the same', async () => {
    await seeded();
    const document = await open(update.json);
    await simulator('faults', { kind: 'latency', ms: 300, operation: UPDATE });
    await simulator('faults', { kind: 'cut', operation: UPDATE });
    const outcome = await withSetting('maxAttempts', 1, () => killDuring(UPDATE, run('updateExperiment')));
    assert.deepEqual(outcome, { outcome: 'failed', kind: 'no-network' });
    await run('showUpdateHistory');
    const history = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'sagemaker-reading');
    await textThat(history, (text) => /Outcome: accepted[\s\S]* was carried out/.test(text.split('\n\n')[1] ?? ''));
    assert.equal((await updates()).length, 1);

    // What is typed meanwhile is what the next one knows.
    await vscode.window.showTextDocument(document);
    await insertBefore(document, '"Name"', '"Schedule": {},');
    const labels = await completionLabels(document, behind(document, '"Schedule": {'));
    assert.match(labels.join(), /StartTime/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await noErrors(document);
  });
}
