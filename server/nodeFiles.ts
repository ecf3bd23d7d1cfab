/** The files of a workspace, read from this machine's disk. */
import * as fs from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { WorkspaceFiles } from './workspace.ts';

/** A workspace of more than this is searched in part; nobody has more experiments. */
const mostFiles = 20_000;
const mostFolders = 20_000;
/** Bytes; an experiment has a few thousand. */
const longest = 1024 * 1024;

/** Of thousands of files these take half the time of those of node:fs/promises. */
const lstat = promisify(fs.lstat);
const readFile = promisify(fs.readFile);

/** Folders that hold what others wrote. */
const foreign = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  'site-packages',
]);

export const nodeFiles: WorkspaceFiles = { list, read };

/** Links are not followed: they may lead out of the workspace, or round in a circle. */
async function list(folder: string): Promise<readonly string[]> {
  const root = pathOf(folder);
  if (root === undefined) return [];
  const found: string[] = [];
  const folders = [root];
  for (let count = 0; count < mostFolders && found.length < mostFiles; count += 1) {
    const next = folders.shift();
    if (next === undefined) break;
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !foreign.has(entry.name)) folders.push(path);
      else if (entry.isFile() && /\.experiment\.(?:jsonc?|ya?ml)$/i.test(entry.name)) found.push(path);
    }
  }
  return found.slice(0, mostFiles).map((path) => pathToFileURL(path).href);
}

async function read(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    const stats = await lstat(path);
    return stats.isFile() && stats.size <= longest ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
