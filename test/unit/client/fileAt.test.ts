/** How a file is got that need not be open: VS Code is played. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { fileAt } from '../../../client/experimentFiles.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

const world = vi.hoisted(() => ({
  open: [] as unknown[],
  settings: {} as Record<string, unknown>,
  bytes: new Uint8Array(),
  calls: [] as string[],
}));

vi.mock('vscode', () => ({
  workspace: {
    get textDocuments() {
      return world.open;
    },
    getConfiguration: () => ({
      get: (name: string, fallback: unknown) => world.settings[name] ?? fallback,
    }),
    openTextDocument: async (uri: unknown) => {
      world.calls.push(`open ${uri}`);
      return { uri, languageId: 'of VS Code' };
    },
    fs: {
      readFile: async (uri: unknown) => {
        world.calls.push(`read ${uri}`);
        return world.bytes;
      },
    },
  },
}));

const uri = (path: string) => ({ toString: () => `file://${path}` }) as never;
const json = uri('/w/a.experiment.json');
const yaml = uri('/w/a.experiment.yaml');

beforeEach(() => {
  Object.assign(world, { open: [], calls: [], settings: { encoding: 'utf8' } });
  world.bytes = new TextEncoder().encode('Name: ä\n');
});

test.each([json, yaml])('%s is read and not opened', async (file) => {
  expect(await fileAt(file)).toEqual({ uri: file, text: 'Name: ä\n' });
  expect(world.calls).toEqual([`read ${file}`]);
});

test.each([json, yaml])('%s as it is open, saved or not', async (file) => {
  const document = { uri: uri(String(file).slice('file://'.length)), languageId: 'any' };
  world.open = [{ uri: uri('/w/other.experiment.json') }, document];
  expect(await fileAt(file)).toBe(document);
  expect(world.calls).toEqual([]);
});

test('a byte order mark says the encoding', async () => {
  world.bytes = new Uint8Array([0xff, 0xfe, 0x4e, 0x00]);
  expect(await fileAt(yaml)).toEqual({ uri: yaml, text: 'N' });
});

test.each([
  ['another encoding', { encoding: 'latin1' }],
  ['an encoding that is guessed', { encoding: 'utf8', autoGuessEncoding: true }],
  ['another language', { encoding: 'utf8', associations: { '*.ab.experiment.json': 'json' } }],
])('where the settings may give it %s, VS Code opens it', async (_, settings) => {
  world.settings = settings;
  expect(await fileAt(json)).toMatchObject({ languageId: 'of VS Code' });
  expect(world.calls).toEqual([`open ${json}`]);
});

test('a language of ours is no other', async () => {
  world.settings = { encoding: 'utf8', associations: { '*.exp.yaml': 'sagemaker-experiment-yaml' } };
  await fileAt(yaml);
  expect(world.calls).toEqual([`read ${yaml}`]);
});
