/** What the buttons of an error do. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from './workbench.ts';

const home = mkdtempSync(join(tmpdir(), 'aws-'));
const config = join(home, 'config');
writeFileSync(config, '');
/** An `aws` whose sign-in leaves keys behind, and the arguments that it got. */
const keys = '[profile corp]\\naws_access_key_id = AKIDSIGNEDIN\\naws_secret_access_key = not-a-secret\\n';
writeFileSync(
  join(home, 'aws'),
  `#!/bin/sh\necho "$@" > '${join(home, 'arguments')}'\nprintf '${keys}' > '${config}'\n`,
  {
    mode: 0o755,
  },
);
test.afterAll(() => rmSync(home, { recursive: true, force: true }));
test.use({
  vscodeOptions: {
    // With the last, the PATH of terminals is this one and not that of a login shell.
    env: { AWS_CONFIG_FILE: config, PATH: [home, process.env.PATH].join(delimiter), VSCODE_CLI: '1' },
  },
});

const name = 'checkout-ranker-shadow';
const file = 'ranker.experiment.json';
const text = `{\n  "Name": "${name}",\n  "Description": "a quiet week"\n}\n`;
const unasked = { '.vscode/settings.json': '{ "sagemakerExperiments.confirmUpdate": false }' };
const update = 'Control+Alt+u';
const operation = 'UpdateInferenceExperiment';

test('Copy Policy, Retry, Open Setting and Show Output do what they say', async ({ open, simulator }) => {
  const workbench = await open(file, text, unasked);
  const { page } = workbench;

  await test.step('Copy Policy copies a policy for the very call', async () => {
    await simulator('faults', { kind: 'access-denied', operation });
    await page.keyboard.press(update);
    const told = workbench.notification('is not allowed to perform');
    await told.getByRole('button', { name: 'Copy Policy' }).click();
    await expect(workbench.notification('Copied an IAM policy')).toBeVisible();
    const { Statement } = JSON.parse(await workbench.clipboard());
    expect(Statement).toMatchObject([{ Effect: 'Allow', Action: `sagemaker:${operation}` }]);
    expect(JSON.stringify(Statement)).toContain(`inference-experiment/${name}`);
  });

  await test.step('Open Setting leads to the setting, and Show Output to the details', async () => {
    await simulator('faults', { kind: 'not-json', times: 3, operation });
    await page.keyboard.press(update);
    const told = workbench.notification('answered with a web page');
    await told.getByRole('button', { name: 'Open Setting' }).click();
    await expect(page.locator('.settings-editor').getByText('Endpoint Url')).toBeVisible();
    await page.keyboard.press('Control+w');
    await simulator('faults', { kind: 'not-json', times: 3, operation });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press(update);
    await workbench.notification('answered with a web page').getByRole('button', { name: 'Show Output' }).click();
    await expect(page.locator('.part.panel')).toContainText(`${operation} failed`);
    await expect(page.locator('.part.panel')).toContainText('HTTP status: 502');
  });

  await test.step('Retry sends the update again', async () => {
    await simulator('faults', { kind: 'throttle', times: 3, operation });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press(update);
    await workbench.notification('throttled').getByRole('button', { name: 'Retry' }).click();
    await expect(workbench.notification('Updated inference experiment')).toBeVisible();
    expect(await simulator(`experiments/${name}`)).toMatchObject({ Description: 'a quiet week' });
  });
});

test('Continue Without Account asks all the same before it sends', async ({ open, simulator }) => {
  const workbench = await open(file, text);
  await simulator('faults', { kind: 'cut', times: 3, operation: 'GetCallerIdentity' });
  await workbench.page.keyboard.press(update);
  const told = workbench.notification('was cut after the request had been sent');
  await told.getByRole('button', { name: 'Continue Without Account' }).click();
  await expect(workbench.dialog).toContainText('Account: unknown');
  expect(await simulator(`calls?operation=${operation}`)).toEqual([]);
  await workbench.dialog.getByRole('button', { name: 'Update' }).click();
  await expect(workbench.notification('Updated inference experiment')).toBeVisible();
});

test('Open AWS Docs and Select Profile are offered without credentials', async ({ open, simulator }) => {
  writeFileSync(config, '[profile empty]\nregion = eu-west-1\n');
  const settings = '{ "sagemakerExperiments.confirmUpdate": false, "sagemakerExperiments.profile": "empty" }';
  const workbench = await open(file, text, { '.vscode/settings.json': settings });
  await workbench.page.keyboard.press(update);
  const told = workbench.notification('No AWS credentials were found for profile empty');
  await expect(told).toBeVisible();
  expect(await workbench.buttons(told)).toEqual(['Select Profile', 'Open AWS Docs', 'Show Output']);
  await told.getByRole('button', { name: 'Select Profile' }).click();
  await expect(workbench.page.locator('.quick-input-widget')).toContainText('AWS profile for SageMaker experiments');
  await workbench.page.keyboard.press('Escape');
  expect(await simulator('calls')).toEqual([]);
});

test('Sign In and Retry runs the AWS CLI, and sends with the session that it began', async ({ open, simulator }) => {
  const profile = '[profile corp]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n';
  const session = '[sso-session corp]\nsso_start_url = http://127.0.0.1:9/start\nsso_region = eu-west-1\n';
  writeFileSync(config, profile + session);
  const settings = '{ "sagemakerExperiments.confirmUpdate": false, "sagemakerExperiments.profile": "corp" }';
  const workbench = await open(file, text, { '.vscode/settings.json': settings });
  await workbench.page.keyboard.press(update);
  const told = workbench.notification('The login session of profile corp has ended');
  await told.getByRole('button', { name: 'Sign In and Retry' }).click();
  await expect(workbench.notification('Updated inference experiment')).toBeVisible();
  expect(readFileSync(join(home, 'arguments'), 'utf8').trim()).toBe('sso login --profile=corp');
  expect(await simulator(`calls?operation=${operation}`)).toMatchObject([{ accessKeyId: 'AKIDSIGNEDIN' }]);
});
