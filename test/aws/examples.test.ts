/** Each example, from its text to what the control plane holds afterwards. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  CreateInferenceExperimentCommand,
  type CreateInferenceExperimentCommandInput,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from 'vitest';
import { updateExperiment } from '../../client/aws/index.ts';
import { findings } from '../../server/diagnostics/validate.ts';
import { request } from '../../server/features/request.ts';
import { toValue } from '../../server/syntax/tree.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { context, type Language, open } from '../unit/support.ts';
import { isolated, KEYS, REGION, signal, targetWith } from './support.ts';

isolated(KEYS);
const simulator = await sharedSimulator();

const folder = new URL('../../examples/', import.meta.url);
const documentOf = (file: string) => {
  const language: Language = file.endsWith('.json') ? 'json' : 'yaml';
  return open(language, readFileSync(new URL(file, folder), 'utf8'));
};
const files = readdirSync(folder).filter((file) => /\.experiment\.(jsonc?|ya?ml)$/.test(file));

test('there is a sampling change, a shadow test in both formats, and a file to create and update', () => {
  expect(files).toEqual([
    'change-sampling.experiment.json',
    'create-and-update.experiment.yaml',
    'shadow-test.experiment.json',
    'shadow-test.experiment.yaml',
  ]);
});

describe.each(files)('%s', (file) => {
  test('has nothing wrong with it', () => {
    const said = findings(documentOf(file), context).filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    expect(said).toEqual([]);
  });

  test('updates the experiment it names', async () => {
    const document = documentOf(file);
    const { input, omitted } = request(document, context);
    if (!input) throw new Error('nothing to send');
    if (omitted.length > 0) await create(toValue(document.tree.root) as Record<string, unknown>);

    const { arn } = await updateExperiment(await targetWith({ endpointUrl: simulator.url }), input, signal());
    expect(arn).toBe(`arn:aws:sagemaker:${REGION}:123456789012:inference-experiment/${input.Name}`);
    const { Schedule: _, ...sent } = input;
    expect(withoutStatus(simulator.experiments.get(input.Name))).toMatchObject(sent);
  });
});

test('the two shadow tests ask for the same', () => {
  const [json, yaml] = ['json', 'yaml'].map(
    (format) => request(documentOf(`shadow-test.experiment.${format}`), context).input,
  );
  expect(yaml).toEqual(json);
});

/** The whole file, as Create takes it. */
async function create(file: Record<string, unknown>): Promise<void> {
  const client = new SageMakerClient({ region: REGION, endpoint: simulator.url });
  const { StartTime, EndTime } = file.Schedule as { StartTime: string; EndTime: string };
  const Schedule = { StartTime: new Date(StartTime), EndTime: new Date(EndTime) };
  await client.send(
    new CreateInferenceExperimentCommand({ ...file, Schedule } as CreateInferenceExperimentCommandInput),
  );
  simulator.clock.advance(60 * 60 * 1000);
}

const withoutStatus = (experiment: unknown) => JSON.parse(JSON.stringify(experiment));
