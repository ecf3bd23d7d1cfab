import { basename } from 'node:path/posix';
import { type TextDocument, workspace } from 'vscode';
import { documentOf, isExperimentFile } from '../experimentFiles.ts';
import { showInformation, showWarning } from '../notify.ts';
import { refused } from '../outcomes.ts';
import type { Session } from '../session.ts';
import { isAllowed } from '../trust.ts';
import { updateOnce } from '../update.ts';
import { type How, isUnsaved, type UpdateOutcome } from '../updateRun.ts';

/**
 * "SageMaker: Update Inference Experiment", on the document given by URI or the one in front, which may be its preview.
 * Resolves when AWS has answered; notifications stay without being waited for.
 */
export const updateExperiment = (session: Session) => {
  const running = new Set<string>();
  return async (argument?: unknown): Promise<UpdateOutcome> => {
    if (!isAllowed()) return refused('untrusted');
    const document = await session.previews.sourceOf(await documentOf(argument));
    if (!document || !isExperimentFile(document)) return refuseOther(document);
    const key = document.uri.toString();
    return update(document, { asksAccount: true, plans: true });

    async function update(file: TextDocument, how: How): Promise<UpdateOutcome> {
      if (running.has(key)) return refuseSecond(file);
      running.add(key);
      try {
        const document = session.settings(file.uri).saveBeforeUpdate ? await saved(file) : file;
        if (!document) return refused('not-saved');
        return await updateOnce(session, document, how, (next) => update(file, next));
      } finally {
        running.delete(key);
      }
    }
  };
};

/** The document once it is saved; an untitled one becomes the document of its file. */
async function saved(document: TextDocument): Promise<TextDocument | undefined> {
  if (!isUnsaved(document)) return document;
  const uri = document.isUntitled ? await workspace.save(document.uri) : (await document.save()) && document.uri;
  if (uri) return workspace.openTextDocument(uri);
  void showWarning(`${basename(document.uri.path)} was not saved, so nothing was sent.`);
  return undefined;
}

function refuseOther(document: TextDocument | undefined): UpdateOutcome {
  void showWarning(
    document
      ? `${basename(document.uri.path)} is not an experiment file. Those end with .experiment.json, .experiment.jsonc, .experiment.yaml or .experiment.yml, or have a SageMaker Experiment language mode.`
      : 'Open an experiment file first: an update sends the file in front.',
  );
  return refused('not-an-experiment');
}

function refuseSecond(document: TextDocument): UpdateOutcome {
  void showInformation(
    `An update of ${basename(document.uri.path)} is under way already. Finish or cancel that one first.`,
  );
  return refused('running');
}
