import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import {
  confirmation,
  conflictSituation,
  fileErrors,
  otherAccount,
  targetLine,
  type UpdateFacts,
  updatedLog,
  updatedMessage,
  whatBecame,
} from '../../../client/messages.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const simulated: Target = {
  ...target,
  endpointUrl: { value: 'http://127.0.0.1:8765', source: 'setting sagemakerExperiments.endpointUrl' },
};
const facts: UpdateFacts = {
  input: { Name: 'ranker-shadow', Schedule: {}, ShadowModeConfig: {} },
  omitted: ['Type', 'RoleArn'],
  target,
  account: '111122223333',
  principal: 'arn:aws:iam::111122223333:user/ana',
  unsaved: false,
};

describe('confirmation', () => {
  test('says where the update goes, as whom, and what is sent and what is not', () => {
    expect(confirmation(facts)).toEqual({
      message: 'Update inference experiment "ranker-shadow"?',
      detail: [
        'Account: 111122223333',
        'Principal: arn:aws:iam::111122223333:user/ana',
        'Region: eu-west-1 (profile dev)',
        'Profile: dev (AWS_PROFILE)',
        '',
        'Sent: Schedule, ShadowModeConfig',
        'Left out, as an update does not take it: Type, RoleArn',
        'What is deployed is not known, so what this changes can not be shown.',
      ].join('\n'),
    });
  });

  const plan = {
    status: 'Running',
    changes: [{ path: ['Schedule', 'EndTime'], kind: 'changed' as const, before: '2030-01-01', after: '2030-01-04' }],
    unchanged: [],
    kept: ['Description'],
    ignored: [],
    words: ['End moved 3 days later.'],
    warnings: [],
  };

  test('shows what would change, where that is known', () => {
    const { detail } = confirmation({ ...facts, plan });
    expect(detail).toContain('End moved 3 days later.\n\nSchedule / EndTime: 2030-01-01 \u2192 2030-01-04');
    expect(detail).toContain('Kept as deployed, for the file does not have it: Description');
    expect(detail).not.toContain('Sent:');
  });

  test('says first that it has changed since the person was asked', () => {
    expect(confirmation({ ...facts, plan, changedMeanwhile: true }).detail.split('\n')[0]).toBe(
      'It has changed at AWS since you were asked. This is what the update would do now.',
    );
  });

  test('says that certificates are not verified', () => {
    const unverified = { ...target, settings: { noVerifySsl: true } };
    expect(confirmation({ ...facts, target: unverified }).detail).toContain('Certificates of servers are not verified');
    expect(confirmation(facts).detail).not.toContain('not verified');
  });

  test('names the environment where its keys are used, whatever profile is the default', () => {
    const keys = { ...target, keysOfEnvironment: true };
    expect(confirmation({ ...facts, target: keys }).detail).toContain('Profile: environment (AWS_ACCESS_KEY_ID)');
    expect(targetLine(keys)).toBe('keys of the environment, eu-west-1');
  });

  test('says when the endpoint is not the Region’s own', () => {
    expect(confirmation({ ...facts, target: simulated }).detail).toContain(
      'Endpoint: http://127.0.0.1:8765 (setting sagemakerExperiments.endpointUrl)',
    );
  });

  test('names each host that would be asked in AWS’s place, as it is looked up', () => {
    const at = (value: string, source = 'AWS_ENDPOINT_URL') => ({ value, source });
    const warnings = (more: Partial<Target>) =>
      confirmation({ ...facts, target: { ...target, ...more } })
        .detail.split('\n')
        .filter((line) => line.startsWith('\u26a0'));
    const sts = at('https://sts.example.com');
    const endpointUrls = { sts, iam: undefined, kms: undefined, s3: undefined };
    // The first letter of its last label is Cyrillic.
    const lookalike = 'https://api.sagemaker.eu-west-1.\u0430mazonaws.com/';
    expect(warnings({ endpointUrl: at(lookalike, 'profile dev'), endpointUrls })).toEqual([
      '\u26a0 api.sagemaker.eu-west-1.xn--mazonaws-06g.com, which is not AWS, is sent the change (profile dev)',
      '\u26a0 sts.example.com, which is not AWS, is asked whose account this is (AWS_ENDPOINT_URL)',
    ]);
    expect(warnings({ endpointUrl: at('https://api.sagemaker.eu-west-1.amazonaws.com') })).toEqual([]);
    expect(warnings(simulated)).toEqual([]);
  });

  test('says when the text is not saved', () => {
    expect(confirmation({ ...facts, unsaved: true }).detail).toContain('unsaved changes');
    expect(confirmation(facts).detail).not.toContain('unsaved');
  });

  test('says when nothing is left out by not saying anything', () => {
    expect(confirmation({ ...facts, omitted: [] }).detail).not.toContain('Left out');
  });

  test('says when a file would change nothing', () => {
    expect(confirmation({ ...facts, input: { Name: 'a' } }).detail).toContain('Sent: the Name alone');
  });

  test('a value can not write lines of its own', () => {
    const forged = { ...facts, account: '1\nRegion: us-east-1', omitted: ['A\nAccount: 2'] };
    const lines = confirmation(forged).detail.split('\n');
    expect(lines.filter((line) => line.startsWith('Region:'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('Account:'))).toHaveLength(1);
  });
});

describe('a file with errors', () => {
  const error = (line: number, message: string) => ({
    code: 'type',
    message,
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
  });

  test('one error is told with its line, counted from 1', () => {
    expect(fileErrors('a.experiment.json', [error(3, 'Name is missing.')])).toBe(
      'a.experiment.json was not sent: it has an error. Line 4: Name is missing.',
    );
  });

  test('of many the first three are told and the rest counted', () => {
    const errors = [0, 1, 2, 3, 4].map((line) => error(line, `E${line}.`));
    expect(fileErrors('a', errors)).toBe(
      'a was not sent: it has 5 errors. Line 1: E0. Line 2: E1. Line 3: E2. And 2 more.',
    );
  });
});

describe('an accepted update', () => {
  const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:inference-experiment/ranker-shadow';

  test('the notification has the full ARN', () => {
    const since = { changedSince: false, unsaved: false, otherAccount: undefined };
    expect(updatedMessage('ranker-shadow', arn, since)).toBe(`Updated inference experiment "ranker-shadow": ${arn}`);
  });

  test('an edit after the confirmation is told', () => {
    const since = { changedSince: true, unsaved: true, otherAccount: undefined };
    expect(updatedMessage('a', arn, since)).toContain('what you confirmed was sent');
  });

  test('that the file is not saved is told, as there may have been no confirmation', () => {
    const since = { changedSince: false, unsaved: true, otherAccount: undefined };
    expect(updatedMessage('a', arn, since)).toBe(
      `Updated inference experiment "a": ${arn} The text on the screen was sent; the file is not saved.`,
    );
  });

  test('another account than the confirmed one is told, with both', () => {
    const other = otherAccount('444455556666', '111122223333');
    expect(updatedMessage('a', arn, { changedSince: false, unsaved: false, otherAccount: other })).toBe(
      `Updated inference experiment "a": ${arn} This is account 111122223333, but you confirmed account 444455556666: the credentials changed in between.`,
    );
  });

  test.each([['111122223333'], [undefined]])('nothing is said of accounts when %s was confirmed', (confirmed) => {
    expect(otherAccount(confirmed, '111122223333')).toBeUndefined();
  });

  test('the log has ARN, target, request id, and what was sent', () => {
    const log = updatedLog({ ...facts, target: simulated }, { arn, requestId: 'r-1', attempts: 2 });
    expect(log).toEqual([
      `Updated ranker-shadow: ${arn}`,
      '  Target: profile dev, eu-west-1, http://127.0.0.1:8765, account 111122223333',
      '  Request id: r-1, 2 attempts',
      '  Sent: Name, Schedule, ShadowModeConfig',
      '  Left out: Type, RoleArn',
    ]);
  });
});

test('a target without Region is told as such', () => {
  expect(targetLine({ ...target, region: undefined })).toBe('profile dev, no Region');
});

describe('an update whose answer was lost', () => {
  const before = { Status: 'Running', LastModifiedTime: '2030-01-01T00:00:00Z' };
  test.each([
    ['it is as was asked for', { ...before, Status: 'Updating' }, true, 'accepted', /was carried out/],
    ['nothing has changed', before, false, 'refused', /was not carried out/],
    [
      'something else has changed',
      { ...before, Status: 'Updating' },
      false,
      'unknown',
      /can not be told yet.*Updating/,
    ],
  ] as const)('%s', (_, description, isAsAsked, outcome, message) => {
    expect(whatBecame({ name: 'e', description, before, isAsAsked })).toEqual({
      outcome,
      message: expect.stringMatching(message),
    });
  });
  test('what it was before is not known', () => {
    const found = whatBecame({ name: 'e', description: before, before: undefined, isAsAsked: false });
    expect(found.outcome).toBe('unknown');
  });
});

describe('a conflict', () => {
  test.each(['Creating', 'Starting', 'Updating', 'Stopping', 'Completed', 'Cancelled'])(
    '%s is named with the states that allow an update',
    (status) => {
      const { words, isFinal } = conflictSituation('a', status) ?? {};
      expect(words).toContain(`is ${status}.`);
      expect(words).toMatch(/only Created and Running allow an update/i);
      expect(isFinal).toBe(['Stopping', 'Completed', 'Cancelled'].includes(status));
    },
  );

  test.each(['Created', 'Running'])('%s, reached since, says to try again', (status) => {
    expect(conflictSituation('a', status)).toEqual({ words: expect.stringContaining('try again'), isFinal: false });
  });

  test('no state, no sentence', () => {
    expect(conflictSituation('a', undefined)).toBeUndefined();
  });
});

test('a password in an endpoint is shown nowhere', () => {
  const endpointUrl = { value: 'https://ana:s3cr@t@proxy.example/path', source: 'AWS_ENDPOINT_URL' };
  const guarded = { ...target, endpointUrl };
  const shown = [targetLine(guarded), confirmation({ ...facts, target: guarded }).detail];
  for (const text of shown) {
    expect(text).toContain('https://proxy.example/path');
    expect(text).not.toMatch(/s3cr|ana:/);
  }
});
