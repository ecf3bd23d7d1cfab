import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import {
  type ChangeFacts,
  changeConfirmation,
  changedMessage,
  changeLog,
  deletePrompt,
  memberLines,
  reasonProblem,
  refusal,
} from '../../../client/changeMessages.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const facts: ChangeFacts = {
  name: 'ranker-shadow',
  target,
  account: '111122223333',
  principal: 'arn:aws:iam::111122223333:user/ana',
  status: 'Running',
  effects: ['Production variant "blue" goes on serving.', 'Shadow variant "green" is deleted.'],
};
const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:inference-experiment/ranker-shadow';

test('the question says where and as whom, the state, and what becomes of what', () => {
  expect(changeConfirmation('Stop', facts)).toEqual({
    message: 'Stop inference experiment "ranker-shadow"?',
    detail: [
      'Account: 111122223333',
      'Principal: arn:aws:iam::111122223333:user/ana',
      'Region: eu-west-1 (profile dev)',
      'Profile: dev (AWS_PROFILE)',
      'State: Running',
      '',
      'Production variant "blue" goes on serving.',
      'Shadow variant "green" is deleted.',
    ].join('\n'),
  });
});

test('the log has ARN, target, request id and effects', () => {
  expect(changeLog('Stopped', facts, { arn, requestId: 'r-1', attempts: 2 })).toEqual([
    `Stopped ranker-shadow: ${arn}`,
    '  Target: profile dev, eu-west-1, account 111122223333',
    '  Request id: r-1, 2 attempts',
    '  Production variant "blue" goes on serving.',
    '  Shadow variant "green" is deleted.',
  ]);
});

test('the notification has the full ARN, and another account than the confirmed one', () => {
  expect(changedMessage('Started', 'a', arn, undefined)).toBe(`Started inference experiment "a": ${arn}`);
  expect(changedMessage('Started', 'a', arn, 'This is another account.')).toMatch(/ This is another account\.$/);
});

describe('a value can not write lines of its own', () => {
  const forged = { ...facts, account: '1\nRegion: us-east-1', effects: ['a\nAccount: 2'], status: 'x\nProfile: y' };
  test('in the question', () => {
    const lines = changeConfirmation('Stop', forged).detail.split('\n');
    for (const start of ['Region:', 'Account:', 'Profile:']) {
      expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    }
  });
  test('in the members of a creation', () => {
    expect(memberLines({ Description: 'a\nRoleArn: b', Tags: [{ Key: 'k' }] })).toEqual([
      'Description: a RoleArn: b',
      'Tags: [{"Key":"k"}]',
    ]);
  });
  test('in a refusal', () => expect(refusal('a\nb', 'It is\nX.')).toBe('Nothing was sent for "a b". It is X.'));
});

test('what is asked before a deletion names account, place, state and experiment', () => {
  expect(deletePrompt({ ...facts, status: 'Completed' })).toBe(
    'Account 111122223333, profile dev, eu-west-1. It is Completed. This can not be undone. Type ranker-shadow to delete it.',
  );
});

test('a reason has at most 1024 characters', () => {
  expect(reasonProblem('x'.repeat(1024))).toBeUndefined();
  expect(reasonProblem(`  ${'x'.repeat(1024)}  `)).toBeUndefined();
  expect(reasonProblem('x'.repeat(1025))).toContain('at most 1024');
});
