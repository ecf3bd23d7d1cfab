// @ts-check
/** Programs that tests drive and that npm does not have: on PATH, or installed where that asks nobody. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { attempt, step } from './run.mjs';

/** By the command: what it is called, and the package of Debian that brings it. */
const programs = {
  aws: { title: 'The AWS CLI', debian: 'awscli' },
  nvim: { title: 'Neovim 0.7 or newer', debian: 'neovim' },
};

/** @typedef {keyof typeof programs} Command */

/** @param {Command} command @returns {boolean} whether it is on PATH */
const isThere = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** @param {Command} command */
export function needed(command) {
  if (isThere(command)) return;
  const { title, debian } = programs[command];
  throw new Error(`${title} is missing: put ${command} on PATH (on Debian: apt-get install ${debian}).`);
}

/** Where a package of the system puts the AWS CLI, besides PATH, on which a version 1 may come first. */
const places = ['aws', '/usr/bin/aws', '/usr/local/bin/aws'];

/** @returns {Promise<string | undefined>} the command of a version 2 */
export async function awsCliVersion2() {
  for (const command of places) {
    const { output } = await attempt(command, ['--version']);
    if (/^aws-cli\/2\./m.test(output)) return command;
  }
  return undefined;
}

/**
 * As root on Debian and its kin. Once for all tests, as two at a time lock each other out. A failure is shown and no more:
 * the tests that need the program tell what is missing, and the others run.
 * @param {Command} command
 * @param {(command: Command) => boolean | Promise<boolean>} isEnough what is there already
 */
export async function install(command, isEnough = isThere) {
  if ((await isEnough(command)) || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const { title, debian } = programs[command];
  await step(`Installing ${title} with apt-get`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const args = ['install', '--yes', '--no-install-recommends', debian];
    if ((await attempt('apt-get', args, { env })).code === 0) return;
    await attempt('apt-get', ['update'], { env });
    const { code, output } = await attempt('apt-get', args, { env });
    if (code !== 0) console.error(output);
  });
}
