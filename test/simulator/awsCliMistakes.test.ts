/** What the AWS CLI says of a mistake before it sends anything, beside what we say of the same text: the table of the README. */
import { expect, test, vi } from 'vitest';
import { needed } from '../../scripts/programs.mjs';
import { findings } from '../../server/diagnostics/validate.ts';
import { context, open } from '../unit/support.ts';
import { environment, run } from './awsCliTool.ts';
import { sharedSimulator } from './sharedSimulator.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

needed('aws');
const simulator = await sharedSimulator();

const shadow = (source: string, sampling: number | string) =>
  `"ShadowModeConfig": {"SourceModelVariantName": "${source}", "ShadowModelVariants": [{"ShadowModelVariantName": "shadow", "SamplingPercentage": ${sampling}}]}`;
const variant = (name: string, type: string) =>
  `{"ModelName": "m", "VariantName": "${name}", "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "${type}", "InstanceCount": 1}}}`;
const experiment = (...members: readonly string[]) => `{"Name": "no-such-experiment", ${members.join(', ')}}`;

/** `sent`: the request reached the service. */
test.each<[mistake: string, text: string, cli: 'sent' | 'refused', ours: string]>([
  ['a percentage of 150', experiment(shadow('production', 150)), 'sent', 'sampling-range'],
  ['a percentage in quotes', experiment(shadow('production', '"15"')), 'refused', 'type'],
  [
    'an instance type misspelt',
    experiment(`"ModelVariants": [${variant('production', 'ml.g5.xlrage')}]`),
    'sent',
    'instance-unknown',
  ],
  ['a Name with a blank', '{"Name": "no such"}', 'sent', 'pattern'],
  ['a member misspelt', experiment('"Descripton": "d"'), 'refused', 'unknown-member'],
  ['a comment', `// c\n${experiment('"Description": "d"')}`, 'refused', 'json-comment'],
  [
    'a variant that there is not',
    experiment(
      `"ModelVariants": [${variant('blue', 'ml.m5.xlarge')}, ${variant('shadow', 'ml.m5.xlarge')}]`,
      shadow('production', 15),
    ),
    'sent',
    'source-variant-unknown',
  ],
  [
    'an end before the start',
    experiment('"Schedule": {"StartTime": "2035-02-01T00:00:00Z", "EndTime": "2035-01-01T00:00:00Z"}'),
    'sent',
    'schedule-order',
  ],
  ['a key given twice', experiment('"Description": "d"', '"Description": "e"'), 'sent', 'duplicate-key'],
])('%s', async (_, text, cli, ours) => {
  const before = simulator.calls.all.length;
  const args = ['sagemaker', 'update-inference-experiment', '--endpoint-url', simulator.url, '--cli-input-json', text];
  const { code } = await run('aws', args, environment());
  expect(code).not.toBe(0);
  expect(simulator.calls.all.length > before ? 'sent' : 'refused').toBe(cli);
  expect(findings(open('json', text), context).map((found) => found.code)).toContain(ours);
});
