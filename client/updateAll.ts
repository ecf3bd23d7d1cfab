/** The steps of updating many files: plan each, then send each; one that fails keeps no other from being sent. */
import { type Uri, workspace } from 'vscode';
import type { CallOptions, Description, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { bounded } from './bounded.ts';
import { type Caller, callerOf } from './callerOf.ts';
import { callOptions } from './callWithProgress.ts';
import { deployedNow } from './deployed.ts';
import { fileAt } from './experimentFiles.ts';
import type { Input } from './fileRequest.ts';
import { findOut } from './findOut.ts';
import { fileErrors, targetLine } from './messages.ts';
import { plain } from './plain.ts';
import { isSameState } from './planText.ts';
import { beforeOf, outcomeOf, recordOf } from './record.ts';
import type { Session } from './session.ts';
import { targetKey } from './targetKey.ts';
import type { Result, Row } from './updateAllText.ts';

/** Calls at a time: AWS throttles an account that makes many. */
const AT_ONCE = 8;

/** A row with what it takes to send it. */
export type PlannedRow = Row & { readonly sendable?: SendableRow };

/** No more than that: there may be thousands of them. */
interface SendableRow {
  readonly uri: Uri;
  readonly input: Input;
  readonly target: Target;
  readonly options: CallOptions;
  readonly caller: Caller;
  /** What tells whether it has changed since it was planned. */
  readonly planned: Description;
}

/** What the files of one target have in common: the account, asked once, and the credentials. */
interface Place {
  readonly caller: Promise<Caller>;
  readonly options: CallOptions;
}

/** In the order of the files. Rejects never; what goes wrong with a file is in its row. */
export function planAll(
  session: Session,
  files: readonly Uri[],
  signal: AbortSignal,
  done: () => void,
): Promise<readonly PlannedRow[]> {
  const turn = bounded(AT_ONCE);
  const places = new Map<string, Place>();
  const placeFor = (target: Target): Place => {
    const key = targetKey(target);
    const known = places.get(key);
    if (known) return known;
    const options = { ...callOptions, held: {} };
    const place = { options, caller: callerOf(target, session.output, signal, options) };
    places.set(key, place);
    return place;
  };
  return Promise.all(
    files.map((uri) =>
      turn(async () => {
        const row = await planOne(session, uri, placeFor, signal);
        done();
        return row;
      }),
    ),
  );
}

async function planOne(
  session: Session,
  uri: Uri,
  placeFor: (target: Target) => Place,
  signal: AbortSignal,
): Promise<PlannedRow> {
  const file = workspace.asRelativePath(uri);
  const row = (result: Result, more: Partial<PlannedRow> = {}): PlannedRow => ({
    file,
    name: undefined,
    place: undefined,
    ...more,
    result,
  });
  if (signal.aborted) return row({ is: 'cancelled' });
  let target: Target | undefined;
  let name: string | undefined;
  try {
    const document = await fileAt(uri);
    const early = await session.server.experimentRequest(document);
    if (!early.input) return row({ is: 'failed', why: fileErrors(file, early.errors) });
    name = early.input.Name;
    target = await session.target.resolve(document);
    if (!target.region) return row({ is: 'failed', why: 'No Region is set for this file.' }, { name });
    const { options, caller: asked } = placeFor(target);
    const caller = await asked;
    const place = `account ${caller.told}, ${targetLine(target)}`;
    const deployed = await deployedNow(session, target, name, true, signal, options);
    const { input, plan, errors } = await session.server.plan(document, deployed);
    if (!input || !plan || errors.length > 0)
      return row({ is: 'failed', why: fileErrors(file, errors) }, { name, place });
    if (plan.refusal) return row({ is: 'failed', why: plan.refusal }, { name, place });
    if (plan.changes.length === 0) return row({ is: 'unchanged' }, { name, place });
    const { LastModifiedTime, Status } = deployed.description;
    const sendable = { uri, input, target, options, caller, planned: { LastModifiedTime, Status } };
    return row({ is: 'to-change', plan }, { name, place, sendable });
  } catch (error) {
    if (signal.aborted) return row({ is: 'cancelled' }, { name });
    return row({ is: 'failed', why: explained(session, error, target, 'DescribeInferenceExperiment', name) }, { name });
  }
}

/** Sends those that were chosen; the rows that come back are in the order of those that went in. */
export function sendAll(
  session: Session,
  rows: readonly PlannedRow[],
  signal: AbortSignal,
  done: () => void,
): Promise<readonly Row[]> {
  const turn = bounded(AT_ONCE);
  const all: Promise<readonly Row[]> = Promise.all(
    rows.map((row) =>
      turn(async () => {
        const sent = signal.aborted ? ({ is: 'cancelled' } as const) : await sendOne(session, row, signal, () => all);
        done();
        const { sendable: _, ...told } = row;
        return { ...told, result: sent };
      }),
    ),
  );
  return all;
}

/** `all`: over when the last one is sent; what has become of them is asked then, not in between. */
async function sendOne(
  session: Session,
  { result, sendable }: PlannedRow,
  signal: AbortSignal,
  all: () => Promise<unknown>,
): Promise<Result> {
  if (!sendable || result.is !== 'to-change') return result;
  const { uri, input, target, options, caller, planned } = sendable;
  const { Name: name } = input;
  const { plan } = result;
  let before: Description;
  try {
    before = (await deployedNow(session, target, name, false, signal, options)).description;
    if (!isSameState(before, planned)) {
      return {
        is: 'failed',
        why: 'It has changed at AWS since you were asked, so it was not sent. Run the command again.',
      };
    }
  } catch (error) {
    if (signal.aborted) return { is: 'cancelled' };
    return { is: 'failed', why: explained(session, error, target, 'DescribeInferenceExperiment', name) };
  }
  const operation = 'UpdateInferenceExperiment';
  const entry = await session.history.add({
    ...recordOf(operation, name, target),
    account: caller.told,
    principal: caller.principal,
    changes: plan.words,
    input,
    before: beforeOf(before, input),
    file: uri.toString(),
  });
  try {
    const { arn, requestId } = await aws().updateExperiment(target, input, signal, options);
    await session.history.amend(entry, { outcome: 'accepted', arn, requestId });
    session.output.write(
      `Updated ${plain(name)}: ${plain(arn)}`,
      `  Target: ${targetLine(target)}, account ${caller.told}`,
    );
    session.knowledge.changed(target, name, 'updated');
    session.follower.follow(target, name, 'updated', {
      ...{ input, account: caller.account, entry, isQuiet: true },
      after: all(),
    });
    return { is: 'updated', arn, plan };
  } catch (error) {
    const why = explained(session, error, target, operation, name);
    const { mayHaveReachedAws, kind } = aws().explainError(error, { target, operation, name });
    await session.history.amend(entry, { outcome: outcomeOf({ mayHaveReachedAws, kind }) }, why);
    if (mayHaveReachedAws) {
      const { account } = caller;
      const found = await findOut(session, { target, input, before, account, entry, options, isQuiet: true });
      const known = `${why}${found ? ` ${found.message}` : ''}`;
      if (found?.outcome === 'accepted' && found.arn) return { is: 'updated', arn: found.arn, plan, why: known };
      return { is: found?.outcome === 'refused' ? 'failed' : 'unknown', why: known };
    }
    return kind === 'cancelled' ? { is: 'cancelled' } : { is: 'failed', why };
  }
}

function explained(
  { output }: Session,
  error: unknown,
  target: Target | undefined,
  operation: string,
  name: string | undefined,
): string {
  if (!target) return plain(error instanceof Error ? error.message : String(error));
  const { what, advice, details } = aws().explainError(error, { target, operation, name });
  output.write(`${operation} failed: ${plain(what)}`, ...details.split('\n').map((line) => `  ${plain(line)}`));
  return `${what} ${advice}`;
}
