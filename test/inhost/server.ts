/** The language server's process, as the operating system tells of it. */
import { readdirSync, readFileSync } from 'node:fs';

const children = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);

function parentOf(pid: number): number | undefined {
  try {
    // "pid (name) state parent ...", where a name may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Process ids of the language servers that this extension host has started. */
export const servers = (): readonly number[] =>
  children(process.pid).filter((pid) => commandLineOf(pid).includes('dist/server.js'));

/** Names of the variables in a process's environment. */
export const variablesOf = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/environ`, 'utf8')
    .split('\0')
    .map((entry) => entry.split('=')[0] ?? '');
