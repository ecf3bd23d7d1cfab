import { describe, expect, test } from 'vitest';
import type { TargetSettings } from '../../../client/aws/types.ts';
import { type Layers, ownTarget, placed, unresolved, without } from '../../../client/targetChoice.ts';

const FILE = "the file's sagemaker-target comment";
const LIST = 'sagemakerExperiments.targets';
const WINDOW = 'chosen for this window';

describe('what is said of a target, nearest first', () => {
  const all = { profile: 'p', region: 'r', endpointUrl: 'e' };
  test.each<[string, TargetSettings, Layers, TargetSettings, Record<string, string>]>([
    ['settings alone', all, { choice: {} }, all, {}],
    ['the window before settings', all, { choice: { profile: 'w' } }, { ...all, profile: 'w' }, { profile: WINDOW }],
    [
      'an empty choice for the window: as the AWS CLI would',
      all,
      { choice: { profile: '', region: '' } },
      { ...all, profile: '', region: '' },
      { profile: WINDOW, region: WINDOW },
    ],
    [
      "the team's list before the window",
      all,
      { listed: { profile: 'l' }, choice: { profile: 'w', region: 'w' } },
      { ...all, profile: 'l', region: 'w' },
      { profile: LIST, region: WINDOW },
    ],
    [
      'the comment before all',
      all,
      { comment: { profile: 'c' }, listed: { profile: 'l', region: 'l' }, choice: { profile: 'w', region: 'w' } },
      { ...all, profile: 'c', region: 'l' },
      { profile: FILE, region: LIST },
    ],
    [
      'each member by itself: an endpoint of the comment leaves the profile to the settings',
      all,
      { comment: { endpointUrl: 'https://c' }, choice: {} },
      { ...all, endpointUrl: 'https://c' },
      { endpointUrl: FILE },
    ],
    [
      'an empty text in comment or list says nothing',
      all,
      { comment: { profile: ' ' }, listed: { region: '' }, choice: {} },
      all,
      {},
    ],
    [
      'timeouts and such are of the settings',
      { ...all, readTimeout: 5 },
      { comment: { region: 'c' }, choice: {} },
      { ...all, region: 'c', readTimeout: 5 },
      { region: FILE },
    ],
  ])('%s', (_, settings, layers, expected, sources) => {
    expect(placed(settings, layers)).toEqual({ settings: expected, sources });
  });
});

test('a choice ends for what a setting holds now', () => {
  expect(without({ profile: 'a', region: 'b' }, { region: 'c' })).toEqual({ profile: 'a' });
});

describe('what a file names itself', () => {
  test('is told with where it stands, nothing secret of an endpoint', () => {
    const comment = { profile: 'prod', endpointUrl: 'https://u:TOKEN@example.com/x' };
    expect(ownTarget(placed({}, { comment, listed: { region: 'eu-west-1' }, choice: {} }))).toBe(
      `profile prod (${FILE}), Region eu-west-1 (${LIST}), endpoint https://example.com/x (${FILE})`,
    );
  });
  test('is nothing where window and settings decide', () => {
    expect(ownTarget(placed({ profile: 'a' }, { choice: { region: 'b' } }))).toBeUndefined();
  });
});

test('a target that was not found has the words of whoever named it', () => {
  const target = unresolved(placed({ region: 'eu-west-1' }, { comment: { profile: 'prod' }, choice: {} }));
  expect(target).toMatchObject({
    profile: { value: 'prod', source: FILE },
    region: { value: 'eu-west-1', source: 'setting sagemakerExperiments.region' },
    endpointUrl: undefined,
  });
});
