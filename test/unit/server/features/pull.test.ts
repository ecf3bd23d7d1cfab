/** What is deployed, as edits of the file: literal cases, and any experiment in any style. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { afterUpdate, deployedValue } from '../../../../server/experiment/deployedValue.ts';
import { pull } from '../../../../server/features/pull.ts';
import { request } from '../../../../server/features/request.ts';
import { updateInputs } from '../../experiments.ts';
import { dedented } from '../../reports.ts';
import { type Both, context, type Language, languages, open } from '../../support.ts';
import { notesIn, spellings, styles, writing } from '../../writings.ts';

type Members = Readonly<Record<string, unknown>>;

function pulled(language: Language, text: string, description: Members): string {
  const document = open(language, text);
  const { edits, message, version } = pull(document, { description });
  if (!edits) throw new Error(message);
  expect(version).toBe(1);
  return TextDocument.applyEdits(document.source, [...edits]);
}

/** The text before, what is deployed, the text after; and nothing more to do then. */
function pulls(name: string, before: Partial<Both>, description: Members, after: Partial<Both>): void {
  for (const language of languages) {
    const [from, to] = [before[language], after[language]];
    if (from === undefined || to === undefined) continue;
    test(`${name} (${language})`, () => {
      expect(pulled(language, dedented(from), description)).toBe(dedented(to));
      expect(pulled(language, dedented(to), description)).toBe(dedented(to));
    });
  }
}

const variant = (name: string, model: string, count: number, type = 'ml.m5.large') => ({
  ModelName: model,
  VariantName: name,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: type, InstanceCount: count },
  },
});
const sampling = (share: number, shadow = 's') => ({
  SourceModelVariantName: 'p',
  ShadowModelVariants: [{ ShadowModelVariantName: shadow, SamplingPercentage: share }],
});

describe('values', () => {
  pulls(
    'are replaced in place, in the style of what was there; comments stay',
    {
      json: `
        // head
        {
          "Name": "e", // name
          // why
          "Description": "old",
          "ShadowModeConfig": { "SourceModelVariantName": "p", "ShadowModelVariants": [
            { "ShadowModelVariantName": "s", /* low */ "SamplingPercentage": 10 } // first
          ] }
        }
        // tail
      `,
      yaml: `
        # head
        Name: e # name
        # why
        Description: 'old'
        ShadowModeConfig:
          SourceModelVariantName: p
          ShadowModelVariants:
            - { ShadowModelVariantName: s, SamplingPercentage: 10 } # first
        # tail
      `,
    },
    { Name: 'e', Description: "it's new", ShadowModeConfig: sampling(50) },
    {
      json: `
        // head
        {
          "Name": "e", // name
          // why
          "Description": "it's new",
          "ShadowModeConfig": { "SourceModelVariantName": "p", "ShadowModelVariants": [
            { "ShadowModelVariantName": "s", /* low */ "SamplingPercentage": 50 } // first
          ] }
        }
        // tail
      `,
      yaml: `
        # head
        Name: e # name
        # why
        Description: 'it''s new'
        ShadowModeConfig:
          SourceModelVariantName: p
          ShadowModelVariants:
            - { ShadowModelVariantName: s, SamplingPercentage: 50 } # first
        # tail
      `,
    },
  );
  const schedule = { Name: 'e', Schedule: { StartTime: 1_900_000_000, EndTime: '2030-03-20T00:00:00.000Z' } };
  pulls(
    'that are equal stay as they are written',
    {
      json: '{"Name": "e", "Schedule": {"EndTime": "2030-03-20T02:00:00+02:00", "StartTime": 1.9e9}}',
      yaml: 'Name: e\nSchedule: {EndTime: 2030-03-20, StartTime: "1900000000"}\n',
    },
    schedule,
    {
      json: '{"Name": "e", "Schedule": {"EndTime": "2030-03-20T02:00:00+02:00", "StartTime": 1.9e9}}',
      yaml: 'Name: e\nSchedule: {EndTime: 2030-03-20, StartTime: "1900000000"}\n',
    },
  );
  pulls(
    'times are written as the one before: with its offset, as seconds, without quotes',
    {
      json: '{"Name": "e", "Schedule": {"StartTime": 1, "EndTime": "2030-01-01 02:00:00+02:00"}}',
      yaml: 'Name: e\nSchedule:\n  StartTime: 1\n  EndTime: 2030-01-01T02:00:00+02:00\n',
    },
    schedule,
    {
      json: '{"Name": "e", "Schedule": {"StartTime": 1900000000, "EndTime": "2030-03-20 02:00:00+02:00"}}',
      yaml: 'Name: e\nSchedule:\n  StartTime: 1900000000\n  EndTime: 2030-03-20T02:00:00+02:00\n',
    },
  );
  pulls(
    'of a wrong type make room',
    { json: '{"Schedule": "soon", "Name": "e"}', yaml: 'Schedule: soon\nName: e\n' },
    schedule,
    {
      json: '{"Name": "e", "Schedule": {"StartTime": "2030-03-17T17:46:40Z", "EndTime": "2030-03-20T00:00:00Z"}}',
      yaml: 'Name: e\nSchedule:\n  StartTime: "2030-03-17T17:46:40Z"\n  EndTime: "2030-03-20T00:00:00Z"\n',
    },
  );
  pulls(
    'texts in a list have no order',
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://b", "ContentType": {"CsvContentTypes": ["b/b", "a/a", "x/x"]}}}',
      yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://b\n  ContentType:\n    CsvContentTypes:\n      - b/b # two\n      - a/a\n      - x/x\n',
    },
    {
      Name: 'e',
      DataStorageConfig: {
        Destination: 's3://b',
        ContentType: { CsvContentTypes: ['a/a', 'b/b', 'c/c'], JsonContentTypes: [] },
      },
    },
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://b", "ContentType": {"CsvContentTypes": ["b/b", "a/a", "c/c"]}}}',
      yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://b\n  ContentType:\n    CsvContentTypes:\n      - b/b # two\n      - a/a\n      - c/c\n',
    },
  );
});

describe('members', () => {
  const description = {
    Arn: 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/e',
    Name: 'e',
    Type: 'ShadowMode',
    Status: 'Running',
    CreationTime: 1,
    LastModifiedTime: 2,
    RoleArn: 'arn:aws:iam::123456789012:role/deployed',
    EndpointMetadata: { EndpointName: 'endpoint', EndpointStatus: 'InService' },
    ModelVariants: [{ ...variant('p', 'm', 1), Status: 'InService' }],
    DataStorageConfig: { Destination: 's3://bucket' },
  };
  pulls(
    'that are missing are added in the style of the file; what is read-only and what Create alone takes is not',
    {
      json: '{\r\n    "Name": "e", // c\r\n    "Description": "x"\r\n}\r\n',
      yaml: 'Description: x # c\r\n\r\nName: e\r\n',
    },
    { ...description, Description: 'x' },
    {
      json: '{\r\n    "Name": "e", // c\r\n    "Description": "x",\r\n    "ModelVariants": [\r\n        {\r\n            "ModelName": "m",\r\n            "VariantName": "p",\r\n            "InfrastructureConfig": {\r\n                "InfrastructureType": "RealTimeInference",\r\n                "RealTimeInferenceConfig": {\r\n                    "InstanceType": "ml.m5.large",\r\n                    "InstanceCount": 1\r\n                }\r\n            }\r\n        }\r\n    ],\r\n    "DataStorageConfig": {\r\n        "Destination": "s3://bucket"\r\n    }\r\n}\r\n',
      yaml: 'Description: x # c\r\n\r\nName: e\r\n\r\nModelVariants:\r\n  - ModelName: m\r\n    VariantName: p\r\n    InfrastructureConfig:\r\n      InfrastructureType: RealTimeInference\r\n      RealTimeInferenceConfig:\r\n        InstanceType: ml.m5.large\r\n        InstanceCount: 1\r\n\r\nDataStorageConfig:\r\n  Destination: s3://bucket\r\n',
    },
  );
  pulls(
    'go where nothing like them is deployed; what the answer does not tell stays',
    {
      json: `
        {
          "$schema": "x",
          // who
          "Name": "e",
          "Description": "x",
          "Tags": [{ "Key": "a", "Value": "b" }],
          "DataStorageConfig": {
            "Destination": "s3://bucket",
            "KmsKey": "alias/x"
          },
          "ModelVariants": [{ "ModelName": "m", "VariantName": "p", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 1 } } }],
          "Later": [1]
        }
      `,
      yaml: `
        $schema: x
        # who
        Name: e
        Description: x
        Tags: [{ Key: a, Value: b }]
        DataStorageConfig:
          Destination: s3://bucket
          KmsKey: alias/x
        ModelVariants: [{ ModelName: m, VariantName: p, InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 } } }]
        Later: [1]
      `,
    },
    description,
    {
      json: `
        {
          "$schema": "x",
          // who
          "Name": "e",
          "Tags": [{ "Key": "a", "Value": "b" }],
          "DataStorageConfig": {
            "Destination": "s3://bucket"
          },
          "ModelVariants": [{ "ModelName": "m", "VariantName": "p", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 1 } } }],
          "Later": [1]
        }
      `,
      yaml: `
        $schema: x
        # who
        Name: e
        Tags: [{ Key: a, Value: b }]
        DataStorageConfig:
          Destination: s3://bucket
        ModelVariants: [{ ModelName: m, VariantName: p, InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 } } }]
        Later: [1]
      `,
    },
  );
  const { ModelVariants, DataStorageConfig, ...rest } = description;
  pulls(
    'that only Create takes follow what is deployed where the file has them',
    {
      json: '{"Name": "e", "RoleArn": "arn:aws:iam::123456789012:role/old", "EndpointName": "old", "KmsKey": "alias/old"}',
      yaml: 'Name: e\nRoleArn: arn:aws:iam::123456789012:role/old\nEndpointName: old\nKmsKey: alias/old\n',
    },
    rest,
    {
      json: '{"Name": "e", "RoleArn": "arn:aws:iam::123456789012:role/deployed", "EndpointName": "endpoint"}',
      yaml: 'Name: e\nRoleArn: "arn:aws:iam::123456789012:role/deployed"\nEndpointName: endpoint\n',
    },
  );
});

describe('an object comes into one on a line', () => {
  const Schedule = { EndTime: 1900000000 };
  const time = '2030-03-17T17:46:40Z';
  pulls(
    'with blanks in its brackets',
    { json: '{ "Name": "e" }', yaml: '{ Name: e }\n' },
    { Name: 'e', Schedule },
    {
      json: `{ "Name": "e", "Schedule": { "EndTime": "${time}" } }`,
      yaml: `{ Name: e, Schedule: { EndTime: "${time}" } }\n`,
    },
  );
  pulls(
    'without',
    { json: '{"Name": "e"}' },
    { Name: 'e', Schedule },
    {
      json: `{"Name": "e", "Schedule": {"EndTime": "${time}"}}`,
    },
  );
});

describe('a time that has changed is written as the one before it', () => {
  const at = (time: string) => ({
    json: `{"Name": "e", "Schedule": {"EndTime": ${time}}}`,
    yaml: `Name: e\nSchedule:\n  EndTime: ${time}\n`,
  });
  const deployed = (EndTime: number) => ({ Name: 'e', Schedule: { EndTime } });
  const march5 = Date.UTC(2030, 2, 5) / 1000;
  pulls('seconds', at('1900000000'), deployed(march5), at('1898899200'));
  pulls('seconds as text', at('"1900000000"'), deployed(march5), at('"1898899200"'));
  pulls('a day', at('"2030-03-01"'), deployed(march5), at('"2030-03-05"'));
  pulls('a day, when no day begins', at('"2030-03-01"'), deployed(march5 + 60), at('"2030-03-05T00:01:00Z"'));
  pulls('east of Greenwich', at('"2030-03-01T08:00:00+05:30"'), deployed(march5), at('"2030-03-05T05:30:00+05:30"'));
  pulls('west of Greenwich', at('"2030-03-01T08:00:00-05"'), deployed(march5), at('"2030-03-04T19:00:00-05"'));
});

describe('variants', () => {
  pulls(
    'are found by name, in whatever order; those that are not deployed go',
    {
      json: `
        {
          "Name": "e",
          "ModelVariants": [
            // the new one
            { "ModelName": "m2", "VariantName": "s", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 1 } } },
            { "ModelName": "m3", "VariantName": "gone", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 1 } } }
          ]
        }
      `,
      yaml: `
        Name: e
        ModelVariants:
          # the new one
          - ModelName: m2
            VariantName: s
            InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 } }
          - ModelName: m3
            VariantName: gone
            InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 } }
      `,
    },
    { Name: 'e', ModelVariants: [variant('p', 'm1', 1), variant('s', 'm2', 3)] },
    {
      json: `
        {
          "Name": "e",
          "ModelVariants": [
            // the new one
            { "ModelName": "m2", "VariantName": "s", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": 3 } } },
            {
              "ModelName": "m1",
              "VariantName": "p",
              "InfrastructureConfig": {
                "InfrastructureType": "RealTimeInference",
                "RealTimeInferenceConfig": {
                  "InstanceType": "ml.m5.large",
                  "InstanceCount": 1
                }
              }
            }
          ]
        }
      `,
      yaml: `
        Name: e
        ModelVariants:
          # the new one
          - ModelName: m2
            VariantName: s
            InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 3 } }
          - ModelName: m1
            VariantName: p
            InfrastructureConfig:
              InfrastructureType: RealTimeInference
              RealTimeInferenceConfig:
                InstanceType: ml.m5.large
                InstanceCount: 1
      `,
    },
  );
  pulls(
    'a shadow of another name keeps its place and its comments',
    {
      json: '{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "old" /* c */, "SamplingPercentage": 1}]}}',
      yaml: 'Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: old # c\n      SamplingPercentage: 1\n',
    },
    { Name: 'e', ShadowModeConfig: sampling(1, 'new') },
    {
      json: '{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "new" /* c */, "SamplingPercentage": 1}]}}',
      yaml: 'Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: new # c\n      SamplingPercentage: 1\n',
    },
  );
});

describe('aliases of YAML', () => {
  const shared = `
    Name: e
    ModelVariants:
      - ModelName: m1
        VariantName: p
        InfrastructureConfig: &same
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig: # instances
            InstanceType: ml.m5.large
            InstanceCount: 1
      - ModelName: m2
        VariantName: s
        InfrastructureConfig: *same
  `;
  const both = (p: number, s: number) => ({ Name: 'e', ModelVariants: [variant('p', 'm1', p), variant('s', 'm2', s)] });
  pulls('both places change alike: the alias stays', { yaml: shared }, both(3, 3), {
    yaml: shared.replace('InstanceCount: 1', 'InstanceCount: 3'),
  });
  const apart = (p: number, s: number) =>
    shared.replace('InstanceCount: 1', `InstanceCount: ${p}`).replace(
      'InfrastructureConfig: *same',
      `InfrastructureConfig:
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig:
            InstanceType: ml.m5.large
            InstanceCount: ${s}`,
    );
  pulls('the alias alone changes', { yaml: shared }, both(1, 2), { yaml: apart(1, 2) });
  pulls('the anchor alone changes', { yaml: shared }, both(2, 1), { yaml: apart(2, 1) });
  pulls('both change, to different values', { yaml: shared }, both(2, 3), { yaml: apart(2, 3) });
  pulls(
    'what has the anchor goes',
    { yaml: shared },
    { Name: 'e', ModelVariants: [variant('s', 'm2', 1)] },
    {
      yaml: `
        Name: e
        ModelVariants:
          - ModelName: m2
            VariantName: s
            InfrastructureConfig:
              InfrastructureType: RealTimeInference
              RealTimeInferenceConfig:
                InstanceType: ml.m5.large
                InstanceCount: 1
      `,
    },
  );
  pulls(
    'of a plain value',
    { yaml: 'Name: &n e\nDescription: *n\n' },
    { Name: 'e', Description: 'new' },
    { yaml: 'Name: &n e\nDescription: new\n' },
  );
  const merging = `
    Name: e
    ModelVariants:
      - &base
        ModelName: m1
        VariantName: p
        InfrastructureConfig:
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 }
      - <<: *base
        ModelName: m2
        VariantName: s
  `;
  pulls('a merge key: what is merged is written beside it', { yaml: merging }, both(1, 2), {
    yaml: `${merging.trimEnd()}
        InfrastructureConfig:
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig:
            InstanceType: ml.m5.large
            InstanceCount: 2
  `,
  });
  pulls('a merge key: what is merged from changes', { yaml: merging }, both(2, 1), {
    yaml: `${merging.replace('InstanceCount: 1', 'InstanceCount: 2').trimEnd()}
        InfrastructureConfig:
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig:
            InstanceType: ml.m5.large
            InstanceCount: 1
  `,
  });
});

describe('what nothing is pulled into, and why', () => {
  const refuses = (name: string, cases: Both, words: string, description: unknown = { Name: 'e' }) =>
    test.each(languages)(`${name} (%s)`, (language) => {
      const answer = pull(open(language, cases[language]), { description: description as Members });
      expect(answer).toEqual({ version: 1, message: expect.stringContaining(words) });
    });
  refuses('syntax errors', { json: '{\n  "Name": "e",\n}', yaml: 'Name: e\nTags: [\n' }, 'Line 2: ');
  refuses('members twice', { json: '{"Name": "e", "Name": "f"}', yaml: 'Name: e\nName: f\n' }, 'Line ');
  refuses('a file that is something else', { json: '[1]', yaml: '- 1\n' }, 'no experiment');
  refuses('nothing deployed', { json: '{"Name": "e"}', yaml: 'Name: e\n' }, 'no name', 'nothing');
});

describe('an empty file', () => {
  pulls(
    'gets all that an update takes, below its comments',
    { json: '// todo', yaml: '# todo\n' },
    { Name: 'e', Type: 'ShadowMode', Description: 'x' },
    { json: '// todo\n{\n  "Name": "e",\n  "Description": "x"\n}\n', yaml: '# todo\nName: e\nDescription: x\n' },
  );
});

/** Less what is empty, which says nothing. */
const filled = (input: Members = {}): Members =>
  Object.fromEntries(
    Object.entries(input).filter(([, of]) => of !== '' && (typeof of !== 'object' || Object.keys(of ?? {}).length > 0)),
  );

/** Deployed as Describe tells it. */
const described = (value: Members): Members => ({ ...value, Type: 'ShadowMode', Status: 'Running', CreationTime: 1.5 });
const sorted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, of: unknown) =>
      of && typeof of === 'object'
        ? Array.isArray(of)
          ? of.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
          : Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
        : of,
    ),
  );

const runs = 100;

describe.each(languages)('%s: any experiment in any style', { timeout: 30_000 }, (language) => {
  const pulledTwice = (text: string, description: Members) => {
    const after = pulled(language, text, description);
    const document = open(language, after);
    expect(document.tree.problems, after).toEqual([]);
    expect(
      findings(document, context).filter(({ severity }) => severity === 'error'),
      after,
    ).toEqual([]);
    expect(pull(document, { description }).edits, after).toEqual([]);
    const { input } = request(document, context);
    const deployed = deployedValue(description, 'update');
    // The file says all that is deployed, and an update with it changes nothing.
    expect(sorted(filled(input)), after).toEqual(sorted(deployed));
    expect(sorted(afterUpdate(deployed, filled(input)))).toEqual(sorted(deployed));
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    return after;
  };

  test('says what is deployed afterwards, and an update changes nothing', () => {
    fc.assert(
      fc.property(updateInputs, updateInputs, styles, fc.boolean(), (value, other, style, isSame) => {
        const text = writing(language, value, style);
        const description = described(isSame ? { ...value, ...other, Name: value.Name } : other);
        const after = pulledTwice(text, description);
        const [before, kept] = [notesIn(text), notesIn(after)];
        expect(kept, after).toEqual(before.filter((each) => kept.includes(each)));
      }),
      { numRuns: runs },
    );
  });

  test('keeps every comment where nothing goes', () => {
    fc.assert(
      fc.property(updateInputs, updateInputs, styles, fc.nat(), (value, other, style, seed) => {
        const text = writing(language, value, style);
        const description = described(withOtherValues(value, seed, other));
        expect(notesIn(pulledTwice(text, description))).toEqual(notesIn(text));
      }),
      { numRuns: runs },
    );
  });

  test('does not change what says the same in another spelling', () => {
    fc.assert(
      fc.property(updateInputs, styles, fc.nat(), (value, style, seed) => {
        const spelled = withTimes(value, (time, index) => {
          const all = spellings(time);
          return all[(seed + index) % all.length] ?? time;
        });
        const text = writing(language, spelled, style);
        expect(pulled(language, text, described(value))).toBe(text);
        const seconds = withTimes(value, (time) => Date.parse(time) / 1000);
        expect(pulled(language, text, described(seconds))).toBe(text);
      }),
      { numRuns: runs },
    );
  });
});

/** Every plain value that may change has changed, and what the file lacks is there too. */
function withOtherValues(value: Members, seed: number, other: Members): Members {
  const change = (of: unknown, name: string): unknown => {
    if (name.endsWith('VariantName') || name === 'Name' || name === 'InfrastructureType') return of;
    if (name === 'SamplingPercentage') return seed % 101;
    if (name === 'InstanceCount') return (seed % 9) + 1;
    if (name === 'Description') return `it's ${seed}: "new"`;
    if (name === 'EndTime' || name === 'StartTime')
      return new Date(Date.parse(String(of)) + (seed % 1000) * 1000).toISOString().replace('.000Z', 'Z');
    if (Array.isArray(of)) return of.map((each) => change(each, ''));
    if (typeof of === 'object' && of !== null)
      return Object.fromEntries(Object.entries(of).map(([key, each]) => [key, change(each, key)]));
    return of;
  };
  return { ...other, ...(change(value, '') as Members) };
}

const withTimes = (value: Members, spell: (time: string, index: number) => string | number): Members => {
  const { Schedule } = value;
  if (!Schedule) return value;
  const times = Object.entries(Schedule).map(([name, time], index) => [name, spell(String(time), index)] as const);
  return { ...value, Schedule: Object.fromEntries(times) };
};
