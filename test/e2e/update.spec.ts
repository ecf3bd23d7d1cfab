/** The main job as a person does it: open, be told, complete, read, update, see the ARN. */
import { expect, test } from './workbench.ts';

const arn = 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/checkout-ranker-shadow';

const files = {
  json: {
    file: 'ranker.experiment.json',
    text: `{
  // Twice the machine for the new ranker.
  "Name": "checkout-ranker-shadow",
  "Description": "Ranker v8 on more memory",
  "ModelVariants": [
    {
      "VariantName": "production",
      "ModelName": "checkout-ranker-v7",
      "InfrastructureConfig": {
        "InfrastructureType": "RealTimeInference",
        "RealTimeInferenceConfig": { "InstanceType": "ml.g5.xlarge", "InstanceCount": 2 }
      }
    },
    {
      "VariantName": "shadow",
      "ModelName": "checkout-ranker-v8",
      "InfrastructureConfig": {
        "InfrastructureType": "RealTimeInference",
        "RealTimeInferenceConfig": { "InstanceCount": 1, "InstanceType": "" }
      }
    }
  ]
}
`,
    caret: '"InstanceCount": 1, "InstanceType": "',
    completed: '"InstanceType": "ml.g5.2xlarge"',
  },
  yaml: {
    file: 'ranker.experiment.yaml',
    text: `# Twice the machine for the new ranker.
Name: checkout-ranker-shadow
Description: Ranker v8 on more memory
ModelVariants:
  - VariantName: production
    ModelName: checkout-ranker-v7
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.g5.xlarge
        InstanceCount: 2
  - VariantName: shadow
    ModelName: checkout-ranker-v8
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceCount: 1
        InstanceType: 
`,
    caret: 'InstanceCount: 1\n        InstanceType: ',
    completed: 'InstanceType: ml.g5.2xlarge',
  },
};

for (const [format, { file, text, caret, completed }] of Object.entries(files)) {
  test(`${format}: from a mistake to the ARN`, async ({ open, simulator }) => {
    const workbench = await open(file, text);
    const { page } = workbench;
    const squiggles = page.locator('.squiggly-error');

    await test.step('a mistake typed is told', async () => {
      // The type that is still to be chosen.
      await expect(squiggles).toHaveCount(1);
      await workbench.caretBehind('Descript');
      await page.keyboard.press('Delete');
      await expect(squiggles).toHaveCount(2);
      await expect(await workbench.hover('Descripton')).toContainText('Did you mean Description?');
      await workbench.picture(`${format}-1-mistake`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await expect(squiggles).toHaveCount(1);
    });

    await test.step('an instance type is completed', async () => {
      await workbench.caretBehind(caret);
      await page.keyboard.type('g5.2');
      const suggestion = page.locator('.suggest-widget .monaco-list-row.focused');
      await expect(suggestion).toContainText('ml.g5.2xlarge');
      await workbench.picture(`${format}-2-completion`);
      await page.keyboard.press('Enter');
      await expect.poll(workbench.text).toContain(completed);
      await expect(squiggles).toHaveCount(0);
    });

    await test.step('a key is explained', async () => {
      await expect(await workbench.hover('InstanceCount')).toContainText(/instances/i);
      await workbench.picture(`${format}-3-hover`);
      await page.keyboard.press('Escape');
    });

    await test.step('the update is confirmed and its ARN shown', async () => {
      await workbench.command('SageMaker: Update Inference Experiment');
      const dialog = page.locator('.monaco-dialog-box');
      for (const said of ['123456789012', 'eu-west-1', 'checkout-ranker-shadow', 'ModelVariants']) {
        await expect(dialog).toContainText(said);
      }
      await workbench.picture(`${format}-4-confirmation`);
      await dialog.getByRole('button', { name: 'Update' }).click();
      await expect(workbench.notification(arn)).toBeVisible();
      // The progress of the two calls fades away by itself.
      await expect(page.locator('.notification-toast')).toHaveCount(1);
      await workbench.picture(`${format}-5-arn`);
      await workbench.press(workbench.notification(arn), 'Copy ARN');
      await expect.poll(workbench.clipboard).toBe(arn);
    });

    const calls = await simulator('calls?operation=UpdateInferenceExperiment');
    expect(calls).toHaveLength(1);
    const experiment = await simulator('experiments/checkout-ranker-shadow');
    expect(JSON.stringify(experiment)).toContain('ml.g5.2xlarge');
  });
}
