import { describe, expect, test } from 'vitest';
import { explainError } from '../../../client/aws/errors.ts';
import type { Target } from '../../../client/aws/types.ts';
import { everything } from '../../../client/experimentQuery.ts';
import type { ModelState } from '../../../client/experimentsModel.ts';
import { LIST, surroundings } from '../../../client/viewWords.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const loaded: ModelState = {
  phase: 'loaded',
  target,
  account: '111122223333',
  entries: [{ summary: { name: 'a', status: 'Running' }, files: [] }],
  nextToken: undefined,
  isLoadingMore: false,
  query: everything,
  error: undefined,
};
const whose = 'account 111122223333 · eu-west-1 · profile dev';
const around = (state: Partial<ModelState>, isProduction = false) =>
  surroundings({ ...loaded, ...state }, undefined, isProduction);
const failing = (name: string, message = '') => {
  const error = Object.assign(new Error(message), { name });
  const explained = explainError(error, { target, operation: LIST });
  return surroundings({ ...loaded, phase: 'failed', entries: [], account: undefined, error }, explained, false);
};

describe('beside the title', () => {
  test('stand account, Region and profile', () => {
    expect(around({}).description).toBe('account 111122223333 · eu-west-1 · profile dev');
  });

  test('a production account is marked first', () => {
    expect(around({}, true).description).toBe('PRODUCTION · account 111122223333 · eu-west-1 · profile dev');
  });

  test('an account that is not known is not made up', () => {
    expect(around({ account: undefined }).description).toBe('eu-west-1 · profile dev');
  });

  test('the keys of the environment and an endpoint of one’s own are told', () => {
    const endpointUrl = { value: 'http://u:secret@127.0.0.1:8765', source: 'x' };
    const { description } = around({ target: { ...target, keysOfEnvironment: true, endpointUrl } });
    expect(description).toBe('account 111122223333 · eu-west-1 · keys of the environment · http://127.0.0.1:8765/');
  });

  test('nothing stands before a target is known', () => {
    expect(around({ phase: 'idle', target: undefined, account: undefined }).description).toBeUndefined();
  });
});

describe('without rows', () => {
  test('an account without experiments is welcomed as empty', () => {
    expect(around({ entries: [] })).toMatchObject({ welcome: 'empty', message: undefined });
  });

  test('with a filter it is said that nothing passes it', () => {
    const { welcome, message } = around({ entries: [], query: { ...everything, states: ['Running'] } });
    expect([welcome, message]).toEqual(['none', `${whose}\nNo experiment here has state Running.`]);
  });

  test('while there are more pages it is not called empty', () => {
    expect(around({ entries: [], nextToken: 't' }).welcome).toBe('none');
  });

  test('no Region', () => {
    expect(around({ phase: 'no-region', entries: [] })).toMatchObject({ welcome: 'no-region', message: undefined });
  });

  test('no credentials', () => {
    expect(failing('CredentialsProviderError', 'Could not load credentials from any providers')).toMatchObject({
      welcome: 'signed-out',
      message: undefined,
      actions: [],
    });
  });

  test('a failed call: why, and what helps', () => {
    const { welcome, message, actions } = failing('AccessDeniedException', 'User: arn:x is not authorized');
    expect(welcome).toBe('none');
    expect(message).toMatch(/^eu-west-1 · profile dev\n.*is not allowed to perform sagemaker:ListInferenceExperiments/);
    expect(actions.map(({ title }) => title)).toEqual(['Copy Policy', 'Select Profile', 'Show Output']);
  });

  test('a session that has ended can be renewed from there', () => {
    const { actions } = failing(
      'CredentialsProviderError',
      'The SSO session associated with this profile has expired.',
    );
    expect(actions.map(({ title }) => title)).toContain('Sign In and Retry');
  });

  test('a target that can not be told', () => {
    const error = new Error('There is no AWS profile "x".');
    const { message, actions } = around({ phase: 'failed', target: undefined, entries: [], error });
    expect(message).toBe('There is no AWS profile "x".');
    expect(actions.map(({ title }) => title)).toEqual(['Retry', 'Select Profile']);
  });
});

test('above the rows stands whose they are, and what is left out', () => {
  expect(around({}).message).toBe(whose);
  expect(around({}, true).message).toBe(`PRODUCTION · ${whose}`);
  const query = { ...everything, name: 'rank' };
  expect(around({ query }).message).toBe(`${whose}\nOnly those with "rank" in the name.`);
});
