/** What errors say of each operation: which of them was sent, and what may have become of it. */
import { describe, expect, test } from 'vitest';
import { explainError } from '../../../../client/aws/errors.ts';
import type { Target } from '../../../../client/aws/types.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const explain = (operation: string, error: unknown, more: Partial<Target> = {}) =>
  explainError(error, { target: { ...target, ...more }, operation, name: 'my-test' });

const service = (name: string, message = '', httpStatusCode = 400) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode, requestId: 'r-1', attempts: 2 } });
const call = (cause: unknown, unanswered: boolean, more = {}) =>
  Object.assign(new Error('failed', { cause }), {
    name: 'FailedCall',
    delivery: { attempts: 2, unanswered },
    answer: undefined,
    ...more,
  });
const abort = Object.assign(new Error('aborted'), { name: 'AbortError' });
const cut = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const conflict = (state: string) => service('ConflictException', `my-test is ${state}; it has to be Created.`);

describe('refused after a try that was never answered', () => {
  test.each([
    [
      'UpdateInferenceExperiment',
      conflict('Updating'),
      'The connection was cut after the update had been sent, and the next try was refused because experiment "my-test" is Updating.',
      'That is most probably this very update, under way. Look at the experiment before you send it again.',
    ],
    [
      'StartInferenceExperiment',
      conflict('Starting'),
      'The connection was cut after the request to start it had been sent, and the next try was refused because experiment "my-test" is Starting.',
      'That is most probably this very start, under way. Look at the experiment before you send it again.',
    ],
    [
      'StopInferenceExperiment',
      conflict('Stopping'),
      'The connection was cut after the request to stop it had been sent, and the next try was refused because experiment "my-test" is Stopping.',
      'That is most probably this very stop, under way. Look at the experiment before you send it again.',
    ],
    [
      'CreateInferenceExperiment',
      service('ResourceInUse', 'exists'),
      'The connection was cut after the request to create it had been sent, and the next try was refused because experiment "my-test" exists already.',
      'That is most probably this very creation, carried out. Look at the experiment before you send it again.',
    ],
    [
      'DeleteInferenceExperiment',
      service('ResourceNotFound', 'none'),
      'The connection was cut after the request to delete it had been sent, and the next try was refused because there is no experiment "my-test" any more.',
      'That is most probably this very deletion, carried out. Look at the experiment before you send it again.',
    ],
  ])('%s', (operation, error, what, advice) => {
    expect(explain(operation, call(error, true))).toMatchObject({ what, advice, mayHaveReachedAws: true });
  });

  test('a state that the call does not lead to is not its doing', () => {
    const { what, advice } = explain('StartInferenceExperiment', call(conflict('Completed'), true));
    expect(what).toBe('Experiment "my-test" is in state Completed and can not be started now.');
    expect(advice).toBe('Completed is final: what is left is a new experiment. Only Created allows a start.');
  });
});

test.each([
  ['UpdateInferenceExperiment', 'Updating', 'Wait until it has settled. Only Created or Running allow an update.'],
  ['StartInferenceExperiment', 'Running', 'Only Created allows a start.'],
  ['StopInferenceExperiment', 'Stopping', 'It is coming to its end. Only Created or Running allow a stop.'],
  ['DeleteInferenceExperiment', 'Running', 'Only Created, Completed or Cancelled allow a deletion.'],
])('%s of one that is %s', (operation, state, advice) => {
  expect(explain(operation, call(conflict(state), false)).advice).toBe(advice);
});

test('what exists already, and what does not, without a try that was cut', () => {
  expect(explain('CreateInferenceExperiment', call(service('ResourceInUse'), false)).what).toBe(
    'Experiment "my-test" exists already.',
  );
  expect(explain('DeleteInferenceExperiment', call(service('ResourceNotFound'), false)).what).toBe(
    'There is no inference experiment "my-test" in Region eu-west-1.',
  );
});

describe('what only reads has changed nothing', () => {
  test.each(['DescribeInferenceExperiment', 'ListInferenceExperiments', 'GetCallerIdentity'])('%s', (operation) => {
    for (const error of [abort, cut, service('InternalFailure', '', 500)]) {
      const explained = explain(operation, call(error, true));
      expect(explained.mayHaveReachedAws).toBe(false);
      expect(explained.advice).toMatch(/nothing has changed at AWS/i);
    }
  });

  test.each(['StopInferenceExperiment', 'DeleteInferenceExperiment', 'StartInferenceExperiment'])(
    '%s may',
    (operation) => {
      for (const error of [abort, cut, service('InternalFailure', '', 500)]) {
        const explained = explain(operation, call(error, true));
        expect(explained.mayHaveReachedAws).toBe(true);
        expect(explained.advice.toLowerCase()).toContain('look at the experiment');
      }
    },
  );

  test('of a creation one sees whether there is something to look at', () => {
    for (const error of [abort, cut]) {
      expect(explain('CreateInferenceExperiment', call(error, true)).advice.toLowerCase()).toContain(
        'see whether the experiment exists',
      );
    }
  });
});

test.each([
  ['ListRoles', 'iam:ListRoles'],
  ['ListAliases', 'kms:ListAliases'],
  ['ListBuckets', 's3:ListAllMyBuckets'],
  ['GetCallerIdentity', 'sts:GetCallerIdentity'],
  ['StopInferenceExperiment', 'sagemaker:StopInferenceExperiment'],
])('a denial of %s without words names %s', (operation, action) => {
  expect(explain(operation, service('AccessDeniedException')).what).toContain(action);
});

describe('who was asked', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const asking = (asked: string, more: Partial<Target> = {}) =>
    explain('UpdateInferenceExperiment', call(refused, false, { asked }), more);
  const endpointUrl = { value: 'http://user:secret@127.0.0.1:1/path', source: 'AWS_ENDPOINT_URL' };

  test('the server that was, be it for the credentials', () => {
    expect(asking('https://portal.sso.eu-west-1.amazonaws.com/').what).toContain(
      'refused: portal.sso.eu-west-1.amazonaws.com (',
    );
  });
  test('the endpoint as it is written, without what is secret in it', () => {
    const { what, details } = asking('http://127.0.0.1:1/', { endpointUrl });
    expect(what).toContain('refused: http://127.0.0.1:1/path (');
    expect(details).not.toContain('secret');
  });
  test('through a proxy, whose password nobody sees', () => {
    const proxies = {
      http: undefined,
      https: { value: 'http://ana:secret@proxy:3128', source: 'HTTPS_PROXY' },
      direct: [],
    };
    const { advice, details } = asking('https://api.sagemaker.eu-west-1.amazonaws.com/', { proxies });
    expect(advice).toBe(
      'It is asked for through the proxy http://proxy:3128/ (HTTPS_PROXY): see whether that one answers.',
    );
    expect(details).toContain('Proxy: http://proxy:3128/ (HTTPS_PROXY)');
    expect(advice + details).not.toContain('secret');
  });
});

test('without a signature, by the setting', () => {
  const unsigned = { settings: { noSignRequest: true } };
  const { what, advice } = explain(
    'UpdateInferenceExperiment',
    service('MissingAuthenticationTokenException'),
    unsigned,
  );
  expect(what).toBe('AWS refuses UpdateInferenceExperiment without a signature.');
  expect(advice).toContain('sagemakerExperiments.noSignRequest');
});

test('an endpoint of a kind that the Region may not have', () => {
  const fips = { value: true, source: 'AWS_USE_FIPS_ENDPOINT' };
  const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND x'), { code: 'ENOTFOUND' });
  const odd = { fips, region: { value: 'moon-1', source: 'x' } };
  expect(explain('UpdateInferenceExperiment', notFound, odd).advice).toContain('FIPS (AWS_USE_FIPS_ENDPOINT)');
});

describe('an experiment whose name is not known', () => {
  const unnamed = (operation: string, error: unknown) => explainError(error, { target, operation }).what;
  test.each([
    ['CreateInferenceExperiment', call(service('ResourceInUse'), false), 'The experiment exists already.'],
    [
      'DeleteInferenceExperiment',
      call(service('ResourceNotFound'), false),
      'There is no inference experiment in Region eu-west-1.',
    ],
    [
      'DeleteInferenceExperiment',
      call(service('ResourceNotFound'), true),
      'The connection was cut after the request to delete it had been sent, and the next try was refused because there is no experiment any more.',
    ],
  ])('%s: %#', (operation, error, what) => expect(unnamed(operation, error)).toBe(what));
});

test.each([
  [
    'one that the text names',
    'Running: not now',
    'Experiment "my-test" is in state Running and can not be changed now.',
  ],
  [
    'none, for it names two',
    'Created or Running only',
    'Experiment "my-test" is in a state in which it can not be changed now.',
  ],
])('a conflict with a state: %s', (_, message, what) => {
  expect(explain('UpdateInferenceExperiment', call(service('ConflictException', message), false)).what).toBe(what);
});

test('a conflict without a state, after a try that was cut, is most probably the doing of that one', () => {
  expect(explain('UpdateInferenceExperiment', call(service('ConflictException', 'no'), true)).what).toBe(
    'The connection was cut after the update had been sent, and the next try was refused because experiment "my-test" can not be changed now.',
  );
});
