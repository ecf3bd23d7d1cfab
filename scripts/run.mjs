// @ts-check
/** Steps that show their progress, commands whose output is shown only when they fail, and stamps that save both. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const cache = join(root, '.cache');

/** Something a person has to put right; its message says what. Shown without a stack. */
export class Missing extends Error {}

/**
 * Runs one step, telling that it began and how long it took.
 * @template T
 * @param {string} name what happens, as in "Building"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now();
  process.stdout.write(`${name} ... `);
  try {
    const result = await work();
    console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  }
}

/**
 * Runs a command to its end. Its output is kept back and becomes part of the error when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: Record<string, string | undefined>, show?: boolean}} [options] `show`: pass the output through
 * @returns {Promise<string>} what it printed
 */
export async function run(command, args, options = {}) {
  const { code, output } = await attempt(command, args, options);
  if (code === 0) return output;
  throw new Missing(`\`${[command, ...args].join(' ')}\` ended with ${code}.${output && `\n${excerpt(output)}`}`);
}

/**
 * As `run`, but a failure is a result.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: Record<string, string | undefined>, show?: boolean}} [options]
 * @returns {Promise<{code: number | string, output: string}>} the exit code, or the signal or error that ended it
 */
export function attempt(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    // npm and its shims are .cmd files on Windows, which only a shell starts.
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'no exit code', output }));
  });
}

/** The cause stands at the beginning or at the end.
 * @param {string} text */
function excerpt(text) {
  const lines = text.trim().split('\n');
  return lines.length <= 40 ? lines.join('\n') : [...lines.slice(0, 15), '...', ...lines.slice(-25)].join('\n');
}

/**
 * Node 24, which comes as an npm package, because VS Code's server, vsce and vitest want more than Node 20. Without a
 * package for this platform the running Node will do when it is new enough.
 * @returns {string} path of the executable
 */
export function node24() {
  const require = createRequire(join(root, 'package.json'));
  for (const name of [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]) {
    const path = nodeOf(require, name.replace('win32', 'win'));
    if (path) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Missing(
    `Node 24 is missing: there is no npm package of it for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. Install Node 24 and run this again.`,
  );
}

/** @param {NodeJS.Require} require @param {string} name */
function nodeOf(require, name) {
  try {
    const folder = dirname(require.resolve(`${name}/package.json`));
    return ['bin/node', 'bin/node.exe'].map((file) => join(folder, file)).find(existsSync);
  } catch {
    return undefined;
  }
}

/**
 * The environment for what runs on Node 24, so that what it starts finds the same Node first.
 * @returns {Record<string, string>}
 */
export function withNode24() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { PATH: [dirname(node24()), process.env.PATH].join(separator) };
}

/**
 * Does the work unless it was done before with the same inputs and its result is still there.
 * @param {{stamp: string, inputs: readonly string[], result: string}} what `stamp` is the file that remembers;
 *   `inputs` are files and folders below the repository; `result` is the path the work makes
 * @param {() => Promise<unknown>} work
 * @returns {Promise<boolean>} whether the work was done now
 */
export async function unlessDone({ stamp, inputs, result }, work) {
  const now = fingerprint(inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/**
 * One hash over names and contents.
 * @param {readonly string[]} inputs files and folders below the repository; what is not there counts as absent
 */
export function fingerprint(inputs) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of inputs.flatMap(files)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function files(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => files(`${path}/${name}`));
}

/**
 * Ends a script as a person expects: what they can put right without a stack, a fault of ours with one.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  console.error(error instanceof Missing ? `\n${error.message}` : error);
  process.exit(1);
}
