import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Form, forms, type GlobalOptions, updateCommand } from '../../../../server/experiment/awsCli.ts';
import { type Shell, shells } from '../../../../server/experiment/shells.ts';
import { updateInputs } from '../../experiments.ts';
import { cmdArguments, posixArguments, posixShells, powershellArguments } from '../../shellReaders.ts';

const lineOf = (input: object, form: Form, shell: Shell, target: GlobalOptions = {}) => {
  const line = updateCommand(input as Record<string, unknown>, form, shell, target);
  if (!('command' in line)) throw new Error(`not sayable: ${line.unsayable}`);
  return line.command;
};

const sampling = {
  Name: 'e',
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 25 }],
  },
};
const beginning = 'aws sagemaker update-inference-experiment';

describe('each form in each shell', () => {
  test.each<[Form, Shell, string]>([
    [
      'json',
      'posix',
      `--cli-input-json '{"Name":"e","ShadowModeConfig":{"SourceModelVariantName":"production","ShadowModelVariants":[{"ShadowModelVariantName":"shadow","SamplingPercentage":25}]}}'`,
    ],
    [
      'options',
      'posix',
      `--name e --shadow-mode-config '{"SourceModelVariantName":"production","ShadowModelVariants":[{"ShadowModelVariantName":"shadow","SamplingPercentage":25}]}'`,
    ],
    [
      'shorthand',
      'posix',
      `--name e --shadow-mode-config 'SourceModelVariantName=production,ShadowModelVariants=[{ShadowModelVariantName=shadow,SamplingPercentage=25}]'`,
    ],
    [
      'options',
      'cmd',
      String.raw`--name e --shadow-mode-config "{\"SourceModelVariantName\":\"production\",\"ShadowModelVariants\":[{\"ShadowModelVariantName\":\"shadow\",\"SamplingPercentage\":25}]}"`,
    ],
    [
      'shorthand',
      'cmd',
      '--name e --shadow-mode-config "SourceModelVariantName=production,ShadowModelVariants=[{ShadowModelVariantName=shadow,SamplingPercentage=25}]"',
    ],
    [
      'shorthand',
      'powershell',
      "--name e --shadow-mode-config 'SourceModelVariantName=production,ShadowModelVariants=[{ShadowModelVariantName=shadow,SamplingPercentage=25}]'",
    ],
  ])('%s %s', (form, shell, options) => {
    expect(lineOf(sampling, form, shell)).toBe(`${beginning} ${options}`);
  });
  test('PowerShell is told how to hand on double quotes', () => {
    expect(lineOf({ Name: 'e', Schedule: {} }, 'json', 'powershell')).toBe(
      String.raw`& { $PSNativeCommandArgumentPassing = 'Legacy'; ${beginning} --cli-input-json '{\"Name\":\"e\",\"Schedule\":{}}' }`,
    );
  });
  test('a schedule needs no quotes where its shell takes commas for what they are', () => {
    const input = { Name: 'e', Schedule: { EndTime: '2030-03-01T08:00:00Z' } };
    expect(lineOf(input, 'shorthand', 'posix')).toBe(`${beginning} --name e --schedule EndTime=2030-03-01T08:00:00Z`);
    expect(lineOf(input, 'shorthand', 'powershell')).toBe(
      `${beginning} --name e --schedule 'EndTime=2030-03-01T08:00:00Z'`,
    );
  });
  test('an entry of a list is an argument', () => {
    const variants = [{ VariantName: 'a' }, { VariantName: 'b' }];
    expect(lineOf({ ModelVariants: variants }, 'shorthand', 'posix')).toBe(
      `${beginning} --model-variants VariantName=a VariantName=b`,
    );
  });
});

describe('what shorthand can not say safely is JSON', () => {
  test.each([
    ['a blank', 's3://b/a b'],
    ['a comma', 's3://b/a,b'],
    ['an equals sign', 's3://b/day=1'],
    ['a brace', 's3://b/{x}'],
    ['nothing', ''],
  ])('%s', (_, Destination) => {
    expect(lineOf({ DataStorageConfig: { Destination } }, 'shorthand', 'posix')).toBe(
      `${beginning} --data-storage-config '{"Destination":"${Destination}"}'`,
    );
  });
  test('an object or a list without anything in it', () => {
    expect(lineOf({ Schedule: {} }, 'shorthand', 'posix')).toBe(`${beginning} --schedule '{}'`);
    expect(lineOf({ DataStorageConfig: { ContentType: { CsvContentTypes: [] } } }, 'shorthand', 'posix')).toBe(
      `${beginning} --data-storage-config '{"ContentType":{"CsvContentTypes":[]}}'`,
    );
  });
});

describe('text that an option can not carry goes into --cli-input-json', () => {
  test.each<[string, string, Shell, string]>([
    ['what the AWS CLI would read as a file', 'file:///etc/passwd', 'posix', `'{"Description":"file:///etc/passwd"}'`],
    ['what its version 1 would fetch', 'https://example.com/', 'posix', `'{"Description":"https://example.com/"}'`],
    ['what would be an option', '--debug', 'posix', `'{"Description":"--debug"}'`],
    [
      'what ends the paste of a terminal',
      '\u001b[201~\u0003',
      'posix',
      String.raw`'{"Description":"\u001b[201~\u0003"}'`,
    ],
    ['what is not seen', 'a\u202eb\u007f', 'posix', String.raw`'{"Description":"a\u202eb\u007f"}'`],
    ['nothing', '', 'posix', `'{"Description":""}'`],
    ['a variable of cmd', '100%', 'cmd', String.raw`"{\"Description\":\"100\u0025\"}"`],
    ['a quote in cmd', '5" & more', 'cmd', String.raw`"{ \"Description\":\"5\u0022 \u0026 more\"}"`],
    ['a backslash at the end in cmd', 'C:\\', 'cmd', String.raw`"{\"Description\":\"C:\u005c\"}"`],
  ])('%s', (_, Description, shell, json) => {
    expect(lineOf({ Name: 'e', Description }, 'options', shell)).toBe(`${beginning} --name e --cli-input-json ${json}`);
    expect(lineOf({ Name: 'e', Description }, 'shorthand', shell)).toBe(
      `${beginning} --name e --cli-input-json ${json}`,
    );
  });
  test.each<[Shell, string]>([
    ['posix', `'it'\\''s $HOME, "quoted" & \`run\`'`],
    ['powershell', "'of $HOME'"],
    ['cmd', `"it's & more"`],
  ])('other text is an option in quotes: %s', (shell, quoted) => {
    const said = { posix: `it's $HOME, "quoted" & \`run\``, powershell: 'of $HOME', cmd: "it's & more" };
    expect(lineOf({ Description: said[shell] }, 'options', shell)).toBe(`${beginning} --description ${quoted}`);
  });
});

describe('where it goes', () => {
  const target = { profile: 'my team', region: 'eu-west-1', endpointUrl: 'http://127.0.0.1:8765' };
  test.each<[Shell, string]>([
    ['posix', "--profile 'my team' --region eu-west-1 --endpoint-url http://127.0.0.1:8765 --name e"],
    ['powershell', "--profile 'my team' --region eu-west-1 --endpoint-url http://127.0.0.1:8765 --name e"],
    ['cmd', '--profile "my team" --region eu-west-1 --endpoint-url http://127.0.0.1:8765 --name e'],
  ])('%s', (shell, options) => {
    expect(lineOf({ Name: 'e' }, 'options', shell, target)).toBe(`${beginning} ${options}`);
  });
  test('what is not known is left to the AWS CLI', () => {
    expect(lineOf({ Name: 'e' }, 'options', 'posix', { profile: '', region: undefined })).toBe(`${beginning} --name e`);
  });
  test.each<[Shell, GlobalOptions, keyof GlobalOptions]>([
    ['posix', { profile: '--debug' }, 'profile'],
    ['posix', { region: 'eu-west-1\nrm' }, 'region'],
    ['cmd', { endpointUrl: 'http://h/%20' }, 'endpointUrl'],
    ['powershell', { profile: 'a"b' }, 'profile'],
  ])('%s refuses what it can not say', (shell, unsafe, unsayable) => {
    expect(updateCommand({ Name: 'e' }, 'json', shell, unsafe)).toEqual({ unsayable });
  });
});

describe('whatever the texts are, the AWS CLI gets what the file says', () => {
  const target = { profile: 'o-brien & sons (x)', region: 'eu-west-1', endpointUrl: 'https://example.com/a?b=c&d=^e' };
  const runs = 300;
  const inputs = fc.sample(updateInputs, { numRuns: runs, seed: 20_300_301 });

  describe.each(forms)('%s', (form) => {
    const posix = inputs.map((input) => lineOf(input, form, 'posix', target));
    const meant = posixArguments(posix);

    test('one line each, with nothing a terminal acts on', () => {
      for (const shell of shells) {
        for (const input of inputs)
          expect(lineOf(input, form, shell, target)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    });
    test('the target and the members', () => {
      expect(meant).toHaveLength(runs);
      for (const [i, input] of inputs.entries()) expect(understood(meant[i] ?? [], target)).toEqual(input);
    });
    test.each(posixShells)('%s', (shell) => expect(posixArguments(posix, shell)).toEqual(meant));
    test('cmd', () => {
      for (const input of inputs)
        expect(understood(cmdArguments(lineOf(input, form, 'cmd', target)), target)).toEqual(input);
    });
    test.each(['windows', 'current'] as const)('PowerShell, %s', (version) => {
      for (const input of inputs)
        expect(understood(powershellArguments(lineOf(input, form, 'powershell', target), version), target)).toEqual(
          input,
        );
    });
  });
});

/** The input that arguments make, read as plainly as can be; shorthand by its one use here. */
function understood(args: readonly string[], target: GlobalOptions): unknown {
  const global = ['--profile', target.profile, '--region', target.region, '--endpoint-url', target.endpointUrl];
  expect(args.slice(0, 8)).toEqual(['sagemaker', 'update-inference-experiment', ...global]);
  const input: Record<string, unknown> = {};
  const names = ['Name', 'Schedule', 'Description', 'ModelVariants', 'DataStorageConfig', 'ShadowModeConfig'];
  const options = new Map(names.map((name) => [`-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, name]));
  for (let i = 8; i < args.length; ) {
    const option = args[i] ?? '';
    const values: string[] = [];
    for (i += 1; i < args.length && !args[i]?.startsWith('--'); i += 1) values.push(args[i] ?? '');
    const name = options.get(option);
    if (option === '--cli-input-json') Object.assign(input, JSON.parse(values[0] ?? ''));
    else if (!name) throw new Error(`no option: ${option}`);
    else if (name === 'Name' || name === 'Description') input[name] = values[0];
    else if (/^\s*[[{]/.test(values[0] ?? '')) input[name] = JSON.parse(values[0] ?? '');
    else input[name] = name === 'ModelVariants' ? values.map(shorthand) : shorthand(values[0] ?? '');
  }
  return input;
}

/** Made JSON by its punctuation: what is written needs no more. */
const shorthand = (text: string): unknown =>
  JSON.parse(
    `{${text}}`
      .replace(/([\w./:+-]+)(=?)/g, (_, word: string, is: string) => (is ? `"${word}":` : `"${word}"`))
      .replace(/("(?:InstanceCount|SamplingPercentage)":)"(\d+)"/g, '$1$2'),
  );
