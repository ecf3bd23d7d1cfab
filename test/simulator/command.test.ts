import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';

import { startSimulator } from './index.ts';
import { call } from './testClient.ts';

// Each test starts a Node of its own, on a machine that may be busy with others.
vi.setConfig({ testTimeout: 60_000 });

/** The command is TypeScript that Node runs as it is, which the Node of this package can whatever Node is installed. */
const root = new URL('../../', import.meta.url);
const own = fileURLToPath(new URL('node_modules/.bin/node', root));
const node = existsSync(own) ? own : process.execPath;

let child: ChildProcessWithoutNullStreams | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});

function run(...args: readonly string[]) {
  const main = fileURLToPath(new URL('test/simulator/main.ts', root));
  const started = spawn(node, [main, ...args]);
  child = started;
  let stdout = '';
  let stderr = '';
  started.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  started.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const exit = new Promise<number | string | null>((resolve) => {
    started.once('close', (code, signal) => resolve(code ?? signal));
  });
  const ready = new Promise<string>((resolve, reject) => {
    started.stdout.on('data', () => stdout.includes('Ctrl-C') && resolve(stdout));
    started.once('close', () => reject(new Error(stderr)));
  });
  ready.catch(() => undefined);
  return { started, exit, ready, stderr: () => stderr };
}

test.each(['SIGINT', 'SIGTERM'] as const)('says where it is, serves, and ends at %s', async (signal) => {
  const { started, exit, ready } = run('--port', '0');
  const said = await ready;
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
  expect(said).toMatch(/checkout-ranker-shadow +Running/);
  expect(said).toContain(`aws --endpoint-url ${url} sagemaker describe-inference-experiment`);
  expect(await call(url, 'DescribeInferenceExperiment', { Name: 'fraud-score-shadow' })).toMatchObject({
    Status: 'Created',
  });
  started.kill(signal);
  expect(await exit).toBe(0);
});

test('transitions take as long as it is told', async () => {
  const { ready } = run('--port', '0', '--transition-seconds', '0');
  const url = /http:\/\/\S+/.exec(await ready)?.[0] ?? '';
  const Name = 'checkout-ranker-shadow';
  await call(url, 'UpdateInferenceExperiment', { Name, Description: 'changed' });
  expect(await call(url, 'DescribeInferenceExperiment', { Name })).toMatchObject({
    Status: 'Running',
    Description: 'changed',
  });
});

test('its clock runs by itself', async () => {
  const { ready } = run('--port', '0');
  const url = /http:\/\/\S+/.exec(await ready)?.[0] ?? '';
  const time = async () => (await fetch(`${url}/_simulator/clock`)).text();
  const first = await time();
  // Ends as soon as the clock has moved, and with the time limit of the test if it never does.
  await vi.waitUntil(async () => (await time()) !== first, { timeout: 60_000 });
});

test('a taken port is named', async () => {
  const simulator = await startSimulator();
  const { exit, stderr } = run('--port', String(simulator.port));
  expect(await exit).toBe(1);
  expect(stderr()).toContain(`Port ${simulator.port} on 127.0.0.1 is taken.`);
  expect(stderr()).not.toContain('at ');
  await simulator.stop();
});

test.each([['--port', 'http'], ['--port', '70000'], ['--transition-seconds', 'soon'], ['--colour'], ['extra']])(
  'refuses %s %s with its usage',
  async (...args) => {
    const { exit, stderr } = run(...args.filter((arg) => arg !== undefined));
    expect(await exit).toBe(2);
    expect(stderr()).toContain('--transition-seconds');
  },
);
