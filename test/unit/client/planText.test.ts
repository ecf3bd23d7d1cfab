import { describe, expect, test } from 'vitest';
import { changeLine, isSameState, planLine, planLines, previewHead } from '../../../client/planText.ts';
import type { Plan } from '../../../server/protocol.ts';

const plan: Plan = {
  status: 'Running',
  changes: [
    {
      path: ['ShadowModeConfig', 'shadow', 'SamplingPercentage'],
      kind: 'changed',
      before: '10',
      after: '50',
    },
    { path: ['Description'], kind: 'added', after: '"half of it"' },
    { path: ['DataStorageConfig', 'KmsKey'], kind: 'removed', before: '"alias/k"' },
  ],
  unchanged: ['Schedule'],
  kept: ['ModelVariants'],
  ignored: ['Type'],
  words: ['Sampling of shadow 10% \u2192 50%.', 'Description added.'],
  warnings: ['Look at the shadow.'],
};

describe('a plan as lines', () => {
  test('words first, then each member with both values, then what is to be known', () => {
    expect(planLines(plan)).toEqual([
      'Sampling of shadow 10% \u2192 50%.',
      'Description added.',
      '',
      'ShadowModeConfig / shadow / SamplingPercentage: 10 \u2192 50',
      'Description: "half of it"',
      'DataStorageConfig / KmsKey: taken away',
      '',
      '\u26a0 Look at the shadow.',
      '',
      'Kept as deployed, for the file does not have it: ModelVariants',
      'Left out, as an update does not take it: Type',
    ]);
  });

  test('a long plan says how many changes are not shown', () => {
    const changes = Array.from({ length: 20 }, (_, index) => ({
      path: [`m${index}`],
      kind: 'changed' as const,
      before: '1',
      after: '2',
    }));
    const lines = planLines({ ...plan, changes });
    expect(lines).toContain('m11: 1 \u2192 2');
    expect(lines).not.toContain('m12: 1 \u2192 2');
    expect(lines).toContain('and 8 more; Preview Changes shows all');
  });

  test('what is in a file or at AWS is no link and no line of its own', () => {
    const line = changeLine({ path: ['a'], kind: 'changed', before: '[x](command:y)', after: 'b\nAccount: 1' });
    expect(line).toBe('a: [x] (command:y) \u2192 b Account: 1');
  });

  test('in one line: the refusal before the words', () => {
    expect(planLine(plan)).toBe('Sampling of shadow 10% \u2192 50%. Description added.');
    expect(planLine({ ...plan, refusal: 'It is Stopping.' })).toBe('It is Stopping.');
  });
});

describe('whether somebody changed it meanwhile', () => {
  const before = { LastModifiedTime: '2030-01-01T00:00:00Z', Status: 'Running' };
  test.each([
    ['nothing', before, true],
    ['a change', { ...before, LastModifiedTime: '2030-01-01T00:00:01Z' }, false],
    ['another state', { ...before, Status: 'Stopping' }, false],
  ])('%s', (_, after, isSame) => expect(isSameState(before, after)).toBe(isSame));
});

describe('the head of a preview', () => {
  const deployed = {
    description: { Status: 'Running', LastModifiedTime: '2030-01-01T00:00:00Z' },
    at: 1_900_000_000_000,
  };
  const heading = { name: 'e', place: 'profile dev, eu-west-1', deployed };

  test('says where and when on the left, and the plan on the right', () => {
    expect(previewHead({ ...heading, plan, errors: 0 })).toEqual({
      deployed: [
        'Deployed: e',
        'profile dev, eu-west-1',
        'Running at 2030-03-17T17:46:40.000Z, last changed 2030-01-01T00:00:00Z',
      ],
      result: ['After the update:', 'Sampling of shadow 10% \u2192 50%.', 'Description added.', 'Look at the shadow.'],
    });
  });

  test('says that a file with errors would not be sent', () => {
    expect(previewHead({ ...heading, plan: undefined, errors: 2 }).result).toEqual([
      'The file has 2 errors, so an update would not be sent.',
    ]);
  });
});
