import { basename } from 'node:path/posix';
import { commands } from 'vscode';
import type { Target } from '../aws/types.ts';
import { callOptions, callWithProgress } from '../callWithProgress.ts';
import { deployedNow } from '../deployed.ts';
import { documentOf, isExperimentFile } from '../experimentFiles.ts';
import { showWarning } from '../notify.ts';
import type { Deployed } from '../planText.ts';
import { reportError } from '../reportError.ts';
import type { Session } from '../session.ts';
import { section } from '../settings.ts';
import { isAllowed } from '../trust.ts';
import { targetOf } from '../update.ts';

/** What came of it, for whoever runs the command: whether the preview is open. */
export type PreviewOutcome = 'shown' | 'refused' | 'failed';

/** "SageMaker: Preview Changes": the document given by URI or the one in front, against what is deployed now. */
export const previewChanges =
  (session: Session) =>
  async (argument?: unknown): Promise<PreviewOutcome> => {
    if (!isAllowed()) return 'refused';
    const document = await session.previews.sourceOf(await documentOf(argument));
    if (!document || !isExperimentFile(document)) {
      void showWarning('Open an experiment file first: a preview compares the file in front with what is deployed.');
      return 'refused';
    }
    const { name } = await session.server.fileFacts(document);
    if (name === undefined) {
      void showWarning(
        `${basename(document.uri.path)} has no Name yet, so it can not be told what to compare it with.`,
      );
      return 'refused';
    }
    const again = () => previewChanges(session)(document.uri);
    const target = await targetOf(session, document, name, again);
    if ('outcome' in target) return 'failed';
    const deployed = await describe(session, target, name, document.uri, again);
    if (!deployed) return 'failed';
    await session.previews.show(document, { name, target, deployed });
    return 'shown';
  };

async function describe(
  session: Session,
  target: Target,
  name: string,
  file: unknown,
  retry: () => unknown,
): Promise<Deployed | undefined> {
  try {
    return await callWithProgress(`Preview of "${name}"`, (signal, say) => {
      say('asking AWS what is deployed');
      return deployedNow(session, target, name, true, signal, { ...callOptions, held: {} });
    });
  } catch (error) {
    const create = {
      title: 'Create Experiment',
      run: () => commands.executeCommand(`${section}.createExperiment`, file),
    };
    const operation = 'DescribeInferenceExperiment';
    await reportError(session, error, { target, operation, name, retry, offers: { 'not-found': [create] } });
    return undefined;
  }
}
