/** What happens between the question and the answer: somebody else's change, a window that is reloaded, two windows. */
import { STORED } from '../vscode/stored.ts';
import { expect, test, type Workbench } from './workbench.ts';

const name = 'checkout-ranker-shadow';
const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
const UPDATE = 'calls?operation=UpdateInferenceExperiment';
const command = 'SageMaker: Update Inference Experiment';
const files = {
  json: { file: 'ranker.experiment.json', text: `{\n  "Name": "${name}",\n  "Description": "a quiet week"\n}\n` },
  yaml: { file: 'ranker.experiment.yaml', text: `Name: ${name}\nDescription: a quiet week\n` },
};

const press = ({ dialog }: Workbench, button: string) => dialog.getByRole('button', { name: button }).click();

/** With the account's clock put back what is under way stays under way; put forward, it is over. */
const hour = 3_600_000;
const held = { advance: -hour };
const released = { advance: 2 * hour };

const kept = async ({ page }: Workbench): Promise<string> => (await page.evaluate<string[]>(STORED)).join();

test("somebody else's change, and a window that is reloaded while it is followed and before the answer", async ({
  open,
  simulator,
}) => {
  test.setTimeout(180_000);
  const { file, text } = files.json;
  const workbench = await open(file, text);
  const { page, dialog } = workbench;

  await test.step("somebody else's change while one is asked is shown, and asked about anew", async () => {
    await workbench.command(command);
    await expect(dialog).toContainText('a quiet week');
    await expect(dialog).not.toContainText('since you were asked');
    await simulator(`experiments/${name}`, { Status: 'Running' });
    await press(workbench, 'Update');
    await expect(dialog).toContainText('It has changed at AWS since you were asked.');
    await workbench.picture('safety-1-asked-anew');
    expect(await simulator(UPDATE)).toEqual([]);
    await press(workbench, 'Update');
    await simulator(`${UPDATE}&atLeast=1`);
    await simulator('clock', held);
    await expect(workbench.notification(arn)).toBeVisible();
  });

  await test.step('reloaded while it is Updating the window goes on following, and tells', async () => {
    const following = page.locator('.statusbar').getByText(`${name}: Updating`);
    await expect(following).toBeVisible();
    await expect.poll(() => kept(workbench)).toMatch(/"following":\[\{/);
    await workbench.reload();
    await expect(following).toBeVisible();
    await workbench.picture('safety-2-following');
    await simulator('clock', released);
    await expect(workbench.notification(`"${name}" is Running: it is updated, as asked`)).toBeVisible();
    await expect(following).toHaveCount(0);
    expect(await simulator(UPDATE)).toHaveLength(1);
  });

  await test.step('reloaded before the answer it looks what became of it, and sends nothing again', async () => {
    await workbench.caretBehind('a quiet ');
    await page.keyboard.type('second ');
    await page.keyboard.press('Control+s');
    await simulator('faults', { kind: 'hang', operation: 'UpdateInferenceExperiment' });
    await workbench.command(command);
    await press(workbench, 'Update');
    expect(await simulator(`${UPDATE}&atLeast=2`)).toHaveLength(2);
    await expect.poll(() => kept(workbench)).toMatch(/"outcome":"sent"[\s\S]*"following":\[\{/);
    await workbench.reload();
    await expect.poll(() => kept(workbench)).toContain('Still to change: Description');
  });

  await test.step('reloaded between the confirmation and the call it sends nothing, and has no record of it', async () => {
    await workbench.command(command);
    await expect(dialog).toContainText('a quiet second week');
    const DESCRIBE = 'calls?operation=DescribeInferenceExperiment';
    const { length } = (await simulator(DESCRIBE)) as readonly unknown[];
    await simulator('faults', { kind: 'hang', operation: 'DescribeInferenceExperiment' });
    await press(workbench, 'Update');
    await simulator(`${DESCRIBE}&atLeast=${length + 1}`);
    await workbench.reload();
    await workbench.command('SageMaker: Show Update History');
    await expect.poll(workbench.text).toContain('2 in all');
    const history = await workbench.text();
    expect(history).toContain('Outcome: sent, and no answer is on record');
    expect(history).toContain('The description becomes "a quiet second week".');
    expect(history).toContain('not all is as it was asked for');
    await workbench.picture('safety-3-no-answer');
    expect(await simulator(UPDATE)).toHaveLength(2);
  });
});

test('of two windows on one file each sends what was confirmed in it, and nothing twice', async ({
  open,
  simulator,
}) => {
  test.setTimeout(180_000);
  const { file, text } = files.yaml;
  const one = await open(file, text);
  const other = await one.beside();
  for (const window of [one, other]) {
    await window.command(command);
    await expect(window.dialog).toContainText('a quiet week');
  }
  await press(one, 'Update');
  await simulator(`${UPDATE}&atLeast=1`);
  await simulator('clock', held);
  await expect(one.notification(arn)).toBeVisible();
  await press(other, 'Update');
  const refusal = other.notification(`"${name}" was not updated.`);
  await expect(refusal).toContainText('Updating');
  await other.picture('safety-4-other-window');
  expect(await simulator(UPDATE)).toHaveLength(1);

  await simulator('clock', released);
  await expect(one.notification('it is updated, as asked')).toBeVisible();
  await other.press(refusal, 'Retry');
  await expect(other.notification('already up to date')).toBeVisible();
  await other.caretBehind('a quiet ');
  await other.page.keyboard.type('second ');
  await other.command(command);
  await press(other, 'Update');
  await expect(other.notification(arn)).toBeVisible();
  expect(await simulator(UPDATE)).toHaveLength(2);
});
