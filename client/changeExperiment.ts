/** Start, Stop and Delete: from the row, the file or the question to the ARN. */
import { type LifeCycleAction, whyNot } from './aws/lifecycle.ts';
import { overviewOf } from './aws/overview.ts';
import type { Description, Updated } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { type ChangeFacts, refusal } from './changeMessages.ts';
import { type ChangeKind, callerFor, isConfirmed, type Run, runChange, sendChange } from './changeRun.ts';
import { showInformation, showWarning } from './notify.ts';
import { CANCELLED, failed, type Given, type Outcome, refused } from './outcomes.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';
import { subjectOf } from './subject.ts';
import { targetKey } from './targetKey.ts';
import { isAllowed } from './trust.ts';

/** What is going to be sent, once it is confirmed. */
export interface Intended {
  /** What it means, a sentence each. */
  readonly effects: readonly string[];
  readonly send: (run: Run) => Promise<Updated>;
  /** Of the operation, where it has more than the name. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Asks instead of the usual question. */
  readonly confirm?: (run: Run, facts: ChangeFacts, account: string | undefined) => Promise<boolean>;
}

export interface LifeChange extends ChangeKind {
  readonly action: Exclude<LifeCycleAction, 'update'>;
  /** Asks what else there is to choose; undefined: given up. `asked` spares the questions. */
  readonly intend: (description: Description, asked: unknown) => Promise<Intended | undefined>;
}

/**
 * The command of a change. The first argument is a row of the view, the URI of a file, or nothing; the second one spares
 * questions. Resolves when AWS has answered; notifications stay without being waited for.
 */
export function changeExperiment(session: Session, change: LifeChange) {
  const running = new Set<string>();
  return async (argument?: unknown, asked?: unknown): Promise<Outcome> => {
    if (!isAllowed()) return refused('untrusted');
    return attempt(true);

    async function attempt(asksAccount: boolean): Promise<Outcome> {
      const { operation, verb } = change;
      const again = (asks: boolean) => attempt(asks);
      const question = `${verb} which inference experiment?`;
      const subject = await subjectOf(session, argument, { operation, question, retry: () => again(true) });
      if ('outcome' in subject) return subject;
      const key = `${targetKey(subject.target)} ${subject.name}`;
      if (running.has(key)) return refuseSecond(verb, subject.name);
      running.add(key);
      try {
        return await runChange(change, { session, ...subject, again, asksAccount }, (run) => steps(run, change, asked));
      } finally {
        running.delete(key);
      }
    }
  };
}

/** The state decides what is legal, so it is asked for first, whatever the view showed. */
async function steps(run: Run, change: LifeChange, asked: unknown): Promise<Outcome> {
  const { name, target, say } = run;
  const caller = await callerFor(run, change.action === 'delete');
  if ('outcome' in caller) return caller;
  const description = await described(run);
  if ('outcome' in description) return description;
  const { status } = overviewOf(description.known);
  const why = whyNot(change.action, status);
  if (why !== undefined) {
    void showWarning(refusal(name, why));
    return refused('state');
  }
  say('waiting for your choice');
  const intended = await change.intend(description.known, asked);
  if (!intended) return CANCELLED;
  const { effects, send, input, confirm } = intended;
  const facts: ChangeFacts = { name, target, account: caller.told, principal: caller.principal, status, effects };
  const isMeant = confirm ? confirm(run, facts, caller.account) : isConfirmed(run, change, facts, caller.account);
  if (!(await isMeant)) return CANCELLED;
  return sendChange(run, change, facts, caller, send, input);
}

async function described(run: Run): Promise<{ readonly known: Description } | Given> {
  const { session, name, target, document, signal, say, options, again } = run;
  say('asking AWS for its state');
  try {
    const known = await aws().describeExperiment(target, name, signal, options);
    session.knowledge.learn(target, name, known);
    return { known };
  } catch (error) {
    const attempt = { target, operation: 'DescribeInferenceExperiment', name, signal, retry: () => again(true) };
    const { kind } = await reportError(session, error, document ? { ...attempt, document } : attempt);
    return failed(kind);
  }
}

function refuseSecond(verb: string, name: string): Outcome {
  void showInformation(`${verb} of "${name}" is under way already. Finish or cancel that first.`);
  return refused('running');
}
