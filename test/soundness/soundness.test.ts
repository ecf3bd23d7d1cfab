/** A fixed part of `npm run soundness`: our verdict on random files is the one that the API's shapes give. */
import { expect, test } from 'vitest';
import { allowed } from './compare.ts';
import { run } from './run.ts';
import { breaches } from './validator.ts';

test('2,000 files in JSON and YAML: both verdicts agree, but for what is known to differ', () => {
  const { documents, outcomes } = run(1000, 20300115);
  expect(documents).toBe(2000);
  // None of the disagreements that are allowed has become needless, and nothing else has come up.
  expect([...outcomes.keys()].toSorted()).toEqual(['both refuse', 'both take', ...Object.keys(allowed)].toSorted());
  expect(outcomes.get('both take')).toBeGreaterThan(200);
}, 120_000);

test.each([
  [{}, 'Name required'],
  [{ Name: 'a'.repeat(120) }, ''],
  [{ Name: 'a'.repeat(121) }, 'Name length, Name pattern'],
  [{ Name: 'e', Description: 'a\nb' }, 'Description pattern'],
  [{ Name: 'e', Schedule: { EndTime: '2030-02-30' } }, 'Schedule.EndTime type'],
  [{ Name: 'e', ModelVariants: [] }, 'ModelVariants length'],
  [{ Name: 'e', Type: 'Shadow' }, 'Type enum'],
  [
    {
      Name: 'e',
      ShadowModeConfig: { SourceModelVariantName: 's', ShadowModelVariants: [{ SamplingPercentage: 101 }] },
    },
    'ShadowModeConfig.ShadowModelVariants.0.ShadowModelVariantName required, ShadowModeConfig.ShadowModelVariants.0.SamplingPercentage range',
  ],
])('the independent verdict on %j', (value, expected) => {
  expect(
    breaches(value)
      .map(({ path, constraint }) => `${path.join('.')} ${constraint}`)
      .join(', '),
  ).toBe(expected);
});
