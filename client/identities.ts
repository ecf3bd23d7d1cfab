/** Whose account each target was when AWS was last asked, by a command that needed to know. Nobody is asked for this. */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { Target } from './aws/types.ts';

export interface Identities extends Disposable {
  readonly onDidChange: Event<void>;
  /** `account`: 12 digits; undefined, as of a caller that AWS would not name, changes nothing. */
  remember(target: Target, account: string | undefined): void;
  /** Of the same credentials at the same endpoint; undefined when it was not learnt yet. */
  accountOf(target: Target): string | undefined;
  /** Nothing of another account stays when the target is switched. */
  forget(): void;
}

export function createIdentities(): Identities {
  const changed = new EventEmitter<void>();
  const accounts = new Map<string, string>();
  return {
    onDidChange: changed.event,
    remember: (target, account) => {
      const key = keyOf(target);
      if (key === undefined || account === undefined || accounts.get(key) === account) return;
      accounts.set(key, account);
      changed.fire();
    },
    accountOf: (target) => {
      const key = keyOf(target);
      return key === undefined ? undefined : accounts.get(key);
    },
    forget: () => {
      accounts.clear();
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}

const keyOf = ({ credentialsKey, endpointUrls }: Target): string | undefined =>
  credentialsKey && `${credentialsKey} ${endpointUrls?.sts?.value ?? ''}`;
