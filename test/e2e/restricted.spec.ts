/** A folder that is not trusted: the language helps, nothing is sent, and it is said why. */
import { expect, test } from './workbench.ts';

test.use({ vscodeOptions: { restricted: true } });

const files = {
  json: { file: 'a.experiment.json', text: '{\n  "Name": "fraud-score-shadow",\n  "Descripton": "x"\n}\n' },
  yaml: { file: 'a.experiment.yaml', text: 'Name: fraud-score-shadow\nDescripton: x\n' },
};

for (const [format, { file, text }] of Object.entries(files)) {
  test(`${format}: a restricted window helps with the file and sends nothing`, async ({ open, simulator }) => {
    const workbench = await open(file, text);
    await expect(workbench.page.locator('.statusbar').getByText('Restricted Mode')).toBeVisible();
    await expect(workbench.page.locator('.squiggly-error')).toHaveCount(1);
    await expect(await workbench.hover('Descripton')).toContainText('Did you mean Description?');
    await workbench.command('SageMaker: Update Inference Experiment');
    await expect(workbench.notification('Restricted Mode: nothing is sent to AWS')).toBeVisible();
    await workbench.picture(`${format}-7-restricted`);
    expect(await simulator('calls')).toEqual([]);
  });
}
