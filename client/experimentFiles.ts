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

/** The document a command is about: the one its menu belongs to, else the one in front. */
export async function documentOf(argument: unknown): Promise<TextDocument | undefined> {
  // A code lens names the document as the language server knows it.
  if (typeof argument === 'string') return workspace.openTextDocument(Uri.parse(argument));
  if (argument instanceof Uri) return workspace.openTextDocument(argument);
  return window.activeTextEditor?.document;
}
