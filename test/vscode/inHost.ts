/** Runs a module of ours inside the extension host of a real VS Code, as VS Code's own test runner would. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { cache, root } from '../../scripts/run.mjs';
import { type Launched, type LaunchOptions, launch, launchBrowser } from './launch.ts';

export interface Run {
  /** From the root: the module, which exports `run`. */
  readonly module: string;
  /** Of the workspace, by relative path. */
  readonly files: Readonly<Record<string, string>>;
  readonly limitSeconds?: number | undefined;
  /** Before the window is loaded. */
  readonly before?: ((page: Page) => Promise<unknown>) | undefined;
  /** After the run, while the window is still there; with the folder of everything that VS Code has written on the disk. */
  readonly after?: ((page: Page, folder: string) => Promise<unknown>) | undefined;
}

export interface InHost extends Run, Omit<LaunchOptions, 'automation'> {}

export interface Host {
  /** Resolves when `run` has: undefined where it did, else what went wrong. Each has a window and an extension host of its own. */
  run(options: Run): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A VS Code and a simulator for runs one after the other: all but the first find the extension as another window has left it. */
export async function startHost(options: Omit<LaunchOptions, 'automation'>): Promise<Host> {
  const launched = await launch({ ...options, automation: true });
  return { run: (run) => runIn(launched, run), close: launched.close };
}

/** One run, in a VS Code with a simulator of its own. */
export async function runInHost({ module, files, limitSeconds, before, after, ...launching }: InHost) {
  const host = await startHost(launching);
  try {
    return await host.run({ module, files, limitSeconds, before, after });
  } finally {
    await host.close();
  }
}

async function runIn(launched: Launched, options: Run): Promise<string | undefined> {
  const { module, files, limitSeconds = 240, before, after } = options;
  const extension = await testExtension(module);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const log: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, args: unknown) => {
      log.push(`${type}: ${JSON.stringify(args)}`);
    });
    const exited = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    const { vscode } = launched;
    await before?.(page);
    const workspace = launched.workspace(files);
    const url = vscode.url(workspace, [
      ['extensionDevelopmentPath', vscode.resource(extension)],
      ['extensionTestsPath', vscode.resource(join(extension, 'index.js'))],
    ]);
    await page.goto(url);
    const died = vscode.ended.then((how) => `VS Code's server ended (${how}).`);
    const late = timeout(limitSeconds).then(() => `It did not end within ${limitSeconds} seconds.`);
    const whole = exited.then(async (code) => {
      if (code === 0) await after?.(page, dirname(workspace));
      return code;
    });
    const outcome = await Promise.race([whole, died, late]);
    return outcome === 0 ? undefined : `${outcome}\n${log.slice(-40).join('\n')}\n${vscode.log()}`;
  } finally {
    await browser.close();
  }
}

/** An extension of no content: VS Code runs tests for an extension under development only, ours is installed. */
async function testExtension(module: string): Promise<string> {
  const folder = join(cache, 'inhost', module.replaceAll(/\W/g, '-'));
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'inhost', publisher: 'tests', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const entryPoints = [join(root, module)];
  const outfile = join(folder, 'index.js');
  const external = ['vscode'];
  await build({ bundle: true, platform: 'node', format: 'cjs', external, entryPoints, outfile, logLevel: 'warning' });
  return folder;
}

const timeout = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());
