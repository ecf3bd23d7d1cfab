/** Which documents are experiment files: those of our languages, whatever they are called and wherever they are. */
import { type TextDocument, Uri, window, workspace } from 'vscode';

export const json = 'sagemaker-experiment-json';
export const yaml = 'sagemaker-experiment-yaml';
export const languages: readonly string[] = [json, yaml];

/** Of both sides of a preview, which are no files of anybody's. */
export const previewScheme = 'sagemaker-preview';

export const isExperimentFile = ({ languageId }: TextDocument): boolean => languages.includes(languageId);

/** Whether a file that is not open would be one. */
export const isNamedAsExperiment = ({ path }: Uri): boolean => /\.experiment\.(?:jsonc?|ya?ml)$/i.test(path);

/** The text of a file on the disk, by its byte order mark as VS Code reads it; UTF-8 without one. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A document, or a file that need not be open, with its text. */
export type ExperimentFile = TextDocument | { readonly uri: Uri; readonly text: string };

/**
 * A file as it is open, or as it is on the disk: opened for a question it would be checked as if it were shown. Where the
 * settings may give it another encoding or another language it is opened all the same, for only VS Code knows what those
 * make of it. Rejects when it can not be read.
 */
export async function fileAt(uri: Uri): Promise<ExperimentFile> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open;
  const settings = workspace.getConfiguration('files', uri);
  const associated = Object.values(settings.get<Readonly<Record<string, string>>>('associations', {}));
  const isAsNamed =
    settings.get('encoding') === 'utf8' &&
    settings.get('autoGuessEncoding') !== true &&
    associated.every((language) => languages.includes(language));
  if (!isAsNamed) return workspace.openTextDocument(uri);
  return { uri, text: decoded(await workspace.fs.readFile(uri)) };
}

/** The document a command is about: the one its menu belongs to, else the one in front. */
export async function documentOf(argument: unknown): Promise<TextDocument | undefined> {
  // A code lens names the document as the language server knows it.
  if (typeof argument === 'string') return workspace.openTextDocument(Uri.parse(argument));
  if (argument instanceof Uri) return workspace.openTextDocument(argument);
  return window.activeTextEditor?.document;
}
