/** A time of a file is the moment that the AWS CLI makes of it, wherever the machine is. */
import { expect, test, vi } from 'vitest';
import { needed } from '../../scripts/programs.mjs';
import { parseTimestamp } from '../../server/experiment/timestamps.ts';
import { environment, run } from '../simulator/awsCliTool.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';

// A call of the CLI takes a second or more, its installation minutes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

needed('aws');
const simulator = await sharedSimulator();

/** The epoch seconds that the AWS CLI sends for a time. */
async function sentByCli(EndTime: string | number): Promise<unknown> {
  const input = JSON.stringify({ Name: 'checkout-ranker-shadow', Schedule: { EndTime } });
  const args = ['--endpoint-url', simulator.url, 'sagemaker', 'update-inference-experiment', '--cli-input-json', input];
  await run('aws', args, { ...environment(), TZ: 'America/New_York' });
  const [call] = simulator.calls.all;
  return (call?.input as { Schedule?: { EndTime?: unknown } } | undefined)?.Schedule?.EndTime;
}

test.each([
  '2030-03-01T08:00:00Z',
  '2030-03-01T08:00:00',
  '2030-03-01 08:00',
  '2030-03-01',
  '2030-03-01T08:00:00-05:00',
  '2030-03-01T08:00:00+0530',
  '2030-03-01T08:00:00+02',
  '20300301T080000Z',
  '1899999999',
  1899999999,
])('%j', async (time) => {
  vi.stubEnv('TZ', 'America/New_York');
  const ours = parseTimestamp(time);
  vi.unstubAllEnvs();
  expect(ours).toBeDefined();
  expect(await sentByCli(time)).toBe((ours?.ms ?? Number.NaN) / 1000);
});
