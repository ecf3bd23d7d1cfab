/** The ways to an update and what is around it: buttons, menus, the question, the status bar, the output. */
import { expect, test } from './workbench.ts';

// The last file, with windows of its own: spread, it leaves nobody waiting.
test.describe.configure({ mode: 'parallel' });

const name = 'checkout-ranker-shadow';
const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
const title = 'Update Inference Experiment';
const files = {
  json: {
    file: 'ranker.experiment.json',
    adjective: 'quiet',
    text: `{\n  "Name": "${name}",\n  "Type": "ShadowMode",\n  "Description": "a week"\n}\n`,
  },
  yaml: {
    file: 'ranker.experiment.yaml',
    adjective: 'silent',
    text: `Name: ${name}\nType: ShadowMode\nDescription: a week\n`,
  },
};

test("the title's icon sends what is on the screen, and says what it leaves out, in JSON and in YAML", async ({
  open,
  simulator,
}) => {
  const { json, yaml } = files;
  const workbench = await open(json.file, json.text, { [yaml.file]: yaml.text });
  const { page, dialog } = workbench;
  const done = workbench.notification(arn);
  for (const [format, { file, adjective }] of Object.entries(files)) {
    await test.step(format, async () => {
      await workbench.show(file);
      await workbench.caretBehind('a ');
      await page.keyboard.type(`${adjective} `);
      await page.locator('.editor-actions').getByRole('button', { name: title }).click();
      await expect(dialog).toContainText('Profile: environment (AWS_ACCESS_KEY_ID)');
      await expect(dialog).toContainText('Left out, as an update does not take it: Type');
      await expect(dialog).toContainText('unsaved changes. The text on the screen is what is sent.');
      await workbench.picture(`${format}-9-unsaved`);
      await dialog.getByRole('button', { name: 'Update' }).click();
      await expect(done).toBeVisible();
      // A simulator's experiment is not in AWS's console.
      expect(await workbench.buttons(done)).toEqual(['Copy ARN', 'Describe']);
      expect(await simulator(`experiments/${name}`)).toMatchObject({ Description: `a ${adjective} week` });
      await expect(page.getByRole('tab', { name: file }).and(page.locator('.dirty'))).toHaveCount(1);
      await expect(workbench.notification('it is updated, as asked')).toBeVisible();
      if (file !== yaml.file) await workbench.clearNotifications();
    });
  }

  await workbench.press(done, 'Describe');
  await expect(page.getByRole('tab', { name: `${name}.json` })).toBeVisible();
  await expect.poll(workbench.text).toContain(`"Arn": "${arn}"`);
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.type('x');
  await expect(page.getByText('Cannot edit in read-only editor').first()).toBeVisible();

  await workbench.command('SageMaker: Show Output');
  const output = page.locator('.output-view-container, .part.panel');
  for (const said of [
    `Updated ${name}: ${arn}`,
    'Request id:',
    'Sent: Name, Description',
    'Left out: Type',
    `Described ${name}`,
  ]) {
    await expect(output).toContainText(said);
  }
  await workbench.picture('json-10-output');
});

test('the command is offered on experiment files and no other, and a diagnostic leads to its rule', async ({
  open,
}) => {
  const { file, text } = files.json;
  const keyed = 'key.experiment.yaml';
  const workbench = await open(file, text, { 'other.json': '{}\n', [keyed]: 'Name: e\nKmsKey: some-key\n' });
  const { page } = workbench;
  const icon = page.locator('.editor-actions').getByRole('button', { name: title });
  const inMenu = page.locator('.monaco-menu').getByText(title, { exact: true });
  await expect(icon).toBeVisible();
  await page.locator('.monaco-editor .view-lines').first().click({ button: 'right' });
  await expect(inMenu).toBeVisible();
  await page.keyboard.press('Escape');
  const inPalette = (await workbench.paletteEntries(`SageMaker: ${title}`)).filter({ hasText: /Experiment(?!s)/ });
  await expect(inPalette.filter({ hasText: `SageMaker: ${title}` })).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.locator('.explorer-folders-view').getByText('other.json').dblclick();
  await expect(page.locator('.statusbar').getByText('JSON', { exact: true })).toBeVisible();
  await expect(icon).toHaveCount(0);
  await page.locator('.monaco-editor .view-lines').first().click({ button: 'right' });
  await expect(page.locator('.monaco-menu').getByText('Command Palette', { exact: false })).toBeVisible();
  await expect(inMenu).toHaveCount(0);
  await page.keyboard.press('Escape');
  const other = (await workbench.paletteEntries('SageMaker: Show Output')).filter({
    hasText: 'SageMaker: Show Output',
  });
  await expect(other).toHaveCount(1);
  await page.locator('.quick-input-widget input').fill(`>SageMaker: ${title}`);
  // By then the entries are those of what is typed.
  await expect(other).toHaveCount(0);
  await expect(inPalette.filter({ hasText: `SageMaker: ${title}` })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await test.step('the link of a diagnostic opens the page about its rule', async () => {
    await workbench.show(keyed);
    await expect(page.locator('.squiggly-warning')).toHaveCount(1);
    await workbench.hover('some-key');
    await page.locator('.monaco-hover a.code-link').click();
    await expect(page.getByRole('tab', { name: 'rules.md' })).toBeVisible();
    await expect(page.locator('.editor-instance .view-line').filter({ hasText: '## kms-form' })).toBeVisible();
    await workbench.command('SageMaker: Show Rules');
    await expect(page.getByRole('tab', { name: 'Preview rules.md' })).toBeVisible();
    await workbench.picture('yaml-12-rule');
  });
});

test('an update that hangs is cancelled, and it is said what may have happened', async ({ open, simulator }) => {
  const { file, text } = files.yaml;
  const workbench = await open(file, text);
  await simulator('faults', { kind: 'hang', operation: 'UpdateInferenceExperiment' });
  await workbench.page.keyboard.press('Control+Alt+u');
  await workbench.dialog.getByRole('button', { name: 'Update' }).click();
  expect(await simulator('calls?operation=UpdateInferenceExperiment&atLeast=1')).toHaveLength(1);
  await workbench.notification('sending').getByRole('button', { name: 'Cancel' }).click();
  const told = workbench.notification(/cancelled after the request had been sent.*may have carried it out/);
  await expect(told).toBeVisible();
  expect(await workbench.buttons(told)).toEqual(['Describe', 'Show Output']);
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toMatchObject([{ aborted: true }]);
});

test('another profile and Region are chosen, and nothing of the account before stays on the screen', async ({
  open,
  simulator,
  awsFile,
}) => {
  awsFile('config', '[profile nightly]\nregion = eu-central-1\n');
  awsFile('credentials', '[nightly]\naws_access_key_id = AKIDNIGHTLY\naws_secret_access_key = not-a-secret\n');
  const { file, text } = files.json;
  const workbench = await open(file, text);
  const { page, dialog } = workbench;
  const status = page.locator('.statusbar');
  const described = page.getByRole('tab', { name: `${name}.json` });
  const preview = page.getByRole('tab', { name: 'deployed \u2194 after the update' });
  const row = page.locator('.sidebar .monaco-list-row').filter({ hasText: name });
  await workbench.command('SageMaker: Preview Changes');
  await expect(preview).toBeVisible();
  // A tab that is only looked at gives way to the next.
  await preview.dblclick();
  await workbench.front(file);
  await workbench.command('SageMaker: Describe Inference Experiment');
  await expect(described).toBeVisible();
  await described.dblclick();
  await workbench.front(file);
  await page.getByRole('tab', { name: 'Inference Experiments', exact: true }).click();
  await expect(row).toBeVisible();
  for (const tab of [preview, described]) await expect(tab).toBeVisible();
  await expect(status.getByText(/environment · eu-west-1 · 123456789012 .*running/)).toBeVisible();
  await workbench.picture('target-1-before');

  await simulator('faults', { kind: 'hang', times: 'always' });
  await status.getByText(/environment · eu-west-1/).click();
  await expect(page.locator('.quick-input-widget')).toContainText('AWS profile for SageMaker experiments');
  await page.keyboard.type('nightly');
  await expect(workbench.chosenEntry).toContainText('nightly');
  await page.keyboard.press('Enter');
  await expect(page.locator('.quick-input-widget')).toContainText('AWS Region of the experiments');
  await page.keyboard.type('eu-central-1');
  await expect(workbench.chosenEntry).toContainText('eu-central-1');
  await page.keyboard.press('Enter');
  await expect(workbench.chosenEntry).toContainText('This window');
  await page.keyboard.press('Enter');
  await expect(status.getByText(/nightly · eu-central-1/)).toBeVisible();
  for (const gone of [
    described,
    preview,
    row,
    status.getByText('123456789012'),
    status.getByText('running'),
    page.locator('.sidebar').getByText('123456789012'),
    page.getByText('deployed: Ranker'),
  ]) {
    await expect(gone).toHaveCount(0);
  }
  await workbench.picture('target-2-after');

  await simulator('reset', {});
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+Alt+u');
  await expect(dialog).toContainText('Profile: nightly');
  await expect(dialog).toContainText('Region: eu-central-1');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const calls = (await simulator('calls')) as readonly { readonly accessKeyId: string; readonly region: string }[];
  for (const call of calls) expect(call).toMatchObject({ accessKeyId: 'AKIDNIGHTLY', region: 'eu-central-1' });
  expect(calls.length).toBeGreaterThan(0);
});

const half = {
  json: {
    file: 'new.experiment.json',
    text: '{\n  "Name": "a",\n  "ModelVariants": [{ "VariantName": "blue" }, { "VariantName": "green" }],\n  \n}\n',
    line: 4,
    column: 3,
    typed: '"Shadow',
  },
  yaml: {
    file: 'new.experiment.yaml',
    text: 'Name: a\nModelVariants:\n  - VariantName: blue\n  - VariantName: green\n\n',
    line: 5,
    column: 1,
    typed: 'Shadow',
  },
};

test('a key chosen while typing brings what it needs, and the list again, in JSON and in YAML', async ({ open }) => {
  const { json, yaml } = half;
  const workbench = await open(json.file, json.text, { [yaml.file]: yaml.text });
  const { page } = workbench;
  const suggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused');
  for (const [format, { file, line, column, typed }] of Object.entries(half)) {
    await test.step(format, async () => {
      await workbench.show(file);
      // Before the language server has told of the mistakes it suggests nothing either.
      await expect(page.locator('.squiggly-error').first()).toBeVisible();
      await workbench.caretAt(line, column);
      await page.keyboard.type(typed);
      await expect(suggestion).toContainText('ShadowModeConfig');
      await page.keyboard.press('Enter');
      await expect.poll(workbench.text).toContain('SamplingPercentage');
      const inserted = await workbench.text();
      for (const needed of ['SourceModelVariantName', 'ShadowModelVariants', 'ShadowModelVariantName']) {
        expect(inserted).toContain(needed);
      }
      await expect(suggestion).toBeVisible();
      await workbench.picture(`${format}-11-key`);
      await page.keyboard.press('Escape');
    });
  }
});

test('a language server that keeps crashing is given up after the fourth time, and started again on demand', async ({
  open,
  launched,
}) => {
  const { file, text } = files.json;
  // A page that was closed keeps its extension host for a while, should it come back.
  const others = launched.processes('dist/server.js');
  const alive = () => launched.processes('dist/server.js').filter((pid) => !others.includes(pid));
  const workbench = await open(file, text.replace('"Description"', '"Descripton"'));
  const { page } = workbench;
  await expect(page.locator('.squiggly-error')).toHaveCount(1);
  for (let crash = 1; crash <= 4; crash += 1) {
    await expect.poll(() => alive().length).toBe(1);
    const [pid = 0] = alive();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => alive().includes(pid)).toBe(false);
  }
  const told = workbench.notification('The language server crashed 4 times');
  await expect(told).toBeVisible();
  expect(alive()).toEqual([]);
  await workbench.press(told, 'Restart');
  await expect.poll(() => alive().length).toBe(1);
  await workbench.caretBehind('"Descript');
  await page.keyboard.type('i');
  await expect(page.locator('.squiggly-error')).toHaveCount(0);
});
