/** What the history has of a call, before and after it. */
import type { Description, ExplainedError, Target, Updated } from './aws/types.ts';
import type { Entry } from './history.ts';
import { targetLine } from './messages.ts';
import { placeOf } from './place.ts';
import type { Session } from './session.ts';

/** Of a call that is about to be sent. */
export const recordOf = (
  operation: string,
  name: string,
  target: Target,
): Pick<Entry, 'at' | 'operation' | 'name' | 'target' | 'place'> => ({
  at: Date.now(),
  operation,
  name,
  target: targetLine(target),
  place: placeOf(target),
});

/** The account that AWS says was changed: fifth part of the ARN. */
export const accountIn = ({ arn }: Pick<Updated, 'arn'>): string => arn.split(':')[4] ?? 'unknown';

/** What AWS answers to every change, for a query. */
export const keepAnswer = (
  { lastResponse }: Pick<Session, 'lastResponse'>,
  operation: string,
  target: Target,
  { arn }: Updated,
): void =>
  lastResponse.keep({ operation, target: targetLine(target), answer: { InferenceExperimentArn: arn }, at: Date.now() });

/** What was deployed of the members that an update sends: no more than that is there to be undone. */
export const beforeOf = (deployed: Description, input: Readonly<Record<string, unknown>>): Description =>
  Object.fromEntries(
    Object.keys(input)
      .filter((member) => member in deployed)
      .map((member) => [member, deployed[member]]),
  );

/** Of a call that failed. */
export const outcomeOf = ({
  mayHaveReachedAws,
  kind,
}: Pick<ExplainedError, 'mayHaveReachedAws' | 'kind'>): Entry['outcome'] =>
  mayHaveReachedAws ? 'unknown' : kind === 'cancelled' ? 'cancelled' : 'refused';
