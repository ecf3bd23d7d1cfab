/** The experiment files of the workspace, by the names of their experiments: those on disk, and of those that are open what is typed. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type InitializeParams,
  type WorkspaceFolder,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { NamedFile } from './diagnostics/rules/rule.ts';
import type { ExperimentDocument } from './documents.ts';
import { excludedBy } from './excluded.ts';
import { textAt } from './experiment/members.ts';
import type { Associations, Settings } from './settings.ts';

/** The file system, as far as it is read. Neither ever fails: what can not be read is not there. */
export interface WorkspaceFiles {
  /** URIs of the experiment files in a folder and in those below it. */
  list(folder: string): Promise<readonly string[]>;
  /** Undefined for what is no file, or too large for an experiment. */
  read(uri: string): Promise<string | undefined>;
}

export interface Workspace {
  /** Files that are not served, and not counted. */
  isExcluded(uri: string): boolean;
  /** There is such a file, as far as the files are read. */
  isTaken(uri: string): boolean;
  /** Other files of the same folder that name this experiment. */
  named(name: string, of: string): readonly NamedFile[];
  /** Every experiment; waits until the files are read. */
  all(): Promise<readonly NamedFile[]>;
  /** Reads the files when nothing else is to be done; once, however often it is called. */
  begin(): void;
  opened(document: ExperimentDocument): void;
  closed(uri: string): void;
  initialize(params: InitializeParams): void;
  initialized(): void;
}

interface Options {
  readonly files: WorkspaceFiles;
  readonly parse: (uri: string, text: string) => ExperimentDocument;
  readonly settings: () => Settings;
  readonly associations: () => Associations;
  /** Called when another open file may have something to say that it had not, or no more. */
  readonly changed: () => void;
}

const pattern = '**/*.experiment.{json,jsonc,yaml,yml}';
const isNamedLikeExperiment = (uri: string) => /\.experiment\.(?:jsonc?|ya?ml)$/i.test(uri);

export function workspace(
  connection: Connection,
  { files, parse, settings, associations, changed }: Options,
): Workspace {
  let folders: readonly string[] = [];
  let watches = false;
  let read: Promise<void> | undefined;
  const onDisk = new Map<string, NamedFile>();
  /** With those that have no name. */
  const present = new Set<string>();
  const open = new Map<string, NamedFile | undefined>();

  const folderOf = (uri: string) => folders.filter((folder) => uri.startsWith(`${folder}/`)).sort(byLength)[0];
  const pathOf = (uri: string) => decoded(uri.slice((folderOf(uri)?.length ?? uri.lastIndexOf('/')) + 1));
  const matching = (globs: () => readonly string[]) => {
    let known: readonly string[] = [];
    let matches: (path: string) => boolean = () => false;
    return (uri: string) => {
      const now = globs();
      if (now !== known) [known, matches] = [now, excludedBy(now)];
      return now.length > 0 && matches(pathOf(uri));
    };
  };
  const isExcluded = matching(() => settings().exclude);
  const isForeign = matching(() => associations().foreign);
  const isOurs = matching(() => associations().ours);

  const fileOf = (document: ExperimentDocument): NamedFile | undefined => {
    const name = textAt(document.tree.root, 'Name');
    const { uri } = document;
    return name && { uri, path: pathOf(uri), name: name.value, range: document.rangeOf(name.span) };
  };
  const current = () => [
    // One that the editor opens as another language is never opened here.
    ...[...onDisk.values()].filter(({ uri }) => !open.has(uri) && !isExcluded(uri) && (!isForeign(uri) || isOurs(uri))),
    ...[...open.values()].filter((file) => file !== undefined),
  ];
  /** Of files that are open alone is anything shown. */
  const tellOf = (uri: string, ...names: readonly (string | undefined)[]) => {
    const folder = folderOf(uri);
    const isConcerned = (file: NamedFile | undefined) =>
      file && file.uri !== uri && names.includes(file.name) && folderOf(file.uri) === folder;
    if (folder !== undefined && [...open.values()].some(isConcerned)) changed();
  };

  /** By URI, how often something was heard of the file: what was read before the last time is of the past. */
  const heard = new Map<string, number>();
  const hear = (uri: string) => {
    const count = (heard.get(uri) ?? 0) + 1;
    heard.set(uri, count);
    return () => heard.get(uri) === count;
  };
  async function readFile(uri: string): Promise<void> {
    const isLast = hear(uri);
    const text = await files.read(uri);
    if (!isLast() || folderOf(uri) === undefined) return;
    const before = onDisk.get(uri);
    const after = text === undefined ? undefined : fileOf(parse(uri, text));
    if (text === undefined) present.delete(uri);
    else present.add(uri);
    if (after) onDisk.set(uri, after);
    else onDisk.delete(uri);
    if (before?.name !== after?.name && !open.has(uri)) tellOf(uri, before?.name, after?.name);
  }
  async function readAll(): Promise<void> {
    onDisk.clear();
    present.clear();
    for (const folder of folders) {
      for (const uri of await files.list(folder)) await readFile(uri);
    }
  }
  const begun = () => {
    read ??= readAll();
    return read;
  };

  connection.onDidChangeWatchedFiles(({ changes }: DidChangeWatchedFilesParams) => {
    if (!read || !Array.isArray(changes)) return;
    for (const { uri, type } of changes) {
      if (typeof uri !== 'string' || !isNamedLikeExperiment(uri) || folderOf(uri) === undefined) continue;
      if (type !== FileChangeType.Deleted) void readFile(uri);
      else {
        hear(uri);
        present.delete(uri);
        if (onDisk.delete(uri)) changed();
      }
    }
  });
  connection.onNotification(
    'workspace/didChangeWorkspaceFolders',
    ({ event }: { readonly event?: WorkspaceFoldersChangeEvent }) => {
      const [added, removed] = [urisOf(event?.added), urisOf(event?.removed)];
      folders = [...folders.filter((folder) => !removed.includes(folder)), ...added];
      if (read) read = readAll().then(changed);
    },
  );

  return {
    isExcluded,
    isTaken: (uri) => open.has(uri) || present.has(uri),
    named: (name, of) => {
      const folder = folderOf(of);
      if (folder === undefined) return [];
      return current().filter((file) => file.name === name && file.uri !== of && folderOf(file.uri) === folder);
    },
    all: async () => {
      await begun();
      return current();
    },
    begin: () => {
      // After what is asked for now, which is the file in front.
      if (!read) setTimeout(() => void begun());
    },
    opened: (document) => {
      const { uri } = document;
      const before = open.has(uri) ? open.get(uri) : onDisk.get(uri);
      const after = isExcluded(uri) ? undefined : fileOf(document);
      open.set(uri, after);
      if (before?.name !== after?.name) tellOf(uri, before?.name, after?.name);
    },
    closed: (uri) => {
      const before = open.get(uri);
      open.delete(uri);
      if (before?.name !== onDisk.get(uri)?.name) tellOf(uri, before?.name, onDisk.get(uri)?.name);
    },
    initialize: ({ capabilities, workspaceFolders, rootUri }) => {
      folders = workspaceFolders ? urisOf(workspaceFolders) : rootUri ? [withoutSlash(rootUri)] : [];
      watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    },
    initialized: () => {
      if (!watches) return;
      const watchers = [{ globPattern: pattern }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
    },
  };
}

const withoutSlash = (uri: string) => uri.replace(/(?<!\/)\/+$/, '');

const urisOf = (folders: readonly WorkspaceFolder[] | undefined): readonly string[] =>
  Array.isArray(folders)
    ? folders.flatMap((folder) => (typeof folder?.uri === 'string' ? [withoutSlash(folder.uri)] : []))
    : [];

const byLength = (a: string, b: string) => b.length - a.length;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
