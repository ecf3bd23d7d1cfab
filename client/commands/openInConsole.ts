import { env, Uri } from 'vscode';
import { experimentConsoleUrl } from '../aws/consoleUrl.ts';
import { isLoopback } from '../aws/loopback.ts';
import { overviewOf } from '../aws/overview.ts';
import { describeFor } from '../describeFor.ts';
import { showInformation } from '../notify.ts';
import { CANCELLED, type Outcome, refused } from '../outcomes.ts';
import type { Session } from '../session.ts';
import { subjectOf } from '../subject.ts';
import { targetKey } from '../targetKey.ts';
import { isAllowed } from '../trust.ts';

/** "SageMaker: Open in Console": AWS's page of the experiment's Region, in a browser. */
export const openInConsole = (session: Session) => {
  const open = async (argument?: unknown): Promise<Outcome> => {
    if (!isAllowed()) return refused('untrusted');
    const operation = 'DescribeInferenceExperiment';
    const question = 'Open which inference experiment in the console?';
    const subject = await subjectOf(session, argument, { operation, question, retry: () => open(argument) });
    if ('outcome' in subject) return subject;
    const { target, name } = subject;
    if (isLoopback(target.endpointUrl?.value ?? '')) {
      void showInformation(`"${name}" is at an endpoint on this machine, which AWS's console knows nothing of.`);
      return refused('no-console');
    }
    const known = session.knowledge.of(targetKey(target), name)?.description;
    const described = known ? { known } : await describeFor(session, subject, () => open(argument));
    if ('outcome' in described) return described;
    const url = experimentConsoleUrl(overviewOf(described.known).arn ?? '');
    if (!url) {
      void showInformation(`There is no public console for where "${name}" is.`);
      return refused('no-console');
    }
    return (await env.openExternal(Uri.parse(url))) ? { outcome: 'shown' } : CANCELLED;
  };
  return open;
};
