/** Updates that are not sent, and how a person learns why. */
import { expect, test } from './workbench.ts';

const command = 'SageMaker: Update Inference Experiment';

const files = {
  json: {
    file: 'fraud.experiment.json',
    invalid: '{\n  "Name": "fraud-score-shadow",\n  "Descripton": "a quiet week"\n}\n',
    firstError: 'Ln 3, Col 15 (12 selected)',
  },
  yaml: {
    file: 'fraud.experiment.yml',
    invalid: 'Name: fraud-score-shadow\nDescripton: a quiet week\n',
    firstError: 'Ln 2, Col 11 (10 selected)',
  },
};

test('what is wrong, not confirmed or not there is not updated, in JSON and in YAML', async ({ open, simulator }) => {
  const { json, yaml } = files;
  const workbench = await open(json.file, json.invalid, { [yaml.file]: yaml.invalid });
  const { page, dialog } = workbench;
  for (const [format, { file, firstError }] of Object.entries(files)) {
    await workbench.show(file);
    await simulator('reset', {});
    const selected = page.locator('.statusbar').getByText(firstError);

    await test.step(`${format}: a file with errors is not sent, and its first error is shown`, async () => {
      await workbench.command(command);
      const refusal = workbench.notification('was not sent');
      await expect(refusal).toContainText('Description');
      await workbench.picture(`${format}-6-refused`);
      await workbench.press(refusal, 'Go to First Error');
      await expect(selected).toBeVisible();
      expect(await simulator('calls')).toEqual([]);
    });

    await test.step(`${format}: an update that is not confirmed is not sent`, async () => {
      await workbench.caretBehind('Descript');
      await page.keyboard.type('i');
      await expect(page.locator('.squiggly-error')).toHaveCount(0);
      await workbench.command(command);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(dialog).toHaveCount(0);
      expect(await simulator('calls?operation=UpdateInferenceExperiment')).toEqual([]);
    });

    await test.step(`${format}: a name that does not exist is told, with those that do`, async () => {
      await workbench.caretBehind('fraud-score');
      for (const _ of '-shadow') await page.keyboard.press('Delete');
      await expect.poll(workbench.text).not.toContain('-shadow');
      await workbench.command(command);
      const problem = workbench.notification('There is no inference experiment "fraud-score"');
      await expect(problem.getByRole('button', { name: 'Create Experiment' })).toBeVisible();
      await workbench.press(problem, 'Pick Existing Name');
      await expect(workbench.chosenEntry).toContainText('fraud-score-shadow');
      await page.evaluate("navigator.clipboard.writeText('of before')");
      await workbench.picture(`${format}-8-existing-names`);
      await page.keyboard.press('Enter');
      // Announced also where it is not drawn.
      await expect(page.getByRole('alert').filter({ hasText: 'Copied "fraud-score-shadow"' })).not.toHaveCount(0);
      await expect.poll(workbench.clipboard).toBe('fraud-score-shadow');
      expect(await simulator('experiments/fraud-score-shadow')).not.toMatchObject({ Description: 'a quiet week' });
      await workbench.clearNotifications();
    });
  }
});
