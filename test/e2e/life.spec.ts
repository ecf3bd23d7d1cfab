/** An experiment's life as a person lives it: created, pulled, updated with others, in production, and asked about. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { expect, test } from './workbench.ts';

const account = '123456789012';
const arnOf = (name: string) => `arn:aws:sagemaker:eu-west-1:${account}:inference-experiment/${name}`;
const ranker = 'checkout-ranker-shadow';

test('the example becomes an experiment, is followed until it is there, and is asked about by a query', async ({
  open,
  simulator,
}) => {
  const file = 'create-and-update.experiment.yaml';
  const name = 'search-ranker-shadow';
  const workbench = await open(file, readFileSync(join(root, 'examples', file), 'utf8'));
  const { page, dialog } = workbench;
  const box = page.locator('.quick-input-widget');

  await test.step('Create asks for what is sent, and shows its end', async () => {
    await workbench.command('SageMaker: Create Inference Experiment');
    for (const said of [
      `Account: ${account}`,
      'EndpointName: search-ranker',
      'Shadow variant "shadow": search-ranker-v4 on 2 \u00d7 ml.m6i.xlarge, gets 10% of the requests',
    ]) {
      await expect(dialog).toContainText(said);
    }
    await workbench.picture('life-1-create');
    expect(await simulator('calls?operation=CreateInferenceExperiment')).toEqual([]);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(workbench.notification(arnOf(name))).toBeVisible();
    await expect(workbench.notification(`"${name}" is Created: it is created, as asked`)).toBeVisible();
    await workbench.picture('life-2-created');
    expect(await simulator(`experiments/${name}`)).toMatchObject({ Status: 'Created', Type: 'ShadowMode' });
  });

  await test.step('what is deployed is described, and a query of it shows what is wrong with it as one types', async () => {
    await workbench.command('SageMaker: Describe Inference Experiment');
    await expect(page.getByRole('tab', { name: `${name}.json` })).toBeVisible();
    await workbench.command('SageMaker: Query Last Response');
    await expect(box).toContainText('JMESPath');
    await page.keyboard.type('Status[');
    await expect(box.locator('.quick-input-message')).toContainText('The query ends too early');
    await workbench.picture('life-3-query-error');
    await page.keyboard.press('Backspace');
    await expect.poll(workbench.text).toMatch(/^"Created"\s*$/);
    await workbench.picture('life-4-query');
    await page.keyboard.press('Enter');
    await expect(box).toBeHidden();
    expect(await workbench.text()).toMatch(/^"Created"\s*$/);
    expect(await simulator('calls?operation=DescribeInferenceExperiment')).not.toEqual([]);
  });
});

test('Pull writes what is deployed into a YAML file with comments, and can be undone', async ({ open, simulator }) => {
  const text = `# The ranker of the checkout.
Name: ${ranker} # as in the dashboard
Description: an older thought # to be renewed
ShadowModeConfig:
  SourceModelVariantName: production
  ShadowModelVariants:
    # Begin low.
    - ShadowModelVariantName: shadow
      SamplingPercentage: 50 # percent
`;
  const workbench = await open('ranker.experiment.yaml', text);
  const { page } = workbench;
  await workbench.command('SageMaker: Pull');
  await expect
    .poll(workbench.text)
    .toContain('Description: Ranker v8 against v7 on live checkout traffic # to be renewed');
  const pulled = await workbench.text();
  for (const said of ['# The ranker of the checkout.', '# as in the dashboard', '    # Begin low.', '10 # percent']) {
    expect(pulled).toContain(said);
  }
  expect(pulled).not.toMatch(/Status|Arn: arn:aws:sagemaker|CreationTime/);
  await expect(page.locator('.tab.dirty')).toHaveCount(1);
  await workbench.picture('life-5-pulled');
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+z');
  // The caret goes where the change was, and the lines may scroll with it.
  await page.keyboard.press('Control+Home');
  // Beside a value that differs again stands what is deployed, as soon as it is known.
  await expect.poll(workbench.text).toMatch(/Description: an older thought(?:deployed: .*)? # to be renewed/);
  await expect(page.locator('.tab.dirty')).toHaveCount(0);
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toEqual([]);
});

test('of many files each is told what came of it, and one that fails keeps no other from being sent', async ({
  open,
  simulator,
}) => {
  const changed = (name: string) => ({
    json: `{ "Name": "${name}", "Description": "all at once" }\n`,
    yaml: `Name: ${name}\nDescription: all at once\n`,
  });
  await simulator('experiments/churn-risk-shadow', { Status: 'Running' });
  const workbench = await open(
    'same.experiment.json',
    `{ "Name": "${ranker}", "Description": "Ranker v8 against v7 on live checkout traffic" }\n`,
    {
      'churn.experiment.json': changed('churn-risk-shadow').json,
      'sub/fraud.experiment.yaml': changed('fraud-score-shadow').yaml,
      'sub/eta.experiment.yaml': changed('delivery-eta-shadow').yaml,
      'wrong.experiment.json': '{ "Name": "wrong", "Descripton": 1 }\n',
    },
  );
  const { page, dialog } = workbench;
  await simulator('faults', { kind: 'access-denied', operation: 'UpdateInferenceExperiment' });
  await workbench.command('SageMaker: Update All Experiments in Folder');
  await expect(page.locator('.quick-input-widget')).toContainText('Update all: 2 failed, 2 to change, 1 up to date');
  await expect(page.locator('.quick-input-list .monaco-list-row')).toHaveCount(2);
  await workbench.picture('life-6-checklist');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Update 2 inference experiments?');
  await expect(dialog).toContainText(`2 at account ${account}`);
  await workbench.picture('life-7-question');
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toEqual([]);
  await dialog.getByRole('button', { name: 'Update All' }).click();
  await expect(workbench.notification('1 updated, 3 failed, 1 up to date')).toBeVisible();
  const summary = await workbench.text();
  for (const said of [
    /FAILED {2}(churn|sub\/fraud)\.experiment\.\w+ {2}\(.*\n.*\n.*\n? *.*not allowed to perform sagemaker:UpdateInference/,
    /UPDATED {2}(churn|sub\/fraud)\.experiment/,
    /FAILED {2}sub\/eta\.experiment\.yaml {2}\(delivery-eta-shadow\)\n.*\n.*is Creating/,
    /FAILED {2}wrong\.experiment\.json\n.*Description/,
    /UP TO DATE {2}same\.experiment\.json/,
  ]) {
    expect(summary).toMatch(said);
  }
  await workbench.picture('life-8-summary');
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toHaveLength(2);
  const descriptions = await Promise.all(
    ['churn-risk-shadow', 'fraud-score-shadow'].map(async (name) =>
      JSON.stringify(await simulator(`experiments/${name}`)),
    ),
  );
  expect(descriptions.filter((each) => each.includes('all at once'))).toHaveLength(1);
});

test('production is red, and wants the name to be typed', async ({ open, simulator }) => {
  const settings = `{ "sagemakerExperiments.productionAccounts": ["${account}"] }\n`;
  const workbench = await open('ranker.experiment.json', `{ "Name": "${ranker}", "Description": "careful" }\n`, {
    '.vscode/settings.json': settings,
  });
  const { page, dialog } = workbench;
  const box = page.locator('.quick-input-widget');
  await workbench.command('SageMaker: Update Inference Experiment');
  await expect(dialog).toContainText(`PRODUCTION account ${account}`);
  await workbench.picture('life-9-production');
  await dialog.getByRole('button', { name: 'Update' }).click();
  await expect(box).toContainText(`Type the experiment's name, ${ranker}, to go on.`);
  await expect(box.locator('.monaco-inputbox.error, .quick-input-message')).not.toHaveCount(0);
  await page.keyboard.type('checkout-ranker');
  await page.keyboard.press('Enter');
  await expect(box).toContainText(`Type the experiment's name, ${ranker}, to go on.`);
  await workbench.picture('life-10-production-name');
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toEqual([]);
  await page.keyboard.type('-shadow');
  await expect(box).toContainText('Press Enter to go on');
  await page.keyboard.press('Enter');
  await expect(workbench.notification(arnOf(ranker))).toBeVisible();
  await expect(page.locator('.statusbar').getByText(/PROD/)).toBeVisible();
  // What is deployed is the same by then.
  await expect(page.getByText('deployed: Ranker v8')).toHaveCount(0);
  await workbench.picture('life-11-production-done');
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toHaveLength(1);
});
