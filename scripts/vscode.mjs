// @ts-check
/** Starts a real VS Code (code-server's) on loopback, with one extension in it. Shared by `npm start` and the tests. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startInBackground } from './background.mjs';
import { node24, run } from './run.mjs';
import { vscodeServer } from './setup.mjs';

/** Keep the window free of everything that is not ours. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  // So that what is on the screen and what is saved are two things, as in a desktop VS Code.
  'files.autoSave': 'off',
};

/**
 * Adds to the settings of a user, with those that keep a window calm. What a person has set besides stays.
 * @param {string} folder of VS Code's user data
 * @param {Record<string, unknown>} settings
 */
export function writeUserSettings(folder, settings) {
  const file = join(folder, 'User/settings.json');
  mkdirSync(join(folder, 'User'), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...readSettings(file), ...calm, ...settings }, undefined, 2));
}

/**
 * The environment in which no AWS account of this machine can be reached: dummy credentials, and the shared files of
 * nobody.
 * @param {string} folder where those files would be
 * @returns {Record<string, string | undefined>} an `undefined` takes a variable away
 */
export function noAwsAccount(folder) {
  const inherited = Object.keys(process.env).filter((name) => /^AWS_/i.test(name));
  return {
    ...Object.fromEntries(inherited.map((name) => [name, undefined])),
    AWS_ACCESS_KEY_ID: 'AKIDLOCALSIMULATOR00',
    AWS_SECRET_ACCESS_KEY: 'not-a-secret-of-any-account',
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/**
 * @typedef {object} Options
 * @property {string} folder everything this VS Code writes goes in here; best a new one
 * @property {string} [vsix] the packaged extension to install, as a user does
 * @property {Record<string, unknown>} [settings] user settings
 * @property {Record<string, string | undefined>} [env] on top of this process's own; `undefined` takes away
 * @property {number} [port] 0, the default, is any free one
 * @property {boolean} [workspaceTrust] ask whether a folder is trusted; otherwise each is
 * @property {number} [graceSeconds] how long the extensions of a page that was closed go on; 3 hours by default
 * @property {boolean} [automation] let a page run tests inside the extension host
 */

/**
 * @typedef {object} Window
 * @property {number} port
 * @property {(workspace: string, payload?: readonly (readonly [string, string])[]) => string} url opens a folder; it
 *   holds the token without which the server answers nobody
 * @property {(path: string) => string} resource a file of this machine as VS Code names it, for a payload
 */

/** @typedef {import('./background.mjs').Background & Window} VSCode */

/**
 * Installs the extension and starts the server; done when it answers.
 * @param {Options} options
 * @returns {Promise<VSCode>}
 */
export async function startVSCode(options) {
  const { folder, vsix, settings = {}, env = {}, port = 0, workspaceTrust, automation, graceSeconds } = options;
  mkdirSync(join(folder, 'extensions'), { recursive: true });
  writeUserSettings(join(folder, 'user'), settings);
  const home = ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
  const licence = '--accept-server-license-terms';
  if (vsix) await run(node24(), [vscodeServer, licence, ...home, '--install-extension', vsix, '--force']);

  const token = randomBytes(24).toString('base64url');
  const tokenFile = join(folder, 'connection-token');
  // Not on the command line, which other users of the machine can read.
  rmSync(tokenFile, { force: true });
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const args = [vscodeServer, '--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile];
  args.push(licence, '--telemetry-level', 'off', ...home, '--user-data-dir', join(folder, 'user'));
  if (!workspaceTrust) args.push('--disable-workspace-trust');
  if (automation) args.push('--enable-smoke-test-driver');
  if (graceSeconds !== undefined) args.push('--reconnection-grace-time', String(graceSeconds));
  const ready = /Extension host agent listening on (\d+).*Extension host agent started/s;
  const server = await startInBackground("VS Code's server", node24(), args, { ready, env, cwd: folder });
  const bound = Number(server.ready[1]);
  const authority = `127.0.0.1:${bound}`;
  return {
    ...server,
    port: bound,
    url: (workspace, payload = []) => {
      const query = new URLSearchParams({ tkn: token, folder: workspace });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
    resource: (path) => `vscode-remote://${authority}${path}`,
  };
}

/** @param {string} file @returns {Record<string, unknown>} nothing when there is none, or none that is plain JSON */
function readSettings(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
