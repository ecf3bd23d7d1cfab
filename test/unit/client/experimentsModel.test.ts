import { describe, expect, test } from 'vitest';
import type { Description, ExperimentSummary, ListQuery, Target } from '../../../client/aws/types.ts';
import { everything } from '../../../client/experimentQuery.ts';
import { createExperimentsModel } from '../../../client/experimentsModel.ts';
import type { Drift } from '../../../client/experimentTree.ts';
import type { Clock, Source } from '../../../client/viewSource.ts';

const targetOf = (profile: string): Target => ({
  profile: { value: profile, source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'AWS_REGION' },
  endpointUrl: undefined,
  settings: {},
});

/** An account with experiments by name, and a clock that moves when it is told to. */
function world(statuses: Record<string, string>) {
  const calls: string[] = [];
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  const held: (() => void)[] = [];
  let now = 1_000_000;
  const account = {
    statuses,
    target: targetOf('dev'),
    account: '111122223333',
    pageSize: 100,
    /** Calls with this beginning wait until they are let go. */
    holds: '',
    fails: undefined as Error | undefined,
    files: [] as { name: string; uri: string; path: string }[],
    drift: 'same' as Drift | 'elsewhere',
  };
  const asked = async <T>(call: string, answer: () => T): Promise<T> => {
    calls.push(call);
    if (account.holds && call.startsWith(account.holds)) await new Promise<void>((resolve) => held.push(resolve));
    if (account.fails) throw account.fails;
    return answer();
  };
  const source: Source = {
    target: async () => account.target,
    account: () => asked('account', () => account.account),
    list: (_, query: ListQuery) =>
      asked(`list ${query.status ?? 'all'}${query.nextToken ? ` from ${query.nextToken}` : ''}`, () => {
        const from = Number(query.nextToken ?? 0);
        const all = Object.entries(account.statuses)
          .map(([name, status]): ExperimentSummary => ({ name, status }))
          .filter(({ status }) => query.status === undefined || status === query.status);
        const experiments = all.slice(from, from + account.pageSize);
        const end = from + account.pageSize;
        return { experiments, ...(end < all.length ? { nextToken: String(end) } : {}) };
      }),
    describe: (_, name) =>
      asked(`describe ${name}`, (): Description => {
        const status = account.statuses[name];
        if (status === undefined) throw new Error('gone');
        return { Name: name, Status: status };
      }),
    files: async () => account.files,
    drift: async () => account.drift,
    reason: (error) => ({
      words: String(error),
      isGone: String(error).includes('gone'),
      isSignedOut: String(error).includes('expired'),
    }),
  };
  const clock: Clock = {
    now: () => now,
    later: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
  };
  const told: string[] = [];
  const model = createExperimentsModel(source, clock, (_, name) => told.push(name));
  return {
    account,
    model,
    told,
    timers,
    calls: () => calls.splice(0),
    names: () => model.state().entries.map(({ summary }) => summary.name),
    shown: () => model.state().entries.map(({ summary, overview }) => `${summary.name} ${overview?.status ?? '?'}`),
    letGo: async () => {
      account.holds = '';
      for (const go of held.splice(0)) go();
      await settled();
    },
    /** The first timer rings. */
    ring: async () => {
      const timer = timers.shift();
      if (!timer) throw new Error('Nobody waits.');
      now = timer.at;
      timer.run();
      await settled();
    },
    waits: () => timers.map(({ at }) => at - now),
  };
}

/** Everything that needs no other event has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the first look', () => {
  test('asks AWS, and nothing does before', async () => {
    const { model, calls, names } = world({ a: 'Completed' });
    await settled();
    expect(calls()).toEqual([]);
    model.show(true);
    await settled();
    expect(calls()).toEqual(['account', 'list all']);
    expect(names()).toEqual(['a']);
    expect(model.state()).toMatchObject({ phase: 'loaded', account: '111122223333' });
    model.show(false);
    model.show(true);
    await settled();
    expect(calls()).toEqual([]);
  });

  test('describes what runs, for its progress, and tells what it has learnt', async () => {
    const { model, calls, shown, told } = world({ a: 'Completed', b: 'Running' });
    await model.load();
    expect(calls()).toEqual(['account', 'list all', 'describe b']);
    expect(shown()).toEqual(['a ?', 'b Running']);
    expect(told).toEqual(['b']);
  });

  test('calls nobody without a Region', async () => {
    const { model, account, calls } = world({ a: 'Running' });
    account.target = { ...account.target, region: undefined };
    await model.load();
    expect(calls()).toEqual([]);
    expect(model.state().phase).toBe('no-region');
  });

  test('keeps the error when AWS refuses', async () => {
    const { model, account } = world({ a: 'Running' });
    account.fails = new Error('denied');
    await model.load();
    expect(model.state()).toMatchObject({ phase: 'failed', error: account.fails, entries: [] });
    account.fails = undefined;
    await model.load();
    expect(model.state()).toMatchObject({ phase: 'loaded', error: undefined });
  });
});

describe('another target', () => {
  test('clears the view at once, and loads what is there', async () => {
    const { model, account, names, calls } = world({ a: 'Completed' });
    model.show(true);
    await settled();
    calls();
    account.target = targetOf('prod');
    account.account = '444455556666';
    account.statuses = { z: 'Completed' };
    model.clear();
    expect(model.state()).toMatchObject({ entries: [], account: undefined });
    await settled();
    expect(names()).toEqual(['z']);
    expect(model.state().account).toBe('444455556666');
  });

  test('an answer for the old one that comes late is dropped', async () => {
    const { model, account, names, letGo } = world({ a: 'Completed' });
    account.holds = 'list';
    model.show(true);
    await settled();
    account.holds = '';
    account.target = targetOf('prod');
    account.statuses = { z: 'Completed' };
    model.clear();
    await settled();
    expect(names()).toEqual(['z']);
    await letGo();
    expect(names()).toEqual(['z']);
  });

  test('is not asked while nobody looks', async () => {
    const { model, calls } = world({ a: 'Completed' });
    model.show(true);
    await settled();
    model.show(false);
    calls();
    model.clear();
    await settled();
    expect(calls()).toEqual([]);
  });

  test('which a refresh finds, leaves nothing of the old one on the screen meanwhile', async () => {
    const { model, account, names } = world({ a: 'Completed' });
    await model.load();
    account.target = targetOf('prod');
    account.holds = 'list';
    void model.load();
    await settled();
    expect(names()).toEqual([]);
  });
});

describe('pages', () => {
  const many = (count: number, status = 'Completed') =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`e${index}`, status]));

  test('come one at a time', async () => {
    const { model, account, names, calls } = world(many(5));
    account.pageSize = 2;
    await model.load();
    expect(names()).toEqual(['e0', 'e1']);
    await model.loadMore();
    await model.loadMore();
    expect(names()).toHaveLength(5);
    expect(model.state().nextToken).toBeUndefined();
    await model.loadMore();
    expect(calls().filter((call) => call.startsWith('list'))).toHaveLength(3);
  });

  test('are asked for once, however often one clicks', async () => {
    const { model, account, letGo, calls } = world(many(5));
    account.pageSize = 2;
    await model.load();
    calls();
    account.holds = 'list';
    const first = model.loadMore();
    await model.loadMore();
    expect(model.state().isLoadingMore).toBe(true);
    await letGo();
    await first;
    expect(calls()).toEqual(['list all from 2']);
  });

  test('a refresh brings back as many as there were', async () => {
    const { model, account, names } = world(many(6));
    account.pageSize = 2;
    await model.load();
    await model.loadMore();
    await model.load();
    expect(names()).toHaveLength(4);
  });

  test('that could not be had can be asked for again', async () => {
    const { model, account, names } = world(many(3));
    account.pageSize = 2;
    await model.load();
    account.fails = new Error('throttled');
    await expect(model.loadMore()).rejects.toThrow('throttled');
    account.fails = undefined;
    await model.loadMore();
    expect(names()).toHaveLength(3);
  });

  test('two thousand experiments are all to be had', async () => {
    const { model, names } = world(many(2000));
    await model.load();
    while (model.state().nextToken !== undefined) await model.loadMore();
    expect(names()).toHaveLength(2000);
    await model.load();
    expect(names()).toHaveLength(2000);
  });
});

describe('a filter', () => {
  test('by one state is asked of AWS', async () => {
    const { model, names, calls } = world({ a: 'Completed', b: 'Cancelled' });
    await model.ask({ ...everything, states: ['Cancelled'] });
    expect(names()).toEqual(['b']);
    expect(calls()).toContain('list Cancelled');
  });

  test('by several is applied here, through the pages until something is found', async () => {
    const { model, account, names, calls } = world({ a: 'Completed', b: 'Completed', c: 'Cancelled', d: 'Created' });
    account.pageSize = 1;
    await model.ask({ ...everything, states: ['Cancelled', 'Created'] });
    expect(names()).toEqual(['c']);
    expect(calls().filter((call) => call.startsWith('list'))).toHaveLength(3);
    await model.loadMore();
    expect(names()).toEqual(['c', 'd']);
  });

  test('that nothing passes does not read a long list to its end', async () => {
    const statuses = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`e${index}`, 'Completed']));
    const { model, account, calls } = world(statuses);
    account.pageSize = 1;
    await model.ask({ ...everything, states: ['Cancelled', 'Created'] });
    expect(calls().filter((call) => call.startsWith('list'))).toHaveLength(10);
    expect(model.state()).toMatchObject({ phase: 'loaded', entries: [], nextToken: '10' });
  });
});

describe('an expanded experiment', () => {
  test('is described once', async () => {
    const { model, calls, shown } = world({ a: 'Completed' });
    await model.load();
    calls();
    await Promise.all([model.expand('a'), model.expand('a')]);
    await model.expand('a');
    expect(calls()).toEqual(['describe a']);
    expect(shown()).toEqual(['a Completed']);
  });

  test('at most three are asked for at a time', async () => {
    const { model, account, calls, letGo } = world({ a: 'Completed', b: 'Completed', c: 'Completed', d: 'Completed' });
    await model.load();
    calls();
    account.holds = 'describe';
    for (const name of ['a', 'b', 'c', 'd']) void model.expand(name);
    await settled();
    expect(calls()).toHaveLength(3);
    await letGo();
    expect(calls()).toEqual(['describe d']);
  });

  test('is described again by a refresh, unless it was folded', async () => {
    const { model, calls } = world({ a: 'Completed', b: 'Completed' });
    await model.load();
    await model.expand('a');
    await model.expand('b');
    model.fold('b');
    calls();
    await model.load();
    expect(calls()).toEqual(['account', 'list all', 'describe a']);
  });

  test('says why it could not be described, and is asked again when it is expanded anew', async () => {
    const { model, account } = world({ a: 'Completed' });
    await model.load();
    account.fails = new Error('denied');
    await model.expand('a');
    expect(model.state().entries[0]?.problem).toBe('Error: denied');
    account.fails = undefined;
    model.fold('a');
    await model.expand('a');
    expect(model.state().entries[0]).toMatchObject({ overview: { status: 'Completed' } });
    expect(model.state().entries[0]?.problem).toBeUndefined();
  });

  test('that is gone meanwhile leaves the view', async () => {
    const { model, account, names } = world({ a: 'Completed', b: 'Completed' });
    await model.load();
    account.statuses = { b: 'Completed' };
    await model.expand('a');
    expect(names()).toEqual(['b']);
  });

  test('has its files compared, and others have not', async () => {
    const { model, account } = world({ a: 'Completed', b: 'Completed' });
    account.files = ['a', 'b'].map((name) => ({ name, uri: `file:///${name}`, path: name }));
    account.drift = 'differs';
    await model.load();
    const drifts = () => model.state().entries.map(({ files }) => files.map(({ drift }) => drift));
    expect(drifts()).toEqual([['unknown'], ['unknown']]);
    await model.expand('a');
    expect(drifts()).toEqual([['differs'], ['unknown']]);
    account.drift = 'elsewhere';
    await model.expand('b');
    expect(drifts()).toEqual([['differs'], []]);
  });
});

describe('what is in transition', () => {
  test('is looked at again until it has settled, ever more rarely', async () => {
    const { model, account, calls, ring, waits, shown } = world({ a: 'Updating', b: 'Completed' });
    model.show(true);
    await settled();
    calls();
    expect(waits()).toEqual([5000]);
    await ring();
    expect(calls()).toEqual(['describe a']);
    await ring();
    await ring();
    expect(waits()[0]).toBeGreaterThan(7500);
    for (let time = 0; time < 20; time += 1) await ring();
    expect(waits()).toEqual([30_000]);
    account.statuses = { a: 'Running', b: 'Completed' };
    await ring();
    expect(shown()).toEqual(['a Running', 'b ?']);
    expect(waits()).toEqual([]);
  });

  test('is left alone while nobody looks', async () => {
    const { model, waits } = world({ a: 'Updating' });
    model.show(true);
    await settled();
    model.show(false);
    expect(waits()).toEqual([]);
    model.show(true);
    expect(waits()).toHaveLength(1);
  });

  test('nothing is asked again where all has settled', async () => {
    const { model, waits } = world({ a: 'Running', b: 'Created', c: 'Completed' });
    model.show(true);
    await settled();
    expect(waits()).toEqual([]);
  });

  test('is not asked for while a command follows it and tells', async () => {
    const { model, account, calls, ring } = world({ a: 'Updating' });
    model.show(true);
    await settled();
    calls();
    model.learn(account.target, 'a', { Name: 'a', Status: 'Updating' }, 1_004_000);
    await ring();
    expect(calls()).toEqual([]);
  });

  test('goes on after a look that failed', async () => {
    const { model, account, ring, waits } = world({ a: 'Updating' });
    model.show(true);
    await settled();
    account.fails = new Error('no network');
    await ring();
    expect(waits()).toHaveLength(1);
    expect(model.state().entries[0]?.problem).toBe('Error: no network');
  });

  test('ends with the session, and says so', async () => {
    const { model, account, ring, waits } = world({ a: 'Updating' });
    model.show(true);
    await settled();
    account.fails = new Error('expired');
    await ring();
    expect(model.state()).toMatchObject({ phase: 'failed', error: account.fails, entries: [] });
    expect(waits()).toEqual([]);
  });

  test('goes on after a refresh in the middle of a look', async () => {
    const { model, account, ring, waits, letGo } = world({ a: 'Updating' });
    model.show(true);
    await settled();
    account.holds = 'describe';
    await ring();
    account.holds = '';
    await model.load();
    await letGo();
    expect(waits()).toHaveLength(1);
  });
});

describe('what others learn', () => {
  test('is shown', async () => {
    const { model, account, shown, calls } = world({ a: 'Created' });
    await model.load();
    calls();
    model.learn(account.target, 'a', { Name: 'a', Status: 'Starting' }, 2_000_000);
    expect(shown()).toEqual(['a Starting']);
    expect(calls()).toEqual([]);
  });

  test('of another target is not', async () => {
    const { model, shown } = world({ a: 'Created' });
    await model.load();
    model.learn(targetOf('prod'), 'a', { Name: 'a', Status: 'Running' }, 2_000_000);
    expect(shown()).toEqual(['a ?']);
  });

  test('a look at one experiment asks for that one', async () => {
    const { model, account, calls, shown } = world({ a: 'Created', b: 'Created' });
    await model.load();
    calls();
    account.statuses = { a: 'Starting', b: 'Created' };
    await model.look('a');
    expect(calls()).toEqual(['describe a']);
    expect(shown()).toEqual(['a Starting', 'b ?']);
  });

  test('and at one that is new asks for the list', async () => {
    const { model, account, names } = world({ a: 'Created' });
    await model.load();
    account.statuses = { n: 'Creating', a: 'Created' };
    await model.look('n');
    expect(names()).toEqual(['n', 'a']);
  });
});
