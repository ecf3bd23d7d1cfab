/** What the person reads about a change of an experiment's life: sentences from data, nothing of VS Code. */
import { changeOf } from './aws/operationWords.ts';
import { overviewOf, tellsOf, type VariantOverview } from './aws/overview.ts';
import type { Target, Updated } from './aws/types.ts';
import { type Became, type Confirmation, targetFacts, targetLine } from './messages.ts';
import { plain } from './plain.ts';
import { moment } from './scheduleProgress.ts';

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

/**
 * What became of a change whose answer was lost. `status`: the experiment's state now; undefined: there is no experiment
 * of that name.
 */
export function changeBecame(operation: string, name: string, status: string | undefined): Became {
  const { change, noun = 'change', leadsTo = [] } = changeOf(operation) ?? {};
  const what = `The ${noun} of "${plain(name, 120)}"`;
  const now = status === undefined ? 'there is no experiment of that name' : `the experiment is ${plain(status, 40)}`;
  const isGone = status === undefined;
  const isDone = change === 'delete' ? isGone : change === 'create' ? !isGone : !isGone && leadsTo.includes(status);
  if (isDone) return { outcome: 'accepted', message: `${what} was carried out: ${now}.` };
  if (isGone && change !== 'create') {
    return { outcome: 'unknown', message: `Whether the ${noun} was carried out can not be told: ${now} any more.` };
  }
  const message = `${what} was not carried out: ${now}. Run it again when you want it.`;
  return { outcome: 'refused', message };
}

/** Why nothing was sent. `why`: a sentence that speaks of "it". */
export const refusal = (name: string, why: string): string =>
  `Nothing was sent for "${plain(name, 120)}". ${plain(why)}`;

const MEMBER = 160;

/** What Create is sent: a line for each member and each variant, the input in the form of the AWS CLI's JSON. */
export function creationLines(input: Readonly<Record<string, unknown>>): readonly string[] {
  const { Name: _, ...members } = input;
  const { variants, start, end } = overviewOf(input);
  const isTold = tellsOf(input);
  return [
    ...Object.entries(members).flatMap(([member, value]) => (isTold(member) ? [] : memberLine(member, value))),
    ...(start !== undefined || end !== undefined ? [scheduleLine(start, end)] : []),
    ...variants.map(variantLine),
  ];
}

/** A member of an input as a line of the question: "Description: v8 against v7". */
const memberLine = (member: string, value: unknown): string =>
  `${plain(member, 80)}: ${plain(typeof value === 'string' ? value : String(JSON.stringify(value)), MEMBER)}`;

const scheduleLine = (start: number | undefined, end: number | undefined): string =>
  `Schedule: ${start === undefined ? 'begins when it is there' : `from ${moment(start)}`}${end === undefined ? '' : ` to ${moment(end)}`}`;

function variantLine({ name, part, model, instanceType, count, sampling }: VariantOverview): string {
  const kind = part === undefined ? 'Variant' : part === 'shadow' ? 'Shadow variant' : 'Production variant';
  const share = sampling === undefined ? '' : `, gets ${sampling}% of the requests`;
  const instances = `${count ?? 'an unknown number of'} \u00d7 ${plain(instanceType ?? 'an unknown instance type', 80)}`;
  return `${kind} "${plain(name, 80)}": ${plain(model ?? 'no model', 80)} on ${instances}${share}`;
}

/** At most 1024 characters, as the API takes them. */
const REASON = 1024;

export const reasonProblem = (reason: string): string | undefined =>
  reason.trim().length > REASON
    ? `A reason has at most ${REASON} characters; this one has ${reason.trim().length}.`
    : undefined;

/** What is asked before an experiment is deleted, in one line: there is no other place for it. */
export const deletePrompt = ({ name, target, account, status }: ChangeFacts): string =>
  `Account ${plain(account, 80)}, ${targetLine(target)}. ${status === undefined ? '' : `It is ${plain(status, 40)}. `}This can not be undone. Type ${plain(name, 120)} to delete it.`;
