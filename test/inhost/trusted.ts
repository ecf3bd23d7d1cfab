import assert from 'node:assert/strict';
import { existsSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { crashTests } from './crash.ts';
import {
  behind,
  diagnosticsThat,
  errors,
  extensionId,
  hoverText,
  insertBefore,
  noErrors,
  open,
  seeded,
  simulator,
  textThat,
  withSetting,
} from './editor.ts';
import { errorTests } from './errors.ts';
import { faultTests } from './faults.ts';
import { mistake, plain, update } from './files.ts';
import { languageTests } from './language.ts';
import { lifeTests, viewTests } from './life.ts';
import { servers, variablesOf } from './server.ts';
import { test } from './suite.ts';
import { virtualTests } from './virtual.ts';

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
const run = async () => vscode.commands.executeCommand(command);

test('the language server is a process of its own that gets nothing of AWS', () => {
  const [server, ...others] = servers();
  assert(server !== undefined && others.length === 0, 'one server runs');
  assert(Object.hasOwn(process.env, 'AWS_ACCESS_KEY_ID'), 'the extension host has credentials');
  assert.deepEqual(
    variablesOf(server).filter((name) => /^AWS_/i.test(name)),
    [],
  );
});

const awsBundle = () => Object.keys(require.cache).filter((file) => /[/\\]dist[/\\]aws\.js$/.test(file)).length;

test('the AWS SDK is not loaded before a command needs it', () => {
  assert.equal(awsBundle(), 0);
});

const updates = [
  { file: update.json, name: 'checkout-ranker-shadow', description: 'changed from JSON' },
  { file: update.yaml, name: 'fraud-score-shadow', description: 'changed from YAML' },
];

for (const { file, name, description } of updates) {
  test(`the update command changes the experiment of ${file}`, async () => {
    await open(file);
    const outcome = await run();
    const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
    assert.deepEqual(outcome, { outcome: 'updated', arn });
    assert.equal(awsBundle(), 1);
    const experiment = await simulator(`experiments/${name}`);
    assert.equal((experiment as { Description: string }).Description, description);
  });
}

for (const [file, start, mark] of [
  [update.json, '{', '//'],
  [update.yaml, 'Name', '#'],
] as const) {
  test(`the list of targets sends ${file} elsewhere by its glob, and a comment in it goes before the list`, async () => {
    const document = await open(file);
    const regionOfLast = async () => {
      await seeded();
      assert.match(JSON.stringify(await run()), /updated/);
      const calls = (await simulator('calls')) as { region: string }[];
      return calls.at(-1)?.region;
    };
    const targets = [
      { files: 'update.*', region: 'ap-south-1', profile: '' },
      { files: '**', region: 'us-east-2' },
    ];
    await withSetting('targets', [{ files: 'nowhere/**', region: 'us-east-1' }, ...targets], async () => {
      assert.equal(await regionOfLast(), 'ap-south-1');
      await insertBefore(document, start, `${mark} sagemaker-target region=eu-central-1\n`);
      assert.equal(await regionOfLast(), 'eu-central-1');
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
}

for (const file of [mistake.json, mistake.yaml]) {
  test(`the update command sends nothing of ${file}, which has errors`, async () => {
    await open(file);
    const before = await simulator('calls');
    assert.deepEqual(await run(), { outcome: 'refused', because: 'errors' });
    assert.deepEqual(await simulator('calls'), before);
  });
}

for (const format of ['json', 'yaml'] as const) {
  const { file, name } = updates[format === 'json' ? 0 : 1] as (typeof updates)[number];
  const descriptionOf = async () => ((await simulator(`experiments/${name}`)) as { Description: string }).Description;

  test(`${format}: the text on the screen is sent, saved or not`, async () => {
    await seeded();
    const document = await open(file);
    await insertBefore(document, 'changed', 'typed and ');
    assert.match(JSON.stringify(await run()), /updated/);
    assert.match(await descriptionOf(), /^typed and changed/);
    assert(document.isDirty, 'nothing was saved');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test(`${format}: saveBeforeUpdate saves first`, async () => {
    await seeded();
    const document = await open(file);
    await insertBefore(document, 'changed', 'saved and ');
    await withSetting('saveBeforeUpdate', true, run);
    assert(!document.isDirty, 'the file was saved');
    assert.match(await descriptionOf(), /^saved and changed/);
  });

  test(`${format}: a value that AWS refuses is shown in the file`, async () => {
    await seeded();
    await open(file);
    const message = "1 validation error detected: Value at 'description' failed to satisfy constraint: it is odd";
    const operation = 'UpdateInferenceExperiment';
    await simulator('faults', { kind: 'error', code: 'ValidationException', message, operation });
    assert.deepEqual(await run(), { outcome: 'failed', kind: 'validation' });
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    assert.match(document?.getText(selection) ?? '', /changed from/);
  });
}

for (const [fault, kind] of [
  [{ kind: 'conflict' }, 'conflict'],
  [{ kind: 'throttle', times: 3 }, 'throttled'],
  [{ kind: 'access-denied' }, 'access-denied'],
  [{ kind: 'expired-token' }, 'expired-credentials'],
  [{ kind: 'not-json', times: 3 }, 'not-json'],
  [{ kind: 'server-error', times: 3 }, 'service-fault'],
] as const) {
  test(`the update command tells ${kind} to whoever ran it`, async () => {
    await seeded();
    await open(update.json);
    await simulator('faults', { ...fault, operation: 'UpdateInferenceExperiment' });
    assert.deepEqual(await run(), { outcome: 'failed', kind });
  });
}

test('no network is told', async () => {
  await open(update.json);
  const outcome = await withSetting('endpointUrl', 'http://127.0.0.1:9', run);
  assert.deepEqual(outcome, { outcome: 'failed', kind: 'no-network' });
});

test('credentials renewed outside are used by the next command', async () => {
  await open(update.json);
  const file = process.env.AWS_SHARED_CREDENTIALS_FILE;
  assert(file);
  for (const key of ['AKIDBEFORE', 'AKIDAFTER']) {
    await seeded();
    writeFileSync(file, `[renewed]\naws_access_key_id = ${key}\naws_secret_access_key = not-a-secret\n`);
    await withSetting('profile', 'renewed', run);
    const calls = (await simulator('calls?operation=UpdateInferenceExperiment')) as { accessKeyId: string }[];
    assert.equal(calls.at(-1)?.accessKeyId, key);
  }
});

test('a language server that is killed is started again', async () => {
  const document = await open(update.json);
  const [before] = servers();
  assert(before !== undefined);
  process.kill(before, 'SIGKILL');
  // Only another server can tell this mistake.
  await insertBefore(document, '"Name"', '"Nmae": 1,');
  assert.equal((await errors(document)).length, 1);
  assert.deepEqual([servers().length, servers().includes(before)], [1, false]);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await noErrors(document);
});

crashTests();

test('the setting rules changes what is told of an open file', async () => {
  const document = await open(update.yaml);
  await insertBefore(document, 'Name', 'KmsKey: k\n');
  const severity = () => vscode.languages.getDiagnostics(document.uri).map((found) => found.severity);
  await diagnosticsThat(document, () => severity().includes(vscode.DiagnosticSeverity.Warning));
  const [found] = vscode.languages.getDiagnostics(document.uri);
  assert.match(typeof found?.code === 'object' ? found.code.target.toString() : '', /dist\/rules\.md#L\d+$/);
  await withSetting('rules', { 'kms-form': 'error' }, () =>
    diagnosticsThat(document, () => severity().includes(vscode.DiagnosticSeverity.Error)),
  );
  await diagnosticsThat(document, () => severity().includes(vscode.DiagnosticSeverity.Warning));
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('everything that has one right answer is mended on save, when that is set', async () => {
  const settings = vscode.workspace.getConfiguration('editor');
  await settings.update(
    'codeActionsOnSave',
    { 'source.fixAll.sagemaker': 'explicit' },
    vscode.ConfigurationTarget.Workspace,
  );
  for (const file of [update.json, update.yaml]) {
    const document = await open(file);
    const before = document.getText();
    await insertBefore(document, 'escription', 'e');
    assert.match(document.getText(), /Deescription/);
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(document.getText(), before);
    assert(!document.isDirty);
  }
  await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
});

test('trace.server logs the messages with the language server, and only while it is on', async () => {
  const document = await open(update.yaml);
  const shown = (await vscode.commands.getCommands(true)).find((id) =>
    /output\.show\..*Experiments Language Server\.log$/.test(id),
  );
  assert(shown !== undefined, 'the log has a channel');
  await vscode.commands.executeCommand(shown);
  const asked = () => hoverText(document, behind(document, 'Nam'));
  const log = () =>
    vscode.workspace.textDocuments.find(({ uri }) => /Experiments Language Server/.test(uri.toString(true)));
  await asked();
  assert.doesNotMatch(log()?.getText() ?? '', /textDocument\/hover/);
  await withSetting('trace.server', 'messages', async () => {
    await asked();
    await textThat(log, (text) => text.includes("Received response 'textDocument/hover"));
  });
});

test('the language server is told its own settings and nothing of the target', async () => {
  const document = await open(update.yaml);
  const channel = () =>
    vscode.workspace.textDocuments.find(({ uri }) => /Experiments Language Server/.test(uri.toString(true)));
  const canary = 'canary-of-the-endpoint';
  await withSetting('trace.server', 'verbose', () =>
    withSetting('endpointUrl', `http://user:${canary}@127.0.0.1:9`, async () => {
      // All settings are sent when one of them changes.
      await withSetting('codeLens', false, async () => {
        await hoverText(document, behind(document, 'Nam'));
        await textThat(channel, (text) => /didChangeConfiguration[\s\S]*"codeLens": false/.test(text));
      });
    }),
  );
  assert.doesNotMatch(channel()?.getText() ?? '', new RegExp(canary));
});

test('a change in the editor is told before it is saved, and gone when undone', async () => {
  const document = await open(update.json);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, behind(document, '{'), '"Nmae": 1,');
  await vscode.workspace.applyEdit(edit);
  assert.equal((await errors(document)).length, 1);
  await vscode.commands.executeCommand('undo');
  await noErrors(document);
});

for (const { file, name } of updates) {
  test(`the copied command of ${file} is in the clipboard`, async () => {
    const document = await open(file);
    const asked = { form: 'options', shell: 'posix' };
    const line = await vscode.commands.executeCommand<string>('sagemakerExperiments.copyAsAwsCli', document.uri, asked);
    assert.match(line, /^aws sagemaker update-inference-experiment .*--region eu-west-1 --endpoint-url http:/);
    assert.match(line, new RegExp(`--name ${name}\\b`));
    assert.equal(await vscode.env.clipboard.readText(), line);
  });
}

for (const format of ['json', 'yaml'] as const) {
  test(`${format}: a file is made of an AWS CLI command`, async () => {
    const line = '$ aws sagemaker update-inference-experiment --region eu-west-1 --name e';
    assert.equal(await vscode.commands.executeCommand('sagemakerExperiments.newFromAwsCli', { line, format }), true);
    // VS Code gives the name of an untitled file that was closed to the next one, and may show the former text for a moment.
    const inFront = () => vscode.window.activeTextEditor?.document;
    await textThat(inFront, (text) => text === { json: '{\n  "Name": "e"\n}\n', yaml: 'Name: e\n' }[format]);
    assert.equal(inFront()?.languageId, `sagemaker-experiment-${format}`);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
}

faultTests();
lifeTests();
viewTests();

errorTests();
virtualTests();

test('what V8 has compiled of the AWS SDK and of the language client is kept for the next window', async () => {
  const folder = join(vscode.extensions.getExtension(extensionId)?.extensionPath ?? '', 'dist');
  const kept = ['aws.js', 'lsp.js'].map((name) => join(folder, 'compiled', name));
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!kept.every((path) => existsSync(path))) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(folder, { recursive: true }, look);
    look();
  });
});
