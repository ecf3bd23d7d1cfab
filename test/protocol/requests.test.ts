import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { change, initialize, open, type Server, start, startInitialized, textIn } from './client.ts';

const json = 'file:///w/a.experiment.json';
const yaml = 'file:///w/a.experiment.yaml';

const request = (server: Server, uri: string) => server.request('experiment/request', { textDocument: { uri } });
const named = (server: Server, uri: string, message: string) =>
  server.request<Parameters<typeof textIn>[1] | null>('experiment/memberNamedIn', { textDocument: { uri }, message });

test.each([
  [
    json,
    '{\n  // why\n  "$schema": "x",\n  "Name": "e",\n  "Type": "ShadowMode",\n  "Schedule": {"EndTime": 1900000000}\n}',
  ],
  [yaml, '# why\n$schema: x\nName: e\nType: ShadowMode\nSchedule: {EndTime: 2030-03-17T17:46:40Z}\n'],
])('%s: the input is what Update takes, times as text, and what it does not take is named', async (uri, text) => {
  const server = await startInitialized();
  open(server, uri, text, undefined, 3);
  expect(await request(server, uri)).toEqual({
    version: 3,
    input: { Name: 'e', Schedule: { EndTime: '2030-03-17T17:46:40Z' } },
    omitted: ['Type'],
    errors: [],
  });
});

test('it is made from the text as it is now', async () => {
  const server = await startInitialized();
  open(server, json, '{"Name": "a"}');
  const at = { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } };
  change(server, json, 2, { range: at, text: 'b' });
  expect(await request(server, json)).toEqual({ version: 2, input: { Name: 'b' }, omitted: [], errors: [] });
});

test.each([
  [json, '{"Name": "e", "Description": 7, "Nmae": 1}'],
  [yaml, 'Name: e\nDescription: 7\nNmae: 1\n'],
])('%s: a file with errors gives them in the order of the file, and no input', async (uri, text) => {
  const server = await startInitialized();
  open(server, uri, text);
  const answer = (await request(server, uri)) as { errors: { code: string; range: Parameters<typeof textIn>[1] }[] };
  expect(answer).not.toHaveProperty('input');
  expect(answer.errors.map(({ code, range }) => [code, textIn(text, range).replaceAll('"', '')])).toEqual([
    ['type', '7'],
    ['unknown-member', 'Nmae'],
  ]);
});

test('warnings do not keep a file from being sent', async () => {
  const server = await startInitialized();
  open(
    server,
    json,
    readFileSync('examples/shadow-test.experiment.json', 'utf8').replaceAll('ml.g5.xlarge', 'ml.g99.xlarge'),
  );
  expect(await request(server, json)).toMatchObject({ input: { Name: 'fraud-score-shadow' }, errors: [] });
});

test('a file that is not open, or empty, gives a reason and no input', async () => {
  const server = await startInitialized();
  open(server, yaml, '# nothing yet\n');
  expect(await request(server, json)).toMatchObject({ version: -1, errors: [{ code: 'not-open' }] });
  const empty = await request(server, yaml);
  expect(empty).toMatchObject({ version: 1, errors: [{ code: 'missing-member' }] });
  expect(empty).not.toHaveProperty('input');
});

test.each([
  [json, '{"Name": "e", "ShadowModeConfig": {"ShadowModelVariants": [{"SamplingPercentage": 15}]}}'],
  [yaml, 'Name: e\nShadowModeConfig:\n  ShadowModelVariants:\n    - SamplingPercentage: 15\n'],
])('%s: the member that a message of the service names', async (uri, text) => {
  const server = await startInitialized();
  open(server, uri, text);
  const message =
    "1 error: Value '15' at 'shadowModeConfig.shadowModelVariants.1.member.samplingPercentage' failed to satisfy";
  const range = await named(server, uri, message);
  expect(range && textIn(text, range)).toBe('15');
  expect(await named(server, uri, 'Something else went wrong')).toBeNull();
  expect(await named(server, 'file:///w/closed.experiment.json', message)).toBeNull();
});

const line = 'aws sagemaker update-inference-experiment --region eu-west-1 --name e';

test.each([
  [json, '{"Name": "e"}'],
  [yaml, 'Name: e\n'],
])('%s: the line of the AWS CLI, by the custom request and by a command that every editor has', async (uri, text) => {
  const server = start();
  const { capabilities } = await initialize(server);
  open(server, uri, text);
  const params = { textDocument: { uri }, form: 'options', shell: 'posix', region: 'eu-west-1' };
  const answer = { version: 1, command: line, omitted: [], errors: [] };
  expect(await server.request('experiment/awsCli', params)).toEqual(answer);
  const [command] = capabilities.executeCommandProvider?.commands ?? [];
  expect(command).toBe('sagemaker.experiment.awsCli');
  expect(await server.request('workspace/executeCommand', { command, arguments: [params] })).toEqual(answer);
});

test('a command that there is not, or without its argument, is refused', async () => {
  const server = await startInitialized();
  for (const params of [{ command: 'toString' }, { command: 'sagemaker.experiment.awsCli' }]) {
    await expect(server.request('workspace/executeCommand', params)).rejects.toMatchObject({ code: -32602 });
  }
});

test.each([
  ['file:///w/new.experiment.json', '{\n  "Name": "e"\n}\n'],
  ['file:///w/new.experiment.yaml', 'Name: e\n'],
])('%s: a line of the AWS CLI as a file', async (uri, text) => {
  const server = await startInitialized();
  const answer = { text, notInFile: ['--region'], files: [], problems: [] };
  const params = { line: `$ ${line}`, uri };
  expect(await server.request('experiment/fromAwsCli', params)).toEqual(answer);
  const command = 'sagemaker.experiment.fromAwsCli';
  expect(await server.request('workspace/executeCommand', { command, arguments: [params] })).toEqual(answer);
});
