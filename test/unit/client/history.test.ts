import { describe, expect, test } from 'vitest';
import { createHistory, type Entry } from '../../../client/history.ts';
import { historyText } from '../../../client/historyText.ts';
import { beforeOf } from '../../../client/record.ts';
import { notRestorable, undoable, undoItems } from '../../../client/undo.ts';

function storage() {
  const values = new Map<string, unknown>();
  return {
    get: <T>(key: string, fallback: T) => (values.get(key) as T | undefined) ?? fallback,
    // As VS Code keeps it: by value.
    update: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
  };
}

const entry = {
  at: Date.UTC(2030, 0, 2, 3, 4, 5),
  operation: 'UpdateInferenceExperiment',
  name: 'e',
  target: 'profile dev, eu-west-1',
  place: { key: 'k', profile: 'dev', region: 'eu-west-1' },
  account: '123456789012',
  principal: 'arn:aws:iam::123456789012:user/ana',
  changes: ['Sampling of shadow 10% \u2192 50%.'],
  input: { Name: 'e', ShadowModeConfig: {}, Description: 'new' },
  before: { Name: 'e', ShadowModeConfig: { SourceModelVariantName: 'a' } },
  file: 'file:///w/e.experiment.json',
};

describe('the history', () => {
  test('has a call before its answer, and the answer once it is there', async () => {
    const history = createHistory(storage() as never);
    let changes = 0;
    history.onDidChange(() => {
      changes += 1;
    });
    const id = await history.add(entry);
    expect(history.entries()).toMatchObject([{ name: 'e', outcome: 'sent', remarks: [] }]);
    await history.amend(id, { outcome: 'accepted', arn: 'arn:x', requestId: 'r-1' });
    await history.amend(id, {}, 'It is Running.');
    expect(history.entries()).toMatchObject([
      { outcome: 'accepted', arn: 'arn:x', requestId: 'r-1', remarks: ['It is Running.'] },
    ]);
    expect(changes).toBe(3);
  });

  test('outlives the window: another one goes on with it', async () => {
    const kept = storage();
    await createHistory(kept as never).add(entry);
    const later = createHistory(kept as never);
    await later.add({ ...entry, name: 'f' });
    expect(later.entries().map(({ name, id }) => [name, id])).toEqual([
      ['f', '2'],
      ['e', '1'],
    ]);
  });

  test('is bounded: the oldest go', async () => {
    const history = createHistory(storage() as never);
    for (let i = 0; i < 210; i += 1) await history.add({ ...entry, name: `e${i}` });
    expect(history.entries()).toHaveLength(200);
    expect(history.entries()[0]?.name).toBe('e209');
  });
});

const stored = (more: Partial<Entry>): Entry => ({ ...entry, id: '1', outcome: 'accepted', remarks: [], ...more });

describe('the history as a document', () => {
  test('says who, where, what, and what came of it', () => {
    const text = historyText([stored({ arn: 'arn:x', requestId: 'r-1', remarks: ['Experiment "e" is Running.'] })]);
    expect(text).toBe(`Changes asked of AWS from this workspace, newest first. Times are UTC. 1 in all.

2030-01-02T03:04:05.000Z  UpdateInferenceExperiment  e
  Outcome: accepted
  ARN: arn:x
  Account: 123456789012
  Principal: arn:aws:iam::123456789012:user/ana
  Target: profile dev, eu-west-1
  Request id: r-1
  File: file:///w/e.experiment.json
  Sent: Name, ShadowModeConfig, Description
  - Sampling of shadow 10% \u2192 50%.
  Experiment "e" is Running.
`);
  });

  test('tells an answer that never came, and one that was lost', () => {
    expect(historyText([stored({ outcome: 'sent' })])).toContain('no answer is on record');
    expect(historyText([stored({ outcome: 'unknown' })])).toContain('it may have been carried out');
    expect(historyText([])).toBe('Nothing has been changed at AWS from this workspace yet.\n');
  });

  test('a name with line breaks forges no entry', () => {
    expect(historyText([stored({ name: 'e\n  Outcome: accepted' })]).split('\n')[2]).toContain('e   Outcome: accepted');
  });
});

describe('undo', () => {
  test('goes back on what an update sent and on nothing else', () => {
    const deployed = { Name: 'e', Status: 'Running', Description: 'old', ModelVariants: [], Schedule: { EndTime: 1 } };
    const input = { Name: 'e', Description: 'new', DataStorageConfig: { Destination: 's3://bucket' } };
    expect(beforeOf(deployed, input)).toEqual({ Name: 'e', Description: 'old' });
  });

  test('is offered for updates that were or may have been carried out, of the experiment in front', () => {
    const { before: _, ...without } = stored({ id: '4' });
    const entries: Entry[] = [
      stored({ id: '1' }),
      stored({ id: '2', outcome: 'refused' }),
      stored({ id: '3', outcome: 'unknown', name: 'f' }),
      without,
    ];
    expect(undoable(entries, undefined).map(({ id }) => id)).toEqual(['1', '3']);
    expect(undoable(entries, 'f').map(({ id }) => id)).toEqual(['3']);
  });

  test('says what can not be taken away again', () => {
    const [only] = undoable([stored({})], 'e');
    expect(only && notRestorable(only)).toEqual(['Description']);
  });

  test('shows when, where and what', () => {
    expect(undoItems(undoable([stored({})], 'e'))).toMatchObject([
      {
        label: 'e',
        description: '2030-01-02T03:04:05.000Z, profile dev, eu-west-1',
        detail: 'Sampling of shadow 10% \u2192 50%.',
      },
    ]);
  });
});
