/** The question whose account a change would be made in, and what is told when there is no answer. */
import type { CallOptions, Target } from './aws/types.ts';
import { type Caller, callerOf } from './callerOf.ts';
import { failed, type Given } from './outcomes.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';

interface Asking {
  readonly session: Session;
  readonly target: Target;
  readonly signal: AbortSignal;
  readonly say: (step: string) => void;
  readonly options: CallOptions;
  /** For the buttons of an error. */
  readonly retry: () => unknown;
  readonly retryWithoutAccount: () => unknown;
}

/** The account is remembered for what is shown of the target. */
export async function askCaller(asking: Asking): Promise<Caller | Given> {
  const { session, target, signal, say, options, retry, retryWithoutAccount } = asking;
  say('asking AWS for the account');
  try {
    const caller = await callerOf(target, session.output, signal, options);
    session.identities.remember(target, caller.account);
    return caller;
  } catch (error) {
    const attempt = { target, operation: 'GetCallerIdentity', retry, retryWithoutAccount };
    return failed((await reportError(session, error, attempt)).kind);
  }
}
