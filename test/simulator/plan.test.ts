/** What a plan says comes true: the control plane, which knows nothing of plans, has afterwards what was planned. */
import { expect, test } from 'vitest';
import { deployedOf } from '../../server/experiment/deployed.ts';
import { plannedState, planOf } from '../../server/experiment/plan.ts';
import { stateOf } from '../../server/experiment/planState.ts';
import { sharedSimulator } from './sharedSimulator.ts';
import { done } from './testClient.ts';

const simulator = await sharedSimulator();
const running = 'checkout-ranker-shadow';
const created = 'fraud-score-shadow';

const describeNow = async (Name: string) =>
  deployedOf({ description: await done(simulator.url, 'DescribeInferenceExperiment', { Name }) });
const variant = (VariantName: string, ModelName: string, InstanceCount = 1) => ({
  VariantName,
  ModelName,
  InfrastructureConfig: {
    InfrastructureType: 'RealTimeInference',
    RealTimeInferenceConfig: { InstanceType: 'ml.g5.2xlarge', InstanceCount },
  },
});
const shadowMode = (shadow: string, SamplingPercentage: number) => ({
  SourceModelVariantName: 'production',
  ShadowModelVariants: [{ ShadowModelVariantName: shadow, SamplingPercentage }],
});
const inDays = (days: number) => Math.floor(simulator.clock.now() / 1000) + days * 86_400;

test.each<[string, string, () => object]>([
  ['sampling', running, () => ({ ShadowModeConfig: shadowMode('shadow', 50) })],
  ['the end', running, () => ({ Schedule: { EndTime: inDays(9) } })],
  ['both ends', created, () => ({ Schedule: { StartTime: inDays(2), EndTime: inDays(9) } })],
  ['one variant', running, () => ({ ModelVariants: [variant('shadow', 'checkout-ranker-v8', 3)] })],
  [
    'other variants in place of both',
    created,
    () => ({
      ModelVariants: [variant('challenger', 'fraud-score-2025-02'), variant('production', 'fraud-score-2024-11')],
      ShadowModeConfig: shadowMode('challenger', 5),
    }),
  ],
  ['data capture as a whole', running, () => ({ DataStorageConfig: { Destination: 's3://other/place' } })],
  ['the description', created, () => ({ Description: 'Another one' })],
])('%s', async (_, Name, input) => {
  const given = { Name, ...input() };
  const before = await describeNow(Name);
  expect(planOf(before, given).changes).not.toEqual([]);
  expect(planOf(before, given).refusal).toBeUndefined();
  await done(simulator.url, 'UpdateInferenceExperiment', given);
  expect(planOf(await describeNow(Name), given).refusal).toMatch(/is Updating\./);
  simulator.clock.advance(3_600_000);
  const after = await describeNow(Name);
  expect(stateOf(after.description)).toEqual(plannedState(before, given));
  expect(planOf(after, given).changes).toEqual([]);
});

test('where nothing would change, nothing does', async () => {
  const before = await describeNow(running);
  const given = { Name: running, ...stateOf(before.description) };
  expect(planOf(before, given)).toMatchObject({ changes: [], kept: [], warnings: [] });
});
