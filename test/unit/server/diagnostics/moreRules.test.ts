/** The rules about what AWS would refuse, or what is legal and seldom meant: each where it speaks and where it is silent. */
import { describe, expect, test } from 'vitest';
import { findings } from '../../../../server/diagnostics/validate.ts';
import type { Deployed } from '../../../../server/experiment/deployed.ts';
import { readSettings } from '../../../../server/settings.ts';
import { reports } from '../../reports.ts';
import { type Both, context, languages, now, open } from '../../support.ts';

describe('schedule-past', () => {
  reports('an end that is over', {
    json: `
      {
        "Name": "e",
        "Schedule": { "EndTime": "2030-01-14T10:20:30Z" }
                                 ~~~~~~~~~~~~~~~~~~~~~~ schedule-past: EndTime "2030-01-14T10:20:30Z" has passed (1 day ago). Choose a time to come.
      }
    `,
    yaml: `
      Name: e
      Schedule:
        EndTime: 2030-01-14T10:20:30Z
                 ~~~~~~~~~~~~~~~~~~~~ schedule-past: EndTime "2030-01-14T10:20:30Z" has passed (1 day ago). Choose a time to come.
    `,
  });
  reports('not of a start, nor of an end to come', {
    json: '{"Name": "e", "Schedule": {"StartTime": "2030-01-01T00:00:00Z", "EndTime": "2030-01-15T10:20:31Z"}}',
    yaml: 'Name: e\nSchedule:\n  StartTime: 2030-01-01T00:00:00Z\n  EndTime: 2030-01-15T10:20:31Z',
  });
  reports('an end before its start is said to be that alone', {
    json: `
      {
        "Name": "e",
        "Schedule": { "StartTime": "2030-01-02T00:00:00Z", "EndTime": "2030-01-01T00:00:00Z" }
                                                                      ^^^^^^^^^^^^^^^^^^^^^^ schedule-order
      }
    `,
    yaml: `
      Name: e
      Schedule:
        StartTime: 2030-01-02T00:00:00Z
        EndTime: 2030-01-01T00:00:00Z
                 ^^^^^^^^^^^^^^^^^^^^ schedule-order
    `,
  });
});

describe('sampling-before-promotion', () => {
  reports('a share between none and all', {
    json: `
      {
        "Name": "e",
        "ShadowModeConfig": {
          "SourceModelVariantName": "p",
          "ShadowModelVariants": [{ "ShadowModelVariantName": "s", "SamplingPercentage": 99 }]
                                                                                         .. sampling-before-promotion: At 99 percent the shadow has not shown that it can carry production.
        }
      }
    `,
    yaml: `
      Name: e
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants:
          - ShadowModelVariantName: s
            SamplingPercentage: 99
                                .. sampling-before-promotion: At 99 percent the shadow has not shown that it can carry production.
    `,
  });
});

const variants = (type: string, count: number, otherType: string, otherCount: number) => [
  { VariantName: 'p', InfrastructureConfig: infrastructure(type, count) },
  { VariantName: 's', InfrastructureConfig: infrastructure(otherType, otherCount) },
];
const infrastructure = (InstanceType: string, InstanceCount: number) => ({
  InfrastructureType: 'RealTimeInference',
  RealTimeInferenceConfig: { InstanceType, InstanceCount },
});
const whole = {
  Name: 'e',
  ModelVariants: variants('ml.g5.xlarge', 1, 'ml.g5.xlarge', 1).map((each) => ({ ...each, ModelName: 'm' })),
  ShadowModeConfig: {
    SourceModelVariantName: 'p',
    ShadowModelVariants: [{ ShadowModelVariantName: 's', SamplingPercentage: 100 }],
  },
};

/** Codes of a value, which is the same in both formats as JSON is YAML. */
const codesOf = (value: object, more: object = {}) => {
  const [json, yaml] = languages.map((language) =>
    findings(open(language, JSON.stringify(value, undefined, 1)), { ...context, ...more }).map(({ code }) => code),
  );
  expect(yaml).toEqual(json);
  return json;
};

describe('instance-mismatch', () => {
  reports('another type, at the shadow', {
    json: `
      {
        "Name": "e",
        "ModelVariants": [
          { "ModelName": "a", "VariantName": "s", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {
            "InstanceType": "ml.g5.xlarge", "InstanceCount": 1 } } },
                            .............. instance-mismatch: Production runs on ml.m5.xlarge here, so this compares hardware as well as models. Fine if that is meant.
          { "ModelName": "a", "VariantName": "p", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {
            "InstanceType": "ml.m5.xlarge", "InstanceCount": 1 } } }
        ],
        "ShadowModeConfig": { "SourceModelVariantName": "p", "ShadowModelVariants": [{ "ShadowModelVariantName": "s", "SamplingPercentage": 100 }] }
      }
    `,
    yaml: `
      Name: e
      ModelVariants:
        - ModelName: a
          VariantName: s
          InfrastructureConfig:
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 1 }
                                                     ............ instance-mismatch: Production runs on ml.m5.xlarge here, so this compares hardware as well as models. Fine if that is meant.
        - ModelName: a
          VariantName: p
          InfrastructureConfig:
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig: { InstanceType: ml.m5.xlarge, InstanceCount: 1 }
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants: [{ ShadowModelVariantName: s, SamplingPercentage: 100 }]
    `,
  });
  const of = (...args: Parameters<typeof variants>) =>
    codesOf({ ...whole, ModelVariants: variants(...args).map((each) => ({ ...each, ModelName: 'm' })) });
  test('another count', () => expect(of('ml.g5.xlarge', 1, 'ml.g5.xlarge', 2)).toEqual(['instance-mismatch']));
  test('not of the same, nor while one variant is not listed', () => {
    expect(codesOf(whole)).toEqual([]);
    expect(codesOf({ ...whole, ModelVariants: whole.ModelVariants.slice(1) })).toEqual([]);
  });
});

describe('instance-count-zero, sampling-range', () => {
  reports('said by the range check under their own ids', {
    json: `
      {
        "Name": "e",
        "ModelVariants": [{ "ModelName": "m", "VariantName": "p", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference",
          "RealTimeInferenceConfig": { "InstanceType": "ml.g5.xlarge", "InstanceCount": 0 } } }],
                                                                                        ^ instance-count-zero
        "ShadowModeConfig": { "SourceModelVariantName": "p", "ShadowModelVariants": [{ "ShadowModelVariantName": "s",
          "SamplingPercentage": -1 }] }
                                ^^ sampling-range
      }
    `,
    yaml: `
      Name: e
      ModelVariants:
        - ModelName: m
          VariantName: p
          InfrastructureConfig:
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 0 }
                                                                                  ^ instance-count-zero
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants: [{ ShadowModelVariantName: s, SamplingPercentage: -1 }]
                                                                               ^^ sampling-range
    `,
  });
});

describe('instance-not-in-model', () => {
  test('a type that only the page of the AWS CLI lists is struck through', () => {
    for (const language of languages) {
      const text = JSON.stringify({
        ...whole,
        ModelVariants: [{ ...whole.ModelVariants[0], InfrastructureConfig: infrastructure('ml.t3.medium', 1) }],
      });
      expect(findings(open(language, text), context)).toMatchObject([
        { code: 'instance-not-in-model', severity: 'information', tags: ['deprecated'] },
      ]);
    }
  });
});

describe('no-data-capture', () => {
  const created = { ...whole, Type: 'ShadowMode', RoleArn: 'arn:aws:iam::123456789012:role/r', EndpointName: 'n' };
  test('a file that could create the experiment', () => expect(codesOf(created)).toEqual(['no-data-capture']));
  test('not of one that records, nor of an update, which keeps what it leaves out', () => {
    expect(codesOf({ ...created, DataStorageConfig: { Destination: 's3://bucket/p' } })).toEqual([]);
    expect(codesOf(whole)).toEqual([]);
  });
  test('nor of one without a shadow yet', () => {
    const ShadowModeConfig = { SourceModelVariantName: 'p', ShadowModelVariants: [] };
    expect(codesOf({ ...created, ShadowModeConfig })).not.toContain('no-data-capture');
  });
  test.each(languages)('what that means, and how it would be (%s)', (language) => {
    expect(findings(open(language, JSON.stringify(created)), context).map(({ message }) => message)).toEqual([
      'Requests and answers are not recorded, so only metrics can be compared. Add DataStorageConfig to record them in S3.',
    ]);
  });
});

describe('destination-form', () => {
  const storing = (Destination: string) => codesOf({ Name: 'e', DataStorageConfig: { Destination } });
  reports('the name of the bucket', {
    json: `
      {
        "Name": "e",
        "DataStorageConfig": { "Destination": "s3://My_Bucket/p" }
                                              ~~~~~~~~~~~~~~~~~~ destination-form: "My_Bucket" can not be a bucket's name: it has to be in lower case.
      }
    `,
    yaml: `
      Name: e
      DataStorageConfig:
        Destination: s3://My_Bucket/p
                     ~~~~~~~~~~~~~~~~ destination-form: "My_Bucket" can not be a bucket's name: it has to be in lower case.
    `,
  });
  test.each([
    's3://ab/p',
    's3://a_b_c/p',
    's3://-abc',
    's3://abc-/p',
    's3://a..b',
    's3://192.168.0.1/p',
    `s3://${'a'.repeat(64)}`,
  ])('%s', (destination) => {
    expect(storing(destination)).toEqual(['destination-form']);
  });
  test.each(['s3:/bucket/p', 'http://bucket/p', 'bucket/p', ''])('%j is an error', (Destination) => {
    const [found] = findings(open('json', JSON.stringify({ Name: 'e', DataStorageConfig: { Destination } })), context);
    expect(found).toMatchObject({ code: 'destination-form', severity: 'error' });
  });
  test.each([
    's3://abc',
    's3://a.b-c.1/',
    's3://my-bucket/captured/x',
    'https://my-bucket.s3.amazonaws.com/x',
    `s3://${'a'.repeat(63)}/p`,
  ])('%s is one', (destination) => expect(storing(destination)).toEqual([]));
});

describe('kms-form, kms-region', () => {
  const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
  const arn = (region: string, rest = `key/${id}`) => `arn:aws:kms:${region}:123456789012:${rest}`;
  reports('neither id nor alias nor ARN, at both keys', {
    json: `
      {
        "Name": "e",
        "KmsKey": "my-key",
                  ~~~~~~~~ kms-form: "my-key" is neither a key id nor an alias nor the ARN of one.
        "DataStorageConfig": { "Destination": "s3://bucket/p", "KmsKey": "Alias/a" }
                                                                         ~~~~~~~~~ kms-form
      }
    `,
    yaml: `
      Name: e
      KmsKey: my-key
              ~~~~~~ kms-form: "my-key" is neither a key id nor an alias nor the ARN of one.
      DataStorageConfig:
        Destination: s3://bucket/p
        KmsKey: Alias/a
                ~~~~~~~ kms-form
    `,
  });
  test.each([
    id,
    'mrk-1234abcd12ab34cd56ef1234567890ab',
    'alias/a',
    'alias/aws/s3',
    arn('eu-west-1'),
    arn('us-gov-west-1'),
    arn('eu-west-1', 'alias/a'),
  ])('%s is a key', (KmsKey) => {
    expect(codesOf({ Name: 'e', KmsKey })).toEqual([]);
  });
  const settings = readSettings({ region: 'eu-west-1' });
  test('the key of another Region than the one that is set', () => {
    expect(codesOf({ Name: 'e', KmsKey: arn('eu-central-1') }, { settings })).toEqual(['kms-region']);
    expect(codesOf({ Name: 'e', KmsKey: arn('eu-west-1') }, { settings })).toEqual([]);
    expect(codesOf({ Name: 'e', KmsKey: 'alias/a' }, { settings })).toEqual([]);
    expect(codesOf({ Name: 'e', KmsKey: arn('eu-central-1') })).toEqual([]);
  });
});

describe('content-type-both', () => {
  reports('at the second of the two lists', {
    json: `
      {
        "Name": "e",
        "DataStorageConfig": { "Destination": "s3://bucket/p", "ContentType": {
          "CsvContentTypes": ["text/csv", "text/plain"], "JsonContentTypes": ["application/json", "text/CSV"] } }
                                                                                                  ^^^^^^^^^^ content-type-both: "text/CSV" is in CsvContentTypes as well. Keep it in one of the two.
      }
    `,
    yaml: `
      Name: e
      DataStorageConfig:
        Destination: s3://bucket/p
        ContentType:
          CsvContentTypes: [text/csv]
          JsonContentTypes:
            - application/json
            - text/csv
              ^^^^^^^^ content-type-both: "text/csv" is in CsvContentTypes as well. Keep it in one of the two.
    `,
  });
});

describe('what only the state of the experiment can tell', () => {
  const running = (description: object, status = 'Running'): { readonly deployed: Deployed } => ({
    deployed: { status, description },
  });
  const began = { Schedule: { StartTime: '2030-01-10T00:00:00Z' } };

  test('start-time-running: another start than the one it had', () => {
    const moved = { Name: 'e', Schedule: { StartTime: '2030-01-20T00:00:00Z' } };
    expect(codesOf(moved, running(began))).toEqual(['start-time-running']);
    expect(codesOf(moved, running(began, 'Created'))).toEqual([]);
    expect(
      codesOf({ Name: 'e', Schedule: { StartTime: 1894233600 } }, running({ Schedule: { StartTime: 1894233600.0 } })),
    ).toEqual([]);
    expect(codesOf({ Name: 'e', Schedule: { StartTime: '2030-01-10T01:00:00+01:00' } }, running(began))).toEqual([]);
    expect(codesOf(moved)).toEqual([]);
    expect(codesOf(moved, running({}))).toEqual([]);
  });

  test('infrastructure-running: other instances or another place for the recorded data', () => {
    const deployed = { ...whole, DataStorageConfig: { Destination: 's3://bucket/p', KmsKey: 'alias/a' } };
    expect(codesOf(whole, running(deployed))).toEqual([]);
    // An update replaces it as a whole, so a key that is left out is gone.
    expect(codesOf({ Name: 'e', DataStorageConfig: { Destination: 's3://bucket/p' } }, running(deployed))).toEqual([
      'infrastructure-running',
    ]);
    expect(codesOf({ Name: 'e', DataStorageConfig: { Destination: 's3://bucket/q' } }, running(deployed))).toEqual([
      'infrastructure-running',
    ]);
    const smaller = {
      Name: 'e',
      ModelVariants: [{ ...whole.ModelVariants[1], InfrastructureConfig: infrastructure('ml.g5.large', 1) }],
    };
    expect(codesOf(smaller, running(deployed))).toContain('infrastructure-running');
    expect(codesOf(smaller, running(deployed, 'Created'))).not.toContain('infrastructure-running');
  });

  test('infrastructure-running: another model, and never the order in which things are written', () => {
    const types = (...CsvContentTypes: string[]) => ({
      Destination: 's3://bucket/p',
      ContentType: { CsvContentTypes },
    });
    const deployed = { ...whole, DataStorageConfig: types('text/csv', 'text/plain') };
    const written = {
      ...whole,
      ModelVariants: whole.ModelVariants.toReversed(),
      DataStorageConfig: types('text/plain', 'text/csv'),
    };
    expect(codesOf(written, running(deployed))).toEqual([]);
    const other = { Name: 'e', ModelVariants: [{ ...whole.ModelVariants[1], ModelName: 'other' }] };
    expect(codesOf(other, running(deployed))).toContain('infrastructure-running');
    // What is not written yet is told as missing.
    const half = { Name: 'e', ModelVariants: [{ VariantName: whole.ModelVariants[1]?.VariantName }] };
    expect(codesOf(half, running(deployed))).not.toContain('infrastructure-running');
  });
});

describe('which of the things that differ is meant', () => {
  const stored = { ...whole, DataStorageConfig: { Destination: 's3://bucket/p' } };
  const deployed = { deployed: { status: 'Running', description: stored } };

  test('infrastructure-running: nothing of a description that is another', () => {
    expect(codesOf({ ...stored, Description: 'new' }, deployed)).toEqual([]);
  });

  test('infrastructure-running: the member that changes, of the variant that changes', () => {
    const [production, shadow] = stored.ModelVariants;
    const text = JSON.stringify({ ...stored, ModelVariants: [production, { ...shadow, ModelName: 'other' }] });
    for (const language of languages) {
      const [found, ...others] = findings(open(language, text), { ...context, ...deployed });
      expect(others).toEqual([]);
      expect(found).toMatchObject({ code: 'infrastructure-running', start: text.lastIndexOf('"ModelName"') });
      expect(found?.message).toMatch(
        /^The experiment is Running\. Changes of models, instances and data capture may be/,
      );
    }
  });
});

test('a value that is wrong by itself is not judged beside others', () => {
  expect(codesOf({ Name: 'e', KmsKey: 'a b' })).toEqual(['pattern']);
});

test.each<[string, Both]>([
  ['one file', { json: '{"Name": "e"}', yaml: 'Name: e' }],
  ['an empty one', { json: '', yaml: '' }],
])('nothing is said of %s', (_, both) => {
  for (const language of languages) expect(findings(open(language, both[language]), { ...context, now })).toEqual([]);
});
