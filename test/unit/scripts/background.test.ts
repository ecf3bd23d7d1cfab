/** What runs beside a script ends with it, and so does what that started. */
import { expect, test } from 'vitest';
import { startInBackground } from '../../../scripts/background.mjs';
import { running } from '../../start/npmStart.ts';

/** Prints its process id, tells its parent, and hears no SIGTERM; the pipe it prints to is its parent's. */
const stubborn = `
  process.on('SIGTERM', () => {});
  console.log('stubborn ' + process.pid);
  process.kill(process.ppid, 'SIGUSR2');
  setInterval(() => {}, 1000);`;

/** Starts the stubborn one, and does the rest when that is there. */
const parent = (rest: string) => `
  process.on('SIGUSR2', () => { ${rest} });
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' });
  setInterval(() => {}, 1000);`;

const start = (code: string, ready = /stubborn (\d+)/) =>
  startInBackground('The program', process.execPath, ['-e', code], { ready, patience: 300 });

const runs = (pid: number) => running([pid]).length > 0;

test('closing ends a grandchild that ignores SIGTERM, though its parent has ended by then', async () => {
  const program = await start(parent(''));
  const grandchild = Number(program.ready[1]);
  expect(runs(grandchild)).toBe(true);
  await program.close();
  expect(runs(grandchild)).toBe(false);
  expect(await program.ended).toBe('SIGTERM');
});

test('one that ends by itself is told, and what it leaves behind is ended by closing', async () => {
  const program = await start(parent('process.exit(3)'));
  const grandchild = Number(program.ready[1]);
  expect(await program.ended).toBe('exit code 3');
  expect(runs(grandchild)).toBe(true);
  await program.close();
  expect(runs(grandchild)).toBe(false);
});

test('closing twice, or what has ended, does nothing', async () => {
  const program = await start('console.log("stubborn 0")');
  expect(await program.ended).toBe('exit code 0');
  await program.close();
  await program.close();
});

test('one that ends before it is ready is told with what it printed', async () => {
  await expect(start('console.log("no port is free")', /ready/)).rejects.toThrow(
    'The program ended before it was ready (exit code 0).\nno port is free',
  );
});
