/** Tells the person about an error of AWS: a notification with buttons that help, the details in the output channel. */
import type { ExplainedError } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { callOptions } from './callWithProgress.ts';
import { runAction } from './errorActions.ts';
import { present } from './errorPresentation.ts';
import { goTo } from './goTo.ts';
import { conflictSituation } from './messages.ts';
import { type Button, showError, showInformation } from './notify.ts';
import { plain } from './plain.ts';
import type { Attempt, Session } from './session.ts';

/** Explains, logs and shows the error. Does not wait for the person. */
export async function reportError(session: Session, error: unknown, attempt: Attempt): Promise<ExplainedError> {
  const explained = aws().explainError(error, attempt);
  session.output.write(
    `${attempt.operation} failed: ${plain(explained.what)}`,
    ...explained.details.split('\n').map((line) => `  ${plain(line)}`),
  );
  const member = await memberNamedIn(session, explained, attempt);
  const situation = await situationOf(explained, attempt);
  const { message, actions } = present(explained, { ...attempt, situation, memberFound: member !== undefined });
  const buttons = actions.map(
    (action): Button => ({
      title: action.title,
      run: () => runAction(action, { session, attempt, member, report: reportError }),
    }),
  );
  if (member && attempt.document) await goTo(attempt.document, member);
  const offered = attempt.offers?.[explained.kind] ?? [];
  void (explained.kind === 'cancelled' ? showInformation : showError)(message, ...offered, ...buttons);
  return explained;
}

async function memberNamedIn({ server }: Session, error: ExplainedError, { document }: Attempt) {
  if (error.kind !== 'validation' || !document || !error.serviceMessage) return undefined;
  return server.memberNamedIn(document, error.serviceMessage).catch(() => undefined);
}

/** A conflict is about the state, so the state is looked up; it may have changed since, or may not be readable. */
async function situationOf({ kind, mayHaveReachedAws }: ExplainedError, { target, operation, name, signal }: Attempt) {
  // Where the update may have caused the conflict itself, the state says nothing of who did.
  if (kind !== 'conflict' || mayHaveReachedAws || operation !== 'UpdateInferenceExperiment' || !name) return undefined;
  try {
    const { Status } = await aws().describeExperiment(
      target,
      name,
      signal ?? new AbortController().signal,
      callOptions,
    );
    return conflictSituation(name, Status);
  } catch {
    return undefined;
  }
}
