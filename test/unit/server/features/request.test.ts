import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { request } from '../../../../server/features/request.ts';
import { type Both, context, type Language, languages, open } from '../../support.ts';

const requested = (language: Language, text: string) => request(open(language, text), context);

/** The input of UpdateInferenceExperiment and what is left out. */
function asks(name: string, cases: Both, input: object, omitted: readonly string[] = []): void {
  test.each(languages)(`${name} (%s)`, (language) => {
    const answer = requested(language, cases[language]);
    expect(answer.errors).toEqual([]);
    expect(answer.version).toBe(1);
    expect(answer.omitted).toEqual(omitted);
    // Compared as the AWS CLI's JSON, so that prototypes do not count and the order of members does.
    expect(JSON.stringify(answer.input, null, 1)).toBe(JSON.stringify(input, null, 1));
  });
}

describe('the input', () => {
  asks('a name alone', { json: '{"Name": "e"}', yaml: 'Name: e' }, { Name: 'e' });
  asks(
    'no comments, in the order of the file',
    {
      json: '// c\n{"Description": "d", /* c */ "Name": "e"}',
      yaml: '# c\nDescription: d # c\nName: e',
    },
    { Description: 'd', Name: 'e' },
  );
  asks(
    'all that an update takes',
    {
      json: `{
        "Name": "e",
        "Schedule": {"StartTime": "2030-03-01T10:00:00+02:00", "EndTime": 1898668800.5},
        "ModelVariants": [{"ModelName": "m", "VariantName": "s", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge", "InstanceCount": 2}}}],
        "DataStorageConfig": {"Destination": "s3://b/c", "KmsKey": "alias/k", "ContentType": {"CsvContentTypes": ["text/csv"]}},
        "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 25}]}
      }`,
      yaml: `
Name: e
Schedule: {StartTime: 2030-03-01 08:00Z, EndTime: "1898668800.5"}
ModelVariants:
  - ModelName: m
    VariantName: s
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig: {InstanceType: ml.g5.xlarge, InstanceCount: 2}
DataStorageConfig: {Destination: 's3://b/c', KmsKey: alias/k, ContentType: {CsvContentTypes: [text/csv]}}
ShadowModeConfig: {SourceModelVariantName: p, ShadowModelVariants: [{ShadowModelVariantName: s, SamplingPercentage: 25}]}
`,
    },
    {
      Name: 'e',
      Schedule: { StartTime: '2030-03-01T08:00:00Z', EndTime: '2030-03-02T08:00:00.500Z' },
      ModelVariants: [
        {
          ModelName: 'm',
          VariantName: 's',
          InfrastructureConfig: {
            InfrastructureType: 'RealTimeInference',
            RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: 2 },
          },
        },
      ],
      DataStorageConfig: { Destination: 's3://b/c', KmsKey: 'alias/k', ContentType: { CsvContentTypes: ['text/csv'] } },
      ShadowModeConfig: {
        SourceModelVariantName: 'p',
        ShadowModelVariants: [{ ShadowModelVariantName: 's', SamplingPercentage: 25 }],
      },
    },
  );
  asks(
    'what only create takes is left out and named in the order of the file; $schema is neither sent nor named',
    {
      json: '{"$schema": "x", "Tags": [], "Name": "e", "Type": "ShadowMode", "EndpointName": "p", "RoleArn": "arn:aws:iam::123456789012:role/r", "KmsKey": "k"}',
      yaml: '$schema: x\nTags: []\nName: e\nType: ShadowMode\nEndpointName: p\nRoleArn: arn:aws:iam::123456789012:role/r\nKmsKey: k',
    },
    { Name: 'e' },
    ['Tags', 'Type', 'EndpointName', 'RoleArn', 'KmsKey'],
  );
  test('aliases and merge keys resolved', () => {
    const { input } = requested(
      'yaml',
      `
Name: &name e
Description: *name
ModelVariants:
  - &first
    ModelName: m1
    VariantName: p
    InfrastructureConfig: &same
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig: {InstanceType: ml.g5.xlarge, InstanceCount: 1}
  - <<: *first
    VariantName: s
`,
    );
    const InfrastructureConfig = {
      InfrastructureType: 'RealTimeInference',
      RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: 1 },
    };
    expect(JSON.parse(JSON.stringify(input))).toEqual({
      Name: 'e',
      Description: 'e',
      ModelVariants: [
        { ModelName: 'm1', VariantName: 'p', InfrastructureConfig },
        { ModelName: 'm1', VariantName: 's', InfrastructureConfig },
      ],
    });
  });
  test.each(languages)('a warning keeps nothing from being sent (%s)', (language) => {
    const text =
      '{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 0}]}}';
    expect(requested(language, text)).toMatchObject({ input: { Name: 'e' }, errors: [] });
  });
});

describe('a time without a zone', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'Asia/Kolkata'));
  afterEach(() => void vi.unstubAllEnvs());
  asks(
    'is UTC, wherever the machine is',
    {
      json: '{"Name": "e", "Schedule": {"EndTime": "2030-03-01T08:00"}}',
      yaml: 'Name: e\nSchedule:\n  EndTime: 2030-03-01 08:00',
    },
    { Name: 'e', Schedule: { EndTime: '2030-03-01T08:00:00Z' } },
  );
});

describe('errors, without an input', () => {
  function refuses(
    name: string,
    cases: Both,
    errors: readonly { readonly code: string; readonly line: number; readonly message: string }[],
  ): void {
    test.each(languages)(`${name} (%s)`, (language) => {
      const answer = requested(language, cases[language]);
      expect(answer.input).toBeUndefined();
      expect(answer.omitted).toEqual([]);
      expect(answer.errors.map(({ code, range }) => ({ code, line: range.start.line }))).toEqual(
        errors.map(({ code, line }) => ({ code, line })),
      );
      answer.errors.forEach(({ message }, i) => {
        expect(message).toContain(errors[i]?.message);
      });
    });
  }
  refuses('an empty file', { json: '', yaml: '# nothing yet' }, [
    { code: 'missing-member', line: 0, message: 'The file is empty. Begin with the Name of the experiment.' },
  ]);
  refuses('no name', { json: '{}', yaml: '{}' }, [{ code: 'missing-member', line: 0, message: 'needs Name' }]);
  refuses('a name without a value', { json: '{"Name": }', yaml: 'Name:' }, [
    { code: expect.stringMatching(/syntax|type/) as unknown as string, line: 0, message: 'value' },
  ]);
  refuses(
    'all of them, in the order of the file, warnings left out',
    {
      json: '{"Name": "e",\n"Foo": 1,\n"ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "p",\n"SamplingPercentage": 0\n}]},\n"Description": 5,\n}',
      yaml: 'Name: e\nFoo: 1\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants: [{ShadowModelVariantName: p, SamplingPercentage: 0}]\nDescription: 5\nType\n',
    },
    [
      { code: 'unknown-member', line: 1, message: 'Foo' },
      { code: 'source-is-shadow', line: expect.any(Number) as unknown as number, message: '"p"' },
      { code: 'type', line: 5, message: 'Description can not be 5.' },
      { code: 'syntax', line: expect.any(Number) as unknown as number, message: '' },
    ],
  );
  test('nothing of a file with a syntax error is sent, though the rest of it can be read', () => {
    for (const text of ['Name: e\nSched\n', 'Name: e\n---\nName: f', 'Name: e\nName: f', 'Name: e\nDescription: *x']) {
      expect(requested('yaml', text).input, text).toBeUndefined();
    }
    for (const text of ['{"Name": "e",}', '{"Name": "e"', '{"Name": "e", "Name": "f"}', '{"Name": "e"}}']) {
      expect(requested('json', text).input, text).toBeUndefined();
    }
  });
});
