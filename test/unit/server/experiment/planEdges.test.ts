/** Plans at their limits: parts that change by halves, schedules of exactly so long, values that are none. */
import { describe, expect, test } from 'vitest';
import { deployedOf } from '../../../../server/experiment/deployed.ts';
import { planOf } from '../../../../server/experiment/plan.ts';
import { stateOf } from '../../../../server/experiment/planState.ts';
import { description, shadowMode, variant } from './deployedExample.ts';

const plan = (input: object, deployed: object = {}, liveCounts?: Record<string, number>) =>
  planOf(deployedOf({ description: { ...description, Status: 'Created', ...deployed }, liveCounts }), {
    Name: 'ranker',
    ...input,
  });

describe('parts', () => {
  test.each<[what: string, source: string, shadow: string, words: readonly string[]]>([
    ['another source', 'other', 'shadow', ['other becomes the production variant instead of production.']],
    ['another shadow', 'production', 'other', ['other becomes the shadow instead of shadow.']],
    [
      'the source becomes the shadow of another',
      'other',
      'production',
      [
        'other becomes the production variant instead of production.',
        'production becomes the shadow instead of shadow.',
      ],
    ],
    [
      'the shadow becomes the source of another',
      'shadow',
      'other',
      ['shadow becomes the production variant instead of production.', 'other becomes the shadow instead of shadow.'],
    ],
    [
      'they change places',
      'shadow',
      'production',
      ['shadow becomes the production variant and production its shadow: they change places.'],
    ],
  ])('%s', (_, source, shadow, words) => {
    expect(plan({ ShadowModeConfig: shadowMode(source, shadow, 10) }).words).toEqual(words);
  });
  test('of which one is not named', () => {
    const ShadowModeConfig = { ...shadowMode('production', '', 20) };
    expect(plan({ ShadowModeConfig }).words).toEqual(['ShadowModeConfig changes.']);
    const unnamed = { ShadowModeConfig: { ShadowModelVariants: shadowMode('', 'shadow', 10).ShadowModelVariants } };
    expect(plan({ ShadowModeConfig: shadowMode('production', 'shadow', 10) }, unnamed).words).toEqual([
      'production takes the requests, and shadow gets copies of 10% of them.',
    ]);
    const shareless = {
      SourceModelVariantName: 'production',
      ShadowModelVariants: [{ ShadowModelVariantName: 'shadow' }],
    };
    expect(
      plan({ ShadowModeConfig: shadowMode('production', 'shadow', 20) }, { ShadowModeConfig: shareless }).words,
    ).toEqual(['Sampling of shadow ?% → 20%.']);
  });
});

describe('schedule', () => {
  const ends = (Schedule: object, deployed: object = {}) => {
    const { words, warnings } = plan({ Schedule }, deployed);
    return [...words, ...warnings];
  };
  test('how long it takes in all is said where both ends are known, in their order', () => {
    expect(ends({ EndTime: '2030-01-10T00:00:00Z' })).toEqual([
      'End moved 9 days earlier, to 2030-01-10T00:00:00Z.',
      'The experiment would end before it starts: AWS will refuse the update.',
    ]);
    const [start, end] = ['2030-01-10T00:00:00Z', '2030-01-19T00:00:00Z'];
    expect(ends({ StartTime: '2030-01-11T00:00:00Z' }, { Schedule: { StartTime: start } })).toEqual([
      'Start moved 1 day later, to 2030-01-11T00:00:00Z.',
    ]);
    expect(ends({ EndTime: '2030-01-20T00:00:00Z' }, { Schedule: { EndTime: end } })).toEqual([
      'End moved 1 day later, to 2030-01-20T00:00:00Z.',
    ]);
    expect(ends({ StartTime: '1970-01-01T00:00:01Z' }, { Schedule: { StartTime: 0 } })).toEqual([
      'Start moved 1 second later, to 1970-01-01T00:00:01Z.',
    ]);
  });
  test('thirty days are taken, and a second more is warned of', () => {
    expect(ends({ EndTime: '2030-02-09T00:00:00Z' })).toEqual([
      'End moved 21 days later, to 2030-02-09T00:00:00Z: 30 days in all.',
    ]);
    expect(ends({ EndTime: '2030-02-09T00:00:01Z' })).toEqual([
      'End moved 21 days 1 second later, to 2030-02-09T00:00:01Z: 30 days 1 second in all.',
      'The experiment would run for 30 days 1 second, and 30 days are the longest: AWS may refuse the update.',
    ]);
  });
  test('a schedule that is too long already is not warned of by an update of something else', () => {
    const Schedule = { StartTime: '2030-01-01T00:00:00Z', EndTime: '2030-03-01T00:00:00Z' };
    expect(plan({ Description: 'x' }, { Schedule }).warnings).toEqual([]);
  });
  test('that StartTime can not change is said among other changes too', () => {
    const input = { Schedule: { StartTime: '2030-01-11T00:00:00Z' }, Description: 'x' };
    expect(plan(input, { Status: 'Running' }).warnings).toEqual([
      'The experiment is Running, and its StartTime can not change any more: AWS will refuse the update.',
    ]);
  });
});

describe('variants', () => {
  const shadow = (count: number) => ({ ModelVariants: [variant('shadow', 'ranker-v8', 'ml.m5.xlarge', count)] });
  test('a count that autoscaling has reached already takes nothing away', () => {
    const { words, warnings } = plan(shadow(3), {}, { shadow: 3 });
    expect(words).toContain('shadow serves with 3 instances now (autoscaling moves them); the update says 3.');
    expect(warnings).toEqual([]);
    expect(plan(shadow(2), {}, { shadow: 3 }).warnings).toEqual([
      'shadow serves with 3 instances now (autoscaling moves them), and the update says 2: it would take 1 away.',
    ]);
  });
  test('one of another variant is not compared', () => {
    expect(plan(shadow(1), {}, { production: 5 }).words).toEqual([
      'Nothing would change: what is deployed says the same already.',
    ]);
  });
  test('more variants than a test has are warned of before it has started too', () => {
    const ModelVariants = ['a', 'b', 'c'].map((name) => variant(name, 'm'));
    expect(plan({ ModelVariants }).warnings).toContain(
      'The experiment has the variants production and shadow and not a, b and c: AWS may refuse the update.',
    );
    expect(plan({ ModelVariants: ModelVariants.slice(0, 2) }).warnings).toEqual([
      'ShadowModeConfig names production and shadow, which would be no variant: AWS may refuse the update.',
    ]);
    expect(plan({ ModelVariants }, { ModelVariants: [], ShadowModeConfig: undefined }).warnings).toEqual([]);
  });
  test('what is wrong already is not warned of where nothing changes', () => {
    const ShadowModeConfig = shadowMode('gone', 'shadow', 10);
    expect(plan({ ShadowModeConfig }, { ShadowModeConfig }).warnings).toEqual([]);
  });
});

test.each<[what: string, value: unknown, state: object]>([
  ['what is no object', null, {}],
  ['a list', [], {}],
  ['members of other kinds', { Description: 5, Schedule: 'soon', ModelVariants: {}, ShadowModeConfig: null }, {}],
  ['what an update does not take', { Name: 'e', Type: 'ShadowMode', Tags: [] }, {}],
  ['a time in another form', { Schedule: { EndTime: 1893456000 } }, { Schedule: { EndTime: '2030-01-01T00:00:00Z' } }],
  [
    'entries that are none',
    { ModelVariants: [null, 'x', { VariantName: '' }, {}, { VariantName: 5 }] },
    { ModelVariants: [] },
  ],
  [
    'of two of one name the last',
    {
      ModelVariants: [{ VariantName: 'a', ModelName: 'x' }, { VariantName: 'b' }, { VariantName: 'a', ModelName: 'y' }],
    },
    { ModelVariants: [{ VariantName: 'a', ModelName: 'y' }, { VariantName: 'b' }] },
  ],
  [
    'lists of texts',
    { DataStorageConfig: { ContentType: { CsvContentTypes: ['b', 5, 'a', 'b', null] } } },
    { DataStorageConfig: { ContentType: { CsvContentTypes: ['a', 'b'] } } },
  ],
])('the one form of %s', (_, value, state) => {
  expect(stateOf(value)).toEqual(state);
});

test.each<[written: unknown, share: number | undefined]>([
  [10, 10],
  ['10', 10],
  ['-10', -10],
  ['10x', undefined],
  ['x10', undefined],
  ['1e1', undefined],
  ['', undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [true, undefined],
  [null, undefined],
])('a share of %j', (SamplingPercentage, share) => {
  const ShadowModelVariants = [{ ShadowModelVariantName: 's', SamplingPercentage }];
  expect(stateOf({ ShadowModeConfig: { ShadowModelVariants } }).ShadowModeConfig?.ShadowModelVariants).toEqual([
    { ShadowModelVariantName: 's', ...(share !== undefined && { SamplingPercentage: share }) },
  ]);
});
