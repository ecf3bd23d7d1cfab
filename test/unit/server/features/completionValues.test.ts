/** Values: what is offered, in which order, and the text after it is accepted. */
import { describe, expect, test } from 'vitest';
import { resolve } from '../../../../server/features/completion/index.ts';
import { accept, completed, editor, type Language, languages } from '../../support.ts';
import { completes, errorsIn, shown } from './completes.ts';

const instance = (value: string) => ({
  json: `{"Name": "e", "ModelVariants": [{"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": ${value}}}}]}`,
  yaml: `ModelVariants:\n  - InfrastructureConfig:\n      RealTimeInferenceConfig:\n        InstanceType: ${value}`,
});
const both = (json: string, yaml: string) => ({ json: instance(json).json, yaml: instance(yaml).yaml });

describe('instance types', () => {
  completes('of what is typed', both('"ml.g5.$0"', 'ml.g5.$0'), {
    first: 'ml.g5.xlarge',
    accepted: both('"ml.g5.xlarge"', 'ml.g5.xlarge'),
  });
  completes('between the quotes', both('"$0"', '"$0"'), {
    accepting: 'ml.g5.xlarge',
    accepted: both('"ml.g5.xlarge"', '"ml.g5.xlarge"'),
  });
  completes(
    'in single quotes',
    { yaml: instance("'ml.g5.$0'").yaml },
    { accepted: { yaml: instance("'ml.g5.xlarge'").yaml } },
  );
  completes('behind an open quote', both('"ml.g5.$0', '"ml.g5.$0'), {
    accepted: both('"ml.g5.xlarge"', '"ml.g5.xlarge"'),
  });
  completes('without quotes', both('ml.g5.$0', 'ml.g5.$0'), { accepted: both('"ml.g5.xlarge"', 'ml.g5.xlarge') });
  completes('in the middle of another', both('"ml.g5.$0xlarge"', 'ml.g5.$0xlarge'), {
    accepting: 'ml.g5.2xlarge',
    accepted: both('"ml.g5.2xlarge"', 'ml.g5.2xlarge'),
  });
  completes('nothing is there yet', both('$0', '$0'), {
    accepting: 'ml.g5.xlarge',
    accepted: both('"ml.g5.xlarge"', 'ml.g5.xlarge'),
  });
  completes(
    'right behind the colon',
    { json: instance('$0').json.replace(': $0', ':$0'), yaml: instance('$0').yaml.replace(': $0', ':$0') },
    {
      accepting: 'ml.g5.xlarge',
      accepted: both('"ml.g5.xlarge"', 'ml.g5.xlarge'),
    },
  );
  completes('sizes in their order', both('"ml.m5.$0"', 'ml.m5.$0'), {
    begins: ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge', 'ml.m5.4xlarge'],
  });
  completes('none that can not take part', both('"ml.inf1$0"', 'ml.inf1$0'), { labels: [] });

  test.each(languages)('%s: current generations before older ones', (language) => {
    const labels = shown(language, both('"$0"', '$0')[language]).map(({ label }) => label);
    const precedes = (a: string, b: string) => expect(labels.indexOf(a)).toBeLessThan(labels.indexOf(b));
    precedes('ml.g6.xlarge', 'ml.g4dn.xlarge');
    precedes('ml.m7i.large', 'ml.m4.xlarge');
    precedes('ml.p5.48xlarge', 'ml.p3.2xlarge');
    precedes('ml.c8g.large', 'ml.c4.large');
  });

  test.each(languages)('%s: with vCPU, memory and accelerators, and more when they are looked at', (language) => {
    const item = shown(language, both('"ml.g5.xl$0"', 'ml.g5.xl$0')[language])[0];
    expect(item?.labelDetails?.description).toMatch(/^4 vCPU, 16 GiB, 1 x .*A10G/);
    expect(item?.documentation).toBeUndefined();
    expect(item && resolve(item, editor).documentation).toMatchObject({ value: expect.stringContaining('16 GiB') });
  });
});

const schedule = (json: string, yaml: string) => ({ json: `{"Schedule": ${json}}`, yaml: `Schedule:\n${yaml}` });

describe('timestamps', () => {
  completes('the text that they insert, in UTC', schedule('{"StartTime": $0}', '  StartTime: $0'), {
    labels: [
      '2030-01-15T10:20:30Z',
      '2030-01-15T11:20:30Z',
      '2030-01-16T10:20:30Z',
      '2030-01-22T10:20:30Z',
      '2030-02-14T10:20:30Z',
    ],
    accepted: schedule('{"StartTime": "2030-01-15T10:20:30Z"}', '  StartTime: "2030-01-15T10:20:30Z"'),
  });
  completes(
    'an end is measured from the start, and comes after it',
    schedule(
      '{"StartTime": "2030-01-20T00:00:00Z", "EndTime": "$0"}',
      '  StartTime: "2030-01-20T00:00:00Z"\n  EndTime: $0',
    ),
    {
      labels: [
        '2030-01-21T00:00:00Z',
        '2030-01-27T00:00:00Z',
        '2030-02-19T00:00:00Z',
        '2030-01-22T10:20:30Z',
        '2030-02-14T10:20:30Z',
      ],
    },
  );
  completes(
    'a start comes before the end',
    schedule(
      '{"StartTime": "$0", "EndTime": "2030-01-16T00:00:00Z"}',
      '  StartTime: $0\n  EndTime: "2030-01-16T00:00:00Z"',
    ),
    { labels: ['2030-01-15T10:20:30Z', '2030-01-15T11:20:30Z'] },
  );
  completes(
    'a schedule is not longer than it may be',
    schedule(
      '{"StartTime": "2030-01-10T00:00:00Z", "EndTime": "$0"}',
      '  StartTime: "2030-01-10T00:00:00Z"\n  EndTime: $0',
    ),
    {
      begins: ['2030-01-11T00:00:00Z', '2030-01-17T00:00:00Z', '2030-02-09T00:00:00Z'],
      without: ['2030-02-14T10:20:30Z'],
    },
  );
  test.each(languages)('%s: say what they mean', (language) => {
    const text = schedule(
      '{"StartTime": "2030-01-20T00:00:00Z", "EndTime": "$0"}',
      '  StartTime: "2030-01-20T00:00:00Z"\n  EndTime: $0',
    );
    const items = shown(language, text[language]);
    expect(items.map(({ labelDetails }) => labelDetails?.description)).toEqual([
      'StartTime plus 1 day',
      'StartTime plus 7 days',
      'StartTime plus 30 days',
      'in 7 days',
      'in 30 days',
    ]);
    expect(items.filter(({ preselect }) => preselect).map(({ label }) => label)).toEqual(['2030-01-27T00:00:00Z']);
  });
});

describe('sampling percentages', () => {
  const sampling = (value: string) => ({
    json: `{"ShadowModeConfig": {"ShadowModelVariants": [{"SamplingPercentage": ${value}}]}}`,
    yaml: `ShadowModeConfig:\n  ShadowModelVariants:\n    - SamplingPercentage: ${value}`,
  });
  completes('from all to few', sampling('$0'), {
    labels: ['100', '50', '25', '10', '5', '1'],
    accepted: sampling('100'),
  });
  completes('numbers, even between quotes', sampling('"$0"'), { first: '100', accepted: sampling('100') });
  test.each(languages)('%s: say what they are for', (language) => {
    for (const item of shown(language, sampling('$0')[language]))
      expect(item.labelDetails?.description).toMatch(/request/);
  });
});

describe('enums', () => {
  completes(
    'quoted as the format needs it',
    { json: '{"Type": $0}', yaml: 'Type: $0' },
    {
      labels: ['ShadowMode'],
      accepted: { json: '{"Type": "ShadowMode"}', yaml: 'Type: ShadowMode' },
    },
  );
  completes(
    'quotes are never doubled',
    { json: '{"Type": "$0"}', yaml: 'Type: "$0"' },
    { accepted: { json: '{"Type": "ShadowMode"}', yaml: 'Type: "ShadowMode"' } },
  );
  completes('in flow', { yaml: '{Name: x, Type: Sh$0}' }, { accepted: { yaml: '{Name: x, Type: ShadowMode}' } });
  completes(
    'nothing for text that only the writer knows',
    { json: '{"Description": $0}', yaml: 'Description: $0' },
    { labels: [] },
  );
});

describe('content types', () => {
  const csv = (json: string, yaml: string) => ({
    json: `{"DataStorageConfig": {"ContentType": {"CsvContentTypes": ${json}}}}`,
    yaml: `DataStorageConfig:\n  ContentType:\n    CsvContentTypes:\n${yaml}`,
  });
  completes('in a list', csv('[$0]', '      - $0'), {
    labels: ['text/csv', 'text/plain'],
    accepted: csv('["text/csv"]', '      - text/csv'),
  });
  completes('not those that the list has', csv('["text/csv", "$0"]', '      - text/csv\n      - $0'), {
    labels: ['text/plain'],
  });
  completes('but the one that is written over', csv('["text/c$0"]', '      - text/c$0'), { labels: ['text/csv'] });
  completes('with a dash where there is none yet', csv('[$0]', '      $0'), {
    first: 'text/csv',
    accepted: csv('["text/csv"]', '      - text/csv'),
  });
});

describe('names of variants', () => {
  const file = (source: string, shadow: string) => ({
    json: `{"ModelVariants": [{"VariantName": "old"}, {"VariantName": "true"}], "ShadowModeConfig": {"SourceModelVariantName": ${source}, "ShadowModelVariants": [{"ShadowModelVariantName": ${shadow}}]}}`,
    yaml: `ModelVariants:\n  - VariantName: old\n  - VariantName: "true"\nShadowModeConfig:\n  SourceModelVariantName: ${source}\n  ShadowModelVariants:\n    - ShadowModelVariantName: ${shadow}`,
  });
  completes('of this file', file('$0', '""'), { labels: ['old', 'true'] });
  completes('first the one that has no role yet', file('"old"', '$0'), {
    begins: ['true', 'old'],
    accepted: file('"old"', '"true"'),
  });
  completes(
    'the names that are expected where variants get theirs',
    {
      json: '{"ModelVariants": [{"VariantName": "$0"}], "ShadowModeConfig": {"SourceModelVariantName": "live"}}',
      yaml: 'ModelVariants:\n  - VariantName: $0\nShadowModeConfig:\n  SourceModelVariantName: live',
    },
    { first: 'live' },
  );
  completes(
    'none where the file has none',
    {
      json: '{"ShadowModeConfig": {"SourceModelVariantName": "$0"}}',
      yaml: 'ShadowModeConfig:\n  SourceModelVariantName: $0',
    },
    { labels: [] },
  );
});

const whole = {
  json: `{
  "Name": "x",
  "Type": "ShadowMode",
  "RoleArn": "arn:aws:iam::123456789012:role/r",
  "EndpointName": "e",
  "Schedule": {"StartTime": "2030-01-16T00:00:00Z", "EndTime": "2030-01-20T00:00:00Z"},
  "ModelVariants": [
    {"ModelName": "m", "VariantName": "p", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge", "InstanceCount": 1}}},
    {"ModelName": "n", "VariantName": "s", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge", "InstanceCount": 1}}}
  ],
  "DataStorageConfig": {"Destination": "s3://bucket/p", "ContentType": {"CsvContentTypes": ["text/csv"], "JsonContentTypes": ["application/json"]}},
  "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 10}]}
}`,
  yaml: `Name: x
Type: ShadowMode
RoleArn: arn:aws:iam::123456789012:role/r
EndpointName: e
Schedule:
  StartTime: "2030-01-16T00:00:00Z"
  EndTime: "2030-01-20T00:00:00Z"
ModelVariants:
  - ModelName: m
    VariantName: p
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.g5.xlarge
        InstanceCount: 1
  - ModelName: n
    VariantName: s
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: ml.g5.xlarge
        InstanceCount: 1
DataStorageConfig:
  Destination: s3://bucket/p
  ContentType:
    CsvContentTypes:
      - text/csv
    JsonContentTypes:
      - application/json
ShadowModeConfig:
  SourceModelVariantName: p
  ShadowModelVariants:
    - ShadowModelVariantName: s
      SamplingPercentage: 10
`,
};

/** Every value of the file with the caret at its beginning, so that it is replaced. */
function atEachValue(language: Language): readonly string[] {
  const text = whole[language];
  const starts = [...text.matchAll(language === 'json' ? /(?<=[:[]\s*)["\d]/g : /(?<=(?::|^ +-) )["\w](?!\w*:)/gm)];
  return starts.map(({ index }) => `${text.slice(0, index)}$0${text.slice(index)}`);
}

describe('every value that is offered is valid where it stands', () => {
  test.each(languages)('%s', (language) => {
    expect(errorsIn(language, whole[language])).toEqual([]);
    let offered = 0;
    for (const marked of atEachValue(language)) {
      const { items, text } = completed(language, marked);
      for (const item of items.filter(({ label }, i) => !label.startsWith('ml.') || i % 10 === 0)) {
        offered += 1;
        const schemaErrors = errorsIn(language, accept(text, item)).filter(
          (error) => !/^(source-|shadow-|variant-)/.test(error),
        );
        expect(schemaErrors, item.label).toEqual([]);
      }
    }
    expect(offered).toBeGreaterThan(50);
  });
});
