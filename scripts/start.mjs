// @ts-check
/**
 * `npm start`: from a fresh clone to a real VS Code with the packaged extension in it, an example open, and a local
 * SageMaker to talk to. Nothing here reaches an AWS account.
 *
 *   npm start                  in the browser
 *   npm start -- --desktop     in the desktop VS Code that is on PATH, with a profile of its own
 *   npm start -- --port 9000   with VS Code on that port, if it is free
 *   npm start -- --folder DIR  with what it writes in that folder, instead of .cache/start
 */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './background.mjs';
import { lock } from './lock.mjs';
import { packageExtension, vsix } from './package.mjs';
import { attempt, cache, fail, Missing, root, run, step } from './run.mjs';
import { installPackages, installVSCode } from './setup.mjs';
import { startSimulator } from './simulator.mjs';
import { noAwsAccount, startVSCode, writeUserSettings } from './vscode.mjs';

const region = 'eu-west-1';

/** @typedef {import('./background.mjs').Background} Background */
/** @type {Background[]} */
const started = [];
let stopping = false;

async function main() {
  const { desktop, port, folder } = options();
  lock(
    folder,
    'End it with Ctrl-C in its terminal, or add `--folder DIR` to have a second one in a folder of its own.',
  );
  const workspace = join(folder, 'examples');
  const code = desktop ? desktopVSCode() : undefined;
  await installPackages();
  if (!code) await installVSCode();
  await packageExtension();

  const file = prepareWorkspace(folder, workspace);
  // On its usual port, or a free one. To look whether it is taken and then to take it would be two steps.
  const simulator = await step('Starting the simulator', () =>
    startSimulator(8765).catch((error) => {
      if (/is taken/.test(error.message)) return startSimulator();
      throw error;
    }),
  );
  watch('The simulator', simulator);
  const settings = { 'sagemakerExperiments.endpointUrl': simulator.url, 'sagemakerExperiments.region': region };
  if (code) return openDesktop(code, settings, { folder, workspace, file });

  const vscode = await step('Starting VS Code', async () =>
    startVSCode({
      folder: join(folder, 'vscode'),
      vsix,
      settings,
      env: noAwsAccount(folder),
      port: await freePort(port),
    }),
  );
  watch("VS Code's server", vscode);
  if (port !== 0 && vscode.port !== port) console.log(`Port ${port} is taken, so VS Code is on ${vscode.port}.`);
  console.log('Ctrl-C ends everything. Open:');
  console.log(vscode.url(workspace, [['openFile', vscode.resource(file)]]));
}

/** @returns {{desktop: boolean, port: number, folder: string}} */
function options() {
  try {
    const { values } = parseArgs({
      options: { desktop: { type: 'boolean' }, port: { type: 'string' }, folder: { type: 'string' } },
    });
    const port = Number(values.port ?? 8766);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port.`);
    return { desktop: values.desktop ?? false, port, folder: resolve(values.folder ?? join(cache, 'start')) };
  } catch (error) {
    throw new Missing(
      `${error instanceof Error ? error.message : error}\nUse: npm start -- [--desktop] [--port N] [--folder DIR]`,
    );
  }
}

/**
 * Copies the examples once; what the person changed there since is theirs.
 * @param {string} folder
 * @param {string} workspace a folder in it
 * @returns {string} the example to open
 */
function prepareWorkspace(folder, workspace) {
  if (!existsSync(workspace)) {
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'examples'), workspace, { recursive: true });
  }
  const example = readdirSync(workspace)
    .sort()
    .find((name) => name.endsWith('.experiment.json'));
  if (!example) throw new Missing(`There is no example in ${workspace}. Delete that folder to get the examples again.`);
  return join(workspace, example);
}

/**
 * One that ends by itself takes the rest with it.
 * @param {string} name
 * @param {Background} background
 */
function watch(name, background) {
  started.push(background);
  background.ended.then((how) => {
    if (stopping) return;
    console.error(`${name} ended by itself (${how}).\n${background.log().split('\n').slice(-20).join('\n')}`);
    stop(1);
  });
}

/** @param {number} exitCode */
async function stop(exitCode) {
  if (stopping) return;
  stopping = true;
  await Promise.all(started.map((background) => background.close()));
  process.exit(exitCode);
}

/** @returns {string} the command */
function desktopVSCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'codium'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((path) => join(path, name))).find(existsSync);
  if (!found)
    throw new Missing('There is no `code` on PATH. Install VS Code, or leave out --desktop to use a browser.');
  return found;
}

/**
 * @param {string} code
 * @param {Record<string, unknown>} settings
 * @param {{folder: string, workspace: string, file: string}} paths
 */
async function openDesktop(code, settings, { folder, workspace, file }) {
  const user = join(folder, 'desktop');
  const profile = ['--user-data-dir', user, '--extensions-dir', join(folder, 'desktop-extensions')];
  // Electron refuses root without this.
  if (process.getuid?.() === 0) profile.push('--no-sandbox');
  writeUserSettings(user, settings);
  const env = noAwsAccount(folder);
  await step('Installing the extension', () => run(code, [...profile, '--install-extension', vsix, '--force']));
  console.log(`${workspace} is open in ${code}. Closing the window or Ctrl-C ends everything.`);
  const window = await attempt(code, [...profile, '--disable-workspace-trust', '--wait', '-n', workspace, file], {
    env,
  });
  if (window.code !== 0) console.error(`${code} ended with ${window.code}.\n${window.output}`);
  await stop(window.code === 0 ? 0 : 1);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(0));
main().catch(async (error) => {
  await Promise.all(started.map((background) => background.close()));
  fail(error);
});
