/** "SageMaker: New Experiment File": questions in steps, judged as one types, with a way back, and then the file. */
import { expect, test } from './workbench.ts';

const example = { file: 'a.experiment.yaml', text: 'Name: taken\n' };

const files = {
  json: {
    pick: 'JSON',
    name: 'fraud-7',
    tab: 'fraud-7.experiment.json',
    text: '"SourceModelVariantName": "blue"',
  },
  yaml: {
    pick: 'YAML',
    name: 'fraud-8',
    tab: 'fraud-8.experiment.yaml',
    text: 'SourceModelVariantName: blue',
  },
};

test('a file to change the sampling, in JSON and in YAML', async ({ open, simulator }) => {
  const workbench = await open(example.file, example.text);
  const { page } = workbench;
  const box = page.locator('.quick-input-widget');
  const answer = async (title: string, value: string) => {
    await expect(box.locator('.quick-input-title')).toContainText(title);
    await box.locator('input').fill(value);
    await page.keyboard.press('Enter');
  };
  await test.step('Escape leaves nothing behind', async () => {
    await workbench.command('SageMaker: New Experiment File');
    await expect(workbench.chosenEntry).toContainText('Sampling change');
    await page.keyboard.press('Enter');
    await expect(box.locator('.quick-input-title')).toContainText('JSON or YAML?');
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(page.locator('.tabs-container .tab')).toHaveCount(1);
  });

  for (const [format, { pick, name, tab, text }] of Object.entries(files)) {
    await test.step(format, async () => {
      await workbench.command('SageMaker: New Experiment File');
      await expect(box.locator('.quick-input-title')).toContainText('what is it for? (1)');
      await expect(workbench.chosenEntry).toContainText('Sampling change');
      await page.keyboard.press('Enter');
      await expect(box.locator('.quick-input-title')).toContainText('JSON or YAML? (2/6)');
      await page.keyboard.type(pick);
      await expect(workbench.chosenEntry).toContainText(pick);
      await page.keyboard.press('Enter');

      await expect(box.locator('.quick-input-title')).toContainText('Name (3/6)');
      await box.locator('input').fill('fraud 7');
      await expect(box).toContainText('"fraud 7" is not a valid Name.');
      await workbench.picture(`${format}-new-1-refused`);
      await page.keyboard.press('Enter');
      await expect(box.locator('.quick-input-title')).toContainText('Name (3/6)');
      await box.locator('input').fill('taken');
      await expect(box).toContainText('is the Name in a.experiment.yaml as well');
      await answer('Name (3/6)', name);
      await answer('SourceModelVariantName (4/6)', 'green');
      await expect(box.locator('.quick-input-title')).toContainText('ShadowModelVariantName (5/6)');
      await box.getByRole('button', { name: 'Back' }).click();
      await expect(box.locator('input')).toHaveValue('green');
      await answer('SourceModelVariantName (4/6)', 'blue');
      await answer('ShadowModelVariantName (5/6)', 'green');
      await answer('SamplingPercentage (6/6)', '35');

      await expect(page.getByRole('tab', { name: tab })).toBeVisible();
      await expect.poll(workbench.text).toContain(text);
      await expect.poll(workbench.text).toContain('35');
      await expect(page.locator('.codelens-decoration').first()).toBeVisible();
      await expect(page.locator('.squiggly-error')).toHaveCount(0);
      await workbench.picture(`${format}-new-2-file`);
    });
  }
  expect(await simulator('calls')).toEqual([]);
});
