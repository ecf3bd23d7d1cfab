/** What an update would do to what is deployed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deployedOf } from '../../../../server/experiment/deployed.ts';
import { plannedState, planOf } from '../../../../server/experiment/plan.ts';
import { updateInputs } from '../../experiments.ts';
import { description, shadowMode, variant } from './deployedExample.ts';

const Name = 'ranker';
const plan = (input: object, deployed: object = {}, liveCounts?: Record<string, number>) =>
  planOf(deployedOf({ description: { ...description, ...deployed }, liveCounts }), { Name, ...input });

const created = { Status: 'Created' };
const storage = description.DataStorageConfig;

describe('nothing changes', () => {
  const nothing = ['Nothing would change: what is deployed says the same already.'];

  test('a name alone keeps all', () => {
    expect(plan({})).toEqual({
      status: 'Running',
      changes: [],
      unchanged: [],
      kept: ['Schedule', 'Description', 'ModelVariants', 'DataStorageConfig', 'ShadowModeConfig'],
      ignored: [],
      words: nothing,
      warnings: [],
    });
  });

  test.each<[string, object]>([
    ['a time in another zone', { Schedule: { EndTime: '2030-01-19T05:30:00+05:30' } }],
    ['a time as epoch seconds, in text', { Schedule: { EndTime: '1895011200.000' } }],
    ['variants in another order', { ModelVariants: description.ModelVariants.toReversed() }],
    ['one of the variants', { ModelVariants: [variant('shadow', 'ranker-v8')] }],
    [
      'content types in another order, twice',
      {
        DataStorageConfig: {
          ...storage,
          ContentType: { CsvContentTypes: ['text/plain', 'text/csv', 'text/plain'], JsonContentTypes: [] },
        },
      },
    ],
    [
      'a number as text',
      {
        ShadowModeConfig: {
          ...shadowMode('production', 'shadow', 0),
          ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: '10' }],
        },
      },
    ],
    ['a schedule with nothing in it', { Schedule: {} }],
  ])('%s', (_, input) => {
    expect(plan(input)).toMatchObject({ changes: [], words: nothing, warnings: [] });
  });

  test('an empty description where there is none', () => {
    expect(plan({ Description: '' }, { Description: undefined })).toMatchObject({ changes: [], words: nothing });
  });
});

describe('members', () => {
  test('changed, unchanged, kept and ignored, by name and in the order of the API', () => {
    const { changes, unchanged, kept, ignored } = plan({
      $schema: 'x',
      Type: 'ShadowMode',
      ShadowModeConfig: shadowMode('production', 'shadow', 50),
      ModelVariants: [variant('shadow', 'ranker-v8', 'ml.g5.xlarge', 2)],
      Schedule: { EndTime: '2030-01-22T00:00:00Z' },
      Description: 'v8 against v7',
      Tags: [],
    });
    expect(changes).toEqual([
      {
        path: ['Schedule', 'EndTime'],
        kind: 'changed',
        before: '2030-01-19T00:00:00Z',
        after: '2030-01-22T00:00:00Z',
      },
      {
        path: ['ModelVariants', 'shadow', 'InfrastructureConfig', 'RealTimeInferenceConfig', 'InstanceType'],
        kind: 'changed',
        before: '"ml.m5.xlarge"',
        after: '"ml.g5.xlarge"',
      },
      {
        path: ['ModelVariants', 'shadow', 'InfrastructureConfig', 'RealTimeInferenceConfig', 'InstanceCount'],
        kind: 'changed',
        before: '1',
        after: '2',
      },
      {
        path: ['ShadowModeConfig', 'ShadowModelVariants', 'shadow', 'SamplingPercentage'],
        kind: 'changed',
        before: '10',
        after: '50',
      },
    ]);
    expect(unchanged).toEqual([
      'Description',
      'ModelVariants.shadow.ModelName',
      'ModelVariants.shadow.InfrastructureConfig.InfrastructureType',
      'ShadowModeConfig.SourceModelVariantName',
    ]);
    expect(kept).toEqual(['Schedule.StartTime', 'ModelVariants.production', 'DataStorageConfig']);
    expect(ignored).toEqual(['Type', 'Tags']);
  });

  test('what is left out in DataStorageConfig is removed, as it is replaced as a whole', () => {
    const { changes, kept } = plan({ DataStorageConfig: { Destination: 's3://captured/ranker' } });
    expect(changes).toEqual([
      { path: ['DataStorageConfig', 'KmsKey'], kind: 'removed', before: '"alias/capture"' },
      {
        path: ['DataStorageConfig', 'ContentType'],
        kind: 'removed',
        before: '{"CsvContentTypes":["text/csv","text/plain"]}',
      },
    ]);
    expect(kept).not.toContain('DataStorageConfig');
  });

  test('a member that is not deployed is added as a whole; an emptied text is written', () => {
    const input = { DataStorageConfig: { Destination: 's3://b' }, Description: '' };
    expect(plan(input, { DataStorageConfig: undefined }).changes).toEqual([
      { path: ['Description'], kind: 'changed', before: '"v8 against v7"', after: '""' },
      { path: ['DataStorageConfig'], kind: 'added', after: '{"Destination":"s3://b"}' },
    ]);
  });

  test('both variants listed are all there are', () => {
    const ModelVariants = [variant('production', 'ranker-v7'), variant('challenger', 'ranker-v9')];
    const ShadowModeConfig = shadowMode('production', 'challenger', 10);
    expect(plan({ ModelVariants, ShadowModeConfig }, created).changes.map(({ path, kind }) => [...path, kind])).toEqual(
      [
        ['ModelVariants', 'shadow', 'removed'],
        ['ModelVariants', 'challenger', 'added'],
        ['ShadowModeConfig', 'ShadowModelVariants', 'shadow', 'removed'],
        ['ShadowModeConfig', 'ShadowModelVariants', 'challenger', 'added'],
      ],
    );
  });
});

describe('in words', () => {
  const says = (name: string, input: object, words: readonly string[], deployed: object = created) =>
    test(name, () => expect(plan(input, deployed).words).toEqual(words));

  says('sampling', { ShadowModeConfig: shadowMode('production', 'shadow', 50) }, ['Sampling of shadow 10% → 50%.']);
  says('a later end', { Schedule: { EndTime: '2030-01-22T00:00:00Z' } }, [
    'End moved 3 days later, to 2030-01-22T00:00:00Z: 12 days in all.',
  ]);
  says('an earlier end, exactly', { Schedule: { EndTime: '2030-01-17T21:29:30Z' } }, [
    'End moved 1 day 2 hours 30 minutes 30 seconds earlier, to 2030-01-17T21:29:30Z: 7 days 21 hours 29 minutes 30 seconds in all.',
  ]);
  says('both ends', { Schedule: { StartTime: '2030-01-11T00:00:00Z', EndTime: '2030-01-21T00:00:00Z' } }, [
    'Start moved 1 day later, to 2030-01-11T00:00:00Z.',
    'End moved 2 days later, to 2030-01-21T00:00:00Z: 10 days in all.',
  ]);
  says('a first end', { Schedule: { EndTime: '2030-01-21T00:00:00Z' } }, ['End set to 2030-01-21T00:00:00Z.'], {
    ...created,
    Schedule: undefined,
  });
  says('other instances', { ModelVariants: [variant('shadow', 'ranker-v8', 'ml.g5.xlarge', 2)] }, [
    'shadow moves from ml.m5.xlarge × 1 to ml.g5.xlarge × 2: it is redeployed.',
    '2 more ml.g5.xlarge.',
    '1 ml.m5.xlarge fewer.',
  ]);
  says('more of the same instances', { ModelVariants: [variant('shadow', 'ranker-v8', 'ml.m5.xlarge', 3)] }, [
    'shadow goes from 1 to 3 instances of ml.m5.xlarge.',
    '2 more ml.m5.xlarge.',
  ]);
  says('another model', { ModelVariants: [variant('shadow', 'ranker-v9')] }, [
    'shadow serves ranker-v9 instead of ranker-v8: it is redeployed.',
  ]);
  says('another model on other instances', { ModelVariants: [variant('shadow', 'ranker-v9', 'ml.g5.xlarge')] }, [
    'shadow serves ranker-v9 instead of ranker-v8 and moves from ml.m5.xlarge × 1 to ml.g5.xlarge × 1: it is redeployed.',
    '1 more ml.g5.xlarge.',
    '1 ml.m5.xlarge fewer.',
  ]);
  says(
    'another shadow',
    {
      ModelVariants: [variant('production', 'ranker-v7'), variant('challenger', 'ranker-v9', 'ml.g5.xlarge')],
      ShadowModeConfig: shadowMode('production', 'challenger', 10),
    },
    [
      'challenger is new: ranker-v9 on ml.g5.xlarge × 1.',
      'shadow is removed: ranker-v8 on ml.m5.xlarge × 1.',
      '1 more ml.g5.xlarge.',
      '1 ml.m5.xlarge fewer.',
      'challenger becomes the shadow instead of shadow.',
    ],
  );
  says('parts that are exchanged', { ShadowModeConfig: shadowMode('shadow', 'production', 100) }, [
    'shadow becomes the production variant and production its shadow: they change places.',
    'Sampling of production 10% → 100%.',
  ]);
  says(
    'data capture that moves, without its key',
    { DataStorageConfig: { ...storage, Destination: 's3://b', KmsKey: undefined } },
    [
      'Data capture moves from s3://captured/ranker to s3://b.',
      'Captured data is no longer encrypted with alias/capture.',
    ],
  );
  says(
    'content types',
    { DataStorageConfig: { ...storage, ContentType: { JsonContentTypes: ['application/json'] } } },
    [
      'Content types captured as CSV: text/csv, text/plain → none.',
      'Content types captured as JSON: none → application/json.',
    ],
  );
  says(
    'data capture that starts',
    { DataStorageConfig: { Destination: 's3://b' } },
    ['Data capture starts, to s3://b.'],
    { ...created, DataStorageConfig: undefined },
  );
  says('a description', { Description: 'v9' }, ['The description becomes "v9".']);
  says('no description', { Description: '' }, ['The description is emptied.']);
  says(
    'the weightiest first',
    {
      Description: 'v9',
      Schedule: { EndTime: '2030-01-20T00:00:00Z' },
      ModelVariants: [variant('shadow', 'ranker-v9')],
    },
    [
      'shadow serves ranker-v9 instead of ranker-v8: it is redeployed.',
      'End moved 1 day later, to 2030-01-20T00:00:00Z: 10 days in all.',
      'The description becomes "v9".',
    ],
  );
  says(
    'an answer that is not whole',
    { ModelVariants: [variant('shadow', 'ranker-v9')], ShadowModeConfig: shadowMode('production', 'shadow', 5) },
    [
      'shadow serves ranker-v9 instead of an unknown model and moves from unknown instances × ? to ml.m5.xlarge × 1: it is redeployed.',
      '1 more ml.m5.xlarge.',
      'production takes the requests, and shadow gets copies of 5% of them.',
    ],
    {
      Status: 'Created',
      ModelVariants: [null, 5, { VariantName: 'shadow', InfrastructureConfig: 'x' }],
      ShadowModeConfig: [],
    },
  );
});

describe('instances that autoscaling has moved', () => {
  const shadow = (count: number) => ({ ModelVariants: [variant('shadow', 'ranker-v8', 'ml.m5.xlarge', count)] });

  test('a warning says both numbers when the update would take some away', () => {
    const { words, warnings } = plan(shadow(2), created, { shadow: 4, production: 9 });
    expect(warnings).toEqual([
      'shadow serves with 4 instances now (autoscaling moves them), and the update says 2: it would take 2 away.',
    ]);
    expect(words).toEqual(['shadow goes from 1 to 2 instances of ml.m5.xlarge.', '2 ml.m5.xlarge fewer.']);
  });
  test('even when the count is the deployed one, as long as anything is sent', () => {
    const { warnings } = plan({ ...shadow(1), Description: 'other' }, created, { shadow: 4 });
    expect(warnings).toEqual([
      'shadow serves with 4 instances now (autoscaling moves them), and the update says 1: it would take 3 away.',
    ]);
  });
  test('it is said and no warning when there is nothing to lose', () => {
    expect(plan(shadow(6), created, { shadow: 4 })).toMatchObject({
      words: [
        'shadow goes from 1 to 6 instances of ml.m5.xlarge.',
        '2 more ml.m5.xlarge.',
        'shadow serves with 4 instances now (autoscaling moves them); the update says 6.',
      ],
      warnings: [],
    });
    expect(plan(shadow(1), created, { shadow: 4 })).toMatchObject({
      words: [
        'Nothing would change: what is deployed says the same already.',
        'shadow serves with 4 instances now (autoscaling moves them); the experiment says 1.',
      ],
      warnings: [],
    });
  });
  test('of a variant that is not listed, or serves as it is configured, nothing is said', () => {
    expect(plan({ Description: 'other' }, created, { shadow: 4 }).warnings).toEqual([]);
    expect(plan(shadow(2), created, { shadow: 1 }).words).toHaveLength(2);
  });
});

describe('warnings', () => {
  const warns = (name: string, input: object, warnings: readonly RegExp[], deployed: object = {}) =>
    test(name, () =>
      expect(plan(input, deployed).warnings).toEqual(warnings.map((warning) => expect.stringMatching(warning))),
    );
  const shadow = variant('shadow', 'ranker-v8', 'ml.g5.xlarge');

  warns('infrastructure while Running', { ModelVariants: [shadow] }, [
    /^The experiment is Running, and AWS's own pages/,
  ]);
  warns('data capture while Running', { DataStorageConfig: { Destination: 's3://b' } }, [/^The experiment is Running/]);
  warns('neither before', { ModelVariants: [shadow], DataStorageConfig: { Destination: 's3://b' } }, [], created);
  warns('sampling while Running', { ShadowModeConfig: shadowMode('production', 'shadow', 90) }, []);
  warns('nothing is copied', { ShadowModeConfig: shadowMode('production', 'shadow', 0) }, [/^At 0% no request/]);
  warns('another start while Running', { Schedule: { StartTime: '2030-01-11T00:00:00Z' } }, [
    /StartTime can not change/,
  ]);
  warns('another start before', { Schedule: { StartTime: '2030-01-11T00:00:00Z' } }, [], created);
  warns('an end before the start that is deployed', { Schedule: { EndTime: '2030-01-09T00:00:00Z' } }, [
    /end before it starts/,
  ]);
  warns('longer than 30 days with the start that is deployed', { Schedule: { EndTime: '2030-02-10T00:00:00Z' } }, [
    /^The experiment would run for 31 days, and 30 days are the longest/,
  ]);
  warns('a variant that there is not, while Running', { ModelVariants: [variant('other', 'm')] }, [
    /pages differ/,
    /^The experiment has the variants production and shadow and not other: AWS may refuse/,
  ]);
  warns(
    'parts that lose their variant',
    { ModelVariants: [variant('production', 'ranker-v7'), variant('other', 'm')] },
    [/^ShadowModeConfig names shadow, which would be no variant/],
    created,
  );
  warns(
    'what an update can not change and is not so',
    { EndpointName: 'other', RoleArn: description.RoleArn, Tags: [{ Key: 'a', Value: 'b' }] },
    [/^EndpointName is ranker-live, and other in the file: an update does not change it\.$/],
  );
  warns('a state that AWS did not say', { Description: 'other' }, [/^AWS did not say in which state/], { Status: 7 });
});

describe('refusal', () => {
  test.each([
    ['Created', undefined],
    ['Running', undefined],
    [
      'Updating',
      /^Experiment "ranker" is Updating\. Only Created and Running allow an update: wait until it has settled/,
    ],
    ['Creating', /wait until it has settled/],
    ['Stopping', /It is coming to its end; .* Create an experiment under another name/],
    ['Completed', /It has ended; only Created and Running allow an update\. Create an experiment under another name/],
    ['Cancelled', /It has ended/],
    ['Elsewhere', /is Elsewhere\. Only Created and Running/],
  ])('%s', (Status, words) => {
    const { refusal } = plan({ Description: 'other' }, { Status });
    if (words) expect(refusal).toMatch(words);
    else expect(refusal).toBeUndefined();
  });
  test('of another experiment than was described', () => {
    expect(plan({ Name: 'other' }).refusal).toMatch(/asked for experiment "ranker", and the file is about "other"/);
  });
});

describe('for every experiment', () => {
  const status = fc.constantFrom('Created', 'Running');
  const noise = { Arn: 'arn', LastModifiedTime: 1, EndpointMetadata: { EndpointName: 'x' } };

  /** The same said differently: members and entries in another order, times in another form. */
  const saidOtherwise = (value: unknown, turn: number): unknown => {
    if (Array.isArray(value)) {
      const entries = value.map((entry) => saidOtherwise(entry, turn));
      return turn % 2 === 0 ? entries : entries.toReversed();
    }
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([name, of]) => [
        name,
        name.endsWith('Time') ? time(of as string, turn) : saidOtherwise(of, turn),
      ]);
      return Object.fromEntries(turn % 3 === 0 ? members : members.toReversed());
    }
    return value;
  };
  const time = (iso: string, turn: number) => {
    const ms = Date.parse(iso);
    const forms = [
      iso,
      ms / 1000,
      String(ms / 1000),
      new Date(ms).toISOString(),
      new Date(ms + 7_200_000).toISOString().replace('Z', '+02:00'),
    ];
    return forms[turn % forms.length];
  };

  test('what is deployed, said in any way, changes nothing', () => {
    fc.assert(
      fc.property(updateInputs, status, fc.nat(60), fc.nat(60), (input, Status, one, other) => {
        const answer = { ...(saidOtherwise(input, one) as object), Status, ...noise };
        const given = saidOtherwise(input, other) as Record<string, unknown>;
        const found = planOf(deployedOf({ description: answer }), given);
        expect(found.changes).toEqual([]);
        expect(found.warnings).toEqual([]);
        expect(found.kept).toEqual([]);
      }),
    );
  });

  test('once an update is through it changes nothing, and until then each change is told in words', () => {
    fc.assert(
      fc.property(updateInputs, updateInputs, status, fc.nat(60), (before, input, Status, turn) => {
        const deployed = deployedOf({ description: { ...before, Status, ...noise } });
        const given = { ...(saidOtherwise(input, turn) as object), Name: before.Name };
        const first = planOf(deployed, given);
        expect(first.words.length).toBeGreaterThan(0);
        expect(first.words[0]?.startsWith('Nothing would change')).toBe(first.changes.length === 0);
        const after = { ...plannedState(deployed, given), Name: before.Name, Status, ...noise };
        expect(planOf(deployedOf({ description: after }), given).changes).toEqual([]);
      }),
    );
  });

  test('whatever AWS answers, there is a plan', () => {
    fc.assert(
      fc.property(fc.jsonValue(), updateInputs, (answer, input) => {
        expect(planOf(deployedOf({ description: answer, liveCounts: answer }), input).words.length).toBeGreaterThan(0);
        const Odd = { ...description, Schedule: answer, ModelVariants: [answer], ShadowModeConfig: { a: answer } };
        expect(planOf(deployedOf({ description: Odd }), input).words.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('words about little, and about what is not known', () => {
  const words = (...all: Parameters<typeof plan>) => plan(...all).words;
  test('a time that moves by a fraction of a second', () => {
    expect(words({ Schedule: { EndTime: '2030-01-19T00:00:00.500Z' } })).toEqual([
      'End moved less than a second later, to 2030-01-19T00:00:00.500Z: 9 days in all.',
    ]);
  });
  test('data capture that has no place any more', () => {
    expect(words({ DataStorageConfig: {} })).toEqual(['Data capture stops.']);
  });
  test('one instance serves', () => {
    const [before, after] = [2, 3].map((count) => [variant('shadow', 'ranker-v8', 'ml.m5.xlarge', count)]);
    expect(words({ ModelVariants: after }, { ModelVariants: before }, { shadow: 1 })).toContain(
      'shadow serves with 1 instance now (autoscaling moves them); the update says 3.',
    );
  });
  test('instances of a type that is not told', () => {
    const of = (InstanceCount: number) => [
      { VariantName: 'shadow', InfrastructureConfig: { RealTimeInferenceConfig: { InstanceCount } } },
    ];
    expect(words({ ModelVariants: of(3) }, { ModelVariants: of(2) })).toEqual(['shadow goes from 2 to 3 instances.']);
  });
});
