/** What goes wrong on the way to AWS, as whoever runs the command and reads the output channel sees it. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { insertBefore, open, simulator, textThat, withSetting } from './editor.ts';
import { update } from './files.ts';
import { test } from './suite.ts';

const run = async () => vscode.commands.executeCommand('sagemakerExperiments.updateExperiment');
const seeded = () => simulator('reset', {});

/** Runs with other variables in the environment of the extension host; undefined takes one away. */
async function withEnvironment<T>(
  variables: Readonly<Record<string, string | undefined>>,
  body: () => Promise<T>,
): Promise<T> {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  const set = (values: Readonly<Record<string, string | undefined>>) => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  set(variables);
  try {
    return await body();
  } finally {
    set(before);
  }
}

const endpoint = () =>
  vscode.workspace.getConfiguration('sagemakerExperiments').inspect<string>('endpointUrl')?.globalValue ?? '';

const channel = () =>
  vscode.workspace.textDocuments.find(({ uri }) => /SageMaker Experiments(?! Language)/.test(uri.toString(true)));
const written = () => channel()?.getText() ?? '';

/** What the output channel has more after it. */
async function writtenBy(body: () => Promise<unknown>, until: RegExp): Promise<string> {
  await vscode.commands.executeCommand('sagemakerExperiments.showOutput');
  await textThat(channel, (text) => text !== '');
  const before = written().length;
  await body();
  await textThat(channel, (text) => until.test(text.slice(before)));
  return written().slice(before);
}

export function errorTests(): void {
  test('no credentials are told as that', async () => {
    await seeded();
    await open(update.json);
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined };
    assert.deepEqual(await withEnvironment(none, run), { outcome: 'failed', kind: 'no-credentials' });
    assert.deepEqual(await simulator('calls'), []);
  });

  test('a session that is not there any more is told as that', async () => {
    await seeded();
    await open(update.json);
    const file = process.env.AWS_CONFIG_FILE;
    assert(file);
    const profile = ['sso_session = corp', 'sso_account_id = 123456789012', 'sso_role_name = dev'];
    const session = ['[sso-session corp]', 'sso_start_url = http://127.0.0.1:9/start', 'sso_region = eu-west-1'];
    writeFileSync(file, ['[profile signed-out]', ...profile, ...session, ''].join('\n'));
    const outcome = await withSetting('profile', 'signed-out', run);
    writeFileSync(file, '');
    assert.deepEqual(outcome, { outcome: 'failed', kind: 'expired-sso' });
    assert.deepEqual(await simulator('calls'), []);
  });

  test('TLS that does not come about is told as that', async () => {
    await seeded();
    await open(update.json);
    // The simulator speaks HTTP alone.
    const outcome = await withSetting('endpointUrl', endpoint().replace('http:', 'https:'), run);
    assert.deepEqual(outcome, { outcome: 'failed', kind: 'tls' });
  });

  test('an endpoint that is no URL is told as that, with where it is set', async () => {
    await seeded();
    await open(update.json);
    const said = await writtenBy(async () => {
      const outcome = await withSetting('endpointUrl', 'sagemaker.example.com', run);
      assert.deepEqual(outcome, { outcome: 'failed', kind: 'wrong-endpoint' });
    }, /failed/);
    assert.match(said, /"sagemaker\.example\.com" \(.*endpointUrl\) must be a URL/);
  });

  test('the output channel has time, target and request id of an update, and what went wrong with one', async () => {
    await seeded();
    await open(update.json);
    const done = await writtenBy(run, /Updated .*[\s\S]*Request id: /);
    assert.match(done, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z Updated checkout-ranker-shadow: arn:aws:/m);
    assert.match(done, /Target: keys of the environment, eu-west-1, http:\/\/127\.0\.0\.1:\d+/);
    assert.match(done, /Request id: [\w-]{20,}/);
    await seeded();
    await simulator('faults', { kind: 'access-denied', operation: 'UpdateInferenceExperiment' });
    const failed = await writtenBy(run, /failed[\s\S]*Error: /);
    assert.match(failed, /^\d{4}-\d\d-\d\dT[\d:.]+Z UpdateInferenceExperiment failed: /m);
    for (const line of [/^ {2}HTTP status: 400$/m, /^ {2}Request id: [\w-]{20,}$/m, /^ {2}Region: eu-west-1/m]) {
      assert.match(failed, line);
    }
    assert.doesNotMatch(failed, /^\s+at /m);
  });

  test('no credential, signature or password is in the output channel, whatever goes wrong', async () => {
    await open(update.json);
    const canary = 'canary-of-the-secret';
    const keys = {
      AWS_ACCESS_KEY_ID: 'AKIDCANARY',
      AWS_SECRET_ACCESS_KEY: canary,
      AWS_SESSION_TOKEN: `${canary}-token`,
    };
    const address = endpoint().replace('http://', `http://dana:${canary}-password@`);
    await withEnvironment(keys, () =>
      withSetting('endpointUrl', address, async () => {
        // Where the answer was lost it is looked up what became of the update, which another test is not to meet.
        const faults = {
          'access-denied': /failed/,
          'expired-token': /failed/,
          'not-json': /failed[\s\S]* was not carried out/,
          'server-error': /failed[\s\S]* was not carried out/,
        };
        for (const [kind, until] of Object.entries(faults)) {
          await seeded();
          await simulator('faults', { kind, times: 3, operation: 'UpdateInferenceExperiment' });
          await writtenBy(run, until);
        }
      }),
    );
    assert.match(written(), /failed/);
    assert.doesNotMatch(written(), /canary|Signature=|Authorization/i);
  });

  for (const format of ['json', 'yaml'] as const) {
    test(`${format}: opening, typing and saving call nobody`, async () => {
      await seeded();
      const document = await open(update[format]);
      await insertBefore(document, 'changed', 'typed and ');
      await document.save();
      // By then the language server has seen all of it.
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert(symbols.length > 0);
      const undo = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf('typed and ');
      undo.delete(
        document.uri,
        new vscode.Range(document.positionAt(at), document.positionAt(at + 'typed and '.length)),
      );
      await vscode.workspace.applyEdit(undo);
      await document.save();
      assert.deepEqual(await simulator('calls'), []);
    });
  }
}
