// @ts-check
/** Processes that run beside a script and end with it, together with what they started themselves. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { groupEnded, groupRuns, signalGroup } from './processGroup.mjs';
import { Missing } from './run.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** The last resort, for a script that ends without closing. */
process.on('exit', () => {
  for (const { pid } of running) signalGroup(pid, 'SIGKILL');
});

/**
 * @typedef {object} Background
 * @property {RegExpExecArray} ready what told that it is ready
 * @property {() => string} log what it printed so far
 * @property {Promise<string>} ended says how
 * @property {() => Promise<void>} close ends it and all that it started, and waits for that, though not for ever
 */

/**
 * Starts a process and waits until it prints that it is ready.
 * @param {string} name for messages
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ready: RegExp, cwd?: string, env?: Record<string, string | undefined>, patience?: number}} options `env` goes
 *   on top of this process's own, `undefined` takes a variable away; `patience` is how many milliseconds it has to end by
 *   itself
 * @returns {Promise<Background>}
 */
export async function startInBackground(name, command, args, { ready, cwd, env = {}, patience = 5000 }) {
  const child = spawn(command, args, {
    ...(cwd ? { cwd } : {}),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended at once, and a Ctrl-C reaches it through us alone.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let log = '';
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', async (code, signal) => {
      // Its last words, unless something that it left behind holds the pipe.
      await Promise.race([new Promise((closed) => child.on('close', closed)), pause(1000, undefined, { ref: false })]);
      resolve(signal ?? `exit code ${code}`);
    });
  });
  ended.then(() => {
    if (!groupRuns(child.pid)) running.delete(child);
  });
  /** @type {Promise<RegExpExecArray>} */
  const isReady = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ chunk) => {
      log += chunk;
      const match = ready.exec(log);
      if (match) resolve(match);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then((how) => reject(new Missing(`${name} ended before it was ready (${how}).\n${log}`)));
  });
  return {
    ready: await isReady,
    log: () => log,
    ended,
    close: async () => {
      if (!running.has(child)) return;
      signalGroup(child.pid, 'SIGTERM');
      if (!(await groupEnded(child.pid, patience))) {
        signalGroup(child.pid, 'SIGKILL');
        await groupEnded(child.pid, 2000);
      }
      running.delete(child);
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

/**
 * @param {number} wished
 * @returns {Promise<number>} the wished port of 127.0.0.1, or any free one when it is taken
 */
export async function freePort(wished) {
  return (await listens(wished)) ?? (await listens(0)) ?? 0;
}

/** @param {number} port @returns {Promise<number | undefined>} the port, if one can listen there */
function listens(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
