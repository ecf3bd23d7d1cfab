import { describe, expect, test } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import {
  choiceItems,
  copiedMessage,
  isChoice,
  lineProblems,
  looksLikeCommand,
  notInFileMessage,
  targetOptions,
  usualChoice,
} from '../../../client/awsCliLine.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};

describe('where the copied command goes', () => {
  test('where an update would', () => {
    expect(targetOptions(target)).toEqual({
      options: { profile: 'dev', region: 'eu-west-1' },
      withoutSecret: false,
    });
  });
  test('what nobody chose or knows is left out', () => {
    const profile = { value: 'default', source: 'default' };
    expect(targetOptions({ ...target, profile, region: undefined }).options).toEqual({});
  });
  test('a profile beside keys of the environment would overrule them', () => {
    expect(targetOptions({ ...target, keysOfEnvironment: true }).options).toEqual({ region: 'eu-west-1' });
  });
  test('no user name and password of an endpoint, and it is told', () => {
    const endpointUrl = { value: 'https://user:secret@example.com/', source: 'AWS_ENDPOINT_URL' };
    const options = targetOptions({ ...target, endpointUrl });
    expect(JSON.stringify(options)).not.toMatch(/user|secret@/);
    expect(options.options.endpointUrl).toBe('https://example.com/');
    expect(copiedMessage([], options)).toContain('The user name and password of the endpoint are not in it.');
  });
});

describe('the choice', () => {
  test('the usual shell of the platform comes first, then the last choice does', () => {
    expect(choiceItems(usualChoice('win32'))[0]?.choice).toEqual({ form: 'json', shell: 'powershell' });
    expect(choiceItems(usualChoice('linux'))[0]?.choice).toEqual({ form: 'json', shell: 'posix' });
    const items = choiceItems({ form: 'shorthand', shell: 'cmd' });
    expect(items[0]?.choice).toEqual({ form: 'shorthand', shell: 'cmd' });
    expect(new Set(items.map(({ choice }) => JSON.stringify(choice))).size).toBe(9);
  });
  test('what an earlier version kept may be anything', () => {
    for (const value of [undefined, null, 'json', {}, { form: 'json' }, { form: 'toString', shell: 'posix' }])
      expect(isChoice(value)).toBe(false);
    expect(isChoice({ form: 'json', shell: 'cmd' })).toBe(true);
  });
});

describe('what is told', () => {
  test('what was left out, and that there is no Region', () => {
    expect(copiedMessage(['Type', 'RoleArn'], { options: {}, withoutSecret: false })).toBe(
      'The AWS CLI command is in the clipboard. Left out, as an update does not take it: Type, RoleArn. It has no --region: the AWS CLI uses its own.',
    );
    expect(copiedMessage([], targetOptions(target))).toBe('The AWS CLI command is in the clipboard.');
  });
});

describe('a pasted line', () => {
  test('is looked for in the clipboard by what it does', () => {
    expect(looksLikeCommand('$ aws sagemaker update-inference-experiment \\\n --name e')).toBe(true);
    expect(looksLikeCommand('aws s3 ls')).toBe(false);
    expect(looksLikeCommand('update-inference-experiment')).toBe(false);
  });
  test('what was not understood is told with its place, and what is no part of a file', () => {
    const problem = (start: number) => ({ start, end: start + 1, message: 'A = is missing.' });
    expect(lineProblems([problem(4)])).toBe('Not all of the command was understood. At character 5: A = is missing.');
    expect(lineProblems([1, 2, 3, 4].map(problem))).toMatch(/And 1 more\.$/);
    expect(notInFileMessage(['--region', '| jq .'])).toBe(
      'Not part of an experiment, so not in the file: --region, | jq ..',
    );
  });
});
