/** Files that change while they are read: what is known of them in the end is what is true in the end. */
import { expect, test } from 'vitest';
import { type Connection, type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageserver';
import { experimentDocuments } from '../../../server/documents.ts';
import { readAssociations, readSettings } from '../../../server/settings.ts';
import { workspace } from '../../../server/workspace.ts';

const folder = 'file:///w';
const uri = `${folder}/a.experiment.yaml`;

/** A workspace whose files are read when the test says so, in any order. */
async function slow(...listed: readonly string[]) {
  const reads: ((text: string | undefined) => void)[] = [];
  let watched: (params: DidChangeWatchedFilesParams) => void = () => undefined;
  let changeFolders: (params: object) => void = () => undefined;
  const connection = {
    onDidChangeWatchedFiles: (handler: typeof watched) => {
      watched = handler;
    },
    onNotification: (_: string, handler: typeof changeFolders) => {
      changeFolders = handler;
    },
  } as unknown as Connection;
  const { create } = experimentDocuments();
  const settings = readSettings(undefined);
  const files = workspace(connection, {
    files: {
      list: (of) => Promise.resolve(listed.filter((each) => each.startsWith(of))),
      read: () => new Promise((resolve) => reads.push(resolve)),
    },
    parse: (of, text) => create(of, 'sagemaker-experiment-yaml', 0, text),
    settings: () => settings,
    associations: () => readAssociations(undefined),
    changed: () => undefined,
  });
  files.initialize({
    capabilities: {},
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: 'w' }],
  });
  const all = files.all();
  return {
    /** Ends the read that began as that one, from 0. */
    end: async (index: number, text: string | undefined) => {
      await expect.poll(() => reads.length).toBeGreaterThan(index);
      reads[index]?.(text);
      await settled();
    },
    tell: (type: FileChangeType) => watched({ changes: [{ uri, type }] }),
    removeFolder: () => changeFolders({ event: { added: [], removed: [{ uri: folder, name: 'w' }] } }),
    names: async () => {
      await all;
      return (await files.all()).map(({ name }) => name);
    },
  };
}

/** What follows on a promise that is settled has been done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('of two reads of a file the one that began last counts, whichever ends last', async () => {
  const { end, tell, names } = await slow();
  await settled();
  tell(FileChangeType.Created);
  tell(FileChangeType.Changed);
  await end(1, 'Name: new');
  await end(0, 'Name: old');
  expect(await names()).toEqual(['new']);
});

test('a file that is deleted while it is read is gone', async () => {
  const { end, tell, names } = await slow();
  await settled();
  tell(FileChangeType.Changed);
  tell(FileChangeType.Deleted);
  await end(0, 'Name: old');
  expect(await names()).toEqual([]);
});

test('one that is made again after that is there', async () => {
  const { end, tell, names } = await slow();
  await settled();
  tell(FileChangeType.Changed);
  tell(FileChangeType.Deleted);
  tell(FileChangeType.Created);
  await end(1, 'Name: again');
  await end(0, 'Name: old');
  expect(await names()).toEqual(['again']);
});

test('a file that changes while the folder is read for the first time is read anew', async () => {
  const { end, tell, names } = await slow(uri);
  await settled();
  tell(FileChangeType.Changed);
  await end(1, 'Name: new');
  await end(0, 'Name: old');
  expect(await names()).toEqual(['new']);
});

test('a file of a folder that was closed meanwhile is none of the workspace', async () => {
  const { end, tell, removeFolder, names } = await slow();
  await settled();
  tell(FileChangeType.Changed);
  removeFolder();
  await end(0, 'Name: old');
  expect(await names()).toEqual([]);
});
