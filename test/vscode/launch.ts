/** What tests in a real VS Code stand on: the packaged extension, the simulator, a server with both, and a browser. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { packageExtension, vsix } from '../../scripts/package.mjs';
import { browser as findBrowser, installVSCode } from '../../scripts/setup.mjs';
import { startSimulator } from '../../scripts/simulator.mjs';
import { noAwsAccount, startVSCode, type VSCode } from '../../scripts/vscode.mjs';

export interface LaunchOptions {
  /** User settings; endpoint and Region are set already. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment of VS Code, and so of the extension host; no AWS account of this machine is in it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folders have to be trusted first, and the question is never asked: a restricted window. */
  readonly restricted?: boolean;
  /** Let a page run tests inside the extension host. */
  readonly automation?: boolean;
}

export interface Launched {
  /** Of everything it writes; AWS's `config` and `credentials` are looked for in it. */
  readonly folder: string;
  readonly vscode: VSCode;
  /** Base URL of the simulator. */
  readonly simulator: string;
  /** Writes the files, relative path to text, into a new folder and returns its path. */
  workspace(files: Readonly<Record<string, string>>): string;
  /** Ids of the processes of this VS Code whose command line holds the text. */
  processes(text: string): readonly number[];
  /** Ids of its extension hosts, one a window. */
  extensionHosts(): readonly number[];
  close(): Promise<void>;
}

export const region = 'eu-west-1';

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  await installVSCode();
  await packageExtension();
  const folder = mkdtempSync(join(tmpdir(), 'vscode-test-'));
  const simulator = await startSimulator();
  const vscode = await startVSCode({
    folder: join(folder, 'vscode'),
    vsix,
    settings: {
      'sagemakerExperiments.endpointUrl': simulator.url,
      'sagemakerExperiments.region': region,
      'workbench.reduceMotion': 'on',
      'editor.minimap.enabled': false,
      ...(options.restricted ? { 'security.workspace.trust.startupPrompt': 'never' } : {}),
      ...options.settings,
    },
    // Without a gallery VS Code does not look for one on the network.
    env: { ...noAwsAccount(folder), EXTENSIONS_GALLERY: '{}', ...options.env },
    workspaceTrust: options.restricted ?? false,
    automation: options.automation ?? false,
    // What a page has begun ends with it, and meets no test of another one.
    graceSeconds: 0,
  });
  return {
    folder,
    vscode,
    simulator: simulator.url,
    workspace(files) {
      const workspace = mkdtempSync(join(folder, 'workspace-'));
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(workspace, path)), { recursive: true });
        writeFileSync(join(workspace, path), text);
      }
      return workspace;
    },
    processes: (text) => processes().filter((pid) => [folder, text].every((part) => commandLine(pid).includes(part))),
    extensionHosts: () => {
      const own = processes().filter((pid) => commandLine(pid).includes(folder));
      const groups = own.map(groupOf);
      return processes().filter(
        (pid) => commandLine(pid).includes('--type=extensionHost') && groups.includes(groupOf(pid)),
      );
    },
    async close() {
      await Promise.all([vscode.close(), simulator.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const processes = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const commandLine = (pid: number): string => told(pid, 'cmdline');
/** "pid (name) state parent group ...", where a name may hold anything. */
const groupOf = (pid: number): string | undefined => told(pid, 'stat').split(') ').at(-1)?.split(' ')[2];

function told(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  // Quiet on a machine without network, and able to run as root.
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  args.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
  return chromium.launch({ executablePath, env: { ...definedIn(process.env), ...env }, args });
}

const definedIn = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
