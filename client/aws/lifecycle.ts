/** What can be done with an experiment in each of its states. */

export type LifeCycleAction = 'update' | 'start' | 'stop' | 'delete';

const LEGAL: Readonly<Record<string, readonly LifeCycleAction[]>> = {
  Creating: [],
  Created: ['update', 'start', 'stop', 'delete'],
  Starting: [],
  Running: ['update', 'stop'],
  Updating: [],
  Stopping: [],
  Completed: ['delete'],
  Cancelled: ['delete'],
};

const FINAL = ['Completed', 'Cancelled'];

const isKnown = (status: string): boolean => Object.hasOwn(LEGAL, status);

/** The actions that are legal in a state; none in one that we do not know. */
export const legal = (status: string): readonly LifeCycleAction[] =>
  (isKnown(status) ? LEGAL[status] : undefined) ?? [];

/** The state passes by itself. */
export const isTransient = (status: string): boolean => isKnown(status) && legal(status).length === 0;

/** The experiment has ended, and nothing but its removal is left. */
export const isFinal = (status: string): boolean => FINAL.includes(status);

const DONE: Readonly<Record<LifeCycleAction, string>> = {
  update: 'updated',
  start: 'started',
  stop: 'stopped',
  delete: 'deleted',
};

/** A sentence that says why the action is not legal in the state, and what would be; undefined when it is legal. */
export function whyNot(action: LifeCycleAction, status: string): string | undefined {
  if (legal(status).includes(action)) return undefined;
  const can = `can not be ${DONE[action]}`;
  if (!isKnown(status)) return `Its state is "${status}", of which it is not known whether it allows this: it ${can}.`;
  if (status === 'Stopping') {
    return action === 'delete'
      ? `It is Stopping and ${can} yet: wait until it has stopped.`
      : `It is Stopping and ${can}: it is coming to its end.`;
  }
  if (isTransient(status)) return `It is ${status} and ${can} now: wait until it has settled.`;
  if (isFinal(status)) return `It is ${status} and ${can}: that state is final, what is left is a new experiment.`;
  return action === 'delete'
    ? `It is ${status} and ${can}: stop it first.`
    : `It is ${status} and ${can}: it has been started already.`;
}
