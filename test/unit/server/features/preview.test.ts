/** Both sides of a preview: only what differs is written differently. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterUpdate, deployedValue } from '../../../../server/experiment/deployedValue.ts';
import { preview } from '../../../../server/features/preview.ts';
import { request } from '../../../../server/features/request.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { updateInputs } from '../../experiments.ts';
import { dedented } from '../../reports.ts';
import { type Both, context, languages, open } from '../../support.ts';
import { styles, writing } from '../../writings.ts';

type Members = Readonly<Record<string, unknown>>;

/** The file, what is deployed, and both sides of the preview. */
function previews(
  name: string,
  file: Partial<Both>,
  description: Members,
  deployed: Partial<Both>,
  result: Partial<Both>,
): void {
  for (const language of languages) {
    const [text, left, right] = [file[language], deployed[language], result[language]];
    if (text === undefined || left === undefined || right === undefined) continue;
    test(`${name} (${language})`, () =>
      expect(preview(open(language, dedented(text)), { description }, context)).toEqual({
        version: 1,
        heads: { deployed: '', result: '' },
        deployed: dedented(left),
        result: dedented(right),
        errors: [],
      }));
  }
}

const variant = (name: string, count: number) => ({
  ModelName: 'm',
  VariantName: name,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.m5.large', InstanceCount: count },
  },
});

previews(
  'in the order and style of the file, without comments; what update does not take is on neither side',
  {
    json: `
      // sagemaker-target region=eu-west-1
      {
          "Type": "ShadowMode",
          // why
          "Description": "new", /* c */

          "Name": "e",
          "ShadowModeConfig": { "ShadowModelVariants": [{ "SamplingPercentage": 50, "ShadowModelVariantName": "s" }],
                                "SourceModelVariantName": "p" } // d
      }
    `,
    yaml: `
      # sagemaker-target region=eu-west-1

      Type: ShadowMode
      # why
      Description: 'new' # c

      "Name": e
      # d
      ShadowModeConfig:
          ShadowModelVariants: [{SamplingPercentage: 50, ShadowModelVariantName: s}]
          SourceModelVariantName: p
    `,
  },
  {
    Name: 'e',
    Arn: 'arn',
    Type: 'ShadowMode',
    Status: 'Running',
    CreationTime: 5,
    Description: 'old',
    ShadowModeConfig: {
      SourceModelVariantName: 'p',
      ShadowModelVariants: [{ ShadowModelVariantName: 's', SamplingPercentage: 10 }],
    },
  },
  {
    json: `
      {
          "Description": "old",

          "Name": "e",
          "ShadowModeConfig": { "ShadowModelVariants": [{ "SamplingPercentage": 10, "ShadowModelVariantName": "s" }],
                                "SourceModelVariantName": "p" }
      }
    `,
    yaml: `
      Description: 'old'

      "Name": e
      ShadowModeConfig:
          ShadowModelVariants: [{SamplingPercentage: 10, ShadowModelVariantName: s}]
          SourceModelVariantName: p
    `,
  },
  {
    json: `
      {
          "Description": "new",

          "Name": "e",
          "ShadowModeConfig": { "ShadowModelVariants": [{ "SamplingPercentage": 50, "ShadowModelVariantName": "s" }],
                                "SourceModelVariantName": "p" }
      }
    `,
    yaml: `
      Description: 'new'

      "Name": e
      ShadowModeConfig:
          ShadowModelVariants: [{SamplingPercentage: 50, ShadowModelVariantName: s}]
          SourceModelVariantName: p
    `,
  },
);

previews(
  'equal times in the spelling of the file, others in its manner; what the file does not have comes behind',
  {
    json: '{"Schedule": {"EndTime": 1900000000, "StartTime": "2030-03-01T01:00:00+01:00"}, "Name": "e"}',
    yaml: 'Schedule:\n  EndTime: 1900000000\n  StartTime: 2030-03-01T01:00:00+01:00\nName: e\n',
  },
  {
    Name: 'e',
    Schedule: { StartTime: '2030-03-01T00:00:00Z', EndTime: 1_899_999_999 },
    DataStorageConfig: { Destination: 's3://b' },
    Description: 'kept',
  },
  {
    json: '{"Schedule": {"EndTime": 1899999999, "StartTime": "2030-03-01T01:00:00+01:00"}, "Name": "e", "Description": "kept", "DataStorageConfig": {"Destination": "s3://b"}}',
    yaml: 'Schedule:\n  EndTime: 1899999999\n  StartTime: 2030-03-01T01:00:00+01:00\nName: e\nDescription: kept\nDataStorageConfig:\n  Destination: s3://b\n',
  },
  {
    json: '{"Schedule": {"EndTime": 1900000000, "StartTime": "2030-03-01T01:00:00+01:00"}, "Name": "e", "Description": "kept", "DataStorageConfig": {"Destination": "s3://b"}}',
    yaml: 'Schedule:\n  EndTime: 1900000000\n  StartTime: 2030-03-01T01:00:00+01:00\nName: e\nDescription: kept\nDataStorageConfig:\n  Destination: s3://b\n',
  },
);

previews(
  'times of the schedule that an update does not name stay, and storage is replaced as a whole',
  {
    json: '{\n  "Name": "e",\n  "Schedule": {\n    "EndTime": "2030-03-02T00:00:00Z"\n  },\n  "DataStorageConfig": {\n    "Destination": "s3://b"\n  }\n}\n',
    yaml: 'Name: e\nSchedule:\n  EndTime: 2030-03-02T00:00:00Z\nDataStorageConfig:\n  Destination: s3://b\n',
  },
  {
    Name: 'e',
    Schedule: { StartTime: '2030-03-01T00:00:00Z', EndTime: '2030-03-03T00:00:00Z' },
    DataStorageConfig: { Destination: 's3://b', KmsKey: 'alias/k' },
  },
  {
    json: '{\n  "Name": "e",\n  "Schedule": {\n    "EndTime": "2030-03-03T00:00:00Z",\n    "StartTime": "2030-03-01T00:00:00Z"\n  },\n  "DataStorageConfig": {\n    "Destination": "s3://b",\n    "KmsKey": "alias/k"\n  }\n}\n',
    yaml: 'Name: e\nSchedule:\n  EndTime: 2030-03-03T00:00:00Z\n  StartTime: "2030-03-01T00:00:00Z"\nDataStorageConfig:\n  Destination: s3://b\n  KmsKey: alias/k\n',
  },
  {
    json: '{\n  "Name": "e",\n  "Schedule": {\n    "EndTime": "2030-03-02T00:00:00Z",\n    "StartTime": "2030-03-01T00:00:00Z"\n  },\n  "DataStorageConfig": {\n    "Destination": "s3://b"\n  }\n}\n',
    yaml: 'Name: e\nSchedule:\n  EndTime: 2030-03-02T00:00:00Z\n  StartTime: "2030-03-01T00:00:00Z"\nDataStorageConfig:\n  Destination: s3://b\n',
  },
);

describe('variants', () => {
  const short = (name: string, count: number) => ({
    json: `{ "ModelName": "m", "VariantName": "${name}", "InfrastructureConfig": { "InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": { "InstanceType": "ml.m5.large", "InstanceCount": ${count} } } }`,
    yaml: `{ ModelName: m, VariantName: ${name}, InfrastructureConfig: { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: ${count} } } }`,
  });
  const file = (...all: readonly Both[]): Both => ({
    json: `{"Name": "e", "ModelVariants": [${all.map(({ json }) => json).join(', ')}]}`,
    yaml: `Name: e\nModelVariants: [${all.map(({ yaml }) => yaml).join(', ')}]\n`,
  });
  const compact = ({ json, yaml }: Both) => ({ json: json.replaceAll('{ ', '{').replaceAll(' }', '}'), yaml });
  const description = { Name: 'e', ModelVariants: [variant('p', 1), variant('s', 1)] };
  previews(
    'are matched by name, in the order of the file',
    file(short('s', 3), short('p', 1)),
    description,
    file(short('s', 1), short('p', 1)),
    file(short('s', 3), short('p', 1)),
  );
  previews(
    'that the file does not list stay',
    file(compact(short('s', 3))),
    description,
    file(compact(short('s', 1)), compact(short('p', 1))),
    file(compact(short('s', 3)), compact(short('p', 1))),
  );
  previews(
    'of a new name take the place of others where the file lists all',
    file(short('p', 1), short('new', 1)),
    description,
    { json: file(short('p', 1), compact(short('s', 1))).json, yaml: file(short('p', 1), short('s', 1)).yaml },
    file(short('p', 1), short('new', 1)),
  );
});

test('an alias of YAML that holds on one side alone is written out on both', () => {
  const text = dedented(`
    Name: e
    ModelVariants:
      - ModelName: m
        VariantName: p
        InfrastructureConfig: &i
          InfrastructureType: RealTimeInference
          RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 }
      - ModelName: m
        VariantName: s
        InfrastructureConfig: *i
  `);
  const description = { Name: 'e', ModelVariants: [variant('p', 1), variant('s', 2)] };
  const { deployed, result = '' } = preview(open('yaml', text), { description }, context);
  expect(result).toContain('InstanceCount: 1\n');
  expect(deployed).toBe(result.replace(/1\n$/, '2\n'));
});

describe('a file with errors', () => {
  test.each(languages)('has no result, and the errors of a request (%s)', (language) => {
    const text = {
      json: '{\n  "Name": "e",\n  "Nope": 1,\n  "Description": 5\n}\n',
      yaml: 'Name: e\nNope: 1\nDescription: 5\n',
    };
    const document = open(language, text[language]);
    const { errors } = request(document, context);
    expect(errors).toHaveLength(2);
    const deployed = { json: '{\n  "Name": "e",\n  "Description": "x"\n}\n', yaml: 'Name: e\nDescription: x\n' };
    expect(preview(document, { description: { Name: 'e', Description: 'x' } }, context)).toEqual({
      heads: { deployed: '', result: '' },
      version: 1,
      deployed: deployed[language],
      errors,
    });
  });
  test.each(languages)('that can not be read still shows what is deployed, in its order (%s)', (language) => {
    const text = { json: '{\r\n    "Description": "x",\r\n    "Name": \r\n}', yaml: 'Description: x\r\nName: [\r\n' };
    const deployed = {
      json: '{\r\n    "Description": "y",\r\n    "Name": "e"\r\n}\r\n',
      yaml: 'Description: "y"\r\nName: e\r\n',
    };
    const description = { Name: 'e', Description: 'y', Status: 'Running' };
    const answer = preview(open(language, text[language]), { description }, context);
    expect(answer).toMatchObject({ deployed: deployed[language], errors: [{ code: 'syntax' }] });
    expect(answer).not.toHaveProperty('result');
  });
  test.each(languages)('or an empty one: all in the order of the API (%s)', (language) => {
    const { deployed, errors } = preview(open(language, ''), { description: { Description: 'y', Name: 'e' } }, context);
    expect(deployed).toBe(
      { json: '{\n  "Name": "e",\n  "Description": "y"\n}\n', yaml: 'Name: e\nDescription: "y"\n' }[language],
    );
    expect(errors).toMatchObject([{ code: 'missing-member' }]);
  });
  test.each(languages)('and an answer that is none (%s)', (language) => {
    for (const description of [null, [], 'x', { Name: 5, Schedule: 1, ModelVariants: [null, {}] }]) {
      const answer = preview(
        open(language, { json: '{}', yaml: '{}' }[language]),
        { description: description as never },
        context,
      );
      expect(answer.deployed).not.toContain('null');
    }
  });
});

describe.each(languages)('%s: any experiment in any style', { timeout: 30_000 }, (language) => {
  const sides = (value: Members, description: Members, style: Parameters<typeof writing>[2]) => {
    const document = open(language, writing(language, value, style));
    const { deployed, result = '', errors } = preview(document, { description }, context);
    expect(errors).toEqual([]);
    const said = (text: string) => {
      const { root, problems } = open(language, text).tree;
      expect(problems, text).toEqual([]);
      return toValue(root);
    };
    return { deployed, result, left: said(deployed), right: said(result), document };
  };
  /** Lists of variants and of content types have no order. */
  const sorted = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, of: unknown) =>
        Array.isArray(of)
          ? of.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
          : of && typeof of === 'object'
            ? Object.fromEntries(
                Object.entries(of)
                  .filter(([, each]) => each !== '' && (typeof each !== 'object' || Object.keys(each ?? {}).length > 0))
                  .sort(([a], [b]) => (a < b ? -1 : 1)),
              )
            : of,
      ),
    );

  test('each side says what it stands for', () => {
    fc.assert(
      fc.property(updateInputs, updateInputs, styles, (value, description, style) => {
        const { left, right, document } = sides(value, description, style);
        const deployed = deployedValue(description, 'update');
        expect(sorted(left)).toEqual(sorted(deployed));
        const { input = {} } = request(document, context);
        expect(sorted(right)).toEqual(sorted(afterUpdate(deployed, input)));
      }),
      { numRuns: 30 },
    );
  });

  test('without a difference they are the same text, and with one it is on one line', () => {
    fc.assert(
      fc.property(updateInputs, updateInputs, styles, (value, rest, style) => {
        const same = { ...rest, ...value };
        const { deployed, result } = sides(value, same, style);
        expect(deployed).toBe(result);
        const { ShadowModeConfig: shadow } = value as { ShadowModeConfig?: { ShadowModelVariants: [Members] } };
        if (!shadow) return;
        const [variant] = shadow.ShadowModelVariants;
        const other = (Number(variant.SamplingPercentage) + 1) % 101;
        const changed = { ...shadow, ShadowModelVariants: [{ ...variant, SamplingPercentage: other }] };
        const sidesOfOther = sides(value, { ...same, ShadowModeConfig: changed }, style);
        expect(sidesOfOther.result).toBe(result);
        const [before, after] = [sidesOfOther.deployed.split('\n'), result.split('\n')];
        expect(before.length).toBe(after.length);
        expect(before.filter((line, index) => line !== after[index])).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('lines above each side', () => {
  const head = { deployed: ['Running', 'at eu-west-1'], result: ['Sampling 10% \u2192 50%.\nx'] };
  const description = { Name: 'e', Description: 'x' };
  test.each([
    ['json', '{"Name": "e"}', '// Running\n// at eu-west-1\n', '// Sampling 10% \u2192 50%. x\n'],
    ['yaml', 'Name: e\r\n', '# Running\r\n# at eu-west-1\r\n', '# Sampling 10% \u2192 50%. x\r\n'],
  ] as const)('are comments of the format, with its line ends (%s)', (language, text, deployed, result) => {
    expect(preview(open(language, text), { description, head }, context).heads).toEqual({ deployed, result });
  });

  test.each(languages)('are there for a file with errors too, which has no result (%s)', (language) => {
    const text = { json: '{"Name": "e", "Descripton": "y"}', yaml: 'Name: e\nDescripton: y\n' }[language];
    const answer = preview(open(language, text), { description, head }, context);
    expect(answer.result).toBeUndefined();
    expect(answer.heads.result).toContain('Sampling');
  });
});
