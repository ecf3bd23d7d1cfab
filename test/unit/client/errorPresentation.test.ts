import { describe, expect, test } from 'vitest';
import type { ErrorKind, ExplainedError, Target } from '../../../client/aws/types.ts';
import { accountMayStayUnknown, type PresentationContext, present } from '../../../client/errorPresentation.ts';
import { defaults } from '../../../client/settings.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const elsewhere: Target = { ...target, endpointUrl: { value: 'http://127.0.0.1:1', source: 'AWS_ENDPOINT_URL' } };
const update: PresentationContext = { target, operation: 'UpdateInferenceExperiment' };

const error = (kind: ErrorKind, more: Partial<ExplainedError> = {}): ExplainedError => ({
  kind,
  what: 'It failed.',
  advice: 'Do this.',
  signIn: undefined,
  serviceMessage: undefined,
  code: undefined,
  requestId: undefined,
  mayHaveReachedAws: false,
  details: 'Error: stack',
  ...more,
});

const titles = (explained: ExplainedError, context = update) =>
  present(explained, context).actions.map(({ title }) => title);

test.each<[ErrorKind, readonly string[]]>([
  ['no-credentials', ['Select Profile', 'Open AWS Docs']],
  ['expired-sso', ['Sign In and Retry', 'Retry']],
  ['expired-credentials', ['Retry', 'Select Profile']],
  ['invalid-credentials', ['Retry', 'Select Profile']],
  ['access-denied', ['Copy Policy', 'Select Profile']],
  ['not-found', ['Pick Existing Name', 'Select Profile']],
  ['conflict', ['Describe', 'Retry']],
  ['validation', []],
  ['throttled', ['Retry']],
  ['no-network', ['Retry']],
  ['tls', ['Open Setting', 'Retry']],
  ['wrong-endpoint', ['Open Setting', 'Retry']],
  ['not-json', ['Retry']],
  ['timeout', ['Retry']],
  ['service-fault', ['Retry']],
  ['cancelled', []],
  ['unknown', ['Retry']],
])('%s offers what helps, and the output last', (kind, expected) => {
  expect(titles(error(kind))).toEqual([...expected, 'Show Output']);
});

test('nothing is offered that can not help', () => {
  const ended = { words: 'Experiment "a" is Completed.', isFinal: true };
  expect(titles(error('conflict'), { ...update, situation: ended })).toEqual(['Describe', 'Show Output']);
  const keys = { ...update, target: { ...target, keysOfEnvironment: true } };
  expect(titles(error('expired-credentials'), keys)).toEqual(['Select Profile', 'Show Output']);
});

test('what a file or the list of a team names is mended there', () => {
  const named = (source: string): PresentationContext => {
    const value = { value: 'x', source };
    return { ...update, target: { ...target, profile: value, endpointUrl: value } };
  };
  const comment = named("the file's sagemaker-target comment");
  expect(titles(error('no-credentials'), comment)).toEqual(['Open AWS Docs', 'Show Output']);
  expect(titles(error('wrong-endpoint'), comment)).toEqual(['Retry', 'Show Output']);
  const list = named('sagemakerExperiments.targets');
  for (const kind of ['no-credentials', 'wrong-endpoint', 'not-json'] as const) {
    expect(present(error(kind), list).actions[0]).toMatchObject({ does: 'open-setting', setting: 'targets' });
  }
});

test('a conflict that the update may have caused itself is looked at, not sent again', () => {
  const { message, actions } = present(error('conflict', { mayHaveReachedAws: true }), update);
  expect(message).toBe('It failed. Do this.');
  expect(actions.map(({ title }) => title)).toEqual(['Describe', 'Show Output']);
});

describe('the words', () => {
  test('are what happened, what AWS said, and what to do', () => {
    expect(present(error('validation', { serviceMessage: 'Value 150 failed' }), update).message).toBe(
      'It failed. AWS says: "Value 150 failed". Do this.',
    );
  });

  test('do not say the same twice', () => {
    expect(present(error('unknown', { what: 'It failed: no.', serviceMessage: 'no.' }), update).message).toBe(
      'It failed: no. Do this.',
    );
  });

  test('of a denial give the reason, as the rest is said already', () => {
    const serviceMessage = 'User: a is not authorized to perform: b because no identity-based policy allows b';
    expect(present(error('access-denied', { serviceMessage }), update).message).toBe(
      "It failed. AWS's reason: no identity-based policy allows b. Do this.",
    );
  });

  test('never hold the details', () => {
    expect(present(error('unknown'), update).message).not.toContain('stack');
  });

  test('tell the state of the experiment where it was looked up', () => {
    expect(
      present(error('conflict'), { ...update, situation: { words: 'Experiment "a" is Updating.', isFinal: false } })
        .message,
    ).toBe('Experiment "a" is Updating.');
  });
});

describe('an update that may have reached AWS', () => {
  const unsure = { mayHaveReachedAws: true };

  test.each<ErrorKind>(['timeout', 'no-network', 'service-fault', 'not-json'])(
    '%s says so and offers a look',
    (kind) => {
      expect(present(error(kind, unsure), update).message).toContain('may have been carried out');
      expect(titles(error(kind, unsure))).toContain('Describe');
    },
  );

  test.each([
    ['CreateInferenceExperiment', 'The creation may'],
    ['StartInferenceExperiment', 'The start may'],
    ['StopInferenceExperiment', 'The stop may'],
    ['DeleteInferenceExperiment', 'The deletion may'],
  ])('so may %s', (operation, words) => {
    expect(present(error('timeout', unsure), { ...update, operation }).message).toContain(words);
  });

  test('a cancelled one offers a look; its words say it already', () => {
    expect(titles(error('cancelled', unsure))).toEqual(['Describe', 'Show Output']);
  });

  test('a read changes nothing', () => {
    const read = { target, operation: 'DescribeInferenceExperiment' };
    expect(present(error('timeout', unsure), read).message).not.toContain('carried out');
    expect(titles(error('timeout', unsure), read)).not.toContain('Describe');
  });
});

test('validation goes to the member that the text names', () => {
  expect(titles(error('validation'), { ...update, memberFound: true })).toEqual(['Go to Member', 'Show Output']);
});

test.each<[ErrorKind, Target, string]>([
  ['tls', target, 'caBundle'],
  ['wrong-endpoint', target, 'region'],
  ['wrong-endpoint', elsewhere, 'endpointUrl'],
  ['not-json', elsewhere, 'endpointUrl'],
])('%s opens a setting that exists', (kind, at, setting) => {
  const { actions } = present(error(kind), { ...update, target: at });
  expect(actions).toContainEqual({ does: 'open-setting', title: 'Open Setting', setting });
  expect(defaults).toHaveProperty([setting]);
});

describe('signing in', () => {
  test.each([[['sso', 'login']], [['login']]])('is what the error says, whatever its words: aws %j', (signIn) => {
    expect(present(error('expired-sso', { signIn }), update).actions[0]).toMatchObject({ signIn });
  });
});

describe('without an account', () => {
  const identity = { target, operation: 'GetCallerIdentity' };

  test.each<ErrorKind>(['access-denied', 'wrong-endpoint', 'not-json'])('%s leaves it unknown', (kind) => {
    expect(accountMayStayUnknown(error(kind))).toBe(true);
  });

  test.each<ErrorKind>(['no-credentials', 'expired-sso', 'expired-credentials', 'invalid-credentials', 'cancelled'])(
    '%s ends the update',
    (kind) => {
      expect(accountMayStayUnknown(error(kind))).toBe(false);
    },
  );

  test.each<ErrorKind>(['no-network', 'timeout'])('%s lets the person go on', (kind) => {
    expect(titles(error(kind), identity)).toContain('Continue Without Account');
    expect(titles(error(kind))).not.toContain('Continue Without Account');
  });

  test('a cancelled question says that nothing was sent', () => {
    expect(present(error('cancelled'), identity).message).toContain('before it was sent');
  });
});
