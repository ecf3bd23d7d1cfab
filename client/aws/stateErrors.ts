/** Refusals that follow from what the experiment is by now: its state, that it is there, or that it is not. */
import type { Failure } from './failure.ts';
import { isFinal, isTransient, type LifeCycleAction, legal } from './lifecycle.ts';
import { type ChangeWords, changeOf } from './operationWords.ts';
import type { ErrorContext } from './types.ts';

interface Words {
  readonly what: string;
  readonly advice: string;
}

/**
 * A conflict with the experiment's state, or with one that exists. When an earlier try of the same call was sent and
 * never answered, it is most probably that try which has been carried out: nobody else is to be blamed.
 */
export function conflictWords({ message, name, delivery }: Failure, { operation, name: named }: ErrorContext): Words {
  const experiment = named ? `Experiment "${named}"` : 'The experiment';
  const change = changeOf(operation);
  const state = stateIn(message);
  const unanswered = delivery?.unanswered && change ? change : undefined;
  if (name === 'ResourceInUse') {
    return unanswered
      ? cut(unanswered, `${lowerFirst(experiment)} exists already`, 'carried out')
      : { what: `${experiment} exists already.`, advice: 'Choose another name, or update the existing one.' };
  }
  if (unanswered && (state === undefined || unanswered.leadsTo.includes(state))) {
    return cut(
      unanswered,
      `${lowerFirst(experiment)} ${state ? `is ${state}` : 'can not be changed now'}`,
      'under way',
    );
  }
  const done = change && change.change !== 'update' && change.change !== 'create' ? change.done : 'changed';
  return {
    what: `${experiment} ${state ? `is in state ${state} and` : 'is in a state in which it'} can not be ${done} now.`,
    advice: [waitFor(state), change && onlyIn(change)].filter(Boolean).join(' '),
  };
}

/** No such experiment; after a deletion whose answer was lost, that is what was wanted. */
export function notFoundWords({ delivery }: Failure, { operation, name }: ErrorContext, place: string): Words {
  const change = changeOf(operation);
  if (delivery?.unanswered && change?.change === 'delete') {
    return cut(change, `there is no experiment${name ? ` "${name}"` : ''} any more`, 'carried out');
  }
  return {
    what: `There is no inference experiment${name ? ` "${name}"` : ''} ${place}.`,
    advice: 'The name may be mistyped, or it exists in another Region or account.',
  };
}

const cut = ({ request, noun }: ChangeWords, because: string, how: 'under way' | 'carried out'): Words => ({
  what: `The connection was cut after ${request} had been sent, and the next try was refused because ${because}.`,
  advice: `That is most probably this very ${noun}, ${how}. Look at the experiment before you send it again.`,
});

/** "Only Created or Running allow an update." */
function onlyIn({ change, noun, article }: ChangeWords): string | undefined {
  if (change === 'create') return undefined;
  const states = STATES.filter((state) => legal(state).includes(change satisfies LifeCycleAction));
  return `Only ${list(states)} ${states.length === 1 ? 'allows' : 'allow'} ${article} ${noun}.`;
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const STATES = ['Creating', 'Created', 'Updating', 'Running', 'Starting', 'Stopping', 'Completed', 'Cancelled'];
const ANY = STATES.join('|');

/** Words after which a text names the present state; those that would be legal follow others ("must be", "has to be"). */
const PRESENT = [
  `\\b(?:state|status)\\b(?:\\s+(?:is|of|as))?[\\s:=]*["'\`[(]*(${ANY})\\b`,
  `\\bis\\s+(?:\\w+ly\\s+)?["']?(${ANY})\\b`,
];

function stateIn(message: string): string | undefined {
  for (const pattern of PRESENT) {
    const named = new RegExp(pattern, 'i').exec(message)?.[1];
    if (named) return named;
  }
  const all = new Set(message.match(new RegExp(`\\b(?:${ANY})\\b`, 'g')));
  return all.size === 1 ? [...all][0] : undefined;
}

function waitFor(state: string | undefined): string | undefined {
  if (state !== undefined && isFinal(state)) return `${state} is final: what is left is a new experiment.`;
  if (state === 'Stopping') return 'It is coming to its end.';
  return state === undefined || isTransient(state) ? 'Wait until it has settled.' : undefined;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
