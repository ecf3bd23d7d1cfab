/** A call in a fork is the call that is started: no test of the AWS CLI may hang on which of them it was. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { delimiter, join } from 'node:path';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { listen } from '../aws/support.ts';
import { type AwsCliServer, canServe, runThere, startAwsCliServer } from './awsCliServer.ts';
import { awsCli2, environment, run, start } from './awsCliTool.ts';
import { sharedSimulator } from './sharedSimulator.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const simulator = await sharedSimulator();
const { servers } = inject('awsCli');
const commands = [...new Set(['aws', awsCli2()])];

const named = ['--name', 'checkout-ranker-shadow'];
const at = (url: string, operation: string) => ['--endpoint-url', url, 'sagemaker', operation, ...named];
const describing = at(simulator.url, 'describe-inference-experiment');
const updating = at(simulator.url, 'update-inference-experiment');
const tooMuch =
  'SourceModelVariantName=production,ShadowModelVariants=[{ShadowModelVariantName=shadow,SamplingPercentage=150}]';

const calls: readonly [what: string, received: number, args: readonly string[], env?: NodeJS.ProcessEnv][] = [
  ['an answer, as the environment wants it', 1, describing, { TZ: 'Asia/Kolkata', AWS_DEFAULT_OUTPUT: 'table' }],
  ['a text of many letters', 1, [...updating, '--description', 'é 漢字 😀 \ud83d it\'s "100%" \\ $HOME\n- ']],
  ['a refused request', 1, [...updating, '--shadow-mode-config', tooMuch]],
  ['a usage error', 0, [...describing, '--no-such-option', 'é']],
];

describe.each(commands)('%s', (command) => {
  test.each(calls)('%s', async (_, received, args, more) => {
    const results = [];
    for (const way of [run, start]) {
      simulator.reset();
      const ran = await way(command, args, { ...environment(), ...more });
      results.push({ ...ran, sent: simulator.calls.all.map(({ operation, input }) => [operation, input]) });
    }
    const [inFork, started] = results;
    expect(inFork).toEqual(started);
    expect(started?.sent).toHaveLength(received);
  });

  test('is served where it can be', () => {
    const served = Object.keys(servers).includes(command);
    expect(served || !inPython(command)).toBe(true);
  });
});

/** Whether its first line names a Python that has awscli. */
function inPython(command: string): boolean {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => (command.includes('/') ? command : join(folder, command)))
    .find(existsSync);
  const [, interpreter] = (path && /^#!(\/\S*python\S*)\n/.exec(readFileSync(path, 'latin1'))) || [];
  if (!interpreter || process.platform !== 'linux') return false;
  try {
    execFileSync(interpreter, ['-c', 'import awscli.clidriver'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// One tells for all: what differs is the AWS CLI.
describe.each(Object.entries(servers).slice(0, 1))('the server of %s', (command, shared) => {
  const tables: NodeJS.ProcessEnv = { ...environment(), AWS_DEFAULT_OUTPUT: 'table' };

  test('runs calls at the same time', async () => {
    const waiting: ServerResponse[] = [];
    const http = createServer((_, response) => {
      waiting.push(response);
      if (waiting.length === 3) for (const each of waiting) each.end('{}');
    });
    const url = `http://127.0.0.1:${await listen(http)}`;
    onTestFinished(() => void http.close());
    const args = at(url, 'describe-inference-experiment');
    const ran = await Promise.all([1, 2, 3].map(() => runThere(shared, args, environment())));
    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, '']));
  });

  test('leaves to a started one what it has read before, and no more', () => {
    expect(canServe(shared, tables)).toBe(true);
    for (const name of ['LC_ALL', 'PYTHONWARNINGS', 'HOME', 'PATH', 'AWS_DATA_PATH']) {
      expect([name, canServe(shared, { ...tables, [name]: '/other' })]).toEqual([name, false]);
    }
    const { PATH: _, ...without } = tables;
    expect(canServe(shared, without)).toBe(false);
  });

  test('ends with all that it runs when nobody holds its stdin', async () => {
    const own = await startAwsCliServer(command, environment());
    const { server, stop } = own as { server: AwsCliServer; stop: () => Promise<unknown> };
    const http = createServer();
    onTestFinished(() => void http.close());
    const args = at(`http://127.0.0.1:${await listen(http)}`, 'describe-inference-experiment');
    const called = new Promise<ServerResponse>((resolve) => http.on('request', (_, response) => resolve(response)));
    const answer = runThere(server, args, environment()).catch(() => 'none');
    const asked = await called;
    const gone = new Promise((resolve) => asked.on('close', resolve));
    await stop();
    await gone;
    expect(await answer).toBe('none');
    expect(existsSync(server.socket)).toBe(false);
  });
});

test.each(['/bin/echo', 'no-such-command'])('%s is none', async (command) => {
  expect(await startAwsCliServer(command, environment())).toBeUndefined();
});
