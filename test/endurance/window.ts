/** A window of a real VS Code with the packaged extension, and hands in its extension host. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import type { Locator, Page } from '@playwright/test';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { cache, node24, root, run } from '../../scripts/run.mjs';
import { vscodeServer } from '../../scripts/setup.mjs';
import { launch, launchBrowser } from '../vscode/launch.ts';
import { STORED } from '../vscode/stored.ts';

export interface Window {
  readonly page: Page;
  readonly dialog: Locator;
  /** Of the workspace, on disk. */
  readonly folder: string;
  /** Does something in the extension host (hands.ts); rejects with GONE where that has been ended meanwhile. */
  act<T = unknown>(action: string, asked?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Loads the window anew, which ends its extension host whatever that is doing. */
  reload(): Promise<void>;
  /** All that the output channel was ever told, in all its windows. */
  output(): string;
  /** The last lines of all logs of the extension, for whoever looks at a failure. */
  logs(): string;
  /** What VS Code has stored of the extension for the workspace, which it writes down a little later. */
  stored(): Promise<Stored>;
  close(): Promise<void>;
}

/** Newest first. */
export interface Stored {
  readonly history?: readonly { readonly id: string; readonly name: string; readonly outcome: string }[];
  readonly following?: readonly { readonly entry?: string }[];
}

export const GONE = 'The extension host is gone.';

/** As a package, which VS Code installs as it does any other. */
async function packageHands(): Promise<string> {
  const cwd = join(cache, 'endurance');
  mkdirSync(cwd, { recursive: true });
  const manifest = { name: 'hands', publisher: 'tests', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  const started = { main: './index.js', activationEvents: ['onStartupFinished'], extensionKind: ['workspace'] };
  writeFileSync(join(cwd, 'package.json'), JSON.stringify({ ...manifest, ...started }));
  writeFileSync(join(cwd, '.vscodeignore'), '*.vsix\n');
  const entryPoints = [join(root, 'test/endurance/hands.ts')];
  const outfile = join(cwd, 'index.js');
  const external = ['vscode'];
  await build({ bundle: true, platform: 'node', format: 'cjs', external, entryPoints, outfile, logLevel: 'warning' });
  const packagePath = join(cwd, 'hands.vsix');
  await createVSIX({ cwd, packagePath, allowMissingRepository: true, skipLicense: true, dependencies: false });
  return packagePath;
}

async function install(vsix: string, folder: string): Promise<void> {
  const home = ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
  const licence = '--accept-server-license-terms';
  await run(node24(), [vscodeServer, licence, ...home, '--install-extension', vsix, '--force']);
}

/** Told by the hands of each extension host where they listen. */
async function doorbell() {
  let rings: (port: number) => void = () => undefined;
  const server = createServer(async (request, response) => {
    const port = Number(await textOf(request));
    response.end();
    rings(port);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const next = () =>
    new Promise<number>((resolve) => {
      rings = resolve;
    });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, next, close: () => server.close() };
}

export async function openWindow(
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>>,
): Promise<Window> {
  const bell = await doorbell();
  const launched = await launch({ settings, env: { ENDURANCE_READY: bell.url } });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const folder = launched.workspace(files);
  const { vscode } = launched;
  await install(await packageHands(), join(dirname(folder), 'vscode'));
  const url = vscode.url(folder);
  let port = 0;

  async function load(): Promise<void> {
    const ready = bell.next();
    await page.goto(url);
    port = await within(120, 'the window', ready);
  }
  async function close(): Promise<void> {
    await browser.close();
    await launched.close();
    bell.close();
  }
  await load().catch(async (error) => {
    const logs = globSync(join(dirname(folder), 'vscode/**/remoteexthost.log')).map((file) =>
      readFileSync(file, 'utf8'),
    );
    await close();
    throw new Error(`${error}\n${logs.join('\n')}`);
  });

  return {
    page,
    folder,
    dialog: page.locator('.monaco-dialog-box'),
    reload: load,
    async act<T>(action: string, asked: Readonly<Record<string, unknown>> = {}) {
      const body = JSON.stringify({ action, ...asked });
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body })
        .then((response) => response.json() as Promise<{ value: T; error?: string }>)
        .catch(() => ({ error: GONE }));
      if ('error' in answer && answer.error !== undefined) throw new Error(answer.error);
      return (answer as { value: T }).value;
    },
    output: () =>
      globSync(join(dirname(folder), 'vscode/**/*SageMaker Experiments.log'))
        .sort()
        .map((file) => readFileSync(file, 'utf8'))
        .join(''),
    logs: () =>
      globSync(join(dirname(folder), 'vscode/**/*SageMaker Experiments*.log'))
        .sort()
        .map((file) => `${file}\n${readFileSync(file, 'utf8').split('\n').slice(-40).join('\n')}`)
        .join('\n'),
    stored: async () => Object.assign({}, ...(await page.evaluate<string[]>(STORED)).map((text) => JSON.parse(text))),
    close,
  };
}

/** Rejects when it takes longer: something waits for what never comes. */
export async function within<T>(seconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Looks until it is so: `look` gives what is still wrong, undefined when nothing is. */
export async function until(seconds: number, look: () => Promise<string | undefined>): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const wrong = await look();
    if (wrong === undefined) return;
    if (Date.now() > end) throw new Error(wrong);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
