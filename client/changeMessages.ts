/** What the person reads about a change of an experiment's life: sentences from data, nothing of VS Code. */
import type { Target, Updated } from './aws/types.ts';
import { type Confirmation, targetFacts, targetLine } from './messages.ts';
import { plain } from './plain.ts';

export interface ChangeFacts {
  readonly name: string;
  readonly target: Target;
  /** "123456789012", or "unknown" with the reason. */
  readonly account: string;
  /** ARN of the caller; undefined when it is not known. */
  readonly principal?: string | undefined;
  /** State before the change; undefined for what does not exist yet. */
  readonly status?: string | undefined;
  /** What the change means, a sentence each. */
  readonly effects: readonly string[];
}

/** The question before a change. `verb`: "Start". */
export function changeConfirmation(verb: string, facts: ChangeFacts): Confirmation {
  const { name, status, effects } = facts;
  const lines = [
    ...targetFacts(facts),
    ...(status === undefined ? [] : [`State: ${plain(status, 40)}`]),
    ...(effects.length > 0 ? ['', ...effects.map((effect) => plain(effect))] : []),
  ];
  return { message: `${verb} inference experiment "${plain(name, 120)}"?`, detail: lines.join('\n') };
}

/** Lines for the output channel about an accepted change. `done`: "Started". */
export const changeLog = (
  done: string,
  { name, target, account, effects }: ChangeFacts,
  { arn, requestId, attempts }: Updated,
): readonly string[] => [
  `${done} ${plain(name)}: ${plain(arn)}`,
  `  Target: ${targetLine(target)}, account ${plain(account)}`,
  `  Request id: ${plain(requestId ?? 'none')}${attempts > 1 ? `, ${attempts} attempts` : ''}`,
  ...effects.map((effect) => `  ${plain(effect)}`),
];

/** The notification of an accepted change; the ARN is whole. */
export const changedMessage = (done: string, name: string, arn: string, otherAccount: string | undefined): string =>
  [`${done} inference experiment "${name}": ${arn}`, otherAccount].filter(Boolean).join(' ');

/** Why nothing was sent. `why`: a sentence that speaks of "it". */
export const refusal = (name: string, why: string): string =>
  `Nothing was sent for "${plain(name, 120)}". ${plain(why)}`;

const MEMBER = 160;

/** A member of an input as a line of the question: "Description: v8 against v7". */
export const memberLines = (input: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(input).map(
    ([member, value]) =>
      `${plain(member, 80)}: ${plain(typeof value === 'string' ? value : String(JSON.stringify(value)), MEMBER)}`,
  );

/** At most 1024 characters, as the API takes them. */
const REASON = 1024;

export const reasonProblem = (reason: string): string | undefined =>
  reason.trim().length > REASON
    ? `A reason has at most ${REASON} characters; this one has ${reason.trim().length}.`
    : undefined;

/** What is asked before an experiment is deleted, in one line: there is no other place for it. */
export const deletePrompt = ({ name, target, account, status }: ChangeFacts): string =>
  `Account ${plain(account, 80)}, ${targetLine(target)}. ${status === undefined ? '' : `It is ${plain(status, 40)}. `}This can not be undone. Type ${plain(name, 120)} to delete it.`;
