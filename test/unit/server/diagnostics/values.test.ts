/** Values of the wrong type, form or size. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { readSettings } from '../../../../server/settings.ts';
import { found, reports, reportsIn } from '../../reports.ts';
import { context, languages, open } from '../../support.ts';

describe('type', () => {
  reports('text', {
    json: `
      {
        "Name": 5,
                ^ type: Name can not be 5. Expected: letters and digits with hyphens between them, 120 characters at most. Put it in quotes if it is meant as text.
        "Description": true,
                       ^^^^ type: Description can not be true.
        "EndpointName": null,
                        ^^^^ type: EndpointName can not be null. Expected: letters and digits with hyphens between them, 63 characters at most.
        "KmsKey": ["a"]
        ^^^^^^^^ type: KmsKey can not be a list.
      }
    `,
    yaml: `
      Name: 5
            ^ type: Name can not be 5. Expected: letters and digits with hyphens between them, 120 characters at most. Put it in quotes if it is meant as text.
      Description: true
                   ^^^^ type: Description can not be true.
      EndpointName: null
                    ^^^^ type: EndpointName can not be null. Expected: letters and digits with hyphens between them, 63 characters at most.
      KmsKey: [a]
      ^^^^^^ type: KmsKey can not be a list.
    `,
  });
  reports('an object or a list; what is in the wrong thing is not judged', {
    json: `
      {
        "Name": "e",
        "Schedule": "tomorrow",
                    ^^^^^^^^^^ type: Schedule can not be "tomorrow". Expected: an object with StartTime or EndTime.
        "DataStorageConfig": [{ "Foo": 1 }],
        ^^^^^^^^^^^^^^^^^^^ type: DataStorageConfig can not be a list. Expected: an object with Destination.
        "ModelVariants": { "ModelName": 5 }
        ^^^^^^^^^^^^^^^ type: ModelVariants can not be an object. Expected: a list of 1 to 2 entries.
      }
    `,
    yaml: `
      Name: e
      Schedule: tomorrow
                ^^^^^^^^ type: Schedule can not be "tomorrow". Expected: an object with StartTime or EndTime.
      DataStorageConfig:
      ^^^^^^^^^^^^^^^^^ type: DataStorageConfig can not be a list. Expected: an object with Destination.
        - Foo: 1
      ModelVariants:
      ^^^^^^^^^^^^^ type: ModelVariants can not be an object. Expected: a list of 1 to 2 entries.
        ModelName: 5
    `,
  });
  reports('a number in quotes, a fraction, and a number that is none', {
    json: `
      {
        "Name": "e",
        "ShadowModeConfig": {
          "SourceModelVariantName": "p",
          "ShadowModelVariants": [{ "ShadowModelVariantName": "s", "SamplingPercentage": "10" }]
                                                                                         ^^^^ type: SamplingPercentage can not be "10". Expected: a whole number from 0 to 100. Remove the quotes.
        },
        "ModelVariants": [
          {
            "ModelName": "m",
            "VariantName": "v",
            "InfrastructureConfig": {
              "InfrastructureType": "RealTimeInference",
              "RealTimeInferenceConfig": { "InstanceType": "ml.g5.xlarge", "InstanceCount": 1.5 }
                                                                                            ^^^ type: InstanceCount can not be 1.5. Expected: a whole number, 1 or more.
            }
          }
        ]
      }
    `,
    yaml: `
      Name: e
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants:
          - ShadowModelVariantName: s
            SamplingPercentage: '10'
                                ^^^^ type: SamplingPercentage can not be "10". Expected: a whole number from 0 to 100. Remove the quotes.
      ModelVariants:
        - ModelName: m
          VariantName: v
          InfrastructureConfig:
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig:
              InstanceType: ml.g5.xlarge
              InstanceCount: .inf
                             ^^^^ type: InstanceCount can not be .inf, a number in YAML. Expected: a whole number, 1 or more.
    `,
  });
  reports('a list entry', {
    json: `
      {
        "Name": "e",
        "Tags": ["team", { "Key": "a", "Value": "b" }, []]
                 ^^^^^^ type: An entry of Tags can not be "team". Expected: an object with Key and Value.
                                                       ^ type: An entry of Tags can not be a list.
      }
    `,
    yaml: `
      Name: e
      Tags:
        - team
          ^^^^ type: An entry of Tags can not be "team". Expected: an object with Key and Value.
        - Key: a
          Value: b
        - []
          ^ type: An entry of Tags can not be a list.
    `,
  });
  reports('the file itself', {
    json: `
      [{ "Name": "e" }]
      ^ type: The experiment can not be a list. Expected: an object with Name.
    `,
    yaml: `
      - Name: e
      ^ type: The experiment can not be a list. Expected: an object with Name.
    `,
  });
  reports('the file itself, as a single value', {
    json: `
      null
      ^^^^ type: The experiment can not be null.
    `,
    yaml: `
      12
      ^^ type: The experiment can not be 12.
    `,
  });
  reportsIn(
    'yaml',
    'a key without a value says so, at the key',
    `
      Name: e
      Description:
      ^^^^^^^^^^^ type: Description has no value yet. Expected: one line of text, 1,024 characters at most.
      Schedule:
        EndTime:
        ^^^^^^^ type: EndTime has no value yet.
      DataStorageConfig: # nothing here either
      ^^^^^^^^^^^^^^^^^ type: DataStorageConfig has no value yet. Expected: an object with Destination.
      Tags: { }
      ^^^^ type: Tags can not be an object.
    `,
  );
  reportsIn('yaml', 'without a value between braces', '{Name}\n ^^^^ type: Name has no value yet.');
  reportsIn(
    'yaml',
    'words that YAML 1.1 would have made booleans and times are text',
    `
      Name: yes
      Description: 2030-01-01
      EndpointName: off
    `,
  );
});

describe('enum', () => {
  reports('with the nearest value, or all there are', {
    json: `
      {
        "Name": "e",
        "Type": "Shadowmode",
                ^^^^^^^^^^^^ enum: "Shadowmode" is not a value of Type. Did you mean "ShadowMode"?
        "ModelVariants": [
          {
            "ModelName": "m",
            "VariantName": "v",
            "InfrastructureConfig": {
              "InfrastructureType": "Serverless",
                                    ^^^^^^^^^^^^ enum: "Serverless" is not a value of InfrastructureType. Expected: "RealTimeInference".
              "RealTimeInferenceConfig": { "InstanceType": "ml.g5.xlarge", "InstanceCount": 1 }
            }
          }
        ]
      }
    `,
    yaml: `
      Name: e
      Type: Shadowmode
            ^^^^^^^^^^ enum: "Shadowmode" is not a value of Type. Did you mean "ShadowMode"?
      ModelVariants:
        - ModelName: m
          VariantName: v
          InfrastructureConfig:
            InfrastructureType: Serverless
                                ^^^^^^^^^^ enum: "Serverless" is not a value of InfrastructureType. Expected: "RealTimeInference".
            RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 1 }
    `,
  });
});

describe('pattern', () => {
  reports('says what would be right', {
    json: `
      {
        "Name": "-e",
                ^^^^ pattern: "-e" is not a valid Name. Expected: letters and digits with hyphens between them, 120 characters at most.
        "RoleArn": "arn:aws:iam::12:role/too-short-an-account",
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pattern: is not a valid RoleArn. Expected: a role's ARN such as arn:aws:iam::123456789012:role/
        "EndpointName": "a_b",
                        ^^^^^ pattern: "a_b" is not a valid EndpointName.
        "KmsKey": "a b",
                  ^^^^^ pattern: "a b" is not a valid KmsKey.
        "Tags": [{ "Key": "a,b", "Value": "c;d" }],
                          ^^^^^ pattern: "a,b" is not a valid Key.
                                          ^^^^^ pattern: "c;d" is not a valid Value.
        "DataStorageConfig": {
          "Destination": "my-bucket/captured",
                         ^^^^^^^^^^^^^^^^^^^^ destination-form: "my-bucket/captured" is not a valid Destination. Expected: an S3 URI such as s3://my-bucket/captured.
          "ContentType": { "JsonContentTypes": ["json"] }
                                                ^^^^^^ pattern: "json" is not a valid entry of JsonContentTypes. Expected: a content type such as application/json.
        }
      }
    `,
    yaml: `
      Name: -e
            ^^ pattern: "-e" is not a valid Name. Expected: letters and digits with hyphens between them, 120 characters at most.
      RoleArn: arn:aws:iam::12:role/too-short-an-account
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pattern: is not a valid RoleArn. Expected: a role's ARN such as arn:aws:iam::123456789012:role/
      EndpointName: a_b
                    ^^^ pattern: "a_b" is not a valid EndpointName.
      KmsKey: a b
              ^^^ pattern: "a b" is not a valid KmsKey.
      Tags:
        - Key: a,b
               ^^^ pattern: "a,b" is not a valid Key.
          Value: c;d
                 ^^^ pattern: "c;d" is not a valid Value.
      DataStorageConfig:
        Destination: my-bucket/captured
                     ^^^^^^^^^^^^^^^^^^ destination-form: "my-bucket/captured" is not a valid Destination. Expected: an S3 URI such as s3://my-bucket/captured.
        ContentType:
          JsonContentTypes: [json]
                             ^^^^ pattern: "json" is not a valid entry of JsonContentTypes. Expected: a content type such as application/json.
    `,
  });
  reports('a line break in a description', {
    json: `
      {
        "Name": "e",
        "Description": "a\\nb"
                       ^^^^^^ pattern: Line breaks are not accepted.
      }
    `,
    yaml: `
      Name: e
      Description: "a\\nb"
                   ^^^^^^ pattern: Line breaks are not accepted.
    `,
  });
  reportsIn(
    'yaml',
    'a block scalar ends with a line break unless it is told not to',
    `
      Name: e
      Description: |
                   ^ pattern: "a\\n" is not a valid Description. Expected: one line of text, 1,024 characters at most. Line breaks are not accepted.
        a
    `,
  );
  reportsIn('yaml', 'a folded one that is told is one line', 'Name: e\nDescription: >-\n  a\n  b\n');
});

describe('length', () => {
  const long = 'a'.repeat(121);
  reports('too short, too long', {
    json: `{\n"Name": "${long}",\n        ${'^'.repeat(123)} length: Name has 121 characters; 1 to 120 characters are allowed.\n"RoleArn": "role"\n           ^^^^^^ length: RoleArn has 4 characters; 20 to 2,048 characters are allowed.\n}`,
    yaml: `Name: ${long}\n      ${'^'.repeat(121)} length: Name has 121 characters; 1 to 120 characters are allowed.\nRoleArn: role\n         ^^^^ length: RoleArn has 4 characters; 20 to 2,048 characters are allowed.`,
  });
  reports('an empty name', {
    json: '{"Name": ""}\n         ^^ length: Name has 0 characters; 1 to 120 characters are allowed.',
    yaml: "Name: ''\n      ^^ length: Name has 0 characters; 1 to 120 characters are allowed.",
  });
  const faces = '😀'.repeat(1025);
  reports('counts characters as people do, while ranges count UTF-16 code units', {
    json: `{"Name": "e",\n"Description": "${faces}"}\n               ${'^'.repeat(2052)} length: Description has 1,025 characters; at most 1,024 characters are allowed.`,
    yaml: `Name: e\nDescription: ${faces}\n             ${'^'.repeat(2050)} length: Description has 1,025 characters; at most 1,024 characters are allowed.`,
  });
});

describe('list size', () => {
  reports('too few, too many: at the key', {
    json: `
      {
        "Name": "e",
        "ShadowModeConfig": {
          "SourceModelVariantName": "p",
          "ShadowModelVariants": [
          ^^^^^^^^^^^^^^^^^^^^^ list-size: ShadowModelVariants has 2 entries; it takes exactly 1.
            { "ShadowModelVariantName": "s", "SamplingPercentage": 10 },
            { "ShadowModelVariantName": "t", "SamplingPercentage": 10 }
          ]
        },
        "ModelVariants": []
        ^^^^^^^^^^^^^^^ list-size: ModelVariants has 0 entries; it takes 1 to 2.
      }
    `,
    yaml: `
      Name: e
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants:
        ^^^^^^^^^^^^^^^^^^^ list-size: ShadowModelVariants has 2 entries; it takes exactly 1.
          - ShadowModelVariantName: s
            SamplingPercentage: 10
          - ShadowModelVariantName: t
            SamplingPercentage: 10
      ModelVariants: []
      ^^^^^^^^^^^^^ list-size: ModelVariants has 0 entries; it takes 1 to 2.
    `,
  });
});

describe('number range', () => {
  const sampling = (json: string) => ({
    json: `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s",\n"SamplingPercentage": ${json}\n}]}}`,
    yaml: `Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n  - ShadowModelVariantName: s\n    SamplingPercentage: ${json}`,
  });
  const marked = (value: string, code: string) => {
    const { json, yaml } = sampling(value);
    const mark = (column: number) => `${' '.repeat(column)}${'^'.repeat(value.length)} ${code}`;
    return { json: json.replace('\n}]}}', `\n${mark(22)}\n}]}}`), yaml: `${yaml}\n${mark(24)}` };
  };
  reports('1 percent', sampling('1'));
  reports('100 percent', sampling('100'));
  const range = 'Expected: a whole number from 0 to 100.';
  reports('101', marked('101', `sampling-range: SamplingPercentage can not be 101. ${range}`));
  reports('less than none', marked('-1', `sampling-range: SamplingPercentage can not be -1. ${range}`));
  const instances = (count: string, code: string) => ({
    json: `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "v", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {\n"InstanceType": "ml.g5.xlarge", "InstanceCount": ${count}\n                                                 ${'^'.repeat(count.length)} ${code}\n}}}]}`,
    yaml: `Name: e\nModelVariants:\n- ModelName: m\n  VariantName: v\n  InfrastructureConfig:\n    InfrastructureType: RealTimeInference\n    RealTimeInferenceConfig:\n      InstanceType: ml.g5.xlarge\n      InstanceCount: ${count}\n                     ${'^'.repeat(count.length)} ${code}`,
  });
  const one = 'Expected: a whole number, 1 or more.';
  reports('no instance', instances('0', `instance-count-zero: InstanceCount can not be 0. ${one}`));
  reports('less than no instance', instances('-2', `instance-count-zero: InstanceCount can not be -2. ${one}`));
});

describe('timestamps', () => {
  const both = (start: string, below = '') => ({
    json: `{"Name": "e", "Schedule": {\n"StartTime": ${start}${below && `\n             ${below}`}\n}}`,
    yaml: `Name: e\nSchedule:\n  StartTime: ${start}${below && `\n             ${below}`}`,
  });
  for (const right of [
    '"2030-03-01T08:00:00Z"',
    '"2030-03-01T08:00Z"',
    '"2030-03-01t08:00:00.123456z"',
    '"2030-03-01 08:00:00+02:00"',
    '"2030-03-01T08:00:00-0330"',
    '"2032-02-29T00:00:00Z"',
    '1898582400',
    '1898582400.5',
    '"1898582400"',
    '0',
  ]) {
    reports(`${right} is a time`, both(right));
  }
  reportsIn(
    'yaml',
    'a bare time is text',
    'Name: e\nSchedule: { StartTime: 2030-03-01T08:00:00Z, EndTime: 1898668800 }',
  );

  const not = (value: string, why: string) => both(value, `${'^'.repeat(value.length)} timestamp: ${why}`);
  const expected = 'Expected: a date and time such as 2030-03-01T08:00:00Z, or epoch seconds.';
  const unreal = (text: string) =>
    `${text} is no real date and time: the calendar or the clock does not go that far. ${expected}`;
  for (const text of [
    '"2030-02-31T00:00:00Z"',
    '"2030-02-29"',
    '"2030-13-01T00:00:00Z"',
    '"2030-00-01T00:00:00Z"',
    '"2030-01-01T24:00:00Z"',
    '"2030-01-01T00:60:00Z"',
    '"2030-01-01T00:00:00+25:00"',
  ]) {
    reports(`${text} is none`, not(text, unreal(text)));
  }
  for (const text of ['"tomorrow"', '"2030-1-1T00:00:00Z"', '"01/03/2030"', '"now+1d"', '"1893456000000"', '""']) {
    reports(`${text} has not the form`, not(text, `${text} is not a valid StartTime. ${expected}`));
  }
  reports('a negative number', not('-5', `StartTime can not be -5. ${expected}`));
  reports(
    'milliseconds',
    not('1893456000000', '1893456000000 is too large for epoch seconds; divide milliseconds by 1,000.'),
  );
  reports('a number that no date reaches', not('1e20', '100000000000000000000 is too large for epoch seconds'));
  reports('no text and no number', both('true', '^^^^ type: StartTime can not be true.'));
});

describe('a time without a zone', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'America/New_York'));
  afterEach(() => void vi.unstubAllEnvs());
  reports('is legal, and UTC wherever the machine is', {
    json: `
      {
        "Name": "e",
        "Schedule": {
          "StartTime": "2030-03-01T08:00:00",
                       ~~~~~~~~~~~~~~~~~~~~~ timestamp-zone: This time names no zone, so it is taken as UTC: "2030-03-01T08:00:00Z". Write that, or add the zone you mean, such as +02:00.
          "EndTime": "2030-03-08"
                     ~~~~~~~~~~~~ timestamp-zone: it is taken as UTC: "2030-03-08T00:00:00Z".
        }
      }
    `,
    yaml: `
      Name: e
      Schedule:
        StartTime: 2030-03-01T08:00:00
                   ~~~~~~~~~~~~~~~~~~~ timestamp-zone: This time names no zone, so it is taken as UTC: "2030-03-01T08:00:00Z". Write that, or add the zone you mean, such as +02:00.
        EndTime: 2030-03-08
                 ~~~~~~~~~~ timestamp-zone: it is taken as UTC: "2030-03-08T00:00:00Z".
    `,
  });
});

describe('more than any experiment has is not read', () => {
  const long = 'x'.repeat(1024 * 1024);
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  test.each([
    ['a long text', { json: `{"Name": "${long}"}`, yaml: `Name: ${long}\n` }, 'too-large'],
    ['deeper than it may be', { json: nested(250), yaml: nested(250) }, 'too-deep'],
    ['deeper than can be read', { json: nested(9_000), yaml: nested(9_000) }, 'too-deep'],
  ])('%s', (_, texts, code) => {
    for (const language of languages) expect(found(language, texts[language]).map((each) => each.code)).toEqual([code]);
  });
});

describe('a rule of the schema', () => {
  const sampling = {
    json: '{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 101}]}}',
    yaml: 'Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: 101\n',
  };
  test.each([
    [{}, ['error sampling-range']],
    [{ 'sampling-range': 'warning' }, ['warning sampling-range']],
    [{ 'sampling-range': 'off' }, []],
  ])('with the settings %j', (rules, said) => {
    for (const language of languages) {
      const all = findings(open(language, sampling[language]), { ...context, settings: readSettings({ rules }) });
      expect(all.map(({ severity, code }) => `${severity} ${code}`)).toEqual(said);
    }
  });
});

test('content types that are no text are not in both lists', () => {
  const texts = {
    json: '{"DataStorageConfig": {"Destination": "s3://b", "ContentType": {"CsvContentTypes": [5], "JsonContentTypes": [5, "a/b"]}}}',
    yaml: 'DataStorageConfig:\n  Destination: s3://b\n  ContentType:\n    CsvContentTypes: [5]\n    JsonContentTypes: [5, a/b]\n',
  };
  for (const language of languages)
    expect(found(language, texts[language]).map(({ code }) => code)).not.toContain('content-type-both');
});
