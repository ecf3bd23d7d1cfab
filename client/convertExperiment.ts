/** The file in front in the other format, as a new file beside it. */
import { type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { documentOf, json, yaml } from './experimentFiles.ts';
import type { LanguageServer } from './languageClient.ts';
import { showError, showInformation } from './notify.ts';

/** Converts a document of one language; the new file is opened, nothing that is there is written over. */
export const convertExperiment = (server: LanguageServer, language: string) => async (argument?: unknown) => {
  const document = await documentOf(argument);
  if (document?.languageId !== language) {
    void showInformation('Open the experiment file that is to be converted, and run the command again.');
    return;
  }
  const { text, extension, message } = await server.convert(document);
  if (text === undefined || extension === undefined) {
    void showError(message ?? 'The file could not be converted.');
    return;
  }
  const created = document.isUntitled ? undefined : await createBeside(document, extension, text);
  const shown = created ?? (await workspace.openTextDocument({ language: languageOf(extension), content: text }));
  await window.showTextDocument(shown, { preview: false });
};

async function createBeside(document: TextDocument, extension: string, text: string): Promise<TextDocument> {
  const uri = await freeName(document.uri, extension);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) throw new Error(`${uri.path} could not be created.`);
  return workspace.openTextDocument(uri);
}

/** `a.experiment.yaml` beside `a.experiment.json`, or `a-2.experiment.yaml` where that is taken. */
async function freeName(beside: Uri, extension: string): Promise<Uri> {
  const stem = beside.path.replace(/(?:\.experiment)?\.[^./]*$/i, '');
  for (let number = 1; ; number += 1) {
    const uri = beside.with({ path: `${stem}${number > 1 ? `-${number}` : ''}.experiment.${extension}` });
    if (!(await exists(uri))) return uri;
  }
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

const languageOf = (extension: string) => (extension === 'yaml' ? yaml : json);
