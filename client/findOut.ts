/** What became of an update whose answer was lost: the experiment is looked at, and the history told. */
import { isTransient } from './aws/lifecycle.ts';
import { overviewOf } from './aws/overview.ts';
import type { CallOptions, Description, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import type { Input } from './fileRequest.ts';
import { type Became, whatBecame } from './messages.ts';
import { plain } from './plain.ts';
import type { Session } from './session.ts';

export interface Lost {
  readonly target: Target;
  /** What was sent. */
  readonly input: Input;
  /** What was deployed when it was confirmed, where it was asked. */
  readonly before: Description | undefined;
  /** 12 digits, where it is known. */
  readonly account: string | undefined;
  /** Of the history. */
  readonly entry: string;
  readonly options: CallOptions;
  /** Nothing is to be shown of its end when it comes out well. */
  readonly isQuiet?: boolean;
}

/** A minute, in milliseconds: the connection that was cut may not be back. */
export const LOOK = 60_000;

/**
 * What became of it, as far as the experiment tells; undefined when AWS could not be asked. What is under way is followed.
 */
export async function findOut(session: Session, lost: Lost): Promise<(Became & { readonly arn?: string }) | undefined> {
  const { target, input, before, account, entry, options, isQuiet = false } = lost;
  const { Name: name } = input;
  try {
    const description = await aws().describeExperiment(target, name, AbortSignal.timeout(LOOK), options);
    session.knowledge.learn(target, name, description);
    const { changes } = await session.server.planOfInput(input, { description });
    const became = whatBecame({ name, description, before, isAsAsked: changes.length === 0 });
    const { arn, status } = overviewOf(description);
    await session.history.amend(entry, { outcome: became.outcome, ...(arn && { arn }) }, became.message);
    session.output.write(plain(became.message));
    if (isTransient(status)) session.follower.follow(target, name, 'updated', { input, account, entry, isQuiet });
    return { ...became, ...(arn && { arn }) };
  } catch {
    // The error of the update said already that it is not known.
    session.output.write(`Whether the update of ${plain(name)} was carried out could not be found out.`);
    return undefined;
  }
}
