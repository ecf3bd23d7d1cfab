/** From what is deployed to the update and until it has settled: preview, plan, guard, follow, history, undo. */
import { expect, test, type Workbench } from './workbench.ts';

const name = 'checkout-ranker-shadow';
const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
const files = {
  json: {
    file: 'ranker.experiment.json',
    text: `{
  // Half of the traffic, for a day.
  "Name": "${name}",
  "Description": "Ranker v8 against v7 on live checkout traffic",
  "ShadowModeConfig": {
    "SourceModelVariantName": "production",
    "ShadowModelVariants": [{ "ShadowModelVariantName": "shadow", "SamplingPercentage": 50 }]
  }
}
`,
    percentage: '"SamplingPercentage": 5',
  },
  yaml: {
    file: 'ranker.experiment.yaml',
    text: `# Half of the traffic, for a day.
Name: ${name}
Description: Ranker v8 against v7 on live checkout traffic
ShadowModeConfig:
  SourceModelVariantName: production
  ShadowModelVariants:
    - ShadowModelVariantName: shadow
      SamplingPercentage: 50
`,
    percentage: 'SamplingPercentage: 5',
  },
};

for (const [format, { file, text, percentage }] of Object.entries(files)) {
  test(`${format}: preview, update, and what became of it`, async ({ open, simulator }) => {
    test.setTimeout(180_000);
    const workbench = await open(file, text);
    const { page, dialog } = workbench;

    await test.step('the preview shows what would change, and follows what is typed', async () => {
      await workbench.command('SageMaker: Preview Changes');
      await expect(page.getByRole('tab', { name: 'deployed \u2194 after the update' })).toBeVisible();
      await expect(left(workbench)).toContainText('Running at');
      await expect(right(workbench)).toContainText('Sampling of shadow 10% \u2192 50%.');
      await workbench.picture(`${format}-plan-1-preview`);
    });

    await test.step('it follows what is typed, half-typed too', async () => {
      const preview = page.getByRole('tab', { name: 'deployed \u2194 after the update' });
      await workbench.front(file);
      await workbench.caretBehind(percentage);
      await page.keyboard.press('Delete');
      await preview.click();
      await expect(right(workbench)).toContainText('Sampling of shadow 10% \u2192 5%.');
      await workbench.front(file);
      await page.keyboard.type('00');
      await preview.click();
      await expect(right(workbench)).toContainText('an error, so an update would not be sent.');
      await expect(right(workbench)).toContainText('SamplingPercentage');
      await workbench.front(file);
      await page.keyboard.press('Backspace');
      await preview.click();
      await expect(right(workbench)).toContainText('Sampling of shadow 10% \u2192 50%.');
    });

    await test.step('Update in its title sends the file, and asks with the plan', async () => {
      await page.locator('.editor-actions').getByRole('button', { name: 'Update Inference Experiment' }).click();
      await expect(dialog).toContainText('123456789012');
      await expect(dialog).toContainText('Sampling of shadow 10% \u2192 50%.');
      await expect(dialog).toContainText('SamplingPercentage: 10 \u2192 50');
      await workbench.picture(`${format}-plan-2-question`);
      await dialog.getByRole('button', { name: 'Update' }).click();
      await expect(workbench.notification(arn)).toBeVisible();
    });

    await test.step('it is followed until it has settled', async () => {
      await expect(workbench.notification(`"${name}" is Running: it is updated, as asked`)).toBeVisible();
      await workbench.picture(`${format}-plan-3-settled`);
      expect(await simulator('calls?operation=UpdateInferenceExperiment')).toHaveLength(1);
    });

    await test.step('the same again is not sent', async () => {
      await workbench.front(file);
      await workbench.command('SageMaker: Update Inference Experiment');
      await expect(workbench.notification('already up to date')).toBeVisible();
      expect(await simulator('calls?operation=UpdateInferenceExperiment')).toHaveLength(1);
    });

    await test.step('the history has it, and undo prepares the way back', async () => {
      await workbench.command('SageMaker: Show Update History');
      await expect.poll(workbench.text).toContain(`ARN: ${arn}`);
      await workbench.picture(`${format}-plan-4-history`);
      await workbench.front(file);
      await workbench.command('SageMaker: Undo Update');
      await expect(workbench.chosenEntry).toContainText('Sampling of shadow 10% \u2192 50%.');
      await page.keyboard.press('Enter');
      await expect(right(workbench)).toContainText('Sampling of shadow 50% \u2192 10%.');
      await workbench.picture(`${format}-plan-5-undo`);
      await page.locator('.editor-actions').getByRole('button', { name: 'Update Inference Experiment' }).click();
      await dialog.getByRole('button', { name: 'Update' }).click();
      await expect(workbench.notification(arn).first()).toBeVisible();
      await expect
        .poll(async () => JSON.stringify(await simulator(`experiments/${name}`)))
        .toContain('"SamplingPercentage":10');
    });
  });
}

const left = ({ page }: Workbench) =>
  page.locator('.diff-editor .editor.original .view-lines, .monaco-diff-editor .editor.original .view-lines');
const right = ({ page }: Workbench) =>
  page.locator('.diff-editor .editor.modified .view-lines, .monaco-diff-editor .editor.modified .view-lines');
