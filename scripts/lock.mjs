// @ts-check
/** A folder that one process at a time works in. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from './run.mjs';

/**
 * Takes the folder, or fails saying who has it. Given back when this process ends; one that was killed leaves a lock
 * that counts for nothing.
 * @param {string} folder made when it is not there
 * @param {string} advice what to do when it is taken
 */
export function lock(folder, advice) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'running.pid');
  const holder = holderOf(file);
  if (holder !== undefined) throw new Missing(`Process ${holder} is working in ${folder}. ${advice}`);
  rmSync(file, { force: true });
  try {
    // Fails when another has taken it since.
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    throw new Missing(`Another process has just begun to work in ${folder}. ${advice}`);
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

/** @param {string} file @returns {number | undefined} the process that holds it and runs */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && runs(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
