import { describe, expect, test } from 'vitest';
import { awsCli } from '../../../../server/features/awsCli.ts';
import type { AwsCliParams } from '../../../../server/protocol.ts';
import { context, languages, open } from '../../support.ts';

const asked = { form: 'options', shell: 'posix' } as const;

describe.each(languages)('%s', (language) => {
  const line = (text: { readonly json: string; readonly yaml: string }, params: object = asked) =>
    awsCli(open(language, text[language]), params as AwsCliParams, context);

  test('a clean request: no comments, no $schema, one form of a time; what Create takes is left out and named', () => {
    expect(
      line({
        json: '// why\n{"$schema": "x", "Type": "ShadowMode", "Name": "e", "Schedule": {"EndTime": 1900000000}}',
        yaml: '# why\n$schema: x\nType: ShadowMode\nName: e\nSchedule: {EndTime: 1900000000}',
      }),
    ).toEqual({
      version: 1,
      command: `aws sagemaker update-inference-experiment --name e --schedule '{"EndTime":"2030-03-17T17:46:40Z"}'`,
      omitted: ['Type'],
      errors: [],
    });
  });
  test('a file with errors gives them and no line', () => {
    const answer = line({ json: '{"Name": "e", "Nmae": "f"}', yaml: 'Name: e\nNmae: f' });
    expect(answer).not.toHaveProperty('command');
    expect(answer.errors.map(({ code }) => code)).toEqual(['unknown-member']);
  });
  test('an empty file gives no line', () => {
    expect(line({ json: '', yaml: '# nothing' })).toEqual({
      version: 1,
      omitted: [],
      errors: [expect.objectContaining({ code: 'missing-member' })],
    });
  });
  test.each([
    ['a form that there is not', { form: 'xml', shell: 'posix' }, 'unknown-form', 'json, options or shorthand'],
    ['a shell that there is not', { form: 'json', shell: 'fish' }, 'unknown-shell', 'posix, powershell or cmd'],
    ['nothing', {}, 'unknown-form', 'json, options or shorthand'],
    [
      'a profile that can not be quoted',
      { form: 'json', shell: 'cmd', profile: '%PATH%' },
      'not-sayable',
      'The profile has characters that can not be written safely for cmd.',
    ],
  ])('%s is an error', (_, params, code, message) => {
    const answer = line({ json: '{"Name": "e"}', yaml: 'Name: e' }, params);
    expect(answer).not.toHaveProperty('command');
    expect(answer.errors).toEqual([expect.objectContaining({ code, message: expect.stringContaining(message) })]);
  });
  test('what is no text is not given', () => {
    const params = { ...asked, profile: 7, region: null, endpointUrl: ['x'] };
    expect(line({ json: '{"Name": "e"}', yaml: 'Name: e' }, params).command).toBe(
      'aws sagemaker update-inference-experiment --name e',
    );
  });
});
