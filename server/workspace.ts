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

/** Files that are read at a time. */
const readers = 32;

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

  /** What is on disk, by the names of the experiments. */
  const byName = new Map<string, Set<string>>();

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
    const { uri, format, text } = document;
    const name = format.glance(text, 'Name') ?? textAt(document.tree.root, 'Name');
    return name?.value
      ? { uri, path: pathOf(uri), name: copied(name.value), range: document.rangeOf(name.span) }
      : undefined;
  };
  /** One that the editor opens as another language is never opened here. */
  const counts = (uri: string) => !open.has(uri) && !isExcluded(uri) && (!isForeign(uri) || isOurs(uri));
  const current = () => [
    ...[...onDisk.values()].filter(({ uri }) => counts(uri)),
    ...[...open.values()].filter((file) => file !== undefined),
  ];
  const setOnDisk = (uri: string, file: NamedFile | undefined) => {
    const before = onDisk.get(uri)?.name;
    if (before !== undefined) byName.get(before)?.delete(uri);
    if (!file) return onDisk.delete(uri);
    onDisk.set(uri, file);
    const same = byName.get(file.name);
    if (same) same.add(uri);
    else byName.set(file.name, new Set([uri]));
    return true;
  };
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
    setOnDisk(uri, after);
    if (before?.name !== after?.name && !open.has(uri)) tellOf(uri, before?.name, after?.name);
  }
  async function readAll(): Promise<void> {
    onDisk.clear();
    byName.clear();
    present.clear();
    for (const folder of folders) {
      const waiting = (await files.list(folder)).values();
      const reader = async () => {
        for (const uri of waiting) await readFile(uri);
      };
      await Promise.all(Array.from({ length: readers }, reader));
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
        if (setOnDisk(uri, undefined)) changed();
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
      const onDiskToo = [...(byName.get(name) ?? [])].filter(counts).map((uri) => onDisk.get(uri));
      return [...onDiskToo, ...open.values()].filter(
        (file) => file !== undefined && file.name === name && file.uri !== of && folderOf(file.uri) === folder,
      ) as readonly NamedFile[];
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

/** A part of a text keeps all of it in memory, and there may be thousands. */
const copied = (part: string): string => JSON.parse(JSON.stringify(part));

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
