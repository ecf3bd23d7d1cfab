/** The language server installed from its npm package, as any editor starts it. */
import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { hover, initialize, open, published, start } from './client.ts';
import { installServer, program } from './installed.ts';

let binaries: string;
beforeAll(async () => {
  binaries = await installServer();
});

const uri = 'file:///w/a.experiment.yaml';

test.each([
  ['its command', () => ({ command: join(binaries, program), args: ['--stdio'] })],
  ['npx', () => ({ command: 'npx', args: ['--no', '--', program, '--stdio'], cwd: join(binaries, '../..') })],
])('%s starts a server that tells mistakes and answers', async (_, how) => {
  const server = start(how());
  await initialize(server);
  open(server, uri, 'Nmae: e\nName: e\n', 'yaml');
  expect((await published(server)).diagnostics.map(({ code }) => code)).toContain('unknown-member');
  expect(JSON.stringify(await hover(server, uri, { line: 1, character: 0 }))).not.toBe('null');
});

test.each(['--version', '-v'])('%s prints the version of the package', (argument) => {
  expect(execFileSync(join(binaries, program), [argument], { encoding: 'utf8' })).toBe(`${version}\n`);
});

test('--help says how an editor starts it', () => {
  const help = execFileSync(join(binaries, program), ['--help'], { encoding: 'utf8' });
  for (const transport of ['--stdio', '--pipe', '--socket', '--node-ipc']) expect(help).toContain(transport);
});

test.each([[[]], [['--unknown']]])(
  'started by hand with %j it says the same, and that this is no way to start it',
  async (args) => {
    const ended = await promisify(execFile)(join(binaries, program), args).catch((error: object) => error);
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--stdio') });
  },
);

test('the package holds the server, the schema and how to set up editors, and needs no other package', () => {
  const folder = join(binaries, '..', program);
  // What Node has compiled of a run before comes beside it.
  expect(
    readdirSync(folder)
      .filter((name) => name !== 'compiled')
      .sort(),
  ).toEqual([
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.txt',
    'experiment.schema.json',
    'languageServer.js',
    'package.json',
    'rules.md',
    'server.js',
  ]);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: program, version, license: 'Apache-2.0', bin: { [program]: 'server.js' } });
  expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
});
