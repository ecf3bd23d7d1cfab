/** Which documents are experiment files: those of our languages, whatever they are called and wherever they are. */
import { type TextDocument, Uri, window, workspace } from 'vscode';

export const json = 'sagemaker-experiment-json';
export const yaml = 'sagemaker-experiment-yaml';
export const languages: readonly string[] = [json, yaml];

/** Of both sides of a preview, which are no files of anybody's. */
export const previewScheme = 'sagemaker-preview';

export const isExperimentFile = ({ languageId }: TextDocument): boolean => languages.includes(languageId);

/** The document a command is about: the one its menu belongs to, else the one in front. */
export async function documentOf(argument: unknown): Promise<TextDocument | undefined> {
  // A code lens names the document as the language server knows it.
  if (typeof argument === 'string') return workspace.openTextDocument(Uri.parse(argument));
  if (argument instanceof Uri) return workspace.openTextDocument(argument);
  return window.activeTextEditor?.document;
}
