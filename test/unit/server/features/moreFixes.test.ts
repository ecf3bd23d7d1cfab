/** Quick fixes of values and of rules: the text before with `$0` where the caret is, the title, the text after. */
import { describe, expect, test } from 'vitest';
import { toValue } from '../../../../server/syntax/tree.ts';
import { fixed, titles } from '../../fixes.ts';
import { type Both, languages, open, withCaret } from '../../support.ts';

function fixes(name: string, before: Partial<Both>, offered: readonly string[], made: Partial<Both>): void {
  test.each(languages.filter((language) => before[language] !== undefined))(`${name} (%s)`, (language) => {
    const marked = before[language] ?? '';
    expect(titles(language, marked)).toEqual(offered);
    expect(fixed(language, marked, (offered[0] ?? '').replaceAll('*', ''))).toBe(made[language]);
  });
}

const end = (time: string): Both => ({
  json: `{"Name": "e", "Schedule": {"EndTime": "${time}"}}`,
  yaml: `Name: e\nSchedule:\n  EndTime: ${time}\n`,
});
const quotedEnd = (time: string): Both => ({ ...end(time), yaml: `Name: e\nSchedule:\n  EndTime: "${time}"\n` });

describe('times in the forms of YAML 1.1 become ISO 8601', () => {
  for (const [written, iso] of [
    ['2030-02-01 $008:00:00 Z', '2030-02-01T08:00:00Z'],
    ['2030-2-1 8:$000:00', '2030-02-01T08:00:00Z'],
    ['2030-02-01t08:$000:00.5 +2', '2030-02-01T06:00:00.500Z'],
    ['2030-02-01 $008:00:00 -03:30', '2030-02-01T11:30:00Z'],
    ['2030-2-$01', '2030-02-01T00:00:00Z'],
  ] as const) {
    fixes(withCaret(written).text, end(written), [`*Change to "${iso}"*`], quotedEnd(iso));
  }
  test.each(languages)('no time, no fix (%s)', (language) => {
    for (const written of ['2030-13-1 8:$000:00', '1/2/20$030', 'tomo$0rrow', '2030-2-30 8:$000:00'])
      expect([written, titles(language, end(written)[language])]).toEqual([written, []]);
  });
});

const sampling = (value: string): Both => ({
  json: `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": ${value}}]}}`,
  yaml: `Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: ${value}\n`,
});

describe('percentages', () => {
  fixes('over the limit, and not whole', sampling('150.$05'), ['*Change to 100*'], sampling('100'));
  fixes('under it', sampling('-3.$05'), ['*Change to 0*'], sampling('0'));
  fixes('between two', sampling('12.$07'), ['Change to 13', 'Change to 12'], sampling('13'));
  fixes('with its sign', sampling('"50$0%"'), ['*Change to 50*'], sampling('50'));
  fixes('with its sign, without quotes', { yaml: sampling('50$0 %').yaml }, ['*Change to 50*'], {
    yaml: sampling('50').yaml,
  });
  fixes('nothing', sampling('0$0'), ['Change to 1', 'Change to 10'], sampling('1'));
});

fixes(
  'a content type in two lists, one of which has nothing else',
  {
    json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://abc", "ContentType": {"CsvContentTypes": ["text/csv"], "JsonContentTypes": ["text/c$0sv"]}}}',
    yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://abc\n  ContentType:\n    CsvContentTypes: [text/csv]\n    JsonContentTypes: [text/c$0sv]\n',
  },
  ['Remove JsonContentTypes'],
  {
    json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://abc", "ContentType": {"CsvContentTypes": ["text/csv"]}}}',
    yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://abc\n  ContentType:\n    CsvContentTypes: [text/csv]\n',
  },
);

fixes(
  'no data capture',
  {
    yaml: 'Name: e\nRoleArn: arn:aws:iam::123456789012:role/r\nModelVariants:\n  - VariantName: p\n  - VariantName: s\nShadow$0ModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: 5\n',
  },
  ['Add DataStorageConfig'],
  {
    yaml: 'Name: e\nRoleArn: arn:aws:iam::123456789012:role/r\nModelVariants:\n  - VariantName: p\n  - VariantName: s\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: 5\nDataStorageConfig:\n  Destination: s3://my-bucket/captured\n',
  },
);

describe('YAML', () => {
  const tagged = { yaml: 'Name: e\nSchedule:\n  EndTime: !!times$0tamp 2030-02-01T08:00:00Z # c\n' };
  fixes('a tag of YAML 1.1', tagged, ['*Remove the tag*'], {
    yaml: 'Name: e\nSchedule:\n  EndTime: 2030-02-01T08:00:00Z # c\n',
  });
  fixes('a tag of CloudFormation', { yaml: 'Name: !Re$0f e\n' }, ['*Remove the tag*'], { yaml: 'Name: e\n' });
  for (const date of ['2030-01-$001', '2030-1-2 $010:00:00', '2030-01-02T$010:00:00Z']) {
    const plain = date.replace('$0', '');
    fixes(
      `a text that YAML 1.1 takes for a time: ${plain}`,
      { yaml: `Name: e\nDescription: ${date}\n` },
      ['*Put it in quotes*'],
      {
        yaml: `Name: e\nDescription: "${plain}"\n`,
      },
    );
  }
  test('a time where one is meant is none of these', () => {
    expect(titles('yaml', end('2030-02-01T$008:00:00Z').yaml)).toEqual([]);
  });
});

describe('members that are missing', () => {
  const all = [
    'Add ShadowModelVariants',
    'Add SourceModelVariantName',
    'Add SourceModelVariantName, ShadowModelVariants',
  ];
  test.each([
    ['json', '{"Name": "e", "Shadow$0ModeConfig": {}}'],
    ['yaml', 'Name: e\nShadow$0ModeConfig: {}\n'],
  ] as const)('are added one by one or all at once (%s)', (language, marked) => {
    expect([...new Set(titles(language, marked))].sort()).toEqual(all);
    const text = fixed(language, marked, all[2] ?? '');
    const { root, problems } = open(language, text).tree;
    expect([problems, toValue(root)], text).toEqual([
      [],
      {
        Name: 'e',
        ShadowModeConfig: {
          SourceModelVariantName: 'production',
          ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 10 }],
        },
      },
    ]);
  });
});

describe('nothing is guessed', () => {
  test.each(languages)('for a share that is none with its sign either (%s)', (language) => {
    expect(titles(language, sampling('"15$00%"')[language])).toEqual([]);
  });
  test.each([
    ['json', '{"Name": "e", "Schedule": {"EndTime": 19000$000000000}}'],
    ['yaml', 'Name: e\nSchedule:\n  EndTime: 19000$000000000\n'],
  ] as const)('for seconds that are too many (%s)', (language, marked) => {
    expect(titles(language, marked)).toEqual([]);
  });
});

test('a member that is there twice beside merged ones', () => {
  const marked = 'Name: e\nTags:\n  - &a\n    Key: k\n  - <<: *a\n    Value: v\n    Val$0ue: w\n';
  expect(titles('yaml', marked)).toEqual(['Remove "Value"']);
  expect(fixed('yaml', marked, 'Remove "Value"')).toBe(
    'Name: e\nTags:\n  - &a\n    Key: k\n  - <<: *a\n    Value: v\n',
  );
});
