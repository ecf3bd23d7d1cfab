/** One run from the file to the ARN: ask what is deployed, plan, confirm, look again, send, follow. */
import { basename } from 'node:path/posix';
import { commands, type TextDocument } from 'vscode';
import type { Plan, PlannedRequest } from '../server/protocol.ts';
import { askCaller } from './askCaller.ts';
import { askRegion, keepChoice } from './askTarget.ts';
import { isTransient } from './aws/lifecycle.ts';
import type { Target } from './aws/types.ts';
import { type Caller, unknownCaller } from './callerOf.ts';
import { callOptions, callWithProgress } from './callWithProgress.ts';
import { confirmChange } from './confirmChange.ts';
import { deployedNow } from './deployed.ts';
import { answerFor, type Input, type Sendable } from './fileRequest.ts';
import { confirmation, type UpdateFacts } from './messages.ts';
import { showError, showInformation } from './notify.ts';
import { CANCELLED, failed, refused } from './outcomes.ts';
import { plain } from './plain.ts';
import { type Deployed, isSameState } from './planText.ts';
import { isProduction, knowsProduction } from './production.ts';
import { reportError } from './reportError.ts';
import { sendUpdate } from './sendUpdate.ts';
import type { Session } from './session.ts';
import { section } from './settings.ts';
import { showDescription } from './showDescription.ts';
import { type How, isUnsaved, type Run, type UpdateOutcome } from './updateRun.ts';

const OPERATION = 'UpdateInferenceExperiment';

export async function updateOnce(
  session: Session,
  document: TextDocument,
  how: How,
  again: (how: How) => unknown,
): Promise<UpdateOutcome> {
  const { server } = session;
  const early = await answerFor(server, document, () => server.experimentRequest(document));
  if (typeof early === 'string') return refused(early);
  const name = early.input.Name;
  const target = await targetOf(session, document, name, () => again(how));
  if ('outcome' in target) return target;

  return callWithProgress(`Update of "${name}"`, async (signal, say) => {
    const options = { ...callOptions, held: {} };
    const run: Run = { session, document, target, how, again, signal, say, options };
    const { confirmUpdate, productionAccounts } = session.settings(document.uri);
    const isAsked = how.asksAccount && (confirmUpdate || knowsProduction(productionAccounts));
    const retries = { retry: () => again(how), retryWithoutAccount: () => again({ ...how, asksAccount: false }) };
    const caller = isAsked ? await askCaller({ ...run, ...retries }) : unknownCaller('not asked for');
    if ('outcome' in caller) return caller;
    return how.plans ? updateAsPlanned(run, name, caller) : updateUnplanned(run, caller);
  });
}

/** Describe, plan, ask; where what is deployed has changed while the person was asked, once more from the beginning. */
async function updateAsPlanned(run: Run, firstName: string, caller: Caller): Promise<UpdateOutcome> {
  const { session, document, say } = run;
  let name = firstName;
  let seen = await look(run, name);
  let wasAskedBefore = false;
  for (;;) {
    if ('outcome' in seen) return seen;
    const { server } = session;
    const deployed: Deployed = seen;
    // The file may have been edited meanwhile: what is confirmed is made from what is on the screen now.
    const request = await answerFor(server, document, () => server.plan(document, deployed));
    if (typeof request === 'string') return refused(request);
    if (request.input.Name !== name) {
      name = request.input.Name;
      seen = await look(run, name);
      continue;
    }
    const { plan } = request;
    if (!plan) return refused('errors');
    if (plan.refusal) return refuseState(run, name, plan);
    if (plan.changes.length === 0) return upToDate(run, name);

    const facts = factsOf(run, request, caller, plan, wasAskedBefore);
    say('waiting for your confirmation');
    if (!(await isConfirmed(run, facts, caller))) return CANCELLED;
    say('looking whether it has changed meanwhile');
    const { confirmUpdate, productionAccounts } = session.settings(document.uri);
    const wasAsked = confirmUpdate || isProduction(caller.account, productionAccounts);
    const now = wasAsked ? await look(run, name) : deployed;
    if ('outcome' in now) return now;
    if (isSameState(now.description, deployed.description)) {
      return sendUpdate(run, { facts, version: request.version, caller, before: now.description, plan });
    }
    seen = now;
    wasAskedBefore = true;
  }
}

/** For a caller who may update and not describe: the members to be sent, and no more. */
async function updateUnplanned(run: Run, caller: Caller): Promise<UpdateOutcome> {
  const { session, document, say } = run;
  const request = await answerFor(session.server, document, () => session.server.experimentRequest(document));
  if (typeof request === 'string') return refused(request);
  const facts = factsOf(run, request, caller);
  say('waiting for your confirmation');
  if (!(await isConfirmed(run, facts, caller))) return CANCELLED;
  return sendUpdate(run, { facts, version: request.version, caller });
}

const factsOf = (
  { target, document }: Run,
  { input, omitted }: Sendable<PlannedRequest>,
  { told, principal }: Caller,
  plan?: Plan,
  changedMeanwhile = false,
): UpdateFacts => ({
  input,
  omitted,
  target,
  account: told,
  principal,
  unsaved: isUnsaved(document),
  ...(plan && { plan }),
  changedMeanwhile,
});

/** What is deployed now, or the error, of which the person has been told. */
async function look(run: Run, name: string): Promise<Deployed | UpdateOutcome> {
  const { session, document, target, how, again, signal, say, options } = run;
  say('asking AWS what is deployed');
  try {
    return await deployedNow(session, target, name, true, signal, options);
  } catch (error) {
    const offers = {
      'not-found': [
        { title: 'Create Experiment', run: () => commands.executeCommand(`${section}.createExperiment`, document.uri) },
      ],
      'access-denied': [{ title: 'Continue Without Preview', run: () => again({ ...how, plans: false }) }],
    };
    const { kind } = await reportError(session, error, {
      target,
      operation: 'DescribeInferenceExperiment',
      name,
      document,
      signal,
      retry: () => again(how),
      offers,
      purpose: OPERATION,
    });
    return failed(kind);
  }
}

function refuseState({ session, target, again, how }: Run, name: string, { refusal, status }: Plan): UpdateOutcome {
  const reason = refusal ?? '';
  // What is coming to its end, or has, will not be better for waiting.
  const passes = isTransient(status) && status !== 'Stopping';
  void showError(
    `"${name}" was not updated. ${reason}`,
    { title: 'Describe', run: () => showDescription(session, target, name, reportError) },
    ...(passes ? [{ title: 'Retry', run: () => again(how) }] : []),
    { title: 'Show Output', run: () => session.output.show() },
  );
  session.output.write(`Not updated: ${plain(name)}`, `  ${plain(reason)}`);
  return refused('state');
}

function upToDate({ session, document, target }: Run, name: string): UpdateOutcome {
  void showInformation(
    `"${name}" is already up to date: it is deployed as ${basename(document.uri.path)} says, so nothing was sent.`,
    { title: 'Describe', run: () => showDescription(session, target, name, reportError) },
  );
  session.output.write(`Already up to date: ${plain(name)}`);
  return { outcome: 'unchanged' };
}

const isConfirmed = ({ session, document }: Run, facts: UpdateFacts, { account }: Caller): Promise<boolean> => {
  const { message, detail } = confirmation(facts);
  const { Name: name } = facts.input as Input;
  const modal = session.settings(document.uri).confirmUpdate;
  return confirmChange({ message, detail, button: 'Update', name, account, session, modal });
};

/** Where the update goes. Without a Region anywhere the person is asked for one. */
export async function targetOf(
  { target: chosen, ...session }: Session,
  document: TextDocument,
  name: string,
  retry: () => unknown,
): Promise<Target | UpdateOutcome> {
  try {
    const target = await chosen.resolve(document);
    if (target.region) return target;
    const region = await askRegion(undefined, 'No Region is set: in which one is the experiment?');
    if (!region || !(await keepChoice(chosen, { region }, document.uri))) return CANCELLED;
    return await chosen.resolve(document);
  } catch (error) {
    const target = await chosen.unresolved(document);
    const attempt = { target, operation: OPERATION, name, document, retry };
    const { kind } = await reportError({ ...session, target: chosen }, error, attempt);
    return failed(kind);
  }
}
