import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { largest, workspaceContents } from '../../../client/workspaceContents.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

/** A disk: folders, files with their text, and links, which are followed on the way and told at the end, as VS Code does. */
const disk = vi.hoisted(() => ({
  folders: ['/w/one', '/w/two'],
  files: {} as Record<string, string>,
  links: {} as Record<string, string>,
  read: [] as string[],
}));

vi.mock('vscode', () => {
  const FileType = { File: 1, Directory: 2, SymbolicLink: 64 };
  interface Place {
    readonly path: string;
  }
  const followed = (path: string): string => {
    const link = Object.keys(disk.links).find((each) => path === each || path.startsWith(`${each}/`));
    return link ? followed(`${disk.links[link]}${path.slice(link.length)}`) : path;
  };
  const isFolder = (path: string) => Object.keys(disk.files).some((each) => each.startsWith(`${path}/`));
  return {
    FileType,
    Uri: { joinPath: ({ path }: Place, ...names: string[]): Place => ({ path: [path, ...names].join('/') }) },
    workspace: {
      get workspaceFolders() {
        return disk.folders.map((path) => ({ uri: { path } }));
      },
      fs: {
        stat: async ({ path }: Place) => {
          const real = followed(path);
          const text = disk.files[real];
          if (text === undefined && !isFolder(real)) throw new Error('not there');
          const type = text === undefined ? FileType.Directory : FileType.File;
          return {
            type: Object.hasOwn(disk.links, path) ? type | FileType.SymbolicLink : type,
            size: text?.length ?? 0,
          };
        },
        readFile: async ({ path }: Place) => {
          disk.read.push(path);
          return new TextEncoder().encode(disk.files[followed(path)]);
        },
      },
    },
  };
});

beforeEach(() => {
  disk.folders = ['/w/one', '/w/two'];
  disk.read = [];
  disk.files = {
    '/w/one/a.json': 'a of one',
    '/w/two/a.json': 'a of two',
    '/w/two/my files/b.json': 'b',
    '/w/one/marked.json': '\uFEFFm',
    '/w/one/full.json': 'x'.repeat(largest),
    '/w/one/large.json': 'x'.repeat(largest + 1),
    '/home/me/.aws/credentials': 'secret',
  };
  disk.links = {
    '/w/one/link.json': '/home/me/.aws/credentials',
    '/w/one/inner.json': '/w/one/a.json',
    '/w/one/home': '/home/me',
  };
});

test.each([
  ['of the first folder that has it', 'a.json', 'a of one'],
  ['of another folder, with blanks', 'my files/b.json', 'b'],
  ['by its absolute path', '/w/two/a.json', 'a of two'],
  ['of the folder beside, which is of the workspace too', '../two/a.json', 'a of two'],
  ['without the mark of its encoding', 'marked.json', 'm'],
])('a file %s', async (_, path, text) => expect(await workspaceContents(path)).toBe(text));

test('a file of as many bytes as there may be', async () =>
  expect((await workspaceContents('full.json'))?.length).toBe(largest));

test.each([
  ['one that is not there', 'none.json'],
  ['a folder', 'my files'],
  ['one byte more than there may be', 'large.json'],
  ['a file outside, by its absolute path', '/home/me/.aws/credentials'],
  ['a file outside, by dots', '../../home/me/.aws/credentials'],
  ['a file of the home folder', '~/.aws/credentials'],
  ['a link that leads out', 'link.json'],
  ['a link, wherever it leads', 'inner.json'],
  ['what is behind a folder that is a link', 'home/.aws/credentials'],
  ['what is behind a file', 'a.json/b.json'],
])('nothing is read of %s', async (_, path) => {
  expect(await workspaceContents(path)).toBeNull();
  expect(disk.read).toEqual([]);
});

test('nothing without a folder', async () => {
  disk.folders = [];
  expect(await workspaceContents('/w/one/a.json')).toBeNull();
  expect(disk.read).toEqual([]);
});
