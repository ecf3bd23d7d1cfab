/** Quick fixes of rules, all that are offered at `$0`: title, whether it is the one right answer (`*`), and the text after. */
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../../../server/client.ts';
import { type CheckContext, findings } from '../../../../server/diagnostics/validate.ts';
import { codeActions } from '../../../../server/features/codeActions.ts';
import { type Both, context, languages, open, withCaret } from '../../support.ts';

const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

/** A row: the rule, the file with `~` for the value, the value with its caret, and what each fix makes of the value. */
function fixes(
  rule: string,
  file: Both,
  written: string,
  made: readonly (readonly [title: string, json: string, yaml?: string])[],
  known: CheckContext = context,
): void {
  test.each(languages)(`${rule}: ${written.replace('$0', '')} (%s)`, (language) => {
    const { text, offset } = withCaret(file[language].replace('~', () => written));
    const document = open(language, text);
    const here = { start: offset, end: offset };
    const all = codeActions(document, here, { only: ['quickfix'] }, known, client).filter(
      ({ title }) => !title.startsWith('Ignore '),
    );
    const after = all.map(({ title, isPreferred, diagnostics, edit }) => {
      expect(diagnostics?.map(({ code }) => code)).toEqual([rule]);
      const edits = Object.values(edit?.changes ?? {}).flat() as TextEdit[];
      const edited = TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
      expect(findings(open(language, edited), known).map(({ code }) => code)).not.toContain(rule);
      return [isPreferred ? `*${title}*` : title, edited];
    });
    const expected = made.map(([title, json, yaml = json]) => [
      title,
      file[language].replace('~', () => (language === 'json' ? json : yaml)),
    ]);
    expect(after).toEqual(expected);
  });
}

const key: Both = { json: '{\n  "Name": "e", // c\n  "KmsKey": "~"\n}', yaml: 'Name: e # c\nKmsKey: ~ # d\n' };
const storage: Both = {
  json: '{"Name": "e", "DataStorageConfig": {"Destination": "~"}} // c',
  yaml: 'Name: e\nDataStorageConfig:\n  Destination: ~ # c\n',
};
const kmsOfStorage: Both = {
  json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://abc", "KmsKey": "~"}}',
  yaml: 'Name: e\nDataStorageConfig: { Destination: s3://abc, KmsKey: ~ }\n',
};

describe('keys', () => {
  fixes('kms-form', key, 'my-$0key', [['Change to "alias/my-key"', 'alias/my-key']]);
  fixes('kms-form', kmsOfStorage, 'Alias/my-$0key', [['Change to "alias/my-key"', 'alias/my-key']]);
  fixes('kms-form', key, 'my $0key', []);
});

describe('where data is stored', () => {
  fixes('destination-form', storage, 's3://My-Bu$0cket/Day-1/A', [
    ['Change to "s3://my-bucket/Day-1/A"', 's3://my-bucket/Day-1/A'],
  ]);
  fixes('destination-form', storage, 'my-bu$0cket/Captured', [
    ['Change to "s3://my-bucket/Captured"', 's3://my-bucket/Captured'],
  ]);
  fixes('destination-form', storage, 's3:/my-bu$0cket', [['*Change to "s3://my-bucket"*', 's3://my-bucket']]);
  fixes('destination-form', storage, 's3://my_bu$0cket/a', []);
  fixes('destination-form', storage, 'My-bu$0cket/a', []);
  fixes('destination-form', storage, 'see s3:my-bu$0cket', []);
});

describe('content types', () => {
  const types: Both = {
    json: '{"Name": "e", "DataStorageConfig": {"Destination": "s3://abc", "ContentType": {"CsvContentTypes": ["text/csv"], "JsonContentTypes": [~"application/json"]}}}',
    yaml: 'Name: e\nDataStorageConfig:\n  Destination: s3://abc\n  ContentType:\n    CsvContentTypes: [text/csv]\n    JsonContentTypes: [~application/json] # c\n',
  };
  const title = 'Remove it from JsonContentTypes';
  fixes('content-type-both', types, '"text/c$0sv", ', [[title, '']]);
  const lines: Both = {
    json: types.json.replace('~"application/json"', '"application/json"~'),
    yaml: types.yaml.replace(' [~application/json] # c', '\n      - application/json # kept~'),
  };
  test.each(languages)('the last of several lines, in another case (%s)', (language) => {
    const entry = { json: ', "Text/c$0sv"', yaml: '\n      - Text/c$0sv # goes' }[language];
    const { text, offset } = withCaret(lines[language].replace('~', entry));
    const [action] = codeActions(open(language, text), { start: offset, end: offset }, {}, context, client);
    expect(action?.title).toBe(title);
    const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
    expect(TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits)).toBe(lines[language].replace('~', ''));
  });
});

describe('variants', () => {
  const twice: Both = {
    json: '{"Name": "e", "ModelVariants": [{"VariantName": "blue"}, {"VariantName": "~"}], "ShadowModeConfig": {"SourceModelVariantName": "blue", "ShadowModelVariants": [{"ShadowModelVariantName": "green", "SamplingPercentage": 100}]}}',
    yaml: 'Name: e\nModelVariants:\n  - VariantName: blue\n  - VariantName: ~ # c\nShadowModeConfig:\n  SourceModelVariantName: blue\n  ShadowModelVariants:\n    - ShadowModelVariantName: green\n      SamplingPercentage: 100\n',
  };
  fixes('variant-duplicate', twice, 'bl$0ue', [
    ['Change to "green"', 'green'],
    ['Change to "production"', 'production'],
    ['Change to "shadow"', 'shadow'],
  ]);
  const alone: Both = {
    json: '{"Name": "e", "ModelVariants": [{"VariantName": "production"}, {"VariantName": "~"}]}',
    yaml: 'Name: e\nModelVariants:\n  - VariantName: production\n  - VariantName: ~\n',
  };
  fixes('variant-duplicate', alone, 'produ$0ction', [['*Change to "shadow"*', 'shadow']]);
});

describe('instances', () => {
  const of = (type: string, count: string): Both => ({
    json: `{"Name": "e", "ModelVariants": [{"ModelName": "m", "VariantName": "p", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "${type}", "InstanceCount": ${count}}}}]}`,
    yaml: `Name: e\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    InfrastructureConfig:\n      InfrastructureType: RealTimeInference\n      RealTimeInferenceConfig:\n        InstanceType: ${type} # c\n        InstanceCount: ${count} # d\n`,
  });
  const changes = (...types: readonly string[]) => types.map((type) => [`Change to "${type}"`, type] as const);
  fixes('pattern', of('~', '1'), 'g5.xl$0arge', changes('ml.g5.xlarge', 'ml.c5.xlarge', 'ml.g5.2xlarge'));
  fixes('instance-count-zero', of('ml.g5.xlarge', '~'), '$00', [['*Change to 1*', '1']]);
  fixes('instance-count-zero', of('ml.g5.xlarge', '~'), '-$02', [['*Change to 1*', '1']]);
});

describe('times', () => {
  const times: Both = {
    json: '{"Name": "e", "Schedule": {"StartTime": "2030-03-08T08:00:00Z", "EndTime": "~"}}',
    yaml: 'Name: e\nSchedule:\n  StartTime: 2030-03-08T08:00:00Z\n  EndTime: ~ # c\n',
  };
  const ends = (...rows: readonly (readonly [title: string, time: string])[]) =>
    rows.map(([title, time]) => [title, time, `"${time}"`] as const);
  const after = ends(
    ['End 7 days after StartTime', '2030-03-15T08:00:00Z'],
    ['End 30 days after StartTime', '2030-04-07T08:00:00Z'],
  );
  // The same moment has no order to swap.
  fixes('schedule-order', times, '2030-03-0$08T09:00:00+01:00', after);
  test.each(languages)('schedule-order: what is the wrong way round can end later as well (%s)', (language) => {
    const { text, offset } = withCaret(times[language].replace('~', '2030-03-0$01T08:00:00Z'));
    const here = { start: offset, end: offset };
    const all = codeActions(open(language, text), here, { only: ['quickfix'] }, context, client);
    expect(all.map(({ title }) => title).slice(0, 3)).toEqual([
      'Swap StartTime and EndTime',
      ...after.map(([title]) => title),
    ]);
    const edits = Object.values(all[2]?.edit?.changes ?? {}).flat() as TextEdit[];
    const time = { json: '2030-04-07T08:00:00Z', yaml: '"2030-04-07T08:00:00Z"' }[language];
    expect(TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits)).toBe(
      times[language].replace('~', time),
    );
  });
  const end: Both = {
    json: '{"Name": "e", "Schedule": {"EndTime": "~"}}',
    yaml: 'Name: e\nSchedule:\n  EndTime: ~ # c\n',
  };
  fixes(
    'schedule-past',
    end,
    '2030-01-0$01T00:00:00Z',
    ends(['End in 7 days', '2030-01-22T10:20:30Z'], ['End in 30 days', '2030-02-14T10:20:30Z']),
  );
  const start: Both = {
    json: '{"Name": "e", "Schedule": {"StartTime": "~"}}',
    yaml: 'Name: e\nSchedule:\n  StartTime: ~ # c\n',
  };
  const running: CheckContext = {
    ...context,
    deployed: { status: 'Running', description: { Name: 'e', Schedule: { StartTime: '2030-01-10T00:00:00Z' } } },
  };
  fixes(
    'start-time-running',
    start,
    '2030-01-2$00T00:00:00Z',
    ends(['*Change to "2030-01-10T00:00:00Z"*', '2030-01-10T00:00:00Z']),
    running,
  );
});

describe('yaml-version, of which JSON knows nothing', () => {
  const value = (of: string) => `Name: e\nDescription: ${of} # c\n`;
  const sampling = (of: string) =>
    `Name: e\nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n    - ShadowModelVariantName: s\n      SamplingPercentage: ${of} # c\n`;
  test.each([
    ['a word', value('y$0es'), 'Put it in quotes', value('"yes"')],
    ['a clock', value('12:3$00'), 'Put it in quotes', value('"12:30"')],
    ['underscores', value('1_0$000'), 'Put it in quotes', value('"1_000"')],
    ['an octal number', sampling('01$00'), 'Write 10', sampling('10')],
  ])('%s', (_, marked, title, expected) => {
    const { text, offset } = withCaret(marked);
    const here = { start: offset, end: offset };
    const all = codeActions(open('yaml', text), here, { only: ['quickfix'] }, context, client);
    const [action] = all.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'yaml-version');
    expect(action).toMatchObject({ title, isPreferred: true });
    const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
    expect(TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits)).toBe(expected);
  });
});
