import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import { withChoice, withChosenSources, without } from '../../../client/targetChoice.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};

describe('a choice for the window', () => {
  test('goes before the settings; an empty one leaves it to the AWS CLI', () => {
    expect(withChoice({ profile: 'a', region: 'eu-west-1', maxAttempts: 3 }, { profile: '' })).toEqual({
      profile: '',
      region: 'eu-west-1',
      maxAttempts: 3,
    });
  });

  test('is told as the source of what it chose, and of nothing else', () => {
    const chosen = withChosenSources(target, { region: 'eu-west-1', profile: '' });
    expect(chosen.region?.source).toBe('chosen for this window');
    expect(chosen.profile.source).toBe('AWS_PROFILE');
  });

  test('ends for what a setting holds now', () => {
    expect(without({ profile: 'a', region: 'b' }, { region: 'c' })).toEqual({ profile: 'a' });
  });
});
