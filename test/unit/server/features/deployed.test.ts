/** What is known of AWS, in the file: hints beside values, and the time of that knowledge in diagnostics. */
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../../../server/client.ts';
import { type Deployed, deployedOf } from '../../../../server/experiment/deployed.ts';
import { codeActions } from '../../../../server/features/codeActions.ts';
import { diagnostics } from '../../../../server/features/diagnostics.ts';
import { inlayHints } from '../../../../server/features/inlayHints.ts';
import { type Both, context, type Language, languages, now, open } from '../../support.ts';
import { description } from '../experiment/deployedExample.ts';

const at = Date.UTC(2030, 2, 3, 14, 5, 59);
const liveCounts = { shadow: 4, production: 1 };
const deployed = (more: object = {}): Deployed =>
  deployedOf({ description: { ...description, ...more }, liveCounts, at });

describe('hints', () => {
  const kinds = { timestamps: false, instances: false, percentages: false, deployed: true };
  const hints = (language: Language, text: string, known: Deployed | undefined, shown = kinds) => {
    const document = open(language, text);
    return inlayHints(document, { start: 0, end: text.length }, now, shown, known).map(
      ({ position, label, tooltip }) => {
        const before = text.slice(0, document.offsetAt(position));
        return [/"?([^"\s]+)"?$/.exec(before)?.[1], label, tooltip];
      },
    );
  };
  const text: Both = {
    json: `{
  "Name": "ranker", "Description": "v9 against v7", "EndpointName": "ranker-test",
  "RoleArn": "arn:aws:iam::123456789012:role/experiments",
  "Schedule": { "StartTime": "2030-01-10T02:00:00+02:00", "EndTime": "2030-01-22T00:00:00Z" },
  "ModelVariants": [
    { "VariantName": "shadow", "ModelName": "ranker-v8", "InfrastructureConfig": { "RealTimeInferenceConfig": { "InstanceType": "ml.g5.xlarge", "InstanceCount": 2 } } },
    { "VariantName": "production", "ModelName": "ranker-v7", "InfrastructureConfig": { "RealTimeInferenceConfig": { "InstanceType": "ml.m5.xlarge", "InstanceCount": 1 } } },
    { "VariantName": "other", "ModelName": "ranker-v5" }
  ],
  "DataStorageConfig": { "Destination": "s3://captured/ranker", "ContentType": { "CsvContentTypes": ["text/plain"] } },
  "ShadowModeConfig": { "SourceModelVariantName": "production", "ShadowModelVariants": [{ "ShadowModelVariantName": "other", "SamplingPercentage": 50 }] },
  "Tags": [{ "Key": "a", "Value": "b" }]
}`,
    yaml: `
Name: ranker
Description: v9 against v7
EndpointName: ranker-test
RoleArn: arn:aws:iam::123456789012:role/experiments
Schedule:
  StartTime: 2030-01-10T00:00Z
  EndTime: 2030-01-22T00:00:00Z
ModelVariants:
  - VariantName: shadow
    ModelName: ranker-v8
    InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 2 } }
  - VariantName: production
    ModelName: ranker-v7
    InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: ml.m5.xlarge, InstanceCount: 1 } }
  - { VariantName: other, ModelName: ranker-v5 }
DataStorageConfig:
  Destination: s3://captured/ranker
  ContentType: { CsvContentTypes: [text/plain] }
ShadowModeConfig:
  SourceModelVariantName: production
  ShadowModelVariants:
    - ShadowModelVariantName: other
      SamplingPercentage: 50
Tags: [{ Key: a, Value: b }]
`,
  };
  const said = 'As AWS said at 14:05 UTC on 3 March 2030.';
  const expected = [
    ['v7', 'deployed: v8 against v7', said],
    ['ranker-test', 'deployed: ranker-live', said],
    ['2030-01-22T00:00:00Z', 'deployed: 2030-01-19T00:00:00Z', said],
    ['ml.g5.xlarge', 'deployed: ml.m5.xlarge', said],
    ['2', 'deployed: 1, now: 4', said],
    ['other', 'deployed: shadow', said],
    ['50', 'deployed: 10', said],
  ];

  test.each(languages)('%s: beside what differs, variants found by name', (language) => {
    expect(hints(language, text[language], deployed())).toEqual(expected);
  });
  test.each(languages)('%s: none without knowledge, and none when they are switched off', (language) => {
    expect(hints(language, text[language], undefined)).toEqual([]);
    expect(hints(language, text[language], deployed(), { ...kinds, deployed: false })).toEqual([]);
  });
  test.each(languages)('%s: after the other hint of a value', (language) => {
    const labels = hints(language, text[language], deployed(), { ...kinds, timestamps: true }).map(
      ([, label]) => label,
    );
    expect(labels.slice(3, 5)).toEqual(['in 6 days, after 12 days', 'deployed: 2030-01-19T00:00:00Z']);
  });
  test.each(languages)('%s: an answer of any form is no fault', (language) => {
    for (const ModelVariants of [undefined, null, 5, [null], [{ VariantName: 'shadow', InfrastructureConfig: [] }]]) {
      const known = deployed({ ModelVariants, Schedule: 'x', ShadowModeConfig: [7], Description: { a: 1 } });
      expect(hints(language, text[language], known).map(([, label]) => label)).toEqual(['deployed: ranker-live']);
    }
  });
  test('long texts are cut', () => {
    const known = deployed({ Description: 'x'.repeat(100) });
    expect(hints('yaml', 'Name: ranker\nDescription: y\n', known)[0]?.[1]).toBe(`deployed: ${'x'.repeat(39)}…`);
  });
});

describe('diagnostics that depend on the state', () => {
  const text: Both = {
    json: '{"Name": "ranker", "Schedule": {"StartTime": "2030-01-11T00:00:00Z", "EndTime": "2030-01-10T00:00:00Z"}}',
    yaml: 'Name: ranker\nSchedule:\n  StartTime: 2030-01-11T00:00:00Z\n  EndTime: 2030-01-10T00:00:00Z\n',
  };
  const client = clientOf({
    capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
  });

  test.each(languages)('%s: end with the time of the knowledge, and others do not', (language) => {
    const found = diagnostics(open(language, text[language]), { ...context, deployed: deployed() });
    expect(found.map(({ code, message }) => [code, /\(As AWS said .*\)$/.exec(String(message))?.[0]])).toEqual([
      ['start-time-running', '(As AWS said at 14:05 UTC on 3 March 2030.)'],
      ['schedule-order', undefined],
    ]);
  });
  test.each(languages)('%s: their quick fix has the same words', (language) => {
    const document = open(language, text[language]);
    const known = { ...context, deployed: deployed() };
    const offset = text[language].indexOf('2030-01-11');
    const [fix] = codeActions(document, { start: offset, end: offset }, {}, known, client);
    expect(fix?.title).toContain('2030-01-10T00:00:00Z');
    const own = diagnostics(document, known).map(({ message }) => message);
    expect(own).toContain(String(fix?.diagnostics?.[0]?.message));
  });
});
