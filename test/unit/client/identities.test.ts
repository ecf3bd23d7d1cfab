import { afterAll, expect, test, vi } from 'vitest';
import type { Target } from '../../../client/aws/types.ts';
import { createIdentities } from '../../../client/identities.ts';

// Files share their modules, and those of this one know a VS Code that is played.
afterAll(() => void vi.resetModules());

vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly listeners: (() => void)[] = [];
    readonly event = (listener: () => void) => this.listeners.push(listener);
    fire() {
      for (const listener of this.listeners) listener();
    }
  },
}));

const target = (credentialsKey: string | undefined, more: Partial<Target> = {}): Target => ({
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: undefined,
  endpointUrl: undefined,
  settings: {},
  credentialsKey,
  ...more,
});
const sts = { value: 'http://127.0.0.1:8765', source: 'x' };
const simulator = { endpointUrls: { sts, iam: undefined, kms: undefined, s3: undefined } };

test('an account is remembered for the same credentials at the same endpoint, until the target is switched', () => {
  const identities = createIdentities();
  let told = 0;
  identities.onDidChange(() => {
    told += 1;
  });
  identities.remember(target('a'), '111111111111');
  identities.remember(target('a'), '111111111111');
  expect(told).toBe(1);
  expect(identities.accountOf(target('a', { region: { value: 'eu-west-1', source: 'x' } }))).toBe('111111111111');
  expect(identities.accountOf(target('b'))).toBeUndefined();
  expect(identities.accountOf(target('a', simulator))).toBeUndefined();
  identities.forget();
  expect([identities.accountOf(target('a')), told]).toEqual([undefined, 2]);
});

test('nothing is remembered of a caller or of credentials that are not known', () => {
  const identities = createIdentities();
  identities.remember(target('a'), undefined);
  identities.remember(target(undefined), '111111111111');
  expect([identities.accountOf(target('a')), identities.accountOf(target(undefined))]).toEqual([undefined, undefined]);
});
