// @ts-check
/**
 * A process that leads a group of its own, with all that it started. The leader may be gone while others of the group
 * run on, so what is asked and signalled is always the group. (Windows has no groups: there it is the process alone.)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const hasGroups = process.platform !== 'win32';

/**
 * @param {number | undefined} leader its process id
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(leader, signal) {
  if (leader === undefined) return;
  try {
    process.kill(hasGroups ? -leader : leader, signal);
  } catch {
    // Nobody is left.
  }
}

/**
 * @param {number | undefined} leader its process id
 * @returns {boolean} whether any of the group runs
 */
export function groupRuns(leader) {
  if (leader === undefined) return false;
  try {
    process.kill(hasGroups ? -leader : leader, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  // One that has ended and that nobody asks about is still there to be signalled, in a container for ever.
  return process.platform === 'linux' ? membersOf(leader).some((state) => state !== 'Z') : true;
}

/**
 * @param {number | undefined} leader
 * @param {number} patience milliseconds
 * @returns {Promise<boolean>} whether the whole group ended within that time
 */
export async function groupEnded(leader, patience) {
  for (let waited = 0; groupRuns(leader); waited += 50) {
    if (waited >= patience) return false;
    await pause(50);
  }
  return true;
}

/** @param {number} leader @returns {string[]} the state of each process in the group, a letter */
function membersOf(leader) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "pid (name) state parent group ...", where a name may hold anything.
        const [state = '', , group] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return Number(group) === leader ? [state] : [];
      } catch {
        return [];
      }
    });
}
