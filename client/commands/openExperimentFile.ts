import { Uri, window, workspace } from 'vscode';
import { describeFor } from '../describeFor.ts';
import { linkedFile } from '../linkedFile.ts';
import { CANCELLED, type Outcome, refused } from '../outcomes.ts';
import { plain } from '../plain.ts';
import type { Session } from '../session.ts';
import { subjectOf } from '../subject.ts';
import { isAllowed } from '../trust.ts';
import { askFormat, writeExperiment } from '../writeExperiment.ts';

/** "SageMaker: Open Experiment File": the workspace's file of an experiment, or a new one that says what is deployed. */
export const openExperimentFile = (session: Session) => {
  const open = async (argument?: unknown): Promise<Outcome> => {
    if (!isAllowed()) return refused('untrusted');
    if (isFile(argument)) {
      await window.showTextDocument(await workspace.openTextDocument(Uri.parse(argument.uri)));
      return { outcome: 'shown' };
    }
    const retry = () => open(argument);
    const question = 'Open the file of which inference experiment?';
    const subject = await subjectOf(session, argument, { operation: 'DescribeInferenceExperiment', question, retry });
    if ('outcome' in subject) return subject;
    const file = await linkedFile(session, subject);
    if (!file) return CANCELLED;
    if (file !== 'none') {
      await window.showTextDocument(file);
      return { outcome: 'shown' };
    }
    const format = await askFormat(`A new file for "${plain(subject.name, 120)}"`);
    if (!format) return CANCELLED;
    const described = await describeFor(session, subject, retry);
    if ('outcome' in described) return described;
    await writeExperiment(session.server, subject.name, described.known, format);
    return { outcome: 'shown' };
  };
  return open;
};

/** A row of a file. */
const isFile = (argument: unknown): argument is { readonly uri: string } =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';
