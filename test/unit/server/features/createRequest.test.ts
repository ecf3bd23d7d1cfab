/** What Create would be sent, and what is missing for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRequest } from '../../../../server/features/createRequest.ts';
import type { CreateRequest } from '../../../../server/protocol.ts';
import { type Both, context, languages, open } from '../../support.ts';

/** The request for each format, each error with the text that it is about. */
function creates(
  name: string,
  texts: Both,
  expected: (
    answer: CreateRequest,
    errors: readonly (readonly [code: string, about: string, message: string])[],
  ) => void,
  answers?: Readonly<Record<string, string>>,
): void {
  test.each(languages)(`${name} (%s)`, (language) => {
    const document = open(language, texts[language]);
    const answer = createRequest(document, { ...(answers && { answers }) }, context);
    expect(answer.version).toBe(1);
    const { text } = document;
    const errors = answer.errors.map(
      ({ code, range: { start, end }, message }) =>
        [code, text.slice(document.offsetAt(start), document.offsetAt(end)).replaceAll('"', ''), message] as const,
    );
    expected(answer, errors);
  });
}

const rest = {
  json: `"ModelVariants": [
    {"ModelName": "m1", "VariantName": "p", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1}}},
    {"ModelName": "m2", "VariantName": "s", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1}}}
  ],
  "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 5}]}`,
  yaml: `ModelVariants:
  - ModelName: m1
    VariantName: p
    InfrastructureConfig: &i { InfrastructureType: RealTimeInference, RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 } }
  - ModelName: m2
    VariantName: s
    InfrastructureConfig: *i
ShadowModeConfig:
  SourceModelVariantName: p
  ShadowModelVariants: [{ ShadowModelVariantName: s, SamplingPercentage: 5 }]
`,
};
const whole = {
  json: `{"$schema": "x", "Name": "e", "Type": "ShadowMode", "RoleArn": "arn:aws:iam::123456789012:role/r", "EndpointName": "d", "KmsKey": "alias/k", "Tags": [{"Key": "a", "Value": ""}], "Schedule": {"EndTime": 1900000000}, ${rest.json}}`,
  yaml: `$schema: x\nName: e\nType: ShadowMode\nRoleArn: arn:aws:iam::123456789012:role/r\nEndpointName: d\nKmsKey: alias/k\nTags: [{ Key: a, Value: '' }]\nSchedule: { EndTime: 1900000000 }\n${rest.yaml}`,
};
const part = { json: `{"Name": "e", ${rest.json}}`, yaml: `Name: e\n${rest.yaml}` };

creates('all that Create takes, times as text', whole, ({ input, missing }, errors) => {
  expect([errors, missing]).toEqual([[], []]);
  expect(Object.keys(input ?? {})).toEqual([
    ...['Name', 'Type', 'RoleArn', 'EndpointName', 'KmsKey', 'Tags', 'Schedule', 'ModelVariants', 'ShadowModeConfig'],
  ]);
  expect(input).toMatchObject({ Schedule: { EndTime: '2030-03-17T17:46:40Z' }, Tags: [{ Key: 'a', Value: '' }] });
});

describe('what can be asked for', () => {
  creates('is missing, with its values or the kind of its names', part, ({ input, missing }, errors) => {
    expect(errors).toEqual([]);
    expect(input).toBeUndefined();
    expect(missing).toEqual([
      {
        member: 'Type',
        prompt: expect.stringMatching(/kind of experiment.*Expected: "ShadowMode"\.$/),
        values: ['ShadowMode'],
      },
      { member: 'RoleArn', prompt: expect.stringContaining('arn:aws:iam::'), kind: 'role' },
      { member: 'EndpointName', prompt: expect.stringContaining('live traffic'), kind: 'endpoint' },
    ]);
  });
  const answers = { Type: 'ShadowMode', RoleArn: 'arn:aws:iam::123456789012:role/r' };
  creates(
    'until it is answered',
    part,
    ({ input, missing }) => {
      expect(input).toBeUndefined();
      expect(missing.map(({ member }) => member)).toEqual(['EndpointName']);
    },
    answers,
  );
  creates(
    'and is sent with the rest then',
    part,
    ({ input, missing }, errors) => {
      expect([errors, missing]).toEqual([[], []]);
      expect(input).toMatchObject({
        Name: 'e',
        ...answers,
        EndpointName: 'd',
        ModelVariants: [{}, { VariantName: 's' }],
      });
      expect(input).not.toHaveProperty('Colour');
    },
    { ...answers, EndpointName: 'd', Colour: 'red' },
  );
  creates(
    'an answer that the member does not take is an error',
    part,
    ({ input, missing }, errors) => {
      expect(input).toBeUndefined();
      expect(missing).toEqual([]);
      expect(errors.map(([code, about, message]) => [code, about, message.slice(0, 32)])).toEqual([
        ['answer', 'Name', '"Shadow" can not be the Type. Ex'],
        ['answer', 'Name', '"a b" can not be the EndpointNam'],
      ]);
    },
    { ...answers, Type: 'Shadow', EndpointName: 'a b' },
  );
  creates(
    'what the file has is not answered for',
    whole,
    ({ input }) => expect(input).toMatchObject({ EndpointName: 'd' }),
    {
      EndpointName: 'other',
    },
  );
});

describe('what can not be asked for is an error', () => {
  const top = { json: '// c\n{"Schedule": {}, "Name": "e"}', yaml: '# c\nSchedule: {}\nName: e\n' };
  creates('structures, at the first member', top, ({ input, missing }, errors) => {
    expect(input).toBeUndefined();
    expect(missing).toHaveLength(3);
    expect(errors.map(([code, about, message]) => [code, about, message.slice(0, 45)])).toEqual([
      ['missing-member', 'Schedule', 'An experiment is created with ModelVariants, '],
      ['missing-member', 'Schedule', 'An experiment is created with ShadowModeConfi'],
    ]);
  });
  const one = {
    json: part.json.replace(/,\s*\{"ModelName": "m2".*\n/, '\n'),
    yaml: part.yaml.replace(/ {2}- ModelName: m2\n.*\n.*\n/, ''),
  };
  creates('a variant that an update may leave out', one, ({ input }, errors) => {
    expect(input).toBeUndefined();
    expect(errors).toEqual([['variant-unlisted', 's', expect.stringContaining('lists none of the name "s"')]]);
  });
  const unknown = {
    json: part.json.replace('"ShadowModelVariantName": "s"', '"ShadowModelVariantName": "x"'),
    yaml: part.yaml.replace('ShadowModelVariantName: s', 'ShadowModelVariantName: x'),
  };
  creates('a variant that is none, told once', unknown, (_, errors) =>
    expect(errors.map(([code, about]) => [code, about])).toEqual([['shadow-variant-unknown', 'x']]),
  );
  const wrong = { json: '{"Description": 5}', yaml: 'Description: 5\n' };
  creates('what an update would be refused for too, in the order of the file', wrong, ({ missing }, errors) => {
    expect(errors.map(([code]) => code).toSorted()).toEqual([
      'missing-member',
      'missing-member',
      'missing-member',
      'type',
    ]);
    expect(missing).toHaveLength(3);
  });
  creates('an empty file, and one that can not be read', { json: '', yaml: 'Name: [' }, ({ missing }, errors) => {
    expect(missing).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  });
});

test('the example can be created as it is', () => {
  const document = open('yaml', readFileSync('examples/create-and-update.experiment.yaml', 'utf8'));
  expect(createRequest(document, {}, context)).toMatchObject({
    errors: [],
    missing: [],
    input: { Type: 'ShadowMode' },
  });
});
