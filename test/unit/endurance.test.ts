/** The endurance run finds what is not as it was told: each lie that the window could tell, told here. */
import { describe, expect, test } from 'vitest';
import { inputWith } from '../endurance/files.ts';
import {
  type Confirmation,
  historyOf,
  type Outcome,
  possible,
  type Told,
  wrongInHistory,
  wrongWith,
} from '../endurance/model.ts';
import { randomOf } from '../endurance/random.ts';
import { weather } from '../endurance/weather.ts';
import type { Call } from '../simulator/index.ts';

const input = inputWith('ranker', 'new', 20);
const old = inputWith('ranker', 'old', 10);

const call = (more: Partial<Call> = {}): Call => ({
  requestId: 'r',
  service: 'sagemaker',
  operation: 'UpdateInferenceExperiment',
  input,
  accessKeyId: 'AKID',
  region: 'eu-west-1',
  time: '2026-03-02T09:00:00.000Z',
  applied: true,
  status: 200,
  error: undefined,
  faults: [],
  aborted: false,
  ...more,
});
const refused = call({ applied: false, status: 400, error: 'ThrottlingException' });
const lost = call({ faults: ['cut'] });

const updated: Outcome = { outcome: 'updated' };
const failed: Outcome = { outcome: 'failed', kind: 'no-network' };

const confirmation = (outcome: Outcome, ...calls: readonly Call[]): Confirmation => ({
  step: 7,
  input,
  outcome,
  calls,
  isDoomed: false,
  isOverwritten: false,
});

describe('a confirmed update', () => {
  test.each([
    ['carried out and told', confirmation(updated, call())],
    ['carried out at the second try', confirmation(updated, refused, call())],
    ['refused and told', confirmation(failed, refused)],
    ['lost and told', confirmation(failed, lost)],
    ['not sent', confirmation({ outcome: 'refused', because: 'state' })],
  ])('%s is well', (_, each) => {
    expect(wrongWith(each)).toBeUndefined();
  });

  test.each([
    ['carried out 2 times', confirmation(updated, call(), call())],
    ['sent was', confirmation(updated, call({ input: old }))],
    ['it was not carried out', confirmation(updated, refused)],
    ['it was carried out', confirmation(failed, call())],
    ['it was sent', confirmation({ outcome: 'unchanged' }, refused)],
  ])('%s is found', (says, each) => {
    expect(wrongWith(each)).toContain(says);
  });
});

const head = 'Changes asked of AWS from this workspace, newest first. Times are UTC. 1 in all.';
const history = (outcome: string, remark = '') =>
  historyOf(
    `${head}\n\n2026-03-02T09:00:00.000Z  UpdateInferenceExperiment  ranker\n  Outcome: ${outcome}\n  ${remark}\n`,
  );

describe('the history', () => {
  test.each([
    ['accepted', confirmation(updated, call())],
    ['failed', confirmation(failed, refused)],
    ['not known: it may have been carried out', confirmation(failed, lost)],
    ['sent, and no answer is on record', confirmation({ outcome: 'gone' }, call({ aborted: true }))],
  ])('that says %s is right', (says, each) => {
    expect(wrongInHistory(history(says), [each])).toBeUndefined();
  });

  test.each([
    ['accepted', confirmation(failed, refused), 'it was not carried out'],
    ['failed', confirmation(failed, lost), 'it was carried out'],
    ['not known: it may have been carried out', confirmation(failed, refused), 'AWS had answered'],
    ['sent, and no answer is on record', confirmation(updated, call()), 'the command had ended'],
    ['something else', confirmation(updated, call()), 'no outcome'],
  ])('that says %s and is wrong is found', (says, each, wrong) => {
    expect(wrongInHistory(history(says), [each])).toContain(wrong);
  });

  test('that has an entry too few or too many is found', () => {
    expect(wrongInHistory([], [confirmation(updated, call())])).toContain('0 entries () for 1');
    expect(wrongInHistory(history('accepted'), [])).toContain('1 entries (ranker) for 0');
    const other = { ...confirmation(updated, call()), input: inputWith('other', 'new', 20) };
    expect(wrongInHistory(history('accepted'), [other])).toContain('1 entries (ranker) for 1 updates (other)');
  });

  test('of a change that was taken back, and told as if it stood, is found', () => {
    const told = history('accepted', 'Experiment "ranker" is Running: it is updated, as asked (after 5 s).');
    expect(wrongInHistory(told, [{ ...confirmation(updated, call()), isDoomed: true }])).toContain('taken back');
  });
});

describe('what can be deployed', () => {
  const told = (outcome: string, remark?: string) => ({ told: history(outcome, remark)[0] as Told, input });

  test.each([
    ['accepted, and followed to its end', [told('accepted', 'it is updated, as asked')], [input]],
    ['accepted, and not followed', [told('accepted')], [old, input]],
    ['taken back', [told('accepted', 'but not all is as it was asked for')], [old]],
    ['failed', [told('failed')], [old]],
    ['not known', [told('not known: it may have been')], [old, input]],
    ['changed by somebody else afterwards', [told('not known: it may'), { other: old }], [old]],
  ])('after an update that was %s', (_, happened, states) => {
    expect(possible([old], happened)).toEqual(states);
  });
});

test('the same seed brings the same faults, operation by operation', () => {
  const faults = (between: string) => {
    const state = weather(randomOf('seed'));
    state.isCalm = false;
    return Array.from({ length: 200 }, () => {
      if (between) state.take(between);
      return state.take('UpdateInferenceExperiment');
    });
  };
  expect(faults('')).toEqual(faults('DescribeInferenceExperiment'));
  expect(new Set(faults('').flatMap((met) => met.map(({ kind }) => kind))).size).toBeGreaterThan(5);
});
