import { expect, test } from 'vitest';
import { profileShown } from '../../../../client/aws/profileShown.ts';
import type { Target } from '../../../../client/aws/types.ts';

const target = (value: string, source: string): Target => ({
  profile: { value, source },
  region: undefined,
  endpointUrl: undefined,
  settings: {},
});

test('a profile with where it is named, once where that says the same', () => {
  expect(profileShown(target('dev', 'AWS_PROFILE'))).toBe('dev (AWS_PROFILE)');
  expect(profileShown(target('default', 'default'))).toBe('default');
  expect(profileShown({ ...target('dev', 'AWS_PROFILE'), keysOfEnvironment: true })).toBe(
    'environment (AWS_ACCESS_KEY_ID)',
  );
});
