import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import {
  type ChangeFacts,
  changeBecame,
  changeConfirmation,
  changedMessage,
  changeLog,
  creationLines,
  deletePrompt,
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
    expect(creationLines({ Name: 'e', Description: 'a\nRoleArn: b', Tags: [{ Key: 'k' }] })).toEqual([
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

describe('what a creation is about', () => {
  const variant = (VariantName: string, InstanceCount: number) => ({
    VariantName,
    ModelName: `ranker-of-${VariantName}`,
    InfrastructureConfig: {
      InfrastructureType: 'RealTimeInference',
      RealTimeInferenceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount },
    },
  });
  const input = {
    Name: 'e',
    Type: 'ShadowMode',
    Schedule: { StartTime: '2030-03-01T08:00:00Z', EndTime: '2030-03-08T08:00:00Z' },
    ModelVariants: [variant('new', 1), variant('old', 2)],
    ShadowModeConfig: {
      SourceModelVariantName: 'old',
      ShadowModelVariants: [{ ShadowModelVariantName: 'new', SamplingPercentage: 10 }],
    },
  };
  test('a line for each variant, whole', () => {
    expect(creationLines(input)).toEqual([
      'Type: ShadowMode',
      'Schedule: from 2030-03-01 08:00 UTC to 2030-03-08 08:00 UTC',
      'Production variant "old": ranker-of-old on 2 \u00d7 ml.m5.xlarge',
      'Shadow variant "new": ranker-of-new on 1 \u00d7 ml.m5.xlarge, gets 10% of the requests',
    ]);
  });
  test('what is not understood is shown as it is sent', () => {
    const odd = { ...input, ShadowModeConfig: { ShadowModelVariants: [{ ShadowModelVariantName: 'other' }] } };
    expect(creationLines(odd)).toContain(
      'ShadowModeConfig: {"ShadowModelVariants":[{"ShadowModelVariantName":"other"}]}',
    );
  });
});

test.each([
  [
    'CreateInferenceExperiment',
    'Creating',
    'accepted',
    'The creation of "e" was carried out: the experiment is Creating.',
  ],
  [
    'CreateInferenceExperiment',
    undefined,
    'refused',
    'The creation of "e" was not carried out: there is no experiment of that name.',
  ],
  ['StartInferenceExperiment', 'Running', 'accepted', 'The start of "e" was carried out: the experiment is Running.'],
  [
    'StartInferenceExperiment',
    'Created',
    'refused',
    'The start of "e" was not carried out: the experiment is Created.',
  ],
  ['StopInferenceExperiment', 'Stopping', 'accepted', 'The stop of "e" was carried out: the experiment is Stopping.'],
  ['StopInferenceExperiment', 'Running', 'refused', 'The stop of "e" was not carried out: the experiment is Running.'],
  [
    'StopInferenceExperiment',
    undefined,
    'unknown',
    'Whether the stop was carried out can not be told: there is no experiment of that name any more.',
  ],
  [
    'DeleteInferenceExperiment',
    undefined,
    'accepted',
    'The deletion of "e" was carried out: there is no experiment of that name.',
  ],
  [
    'DeleteInferenceExperiment',
    'Created',
    'refused',
    'The deletion of "e" was not carried out: the experiment is Created.',
  ],
] as const)('a lost answer to %s, and it is %s now', (operation, status, outcome, said) => {
  const became = changeBecame(operation, 'e', status);
  expect(became.outcome).toBe(outcome);
  expect(became.message.replace(/ Run it again when you want it\.$/, '')).toBe(said);
});
