/** What the person confirmed and was told, and whether that is what the account of the simulator has seen. */
import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../simulator/index.ts';
import type { Input } from './files.ts';

/** What the command said came of it; `gone`: its window was loaded anew before it could. */
export type Outcome = Readonly<Record<string, unknown>> & { readonly outcome: string };

/** One press of "Update", and the calls from then on until the command had ended. */
export interface Confirmation {
  readonly step: number;
  readonly input: Input;
  readonly outcome: Outcome;
  readonly calls: readonly Call[];
  /** The change is taken back when it is due: a fault of the simulator. */
  readonly isDoomed: boolean;
  /** The experiment was changed again since, by whomever. */
  isOverwritten: boolean;
}

/** An entry of Show Update History. */
export interface Told {
  readonly name: string;
  readonly outcome: 'sent' | 'accepted' | 'failed' | 'not known' | 'cancelled' | 'unreadable';
  readonly text: string;
}

export const appliedOf = ({ calls }: Pick<Confirmation, 'calls'>): number =>
  calls.filter(({ applied }) => applied).length;

/** Whether the person was left without an answer of AWS to one of the calls. */
const isLost = ({ calls, outcome }: Confirmation): boolean =>
  outcome.outcome === 'gone' ||
  calls.some(
    ({ faults, aborted }) =>
      aborted || faults.some((kind) => ['hang', 'cut', 'server-error', 'not-json', 'huge'].includes(kind)),
  );

/** What is wrong with a confirmation as soon as its command has ended. */
export function wrongWith(confirmation: Confirmation): string | undefined {
  const { calls, input, outcome } = confirmation;
  const other = calls.find((call) => !isDeepStrictEqual(call.input, input));
  if (other) return `sent was ${JSON.stringify(other.input)}, and confirmed was ${JSON.stringify(input)}`;
  const applied = appliedOf(confirmation);
  if (applied > 1) return `it was carried out ${applied} times`;
  const said = JSON.stringify(outcome);
  switch (outcome.outcome) {
    case 'updated':
      return applied === 1 ? undefined : `the command says ${said}, and it was not carried out`;
    case 'gone':
      return undefined;
    case 'failed':
    case 'cancelled':
      return applied === 0 || isLost(confirmation) ? undefined : `the command says ${said}, and it was carried out`;
    default:
      return calls.length === 0 ? undefined : `the command says ${said}, and it was sent`;
  }
}

/** Newest first, as it is shown. */
export function historyOf(text: string): readonly Told[] {
  return text
    .split('\n\n')
    .slice(1)
    .map((entry) => {
      const name = /^\S+ {2}\S+ {2}(.*)$/m.exec(entry)?.[1] ?? '';
      const said = /^ {2}Outcome: (sent|accepted|failed|not known|cancelled)/m.exec(entry)?.[1] ?? 'unreadable';
      return { name, outcome: said as Told['outcome'], text: entry };
    });
}

/** Each update with its entry: those of an experiment are in one order. Both newest first. */
export function entriesOf(
  told: readonly Told[],
  sent: readonly Confirmation[],
): readonly (readonly [confirmation: Confirmation, entry: Told])[] {
  const left = [...told];
  return sent.flatMap((confirmation) => {
    const at = left.findIndex(({ name }) => name === confirmation.input.Name);
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    return entry ? [[confirmation, entry] as const] : [];
  });
}

/** What is wrong with what the history tells of what was sent. Both newest first. */
export function wrongInHistory(told: readonly Told[], sent: readonly Confirmation[]): string | undefined {
  const entries = entriesOf(told, sent);
  if (told.length !== sent.length || entries.length !== sent.length) {
    const names = (all: readonly string[]) => all.toSorted().join(', ');
    const updates = names(sent.map(({ input }) => input.Name));
    return `the history has ${told.length} entries (${names(told.map(({ name }) => name))}) for ${sent.length} updates (${updates})`;
  }
  for (const [confirmation, entry] of entries) {
    const wrong = wrongInEntry(entry, confirmation);
    if (wrong) return `the update of step ${confirmation.step}: ${wrong}\n${entry.text}\n${shown(confirmation)}`;
  }
  return undefined;
}

function wrongInEntry(entry: Told, confirmation: Confirmation): string | undefined {
  const applied = appliedOf(confirmation) === 1;
  switch (entry.outcome) {
    case 'accepted':
      if (!applied) return 'it was not carried out';
      if (confirmation.isDoomed && /it is updated, as asked/.test(entry.text)) return 'it was taken back';
      if (!confirmation.isDoomed && !confirmation.isOverwritten && /not all is as it was asked for/.test(entry.text))
        return 'it came out as asked';
      return undefined;
    case 'failed':
    case 'cancelled':
      return applied ? 'it was carried out' : undefined;
    case 'not known':
      return isLost(confirmation) ? undefined : 'AWS had answered';
    case 'sent':
      return confirmation.outcome.outcome === 'gone' ? undefined : 'the command had ended';
    default:
      return 'its entry has no outcome';
  }
}

/** What the history told of an update, or what somebody else has made of the experiment. */
export type Happening = { readonly told: Told; readonly input: Input } | { readonly other: Input };

/** What can be deployed for all that the person knows, from what was known before and what happened since, in order. */
export function possible(before: readonly Input[], happened: readonly Happening[]): readonly Input[] {
  let states = before;
  for (const event of happened) {
    if ('other' in event) states = [event.other];
    else states = after(states, event);
  }
  return states;
}

function after(states: readonly Input[], { told, input }: { readonly told: Told; readonly input: Input }) {
  switch (told.outcome) {
    case 'accepted':
      if (/it is updated, as asked/.test(told.text)) return [input];
      // Followed to no end, what AWS accepted may have been taken back.
      return /not all is as it was asked for/.test(told.text) ? states : [...states, input];
    case 'failed':
    case 'cancelled':
      return states;
    default:
      return [...states, input];
  }
}

export const shown = ({ step, input, outcome, calls, isDoomed }: Confirmation): string =>
  [
    `step ${step}: ${input.Name} ${JSON.stringify(input.Description)}: ${JSON.stringify(outcome)}${isDoomed ? ' doomed' : ''}`,
    ...calls.map(
      ({ operation, applied, status, error, faults, aborted }) =>
        `  ${operation} ${applied ? 'applied' : 'not applied'} ${status ?? 'no status'} ${error ?? ''} [${faults}]${aborted ? ' aborted' : ''}`,
    ),
  ].join('\n');
