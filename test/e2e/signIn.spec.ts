/** A sign-in by the AWS CLI, from the error that asks for it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from './workbench.ts';

/** An `aws` of our own is in it, whose sign-in leaves keys behind, and the arguments that it got. */
const home = mkdtempSync(join(tmpdir(), 'aws-'));
const keys = '[profile corp]\\naws_access_key_id = AKIDSIGNEDIN\\naws_secret_access_key = not-a-secret\\n';
test.afterAll(() => rmSync(home, { recursive: true, force: true }));
test.use({
  vscodeOptions: {
    // With the last, the PATH of terminals is this one and not that of a login shell.
    env: { PATH: [home, process.env.PATH].join(delimiter), VSCODE_CLI: '1' },
  },
});

const text = '{\n  "Name": "checkout-ranker-shadow",\n  "Description": "a quiet week"\n}\n';

test('Sign In and Retry runs the AWS CLI, and sends with the session that it began', async ({
  open,
  simulator,
  launched,
  awsFile,
}) => {
  const profile = '[profile corp]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n';
  const session = '[sso-session corp]\nsso_start_url = http://127.0.0.1:9/start\nsso_region = eu-west-1\n';
  awsFile('config', profile + session);
  const program = `#!/bin/sh\necho "$@" > '${join(home, 'arguments')}'\nprintf '${keys}' > '${join(launched.folder, 'config')}'\n`;
  writeFileSync(join(home, 'aws'), program, { mode: 0o755 });
  const settings = '{ "sagemakerExperiments.confirmUpdate": false, "sagemakerExperiments.profile": "corp" }';
  const workbench = await open('ranker.experiment.json', text, { '.vscode/settings.json': settings });
  await workbench.page.keyboard.press('Control+Alt+u');
  const told = workbench.notification('The login session of profile corp has ended');
  await workbench.press(told, 'Sign In and Retry');
  await expect(workbench.notification('Updated inference experiment')).toBeVisible();
  expect(readFileSync(join(home, 'arguments'), 'utf8').trim()).toBe('sso login --profile=corp');
  expect(await simulator(`calls?operation=UpdateInferenceExperiment`)).toMatchObject([{ accessKeyId: 'AKIDSIGNEDIN' }]);
});
