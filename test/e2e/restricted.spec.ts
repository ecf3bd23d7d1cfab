/** A folder that is not trusted: the language helps, nothing is sent, and it is said why. */
import { expect, test } from './workbench.ts';

test.use({ vscodeOptions: { restricted: true } });

const files = {
  json: { file: 'a.experiment.json', text: '{\n  "Name": "fraud-score-shadow",\n  "Descripton": "x"\n}\n' },
  yaml: { file: 'a.experiment.yaml', text: 'Name: fraud-score-shadow\nDescripton: x\n' },
};

test('a restricted window helps with a file and sends nothing, in JSON and in YAML', async ({ open, simulator }) => {
  const { json, yaml } = files;
  const workbench = await open(json.file, json.text, { [yaml.file]: yaml.text });
  await expect(workbench.page.locator('.statusbar').getByText('Restricted Mode')).toBeVisible();
  for (const [format, { file }] of Object.entries(files)) {
    await test.step(format, async () => {
      await workbench.show(file);
      await expect(workbench.page.locator('.squiggly-error')).toHaveCount(1);
      await expect(await workbench.hover('Descripton')).toContainText('Did you mean Description?');
      await workbench.command('SageMaker: Update Inference Experiment');
      await expect(workbench.notification('Restricted Mode: nothing is sent to AWS')).toBeVisible();
      await workbench.picture(`${format}-7-restricted`);
      await workbench.clearNotifications();
    });
  }
  expect(await simulator('calls')).toEqual([]);
});
