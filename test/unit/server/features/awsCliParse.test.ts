import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms, updateCommand } from '../../../../server/experiment/awsCli.ts';
import { updateRequest } from '../../../../server/experiment/request.ts';
import { shells } from '../../../../server/experiment/shells.ts';
import { parseAwsCli } from '../../../../server/features/awsCliParse.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { updateInputs } from '../../experiments.ts';
import { languages, open } from '../../support.ts';

const parsed = (line: string, language: 'json' | 'yaml' = 'json', files: Record<string, string | null> = {}) => {
  const answer = parseAwsCli({ line, files, uri: `file:///new.experiment.${language}` });
  const { root, problems } = open(language, answer.text ?? '').tree;
  expect(problems).toEqual([]);
  const value = root && JSON.parse(JSON.stringify(toValue(root)));
  return { ...answer, value };
};

const aws = 'aws sagemaker update-inference-experiment';
const variant = {
  ModelName: 'm',
  VariantName: 'v',
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1 },
  },
};
const shadow = {
  SourceModelVariantName: 'p',
  ShadowModelVariants: [{ ShadowModelVariantName: 's', SamplingPercentage: 25 }],
};
const infrastructure =
  'InfrastructureConfig={InfrastructureType=RealTimeInference,RealTimeInferenceConfig={InstanceType=ml.m5.xlarge,InstanceCount=1}}';

/** What each line means, whole. */
const table: readonly (readonly [name: string, line: string, value: object, notInFile?: readonly string[]])[] = [
  ['a name', `${aws} --name e`, { Name: 'e' }],
  ['an equals sign', `${aws} --name=e`, { Name: 'e' }],
  ['an equals sign in the value', `${aws} --name e --description=a=b`, { Name: 'e', Description: 'a=b' }],
  ['create', 'aws sagemaker create-inference-experiment --name e --type ShadowMode', { Name: 'e', Type: 'ShadowMode' }],
  [
    'members of Create',
    'aws sagemaker create-inference-experiment --role-arn arn:aws:iam::123456789012:role/r --endpoint-name n --kms-key k',
    { RoleArn: 'arn:aws:iam::123456789012:role/r', EndpointName: 'n', KmsKey: 'k' },
  ],
  [
    'tags',
    'aws sagemaker create-inference-experiment --tags Key=team,Value=ranking Key=stage,Value=dev',
    {
      Tags: [
        { Key: 'team', Value: 'ranking' },
        { Key: 'stage', Value: 'dev' },
      ],
    },
  ],
  [
    "quotes that begin with $' are read as in C",
    `${aws} --name e --description $'a\\nb\\x41\\u00e9\\101 it\\'s "c" \\q'`,
    { Name: 'e', Description: 'a\nbA\u00e9A it\'s "c" \\q' },
  ],
  ['a prompt', `$ ${aws} --name e`, { Name: 'e' }],
  ['the prompt of root', `# ${aws} --name e`, { Name: 'e' }],
  ['a prompt with its place', `me@host:~/work$ ${aws} --name e`, { Name: 'e' }],
  ['the prompt of cmd', `C:\\Users\\me>${aws} --name e`, { Name: 'e' }],
  ['the prompt of PowerShell', `PS C:\\Users\\me> ${aws} --name e`, { Name: 'e' }],
  ['blanks around', `  ${aws}   --name   e  `, { Name: 'e' }],
  ['aws.exe', 'aws.exe sagemaker update-inference-experiment --name e', { Name: 'e' }],
  ['an environment variable in front', `AWS_PROFILE=dev ${aws} --name e`, { Name: 'e' }],
  ['lines that POSIX shells continue', `${aws} \\\n  --name e \\\n  --description d`, { Name: 'e', Description: 'd' }],
  ['with their prompt', `$ ${aws} \\\n> --name e \\\n> --description d`, { Name: 'e', Description: 'd' }],
  ['and CRLF', `${aws} \\\r\n  --name e`, { Name: 'e' }],
  ['lines that PowerShell continues', `${aws} \`\n  --name e`, { Name: 'e' }],
  ['with its prompt', `PS> ${aws} \`\n>> --name e`, { Name: 'e' }],
  ['lines that cmd continues', `${aws} ^\r\n  --name e`, { Name: 'e' }],
  ['with its prompt too', `C:\\>${aws} ^\r\nMore? --name e`, { Name: 'e' }],
  ['continued lines pasted as one', `${aws} \\  --name e \\  --description d`, { Name: 'e', Description: 'd' }],
  ['single quotes', `${aws} --description 'a b'`, { Description: 'a b' }],
  ['double quotes', `${aws} --description "a b"`, { Description: 'a b' }],
  ['a single quote in POSIX', `${aws} --description 'it'\\''s'`, { Description: "it's" }],
  ['a single quote in PowerShell', `${aws} --name e \`\n --description 'it''s'`, { Name: 'e', Description: "it's" }],
  ['a double quote in POSIX', `${aws} --description "say \\"a\\""`, { Description: 'say "a"' }],
  [
    'a double quote in PowerShell',
    `${aws} --name e \`\n --description "say \`"a\`""`,
    { Name: 'e', Description: 'say "a"' },
  ],
  ['an escaped blank', `${aws} --description a\\ b`, { Description: 'a b' }],
  ['an escaped dollar', `${aws} --description "5 \\$"`, { Description: '5 $' }],
  ['a dollar in single quotes', `${aws} --description '$HOME'`, { Description: '$HOME' }],
  ['quotes in the middle', `${aws} --description a"b c"d`, { Description: 'ab cd' }],
  ['nothing in quotes', `${aws} --description ''`, { Description: '' }],
  ['an escaped caret of cmd', `${aws} ^\n --description a^&b`, { Description: 'a&b' }],
  [
    'JSON in single quotes',
    `${aws} --schedule '{"EndTime": "2030-03-01T08:00:00Z"}'`,
    { Schedule: { EndTime: '2030-03-01T08:00:00Z' } },
  ],
  ['JSON in double quotes', `${aws} --schedule "{\\"EndTime\\": 1900000000}"`, { Schedule: { EndTime: 1900000000 } }],
  [
    'JSON as Windows PowerShell wants it',
    `${aws} --schedule '{\\"EndTime\\": 1900000000}'`,
    { Schedule: { EndTime: 1900000000 } },
  ],
  [
    'JSON over several lines',
    `${aws} --schedule '{\n  "EndTime": 1900000000\n}'`,
    { Schedule: { EndTime: 1900000000 } },
  ],
  ['a JSON list', `${aws} --model-variants '[${JSON.stringify(variant)}]'`, { ModelVariants: [variant] }],
  [
    'JSON objects one by one',
    `${aws} --model-variants '${JSON.stringify(variant)}' '${JSON.stringify(variant)}'`,
    { ModelVariants: [variant, variant] },
  ],
  ['JSON with more in it', `${aws} --shadow-mode-config '${JSON.stringify(shadow)}'`, { ShadowModeConfig: shadow }],
  [
    'shorthand',
    `${aws} --schedule StartTime=2030-03-01T08:00:00Z,EndTime=2030-03-08T08:00:00Z`,
    { Schedule: { StartTime: '2030-03-01T08:00:00Z', EndTime: '2030-03-08T08:00:00Z' } },
  ],
  ['shorthand behind an equals sign', `${aws} --schedule=EndTime=2030-03-08`, { Schedule: { EndTime: '2030-03-08' } }],
  [
    'shorthand in quotes',
    `${aws} --schedule "EndTime=2030-03-08 08:00"`,
    { Schedule: { EndTime: '2030-03-08 08:00' } },
  ],
  [
    'shorthand with blanks',
    `${aws} --schedule 'StartTime = 2030-03-01 , EndTime = 2030-03-08'`,
    { Schedule: { StartTime: '2030-03-01', EndTime: '2030-03-08' } },
  ],
  [
    'nested shorthand',
    `${aws} --model-variants 'ModelName=m,VariantName=v,${infrastructure}'`,
    { ModelVariants: [variant] },
  ],
  [
    'several entries',
    `${aws} --model-variants 'ModelName=m,VariantName=v,${infrastructure}' 'ModelName=m,VariantName=v,${infrastructure}' --name e`,
    { Name: 'e', ModelVariants: [variant, variant] },
  ],
  [
    'shorthand without quotes',
    `${aws} --model-variants ModelName=m,VariantName=v,${infrastructure}`,
    { ModelVariants: [variant] },
  ],
  [
    'a list in shorthand',
    `${aws} --shadow-mode-config 'SourceModelVariantName=p,ShadowModelVariants=[{ShadowModelVariantName=s,SamplingPercentage=25}]'`,
    { ShadowModeConfig: shadow },
  ],
  [
    'a list of texts',
    `${aws} --data-storage-config 'Destination=s3://b/c,ContentType={CsvContentTypes=[text/csv,text/tsv]}'`,
    { DataStorageConfig: { Destination: 's3://b/c', ContentType: { CsvContentTypes: ['text/csv', 'text/tsv'] } } },
  ],
  [
    'a list of one without brackets',
    `${aws} --data-storage-config 'ContentType={CsvContentTypes=text/csv}'`,
    { DataStorageConfig: { ContentType: { CsvContentTypes: ['text/csv'] } } },
  ],
  [
    'quotes of the syntax',
    `${aws} --data-storage-config "Destination='s3://b/a,b'"`,
    { DataStorageConfig: { Destination: 's3://b/a,b' } },
  ],
  [
    'an escaped comma',
    `${aws} --data-storage-config 'Destination=s3://b/a\\,b'`,
    { DataStorageConfig: { Destination: 's3://b/a,b' } },
  ],
  [
    'an equals sign in a value of the syntax',
    `${aws} --data-storage-config Destination=s3://b/day=1`,
    { DataStorageConfig: { Destination: 's3://b/day=1' } },
  ],
  ['--cli-input-json', `${aws} --cli-input-json '{"Name": "e", "Description": "d"}'`, { Name: 'e', Description: 'd' }],
  [
    'options go over --cli-input-json',
    `${aws} --name f --cli-input-json '{"Name": "e", "Description": "d"}'`,
    { Name: 'f', Description: 'd' },
  ],
  [
    '--cli-input-yaml',
    `${aws} --cli-input-yaml 'Name: e\nSchedule:\n  EndTime: 1900000000'`,
    { Name: 'e', Schedule: { EndTime: 1900000000 } },
  ],
  [
    'global options',
    `${aws} --name e --profile dev --region eu-west-1 --output json --query InferenceExperimentArn --debug --no-cli-pager`,
    { Name: 'e' },
    ['--profile', '--region', '--output', '--query', '--debug', '--no-cli-pager'],
  ],
  [
    'global options in front',
    'aws --profile dev --endpoint-url=http://127.0.0.1:1 sagemaker update-inference-experiment --name e',
    { Name: 'e' },
    ['--profile', '--endpoint-url'],
  ],
  ['a pipe behind', `${aws} --name e | jq .`, { Name: 'e' }, ['| jq .']],
  ['a file behind', `${aws} --name e > out.json`, { Name: 'e' }, ['> out.json']],
  ['another command behind', `${aws} --name e && echo done`, { Name: 'e' }, ['&& echo done']],
  ['a comment behind', `${aws} --name e # now`, { Name: 'e' }],
  ['numbers that are text', `${aws} --name 0123 --description 1e3`, { Name: '0123', Description: '1e3' }],
  ["two quotes in a word, as PowerShell's users write", `${aws} --description 'it''s'`, { Description: "it's" }],
  ['a semicolon in cmd', `C:\\>${aws} --description a;b`, { Description: 'a;b' }],
  ["quotes that begin with $' behind other letters", `${aws} --description a$'\\tb'`, { Description: 'a\tb' }],
  ['a long code in it', `${aws} --description $'\\U0001F600!'`, { Description: '\u{1f600}!' }],
  ['a code that no letter has', `${aws} --description $'\\U00110000'`, { Description: '\ufffd' }],
  ['a line that POSIX shells continue inside of quotes', `${aws} --description "a\\\nb"`, { Description: 'ab' }],
  ['a line break that PowerShell keeps inside of quotes', `PS> ${aws} --description "a\`\nb"`, { Description: 'a\nb' }],
  ['JSON with nothing in it', `${aws} --cli-input-json '{"Tags": [], "Schedule": {}}'`, { Tags: [], Schedule: {} }],
  [
    'several values in shorthand',
    `${aws} --schedule EndTime=a,"b",StartTime=c`,
    { Schedule: { EndTime: ['a', 'b'], StartTime: 'c' } },
  ],
  [
    'an object in shorthand where there is to be text',
    `${aws} --schedule EndTime={a=b}`,
    { Schedule: { EndTime: { a: 'b' } } },
  ],
  [
    'a member that there is not, for the file to say',
    `${aws} --schedule Ends=2030-03-01`,
    { Schedule: { Ends: '2030-03-01' } },
  ],
];

describe('what a line means', () => {
  test('the table is long', () => expect(table.length).toBeGreaterThanOrEqual(60));
  describe.each(languages)('%s', (language) => {
    test.each(table.map(([name, line, value, rest = []]) => [name, line, value, rest] as const))(
      '%s',
      (_, line, value, notInFile) => {
        expect(parsed(line, language)).toMatchObject({ problems: [], notInFile, files: [], value });
        expect(parsed(line, language).value).toEqual(value);
      },
    );
  });
});

describe('what can not be understood is said with its place', () => {
  test.each([
    ['ls -l', 'ls -l', 'No aws command is here.'],
    ['aws s3 ls', 'ls', 'This is no command for an inference experiment.'],
    [`${aws} --name e --nmae f`, '--nmae', 'is no option of this command'],
    [`${aws} --name`, '--name', 'has no value'],
    [`${aws} --name a b`, 'b', 'belongs to no option'],
    [`${aws} --name "$NAME"`, '$N', 'is filled in by the shell'],
    [`${aws} --name %NAME% ^\n--description d`, '%NAME%', 'is filled in by the shell'],
    [`${aws} --name 'e`, "'", 'has no end'],
    [`${aws} --schedule '{"EndTime": }'`, '}', 'value'],
    [`${aws} --schedule EndTime`, 'e', 'A = is missing behind EndTime.'],
    [`${aws} --shadow-mode-config 'ShadowModelVariants=[{ShadowModelVariantName=s}'`, "'", 'A comma or a ] is missing'],
    [`${aws} --name e --name f`, '--name', 'is given twice'],
    [`${aws} --cli-input-json '[1]'`, '--cli-input-json', 'holds no object'],
    [`${aws} --cli-input-json fileb://e.json`, 'fileb://e.json', 'Write file:// instead'],
    [`${aws} --name e --description $'a`, "$'", 'has no end'],
    [`${aws} --schedule EndTime=1,EndTime=2`, 'E', 'EndTime is given twice.'],
    [`${aws} --schedule EndTime=1}`, '}', 'A comma is missing behind the value of EndTime.'],
    [`${aws} --schedule EndTime=[`, '[', 'A ] is missing at the end.'],
    [`${aws} --schedule 'EndTime="a'`, '"', 'The quote " has no end.'],
    ['aws --debug', 'aws', 'This is no command for an inference experiment.'],
    ['aws sagemaker', 'sagemaker', 'This is no command for an inference experiment.'],
    [`${aws} --schedule EndTime=1,__proto__=x`, '_', '__proto__ can not be the name of a member'],
    [`${aws} --schedule EndTime={__proto__={a=b}}`, '_', '__proto__ can not be the name of a member'],
  ])('%s', (line, place, message) => {
    const { problems } = parsed(line);
    expect(problems).toHaveLength(1);
    const [{ start = 0, end = 0, message: said = '' } = {}] = problems;
    expect(said).toContain(message);
    expect(line.slice(start, end)).toContain(place);
  });
});

test.each([
  ['lists', `${aws} --name e --schedule EndTime=${'['.repeat(60_000)}`],
  ['objects', `${aws} --name e --schedule EndTime=${'{a='.repeat(40_000)}`],
])('shorthand of many levels is a problem with its place: %s', (_, line) => {
  const { problems, value } = parsed(line);
  expect(problems).toMatchObject([{ message: 'This nests over 100 levels deep. An experiment has seven.' }]);
  expect(line.slice(problems[0]?.start, problems[0]?.end)).toMatch(/^[[{]$/);
  expect(value).toEqual({ Name: 'e' });
});

test('what is longer than a command line can be is not read', () => {
  expect(parsed(`${aws} --name ${'x'.repeat(200_000)}`).problems).toMatchObject([
    { start: 0, message: expect.stringContaining('longer') },
  ]);
});

test('a member of JSON that is called __proto__ is a member', () => {
  expect(parsed(`${aws} --cli-input-json '{"Name": "e", "__proto__": {"a": 1}}'`).text).toContain('"__proto__"');
});

describe('file://', () => {
  const line = `${aws} --name e --schedule file://schedule.json`;
  test('is asked for, and read by nobody here', () => {
    expect(parsed(line)).toMatchObject({ files: ['schedule.json'], problems: [], value: { Name: 'e' } });
  });
  test('its contents count as if they stood there', () => {
    const files = { 'schedule.json': '{"EndTime": 1900000000}' };
    expect(parsed(line, 'json', files)).toMatchObject({
      files: [],
      value: { Name: 'e', Schedule: { EndTime: 1900000000 } },
    });
  });
  /** The argument, the file it asks for, what is in that, what the line means. */
  const files: readonly (readonly [name: string, args: string, path: string, contents: string, value: object])[] = [
    ['a name', '--name file://name.txt', 'name.txt', 'ranking', { Name: 'ranking' }],
    ['a name behind an equals sign', '--name=file://name.txt', 'name.txt', 'ranking', { Name: 'ranking' }],
    // As the AWS CLI sends it; the file says that no name is like that.
    ['a name with the line end of its file', '--name file://name.txt', 'name.txt', 'e\n', { Name: 'e\n' }],
    ['blanks, in single quotes', "--name 'file://my files/a name.txt'", 'my files/a name.txt', 'e', { Name: 'e' }],
    ['blanks, in double quotes', '--name "file://my files/a name.txt"', 'my files/a name.txt', 'e', { Name: 'e' }],
    ['blanks, the path alone in quotes', '--name file://"my files/n.txt"', 'my files/n.txt', 'e', { Name: 'e' }],
    ['blanks that are escaped', '--name file://my\\ files/n.txt', 'my files/n.txt', 'e', { Name: 'e' }],
    ['blanks, to PowerShell', '`\n --name file://my` files/n.txt', 'my files/n.txt', 'e', { Name: 'e' }],
    ['the home folder', '--name file://~/name.txt', '~/name.txt', 'e', { Name: 'e' }],
    ['an absolute path', '--name file:///w/name.txt', '/w/name.txt', 'e', { Name: 'e' }],
    ['one of Windows', "--name 'file://C:\\w\\name.txt'", 'C:\\w\\name.txt', 'e', { Name: 'e' }],
    ['one of Windows, in cmd', '^\n --name file://C:\\w\\name.txt', 'C:\\w\\name.txt', 'e', { Name: 'e' }],
    ['..', '--name file://../a/../name.txt', '../a/../name.txt', 'e', { Name: 'e' }],
    ['%20, which is no blank here', '--name file://my%20files', 'my%20files', 'e', { Name: 'e' }],
    [
      'YAML',
      '--cli-input-yaml file://in.yaml',
      'in.yaml',
      '# c\r\nName: e\r\nSchedule:\r\n  EndTime: 2030-01-01T00:00:00Z\r\n',
      { Name: 'e', Schedule: { EndTime: '2030-01-01T00:00:00Z' } },
    ],
    ['JSON', '--cli-input-json file://in.json', 'in.json', '{"Name": "e"}\n', { Name: 'e' }],
    [
      'YAML, and an option over it',
      "--cli-input-yaml 'file://../a b/in.yaml' --name f",
      '../a b/in.yaml',
      'Name: e\nDescription: d\n',
      { Name: 'f', Description: 'd' },
    ],
    ['a number as text', '--description file://d.txt', 'd.txt', '0123', { Description: '0123' }],
    [
      'an entry of a list',
      '--model-variants file://variants.json',
      'variants.json',
      JSON.stringify([variant]),
      { ModelVariants: [variant] },
    ],
    [
      'shorthand',
      '--schedule file://s.txt',
      's.txt',
      'StartTime=2030-01-01,EndTime=2030-01-02',
      { Schedule: { StartTime: '2030-01-01', EndTime: '2030-01-02' } },
    ],
  ];
  describe.each(languages)('%s', (language) => {
    test.each(files)('%s', (_, args, path, contents, value) => {
      const asking = `${aws} ${args}`;
      expect(parsed(asking, language)).toMatchObject({ files: [path], problems: [] });
      const answer = parsed(asking, language, { [path]: contents });
      expect(answer).toMatchObject({ files: [], problems: [], notInFile: [] });
      expect(answer.value).toEqual(value);
      const [{ start = 0, end = 0 } = {}, ...more] = parsed(asking, language, { [path]: null }).problems;
      expect(more).toEqual([]);
      expect(asking.slice(start, end)).toContain('file://');
    });
  });
  test('what is wrong inside a file is at the word that names it', () => {
    const { problems } = parsed(`${aws} --name e --cli-input-yaml file://in.yaml`, 'yaml', { 'in.yaml': 'a: [1' });
    expect(problems).toHaveLength(1);
    expect(`${aws} --name e --cli-input-yaml file://in.yaml`.slice(problems[0]?.start, problems[0]?.end)).toBe(
      'file://in.yaml',
    );
  });
  test('one that is not to be had is said', () => {
    const { problems, files } = parsed(line, 'json', { 'schedule.json': null });
    expect(files).toEqual([]);
    expect(problems.map(({ start, end }) => line.slice(start, end))).toEqual(['file://schedule.json']);
  });
});

test('from a file to the command line and back is the same request, in each form and shell', () => {
  fc.assert(
    fc.property(
      updateInputs,
      fc.constantFrom(...forms),
      fc.constantFrom(...shells),
      fc.constantFrom(...languages),
      (input, form, shell, language) => {
        const { root } = open('json', JSON.stringify(input)).tree;
        if (!root) throw new Error('no file');
        const line = updateCommand(updateRequest(root).input, form, shell, { region: 'eu-west-1' });
        if (!('command' in line)) throw new Error('no line');
        const answer = parsed(line.command, language);
        expect(answer.problems).toEqual([]);
        expect(answer.notInFile).toEqual(['--region']);
        expect(answer.value).toEqual(input);
      },
    ),
    { numRuns: 250 },
  );
});
