/** The options of a call that concern the way: signatures, certificates, kinds of endpoints, time limits. */
import dns from 'node:dns';
import { createServer as createTlsServer } from 'node:https';
import { describe, expect, test, vi } from 'vitest';
import { getIdentity, liveNames, updateExperiment } from '../../client/aws/index.ts';
import type { LiveNameKind } from '../../client/aws/types.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { selfSigned } from './certificate.ts';
import { failureOf, isolated, KEYS, listen, servers, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const simulator = await sharedSimulator();
const ARN = 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test';
const INPUT = { Name: 'my-test' };

const { closing, serving } = servers();

describe('without a signature', () => {
  test('nothing is signed, and no credentials are looked for', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    delete process.env.AWS_SECRET_ACCESS_KEY;
    home.write('config', '[default]\ncredential_process = /bin/false\n');
    const headers: unknown[] = [];
    const endpointUrl = await serving((request, response) => {
      headers.push(request.headers.authorization, request.headers['x-amz-security-token']);
      response.end(JSON.stringify({ InferenceExperimentArn: ARN }));
    });
    const target = await targetWith({ endpointUrl, noSignRequest: true });
    expect((await updateExperiment(target, INPUT, signal())).arn).toBe(ARN);
    expect(headers).toEqual([undefined, undefined]);
  });

  test.each<[string, (target: Awaited<ReturnType<typeof targetWith>>) => Promise<unknown>]>([
    ['UpdateInferenceExperiment', (target) => updateExperiment(target, INPUT, signal())],
    ['GetCallerIdentity', (target) => getIdentity(target, signal())],
    ['ListRoles', (target) => liveNames(target, 'role', signal())],
    ['ListAliases', (target) => liveNames(target, 'kms-key', signal())],
    ['ListBuckets', (target) => liveNames(target, 'bucket', signal())],
  ])('AWS refuses %s', async (operation, call) => {
    const target = await targetWith({ endpointUrl: simulator.url, noSignRequest: true });
    const failure = await failureOf(call(target), target, operation);
    expect(failure.what).toBe(`AWS refuses ${operation} without a signature.`);
    expect(simulator.calls.all).toMatchObject([{ operation, accessKeyId: undefined }]);
  });
});

describe('a certificate that nobody vouches for', () => {
  const secure = async () => {
    const certificate = selfSigned(new Date(Date.now() - 24 * 3600 * 1000));
    const server = createTlsServer(certificate, (_, response) => {
      response.end(JSON.stringify({ InferenceExperimentArn: ARN }));
    });
    return `https://127.0.0.1:${await listen(closing(server))}`;
  };

  test('is taken when certificates are not verified, and only then', async () => {
    const endpointUrl = await secure();
    const lax = await targetWith({ endpointUrl, noVerifySsl: true });
    expect((await updateExperiment(lax, INPUT, signal())).arn).toBe(ARN);
    const strict = await targetWith({ endpointUrl });
    expect((await failureOf(updateExperiment(strict, INPUT, signal()), strict)).kind).toBe('tls');
  });

  test('what went wrong otherwise says that they were not verified', async () => {
    const target = await targetWith({ endpointUrl: 'https://127.0.0.1:1', noVerifySsl: true });
    const { details } = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(details).toContain('Certificates: not verified (setting sagemakerExperiments.noVerifySsl)');
  });
});

describe('kinds of endpoints', () => {
  /** Host names that a call asks for. None of them is resolved, so that nothing leaves this machine. */
  async function hostOf(call: () => Promise<unknown>): Promise<string | undefined> {
    const hosts = new Set<string>();
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation(((
      host: string,
      _: unknown,
      done: (error: Error) => void,
    ) => {
      hosts.add(host);
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
    }) as typeof dns.lookup);
    await call().catch(() => undefined);
    lookup.mockRestore();
    expect(hosts.size).toBe(1);
    return [...hosts][0];
  }

  const FIPS = { AWS_USE_FIPS_ENDPOINT: 'true' };
  const DUAL = { AWS_USE_DUALSTACK_ENDPOINT: 'true' };

  test.each<[object, string, string]>([
    [{}, 'eu-west-1', 'api.sagemaker.eu-west-1.amazonaws.com'],
    [FIPS, 'us-east-1', 'api-fips.sagemaker.us-east-1.amazonaws.com'],
    [DUAL, 'eu-west-1', 'api.sagemaker.eu-west-1.api.aws'],
    [{ ...FIPS, ...DUAL }, 'us-east-1', 'api.sagemaker-fips.us-east-1.api.aws'],
    [{}, 'cn-northwest-1', 'api.sagemaker.cn-northwest-1.amazonaws.com.cn'],
    [{}, 'us-gov-west-1', 'api.sagemaker.us-gov-west-1.amazonaws.com'],
    [FIPS, 'us-gov-west-1', 'api-fips.sagemaker.us-gov-west-1.amazonaws.com'],
  ])('SageMaker with %j in %s', async (variables, region, host) => {
    Object.assign(process.env, variables);
    const target = await targetWith({ region });
    expect(await hostOf(() => updateExperiment(target, INPUT, signal()))).toBe(host);
  });

  test('the profile says so as well, and STS follows', async () => {
    home.write('config', '[default]\nuse_fips_endpoint = true\n');
    const target = await targetWith({ region: 'us-east-1' });
    expect(await hostOf(() => getIdentity(target, signal()))).toBe('sts-fips.us-east-1.amazonaws.com');
  });

  test('an endpoint that is given is taken as it stands, as by the AWS CLI', async () => {
    Object.assign(process.env, FIPS, DUAL);
    const target = await targetWith({ endpointUrl: simulator.url });
    await updateExperiment(target, { Name: 'checkout-ranker-shadow' }, signal());
    await liveNames(target, 'bucket', signal());
    expect(simulator.calls.all.map(({ status }) => status)).toEqual([200, 200]);
  });

  test.each<[LiveNameKind, string, string]>([
    ['role', 'eu-west-1', 'iam.amazonaws.com'],
    ['role', 'cn-north-1', 'iam.cn-north-1.amazonaws.com.cn'],
    ['role', 'us-gov-west-1', 'iam.us-gov.amazonaws.com'],
    ['kms-key', 'eu-west-1', 'kms.eu-west-1.amazonaws.com'],
    ['bucket', 'eu-west-1', 's3.eu-west-1.amazonaws.com'],
    ['bucket', 'cn-north-1', 's3.cn-north-1.amazonaws.com.cn'],
  ])('names of kind %s in %s', async (kind, region, host) => {
    const target = await targetWith({ region });
    expect(await hostOf(() => liveNames(target, kind, signal()))).toBe(host);
  });
});

describe('time limits', () => {
  /** The milliseconds of every time limit that a call sets. */
  async function limitsOf(settings: Parameters<typeof targetWith>[0]): Promise<readonly number[]> {
    // A connection that stays would have a limit of its own for the time in between.
    const endpointUrl = await serving((_, response) =>
      response.writeHead(200, { Connection: 'close' }).end(JSON.stringify({ InferenceExperimentArn: ARN })),
    );
    const limits: number[] = [];
    const { Socket } = await import('node:net');
    const original = Socket.prototype.setTimeout;
    const spy = vi.spyOn(Socket.prototype, 'setTimeout').mockImplementation(function (this: never, ms, ...rest) {
      limits.push(ms);
      return original.call(this, ms, ...rest);
    });
    await updateExperiment(await targetWith({ endpointUrl, ...settings }), INPUT, signal());
    spy.mockRestore();
    return limits.filter((ms) => ms > 0);
  }

  test('the setting is the limit, and 0 is none', async () => {
    expect(await limitsOf({ readTimeout: 2, connectTimeout: 1 })).toContain(2000);
    expect(await limitsOf({ readTimeout: 0, connectTimeout: 0 })).toEqual([]);
  });
});
