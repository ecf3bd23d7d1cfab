import { describe, expect, test } from 'vitest';
import { isFinal, isTransient, type LifeCycleAction, legal, whyNot } from '../../../../client/aws/lifecycle.ts';

/** As in the table of semantics: what is legal, and what kind of state it is. */
const STATES: readonly (readonly [string, readonly LifeCycleAction[], 'passes' | 'lasts' | 'final'])[] = [
  ['Creating', [], 'passes'],
  ['Created', ['update', 'start', 'stop', 'delete'], 'lasts'],
  ['Starting', [], 'passes'],
  ['Running', ['update', 'stop'], 'lasts'],
  ['Updating', [], 'passes'],
  ['Stopping', [], 'passes'],
  ['Completed', ['delete'], 'final'],
  ['Cancelled', ['delete'], 'final'],
  ['Hibernating', [], 'lasts'],
  ['constructor', [], 'lasts'],
];
const ACTIONS: readonly LifeCycleAction[] = ['update', 'start', 'stop', 'delete'];

describe.each(STATES)('%s', (status, actions, kind) => {
  test('what is legal', () => expect(legal(status)).toEqual(actions));

  test('whether it passes or is final', () => {
    expect(isTransient(status)).toBe(kind === 'passes');
    expect(isFinal(status)).toBe(kind === 'final');
  });

  test('what is not legal has a reason that names the state, what is legal has none', () => {
    for (const action of ACTIONS) {
      const reason = whyNot(action, status);
      if (actions.includes(action)) expect(reason).toBeUndefined();
      else expect(reason).toMatch(new RegExp(`\\b${status}\\b.*\\.$`));
    }
  });
});

test.each<[LifeCycleAction, string, string]>([
  ['update', 'Updating', 'It is Updating and can not be updated now: wait until it has settled.'],
  ['start', 'Running', 'It is Running and can not be started: it has been started already.'],
  ['delete', 'Running', 'It is Running and can not be deleted: stop it first.'],
  [
    'stop',
    'Completed',
    'It is Completed and can not be stopped: that state is final, what is left is a new experiment.',
  ],
  ['stop', 'Stopping', 'It is Stopping and can not be stopped: it is coming to its end.'],
  ['delete', 'Stopping', 'It is Stopping and can not be deleted yet: wait until it has stopped.'],
])('%s while %s', (action, status, reason) => {
  expect(whyNot(action, status)).toBe(reason);
});
