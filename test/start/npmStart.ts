/** `npm start` as a person has it in a terminal: its output, its processes, and Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { node24, root } from '../../scripts/run.mjs';

export interface Started {
  /** What it printed so far, both streams. */
  readonly output: () => string;
  /** The addresses that it printed. */
  readonly urls: () => readonly URL[];
  /** Everything it started that runs, itself included. */
  readonly processes: () => readonly number[];
  /** Ctrl-C: what a terminal sends to the group in front. Resolves with the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

const interrupts: Started['interrupt'][] = [];

/** Ctrl-C for every one that was started, also for one that never got as far as an address. */
export const interruptAll = (): Promise<unknown> => Promise.all(interrupts.map((interrupt) => interrupt()));

/** Resolves when it has printed an address; rejects with what it printed when it ends before. */
export async function npmStart(...args: readonly string[]): Promise<Started> {
  // The script that `npm start` runs, as the leader of a group like one in a terminal.
  const child = spawn(node24(), [join(root, 'scripts/start.mjs'), ...args], { cwd: root, detached: true });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const urls = () => [...output.matchAll(/https?:\/\/\S+(?=\s)/g)].map(([url]) => new URL(url));
  const ready = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (urls().length > 0) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const pid = pidOf(child);
  const interrupt = () => {
    if (child.exitCode === null) process.kill(-pid, 'SIGINT');
    return ended;
  };
  interrupts.push(interrupt);
  const early = await Promise.race([ready, ended]);
  if (early !== undefined) throw new Error(`npm start ended with ${early}:\n${output}`);
  return {
    output: () => output,
    urls,
    processes: () => [pid, ...descendants(pid)],
    interrupt,
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('npm start did not start.');
  return pid;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** One letter; Z is one that has ended and that nobody asked about. */
  readonly state: string;
}

/** From /proc: "pid (name) state parent ...", where a name may hold anything. */
function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [state = '', parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return [{ pid: Number(name), parent: Number(parent), state }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
}

function descendants(of: number): readonly number[] {
  const all = processes();
  const children = (pid: number): readonly number[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...children(child.pid)]);
  return children(of);
}

/** Those of the processes that run still. */
export const running = (pids: readonly number[]): readonly number[] =>
  processes()
    .filter(({ pid, state }) => pids.includes(pid) && state !== 'Z')
    .map(({ pid }) => pid);

/** Whether anything listens there. */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
