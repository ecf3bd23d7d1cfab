/** Files that a pasted line names with file://: those of the workspace, and no others, whoever wrote the line. */
import { FileType, Uri, workspace } from 'vscode';
import { stepsInto } from './stepsInto.ts';

/** Bytes; a request of the API is far smaller. */
export const largest = 1_000_000;

/** Null for a file of no folder of the workspace, for one behind a symbolic link, a larger one, and one that is not there. */
export async function workspaceContents(path: string): Promise<string | null> {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const steps = stepsInto(uri.path, path);
    if (!steps) continue;
    try {
      const text = await contents(uri, steps);
      if (text !== undefined) return text;
    } catch {
      // In no folder of this name: perhaps in the next.
    }
  }
  return null;
}

/** A link on the way may lead out of the folder as well as one at its end. */
async function contents(folder: Uri, steps: readonly string[]): Promise<string | undefined> {
  for (let count = 1; count < steps.length; count += 1) {
    const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...steps.slice(0, count)));
    if (type !== FileType.Directory) return undefined;
  }
  const file = Uri.joinPath(folder, ...steps);
  const { size, type } = await workspace.fs.stat(file);
  if (type !== FileType.File || size > largest) return undefined;
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
