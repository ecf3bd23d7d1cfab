/** Diagnostics in the terms of the protocol. */
import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics } from '../../../../server/features/diagnostics.ts';
import { found } from '../../reports.ts';
import { type Both, context, languages, open } from '../../support.ts';

test('all that a client may show', () => {
  expect(found('json', '{\n  "Name": "e",\n  "Descripton": ""\n}')).toEqual([
    {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 14 } },
      severity: DiagnosticSeverity.Error,
      code: 'unknown-member',
      codeDescription: {
        href: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html',
      },
      source: 'sagemaker',
      message: 'Descripton is not a member of the experiment. Did you mean Description?',
    },
  ]);
});

test('the other side of a contradiction', () => {
  const [breach] = found('yaml', 'Name: e\nSchedule: {StartTime: 9, EndTime: 8}');
  expect(breach?.relatedInformation).toEqual([
    {
      message: 'The start',
      location: {
        uri: 'file:///test.experiment.yaml',
        range: { start: { line: 1, character: 22 }, end: { line: 1, character: 23 } },
      },
    },
  ]);
});

describe('over 250 problems', () => {
  const hints = (comment: string) => `${comment} sagemaker-ignore no-such-rule\n`.repeat(300);
  const texts: Both = { json: `${hints('//')}{"Nmae": "e"}`, yaml: `${hints('#')}Nmae: e` };

  test.each(languages)('are cut with a word about it, errors last (%s)', (language) => {
    const all = found(language, texts[language]);
    expect(all).toHaveLength(251);
    expect(all.at(-1)?.code).toBe('unknown-member');
    expect(all.at(-2)).toMatchObject({
      code: 'more-problems',
      severity: DiagnosticSeverity.Information,
      message: 'Only 250 problems of this file are shown. Mend some of them to see the rest.',
    });
  });
});

describe('the link of each', () => {
  const api = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_';
  const guide = 'https://docs.aws.amazon.com/sagemaker/latest/dg/';
  const update = (name: string) =>
    `${api}UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-${name}`;
  const member = (structure: string, name: string) => `${api}${structure}.html#sagemaker-Type-${structure}-${name}`;
  const shadow = (inside: string) =>
    `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": ${inside}}]}}`;
  const variant = (type: string, count: number) =>
    `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "v", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "${type}", "InstanceCount": ${count}}}}]}`;

  test.each([
    ['missing-member', '{}', update('Name')],
    ['type', '{"Name": 5}', update('Name')],
    ['length', '{"Name": ""}', update('Name')],
    ['pattern', '{"Name": "_"}', update('Name')],
    [
      'enum',
      '{"Name": "e", "Type": "x"}',
      `${api}CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-Type`,
    ],
    ['list-size', '{"Name": "e", "ModelVariants": []}', update('ModelVariants')],
    ['timestamp', '{"Name": "e", "Schedule": {"EndTime": "x"}}', member('InferenceExperimentSchedule', 'EndTime')],
    [
      'sampling-range',
      shadow('"s", "SamplingPercentage": 101'),
      member('ShadowModelVariantConfig', 'SamplingPercentage'),
    ],
    ['instance-count-zero', variant('ml.g5.xlarge', 0), member('RealTimeInferenceConfig', 'InstanceCount')],
    ['instance-unknown', variant('ml.g5.xlage', 1), `${api}RealTimeInferenceConfig.html`],
    ['instance-not-supported', variant('ml.inf1.xlarge', 1), `${guide}shadow-tests.html`],
    [
      'schedule-order',
      '{"Name": "e", "Schedule": {"StartTime": 9, "EndTime": 8}}',
      `${api}InferenceExperimentSchedule.html`,
    ],
    [
      'schedule-too-long',
      '{"Name": "e", "Schedule": {"StartTime": 1909999999, "EndTime": 1999999999}}',
      `${guide}shadow-tests-create.html`,
    ],
    ['source-is-shadow', shadow('"p", "SamplingPercentage": 100'), `${api}ShadowModeConfig.html`],
    ['sampling-zero', shadow('"s", "SamplingPercentage": 0'), `${api}ShadowModelVariantConfig.html`],
    ['duplicate-key', '{"Name": "e", "Name": "f"}', undefined],
  ])('%s', (code, text, href) => {
    for (const language of languages) {
      const all = found(language, text);
      expect(all.map((each) => each.code)).toEqual([code]);
      expect(all[0]?.codeDescription?.href).toBe(
        href ?? { json: 'https://www.json.org/json-en.html', yaml: 'https://yaml.org/spec/1.2.2/' }[language],
      );
    }
  });
});

test('stand in the order of the text', () => {
  for (const language of languages) {
    const all = found(language, '{"B": 1, "Schedule": {"StartTime": 9, "EndTime": 8}, "A": 2, "Name": 5}');
    const starts = all.map(({ range }) => range.start.character);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(all).toHaveLength(4);
  }
});

const variants = (first: string, second: string, types = ['ml.m5.large', 'ml.m5.large']) =>
  [first, second].map((name, index) => ({
    ModelName: 'm',
    VariantName: name,
    InfrastructureConfig: {
      InfrastructureType: 'RealTimeInference',
      RealTimeInferenceConfig: { InstanceType: types[index], InstanceCount: 1 },
    },
  }));
const shadowing = (source: string, shadow: string) => ({
  SourceModelVariantName: source,
  ShadowModelVariants: [{ ShadowModelVariantName: shadow, SamplingPercentage: 5 }],
});

test.each<[code: string, experiment: object, there: string]>([
  [
    'shadow-variant-unknown',
    { ModelVariants: variants('p', 's'), ShadowModeConfig: shadowing('p', 'x') },
    '"ModelVariants"',
  ],
  [
    'source-variant-unknown',
    { ModelVariants: variants('p', 's'), ShadowModeConfig: shadowing('x', 's') },
    '"ModelVariants"',
  ],
  ['source-is-shadow', { ModelVariants: variants('p', 's'), ShadowModeConfig: shadowing('p', 'p') }, '"p"'],
  ['variant-duplicate', { ModelVariants: variants('p', 'p') }, '"p"'],
  [
    'instance-mismatch',
    { ModelVariants: variants('p', 's', ['ml.m5.large', 'ml.g5.xlarge']), ShadowModeConfig: shadowing('p', 's') },
    '"ml.m5.large"',
  ],
  [
    'content-type-both',
    {
      DataStorageConfig: {
        Destination: 's3://abc',
        ContentType: { CsvContentTypes: ['text/csv'], JsonContentTypes: ['TEXT/csv'] },
      },
    },
    '"text/csv"',
  ],
  [
    'schedule-too-long',
    { Schedule: { StartTime: '2030-02-01T00:00:00Z', EndTime: '2030-12-01T00:00:00Z' } },
    '"2030-02-01T00:00:00Z"',
  ],
])('%s tells the other side of it', (code, experiment, there) => {
  // JSON is YAML too.
  const text = JSON.stringify({ Name: 'e', ...experiment }, undefined, 2);
  for (const language of ['json', 'yaml'] as const) {
    const document = open(language, text);
    const breach = diagnostics(document, context).find((each) => each.code === code);
    const others = breach?.relatedInformation ?? [];
    expect(others).toHaveLength(1);
    const [{ location, message } = { location: undefined, message: '' }] = others;
    expect(message).toMatch(/^[A-Z]/);
    expect(location?.uri).toBe(document.uri);
    const { start, end } = location?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(text.slice(document.offsetAt(start), document.offsetAt(end))).toBe(there);
    expect(location?.range).not.toEqual(breach?.range);
  }
});
