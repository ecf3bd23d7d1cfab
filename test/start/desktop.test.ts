/** `npm start -- --desktop`, with a `code` on PATH that writes down what it was started with. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { vsix } from '../../scripts/package.mjs';
import { node24, root } from '../../scripts/run.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs to its end, which with a fake window is at once. */
function start(args: readonly string[], path = [join(folder, 'bin'), process.env.PATH].join(delimiter)) {
  const script = join(root, 'scripts/start.mjs');
  const child = spawn(node24(), [script, ...args], { cwd: root, env: { ...process.env, PATH: path } });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** A program that writes its arguments, and of its environment what it gets of AWS, to a line of a file. */
function fakeCode(exitCode = 0) {
  mkdirSync(join(folder, 'bin'));
  const aws = 'Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("AWS_")))';
  const script = `#!${node24()}
require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'calls'))}, JSON.stringify({ args: process.argv.slice(2), aws: ${aws} }) + '\\n');
process.exit(process.argv.includes('--wait') ? ${exitCode} : 0);
`;
  writeFileSync(join(folder, 'bin/code'), script, { mode: 0o755 });
}

interface Call {
  readonly args: readonly string[];
  readonly aws: Readonly<Record<string, string>>;
}

const calls = (): readonly Call[] =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const settingsFile = () => join(folder, 'desktop/User/settings.json');

test('installs the package, opens the example in a profile of its own, and ends when the window is closed', async () => {
  fakeCode();
  const { code, output } = await start(['--desktop', '--folder', folder]);
  expect([code, output]).toEqual([0, expect.stringContaining('Closing the window or Ctrl-C ends everything.')]);
  const [installed, opened] = calls();
  const profile = [
    ...['--user-data-dir', join(folder, 'desktop')],
    ...['--extensions-dir', join(folder, 'desktop-extensions')],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  expect(installed?.args).toEqual([...profile, '--install-extension', vsix, '--force']);
  const workspace = join(folder, 'examples');
  const example = opened?.args.at(-1) ?? '';
  expect(opened?.args).toEqual([...profile, '--disable-workspace-trust', '--wait', '-n', workspace, example]);
  expect([dirname(example), existsSync(example)]).toEqual([workspace, true]);
  expect(opened?.aws).toMatchObject({ AWS_ACCESS_KEY_ID: 'AKIDLOCALSIMULATOR00' });
});

test('adds to the settings that a person has made in that profile', async () => {
  fakeCode();
  mkdirSync(dirname(settingsFile()), { recursive: true });
  writeFileSync(settingsFile(), '{"editor.fontSize": 22, "sagemakerExperiments.region": "us-east-1"}');
  await start(['--desktop', '--folder', folder]);
  expect(JSON.parse(readFileSync(settingsFile(), 'utf8'))).toMatchObject({
    'editor.fontSize': 22,
    'sagemakerExperiments.region': 'eu-west-1',
    'sagemakerExperiments.endpointUrl': expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  });
});

test('the usual port of the simulator is taken: it gets another', async () => {
  fakeCode();
  const other = createServer();
  // Whoever has it already, it is taken.
  await new Promise((resolve) => other.on('error', resolve).listen(8765, '127.0.0.1', () => resolve(undefined)));
  onTestFinished(() => void other.close());
  const { code, output } = await start(['--desktop', '--folder', folder]);
  expect([code, output]).toEqual([0, expect.stringContaining('Starting the simulator')]);
  const { 'sagemakerExperiments.endpointUrl': url } = JSON.parse(readFileSync(settingsFile(), 'utf8'));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:(?!8765$)\d+$/);
});

test('a window that can not be opened is told, with the exit code', async () => {
  fakeCode(7);
  const { code, output } = await start(['--desktop', '--folder', folder]);
  expect([code, output]).toEqual([1, expect.stringContaining('bin/code ended with 7.')]);
});

test('without a VS Code on PATH it says what to do, before anything is made', async () => {
  const { code, output } = await start(['--desktop', '--folder', folder], dirname(node24()));
  expect(code).toBe(1);
  expect(output.trim()).toBe('There is no `code` on PATH. Install VS Code, or leave out --desktop to use a browser.');
});

test.each([
  [['--port', 'abc'], '--port abc is no port.'],
  [['--port', '70000'], '--port 70000 is no port.'],
  [['--port', '1.5'], '--port 1.5 is no port.'],
  [['--porto', '1'], "Unknown option '--porto'"],
])('%j is refused with how it is used', async (args, why) => {
  const { code, output } = await start(args);
  expect(code).toBe(1);
  expect(output).toContain(why);
  expect(output).toContain('Use: npm start -- [--desktop] [--port N] [--folder DIR]');
  expect(output).not.toContain('    at ');
});
