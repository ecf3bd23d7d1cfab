/** Texts as people leave them: whole, half, tidy and not. */

const experiment = `{
  "Name": "x",
  "Schedule": {
    "StartTime": "2030-01-01T00:00:00Z"
  },
  "ModelVariants": [
    {
      "ModelName": "m",
      "VariantName": "p",
      "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge", "InstanceCount": 1}}
    }
  ],
  "Tags": [{"Key": "a", "Value": "b"}]
}
`;

export const jsonTexts: Readonly<Record<string, string>> = {
  'a whole file': experiment,
  'indented by tabs':
    '{\n\t"Name": "x",\n\t"Schedule": {\n\t\t"EndTime": "2030-02-01T00:00:00Z"\n\t},\n\t"Type": "ShadowMode"\n}\n',
  'on one line':
    '{"Name": "x", "Schedule": {}, "DataStorageConfig": {"Destination": "s3://b/p", "ContentType": {"CsvContentTypes": ["text/csv"]}}}',
  'no white space': '{"Name":"x","Tags":[{"Key":"a","Value":"b"}],"Type":"ShadowMode"}',
  comments:
    '// first\n{\n  "Name": "x", // why\n  /* and */ "Type": "ShadowMode",\n  // "Type": "Old",\n  "Tags": [ /* none */ ]\n}\n',
  'blank lines': '{\n\n  "Name": "x",\n  \n\n  "Schedule": {\n\n  },\n\n  "Tags": [\n\n  ]\n\n}\n',
  'an object with nothing in it': '{}',
  'a list with nothing in it': '[]',
  nothing: '',
  'missing commas':
    '{\n  "Name": "x"\n  \n  "Schedule": {\n    "StartTime": "2030-01-01T00:00:00Z"\n    \n  }\n  "Type": "ShadowMode"\n}\n',
  'a comma too many': '{\n  "Name": "x",\n  "Tags": [\n    {"Key": "a", "Value": "b"},\n    \n  ],\n}\n',
  'a half-typed key': '{\n  "Name": "x",\n  "Sch"\n  "Type": "ShadowMode"\n}\n',
  'a half-typed key without quotes': '{\n  "Name": "x",\n  Sch\n}\n',
  'a key without a value': '{\n  "Name": "x",\n  "Schedule": {\n    "StartTime":\n  },\n  "Type":\n}\n',
  'empty quotes': '{\n  "Name": "x",\n  "Type": "",\n  "Schedule": { "StartTime": "" },\n  "": 1\n}\n',
  'escapes and emoji': '{\n  "Name": "x",\n  "Description": "a \\"b\\" 😀, {c: [d]}",\n  "Type": "ShadowMode"\n}\n',
};

export const yamlTexts: Readonly<Record<string, string>> = {
  'two columns': `Name: x

Schedule:
  StartTime: "2030-01-01T00:00:00Z"

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
Tags:
  - Key: a
    Value: b
`,
  'four columns': `Name: x
Schedule:
    StartTime: "2030-01-01T00:00:00Z"
ModelVariants:
    - ModelName: m
      InfrastructureConfig:
          RealTimeInferenceConfig:
              InstanceType: ml.g5.xlarge

    - ModelName: n
      VariantName: s

ShadowModeConfig:
    SourceModelVariantName: s
    ShadowModelVariants:
        - ShadowModelVariantName: s
`,
  "dashes in their key's column": `Name: x
ModelVariants:
- ModelName: m
  VariantName: p

- ModelName: n

ShadowModeConfig:
  ShadowModelVariants:
  - ShadowModelVariantName: s
    SamplingPercentage: 10

DataStorageConfig:
  ContentType:
    CsvContentTypes:
    - text/csv
    JsonContentTypes:
    - application/json
`,
  'blank lines with spaces':
    'Name: x\n  \nSchedule:\n  \n  StartTime: "2030-01-01T00:00:00Z"\n    \nTags:\n    \n  - Key: a\n      \n    Value: b\n  \n  - Key: c\n    \n   \n\n',
  'empty keys': 'Name: x\nSchedule:\nTags:\n\nModelVariants:\n  \nShadowModeConfig:\n  ShadowModelVariants:\n  \n',
  'empty entries':
    'Name: x\nTags:\n  -\n  - \n  -   \nDataStorageConfig:\n  ContentType:\n    CsvContentTypes:\n      -\n',
  'a dash alone': 'ModelVariants:\n-\n',
  'a dash and a space': 'ModelVariants:\n- \nName: x\n',
  'a second key below an empty first': 'Tags:\n  - \n    Value: b\n  -   \n    Key: c\n',
  'wide dashes': 'Tags:\n-   Key: a\n    Value: b\n-   Key: c\n    \n',
  comments:
    '# first\nName: x # why\n# Type: Old\nSchedule: # when\n  # StartTime: soon\n  EndTime: "2030-02-01T00:00:00Z" # then\n\n  # last\nType: ShadowMode\n# end',
  'half-typed keys': 'Name: x\nSch\nModelVariants:\n  - ModelName: m\n    Var\nTyp',
  'a half-typed first key of an entry': 'Name: x\nModelVariants:\n  - ModelName: m\n  - Mod\nType: ShadowMode\n',
  'a half-typed key in front of what it holds':
    'Name: x\nSche\n  StartTime: "2030-01-01T00:00:00Z"\nType: ShadowMode\n',
  'half-typed values':
    'Name: x\nType: Sha\nModelVariants:\n  - InfrastructureConfig:\n      RealTimeInferenceConfig:\n        InstanceType: ml.\n        InstanceCount:\n',
  quotes:
    '"Name": x\n\'Type\': "ShadowMode"\n"Schedule":\n  "StartTime": \'2030-01-01T00:00:00Z\'\n  EndTime: ""\nTags:\n  - "Key": ""\n',
  'spaces at line ends': 'Name: x  \nSchedule:  \n  StartTime:   \nTags:   \n  - Key: a  \n    Value:  \n',
  flow: 'Name: x\nSchedule: {StartTime: "2030-01-01T00:00:00Z"}\nTags: [{Key: a, Value: b}, {}]\nDataStorageConfig: {Destination: s3://b/p, ContentType: {CsvContentTypes: [text/csv]}}\nModelVariants: []\n',
  'flow over lines':
    'Name: x\nTags: [\n    {Key: a,\n     Value: b},\n    {}\n  ]\nSchedule: {\n    StartTime: "2030-01-01T00:00:00Z",\n    \n  }\nType: ShadowMode\n',
  'flow in a list': 'Name: x\nTags:\n  - {Key: a, Value: b}\n  - {Key: c}\n  - { }\nType: ShadowMode\n',
  'the root in flow': '{Name: x, Schedule: {StartTime: 1}, Tags: []}',
  'the root in flow, over lines': '{\n  "Name": "x",\n  "Schedule": {},\n  "Type": "ShadowMode"\n}\n',
  'anchors, aliases and merges':
    'Name: x\nModelVariants:\n  - &base\n    ModelName: m\n    VariantName: p\n  - <<: *base\n    VariantName: s\n  - *base\nSchedule: &when\n  StartTime: &t "2030-01-01T00:00:00Z"\n  EndTime: *t\n',
  'block scalars':
    'Name: x\nDescription: |\n  Schedule:\n    a: b\n\n  - c\n\nTags:\n  - Key: >-\n      Value: d\n    Value: e\n  - Key: f\nType: ShadowMode\n',
  'text over lines':
    'Name: x\nDescription: some text\n  that goes on: here\nTags:\n  - Key: "a\n      Value: b"\n    Value: c\nType: ShadowMode\n',
  'a document marker': '---\nName: x\nSchedule:\n  \n...\n',
  'a marker alone': '---\n',
  nothing: '',
  'white space': '  \n\n   ',
  'one word': 'Nam',
  'one key': 'Name:',
};
