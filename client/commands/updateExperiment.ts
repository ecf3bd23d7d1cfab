import { basename } from 'node:path/posix';
import { commands, env, type TextDocument, Uri, workspace } from 'vscode';
import type { ExperimentRequest } from '../../server/protocol.ts';
import { askRegion, keepChoice } from '../askTarget.ts';
import { experimentConsoleUrl } from '../aws/consoleUrl.ts';
import { isLoopback } from '../aws/loopback.ts';
import type { CallOptions, Target, Updated } from '../aws/types.ts';
import { aws } from '../awsModule.ts';
import { type Caller, callerOf, unknownCaller } from '../callerOf.ts';
import { callOptions, callWithProgress } from '../callWithProgress.ts';
import { confirmChange } from '../confirmChange.ts';
import { documentOf, isExperimentFile } from '../experimentFiles.ts';
import { goTo } from '../goTo.ts';
import { confirmation, fileErrors, otherAccount, type UpdateFacts, updatedLog, updatedMessage } from '../messages.ts';
import { showError, showInformation, showWarning } from '../notify.ts';
import { plain } from '../plain.ts';
import { knowsProduction } from '../production.ts';
import { reportError } from '../reportError.ts';
import type { Session } from '../session.ts';
import { showDescription } from '../showDescription.ts';
import { isAllowed } from '../trust.ts';

/** What came of the command; whoever runs it by `executeCommand` gets this. */
export type UpdateOutcome =
  | { readonly outcome: 'updated'; readonly arn: string }
  /** Not sent: the window is not trusted, the file is not ours, has errors, could not be saved, or is being sent. */
  | { readonly outcome: 'refused'; readonly because: string }
  /** Given up by the person before or while it was sent. */
  | { readonly outcome: 'cancelled' }
  /** `kind` as in ExplainedError. */
  | { readonly outcome: 'failed'; readonly kind: string };

type Input = NonNullable<ExperimentRequest['input']>;
type Sendable = ExperimentRequest & { readonly input: Input };

const CANCELLED: UpdateOutcome = { outcome: 'cancelled' };
const OPERATION = 'UpdateInferenceExperiment';

/**
 * "SageMaker: Update Inference Experiment", on the document given by URI or the one in front. Resolves when AWS has
 * answered; notifications stay without being waited for.
 */
export const updateExperiment = (session: Session) => {
  const running = new Set<string>();
  return async (argument?: unknown): Promise<UpdateOutcome> => {
    if (!isAllowed()) return refused('untrusted');
    const document = await documentOf(argument);
    if (!document || !isExperimentFile(document)) return refuseOther(document);
    const key = document.uri.toString();
    return update(document, true);

    async function update(file: TextDocument, asksAccount: boolean): Promise<UpdateOutcome> {
      if (running.has(key)) return refuseSecond(file);
      running.add(key);
      try {
        return await updateOnce(session, file, asksAccount, (again) => update(file, again));
      } finally {
        running.delete(key);
      }
    }
  };
};

/** One run from the file to the ARN. `again` is another run, for the buttons of an error. */
async function updateOnce(
  session: Session,
  file: TextDocument,
  asksAccount: boolean,
  again: (asksAccount: boolean) => unknown,
): Promise<UpdateOutcome> {
  const { saveBeforeUpdate, confirmUpdate, productionAccounts } = session.settings();
  const document = saveBeforeUpdate ? await saved(file) : file;
  if (!document) return refused('not-saved');

  const early = await requestOf(session, document);
  if ('outcome' in early) return early;

  const name = early.input.Name;
  const target = await targetOf(session, document, name, again);
  if ('outcome' in target) return target;

  return callWithProgress(`Update of "${name}"`, async (signal, say) => {
    const options = { ...callOptions, held: {} };
    const run: Run = { session, document, target, again, signal, say, options };
    const isAsked = asksAccount && (confirmUpdate || knowsProduction(productionAccounts));
    const caller = isAsked ? await callerFor(run) : unknownCaller('not asked for');
    if ('outcome' in caller) return caller;

    // The file may have been edited while AWS was asked: what is confirmed is made from what is on the screen now.
    const request = document.version === early.version ? early : await requestOf(session, document);
    if ('outcome' in request) return request;

    const facts: UpdateFacts = { ...request, target, ...caller, account: caller.told, unsaved: isUnsaved(document) };
    say('waiting for your confirmation');
    if (!(await isConfirmed(run, facts, caller))) return CANCELLED;
    return send(run, facts, request.version, caller);
  });
}

/** What every step of a run needs. */
interface Run {
  readonly session: Session;
  readonly document: TextDocument;
  readonly target: Target;
  /** Another run, for the buttons of an error. */
  readonly again: (asksAccount: boolean) => unknown;
  readonly signal: AbortSignal;
  readonly say: (step: string) => void;
  /** With one set of credentials for the question whose account it is and for the update. */
  readonly options: CallOptions;
}

async function send(run: Run, facts: UpdateFacts, version: number, { account }: Caller): Promise<UpdateOutcome> {
  const { session, document, target, signal, say, options } = run;
  const { Name: name } = facts.input;
  say('sending');
  try {
    const updated = await aws().updateExperiment(target, facts.input, signal, options);
    const other = otherAccount(account, accountIn(updated));
    session.identities.remember(target, accountIn(updated));
    session.output.write(
      ...updatedLog({ ...facts, account: accountIn(updated) }, updated),
      ...(other ? [`  ${plain(other)}`] : []),
    );
    announce(session, target, name, updated, { changedSince: document.version !== version, otherAccount: other });
    return { outcome: 'updated', arn: updated.arn };
  } catch (error) {
    const retry = () => run.again(true);
    const attempt = { target, operation: OPERATION, name, account, document, signal, retry };
    const { kind } = await reportError(session, error, attempt);
    return kind === 'cancelled' ? CANCELLED : failed(kind);
  }
}

function announce(
  session: Session,
  target: Target,
  name: string,
  { arn }: Updated,
  since: Parameters<typeof updatedMessage>[2],
) {
  // What a simulator holds is not in AWS's console.
  const url = isLoopback(target.endpointUrl?.value ?? '') ? undefined : experimentConsoleUrl(arn);
  const show = since.otherAccount ? showWarning : showInformation;
  void show(
    updatedMessage(name, arn, since),
    { title: 'Copy ARN', run: () => env.clipboard.writeText(arn) },
    ...(url ? [{ title: 'Open in Console', run: () => env.openExternal(Uri.parse(url)) }] : []),
    { title: 'Describe', run: () => showDescription(session, target, name, reportError) },
  );
}

const isConfirmed = ({ session }: Run, facts: UpdateFacts, { account }: Caller): Promise<boolean> =>
  confirmChange({
    ...confirmation(facts),
    button: 'Update',
    name: facts.input.Name,
    account,
    session,
    modal: session.settings().confirmUpdate,
  });

/** The request of the document as it is now, or the refusal, of which the person has been told. */
async function requestOf(session: Session, document: TextDocument): Promise<Sendable | UpdateOutcome> {
  try {
    const request = await session.server.experimentRequest(document);
    const { input, errors } = request;
    if (input && errors.length === 0) return { ...request, input };
    tellErrors(document, errors);
    return refused('errors');
  } catch (error) {
    void showError(`The language server did not say what to send: ${error instanceof Error ? error.message : error}`, {
      title: 'Show Output',
      run: () => session.server.showLog(),
    });
    return refused('no-server');
  }
}

function tellErrors(document: TextDocument, errors: ExperimentRequest['errors']) {
  const first = errors[0]?.range;
  void showError(
    fileErrors(basename(document.uri.path), errors),
    ...(first ? [{ title: 'Go to First Error', run: () => goTo(document, first) }] : []),
    { title: 'Show Problems', run: () => commands.executeCommand('workbench.actions.view.problems') },
  );
}

/** Where the update goes. Without a Region anywhere the person is asked for one. */
async function targetOf(
  session: Session,
  document: TextDocument,
  name: string,
  again: (asksAccount: boolean) => unknown,
) {
  const chosen = session.target;
  try {
    const target = await chosen.resolve(document);
    if (target.region) return target;
    const region = await askRegion(undefined, 'No Region is set: in which one is the experiment?');
    if (!region || !(await keepChoice(chosen, { region }, document.uri))) return CANCELLED;
    return await chosen.resolve(document);
  } catch (error) {
    const target = await chosen.unresolved(document);
    const { kind } = await reportError(session, error, {
      target,
      operation: OPERATION,
      name,
      retry: () => again(true),
    });
    return failed(kind);
  }
}

async function callerFor({ session, target, again, signal, say, options }: Run): Promise<Caller | UpdateOutcome> {
  say('asking AWS for the account');
  try {
    const caller = await callerOf(target, session.output, signal, options);
    session.identities.remember(target, caller.account);
    return caller;
  } catch (error) {
    const { kind } = await reportError(session, error, {
      target,
      operation: 'GetCallerIdentity',
      retry: () => again(true),
      retryWithoutAccount: () => again(false),
    });
    return kind === 'cancelled' ? CANCELLED : failed(kind);
  }
}

/** The document once it is saved; an untitled one becomes the document of its file. */
async function saved(document: TextDocument): Promise<TextDocument | undefined> {
  if (!isUnsaved(document)) return document;
  const uri = document.isUntitled ? await workspace.save(document.uri) : (await document.save()) && document.uri;
  if (uri) return workspace.openTextDocument(uri);
  void showWarning(`${basename(document.uri.path)} was not saved, so nothing was sent.`);
  return undefined;
}

const isUnsaved = ({ isDirty, isUntitled }: TextDocument): boolean => isDirty || isUntitled;

function refuseOther(document: TextDocument | undefined): UpdateOutcome {
  void showWarning(
    document
      ? `${basename(document.uri.path)} is not an experiment file. Those end with .experiment.json, .experiment.jsonc, .experiment.yaml or .experiment.yml, or have a SageMaker Experiment language mode.`
      : 'Open an experiment file first: an update sends the file in front.',
  );
  return refused('not-an-experiment');
}

function refuseSecond(document: TextDocument): UpdateOutcome {
  void showInformation(
    `An update of ${basename(document.uri.path)} is under way already. Finish or cancel that one first.`,
  );
  return refused('running');
}

/** Fifth part of the ARN. */
const accountIn = ({ arn }: Updated): string => arn.split(':')[4] ?? 'unknown';

const refused = (because: string): UpdateOutcome => ({ outcome: 'refused', because });
const failed = (kind: string): UpdateOutcome => ({ outcome: 'failed', kind });
