/** Quick fixes: the text before with `$0` where the caret is, the title, the text after. */
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../../../server/client.ts';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { codeActions, fixAllKind } from '../../../../server/features/codeActions.ts';
import { actionsAt, after, client, mends } from '../../fixes.ts';
import { context, type Language, languages, open, withCaret } from '../../support.ts';

describe('members', () => {
  const misspelt = { json: '{\n  "Na$0em": "e" // c\n}', yaml: 'Na$0em: e # c\n' };
  mends('misspelt', misspelt, '*Rename to Name*', { json: '{\n  "Name": "e" // c\n}', yaml: 'Name: e # c\n' });
  mends(
    'unknown',
    { json: '{\n  "Name": "e",\n  "Col$0our": "red"\n}', yaml: 'Name: e\nCol$0our: red\n' },
    'Remove "Colour"',
    {
      json: '{\n  "Name": "e"\n}',
      yaml: 'Name: e\n',
    },
  );
  test.each(languages)('%s: a name that is there already is not offered again', (language) => {
    const text = { json: '{"Name": "e", "Na$0em": "f"}', yaml: 'Name: e\nNa$0em: f\n' };
    expect(actionsAt(language, text[language]).map(({ title }) => title)).toEqual(['Remove "Naem"']);
  });
  mends(
    'missing',
    { json: '{\n  "Name": "e",\n  "DataStorage$0Config": {}\n}', yaml: 'Name: e\nDataStorage$0Config: {}\n' },
    'Add Destination',
    {
      json: '{\n  "Name": "e",\n  "DataStorageConfig": {\n    "Destination": "s3://my-bucket/captured"\n  }\n}',
      yaml: 'Name: e\nDataStorageConfig: { Destination: s3://my-bucket/captured }\n',
    },
  );
  mends(
    'several missing',
    {
      json: '{\n  "Name": "e",\n  "ShadowMode$0Config": {\n    "SourceModelVariantName": "a"\n  }\n}',
      yaml: 'Name: e\nShadowMode$0Config:\n  SourceModelVariantName: a\n',
    },
    'Add ShadowModelVariants',
    {
      json: '{\n  "Name": "e",\n  "ShadowModeConfig": {\n    "SourceModelVariantName": "a",\n    "ShadowModelVariants": [\n      {\n        "ShadowModelVariantName": "shadow",\n        "SamplingPercentage": 10\n      }\n    ]\n  }\n}',
      yaml: 'Name: e\nShadowModeConfig:\n  SourceModelVariantName: a\n  ShadowModelVariants:\n    - ShadowModelVariantName: shadow\n      SamplingPercentage: 10\n',
    },
  );
  const infrastructure = 'RealTimeInferenceConfig';
  mends(
    'missing, with one value that it can have',
    {
      json: `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "p", "Infrastructure$0Config": {"${infrastructure}": {"InstanceType": "ml.m5.large", "InstanceCount": 1}}}]}`,
      yaml: `Name: e\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    Infrastructure$0Config:\n      ${infrastructure}: { InstanceType: ml.m5.large, InstanceCount: 1 }\n`,
    },
    '*Add InfrastructureType*',
    {
      json: `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "p", "InfrastructureConfig": {"${infrastructure}": {"InstanceType": "ml.m5.large", "InstanceCount": 1}, "InfrastructureType": "RealTimeInference"}}]}`,
      yaml: `Name: e\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    InfrastructureConfig:\n      ${infrastructure}: { InstanceType: ml.m5.large, InstanceCount: 1 }\n      InfrastructureType: RealTimeInference\n`,
    },
  );
  mends('twice', { json: '{\n  "Name": "e",\n  "Na$0me": "f"\n}', yaml: 'Name: e\nNa$0me: f\n' }, 'Remove "Name"', {
    json: '{\n  "Name": "e"\n}',
    yaml: 'Name: e\n',
  });
});

const sampling = (value: string) => ({
  json: `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": ${value}}]}}`,
  yaml: `Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: ${value}\n`,
});
const instance = (type: string) => ({
  json: `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "p", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "${type}", "InstanceCount": 1}}}]}`,
  yaml: `Name: e\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    InfrastructureConfig:\n      InfrastructureType: RealTimeInference\n      RealTimeInferenceConfig:\n        InstanceType: ${type}\n        InstanceCount: 1\n`,
});

describe('values', () => {
  mends('too much', sampling('1$050'), '*Change to 100*', sampling('100'));
  mends('too little', sampling('-$05'), '*Change to 0*', sampling('0'));
  mends('digits in quotes', sampling('"2$05"'), '*Change to 25*', sampling('25'));
  mends('a number where text is meant', { json: '{"Name": 1$05}', yaml: 'Name: 1$0e3\n' }, '*Put it in quotes*', {
    json: '{"Name": "15"}',
    yaml: 'Name: "1e3"\n',
  });
  mends(
    'a misspelt value',
    { json: '{"Name": "e", "Type": "Shadow$0mode"}', yaml: 'Name: e\nType: Shadow$0mode\n' },
    '*Change to "ShadowMode"*',
    {
      json: '{"Name": "e", "Type": "ShadowMode"}',
      yaml: 'Name: e\nType: ShadowMode\n',
    },
  );
  mends('a type that is not known', instance('ml.g5.$0xlrage'), 'Change to "ml.g5.xlarge"', instance('ml.g5.xlarge'));
  mends(
    'upper case in front of a bucket',
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destination": "S3:/$0/bucket/a"}}',
      yaml: 'Name: e\nDataStorageConfig:\n  Destination: S3:/$0/bucket/a\n',
    },
    '*Change to "s3://bucket/a"*',
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://bucket/a"}}',
      yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://bucket/a\n',
    },
  );
  mends(
    'one slash',
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3:/$0bucket/a"}}',
      yaml: "Name: e\nDataStorageConfig:\n  Destination: 's3:/$0bucket/a'\n",
    },
    '*Change to "s3://bucket/a"*',
    {
      json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://bucket/a"}}',
      yaml: "Name: e\nDataStorageConfig:\n  Destination: 's3://bucket/a'\n",
    },
  );
  mends(
    'a time without a zone',
    {
      json: '{"Name": "e", "Schedule": {"StartTime": "2030-03-0$01T08:00:00"}}',
      yaml: 'Name: e\nSchedule:\n  StartTime: 2030-03-0$01T08:00:00\n',
    },
    '*Change to "2030-03-01T08:00:00Z"*',
    {
      json: '{"Name": "e", "Schedule": {"StartTime": "2030-03-01T08:00:00Z"}}',
      yaml: 'Name: e\nSchedule:\n  StartTime: "2030-03-01T08:00:00Z"\n',
    },
  );
  test.each(languages)('%s: Inf1 becomes a type of about its size, and it is said why', (language) => {
    const [first] = actionsAt(language, instance('ml.inf1.$0xlarge')[language]);
    expect(first?.title).toMatch(/^Change to "ml\..*" \(\d+ vCPU.*; it had 4 vCPU, 8 GiB/);
    expect(first?.isPreferred).toBeUndefined();
  });
});

describe('schedule', () => {
  const schedule = (start: string, end: string) => ({
    json: `{"Name": "e", "Schedule": {"StartTime": "${start}", "EndTime": "${end}"}}`,
    yaml: `Name: e\nSchedule:\n  StartTime: ${start}\n  EndTime: ${end}\n`,
  });
  const quoted = (start: string, end: string) => ({
    ...schedule(start, end),
    yaml: `Name: e\nSchedule:\n  StartTime: ${start}\n  EndTime: "${end}"\n`,
  });
  const [first, second] = ['2030-03-01T08:00:00Z', '2030-03-08T08:00:00Z'];
  const backwards = schedule(second, `2030-03-0$01T08:00:00Z`);
  mends('the wrong way round', backwards, '*Swap StartTime and EndTime*', schedule(first, second));
  mends('the wrong way round', backwards, 'End 7 days after StartTime', quoted(second, '2030-03-15T08:00:00Z'));
  mends(
    'too long',
    schedule(first, '2031-03-0$08T08:00:00Z'),
    'End 30 days after StartTime',
    quoted(first, '2030-03-31T08:00:00Z'),
  );
  mends(
    'over',
    schedule('2030-01-01T00:00:00Z', '2030-01-0$02T00:00:00Z'),
    'End in 7 days',
    quoted('2030-01-01T00:00:00Z', '2030-01-22T10:20:30Z'),
  );
});

describe('variants', () => {
  const shadow = (source: string, other: string) => ({
    json: `{"Name": "e", "ModelVariants": [{"VariantName": "blue"}, {"VariantName": "green"}], "ShadowModeConfig": {"SourceModelVariantName": "${source}", "ShadowModelVariants": [{"ShadowModelVariantName": "${other}", "SamplingPercentage": 100}]}}`,
    yaml: `Name: e\nModelVariants:\n  - VariantName: blue\n  - VariantName: green\nShadowModeConfig:\n  SourceModelVariantName: ${source}\n  ShadowModelVariants:\n    - ShadowModelVariantName: ${other}\n      SamplingPercentage: 100\n`,
  });
  mends('one that does not exist', shadow('blue', 'gren$0'), '*Change to "green"*', shadow('blue', 'green'));
  mends('one that does not exist', shadow('re$0d', 'green'), '*Change to "blue"*', shadow('blue', 'green'));
  mends('its own source', shadow('blue', 'bl$0ue'), '*Change to "green"*', shadow('blue', 'green'));
});

describe('a variant that is referred to and not listed', () => {
  const of = (name: string) => ({
    json: `{\n  "Name": "e",\n  "ModelVariants": [\n    { "VariantName": "blue" }\n  ],\n  "ShadowModeConfig": { "SourceModelVariantName": "${name}" }\n}`,
    yaml: `Name: e\nModelVariants:\n  - VariantName: blue\nShadowModeConfig:\n  SourceModelVariantName: ${name}\n`,
  });
  test.each(languages)('%s: is added, with what it needs', (language) => {
    const [action] = actionsAt(language, of('te$0al')[language], ['refactor']);
    expect(action).toMatchObject({ title: 'Add a variant "teal"', kind: 'refactor.rewrite' });
    const text = action ? after(language, of('teal')[language], action) : '';
    expect(text).toMatch(/VariantName"?: "?teal/);
    const told = (of: string) => findings(open(language, of), context).map(({ message }) => message);
    expect(told(text)).toEqual(told(of('teal')[language]));
  });
  test.each(languages)('%s: not when it is listed', (language) => {
    expect(actionsAt(language, of('bl$0ue')[language], ['refactor'])).toEqual([]);
  });
});

describe('what a skeleton of the AWS CLI left empty', () => {
  const before = {
    json: `{
  "Name": "e",
  "Schedule$0": { "EndTime": "1970-01-01T00:00:00" },
  // Where requests are kept.
  "DataStorageConfig": {
    "Destination": "s3://bucket/captured", // ours
    "KmsKey": "",
    "ContentType": { "CsvContentTypes": ["text/csv", ""], "JsonContentTypes": [""] }
  },
  "ShadowModeConfig": {
    "SourceModelVariantName": "p",
    "ShadowModelVariants": [{ "ShadowModelVariantName": "", "SamplingPercentage": 50 }]
  }
}`,
    yaml: `Name: e
Schedule$0:
  EndTime: 1970-01-01 00:00:00
# Where requests are kept.
DataStorageConfig:
  Destination: s3://bucket/captured # ours
  KmsKey: ''
  ContentType:
    CsvContentTypes:
    - text/csv
    - ''
    JsonContentTypes:
    - ''
ShadowModeConfig:
  SourceModelVariantName: p
  ShadowModelVariants:
  - ShadowModelVariantName: ''
    SamplingPercentage: 50
`,
  };
  mends('what can go goes, what is needed stays', before, 'Remove all that was left empty', {
    json: `{
  "Name": "e",
  // Where requests are kept.
  "DataStorageConfig": {
    "Destination": "s3://bucket/captured", // ours
    "ContentType": { "CsvContentTypes": ["text/csv"] }
  },
  "ShadowModeConfig": {
    "SourceModelVariantName": "p",
    "ShadowModelVariants": [{ "ShadowModelVariantName": "", "SamplingPercentage": 50 }]
  }
}`,
    yaml: `Name: e
# Where requests are kept.
DataStorageConfig:
  Destination: s3://bucket/captured # ours
  ContentType:
    CsvContentTypes:
    - text/csv
ShadowModeConfig:
  SourceModelVariantName: p
  ShadowModelVariants:
  - ShadowModelVariantName: ''
    SamplingPercentage: 50
`,
  });
});

describe('rules', () => {
  const past = {
    json: '{\n  "Name": "e",\n  "Schedule": {\n    "EndTime": "2030-01-0$01T00:00:00Z"\n  }\n}',
    yaml: 'Name: e\nSchedule:\n  EndTime: 2030-01-0$01T00:00:00Z\n',
  };
  mends('silenced where it speaks', past, 'Ignore schedule-past here', {
    json: '{\n  "Name": "e",\n  "Schedule": {\n    // sagemaker-ignore schedule-past\n    "EndTime": "2030-01-01T00:00:00Z"\n  }\n}',
    yaml: 'Name: e\nSchedule:\n  # sagemaker-ignore schedule-past\n  EndTime: 2030-01-01T00:00:00Z\n',
  });
  test.each(languages)('%s: nothing is left to say after that', (language) => {
    const { text } = withCaret(past[language]);
    const action = actionsAt(language, past[language]).find(({ title }) => title.startsWith('Ignore'));
    expect(action && findings(open(language, after(language, text, action)), context)).toEqual([]);
  });
  test.each(languages)('%s: its severity is set by a client that can', (language) => {
    const command = 'sagemakerExperiments.setRuleSeverity';
    const asking = clientOf({ capabilities: client.capabilities, initializationOptions: { commands: [command] } });
    const find = (of: typeof client) => actionsAt(language, past[language], undefined, of).find((each) => each.command);
    expect(find(asking)).toMatchObject({
      title: 'Set the severity of schedule-past...',
      command: { command, arguments: ['schedule-past'] },
    });
    expect(find(client)).toBeUndefined();
  });
});

describe('which are asked for', () => {
  const text = '{"Na$0em": "e"}';
  test('the kinds that the client names', () => {
    expect(actionsAt('json', text, ['quickfix'])).not.toEqual([]);
    expect(actionsAt('json', text, ['refactor'])).toEqual([]);
    expect(actionsAt('json', text, ['source.fixAll']).map(({ kind }) => kind)).toEqual([fixAllKind]);
    expect(actionsAt('json', text).map(({ kind }) => kind)).not.toContain(fixAllKind);
  });
  test('what rewrites is not looked for as the caret passes', () => {
    const schedule = { json: '{"Schedule": {}, "Name": "e"}', yaml: 'Schedule: {}\nName: e\n' };
    const titles = (triggerKind: 1 | 2) =>
      languages.flatMap((language) =>
        codeActions(open(language, schedule[language]), { start: 0, end: 0 }, { triggerKind }, context, client).map(
          ({ title }) => title,
        ),
      );
    expect(titles(1).filter((title) => title.startsWith('Sort'))).toHaveLength(2);
    expect(titles(2).filter((title) => title.startsWith('Sort'))).toEqual([]);
  });
  test('nothing to a client that can not read an action', () => {
    expect(actionsAt('json', text, undefined, clientOf({ capabilities: {} }))).toEqual([]);
  });
  test('what is elsewhere in the file is not offered', () =>
    expect(actionsAt('json', '{"Naem": "e", "Schedule": {$0}}', ['quickfix'])).toEqual([]));
});

describe('source.fixAll', () => {
  const fixed = (language: Language, text: string) => {
    const [action] = codeActions(
      open(language, text),
      { start: 0, end: 0 },
      { only: ['source.fixAll.sagemaker'] },
      context,
      client,
    );
    return action ? after(language, text, action) : undefined;
  };
  const before = {
    json: '{\n  "Naem": 15, // name\n  "Schedul": { "StartTime": "2030-03-08T08:00:00Z", "EndTime": "2030-03-01T08:00:00" },\n  "Colour": 1\n}',
    yaml: 'Naem: 5 # name\nSchedul: { StartTime: 2030-03-08T08:00:00Z, EndTime: "2030-03-01T08:00:00" }\nColour: 1\n',
  };
  test.each(languages)(
    '%s: all that has one right answer, also what only then comes to light; twice is once',
    (language) => {
      const once = fixed(language, before[language]);
      expect(once).toBe(
        {
          json: '{\n  "Name": "15", // name\n  "Schedule": { "StartTime": "2030-03-01T08:00:00Z", "EndTime": "2030-03-08T08:00:00Z" },\n  "Colour": 1\n}',
          yaml: 'Name: "5" # name\nSchedule: { StartTime: "2030-03-01T08:00:00Z", EndTime: 2030-03-08T08:00:00Z }\nColour: 1\n',
        }[language],
      );
      expect(fixed(language, once ?? '')).toBeUndefined();
    },
  );
  test.each(languages)('%s: nothing where all is well', (language) =>
    expect(fixed(language, { json: '{"Name": "e"}', yaml: 'Name: e\n' }[language])).toBeUndefined(),
  );
});
