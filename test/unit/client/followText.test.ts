import { describe, expect, test } from 'vitest';
import { followingText, settledWords } from '../../../client/followText.ts';

const took = 90_000;
const running = { Name: 'e', Status: 'Running' };
const left = (...changes: { path: string[]; before: string; after: string }[]) => ({
  changes: changes.map((change) => ({ kind: 'changed' as const, ...change })),
});

describe('what is told when it has settled', () => {
  test.each([
    ['updated', { ...running }, 'Experiment "e" is Running: it is updated, as asked (after 90 s).'],
    ['updated', { Name: 'e', Status: 'Created' }, 'Experiment "e" is Created: it is updated, as asked (after 90 s).'],
    ['created', { Name: 'e', Status: 'Created' }, 'Experiment "e" is Created: it is created, as asked (after 90 s).'],
    ['started', running, 'Experiment "e" is Running: it is started, as asked (after 90 s).'],
    [
      'stopped',
      { Name: 'e', Status: 'Cancelled' },
      'Experiment "e" is Cancelled: it is stopped, as asked (after 90 s).',
    ],
  ] as const)('%s, and it came out well', (what, description, message) => {
    expect(settledWords({ what, name: 'e', description, left: left(), took })).toEqual({ message, isWell: true });
  });

  test('deleted: it is gone', () => {
    expect(settledWords({ what: 'deleted', name: 'e', description: undefined, took: 300_000 })).toEqual({
      message: 'Experiment "e" is deleted (after 5 min).',
      isWell: true,
    });
  });

  test('an update that somebody has overtaken by deleting it', () => {
    const told = settledWords({ what: 'updated', name: 'e', description: undefined, took });
    expect(told).toEqual({
      message: 'Experiment "e" does not exist any more: somebody has deleted it meanwhile.',
      isWell: false,
    });
  });

  test('it ended while the update was under way, with the reason of AWS', () => {
    const description = { Name: 'e', Status: 'Cancelled', StatusReason: 'No capacity for ml.g5.xlarge' };
    const { message, isWell } = settledWords({ what: 'updated', name: 'e', description, took });
    expect(isWell).toBe(false);
    expect(message).toContain('is Cancelled, which is not where it should be once it is updated.');
    expect(message).toContain('AWS\'s reason: "No capacity for ml.g5.xlarge".');
  });

  test('what is deployed is not what was asked for', () => {
    const asked = left({ path: ['ShadowModeConfig', 'shadow', 'SamplingPercentage'], before: '10', after: '50' });
    const { message, isWell } = settledWords({ what: 'updated', name: 'e', description: running, left: asked, took });
    expect(isWell).toBe(false);
    expect(message).toContain('Still to change: ShadowModeConfig / shadow / SamplingPercentage: 10 \u2192 50.');
  });

  test('the endpoint of an update that came out as asked has failed', () => {
    const EndpointMetadata = { EndpointName: 'p', EndpointStatus: 'Failed', FailureReason: 'No capacity.' };
    const description = { ...running, EndpointMetadata };
    expect(settledWords({ what: 'updated', name: 'e', description, left: left(), took })).toEqual({
      message:
        'Experiment "e" is Running, and all is as it was asked for, but its endpoint has failed. AWS\'s reason: "No capacity.".',
      isWell: false,
    });
  });

  test('what could not be compared is not called as asked', () => {
    expect(settledWords({ what: 'updated', name: 'e', description: running, took })).toEqual({
      message:
        'Experiment "e" is Running. Whether all is as it was asked for could not be told: Preview Changes shows it.',
      isWell: false,
    });
  });

  test('many differences are counted', () => {
    const many = left(...Array.from({ length: 5 }, (_, i) => ({ path: [`m${i}`], before: '1', after: '2' })));
    expect(settledWords({ what: 'updated', name: 'e', description: running, left: many, took }).message).toContain(
      'm2: 1 \u2192 2; and 2 more.',
    );
  });
});

test('what is being followed, in the status bar', () => {
  expect(followingText([])).toBe('');
  expect(followingText([{ name: 'e', status: undefined }])).toBe('e: asking');
  expect(followingText([{ name: 'e', status: 'Updating' }])).toBe('e: Updating');
  expect(
    followingText([
      { name: 'e', status: 'Updating' },
      { name: 'f', status: undefined },
    ]),
  ).toBe('2 experiments changing');
});
