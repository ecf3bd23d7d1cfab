/** The operations, by the real SDK, against the simulator. */
import dns from 'node:dns';
import { describe, expect, test, vi } from 'vitest';
import { describeExperiment, experimentNames, getIdentity, updateExperiment } from '../../client/aws/index.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { isolated, KEYS, REGION, signal, targetWith } from './support.ts';

isolated(KEYS);
const simulator = await sharedSimulator();

const target = () => targetWith({ endpointUrl: simulator.url });
const RUNNING = 'checkout-ranker-shadow';
const PLANNED = 'fraud-score-shadow';
const arnOf = (name: string) => `arn:aws:sagemaker:${REGION}:123456789012:inference-experiment/${name}`;
const inDays = (days: number) => new Date((Math.floor(simulator.clock.now() / 1000) + days * 24 * 3600) * 1000);
const lastInput = () => simulator.calls.all.at(-1)?.input;

describe('updateExperiment', () => {
  test('answers the ARN and the request id, and the experiment has changed', async () => {
    const input = {
      Name: RUNNING,
      ShadowModeConfig: {
        SourceModelVariantName: 'production',
        ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 50 }],
      },
    };
    const updated = await updateExperiment(await target(), input, signal());
    expect(updated).toEqual({ arn: arnOf(RUNNING), requestId: simulator.calls.all[0]?.requestId, attempts: 1 });
    expect(lastInput()).toEqual(input);
    expect(simulator.experiments.get(RUNNING)).toMatchObject({
      Status: 'Updating',
      ShadowModeConfig: { ShadowModelVariants: [{ SamplingPercentage: 50 }] },
    });
  });

  test.each<[string, (date: Date) => unknown]>([
    ['ISO text in UTC', (date) => date.toISOString()],
    ['ISO text with an offset', (date) => new Date(date.getTime() + 2 * 3600_000).toISOString().replace('Z', '+02:00')],
    ['epoch seconds', (date) => date.getTime() / 1000],
    ['epoch seconds as text', (date) => String(date.getTime() / 1000)],
  ])('sends timestamps as epoch seconds: %s', async (_, write) => {
    const Schedule = { StartTime: write(inDays(2)), EndTime: write(inDays(9)) };
    await updateExperiment(await target(), { Name: PLANNED, Schedule }, signal());
    expect(lastInput()).toEqual({
      Name: PLANNED,
      Schedule: { StartTime: inDays(2).getTime() / 1000, EndTime: inDays(9).getTime() / 1000 },
    });
  });

  test('a schedule with one end only', async () => {
    await updateExperiment(await target(), { Name: RUNNING, Schedule: { EndTime: inDays(3).toISOString() } }, signal());
    expect(lastInput()).toEqual({ Name: RUNNING, Schedule: { EndTime: inDays(3).getTime() / 1000 } });
  });

  test('leaves the input as it was', async () => {
    const input = { Name: PLANNED, Schedule: { EndTime: inDays(9).toISOString() } };
    const before = structuredClone(input);
    await updateExperiment(await target(), input, signal());
    expect(input).toEqual(before);
  });

  test('signs for the target Region', async () => {
    const { arn } = await updateExperiment(
      await targetWith({ endpointUrl: simulator.url, region: 'cn-north-1' }),
      { Name: RUNNING },
      signal(),
    );
    expect(arn).toBe('arn:aws-cn:sagemaker:cn-north-1:123456789012:inference-experiment/checkout-ranker-shadow');
  });

  test('without a Region is a mistake of the caller', async () => {
    const { region: _, ...rest } = await target();
    await expect(updateExperiment({ ...rest, region: undefined }, { Name: RUNNING }, signal())).rejects.toThrow(
      'Region',
    );
    expect(simulator.calls.all).toEqual([]);
  });
});

describe('describeExperiment', () => {
  test('the experiment, timestamps as text, without $metadata', async () => {
    const experiment = await describeExperiment(await target(), PLANNED, signal());
    expect(experiment).toMatchObject({
      Name: PLANNED,
      Status: 'Created',
      Schedule: { StartTime: inDays(1).toISOString(), EndTime: inDays(8).toISOString() },
      ModelVariants: [{ VariantName: 'production' }, { VariantName: 'shadow' }],
    });
    expect(experiment).not.toHaveProperty('$metadata');
    expect(JSON.parse(JSON.stringify(experiment))).toEqual(experiment);
  });
});

describe('experimentNames', () => {
  test('all, the newest first', async () => {
    const names = await experimentNames(await target(), undefined, signal());
    expect(names[0]).toBe('delivery-eta-shadow');
    expect(names).toHaveLength(simulator.experiments.list().length);
  });

  test('those that contain a text', async () => {
    expect(await experimentNames(await target(), 'fraud', signal())).toEqual([PLANNED]);
    expect(await experimentNames(await target(), 'nothing-like-it', signal())).toEqual([]);
  });
});

describe('getIdentity', () => {
  test('asks the simulator that the settings name', async () => {
    expect(await getIdentity(await target(), signal())).toEqual({
      account: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/dana',
    });
    expect(simulator.calls.all).toMatchObject([{ service: 'sts', operation: 'GetCallerIdentity', region: REGION }]);
  });

  test('or the endpoint that AWS_ENDPOINT_URL_STS names', async () => {
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    expect(await getIdentity(await targetWith({}), signal())).toMatchObject({ account: '123456789012' });
  });
});

describe('where to', () => {
  test.each(['AWS_ENDPOINT_URL_SAGEMAKER', 'AWS_ENDPOINT_URL'])('the endpoint of %s', async (variable) => {
    process.env[variable] = simulator.url;
    await updateExperiment(await targetWith({}), { Name: RUNNING }, signal());
    expect(simulator.calls.all).toHaveLength(1);
  });

  /** Host names that a call asks for. None of them is resolved, so that nothing leaves this machine. */
  async function hostsAsked(call: () => Promise<unknown>): Promise<readonly string[]> {
    const hosts: string[] = [];
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation(((
      host: string,
      _: unknown,
      done: (error: Error) => void,
    ) => {
      hosts.push(host);
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
    }) as typeof dns.lookup);
    await call().catch(() => undefined);
    lookup.mockRestore();
    return hosts;
  }

  test.each([
    ['eu-west-1', 'api.sagemaker.eu-west-1.amazonaws.com'],
    ['cn-north-1', 'api.sagemaker.cn-north-1.amazonaws.com.cn'],
  ])('the endpoint of Region %s', async (region, host) => {
    const regional = await targetWith({ region });
    expect(await hostsAsked(() => updateExperiment(regional, { Name: RUNNING }, signal()))).toEqual([host]);
  });

  test("STS of the Region, also when SageMaker's endpoint is another", async () => {
    const elsewhere = await targetWith({ endpointUrl: 'https://vpce-1.example.com' });
    expect(await hostsAsked(() => getIdentity(elsewhere, signal()))).toEqual(['sts.eu-west-1.amazonaws.com']);
  });

  test('configured endpoints are ignored on request', async () => {
    process.env.AWS_ENDPOINT_URL = simulator.url;
    process.env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS = 'TRUE';
    const regional = await targetWith({});
    const host = 'api.sagemaker.eu-west-1.amazonaws.com';
    expect(await hostsAsked(() => updateExperiment(regional, { Name: RUNNING }, signal()))).toEqual([host]);
    expect(simulator.calls.all).toEqual([]);
  });

  test('and the target has the last word, whatever the environment says by then', async () => {
    const regional = await targetWith({});
    process.env.AWS_ENDPOINT_URL = simulator.url;
    await hostsAsked(() => updateExperiment(regional, { Name: RUNNING }, signal()));
    expect(simulator.calls.all).toEqual([]);
  });
});
