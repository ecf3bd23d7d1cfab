/** A file against what is deployed: the same answer from JSON and YAML. */
import { describe, expect, test } from 'vitest';
import { plannedRequest, planOfInput } from '../../../../server/features/plan.ts';
import { readSettings } from '../../../../server/settings.ts';
import { type Both, context, type Language, languages, open } from '../../support.ts';
import { description, shadowMode } from '../experiment/deployedExample.ts';

const planned = (language: Language, text: string, more: object = {}, checking = context) =>
  plannedRequest(open(language, text), { description: { ...description, ...more } }, checking);

const changed: Both = {
  json: `// sampling goes up
{
  "Name": "ranker",
  "EndpointName": "ranker-live",
  "ShadowModeConfig": {
    "SourceModelVariantName": "production",
    "ShadowModelVariants": [{ "ShadowModelVariantName": "shadow", "SamplingPercentage": 50 }]
  },
  "Schedule": { "EndTime": 1895270400 }
}`,
  yaml: `# sampling goes up
Name: ranker
EndpointName: ranker-live
ShadowModeConfig:
  SourceModelVariantName: &production production
  ShadowModelVariants:
    - {ShadowModelVariantName: shadow, SamplingPercentage: 50}
Schedule:
  EndTime: 2030-01-22T00:00:00Z
`,
};

test.each(languages)('%s: input, what is not sent, and the plan', (language) => {
  expect(planned(language, changed[language])).toEqual({
    version: 1,
    input: {
      Name: 'ranker',
      ShadowModeConfig: shadowMode('production', 'shadow', 50),
      Schedule: { EndTime: '2030-01-22T00:00:00Z' },
    },
    omitted: ['EndpointName'],
    errors: [],
    plan: {
      status: 'Running',
      changes: [
        {
          path: ['Schedule', 'EndTime'],
          kind: 'changed',
          before: '2030-01-19T00:00:00Z',
          after: '2030-01-22T00:00:00Z',
        },
        {
          path: ['ShadowModeConfig', 'ShadowModelVariants', 'shadow', 'SamplingPercentage'],
          kind: 'changed',
          before: '10',
          after: '50',
        },
      ],
      unchanged: ['ShadowModeConfig.SourceModelVariantName'],
      kept: ['Schedule.StartTime', 'Description', 'ModelVariants', 'DataStorageConfig'],
      ignored: ['EndpointName'],
      words: ['Sampling of shadow 10% → 50%.', 'End moved 3 days later, to 2030-01-22T00:00:00Z: 12 days in all.'],
      warnings: [],
    },
  });
});

describe('what only the state can tell', () => {
  const start: Both = {
    json: '{"Name": "ranker", "Schedule": {"StartTime": "2030-01-11T00:00:00Z"}}',
    yaml: 'Name: ranker\nSchedule:\n  StartTime: 2030-01-11T00:00:00Z\n',
  };
  test.each(languages)('%s: is among the errors, and then there is no plan', (language) => {
    const { errors, plan, input } = planned(language, start[language]);
    expect(errors.map(({ code }) => code)).toEqual(['start-time-running']);
    // It is known as of now, so that no time is said.
    expect(errors[0]?.message).toMatch(/or leave StartTime out\.$/);
    expect([plan, input]).toEqual([undefined, undefined]);
    expect(planned(language, start[language], { Status: 'Created' }).plan?.changes).toHaveLength(1);
  });
  test.each(languages)('%s: is a warning of the plan where the rule is off', (language) => {
    const settings = readSettings({ rules: { 'start-time-running': 'off' } });
    const { errors, plan } = planned(language, start[language], {}, { ...context, settings });
    expect(errors).toEqual([]);
    expect(plan?.warnings).toEqual([expect.stringMatching(/StartTime can not change any more: AWS will refuse/)]);
  });
});

test.each(languages)('%s: a refusal comes with the plan', (language) => {
  const { plan } = planned(language, changed[language], { Status: 'Updating' });
  expect(plan?.refusal).toMatch(/^Experiment "ranker" is Updating\./);
  expect(plan?.changes).toHaveLength(2);
});

test.each(languages)('%s: a file with errors has no plan', (language) => {
  const { plan, errors } = planned(language, changed[language].replace('50', '500'));
  expect(plan).toBeUndefined();
  expect(errors.map(({ code }) => code)).toEqual(['sampling-range']);
});

test('an input that is no file any more', () => {
  const input = { Name: 'ranker', Description: 'other', RoleArn: 'arn:aws:iam::123456789012:role/other' };
  expect(planOfInput({ description, input })).toMatchObject({
    status: 'Running',
    changes: [{ path: ['Description'], kind: 'changed', before: '"v8 against v7"', after: '"other"' }],
    ignored: ['RoleArn'],
    warnings: [expect.stringMatching(/^RoleArn is arn:aws:iam::123456789012:role\/experiments, and /)],
  });
});
