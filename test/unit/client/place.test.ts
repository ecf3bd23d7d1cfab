import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import { isAt, placeOf } from '../../../client/place.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: { value: 'https://ana:secret@proxy.example', source: 'setting sagemakerExperiments.endpointUrl' },
  settings: {},
};

describe('where a change went, to be found again', () => {
  test('holds no password', () => {
    expect(JSON.stringify(placeOf(target))).not.toMatch(/secret|ana/);
    expect(placeOf(target)).toMatchObject({
      profile: 'dev',
      region: 'eu-west-1',
      endpointUrl: 'https://proxy.example/',
    });
  });

  test('leaves out a profile that nobody chose, and one that keys of the environment overrule', () => {
    expect(placeOf({ ...target, profile: { value: 'default', source: 'default' } }).profile).toBeUndefined();
    expect(placeOf({ ...target, keysOfEnvironment: true }).profile).toBeUndefined();
  });

  test.each([
    ['the same', target, true],
    ['another password', { ...target, endpointUrl: { value: 'https://ana:new@proxy.example', source: 's' } }, true],
    ['another profile', { ...target, profile: { value: 'prod', source: 's' } }, false],
    ['another Region', { ...target, region: { value: 'us-east-1', source: 's' } }, false],
    ['keys of the environment', { ...target, keysOfEnvironment: true }, false],
    ['another endpoint', { ...target, endpointUrl: undefined }, false],
  ])('%s', (_, other, is) => expect(isAt(other, placeOf(target))).toBe(is));
});
