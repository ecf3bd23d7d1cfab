/** Where a file is among the folders of the workspace. */
import { languages, RelativePattern, type TextDocument, type Uri, workspace } from 'vscode';

/** Where it is or will be: an untitled file has the address it is going to be saved at. */
export const placeOf = (uri: Uri): Uri => (uri.scheme === 'untitled' ? uri.with({ scheme: 'file' }) : uri);

/**
 * Whether a glob matches the file's path in its workspace folder. A file outside of all folders is matched by its name,
 * by globs that begin with `**` and a slash.
 */
export function matcherOf(uri: Uri): (glob: string) => boolean {
  const place = placeOf(uri);
  const folder = workspace.getWorkspaceFolder(place);
  // VS Code asks a document for these two; the file need not be open.
  const file = { uri: place, languageId: '' } as TextDocument;
  return (glob) => {
    const pattern = folder ? new RelativePattern(folder, glob) : glob;
    const isApplicable = folder !== undefined || glob.startsWith('**/');
    return isApplicable && languages.match({ pattern }, file) > 0;
  };
}
