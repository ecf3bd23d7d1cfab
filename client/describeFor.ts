/** Describe for a command that does something with the answer. */
import type { Description } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callOptions, callWithProgress } from './callWithProgress.ts';
import { failed, type Given } from './outcomes.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';
import type { Subject } from './subject.ts';

/** What is deployed, which is remembered; of a failure the person has been told. */
export async function describeFor(
  session: Session,
  { target, name, document }: Subject,
  retry: () => unknown,
): Promise<{ readonly known: Description } | Given> {
  try {
    const known = await callWithProgress(`Describing "${name}"`, (signal) =>
      aws().describeExperiment(target, name, signal, callOptions),
    );
    session.knowledge.learn(target, name, known);
    return { known };
  } catch (error) {
    const attempt = { target, operation: 'DescribeInferenceExperiment', name, retry };
    const { kind } = await reportError(session, error, document ? { ...attempt, document } : attempt);
    return failed(kind);
  }
}
