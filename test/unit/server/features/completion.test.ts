/** Member names and skeletons: what is offered where, and the text after it is accepted. */
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../../../server/client.ts';
import { completion, resolve } from '../../../../server/features/completion/index.ts';
import { schemaAt } from '../../../../server/schema/lookup.ts';
import { completed, editor, languages, now, open, withCaret } from '../../support.ts';
import { completes, editOf, labelsOf } from './completes.ts';

describe('names', () => {
  completes(
    'legal here and not yet there, required ones first',
    {
      json: '{"Description": "d", $0}',
      yaml: 'Description: d\n$0',
    },
    { begins: ['Name', 'Schedule'], without: ['Description', 'StartTime'] },
  );
  completes(
    'of the object around the caret',
    { json: '{"Schedule": {"StartTime": "2030-01-16", $0}}', yaml: 'Schedule:\n  StartTime: 2030-01-16\n  $0' },
    { labels: ['EndTime'] },
  );
  completes(
    'of an entry of a list',
    { json: '{"Tags": [{"Key": "a"}, {$0}]}', yaml: 'Tags:\n  - Key: a\n  - $0' },
    { begins: ['Key', 'Value'] },
  );
  completes(
    'not those that stand below the caret',
    { json: '{"Tags": [{\n  $0\n  "Value": "v"}]}', yaml: 'Tags:\n  - $0\n    Value: v' },
    { labels: ['Key'] },
  );
  completes('none below a value of another kind', { json: '{"Name": {$0}}', yaml: 'Name:\n  $0' }, { labels: [] });
  completes('none below an unknown member', { json: '{"Nmae": {$0}}', yaml: 'Nmae:\n  $0' }, { labels: [] });
  completes('none in a comment', { json: '{ // Na$0\n}', yaml: '# Na$0' }, { labels: [] });

  test.each(languages)('%s: say whether they are required, or for create alone', (language) => {
    const { items } = completed(language, language === 'json' ? '{$0}' : 'Description: d\n$0');
    const use = (label: string) => items.find((item) => item.label === label)?.labelDetails?.description;
    expect(use('Name')).toBe('required');
    expect(use('Schedule')).toBe('');
    expect(use('RoleArn')).toBe('create only, required there');
    expect(use('KmsKey')).toBe('create only');
  });

  test.each(languages)('%s: have their documentation when they are looked at', (language) => {
    const { items } = completed(language, language === 'json' ? '{$0}' : 'Description: d\n$0');
    const item = items.find(({ label }) => label === 'Schedule');
    expect(item?.documentation).toBeUndefined();
    expect(item && resolve(item, editor).documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('**Schedule**'),
    });
  });
});

describe('a chosen name', () => {
  completes(
    'brings what its value needs and nothing else',
    { json: '{\n  "Name": "x",\n  $0\n}', yaml: 'Name: x\n$0' },
    {
      accepting: 'ModelVariants',
      accepted: {
        json: `{
  "Name": "x",
  "ModelVariants": [
    {
      "ModelName": "",
      "VariantName": "",
      "InfrastructureConfig": {
        "InfrastructureType": "RealTimeInference",
        "RealTimeInferenceConfig": {
          "InstanceType": "",
          "InstanceCount": 1
        }
      }
    }
  ]
}`,
        yaml: `Name: x
ModelVariants:
  - ModelName: 
    VariantName: 
    InfrastructureConfig:
      InfrastructureType: RealTimeInference
      RealTimeInferenceConfig:
        InstanceType: 
        InstanceCount: 1`,
      },
    },
  );
  completes(
    'brings an empty object where nothing is required',
    { json: '{\n  $0\n}', yaml: 'Name: x\n$0' },
    { accepting: 'Schedule', accepted: { json: '{\n  "Schedule": {\n    \n  }\n}', yaml: 'Name: x\nSchedule:\n  ' } },
  );
  completes(
    'replaces the word that is being typed, with its quotes',
    { json: '{\n  "Name": "x",\n  "Sch$0"\n}', yaml: 'Name: x\n"Typ$0"' },
    { accepted: { json: '{\n  "Name": "x",\n  "Schedule": {\n    \n  }\n}', yaml: 'Name: x\n"Type": "ShadowMode"' } },
  );
  completes(
    'replaces a word whose quote is open',
    { json: '{\n  "Name": "x",\n  "Typ$0\n}', yaml: 'Name: x\nTyp$0' },
    { accepted: { json: '{\n  "Name": "x",\n  "Type": "ShadowMode"\n}', yaml: 'Name: x\nType: ShadowMode' } },
  );
  completes(
    'needs no quotes before it',
    { json: '{Typ$0}', yaml: '{Typ$0}' },
    { accepted: { json: '{"Type": "ShadowMode"}', yaml: '{Type: ShadowMode}' } },
  );
  completes(
    'takes the place of a colon without a value',
    { json: '{"Typ$0":}', yaml: 'Typ$0:' },
    { accepted: { json: '{"Type": "ShadowMode"}', yaml: 'Type: ShadowMode' } },
  );
  completes(
    'keeps the value that is there',
    { json: '{"Nam$0": "x"}', yaml: 'Nam$0: x' },
    { accepted: { json: '{"Name": "x"}', yaml: 'Name: x' } },
  );
  completes(
    'keeps what is below it',
    { json: '{\n  "Sched$0" {"StartTime": "2030-01-16"}\n}', yaml: 'Sched$0\n  StartTime: 2030-01-16' },
    {
      accepted: { json: '{\n  "Schedule": {"StartTime": "2030-01-16"}\n}', yaml: 'Schedule:\n  StartTime: 2030-01-16' },
    },
  );
  completes(
    'in the middle of a file leaves the members around it',
    { json: '{\n  "Name": "x",\n  Typ$0\n  "Tags": []\n}', yaml: 'Name: x\nTyp$0\nTags: []' },
    {
      accepted: {
        json: '{\n  "Name": "x",\n  "Type": "ShadowMode",\n  "Tags": []\n}',
        yaml: 'Name: x\nType: ShadowMode\nTags: []',
      },
    },
  );
  completes(
    'goes in front of the key that the caret is in front of',
    { json: '{$0"Tags": []}', yaml: '$0Tags: []' },
    { accepting: 'Type', accepted: { json: '{"Type": "ShadowMode", "Tags": []}', yaml: 'Type: ShadowMode\nTags: []' } },
  );
  completes(
    'goes in front of the first key of an entry',
    { yaml: 'Tags:\n  - $0Value: v' },
    { accepting: 'Key', accepted: { yaml: 'Tags:\n  - Key: \n    Value: v' } },
  );

  test.each(languages)('%s: opens the list again where there is something to choose', (language) => {
    const { items } = completed(language, language === 'json' ? '{$0}' : 'Description: d\n$0');
    const again = (label: string) => items.find((item) => item.label === label)?.command?.command;
    expect(again('Schedule')).toBe('editor.action.triggerSuggest');
    expect(again('Name')).toBeUndefined();
    expect(again('Type')).toBeUndefined();
    const inVariant = language === 'json' ? '{"ModelVariants": [{$0}]}' : 'ModelVariants:\n  - $0';
    const config = completed(language, inVariant).items.find(({ label }) => label === 'InfrastructureConfig');
    expect(config?.command?.command).toBe('editor.action.triggerSuggest');
  });

  test('has its tab stops numbered, and what snippets would read as their own is escaped', () => {
    const snippet = (language: 'json' | 'yaml', marked: string, label: string) => {
      const item = completed(language, marked).items.find((each) => each.label === label);
      return item && editOf(item).newText;
    };
    const shadow = { json: '{"ModelVariants": [], $0}', yaml: 'ModelVariants: []\n$0' };
    expect(snippet('json', shadow.json, 'ShadowModeConfig')).toBe(
      '"ShadowModeConfig": {\n  "SourceModelVariantName": "$1",\n  "ShadowModelVariants": [\n    {\n      "ShadowModelVariantName": "$2",\n      "SamplingPercentage": ${3|10,100,50,25,5,1|}\n    }\n  ]\n}',
    );
    expect(snippet('yaml', shadow.yaml, 'ShadowModeConfig')).toBe(
      'ShadowModeConfig:\n  SourceModelVariantName: $1\n  ShadowModelVariants:\n    - ShadowModelVariantName: $2\n      SamplingPercentage: ${3|10,100,50,25,5,1|}',
    );
    expect(snippet('json', '{$0}', '$schema')).toBe('"\\$schema": "$1"');
    expect(snippet('yaml', 'Name: x\n$0', '$schema')).toBe('\\$schema: $1');
  });
});

describe('commas', () => {
  completes(
    'behind a value at the end of its line',
    { json: '{\n  "Name": "x"$0\n}' },
    { accepting: 'Type', accepted: { json: '{\n  "Name": "x",\n  "Type": "ShadowMode"\n}' } },
  );
  completes(
    'behind a value on the same line',
    { json: '{"Name": "x"$0}', yaml: '{Name: "x"$0}' },
    {
      accepting: 'Type',
      accepted: { json: '{"Name": "x", "Type": "ShadowMode"}', yaml: '{Name: "x", Type: ShadowMode}' },
    },
  );
  completes(
    'behind the value above, in front of a comment',
    { json: '{\n  "Name": "x" // why\n  $0\n}', yaml: '{\n  Name: x # why\n  $0\n}' },
    {
      accepting: 'Type',
      accepted: {
        json: '{\n  "Name": "x", // why\n  "Type": "ShadowMode"\n}',
        yaml: '{\n  Name: x, # why\n  Type: ShadowMode\n}',
      },
    },
  );
  completes(
    'before and behind a member between two others',
    { json: '{\n  "Name": "x"\n  $0\n  "Tags": []\n}', yaml: '{\n  Name: x\n  $0\n  "Tags": []\n}' },
    { accepting: 'Type', accepted: { json: '{\n  "Name": "x",\n  "Type": "ShadowMode",\n  "Tags": []\n}' } },
  );
  completes(
    'between the entries of a list',
    { json: '{"Tags": [{"Key": "a", "Value": "b"} $0]}', yaml: 'Tags: [{Key: a, Value: b} $0]' },
    {
      first: 'New entry of Tags',
      accepted: {
        json: '{"Tags": [{"Key": "a", "Value": "b"}, {\n  "Key": "",\n  "Value": ""\n}]}',
        yaml: 'Tags: [{Key: a, Value: b}, { Key: , Value:  }]',
      },
    },
  );
});

describe('places in block YAML', () => {
  const member = (label: string, before: string, after: string) =>
    completes(JSON.stringify(before), { yaml: before }, { accepting: label, accepted: { yaml: after } });

  describe('a list whose dashes are deeper', () => {
    member(
      'VariantName',
      'ModelVariants:\n  - ModelName: m\n    $0',
      'ModelVariants:\n  - ModelName: m\n    VariantName: ',
    );
    member('New entry of Tags', 'Tags:\n  - Key: a\n  $0', 'Tags:\n  - Key: a\n  - Key: \n    Value: ');
    member('Value', 'Tags:\n  - Key: a\n  - Key: b\n    $0', 'Tags:\n  - Key: a\n  - Key: b\n    Value: ');
    member('Key', 'Tags:\n  - Key: a\n  - $0', 'Tags:\n  - Key: a\n  - Key: ');
    member('Key', 'Tags:\n  -$0', 'Tags:\n  - Key: ');
    member('New entry of Tags', 'Tags:\n  $0', 'Tags:\n  - Key: \n    Value: ');
    member('New entry of Tags', 'Tags:\n  - $0', 'Tags:\n  - Key: \n    Value: ');
    member('Type', 'Tags:\n  - Key: a\n$0', 'Tags:\n  - Key: a\nType: ShadowMode');
  });
  describe('four columns', () => {
    member(
      'VariantName',
      'ModelVariants:\n    - ModelName: m\n      $0',
      'ModelVariants:\n    - ModelName: m\n      VariantName: ',
    );
    member('New entry of Tags', 'Tags:\n    - Key: a\n    $0', 'Tags:\n    - Key: a\n    - Key: \n      Value: ');
    member(
      'Schedule',
      'DataStorageConfig:\n    Destination: d\n$0',
      'DataStorageConfig:\n    Destination: d\nSchedule:\n    ',
    );
    member(
      'ShadowModeConfig',
      'DataStorageConfig:\n    Destination: d\n$0',
      'DataStorageConfig:\n    Destination: d\nShadowModeConfig:\n    SourceModelVariantName: \n    ShadowModelVariants:\n        - ShadowModelVariantName: \n          SamplingPercentage: 10',
    );
  });
  describe("a list whose dashes stand in their key's column", () => {
    member('VariantName', 'ModelVariants:\n- ModelName: m\n  $0', 'ModelVariants:\n- ModelName: m\n  VariantName: ');
    member('New entry of Tags', 'Tags:\n- Key: a\n$0', 'Tags:\n- Key: a\n- Key: \n  Value: ');
    member('Type', 'Tags:\n- Key: a\n$0', 'Tags:\n- Key: a\nType: ShadowMode');
    member('Type', 'Tags:\n- Key: a\nTyp$0', 'Tags:\n- Key: a\nType: ShadowMode');
    member('Key', 'Tags:\n- $0', 'Tags:\n- Key: ');
    member('Key', 'Tags:\n- Key: a\n-$0', 'Tags:\n- Key: a\n- Key: ');
    member('New entry of Tags', 'Tags:\n$0\n- Key: a', 'Tags:\n- Key: \n  Value: \n- Key: a');
    member('New entry of Tags', 'Tags:\n$0', 'Tags:\n- Key: \n  Value: ');
    member(
      'ShadowModeConfig',
      'Tags:\n- Key: a\n$0',
      'Tags:\n- Key: a\nShadowModeConfig:\n  SourceModelVariantName: \n  ShadowModelVariants:\n  - ShadowModelVariantName: \n    SamplingPercentage: 10',
    );
  });
  describe('a blank line at another indent', () => {
    member('EndTime', 'Schedule:\n  StartTime: 2030-01-16\n     $0', 'Schedule:\n  StartTime: 2030-01-16\n  EndTime: ');
    member(
      'EndTime',
      'Schedule:\n    StartTime: 2030-01-16\n  $0',
      'Schedule:\n    StartTime: 2030-01-16\n    EndTime: ',
    );
    member('StartTime', 'Schedule:\n$0\n  EndTime: 2030-01-16', 'Schedule:\n  StartTime: \n  EndTime: 2030-01-16');
    member('StartTime', 'Schedule:\n    $0', 'Schedule:\n    StartTime: ');
    member('Type', 'Name: x\n   $0', 'Name: x\nType: ShadowMode');
    member('Type', '   $0', 'Type: ShadowMode');
  });
  describe('a half-typed name at another indent', () => {
    member(
      'EndTime',
      'Schedule:\n    StartTime: 2030-01-16\n  End$0',
      'Schedule:\n    StartTime: 2030-01-16\n    EndTime: ',
    );
  });
  completes('text that goes on is left alone', { yaml: 'Description: some\n  Typ$0' }, { labels: [] });
  completes('a block scalar is left alone', { yaml: 'Description: |\n  some\n\n  $0' }, { labels: [] });
  completes('a second document is none', { yaml: 'Name: x\n---\n$0' }, { labels: [] });
  completes(
    'a full list takes no more',
    {
      json: '{"ShadowModeConfig": {"ShadowModelVariants": [{}, $0]}}',
      yaml: 'ShadowModeConfig:\n  ShadowModelVariants:\n    - SamplingPercentage: 1\n    $0',
    },
    { labels: [] },
  );
  completes(
    'the member below is not taken along by an object without members',
    { yaml: 'Name: x\n$0\nTags: []' },
    { accepting: 'Schedule', accepted: { yaml: 'Name: x\nSchedule:\n  \nTags: []' } },
  );
});

describe('indentation of JSON', () => {
  completes(
    'by tabs',
    { json: '{\n\t"Name": "x",\n\t$0\n}' },
    { accepting: 'Schedule', accepted: { json: '{\n\t"Name": "x",\n\t"Schedule": {\n\t\t\n\t}\n}' } },
  );
  completes(
    'by four',
    { json: '{\n    "Name": "x",\n    $0\n}' },
    { accepting: 'Schedule', accepted: { json: '{\n    "Name": "x",\n    "Schedule": {\n        \n    }\n}' } },
  );
});

describe('objects and lists as values', () => {
  completes(
    'behind a colon',
    { json: '{"Schedule":$0}', yaml: 'Schedule:$0' },
    { labels: ['New Schedule'], accepted: { json: '{"Schedule": {\n  \n}}', yaml: 'Schedule:\n  ' } },
  );
  completes(
    'with their entries',
    { json: '{"Tags": $0}', yaml: 'Tags: $0' },
    { labels: ['New Tags'], accepted: { json: '{"Tags": [\n  {\n    "Key": "",\n    "Value": ""\n  }\n]}' } },
  );
  completes('not over one that is there', { json: '{"Tags": $0[]}', yaml: 'Tags: $0[]' }, { labels: [] });
});

describe('when the editor asks because of a character', () => {
  const asked = (language: 'json' | 'yaml', marked: string, trigger: string) => {
    const { text, offset } = withCaret(marked);
    return completion(open(language, text), offset, now, editor, trigger)?.items.length ?? 0;
  };
  test('an opening quote is a question, a closing one is none', () => {
    expect(asked('json', '{"Name": "x", "$0"}', '"')).toBeGreaterThan(0);
    expect(asked('json', '{"Type": "$0"}', '"')).toBeGreaterThan(0);
    expect(asked('json', '{"Type": "ShadowMode"$0}', '"')).toBe(0);
    expect(asked('yaml', 'Type: "$0"', '"')).toBeGreaterThan(0);
    expect(asked('yaml', 'Type: "ShadowMode"$0', '"')).toBe(0);
  });
  test('a space behind a colon, a comma or a dash is a question, any other is none', () => {
    expect(asked('yaml', 'Type: $0', ' ')).toBeGreaterThan(0);
    expect(asked('yaml', 'Tags:\n  - $0', ' ')).toBeGreaterThan(0);
    expect(asked('json', '{"Name": "x", $0}', ' ')).toBeGreaterThan(0);
    expect(asked('yaml', 'Schedule:\n  $0', ' ')).toBe(0);
    expect(asked('json', '{"Name": "x" $0}', ' ')).toBe(0);
  });
});

test('what all items share is said once to an editor that reads it so', () => {
  const { text, offset } = withCaret('{"Type": "Sh$0"}');
  const itemDefaults = ['editRange', 'insertTextFormat', 'insertTextMode'];
  const client = clientOf({ capabilities: { textDocument: { completion: { completionList: { itemDefaults } } } } });
  const list = completion(open('json', text), offset, now, client);
  expect(list?.itemDefaults).toMatchObject({
    editRange: { start: { line: 0, character: 9 }, end: { line: 0, character: 13 } },
  });
  expect(list?.items.map(({ textEdit, textEditText }) => ({ textEdit, textEditText }))).toEqual([
    { textEdit: undefined, textEditText: '"ShadowMode"' },
  ]);
});

test('every member of the schema is offered where it is legal', () => {
  const root = schemaAt([]);
  const names = root?.kind === 'object' ? Object.keys(root.members) : [];
  expect(names.length).toBeGreaterThan(5);
  for (const language of languages) {
    const labels = labelsOf(language, language === 'json' ? '{$0}' : '$0\n');
    expect(labels).toEqual(expect.arrayContaining(names));
  }
});

test.each([
  ['behind an anchor', '{Name: &a x, Ty$0}', ['Type']],
  ['behind a tag', '{Type: !!str $0}', ['ShadowMode']],
  ['in single quotes that nothing closes', "{Type: '$0", ['ShadowMode']],
  ['behind single quotes', "{Type: 'ShadowMode', Na$0}", ['Name']],
  ['in front of a comment that ends the text', '{Type: $0 # c', ['ShadowMode']],
])('in the flow style of YAML, %s', (_, marked, expected) => {
  const labels = completed('yaml', marked).items.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(expected));
});
