/** What all changes of an experiment's life share: whose account it is, the one call, and what is said of it. */
import { env, type TextDocument, Uri } from 'vscode';
import { askCaller } from './askCaller.ts';
import { consoleUrlAt } from './aws/consoleUrl.ts';
import type { CallOptions, Updated } from './aws/types.ts';
import { type Caller, unknownCaller } from './callerOf.ts';
import { callOptions, callWithProgress } from './callWithProgress.ts';
import { type ChangeFacts, changeConfirmation, changedMessage, changeLog } from './changeMessages.ts';
import { confirmChange } from './confirmChange.ts';
import { findOutChange } from './findOutChange.ts';
import type { Change } from './knowledge.ts';
import { otherAccount } from './messages.ts';
import { showInformation, showWarning } from './notify.ts';
import { failed, type Given, type Outcome } from './outcomes.ts';
import { plain } from './plain.ts';
import { knowsProduction } from './production.ts';
import { accountIn, keepAnswer, outcomeOf, recordOf } from './record.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';
import { showDescription } from './showDescription.ts';
import type { Subject } from './subject.ts';

/** One kind of change, by its names. */
export interface ChangeKind {
  /** API name. */
  readonly operation: string;
  /** "Start" */
  readonly verb: string;
  /** "started" */
  readonly done: Exclude<Change, 'updated'>;
}

/** What every step of a run needs. */
export interface Run extends Subject {
  readonly session: Session;
  readonly document?: TextDocument | undefined;
  /** Another run, for the buttons of an error. */
  readonly again: (asksAccount: boolean) => unknown;
  readonly asksAccount: boolean;
  readonly signal: AbortSignal;
  readonly say: (step: string) => void;
  /** With one set of credentials for the question whose account it is and for the change. */
  readonly options: CallOptions;
}

/** Runs the steps under one notification. */
export const runChange = (
  { verb }: ChangeKind,
  given: Omit<Run, 'signal' | 'say' | 'options'>,
  steps: (run: Run) => Promise<Outcome>,
): Thenable<Outcome> =>
  callWithProgress(`${verb} "${given.name}"`, (signal, say) =>
    steps({ ...given, signal, say, options: { ...callOptions, held: {} } }),
  );

/** Whose account would be changed, when anybody is to read it. */
export async function callerFor(run: Run, isAlwaysShown = false): Promise<Caller | Given> {
  const { session, document, again, asksAccount } = run;
  const { confirmUpdate, productionAccounts } = session.settings(document?.uri);
  if (!asksAccount || !(isAlwaysShown || confirmUpdate || knowsProduction(productionAccounts))) {
    return unknownCaller('not asked for');
  }
  return askCaller({ ...run, retry: () => again(true), retryWithoutAccount: () => again(false) });
}

/** Asks as every change is asked for; production asks for the name besides. */
export function isConfirmed(
  { session, document, say }: Run,
  { verb }: ChangeKind,
  facts: ChangeFacts,
  account: string | undefined,
): Promise<boolean> {
  const { confirmUpdate } = session.settings(document?.uri);
  say('waiting for your confirmation');
  const question = changeConfirmation(verb, facts);
  return confirmChange({ ...question, button: verb, name: facts.name, account, session, modal: confirmUpdate });
}

/** The one call of a confirmed change, and what is told of its end. */
export async function sendChange(
  run: Run,
  kind: ChangeKind,
  facts: ChangeFacts,
  { account }: Caller,
  send: (run: Run) => Promise<Updated>,
  input?: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const { session, name, target, document, signal, say, again } = run;
  const { operation, done } = kind;
  const { history, follower } = session;
  const sent = input ?? { Name: name };
  const { target: place, account: told, principal, effects: changes } = facts;
  const entry = await history.add({
    ...recordOf(operation, name, place),
    account: told,
    principal,
    changes,
    input: sent,
  });
  const forget = follower.expect(target, name, done, { account, entry });
  say('sending');
  try {
    const updated = await send(run);
    const changedAccount = accountIn(updated);
    const other = otherAccount(account, changedAccount);
    const { arn, requestId } = updated;
    await history.amend(entry, { outcome: 'accepted', arn, requestId }, other);
    session.identities.remember(target, changedAccount);
    const log = changeLog(capital(done), { ...facts, account: changedAccount }, updated);
    session.output.write(...log, ...(other ? [`  ${plain(other)}`] : []));
    announce(run, done, updated, other);
    keepAnswer(session, operation, target, updated);
    session.knowledge.changed(target, name, done);
    follower.follow(target, name, done, { account: changedAccount, entry });
    if (session.settings(document?.uri).completeLiveNames) void session.names.keepFresh(target);
    return { outcome: done, arn };
  } catch (error) {
    const attempt = { target, operation, name, account, signal, retry: () => again(true) };
    const explained = await reportError(session, error, document ? { ...attempt, document } : attempt);
    await history.amend(entry, { outcome: outcomeOf(explained), requestId: explained.requestId }, explained.what);
    if (explained.mayHaveReachedAws) void tellWhatBecame(run, kind, account, entry).finally(forget);
    else forget();
    return failed(explained.kind);
  }
}

async function tellWhatBecame(
  { session, target, name, options }: Run,
  { operation, done }: ChangeKind,
  account: string | undefined,
  entry: string,
): Promise<void> {
  const became = await findOutChange(session, { target, name, operation, done, account, entry, options });
  if (became) void (became.outcome === 'accepted' ? showInformation : showWarning)(became.message);
}

function announce(
  { session, name, target }: Run,
  done: ChangeKind['done'],
  { arn }: Updated,
  other: string | undefined,
) {
  const url = consoleUrlAt(target, arn);
  const describe = { title: 'Describe', run: () => showDescription(session, target, name, reportError) };
  void (other ? showWarning : showInformation)(
    changedMessage(capital(done), name, arn, other),
    { title: 'Copy ARN', run: () => env.clipboard.writeText(arn) },
    ...(url ? [{ title: 'Open in Console', run: () => env.openExternal(Uri.parse(url)) }] : []),
    ...(done === 'deleted' ? [] : [describe]),
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
