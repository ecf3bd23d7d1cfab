/**
 * The three inputs of `aws sagemaker update-inference-experiment` (JSON, YAML, options) and ours from a file give the same
 * request. test/fixtures/requests/ has for each the file in JSON and in YAML, the AWS CLI's options, and the request on
 * the wire, written by hand from the facts of the API: names and types of members, times as seconds since 1970.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { updateExperiment } from '../../client/aws/index.ts';
import { request } from '../../server/features/request.ts';
import { isolated, KEYS, signal, targetWith } from '../aws/support.ts';
import { context, now, open } from '../unit/support.ts';
import { awsCli2, environment, run } from './awsCliTool.ts';
import { standingClock, startSimulator } from './index.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 600_000 });

const aws = awsCli2();
isolated(KEYS);
// The files have times of their own, so the account lives in their time.
const simulator = await startSimulator({ clock: standingClock(now) });
beforeEach(() => simulator.reset());
afterAll(() => simulator.stop());

const folder = join(import.meta.dirname, '../fixtures/requests');
const pathOf = (name: string, file: string) => join(folder, name, file);
const textOf = (name: string, file: string) => readFileSync(pathOf(name, file), 'utf8');
const dataOf = (name: string, file: string) => JSON.parse(textOf(name, file));
const optionsOf = (name: string): readonly string[] =>
  dataOf(name, 'options.json').filter((word: string) => word.startsWith('--'));

/** What the simulator was sent, and that it was taken. */
function recorded() {
  expect(simulator.calls.all.map(({ operation, status }) => [operation, status])).toEqual([
    ['UpdateInferenceExperiment', 200],
  ]);
  return simulator.calls.all[0]?.input;
}

const call = async (...words: readonly string[]) => {
  const update = ['--endpoint-url', simulator.url, 'sagemaker', 'update-inference-experiment'];
  const { code, stderr } = await run(aws, [...update, ...words], environment());
  expect([code, stderr]).toEqual([0, '']);
};

const cases = readdirSync(folder);

/** The options of the page that say what an update sends. */
const said = [
  '--name',
  '--schedule',
  '--description',
  '--model-variants',
  '--data-storage-config',
  '--shadow-mode-config',
];

test('--name --schedule --description --model-variants --data-storage-config --shadow-mode-config: each is in a case', () => {
  const options = new Set(cases.flatMap((name) => optionsOf(name)));
  expect([...options].toSorted()).toEqual(said.toSorted());
});

describe.each(cases)('the request of %s', (name) => {
  test.each(['json', 'yaml'] as const)('is what we send of the file in %s', async (language) => {
    const { input, omitted } = request(open(language, textOf(name, `file.experiment.${language}`)), context);
    expect(omitted).toEqual([]);
    await updateExperiment(await targetWith({ endpointUrl: simulator.url }), input ?? {}, signal());
    expect(recorded()).toEqual(dataOf(name, 'request.json'));
  });

  test('is what the AWS CLI sends of the same file with --cli-input-json', async () => {
    await call('--cli-input-json', `file://${pathOf(name, 'file.experiment.json')}`);
    expect(recorded()).toEqual(dataOf(name, 'request.json'));
  });

  test('is what the AWS CLI sends of the same file with --cli-input-yaml', async () => {
    await call('--cli-input-yaml', `file://${pathOf(name, 'file.experiment.yaml')}`);
    expect(recorded()).toEqual(dataOf(name, 'request.json'));
  });

  test(`is what the AWS CLI sends with ${optionsOf(name).join(' ')}`, async () => {
    await call(...dataOf(name, 'options.json'));
    expect(recorded()).toEqual(dataOf(name, 'request.json'));
  });
});
