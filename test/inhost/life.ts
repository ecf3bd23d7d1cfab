/** Create, start, stop, delete, describe and pull, as a row of the view or a file in front runs them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionLabels, open, seeded, simulator, withSetting } from './editor.ts';
import { create, pulled, update } from './files.ts';
import { test } from './suite.ts';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`sagemakerExperiments.${command}`, ...args);
const row = (experiment: string) => ({ experiment });
const arnOf = (name: string) => `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${name}`;
const statusOf = async (name: string) => ((await simulator(`experiments/${name}`)) as { Status: string }).Status;

interface Call {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}
const callsOf = async (operation: string) => (await simulator(`calls?operation=${operation}`)) as readonly Call[];

const formats = ['json', 'yaml'] as const;

export function lifeTests(): void {
  test('Start sends one call, and says the ARN', async () => {
    await seeded();
    const outcome = await run('startExperiment', row('fraud-score-shadow'));
    assert.deepEqual(outcome, { outcome: 'started', arn: arnOf('fraud-score-shadow') });
    assert.equal(await statusOf('fraud-score-shadow'), 'Starting');
    assert.equal((await callsOf('StartInferenceExperiment')).length, 1);
  });

  for (const [command, name, operation] of [
    ['startExperiment', 'checkout-ranker-shadow', 'StartInferenceExperiment'],
    ['stopExperiment', 'churn-risk-shadow', 'StopInferenceExperiment'],
    ['deleteExperiment', 'checkout-ranker-shadow', 'DeleteInferenceExperiment'],
  ] as const) {
    test(`${command} is refused where the state of ${name} does not allow it`, async () => {
      await seeded();
      assert.deepEqual(await run(command, row(name)), { outcome: 'refused', because: 'state' });
      assert.deepEqual(await callsOf(operation), []);
    });
  }

  test('Stop promotes the shadow, with a reason', async () => {
    await seeded();
    const name = 'checkout-ranker-shadow';
    const asked = { choice: 'promote-shadow', reason: 'Same clicks at half the cost' };
    assert.deepEqual(await run('stopExperiment', row(name), asked), { outcome: 'stopped', arn: arnOf(name) });
    const [call, ...others] = await callsOf('StopInferenceExperiment');
    assert.deepEqual(others, []);
    assert.deepEqual(call?.input.ModelVariantActions, { production: 'Remove', shadow: 'Promote' });
    assert.equal(call?.input.Reason, asked.reason);
    assert.equal(call?.input.DesiredState, 'Completed');
    const desired = (call?.input.DesiredModelVariants ?? []) as readonly { readonly VariantName: string }[];
    assert.deepEqual(
      desired.map(({ VariantName }) => VariantName),
      ['shadow'],
    );
  });

  test('Stop by hand does what was chosen for each variant', async () => {
    await seeded();
    const actions = { production: 'Retain', shadow: 'Retain' };
    const outcome = await run('stopExperiment', row('fraud-score-shadow'), { choice: 'by-hand', actions });
    assert.match(JSON.stringify(outcome), /"stopped"/);
    const [call] = await callsOf('StopInferenceExperiment');
    assert.deepEqual(call?.input.ModelVariantActions, actions);
    assert.equal(call?.input.DesiredState, 'Cancelled');
  });

  test('Delete wants the very name', async () => {
    await seeded();
    const name = 'churn-risk-shadow';
    assert.deepEqual(await run('deleteExperiment', row(name), { typed: 'churn-risk' }), { outcome: 'cancelled' });
    assert.deepEqual(await callsOf('DeleteInferenceExperiment'), []);
    const outcome = await run('deleteExperiment', row(name), { typed: name });
    assert.deepEqual(outcome, { outcome: 'deleted', arn: arnOf(name) });
    const left = (await simulator('experiments')) as { Name: string }[];
    assert(!left.some(({ Name }) => Name === name), `${name} is gone`);
  });

  for (const format of formats) {
    test(`${format}: Create sends the file and what was asked for`, async () => {
      await seeded();
      const document = await open(create[format]);
      const asked = { RoleArn: 'arn:aws:iam::123456789012:role/Experiments', EndpointName: 'search-ranker' };
      const outcome = await run('createExperiment', document.uri, asked);
      const name = `search-ranker-${format}`;
      assert.deepEqual(outcome, { outcome: 'created', arn: arnOf(name) });
      const [call, ...others] = await callsOf('CreateInferenceExperiment');
      assert.deepEqual(others, []);
      assert.deepEqual(
        [call?.input.Name, call?.input.Type, call?.input.RoleArn, call?.input.EndpointName],
        [name, 'ShadowMode', asked.RoleArn, asked.EndpointName],
      );
      assert.equal(await statusOf(name), 'Creating');
      // Whoever runs it again is told, and nothing is sent.
      assert.deepEqual(await run('createExperiment', document.uri, asked), { outcome: 'refused', because: 'exists' });
      assert.equal((await callsOf('CreateInferenceExperiment')).length, 1);
    });

    test(`${format}: Pull writes what is deployed into the file, keeps its comments, and can be undone`, async () => {
      await seeded();
      const document = await open(pulled[format]);
      const before = document.getText();
      assert.deepEqual(await run('pullExperiment'), { outcome: 'shown' });
      const after = document.getText();
      assert.match(after, /Churn risk without the support-ticket features/);
      assert.match(after, /for the one who reads the file/);
      assert.doesNotMatch(after, /Status|CreationTime/);
      assert(document.isDirty, 'nothing was saved');
      assert.deepEqual(await run('pullExperiment'), { outcome: 'shown' });
      assert.equal(document.getText(), after);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });

    test(`${format}: an experiment without a file is pulled into a new one`, async () => {
      await seeded();
      const name = 'product-similarity-shadow';
      assert.deepEqual(await run('pullExperiment', row(name), { format }), { outcome: 'shown' });
      const document = vscode.window.activeTextEditor?.document;
      assert(document?.isUntitled, 'nothing is saved');
      assert.equal(document.languageId, `sagemaker-experiment-${format}`);
      assert.match(document.getText(), /product-similarity-256/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test(`${format}: the file in front is what is described, and its lens says so`, async () => {
      await seeded();
      const document = await open(pulled[format]);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        9,
      );
      const describe = lenses.find(({ command }) => command?.title === 'Describe')?.command;
      assert(describe, 'there is a lens');
      assert.deepEqual(await vscode.commands.executeCommand(describe.command, ...(describe.arguments ?? [])), {
        outcome: 'shown',
      });
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /"Status": "Cancelled"/);
      assert.deepEqual(await callsOf('UpdateInferenceExperiment'), []);
    });
  }

  test('a row opens the workspace’s file of its experiment', async () => {
    await open(update.json);
    assert.deepEqual(await run('openExperimentFile', row('search-ranker-yaml')), { outcome: 'shown' });
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', new RegExp(`/${create.yaml}$`));
  });

  test('of two commands for one experiment the second waits for nothing and sends nothing', async () => {
    await seeded();
    await simulator('faults', { kind: 'latency', ms: 300, operation: 'DescribeInferenceExperiment' });
    const name = 'fraud-score-shadow';
    const outcomes = await Promise.all([run('startExperiment', row(name)), run('startExperiment', row(name))]);
    assert.deepEqual(outcomes.map((each) => JSON.stringify(each).match(/started|running/)?.[0]).toSorted(), [
      'running',
      'started',
    ]);
    assert.equal((await callsOf('StartInferenceExperiment')).length, 1);
  });

  test('a row of another target changes nothing', async () => {
    await seeded();
    const stale = { experiment: 'fraud-score-shadow', targetKey: 'somewhere else' };
    assert.deepEqual(await run('startExperiment', stale), { outcome: 'refused', because: 'target-changed' });
    assert.deepEqual(await simulator('calls'), []);
  });

  for (const [fault, kind] of [
    [{ kind: 'conflict' }, 'conflict'],
    [{ kind: 'access-denied' }, 'access-denied'],
    [{ kind: 'expired-token' }, 'expired-credentials'],
  ] as const) {
    test(`a start that AWS refuses (${kind}) is told, and sent once`, async () => {
      await seeded();
      await simulator('faults', { ...fault, operation: 'StartInferenceExperiment' });
      assert.deepEqual(await run('startExperiment', row('fraud-score-shadow')), { outcome: 'failed', kind });
      assert.equal((await callsOf('StartInferenceExperiment')).length, 1);
    });
  }

  test('a simulator’s experiment is not in the console', async () => {
    assert.deepEqual(await run('openInConsole', row('fraud-score-shadow')), {
      outcome: 'refused',
      because: 'no-console',
    });
  });

  test('the names of the account are loaded by a command, completed, and forgotten with their target', async () => {
    await seeded();
    const document = await open(create.yaml);
    const at = document.positionAt(document.getText().indexOf('search-ranker-v3'));
    const offered = async () => (await completionLabels(document, at)).includes('churn-risk-v3');
    assert.equal(await offered(), false);
    const lists = async () => ((await simulator('calls')) as Call[]).filter(({ operation }) => /^List/.test(operation));
    assert.deepEqual(await lists(), []);
    const names = (await run('loadNames')) as Readonly<Record<string, readonly string[]>>;
    assert(names.experiment?.includes('checkout-ranker-shadow'));
    assert(names.endpoint?.includes('search-ranker'));
    assert(names.model?.includes('search-ranker-v4'));
    assert((await lists()).length >= 3);
    assert.equal(await offered(), true);
    await withSetting('region', 'us-east-1', async () => assert.equal(await offered(), false));
  });
}

export function viewTests(): void {
  const focus = () => vscode.commands.executeCommand('sagemakerExperiments.experiments.focus');
  const away = () => vscode.commands.executeCommand('workbench.view.explorer');
  /** Done as soon as the experiment was described; others may be, for commands that follow theirs. */
  const described = async (name: string) => {
    for (let count = 1; ; count += 1) {
      const calls = (await simulator(`calls?operation=DescribeInferenceExperiment&atLeast=${count}`)) as Call[];
      if (calls.some(({ input }) => input.Name === name)) return;
    }
  };
  const listed = (count: number) => simulator(`calls?operation=ListInferenceExperiments&atLeast=${count}`);

  test('the view asks AWS when it is opened, and not before', async () => {
    await seeded();
    await open(create.json);
    assert.deepEqual(await callsOf('ListInferenceExperiments'), []);
    await focus();
    await listed(1);
    // What runs is described for its progress.
    await described('checkout-ranker-shadow');
  });

  test('what is in transition is looked at again while the view is open', async () => {
    await described('delivery-eta-shadow');
  });

  test('a filter by state is asked of AWS, and so is another order', async () => {
    await seeded();
    await run('filterExperiments', { states: ['Running'], name: 'ranker' });
    await run('sortExperiments', 'name');
    const [filtered, sorted] = (await listed(2)) as Call[];
    assert.deepEqual([filtered?.input.StatusEquals, filtered?.input.NameContains], ['Running', 'ranker']);
    assert.deepEqual([sorted?.input.SortBy, sorted?.input.SortOrder], ['Name', 'Ascending']);
    await run('filterExperiments', { states: [], name: '' });
  });

  test('a change that a command has made is looked at, and a new target is listed anew', async () => {
    await run('refreshExperiments');
    await seeded();
    await run('startExperiment', row('fraud-score-shadow'));
    await described('fraud-score-shadow');
    await seeded();
    await withSetting('region', 'us-east-1', async () => {
      const [call] = (await listed(1)) as { readonly region: string }[];
      assert.equal(call?.region, 'us-east-1');
    });
    await listed(2);
    await away();
  });
}
