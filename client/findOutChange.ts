/** What became of a creation, start, stop or deletion whose answer was lost: the experiment is looked at, and the history told. */
import { isTransient } from './aws/lifecycle.ts';
import { overviewOf } from './aws/overview.ts';
import type { CallOptions, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { changeBecame } from './changeMessages.ts';
import { LOOK } from './findOut.ts';
import type { Change } from './knowledge.ts';
import type { Became } from './messages.ts';
import { plain } from './plain.ts';
import type { Session } from './session.ts';

export interface LostChange {
  readonly target: Target;
  /** Of the experiment. */
  readonly name: string;
  /** API name. */
  readonly operation: string;
  readonly done: Change;
  /** 12 digits, where it is known. */
  readonly account: string | undefined;
  /** Of the history. */
  readonly entry: string;
  readonly options: CallOptions;
}

/** Undefined when AWS could not be asked. What is under way is followed. */
export async function findOutChange(session: Session, lost: LostChange): Promise<Became | undefined> {
  const { target, name, operation, done, account, entry } = lost;
  try {
    const status = await stateNow(lost);
    const became = changeBecame(operation, name, status);
    await session.history.amend(entry, { outcome: became.outcome }, became.message);
    session.output.write(plain(became.message));
    if (became.outcome === 'accepted') session.knowledge.changed(target, name, done);
    if (status && isTransient(status)) session.follower.follow(target, name, done, { account, entry });
    return became;
  } catch {
    // The error of the call said already that it is not known.
    session.output.write(`What became of ${operation} of ${plain(name)} could not be found out.`);
    return undefined;
  }
}

/** Undefined when there is no experiment of that name. */
async function stateNow({ target, name, options }: LostChange): Promise<string | undefined> {
  try {
    return overviewOf(await aws().describeExperiment(target, name, AbortSignal.timeout(LOOK), options)).status;
  } catch (error) {
    const { kind } = aws().explainError(error, { target, operation: 'DescribeInferenceExperiment', name });
    if (kind === 'not-found') return undefined;
    throw error;
  }
}
