/** What this window has learnt of deployed experiments: by commands and the view, never by a call of its own. */
import type { Description, Target } from './aws/types.ts';
import { createEmitter, type Listen } from './listeners.ts';
import { targetKey } from './targetKey.ts';

export interface Known {
  readonly target: Target;
  readonly name: string;
  readonly description: Description;
  /** When AWS said so, in milliseconds since the epoch. */
  readonly at: number;
  /** Instances that serve now, by variant name, where that was asked. */
  readonly liveCounts?: Readonly<Record<string, number>> | undefined;
}

export type Change = 'created' | 'updated' | 'started' | 'stopped' | 'deleted';

export type Lesson =
  | { readonly what: 'learnt'; readonly known: Known }
  /** A command has changed it, so what was known of it is not true any more. */
  | { readonly what: 'changed'; readonly target: Target; readonly name: string; readonly change: Change }
  /** Another target was chosen. */
  | { readonly what: 'forgotten' };

export interface Knowledge {
  readonly onDidLearn: Listen<Lesson>;
  /** `at` in milliseconds, now by default. What is older than what is known already is passed over. */
  learn(
    target: Target,
    name: string,
    description: Description,
    more?: { readonly at?: number; readonly liveCounts?: Known['liveCounts'] },
  ): void;
  changed(target: Target, name: string, change: Change): void;
  of(key: string, name: string): Known | undefined;
  all(): readonly Known[];
  forget(): void;
}

export function createKnowledge(now: () => number = Date.now): Knowledge {
  const known = new Map<string, Known>();
  const { event, fire } = createEmitter<Lesson>();
  const idOf = (key: string, name: string) => JSON.stringify([key, name]);
  return {
    onDidLearn: event,
    learn: (target, name, description, { at = now(), liveCounts } = {}) => {
      const id = idOf(targetKey(target), name);
      if ((known.get(id)?.at ?? 0) > at) return;
      const learnt: Known = { target, name, description, at, liveCounts };
      known.set(id, learnt);
      fire({ what: 'learnt', known: learnt });
    },
    changed: (target, name, change) => {
      known.delete(idOf(targetKey(target), name));
      fire({ what: 'changed', target, name, change });
    },
    of: (key, name) => known.get(idOf(key, name)),
    all: () => [...known.values()],
    forget: () => {
      known.clear();
      fire({ what: 'forgotten' });
    },
  };
}
