/** Updates through faults: what the outcome and the history say is true, and AWS has been asked once. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, seeded, simulator, textThat, withSetting } from './editor.ts';
import { create, update } from './files.ts';
import { test } from './suite.ts';

const name = 'checkout-ranker-shadow';
const arn = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
const UPDATE = 'UpdateInferenceExperiment';
const DESCRIBE = 'DescribeInferenceExperiment';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`sagemakerExperiments.${command}`, ...args);

interface Call {
  readonly operation: string;
  readonly applied: boolean;
}
const calls = async () => (await simulator('calls')) as readonly Call[];
const updates = async () => (await calls()).filter(({ operation }) => operation === UPDATE);
const carriedOut = async () => (await updates()).filter(({ applied }) => applied).length;

/** The file in front, and faults of the simulator as it was at its start. */
async function begin(...faults: readonly object[]): Promise<void> {
  await seeded();
  await open(update.json);
  for (const fault of faults) await simulator('faults', fault);
}

/** Done as soon as the newest entry of the history says all of it. */
async function historySays(...said: readonly RegExp[]): Promise<void> {
  await run('showUpdateHistory');
  const history = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'sagemaker-reading');
  await textThat(history, (text) => said.every((each) => each.test(text.split('\n\n')[1] ?? '')));
}

/** The settings of a call that gives up soon. */
const impatient = <T>(maxAttempts: number, body: () => Promise<T>): Promise<T> =>
  withSetting('maxAttempts', maxAttempts, () => withSetting('readTimeout', 1, body));

export function faultTests(): void {
  for (const [title, fault, maxAttempts, kind] of [
    ['cut', { kind: 'cut' }, 1, 'no-network'],
    ['cut, and the next try meets the first', { kind: 'cut' }, 3, 'conflict'],
    ['never there', { kind: 'hang', applied: true }, 1, 'timeout'],
  ] as const) {
    test(`an answer that is ${title}: the update is found carried out, once`, async () => {
      await begin({ ...fault, operation: UPDATE });
      const outcome = await impatient(maxAttempts, async () => run('updateExperiment'));
      assert.deepEqual(outcome, { outcome: 'failed', kind });
      await historySays(/Outcome: accepted/, /was carried out: the experiment is as was asked for/, new RegExp(arn));
      assert.equal(await carriedOut(), 1);
    });
  }

  for (const [title, fault, kind] of [
    ['cut before it was sent', { kind: 'cut', beforeAnswer: true }, 'no-network'],
    ['never there', { kind: 'hang' }, 'timeout'],
    ['without end', { kind: 'huge' }, 'not-json'],
    ['half an answer', { kind: 'not-json', status: 200, body: '{"InferenceExperimentArn": "arn:' }, 'not-json'],
  ] as const) {
    test(`an answer that is ${title}: the update is found not carried out`, async () => {
      await begin({ ...fault, operation: UPDATE });
      assert.deepEqual(await impatient(1, async () => run('updateExperiment')), { outcome: 'failed', kind });
      await historySays(/Outcome: failed/, /was not carried out: the experiment has not changed since/);
      assert.deepEqual([(await updates()).length, await carriedOut()], [1, 0]);
    });
  }

  test('a lost answer, and nobody can be asked what became of it: the history says that it is not known', async () => {
    await begin({ kind: 'cut', operation: UPDATE });
    await impatient(1, async () => {
      // The first one is that of the plan.
      await simulator('faults', { kind: 'latency', ms: 0, operation: DESCRIBE });
      const updated = run('updateExperiment');
      await simulator(`calls?operation=${UPDATE}&atLeast=1`);
      await simulator('faults', { kind: 'access-denied', operation: DESCRIBE, times: 'always' });
      assert.deepEqual(await updated, { outcome: 'failed', kind: 'no-network' });
    });
    await historySays(/Outcome: not known: it may have been carried out/);
  });

  test('throttled for a while', async () => {
    await begin({ kind: 'throttle', operation: DESCRIBE, times: 2 }, { kind: 'throttle', operation: UPDATE, times: 2 });
    assert.deepEqual(await run('updateExperiment'), { outcome: 'updated', arn });
    assert.deepEqual([(await updates()).length, await carriedOut()], [3, 1]);
  });

  test('a token that expires between two calls of an update', async () => {
    await begin({ kind: 'expired-token', operation: DESCRIBE });
    const outcome = await withSetting('productionAccounts', ['999999999999'], async () => run('updateExperiment'));
    assert.deepEqual(outcome, { outcome: 'failed', kind: 'expired-credentials' });
    assert.deepEqual(
      (await calls()).map(({ operation }) => operation),
      ['GetCallerIdentity', DESCRIBE],
    );
  });

  test('a clock that is an hour wrong is corrected by the next try, and told where there is none', async () => {
    await begin({ kind: 'clock-skew', ms: 3_600_000, times: 'always' });
    assert.deepEqual(await run('updateExperiment'), { outcome: 'updated', arn });
    assert.equal(await carriedOut(), 1);
    await begin({ kind: 'clock-skew', ms: 3_600_000, times: 'always' });
    const outcome = await withSetting('maxAttempts', 1, async () => run('updateExperiment'));
    assert.deepEqual(outcome, { outcome: 'failed', kind: 'invalid-credentials' });
    assert.equal(await carriedOut(), 0);
  });

  for (const [title, fault] of [
    ['no end', { kind: 'huge' }],
    ['nothing in it', { kind: 'not-json', status: 200, body: '{}' }],
  ] as const) {
    test(`what is deployed is described with ${title}: nothing is sent`, async () => {
      await begin({ ...fault, operation: DESCRIBE });
      const outcome = await withSetting('maxAttempts', 1, async () => run('updateExperiment'));
      assert.deepEqual(outcome, { outcome: 'failed', kind: 'not-json' });
      assert.deepEqual(await updates(), []);
    });
  }

  for (const status of ['Updating', 'Stopping', 'Completed']) {
    test(`while it is ${status} an update is refused, and not sent`, async () => {
      await begin();
      await simulator(`experiments/${name}`, { Status: status });
      assert.deepEqual(await run('updateExperiment'), { outcome: 'refused', because: 'state' });
      assert.deepEqual(await updates(), []);
    });
  }

  test('of two updates of one file at the same time one is sent', async () => {
    await begin({ kind: 'latency', ms: 300, operation: DESCRIBE });
    const outcomes = await Promise.all([run('updateExperiment'), run('updateExperiment')]);
    assert.deepEqual(outcomes, [
      { outcome: 'updated', arn },
      { outcome: 'refused', because: 'running' },
    ]);
    assert.equal((await updates()).length, 1);
  });

  test('the same again is up to date, and not sent', async () => {
    await simulator('clock', { advance: 60_000 });
    await open(update.json);
    assert.deepEqual(await run('updateExperiment'), { outcome: 'unchanged' });
    assert.equal((await updates()).length, 1);
    await historySays(/Experiment "checkout-ranker-shadow" is Running: it is updated, as asked/);
  });

  test('an update that AWS accepts and can not carry out is told with the reason and what is left', async () => {
    await begin({ kind: 'failing-transition', operation: UPDATE, reason: 'No capacity for ml.g5.xlarge.' });
    assert.deepEqual(await run('updateExperiment'), { outcome: 'updated', arn });
    await simulator('clock', { advance: 60_000 });
    await historySays(
      /not all is as it was asked for\. Still to change: Description/,
      /No capacity for ml\.g5\.xlarge/,
    );
  });

  const answers = { RoleArn: 'arn:aws:iam::123456789012:role/Experiments', EndpointName: 'search-ranker' };
  for (const [noun, operation, change] of [
    [
      'creation',
      'CreateInferenceExperiment',
      async () => run('createExperiment', (await open(create.yaml)).uri, answers),
    ],
    ['start', 'StartInferenceExperiment', () => run('startExperiment', { experiment: 'fraud-score-shadow' })],
    [
      'stop',
      'StopInferenceExperiment',
      () => run('stopExperiment', { experiment: name }, { choice: 'keep-production' }),
    ],
    [
      'deletion',
      'DeleteInferenceExperiment',
      () => run('deleteExperiment', { experiment: 'churn-risk-shadow' }, { typed: 'churn-risk-shadow' }),
    ],
  ] as const) {
    for (const [fault, outcome, found] of [
      [{ kind: 'cut' }, 'accepted', 'was carried out'],
      [{ kind: 'cut', beforeAnswer: true }, 'failed', 'was not carried out'],
    ] as const) {
      test(`a lost answer to a ${noun} that ${found} is found out`, async () => {
        await begin({ ...fault, operation });
        const told = await withSetting('maxAttempts', 1, async () => change());
        assert.deepEqual(told, { outcome: 'failed', kind: 'no-network' });
        await historySays(new RegExp(`Outcome: ${outcome}`), new RegExp(`The ${noun} of ".*" ${found}: `));
        assert.equal((await calls()).filter((call) => call.operation === operation).length, 1);
      });
    }
  }
}
