import { describe, expect, test } from 'vitest';
import type { LiveNameKind, Target } from '../../../client/aws/types.ts';
import { countsOf, createLiveNames, type Names } from '../../../client/liveNames.ts';

const targetOf = (profile: string): Target => ({
  profile: { value: profile, source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'AWS_REGION' },
  endpointUrl: undefined,
  settings: {},
});
const dev = targetOf('dev');
const never = new AbortController().signal;

function account(denied: readonly LiveNameKind[] = []) {
  const asked: LiveNameKind[] = [];
  const told: (Names | null)[] = [];
  const clock = { now: 1000 };
  let hold: Promise<void> | undefined;
  const names = createLiveNames({
    lister: () => async (kind) => {
      asked.push(kind);
      await hold;
      if (denied.includes(kind)) throw new Error(`no ${kind}`);
      return [`${kind}-1`];
    },
    tell: (known) => told.push(known?.names ?? null),
    now: () => clock.now,
  });
  return {
    names,
    told,
    clock,
    asked: () => asked.splice(0),
    holdBack: () => {
      let letGo = () => {};
      hold = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
  };
}

describe('names of an account', () => {
  test('are those of every kind, handed on at once', async () => {
    const { names, told } = account();
    const loaded = await names.load(dev, never);
    expect(loaded.failures).toEqual({});
    expect(told).toEqual([loaded.names]);
    expect(countsOf(loaded.names)).toBe('1 experiments, 1 endpoints, 1 models, 1 roles, 1 KMS keys, 1 buckets');
  });

  test('of a kind that may not be listed are missing, and the others there', async () => {
    const { names, told } = account(['role', 'kms-key']);
    const { names: found, failures } = await names.load(dev, never);
    expect(Object.keys(found)).toEqual(['experiment', 'endpoint', 'model', 'bucket']);
    expect(Object.keys(failures)).toEqual(['role', 'kms-key']);
    expect(told).toHaveLength(1);
  });

  test('when none can be listed, nothing is handed on', async () => {
    const { names, told } = account(['experiment', 'endpoint', 'model', 'role', 'kms-key', 'bucket']);
    await names.load(dev, never);
    expect(told).toEqual([]);
  });
});

describe('kept fresh', () => {
  test('they are listed once in a while, and at once for another place', async () => {
    const { names, asked, clock } = account();
    await names.keepFresh(dev);
    expect(asked()).toHaveLength(6);
    await names.keepFresh(dev);
    expect(asked()).toEqual([]);
    clock.now += 5 * 60 * 1000;
    await names.keepFresh(dev);
    expect(asked()).toHaveLength(6);
    await names.keepFresh(targetOf('prod'));
    expect(asked()).toHaveLength(6);
  });

  test('nobody is asked without a Region', async () => {
    const { names, asked } = account();
    await names.keepFresh({ ...dev, region: undefined });
    expect(asked()).toEqual([]);
  });
});

describe('another target', () => {
  test('makes them forgotten', async () => {
    const { names, told, asked } = account();
    await names.keepFresh(dev);
    names.forget();
    expect(told.at(-1)).toBeNull();
    asked();
    await names.keepFresh(dev);
    expect(asked()).toHaveLength(6);
  });

  test('what was asked for the old one comes too late', async () => {
    const { names, told, holdBack } = account();
    const letGo = holdBack();
    const loading = names.load(dev, never);
    names.forget();
    letGo();
    await loading;
    expect(told).toEqual([null]);
  });
});
