/** The window of watched.ts from outside: its home directory, and everything that it has written, searched for secrets. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import { canaries, environment, found, homeFiles } from './canaries.ts';
import type { TestResult } from './suite.ts';

/** With a home directory whose AWS files hold canaries, and a file for the record. */
export function watchedEnvironment(): Readonly<Record<string, string | undefined>> {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...homeFiles(home), record: '' })) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  const proxies = Object.keys(process.env).filter((name) => /_proxy$/i.test(name));
  return {
    ...Object.fromEntries(proxies.map((name) => [name, undefined])),
    ...environment,
    HOME: home,
    AWS_CONFIG_FILE: undefined,
    AWS_SHARED_CREDENTIALS_FILE: undefined,
    INHOST_RECORDER: join(root, 'test/inhost/recorder.cjs'),
    RECORDER_FILE: join(home, 'record'),
  };
}

/** So that what VS Code does by itself is not in the record, nor a password that a test writes into the settings. */
export const watchedSettings = { 'remote.autoForwardPorts': false, 'workbench.localHistory.enabled': false } as const;

/** From now on every text that the window shows is kept. */
export const watchPage = (page: Page): Promise<unknown> =>
  page.addInitScript({ path: join(root, 'test/inhost/pageScript.js') });

const shownIn = (page: Page): Promise<string> => page.evaluate('watched.shown()');
/** What VS Code keeps in the browser: the storages of windows, workspaces and extensions. */
const storedIn = (page: Page): Promise<string> => page.evaluate('watched.stored()');

/** Extensions that are installed, and the settings, where a test has put passwords. */
const NOT_WRITTEN = /\/vscode\/extensions\/|\/CachedConfigurations\/|\/User\/settings\.json$/;

/** Every file below the folder that has been written by what runs. */
const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_WRITTEN.test(join(entry.parentPath, entry.name)))
    .map(({ parentPath, name }) => `${join(parentPath, name)}\n${readFileSync(join(parentPath, name), 'latin1')}`)
    .join('\n');

/** Each place has something that it must have, so that a place where nothing is searched does not pass. */
export async function searched(page: Page, folder: string): Promise<readonly TestResult[]> {
  const stored = async () => {
    for (;;) {
      const text = await storedIn(page);
      if (text.includes(HISTORY)) return text;
    }
  };
  const places: readonly (readonly [string, () => Promise<string> | string, string])[] = [
    ['the window has shown, notifications and status bar', () => shownIn(page), 'Updated inference experiment'],
    ['VS Code keeps of the workspace and of extensions', stored, HISTORY],
    [
      'is on the disk, logs and output channels',
      () => filesIn(join(folder, 'vscode')),
      'Updated checkout-ranker-shadow',
    ],
  ];
  const results: TestResult[] = [];
  for (const [where, read, mark] of places) {
    const text = await read();
    const secrets = found(text);
    const error = !text.includes(mark)
      ? `${mark} is not there, of ${text.length} characters`
      : secrets.length > 0 && secrets.map((place) => `${place}: ${beside(text, canaries[place])}`).join('\n');
    results.push({ name: `nothing secret is in what ${where}`, ...(error ? { error } : {}) });
  }
  return results;
}

/** The history of updates, which is kept for the workspace. */
const HISTORY = 'checkout-ranker-shadow';

function beside(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return at < 0 ? 'encoded' : text.slice(Math.max(0, at - 300), at + secret.length + 20);
}
