import { commands, window, workspace } from 'vscode';
import { documentOf, isExperimentFile, yaml } from '../experimentFiles.ts';
import { showInformation, showWarning } from '../notify.ts';
import type { Session } from '../session.ts';
import { section } from '../settings.ts';
import { isAllowed } from '../trust.ts';
import { notRestorable, type Undoable, undoable, undoItems } from '../undo.ts';

/**
 * "SageMaker: Undo Update": the state before an update as an experiment file that is not saved, and its preview; Update in
 * its title sends it. Nothing is sent by this command. True when the file is open.
 */
export const undoUpdate =
  (session: Session) =>
  async (argument?: unknown): Promise<boolean> => {
    if (!isAllowed()) return false;
    const document = await session.previews.sourceOf(await documentOf(argument));
    const isFile = document !== undefined && isExperimentFile(document);
    const name = isFile ? (await session.server.fileFacts(document)).name : undefined;
    const entry = await pick(undoable(session.history.entries(), name), name);
    if (!entry) return false;
    const { place, before } = entry;
    const { key: _, ...target } = place;
    const language = isFile ? document.languageId : yaml;
    const uri = `untitled:undo.experiment.${language === yaml ? 'yaml' : 'json'}`;
    const description = { ...before, Name: entry.name };
    const text = await session.server.write({ description, uri, for: 'update', target });
    const undo = await workspace.openTextDocument({ language, content: text });
    await window.showTextDocument(undo, { preview: false });
    const lost = notRestorable(entry);
    if (lost.length > 0) {
      void showWarning(
        `Before that update there was no ${lost.join(' and no ')}, and an update can not take it away again: it is kept as it is.`,
      );
    }
    await commands.executeCommand(`${section}.previewChanges`, undo.uri);
    return true;
  };

async function pick(entries: readonly Undoable[], name: string | undefined): Promise<Undoable | undefined> {
  if (entries.length === 0) {
    void showInformation(
      name === undefined
        ? 'There is no update of this workspace to undo.'
        : `There is no update of "${name}" by this workspace to undo.`,
    );
    return undefined;
  }
  const title = 'Undo Update';
  const placeHolder = 'Which update? What was deployed before it is opened as a file, with a preview';
  return (await window.showQuickPick(undoItems(entries), { title, placeHolder, matchOnDetail: true }))?.entry;
}
