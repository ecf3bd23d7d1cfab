import { CANCELLED, type Outcome, refused } from '../outcomes.ts';
import { reportError } from '../reportError.ts';
import type { Session } from '../session.ts';
import { showDescription } from '../showDescription.ts';
import { subjectOf } from '../subject.ts';
import { isAllowed } from '../trust.ts';

/** "SageMaker: Describe Inference Experiment": what is deployed, as a read-only document. */
export const describeExperiment = (session: Session) => {
  const describe = async (argument?: unknown): Promise<Outcome> => {
    if (!isAllowed()) return refused('untrusted');
    const operation = 'DescribeInferenceExperiment';
    const question = 'Describe which inference experiment?';
    const subject = await subjectOf(session, argument, { operation, question, retry: () => describe(argument) });
    if ('outcome' in subject) return subject;
    const { target, name } = subject;
    return (await showDescription(session, target, name, reportError)) ? { outcome: 'shown' } : CANCELLED;
  };
  return describe;
};
