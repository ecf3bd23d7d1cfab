/** VS Code's window as a person uses it: keyboard, mouse, and what is to be seen. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import { type Launched, type LaunchOptions, launch, launchBrowser } from '../vscode/launch.ts';

export interface Workbench {
  readonly page: Page;
  /** Puts the caret there, both counted from 1. */
  caretAt(line: number, column: number): Promise<void>;
  /** Puts the caret behind the first occurrence of the text. */
  caretBehind(text: string): Promise<void>;
  /** The text on the screen; lines that do not fit are not in it. */
  text(): Promise<string>;
  /** Pastes a command's title into the palette and runs the first match. */
  command(title: string): Promise<void>;
  /** Opens the command palette and types a title, key by key; the entries shown, which follow what is typed after a while. */
  paletteEntries(title: string): Promise<Locator>;
  /** Rests the mouse on a word of the text; the hover, into which what is said of the word comes bit by bit. */
  hover(word: string): Promise<Locator>;
  /** The notification that says this. */
  notification(text: string | RegExp): Locator;
  /** Presses a button of a notification that stays. A progress below it goes by itself, and lets it sink from under the mouse. */
  press(notification: Locator, button: string): Promise<void>;
  clearNotifications(): Promise<void>;
  /** The titles of the notification's buttons. */
  buttons(notification: Locator): Promise<string[]>;
  /** What AWS is told before an update is sent. */
  readonly dialog: Locator;
  /** Of the list on top: the entry that Enter takes. */
  readonly chosenEntry: Locator;
  readonly clipboard: () => Promise<string>;
  /** Keeps a picture in test-results/screenshots when the variable PICTURES is set, besides the one of each page as its test ends. A headless browser may draw nothing more for a while after one, so that a notification that comes then is never on the screen. */
  picture(name: string): Promise<void>;
  /** Goes back to a file by its tab. Keys are typed into it from then on. */
  front(file: string): Promise<void>;
  /** Opens another file of the folder, as `open` does the first one. */
  show(file: string): Promise<void>;
  /** Loads the window anew, which ends its extension host whatever that is doing. */
  reload(): Promise<void>;
  /** Another window on the same folder, with the same file in front. */
  beside(): Promise<Workbench>;
}

const screenshots = join(root, 'test-results/screenshots');

/** For a page: whether it is in front, and draws what it is asked to. */
const STATE = `new Promise((resolve) => {
  const began = performance.now();
  const { visibilityState } = document;
  const state = (frame) => ({ visibilityState, hasFocus: document.hasFocus(), frame, rows: document.querySelectorAll('.monaco-list-row').length });
  const late = setTimeout(() => resolve(state('none in 3 s')), 3000);
  requestAnimationFrame(() => {
    clearTimeout(late);
    resolve(state(performance.now() - began));
  });
})`;

/** Of an element of the page; its own types are a browser's, which these sources are not compiled for. */
interface Positioned {
  readonly style: { readonly top: string };
}

interface WorkerFixtures {
  readonly vscodeOptions: LaunchOptions;
  readonly launched: Launched;
  /** A browser that has VS Code in its cache, and of a test before nothing else. */
  readonly profile: BrowserContext;
}

interface TestFixtures {
  /** Opens the file in a workspace of its own and waits until it can be edited. */
  readonly open: (file: string, text: string, more?: Readonly<Record<string, string>>) => Promise<Workbench>;
  /** Writes a file of the profiles that VS Code and its terminals see. There is none when a test begins. */
  readonly awsFile: (name: 'config' | 'credentials', text: string) => void;
  /** Asks the simulator's admin side, or tells it something. It is as seeded when a test begins. */
  readonly simulator: (path: string, body?: unknown) => Promise<unknown>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  vscodeOptions: [{}, { scope: 'worker', option: true }],
  profile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const browser = await launchBrowser();
      const permissions = ['clipboard-read', 'clipboard-write'];
      await use(await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions }));
      await browser.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  launched: [
    async ({ vscodeOptions }, use) => {
      const launched = await launch(vscodeOptions);
      await use(launched);
      await launched.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  simulator: async ({ launched }, use) => {
    await fetch(`${launched.simulator}/_simulator/reset`, { method: 'POST' });
    await use(async (path, body) => {
      const post = { method: 'POST', body: JSON.stringify(body) };
      const response = await fetch(`${launched.simulator}/_simulator/${path}`, body === undefined ? {} : post);
      expect(response.status).toBe(200);
      return response.json();
    });
  },
  awsFile: async ({ launched }, use) => {
    const path = (name: string) => join(launched.folder, name);
    await use((name, text) => writeFileSync(path(name), text));
    for (const name of ['config', 'credentials']) rmSync(path(name), { force: true });
  },
  open: async ({ profile, launched }, use, info) => {
    const pages: Page[] = [];
    const show = async (folder: string, file: string): Promise<Workbench> => {
      const page = await profile.newPage();
      pages.push(page);
      const { vscode } = launched;
      const load = async () => {
        await page.goto(vscode.url(folder, [['openFile', vscode.resource(join(folder, file))]]));
        await expect(page.getByRole('tab', { name: file })).toBeVisible({ timeout: 40_000 });
        await inFront(page, file);
      };
      await load();
      return { ...workbench(page), reload: load, beside: () => show(folder, file) };
    };
    await use((file, text, more = {}) => show(launched.workspace({ ...more, [file]: text }), file));
    for (const page of pages) {
      if (info.status !== info.expectedStatus) {
        console.log(`The page when the test failed: ${JSON.stringify(await page.evaluate(STATE))}`);
      }
      // Of each test as it ends, when nothing more has to be drawn.
      const title = info.titlePath
        .slice(-1)
        .join(' ')
        .replaceAll(/[^\w]+/g, '-')
        .slice(0, 80);
      await page.screenshot({ path: join(screenshots, `end-${info.status}-${title}-${pages.indexOf(page)}.png`) });
      // A page that is closed keeps its extension host for a while, should it come back; one that is left does not.
      await page.goto('about:blank');
      const protocol = await profile.newCDPSession(page);
      const { origin } = new URL(launched.vscode.url('/'));
      await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await page.close();
    }
    // They end a little later than their pages, and until then may still ask the simulator what became of a change.
    await expect.poll(() => launched.extensionHosts(), { intervals: [50] }).toEqual([]);
  },
});

export { expect };

/** Waits for the file to be in front and puts the caret into it. */
async function inFront(page: Page, file: string): Promise<void> {
  await expect(page.getByRole('tab', { name: file, exact: true, selected: true })).toBeVisible();
  const language = /jsonc?$/.test(file) ? 'SageMaker Experiment (JSON)' : 'SageMaker Experiment (YAML)';
  await expect(page.locator('.statusbar').getByText(language)).toBeVisible();
  await page.locator('.monaco-editor .view-lines').first().click();
  await expect(page.getByRole('textbox', { name: file })).toBeFocused();
}

function workbench(page: Page): Omit<Workbench, 'reload' | 'beside'> {
  const text = async () => {
    const lines = page.locator('.editor-instance .view-line');
    const positioned = await lines.evaluateAll((elements) =>
      elements.map((element) => ({
        top: Number.parseFloat((element as unknown as Positioned).style.top),
        text: element.textContent ?? '',
      })),
    );
    const sorted = positioned.sort((a, b) => a.top - b.top);
    return sorted.map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll(/\u200c|\u200d/g, '')).join('\n');
  };
  const palette = async (enter: () => Promise<void>, title: string) => {
    await page.keyboard.press('F1');
    await expect(page.locator('.quick-input-widget')).toBeVisible();
    await enter();
    await expect(page.locator('.quick-input-widget input')).toHaveValue(`>${title}`);
  };
  const command = async (title: string) => {
    // The palette filters hundreds of commands at each key, which is a second of a processor for a title that is typed.
    await palette(() => page.keyboard.insertText(title), title);
    await expect(page.locator('.quick-input-list .monaco-list-row.focused')).toContainText(title);
    await page.keyboard.press('Enter');
  };
  const caretAt = async (line: number, column: number) => {
    await page.keyboard.press('Control+g');
    await expect(page.locator('.quick-input-widget')).toBeVisible();
    await page.keyboard.type(`${line}:${column}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('.statusbar').getByText(`Ln ${line}, Col ${column}`, { exact: true })).toBeVisible();
  };
  const entries = page.locator('.quick-input-list .monaco-list-row');
  return {
    page,
    text,
    caretAt,
    async caretBehind(wanted) {
      const before = await text();
      const at = before.indexOf(wanted);
      expect(at, `${wanted} is on the screen`).not.toBe(-1);
      const lines = before.slice(0, at + wanted.length).split('\n');
      await caretAt(lines.length, (lines.at(-1)?.length ?? 0) + 1);
    },
    command,
    async paletteEntries(title) {
      await palette(() => page.keyboard.type(title), title);
      return entries;
    },
    async hover(word) {
      // Where an earlier step has scrolled to, the word may be out of sight or under the scroll bar.
      await page.keyboard.press('Control+Home');
      // A lens that arrives while the mouse is on its way moves the lines under it.
      await expect(page.locator('.codelens-decoration').first()).toBeVisible();
      await page.locator('.editor-instance .view-line span span').filter({ hasText: word }).first().hover();
      const hover = page.locator('.monaco-resizable-hover .monaco-hover-content');
      await expect(hover).toBeVisible();
      return hover;
    },
    notification: (text) => page.locator('.notification-toast').filter({ hasText: text }),
    async press(notification, button) {
      await expect(notification).toBeVisible();
      const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
      await expect(page.locator('.notification-toast').filter({ has: cancel })).toHaveCount(0);
      await notification.getByRole('button', { name: button, exact: true }).click();
    },
    async clearNotifications() {
      await command('Notifications: Clear All Notifications');
      await expect(page.locator('.notification-toast')).toHaveCount(0);
    },
    async front(file) {
      await page.getByRole('tab', { name: file, exact: true }).click();
      await expect(page.getByRole('textbox', { name: file })).toBeFocused();
    },
    async show(file) {
      await page.keyboard.press('Control+p');
      await expect(page.locator('.quick-input-widget')).toBeVisible();
      await page.keyboard.insertText(file);
      await expect(page.locator('.quick-input-list .monaco-list-row.focused')).toContainText(file);
      await page.keyboard.press('Enter');
      await inFront(page, file);
    },
    buttons: async (notification) =>
      (await notification.locator('.notification-list-item-buttons-container .monaco-button').allTextContents()).filter(
        (title) => title !== '',
      ),
    dialog: page.locator('.monaco-dialog-box'),
    chosenEntry: page.locator('.quick-input-list .monaco-list-row.focused'),
    clipboard: () => page.evaluate('navigator.clipboard.readText()'),
    async picture(name) {
      if (process.env.PICTURES) await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
  };
}
