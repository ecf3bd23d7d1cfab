import { basename } from 'node:path/posix';
import { env, type Memento, type TextDocument, type Uri, window, workspace } from 'vscode';
import {
  type Choice,
  choiceItems,
  copiedMessage,
  isChoice,
  type TargetOptions,
  targetOptions,
  usualChoice,
} from '../awsCliLine.ts';
import { documentOf, isExperimentFile } from '../experimentFiles.ts';
import { goTo } from '../goTo.ts';
import { fileErrors } from '../messages.ts';
import { showError, showInformation, showWarning } from '../notify.ts';
import type { Session } from '../session.ts';

const MEMORY = 'copyAsAwsCli';

/**
 * "SageMaker: Copy as AWS CLI Command": the document given by URI or the one in front. Calls nobody. Resolves to the line
 * that is in the clipboard; undefined when there is none. `asked` spares the question.
 */
export const copyAsAwsCli =
  (session: Session, memory: Memento) =>
  async (argument?: Uri | string, asked?: Choice): Promise<string | undefined> => {
    const document = await documentOf(argument);
    if (!document || !isExperimentFile(document)) {
      void showWarning('Open an experiment file first: the command is made from the file in front.');
      return undefined;
    }
    const choice = asked ?? (await askChoice(memory));
    if (!choice) return undefined;
    return copy(session, document, choice);
  };

async function copy(session: Session, document: TextDocument, choice: Choice): Promise<string | undefined> {
  const target = await optionsOf(session, document);
  const { command, omitted, errors } = await session.server.awsCli(document, { ...choice, ...target.options });
  const first = errors[0]?.range;
  if (!command) {
    void showError(
      fileErrors(basename(document.uri.path), errors, 'copied'),
      ...(first ? [{ title: 'Go to First Error', run: () => goTo(document, first) }] : []),
    );
    return undefined;
  }
  await env.clipboard.writeText(command);
  void showInformation(copiedMessage(omitted, target));
  return command;
}

/** What is not known is left to the AWS CLI's own configuration; a folder that is not trusted says nothing about it. */
async function optionsOf({ target }: Session, document: TextDocument): Promise<TargetOptions> {
  if (!workspace.isTrusted) return { options: {}, withoutSecret: false };
  return target.resolve(document).then(targetOptions, () => ({ options: {}, withoutSecret: false }));
}

async function askChoice(memory: Memento): Promise<Choice | undefined> {
  const last = memory.get<unknown>(MEMORY);
  const items = choiceItems(isChoice(last) ? last : usualChoice(process.platform));
  const placeHolder = 'How is the request written, and for which shell?';
  const picked = await window.showQuickPick(items, {
    title: 'Copy as AWS CLI command',
    placeHolder,
    matchOnDescription: true,
  });
  if (picked) await memory.update(MEMORY, picked.choice);
  return picked?.choice;
}
