/** Links, inlay hints, code lenses and growing selections. */
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../../../server/client.ts';
import { codeLenses } from '../../../../server/features/codeLens.ts';
import { documentLinks } from '../../../../server/features/documentLinks.ts';
import { inlayHints } from '../../../../server/features/inlayHints.ts';
import { selectionRanges } from '../../../../server/features/selectionRanges.ts';
import { languages, now, open, withCaret } from '../../support.ts';

describe('document links', () => {
  const linked = (value: object) => {
    const [json, yaml] = languages.map((language) => {
      const text = JSON.stringify(value, undefined, 1);
      const document = open(language, text);
      return documentLinks(document).map(({ range, target }) => [
        text.slice(document.offsetAt(range.start), document.offsetAt(range.end)).replaceAll('"', ''),
        target,
      ]);
    });
    expect(yaml).toEqual(json);
    return json;
  };
  const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
  test.each([
    [
      { DataStorageConfig: { Destination: 's3://my-bucket/a b&c/ü' } },
      'https://console.aws.amazon.com/s3/buckets/my-bucket',
    ],
    [{ DataStorageConfig: { Destination: 's3://my-bucket' } }, 'https://console.aws.amazon.com/s3/buckets/my-bucket'],
    [
      { DataStorageConfig: { Destination: 's3://my-bucket/a/b' } },
      'https://console.aws.amazon.com/s3/buckets/my-bucket?prefix=a%2Fb%2F',
    ],
    [
      { RoleArn: 'arn:aws:iam::123456789012:role/team/experiments' },
      'https://console.aws.amazon.com/iam/home#/roles/details/experiments',
    ],
    [{ RoleArn: 'arn:aws-cn:iam::123456789012:role/e' }, 'https://console.amazonaws.cn/iam/home#/roles/details/e'],
    [
      { KmsKey: `arn:aws:kms:eu-west-1:123456789012:key/${id}` },
      `https://eu-west-1.console.aws.amazon.com/kms/home?region=eu-west-1#/kms/keys/${id}`,
    ],
    [
      { KmsKey: `arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/${id}` },
      `https://console.amazonaws-us-gov.com/kms/home?region=us-gov-west-1#/kms/keys/${id}`,
    ],
  ])('%j', (value, target) => {
    const text = Object.values('DataStorageConfig' in value ? value.DataStorageConfig : value)[0];
    expect(linked(value)).toEqual(/\s/.test(String(text)) ? [] : [[text, target]]);
  });
  test.each([
    { Description: 'https://example.com' },
    { Name: 's3://my-bucket/a' },
    { $schema: 'https://example.com/schema.json' },
    { DataStorageConfig: { Destination: 's3://My_Bucket/a' } },
    { DataStorageConfig: { Destination: 's3://ab' } },
    { DataStorageConfig: { Destination: 'https://example.com/a' } },
    { DataStorageConfig: { Destination: 's3://my-bucket@example.com/a' } },
    { RoleArn: 'arn:aws:iam::123:role/e' },
    { RoleArn: 'arn:aws-iso:iam::123456789012:role/e' },
    { KmsKey: 'alias/a' },
    { KmsKey: `arn:aws:kms:evil.example/?:123456789012:key/${id}` },
    { RoleArn: 5 },
  ])('no link: %j', (value) => expect(linked(value)).toEqual([]));
});

describe('inlay hints', () => {
  const all = { timestamps: true, instances: true, percentages: true, deployed: true };
  const text = {
    json: '{\n"Schedule": {"StartTime": "2030-01-18T10:20:30Z",\n"EndTime": "2030-01-25T10:20:30Z"},\n"ModelVariants": [{"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge",\n"InstanceCount": 2}}},\n{"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge"}}}],\n"ShadowModeConfig": {"ShadowModelVariants": [{"SamplingPercentage": 100},\n{"SamplingPercentage": 0}, {"SamplingPercentage": 50}]}}',
    yaml: 'Schedule:\n  StartTime: 2030-01-18T10:20:30Z\n  EndTime: 2030-01-25T10:20:30Z\nModelVariants:\n  - InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 2 } }\n  - InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge } }\nShadowModeConfig:\n  ShadowModelVariants:\n    - SamplingPercentage: 100\n    - SamplingPercentage: 0\n    - SamplingPercentage: 50\n',
  };
  const hints = (language: 'json' | 'yaml', kinds = all, within?: { start: number; end: number }) => {
    const document = open(language, text[language]);
    const span = within ?? { start: 0, end: document.text.length };
    return inlayHints(document, span, now, kinds).map(({ position, label, tooltip }) => {
      const before = document.text.slice(0, document.offsetAt(position));
      return `${/"?([^"\s]+)"?$/.exec(before)?.[1]} | ${label}${tooltip ? ` (${tooltip})` : ''}`;
    });
  };
  const times = ['2030-01-18T10:20:30Z | in 3 days', '2030-01-25T10:20:30Z | in 10 days, after 7 days'];
  const instances = [
    'ml.g5.xlarge | together 8 vCPU, 32 GiB (2 instances, each with 4 vCPU, 16 GiB, 1 x NVIDIA A10G 24 GiB)',
    'ml.g5.xlarge | 4 vCPU, 16 GiB, 1 x NVIDIA A10G 24 GiB',
  ];
  const shares = ['100 | every request', '0 | nothing is copied'];

  test.each(languages)('%s: distances, hardware, and a share in words', (language) => {
    expect(hints(language)).toEqual([...times, ...instances, ...shares]);
  });
  test.each(languages)('%s: each kind can be switched off', (language) => {
    expect(hints(language, { ...all, timestamps: false })).toEqual([...instances, ...shares]);
    expect(hints(language, { ...all, instances: false })).toEqual([...times, ...shares]);
    expect(hints(language, { ...all, percentages: false })).toEqual([...times, ...instances]);
  });
  test.each(languages)('%s: of what is on the screen alone', (language) => {
    const end = text[language].indexOf('EndTime');
    expect(hints(language, all, { start: 0, end })).toEqual(times.slice(0, 1));
  });
});

describe('code lenses', () => {
  const lenses = (language: 'json' | 'yaml', text: string, ...commands: string[]) =>
    codeLenses(open(language, text), clientOf({ capabilities: {}, initializationOptions: { commands } }));
  const text = { json: '{\n  "Name": "e"\n}', yaml: '# a\nName: e\n' };
  test.each(languages)('%s: above the name, what the client can run', (language) => {
    expect(lenses(language, text[language], 'sagemakerExperiments.updateExperiment')).toMatchObject([
      {
        range: { start: { line: 1 } },
        command: { title: 'Update', arguments: [`file:///test.experiment.${language}`] },
      },
    ]);
    expect(lenses(language, text[language])).toEqual([]);
  });
  const all = [
    ['Update', 'sagemakerExperiments.updateExperiment'],
    ['Preview', 'sagemakerExperiments.previewChanges'],
    ['Describe', 'sagemakerExperiments.describeExperiment'],
    ['Copy as AWS CLI', 'sagemakerExperiments.copyAsAwsCli'],
  ] as const;
  const shown = (language: 'json' | 'yaml', ...commands: string[]) =>
    lenses(language, text[language], ...commands).map(({ command }) => [command?.title, command?.command]);
  test.each(languages)('%s: in their order, whatever order the client names them in', (language) => {
    const names = all.map(([, command]) => command);
    expect(shown(language, ...names)).toEqual(all);
    expect(shown(language, ...names.toReversed(), 'sagemakerExperiments.stopExperiment', 'other')).toEqual(all);
  });
  test.each(languages)('%s: of each set of commands those and no others', (language) => {
    for (let set = 0; set < 2 ** all.length; set += 1) {
      const some = all.filter((_, index) => (set >> index) % 2 === 1);
      expect(shown(language, ...some.map(([, command]) => command))).toEqual(some);
    }
  });
  test.each(languages)('%s: none without a name', (language) => {
    expect(lenses(language, '{}', 'sagemakerExperiments.updateExperiment')).toEqual([]);
  });
});

describe('a selection grows', () => {
  const grown = (language: 'json' | 'yaml', marked: string) => {
    const { text, offset } = withCaret(marked);
    const document = open(language, text);
    const steps: string[] = [];
    for (let range = selectionRanges(document, [offset])[0]; range; range = range.parent as typeof range) {
      steps.push(text.slice(document.offsetAt(range.range.start), document.offsetAt(range.range.end)));
    }
    return steps;
  };
  test('from a text to the member, the object and the file', () => {
    expect(grown('json', '{"Tags": [{"Key": "a$0b"}]}')).toEqual([
      'ab',
      '"ab"',
      '"Key": "ab"',
      '{"Key": "ab"}',
      '[{"Key": "ab"}]',
      '"Tags": [{"Key": "ab"}]',
      '{"Tags": [{"Key": "ab"}]}',
    ]);
    expect(grown('yaml', 'Tags:\n  - Key: a$0b\n    Value: c\n')).toEqual([
      'ab',
      'Key: ab',
      'Key: ab\n    Value: c',
      '- Key: ab\n    Value: c',
      'Tags:\n  - Key: ab\n    Value: c',
      'Tags:\n  - Key: ab\n    Value: c\n',
    ]);
  });
  test.each(languages)('%s: a key, and nothing at all', (language) => {
    expect(grown(language, '{"Na$0me": "e"}').slice(0, 3)).toEqual(['Name', '"Name"', '"Name": "e"']);
    expect(grown(language, '$0')).toEqual(['']);
  });
});

test('no hint beside what can not be understood', () => {
  const values = {
    Schedule: { EndTime: 'soon' },
    ModelVariants: [{ InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.new.huge' } } }],
  };
  const kinds = { timestamps: true, instances: true, percentages: true, deployed: true };
  const text = JSON.stringify(values);
  for (const language of languages)
    expect(inlayHints(open(language, text), { start: 0, end: text.length }, now, kinds)).toEqual([]);
});

test('a selection grows from an alias, and from a key without a value', () => {
  const grown = (marked: string) => {
    const { text, offset } = withCaret(marked);
    const document = open('yaml', text);
    const steps: string[] = [];
    for (let range = selectionRanges(document, [offset])[0]; range; range = range.parent as typeof range)
      steps.push(text.slice(document.offsetAt(range.range.start), document.offsetAt(range.range.end)));
    return steps;
  };
  expect(grown('KmsKey: &k a\nDescription: *$0k\n').slice(0, 2)).toEqual(['*k', 'Description: *k']);
  expect(grown('Name: a\nKms$0Key:\n')[0]).toBe('KmsKey');
});
