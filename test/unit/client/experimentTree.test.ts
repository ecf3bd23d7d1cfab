import { describe, expect, test } from 'vitest';
import { overviewOf } from '../../../client/aws/overview.ts';
import {
  detailRows,
  type ExperimentEntry,
  experimentRow,
  moreRow,
  stateWords,
} from '../../../client/experimentTree.ts';

const now = Date.parse('2030-01-04T00:36:00Z');
const described = {
  Name: 'ranker-shadow',
  Arn: 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/ranker-shadow',
  Status: 'Running',
  Description: 'v8 against v7',
  Schedule: { StartTime: '2030-01-01T00:00:00Z', EndTime: '2030-01-08T00:00:00Z' },
  EndpointMetadata: { EndpointName: 'ranker' },
  ModelVariants: [
    {
      VariantName: 'green',
      ModelName: 'ranker-v8',
      InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: 1 } },
      Status: 'InService',
    },
    {
      VariantName: 'blue',
      ModelName: 'ranker-v7',
      InfrastructureConfig: { RealTimeInferenceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 2 } },
      Status: 'InService',
    },
  ],
  ShadowModeConfig: {
    SourceModelVariantName: 'blue',
    ShadowModelVariants: [{ ShadowModelVariantName: 'green', SamplingPercentage: 10 }],
  },
};
const listed: ExperimentEntry = { summary: { name: 'ranker-shadow', status: 'Running' }, files: [] };
const known: ExperimentEntry = { ...listed, overview: overviewOf(described) };
const file = { uri: 'file:///w/a.experiment.yaml', path: 'a.experiment.yaml' };
const rowsOf = (entry: ExperimentEntry) =>
  detailRows(entry, 'key', now).map(({ label, description, icon }) => [label, description, icon]);

describe('the row of an experiment', () => {
  test('has its state, how far it is, and what is sampled', () => {
    expect(experimentRow(known, 'key', now)).toMatchObject({
      label: 'ranker-shadow',
      description: 'running, day 4 of 7, 43% · 10% sampled',
      icon: 'play-circle',
      color: 'charts.green',
      experiment: 'ranker-shadow',
      targetKey: 'key',
      expands: true,
      drifts: false,
    });
  });

  test('says the state alone before it was described', () => {
    expect(experimentRow(listed, 'key', now).description).toBe('running');
  });

  test.each([
    ['Created', 'experiment can-update can-start can-stop can-delete unlinked'],
    ['Running', 'experiment can-update can-stop unlinked'],
    ['Updating', 'experiment unlinked'],
    ['Completed', 'experiment can-delete unlinked'],
    ['Unheard', 'experiment unlinked'],
  ])('%s offers what is legal in that state', (status, context) => {
    const row = experimentRow({ ...listed, summary: { name: 'a', status } }, 'key', now);
    expect(row.context).toBe(context);
  });

  test.each(['Creating', 'Starting', 'Updating', 'Stopping'])('%s spins', (status) => {
    expect(experimentRow({ ...listed, summary: { name: 'a', status } }, 'key', now).icon).toBe('sync~spin');
  });

  test('each state that lasts has an icon of its own', () => {
    const icons = ['Created', 'Running', 'Completed', 'Cancelled', 'Unheard'].map(
      (status) => experimentRow({ ...listed, summary: { name: 'a', status } }, 'key', now).icon,
    );
    expect(new Set(icons).size).toBe(icons.length);
  });

  test('what Describe says of the state is newer than the list', () => {
    const entry = { ...known, summary: { name: 'ranker-shadow', status: 'Updating' } };
    expect(experimentRow(entry, 'key', now).description).toContain('running');
  });

  test('tells of a file that differs', () => {
    const row = experimentRow({ ...known, files: [{ ...file, drift: 'differs' }] }, 'key', now);
    expect(row).toMatchObject({ drifts: true, description: expect.stringContaining('the file differs') });
    expect(row.context).toMatch(/ linked$/);
    expect(row.tooltip).toContain('File: a.experiment.yaml, which differs');
  });

  test('a name from AWS is no icon and no second line', () => {
    const row = experimentRow({ ...listed, summary: { name: '$(trash)\nx', status: 'Running' } }, 'key', now);
    expect(row.label).toBe('$ (trash) x');
  });

  test('the tooltip has the reason, the description and the times', () => {
    const summary = { name: 'a', status: 'Cancelled', statusReason: 'Too slow', completed: now };
    expect(experimentRow({ summary, files: [] }, 'key', now).tooltip?.split('\n')).toEqual([
      'a',
      'State: cancelled',
      'Reason: Too slow',
      'Ended: 2030-01-04 00:36 UTC',
    ]);
  });
});

describe('below an experiment', () => {
  test('are its variants, schedule, endpoint and files', () => {
    expect(rowsOf({ ...known, files: [{ ...file, drift: 'same' }] })).toEqual([
      ['blue', 'production · ml.m5.xlarge × 2 · InService', 'server-process'],
      ['green', 'shadow · ml.g5.xlarge × 1 · InService · 10% sampled', 'beaker'],
      ['Schedule', '2030-01-01 00:00 UTC to 2030-01-08 00:00 UTC, day 4 of 7, 43%', 'clock'],
      ['ranker', 'endpoint', 'plug'],
      ['a.experiment.yaml', 'says what is deployed', 'file-code'],
    ]);
  });

  test('a file that differs has another icon', () => {
    expect(rowsOf({ ...listed, files: [{ ...file, drift: 'differs' }] })).toEqual([
      ['a.experiment.yaml', 'differs from what is deployed', 'diff-modified'],
    ]);
  });

  test('is why it could not be described', () => {
    expect(rowsOf({ ...listed, problem: 'Not allowed.' })).toEqual([['Not allowed.', undefined, 'warning']]);
  });

  test('is the reason of its state, first', () => {
    const failed = { ...known, overview: overviewOf({ ...described, StatusReason: 'Ran out of memory' }) };
    expect(rowsOf(failed)[0]).toEqual(['Ran out of memory', undefined, 'info']);
  });

  test('every row has an id of its own, and names its experiment', () => {
    const rows = detailRows({ ...known, files: [{ ...file, drift: 'same' }] }, 'key', now);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.every(({ experiment, targetKey }) => experiment === 'ranker-shadow' && targetKey === 'key')).toBe(true);
  });
});

describe('the state in words', () => {
  const span = overviewOf(described);
  test.each([
    ['Created', '2029-12-30T00:00:00Z', 'created, starts in 2 days'],
    ['Created', '2029-12-31T22:30:00Z', 'created, starts in 90 minutes'],
    ['Running', '2030-01-01T00:00:00Z', 'running, day 1 of 7, 0%'],
    ['Running', '2030-01-07T23:59:00Z', 'running, day 7 of 7, 99%'],
    ['Running', '2030-01-09T00:00:00Z', 'running'],
    ['Completed', '2030-01-04T00:00:00Z', 'completed'],
  ])('%s at %s', (status, at, words) => expect(stateWords(status, span, Date.parse(at))).toBe(words));

  test('of less than a day the rest is told', () => {
    const short = { start: Date.parse('2030-01-01T00:00:00Z'), end: Date.parse('2030-01-01T08:00:00Z') };
    expect(stateWords('Running', short, Date.parse('2030-01-01T02:00:00Z'))).toBe('running, 6 hours left, 25%');
  });
});

test('the row for more can not be clicked while they are loaded', () => {
  expect(moreRow(100, false)).toMatchObject({ description: '100 so far', command: 'loadMoreExperiments' });
  expect(moreRow(100, true).command).toBeUndefined();
});
