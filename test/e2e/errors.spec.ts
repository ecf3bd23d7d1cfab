/** What a person reads when AWS does not do what was asked, and the buttons beside it. */
import { expect, test } from './workbench.ts';

const name = 'checkout-ranker-shadow';
const update = 'Control+Alt+u';
const files = {
  json: {
    file: 'ranker.experiment.json',
    text: `{\n  "Name": "${name}",\n  "Description": "a quiet week"\n}\n`,
    selected: /Ln 3, Col \d+ \(14 selected\)/,
  },
  yaml: {
    file: 'ranker.experiment.yaml',
    text: `Name: ${name}\nDescription: a quiet week\n`,
    selected: /Ln 2, Col \d+ \(12 selected\)/,
  },
};

/** Settings of the folder, with which an update is sent as soon as it is asked for. */
const unasked = (others: Readonly<Record<string, string>> = {}) => ({
  '.vscode/settings.json': JSON.stringify({ 'sagemakerExperiments.confirmUpdate': false, ...others }),
});

interface Refusal {
  readonly title: string;
  readonly fault?: Readonly<Record<string, unknown>>;
  readonly status?: string;
  readonly says: RegExp;
  /** Besides the last of an answer of AWS, which shows the output. */
  readonly buttons: readonly string[];
  /** What is found out afterwards, where the answer was lost. */
  readonly became?: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    title: 'another change is under way',
    status: 'Updating',
    says: /was not updated\. .*is Updating\. Only Created and Running allow an update: wait until it has settled/,
    buttons: ['Describe', 'Retry'],
  },
  {
    title: 'the experiment has ended',
    status: 'Completed',
    says: /was not updated\. .*is Completed\. It has ended/,
    buttons: ['Describe'],
  },
  {
    title: 'throttled through all tries',
    fault: { kind: 'throttle', times: 3 },
    says: /throttled UpdateInferenceExperiment in 3 attempts.*wait a minute/,
    buttons: ['Retry'],
  },
  {
    title: 'not allowed',
    fault: { kind: 'access-denied' },
    says: /user\/dana is not allowed to perform sagemaker:UpdateInferenceExperiment on .*AWS's reason:/,
    buttons: ['Copy Policy', 'Select Profile'],
  },
  {
    title: 'expired keys of the environment',
    fault: { kind: 'expired-token' },
    says: /credentials of the environment \(AWS_ACCESS_KEY_ID\) have expired/,
    buttons: ['Select Profile'],
  },
  {
    title: 'a web page in place of an answer',
    fault: { kind: 'not-json', times: 3 },
    says: /answered with a web page \(HTTP 502\).*may have been carried out/,
    buttons: ['Describe', 'Open Setting', 'Retry'],
    became: /was not carried out: the experiment has not changed since/,
  },
  {
    title: 'a fault of the service',
    fault: { kind: 'server-error', times: 3 },
    says: /AWS failed on its side.*HTTP 500.*may have been carried out/,
    buttons: ['Describe', 'Retry'],
    became: /was not carried out: the experiment has not changed since/,
  },
  // The last, as it is followed: what is told of that would come between.
  {
    title: 'a connection that is cut, and a second try that meets the first',
    fault: { kind: 'cut' },
    says: /connection was cut after the update had been sent.*this very update.*Look at the experiment/,
    buttons: ['Describe'],
    became: /was carried out: the experiment is as was asked for/,
  },
];

test('each refusal is told in words, with the buttons that help', async ({ open, simulator }) => {
  const { file, text } = files.json;
  const workbench = await open(file, text, unasked());
  const { page } = workbench;
  for (const { title, fault, status, says, buttons, became } of refusals) {
    await test.step(title, async () => {
      await simulator('reset', {});
      if (fault) await simulator('faults', { operation: 'UpdateInferenceExperiment', ...fault });
      if (status) {
        await simulator(`experiments/${name}`, { Status: status });
        // With the account's clock put back what is under way stays under way, however long the window takes.
        await simulator('clock', { advance: -3_600_000 });
      }
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press(update);
      const told = workbench.notification(says);
      await expect(told).toBeVisible();
      expect(await workbench.buttons(told)).toEqual([...buttons, 'Show Output']);
      await workbench.picture(`error-${title.replaceAll(/\W+/g, '-')}`);
      await expect(told).not.toContainText(/\bat .+:\d+:\d+|Signature|not-a-secret/);
      // Whoever reads nothing but the notification must not find the last one in its place.
      // Where the answer was lost it is found out what became of the update, and told.
      if (became) await expect(workbench.notification(became)).toBeVisible();
      // The progress fades away by itself, and takes what is cleared meanwhile with it.
      await expect(page.locator('.notification-toast')).toHaveCount(became ? 2 : 1);
      await workbench.clearNotifications();
    });
  }
});

test('the member that AWS names is shown in the file, in JSON and in YAML', async ({ open, simulator }) => {
  const { json, yaml } = files;
  const workbench = await open(json.file, json.text, { ...unasked(), [yaml.file]: yaml.text });
  const { page } = workbench;
  const message = "1 validation error detected: Value at 'description' failed to satisfy constraint: it is odd";
  for (const { file, selected } of [json, yaml]) {
    const description = page.locator('.statusbar').getByText(selected);
    await test.step(file, async () => {
      await workbench.show(file);
      await simulator('faults', { kind: 'error', code: 'ValidationException', message });
      await page.keyboard.press(update);
      const told = workbench.notification('it is odd');
      await expect(told).toBeVisible();
      await expect(description).toBeVisible();
      await workbench.caretBehind('Name');
      await expect(description).toHaveCount(0);
      await workbench.press(told, 'Go to Member');
      await expect(description).toBeVisible();
      await workbench.clearNotifications();
    });
  }
});

test('without a Region anywhere there is a question, and no call without an answer', async ({ open, simulator }) => {
  const { file, text } = files.json;
  const workbench = await open(file, text, unasked({ 'sagemakerExperiments.region': '' }));
  const { page } = workbench;
  await expect(page.locator('.statusbar').getByText('no Region')).toBeVisible();
  await page.keyboard.press(update);
  await expect(page.locator('.quick-input-widget')).toContainText('No Region is set: in which one is the experiment?');
  expect(await simulator('calls')).toEqual([]);
  await page.keyboard.type('eu-west-1');
  await page.keyboard.press('Enter');
  await expect(workbench.chosenEntry).toContainText('This window');
  await page.keyboard.press('Enter');
  await expect(workbench.notification('Updated inference experiment')).toBeVisible();
  await expect(page.locator('.statusbar').getByText(/· eu-west-1/)).toBeVisible();
  expect(await simulator('calls?operation=UpdateInferenceExperiment')).toMatchObject([{ region: 'eu-west-1' }]);
});

test('an endpoint where nobody listens is told with its source', async ({ open, simulator }) => {
  const { file, text } = files.json;
  const workbench = await open(file, text, unasked({ 'sagemakerExperiments.endpointUrl': 'http://127.0.0.1:9' }));
  await workbench.page.keyboard.press(update);
  const told = workbench.notification(
    /connection was refused: http:\/\/127\.0\.0\.1:9.*sagemakerExperiments\.endpointUrl/,
  );
  await expect(told).toBeVisible();
  expect(await workbench.buttons(told)).toEqual(['Retry', 'Show Output']);
  expect(await simulator('calls')).toEqual([]);
});
