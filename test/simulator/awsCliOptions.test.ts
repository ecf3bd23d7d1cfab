/** Options of the AWS CLI about the call itself, and our settings for the same: both do it, side by side. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { describeExperiment, listExperiments } from '../../client/aws/index.ts';
import type { TargetSettings } from '../../client/aws/types.ts';
import { selfSigned } from '../aws/certificate.ts';
import { failureOf, isolated, KEYS, listen, signal, targetWith } from '../aws/support.ts';
import { awsCli2, environment, run } from './awsCliTool.ts';
import { sharedSimulator } from './sharedSimulator.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 600_000 });

const aws = awsCli2();
const home = isolated(KEYS);
const simulator = await sharedSimulator();
const name = 'checkout-ranker-shadow';
const describeWords = ['sagemaker', 'describe-inference-experiment', '--name', name];
const cli = (options: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  run(aws, [...options, ...describeWords], { ...environment(), AWS_MAX_ATTEMPTS: '1', ...more });

const folder = mkdtempSync(join(tmpdir(), 'options-'));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
afterAll(() => {
  for (const close of closing) close();
});

/** The two calls as the simulator has recorded them: the AWS CLI's, then ours. */
async function calls(options: readonly string[], settings: TargetSettings, more: NodeJS.ProcessEnv = {}) {
  await cli(['--endpoint-url', simulator.url, ...options], more);
  const target = await targetWith({ endpointUrl: simulator.url, ...settings });
  await describeExperiment(target, name, signal()).catch(() => undefined);
  expect(simulator.calls.all.map(({ operation }) => operation)).toEqual([
    'DescribeInferenceExperiment',
    'DescribeInferenceExperiment',
  ]);
  return simulator.calls.all;
}

test('--endpoint-url and the setting endpointUrl: that address is called', async () => {
  expect((await calls([], {})).map(({ status }) => status)).toEqual([200, 200]);
});

test('--region and the setting region: the call is signed for it', async () => {
  const [theirs, ours] = await calls(['--region', 'eu-north-1'], { region: 'eu-north-1' });
  expect([theirs?.region, ours?.region]).toEqual(['eu-north-1', 'eu-north-1']);
});

test('--profile and the setting profile: its keys are used, and not those of the environment', async () => {
  const files = {
    AWS_CONFIG_FILE: home.write('config', '[profile other]\nregion = eu-west-1\n'),
    AWS_SHARED_CREDENTIALS_FILE: home.write(
      'credentials',
      '[other]\naws_access_key_id = AKIAOTHEREXAMPLE0000\naws_secret_access_key = x\n',
    ),
  };
  const [theirs, ours] = await calls(['--profile', 'other'], { profile: 'other' }, files);
  expect([theirs?.accessKeyId, ours?.accessKeyId]).toEqual(['AKIAOTHEREXAMPLE0000', 'AKIAOTHEREXAMPLE0000']);
});

test('--no-sign-request and the setting noSignRequest: nothing is signed', async () => {
  const [theirs, ours] = await calls(['--no-sign-request'], { noSignRequest: true });
  expect([theirs?.accessKeyId, ours?.accessKeyId]).toEqual([undefined, undefined]);
});

test('--no-paginate: one page at a time is what our lists take', async () => {
  const options = ['--endpoint-url', simulator.url, '--output', 'json', '--no-paginate'];
  const words = ['sagemaker', 'list-inference-experiments', '--max-results', '2'];
  const { stdout } = await run(aws, [...options, ...words], environment());
  const theirs = JSON.parse(stdout);
  const ours = await listExperiments(await targetWith({ endpointUrl: simulator.url }), { pageSize: 2 }, signal());
  expect(simulator.calls.all).toHaveLength(2);
  expect(ours.experiments.map((each) => each.name)).toEqual(
    theirs.InferenceExperiments.map((each: { Name: string }) => each.Name),
  );
  expect([typeof theirs.NextToken, typeof ours.nextToken]).toEqual(['string', 'string']);
});

/** A server on loopback whose certificate nobody vouches for, and a bundle that does. */
async function secure() {
  const certificate = selfSigned(new Date(Date.now() + 24 * 3600 * 1000));
  const answer = JSON.stringify({
    Name: name,
    Arn: 'arn:aws:sagemaker:eu-west-1:1:inference-experiment/e',
    Status: 'Running',
  });
  const server: Server = createServer(certificate, (_, response) => response.end(answer));
  closing.push(() => server.close());
  const bundle = join(folder, 'bundle.pem');
  writeFileSync(bundle, certificate.cert);
  return { endpointUrl: `https://127.0.0.1:${await listen(server)}`, bundle };
}

/** Whether the AWS CLI and we got an answer. */
async function answered(endpointUrl: string, options: readonly string[], settings: TargetSettings) {
  const theirs = await cli(['--endpoint-url', endpointUrl, ...options]);
  const target = await targetWith({ endpointUrl, ...settings });
  const ours = await describeExperiment(target, name, signal()).then(
    () => true,
    () => false,
  );
  return [theirs.code === 0, ours];
}

test('--ca-bundle and the setting caBundle: the authorities of the file are trusted', async () => {
  const { endpointUrl, bundle } = await secure();
  expect(await answered(endpointUrl, [], {})).toEqual([false, false]);
  expect(await answered(endpointUrl, ['--ca-bundle', bundle], { caBundle: bundle })).toEqual([true, true]);
});

test('--no-verify-ssl and the setting noVerifySsl: any certificate is taken', async () => {
  const { endpointUrl } = await secure();
  expect(await answered(endpointUrl, ['--no-verify-ssl'], { noVerifySsl: true })).toEqual([true, true]);
});

/** Takes connections and never says anything. */
async function silent(): Promise<number> {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => sockets.push(socket));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return listen(server);
}

test('--cli-read-timeout and the setting readTimeout: who does not answer in time is given up', async () => {
  const endpointUrl = `http://127.0.0.1:${await silent()}`;
  const theirs = await cli(['--endpoint-url', endpointUrl, '--cli-read-timeout', '1']);
  expect(theirs.stderr).toContain('Read timeout');
  const target = await targetWith({ endpointUrl, readTimeout: 0.05 });
  expect((await failureOf(describeExperiment(target, name, signal()), target)).kind).toBe('timeout');
});

test('--cli-connect-timeout and the setting connectTimeout: so is who does not finish the handshake', async () => {
  const endpointUrl = `https://127.0.0.1:${await silent()}`;
  const theirs = await cli(['--endpoint-url', endpointUrl, '--cli-connect-timeout', '1']);
  expect(theirs.stderr).toMatch(/timeout/i);
  const target = await targetWith({ endpointUrl, connectTimeout: 0.05, readTimeout: 0.05 });
  expect((await failureOf(describeExperiment(target, name, signal()), target)).kind).toBe('timeout');
});

test('--cli-read-timeout 0 --cli-connect-timeout 0: no limit, for both', async () => {
  const options = ['--cli-read-timeout', '0', '--cli-connect-timeout', '0'];
  expect(await answered(simulator.url, options, { readTimeout: 0, connectTimeout: 0 })).toEqual([true, true]);
});
