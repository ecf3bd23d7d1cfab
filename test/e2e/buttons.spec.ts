/** What the buttons of an error do. */
import { expect, test } from './workbench.ts';

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
    await workbench.press(told, 'Copy Policy');
    await expect(workbench.notification('Copied an IAM policy')).toBeVisible();
    const { Statement } = JSON.parse(await workbench.clipboard());
    expect(Statement).toMatchObject([{ Effect: 'Allow', Action: `sagemaker:${operation}` }]);
    expect(JSON.stringify(Statement)).toContain(`inference-experiment/${name}`);
  });

  await test.step('Open Setting leads to the setting, and Show Output to the details', async () => {
    await simulator('faults', { kind: 'not-json', times: 3, operation });
    await page.keyboard.press(update);
    const told = workbench.notification('answered with a web page');
    await workbench.press(told, 'Open Setting');
    await expect(page.locator('.settings-editor').getByText('Endpoint Url')).toBeVisible();
    await page.keyboard.press('Control+w');
    await simulator('faults', { kind: 'not-json', times: 3, operation });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press(update);
    await workbench.press(workbench.notification('answered with a web page'), 'Show Output');
    await expect(page.locator('.part.panel')).toContainText(`${operation} failed`);
    await expect(page.locator('.part.panel')).toContainText('HTTP status: 502');
  });

  await test.step('Retry sends the update again', async () => {
    await simulator('faults', { kind: 'throttle', times: 3, operation });
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press(update);
    await workbench.press(workbench.notification('throttled'), 'Retry');
    await expect(workbench.notification('Updated inference experiment')).toBeVisible();
    expect(await simulator(`experiments/${name}`)).toMatchObject({ Description: 'a quiet week' });
  });
});

test('Continue Without Account asks all the same before it sends', async ({ open, simulator }) => {
  const workbench = await open(file, text);
  await simulator('faults', { kind: 'cut', times: 3, operation: 'GetCallerIdentity' });
  await workbench.page.keyboard.press(update);
  const told = workbench.notification('was cut after the request had been sent');
  await workbench.press(told, 'Continue Without Account');
  await expect(workbench.dialog).toContainText('Account: unknown');
  expect(await simulator(`calls?operation=${operation}`)).toEqual([]);
  await workbench.dialog.getByRole('button', { name: 'Update' }).click();
  await expect(workbench.notification('Updated inference experiment')).toBeVisible();
});

test('Open AWS Docs and Select Profile are offered without credentials', async ({ open, simulator, awsFile }) => {
  awsFile('config', '[profile empty]\nregion = eu-west-1\n');
  const settings = '{ "sagemakerExperiments.confirmUpdate": false, "sagemakerExperiments.profile": "empty" }';
  const workbench = await open(file, text, { '.vscode/settings.json': settings });
  await workbench.page.keyboard.press(update);
  const told = workbench.notification('No AWS credentials were found for profile empty');
  await expect(told).toBeVisible();
  expect(await workbench.buttons(told)).toEqual(['Select Profile', 'Open AWS Docs', 'Show Output']);
  await workbench.press(told, 'Select Profile');
  await expect(workbench.page.locator('.quick-input-widget')).toContainText('AWS profile for SageMaker experiments');
  await workbench.page.keyboard.press('Escape');
  expect(await simulator('calls')).toEqual([]);
});
