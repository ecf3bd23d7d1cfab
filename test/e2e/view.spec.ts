/** The view "Inference Experiments": what it shows, and what can be done from it. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './workbench.ts';

const file = 'ranker.experiment.yaml';
const name = 'checkout-ranker-shadow';
const text = `Name: ${name}\nDescription: another thought # kept\n`;

const rows = (page: Page): Locator => page.locator('.sidebar .monaco-list-row');
const row = (page: Page, label: string): Locator => rows(page).filter({ hasText: label });

async function openView(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Inference Experiments', exact: true }).click();
}

/** A row that is drawn again closes a menu, so all has to be known of them. */
async function menuOf(page: Page, label: string): Promise<Locator> {
  await expect(row(page, 'delivery-eta-shadow')).toContainText('sampled');
  await expect(row(page, name).first()).toContainText('the file differs');
  await row(page, label).first().click({ button: 'right' });
  const menu = page.locator('.monaco-menu');
  await expect(menu).toBeVisible();
  return menu;
}

/** A menu takes no click in its first moments, lest the one that opened it chooses something. */
async function choose(page: Page, label: string, title: string): Promise<void> {
  const menu = await menuOf(page, label);
  await expect(async () => {
    await menu.getByText(title).click({ timeout: 2000 });
    await expect(menu).toBeHidden({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
}

test('says why the experiments could not be listed, then whose there are, what is in them and which file differs', async ({
  open,
  simulator,
}) => {
  const workbench = await open(file, text);
  const { page } = workbench;
  expect(await simulator('calls')).toEqual([]);
  await simulator('faults', { kind: 'access-denied', operation: 'ListInferenceExperiments' });
  await openView(page);
  await expect(page.locator('.sidebar')).toContainText('not allowed to perform sagemaker:ListInferenceExperiments');
  await expect(row(page, 'Copy Policy')).toBeVisible();
  await workbench.picture('view-4-denied');
  await workbench.command('SageMaker: Refresh Inference Experiments');
  await expect(row(page, name)).toContainText('running');
  await expect(page.locator('.sidebar .message')).toContainText(
    'account 123456789012 · eu-west-1 · keys of the environment',
  );
  await expect(row(page, name)).toContainText(/running, day 3 of 7, \d+% · 10% sampled/);
  await expect(row(page, 'churn-risk-shadow')).toContainText('cancelled');
  await row(page, name).first().locator('.monaco-tl-twistie').click();
  await expect(row(page, 'production · ml.g5.xlarge × 2')).toBeVisible();
  await expect(row(page, 'shadow · ml.g5.xlarge × 1')).toContainText('10% sampled');
  await expect(row(page, 'Schedule')).toContainText('UTC');
  await expect(row(page, file)).toContainText('differs from what is deployed');
  await expect(row(page, name).first()).toContainText('the file differs');
  await expect(page.locator('.statusbar').getByText(/environment · eu-west-1 .*running/)).toBeVisible();
  await workbench.picture('view-1-expanded');

  await test.step('a filter is told, and a new target leaves nothing of the old one', async () => {
    await workbench.command('SageMaker: Filter Inference Experiments');
    await expect(workbench.chosenEntry).toContainText('By state');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cancelled');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Cancelled' }).click();
    await page.keyboard.press('Enter');
    await expect(page.locator('.sidebar')).toContainText('Only those with state Cancelled.');
    await expect(row(page, 'churn-risk-shadow')).toBeVisible();
    await expect(row(page, name)).toHaveCount(0);
    await workbench.picture('view-5-filter');

    await simulator('faults', { kind: 'hang', operation: 'ListInferenceExperiments' });
    await workbench.command('SageMaker: Select AWS Profile and Region');
    await expect(workbench.chosenEntry).toContainText('As the AWS CLI would');
    await page.keyboard.press('Enter');
    await expect(page.locator('.quick-input-widget')).toContainText('AWS Region of the experiments');
    await page.keyboard.type('eu-central-1');
    await expect(workbench.chosenEntry).toContainText('eu-central-1');
    await page.keyboard.press('Enter');
    await expect(workbench.chosenEntry).toContainText('This window');
    await page.keyboard.press('Enter');
    await expect(page.locator('.sidebar .message')).toContainText('eu-central-1');
    await expect(row(page, 'churn-risk-shadow')).toHaveCount(0);
  });
});

test('offers for each experiment what its state allows, stops one with the shadow promoted, and deletes one', async ({
  open,
  simulator,
}) => {
  const workbench = await open(file, text);
  const { page, dialog } = workbench;
  await openView(page);
  await expect(row(page, name)).toContainText('day 3 of 7');
  const menu = await menuOf(page, 'churn-risk-shadow');
  await expect(menu).toContainText('Delete Inference Experiment');
  await expect(menu).not.toContainText('Start');
  await page.keyboard.press('Escape');

  await choose(page, name, 'Stop Inference Experiment');
  await expect(page.locator('.quick-input-widget')).toContainText('Keep production');
  await page.keyboard.type('Promote the shadow');
  await workbench.picture('view-2-stop');
  await expect(workbench.chosenEntry).toContainText('becomes the production variant');
  await page.keyboard.press('Enter');
  await expect(page.locator('.quick-input-widget')).toContainText('Why is it stopped?');
  await page.keyboard.type('Half the cost');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Account: 123456789012');
  await expect(dialog).toContainText('Shadow variant "shadow" becomes the production variant');
  await expect(dialog).toContainText('Reason: Half the cost');
  await workbench.picture('view-3-confirm');
  expect(await simulator('calls?operation=StopInferenceExperiment')).toEqual([]);
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(workbench.notification(`Stopped inference experiment "${name}"`)).toBeVisible();
  await expect(row(page, name)).toContainText('stopping');
  // The view looks again until it has settled.
  await expect(row(page, name)).toContainText('completed');
  expect(await simulator('calls?operation=StopInferenceExperiment')).toHaveLength(1);

  await test.step('Delete wants the name to be typed', async () => {
    await choose(page, 'churn-risk-shadow', 'Delete Inference Experiment');
    const box = page.locator('.quick-input-widget');
    await expect(box).toContainText('Account 123456789012');
    await page.keyboard.type('churn-risk');
    await page.keyboard.press('Enter');
    await expect(box).toContainText('Type churn-risk-shadow to delete it');
    await workbench.picture('view-6-delete');
    expect(await simulator('calls?operation=DeleteInferenceExperiment')).toEqual([]);
    await page.keyboard.type('-shadow');
    await page.keyboard.press('Enter');
    await expect(workbench.notification('Deleted inference experiment "churn-risk-shadow"')).toBeVisible();
    await expect(row(page, 'churn-risk-shadow')).toHaveCount(0);
  });
});
