/** The update itself: written down before it is sent, sent once, and what came of it told and written down. */
import { env, Uri } from 'vscode';
import type { Plan } from '../server/protocol.ts';
import { consoleUrlAt } from './aws/consoleUrl.ts';
import type { Description, Target, Updated } from './aws/types.ts';
import { aws } from './awsModule.ts';
import type { Caller } from './callerOf.ts';
import { findOut } from './findOut.ts';
import { otherAccount, type SinceConfirmed, type UpdateFacts, updatedLog, updatedMessage } from './messages.ts';
import { showInformation, showWarning } from './notify.ts';
import { failed } from './outcomes.ts';
import { plain } from './plain.ts';
import { accountIn, beforeOf, keepAnswer, outcomeOf, recordOf } from './record.ts';
import { reportError } from './reportError.ts';
import type { Session } from './session.ts';
import { showDescription } from './showDescription.ts';
import type { Run, UpdateOutcome } from './updateRun.ts';

const OPERATION = 'UpdateInferenceExperiment';

export interface Confirmed {
  readonly facts: UpdateFacts;
  /** Of the document that was confirmed. */
  readonly version: number;
  readonly caller: Caller;
  /** What is deployed, where it was asked. */
  readonly before?: Description;
  readonly plan?: Plan;
}

export async function sendUpdate(run: Run, confirmed: Confirmed): Promise<UpdateOutcome> {
  const { session, document, target, how, again, signal, say, options } = run;
  const { facts, version, caller, before, plan } = confirmed;
  const { input } = facts;
  const { Name: name } = input;
  const entry = await session.history.add({
    ...recordOf(OPERATION, name, target),
    account: caller.told,
    principal: caller.principal,
    changes: plan?.words ?? [],
    input,
    before: before && beforeOf(before, input),
    file: document.uri.toString(),
  });
  const forget = session.follower.expect(target, name, 'updated', { input, account: caller.account, entry });
  say('sending');
  try {
    const updated = await aws().updateExperiment(target, input, signal, options);
    const account = accountIn(updated);
    const other = otherAccount(caller.account, account);
    session.identities.remember(target, account);
    const { arn, requestId } = updated;
    await session.history.amend(entry, { outcome: 'accepted', arn, requestId }, other);
    session.output.write(...updatedLog({ ...facts, account }, updated), ...(other ? [`  ${plain(other)}`] : []));
    const changedSince = document.version !== version;
    announce(session, target, name, updated, { changedSince, unsaved: facts.unsaved, otherAccount: other });
    keepAnswer(session, OPERATION, target, updated);
    session.knowledge.changed(target, name, 'updated');
    session.follower.follow(target, name, 'updated', { input, account, entry });
    return { outcome: 'updated', arn };
  } catch (error) {
    const retry = () => again(how);
    const attempt = { target, operation: OPERATION, name, account: caller.account, document, signal, retry };
    const { kind, what, requestId, mayHaveReachedAws } = await reportError(session, error, attempt);
    await session.history.amend(entry, { outcome: outcomeOf({ mayHaveReachedAws, kind }), requestId }, what);
    if (mayHaveReachedAws) void tellWhatBecame(run, confirmed, entry).finally(forget);
    else forget();
    return failed(kind);
  }
}

/** No answer came, so the experiment is looked at, and it is told what became of the update as far as that can be known. */
async function tellWhatBecame({ session, target, options }: Run, confirmed: Confirmed, entry: string): Promise<void> {
  const { facts, before, caller } = confirmed;
  const { input } = facts;
  const found = await findOut(session, { target, input, before, account: caller.account, entry, options });
  // The error of the update said already that it is not known, and offered to describe.
  if (!found) return;
  void (found.outcome === 'accepted' ? showInformation : showWarning)(found.message, {
    title: 'Describe',
    run: () => showDescription(session, target, input.Name, reportError),
  });
}

function announce(session: Session, target: Target, name: string, { arn }: Updated, since: SinceConfirmed) {
  const url = consoleUrlAt(target, arn);
  const show = since.otherAccount ? showWarning : showInformation;
  void show(
    updatedMessage(name, arn, since),
    { title: 'Copy ARN', run: () => env.clipboard.writeText(arn) },
    ...(url ? [{ title: 'Open in Console', run: () => env.openExternal(Uri.parse(url)) }] : []),
    { title: 'Describe', run: () => showDescription(session, target, name, reportError) },
  );
}
