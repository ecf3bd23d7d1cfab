/** `npm start` without a window: what it prints, who gets in, and what it leaves behind. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interruptAll, listens, npmStart, running, type Started } from './npmStart.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
let taken: Server;
let takenPort: number;
let started: Started;

beforeAll(async () => {
  taken = createServer();
  takenPort = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  started = await npmStart('--folder', folder, '--port', String(takenPort));
});

afterAll(async () => {
  await interruptAll();
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = () => started.urls()[0] ?? new URL('http://none.invalid');
const get = (url: URL | string, headers = {}) => fetch(url, { redirect: 'manual', headers });
const without = (url: URL, name: string, value?: string) => {
  const changed = new URL(url);
  changed.searchParams.delete(name);
  if (value !== undefined) changed.searchParams.set(name, value);
  return changed;
};

test('prints one address, on a line of its own, the last', () => {
  expect(started.urls()).toHaveLength(1);
  expect(started.output().trimEnd().split('\n').at(-1)).toBe(address().href);
  expect(address().hostname).toBe('127.0.0.1');
});

test('a port that is taken is replaced by a free one', async () => {
  expect(Number(address().port)).not.toBe(takenPort);
  expect(await listens(Number(address().port))).toBe(true);
});

test('says that it did, and where it is instead', () => {
  expect(started.output()).toContain(`Port ${takenPort} is taken, so VS Code is on ${address().port}.`);
});

test('a second one in the same folder is refused, and the first goes on', async () => {
  await expect(npmStart('--folder', folder, '--port', '0')).rejects.toThrow(
    new RegExp(`Process ${started.processes()[0]} is working in ${folder}\\. End it with Ctrl-C`),
  );
  expect((await get(address())).status).toBe(302);
});

test('with everything made before, only starts', () => {
  const steps = [...started.output().matchAll(/^(.+) \.\.\. [\d.]+ s$/gm)].map(([, step]) => step);
  expect(steps).toEqual(['Starting the simulator', 'Starting VS Code']);
});

test('the address opens VS Code with an example', async () => {
  const entered = await get(address());
  const cookie = entered.headers.get('set-cookie')?.split(';')[0];
  expect([entered.status, cookie]).toEqual([302, expect.stringMatching(/^vscode-tkn=./)]);
  const page = await get(new URL(entered.headers.get('location') ?? '', address()), { cookie });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('workbench');
  const [[, file = ''] = []] = JSON.parse(address().searchParams.get('payload') ?? '[]') as [string, string][];
  expect(existsSync(decodeURIComponent(new URL(file).pathname))).toBe(true);
});

describe('who does not have the token', () => {
  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another', 'A'.repeat(32)],
  ])('is refused: %s', async (_, token) => {
    expect((await get(without(address(), 'tkn', token))).status).toBe(403);
  });

  test.each(['/', '/version/../vscode-remote-resource?path=/etc/passwd', '/vscode-remote-resource?path=/etc/passwd'])(
    'gets nothing of %s',
    async (path) => {
      const answer = await get(new URL(path, address()), { cookie: 'vscode-tkn=' });
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('root:');
    },
  );

  test('does not find it among the command lines of the machine', () => {
    const token = address().searchParams.get('tkn') ?? '';
    expect(token).toMatch(/^[\w-]{32}$/);
    for (const pid of started.processes()) {
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(token);
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain(token);
    }
  });
});

test('Ctrl-C ends everything, and the next start has a token of its own', async () => {
  const first = {
    processes: started.processes(),
    port: Number(address().port),
    token: address().searchParams.get('tkn'),
  };
  expect(first.processes.length).toBeGreaterThan(2);
  const simulator = simulatorPort();
  expect(await listens(simulator)).toBe(true);
  expect(await started.interrupt()).toBe(0);
  expect(running(first.processes)).toEqual([]);
  expect([await listens(first.port), await listens(simulator)]).toEqual([false, false]);

  // As one that was killed leaves it.
  writeFileSync(join(folder, 'running.pid'), String(first.processes[0]));
  started = await npmStart('--folder', folder, '--port', '0');
  expect(started.output()).not.toMatch(/Installing|Building/);
  expect(address().searchParams.get('tkn')).not.toBe(first.token);
});

/** As the window's settings have it. */
function simulatorPort(): number {
  const settings: Record<string, string> = JSON.parse(
    readFileSync(join(folder, 'vscode/user/User/settings.json'), 'utf8'),
  );
  return Number(new URL(settings['sagemakerExperiments.endpointUrl'] ?? '').port);
}
