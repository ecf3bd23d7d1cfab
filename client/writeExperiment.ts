/** What is deployed as a new file, which nothing has saved yet. */
import { type TextDocument, Uri, window, workspace } from 'vscode';
import type { Description } from './aws/types.ts';
import { languages } from './experimentFiles.ts';
import type { LanguageServer } from './languageClient.ts';

export type Format = 'json' | 'yaml';

/** The format of the person's choice; undefined: given up. */
export async function askFormat(title: string): Promise<Format | undefined> {
  const items = [
    { label: 'YAML', description: '.experiment.yaml', format: 'yaml' },
    { label: 'JSON', description: '.experiment.json', format: 'json' },
  ] as const;
  return (await window.showQuickPick(items, { title, placeHolder: 'JSON or YAML?' }))?.format;
}

/** Opens an untitled document with what an update takes of the description. */
export async function writeExperiment(
  server: LanguageServer,
  name: string,
  description: Description,
  format: Format,
): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const file = `${encodeURIComponent(name)}.experiment.${format}`;
  const uri = folder ? Uri.joinPath(folder.uri, file).toString() : `untitled:${file}`;
  const text = await server.write({ uri, description, for: 'update' });
  const language = languages.find((id) => id.endsWith(format)) ?? '';
  const document = await workspace.openTextDocument({ language, content: text });
  await window.showTextDocument(document, { preview: false });
  return document;
}
