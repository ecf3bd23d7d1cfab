/** Names of an account's resources for completion: asked for by a command or, by a setting, beside one; never by typing. */
import type { LiveNameKind, Target } from './aws/types.ts';
import { targetKey } from './targetKey.ts';

export type Names = Readonly<Partial<Record<LiveNameKind, readonly string[]>>>;

/** The kinds, as a person calls several of them. */
export const kinds: Readonly<Record<LiveNameKind, string>> = {
  experiment: 'experiments',
  endpoint: 'endpoints',
  model: 'models',
  role: 'roles',
  'kms-key': 'KMS keys',
  bucket: 'buckets',
};

export interface Loaded {
  readonly names: Names;
  /** Of the kinds that could not be listed. */
  readonly failures: Readonly<Partial<Record<LiveNameKind, unknown>>>;
}

export interface LiveNames {
  /** Lists all kinds. What can not be listed keeps nothing of another from being known. */
  load(target: Target, signal: AbortSignal): Promise<Loaded>;
  /** Lists them unless that was done a short while ago; tells nobody of failures. */
  keepFresh(target: Target): Promise<void>;
  forget(): void;
}

export interface NamesSource {
  /** Lists kinds of one account with the same credentials, once the first call has got some. */
  lister(target: Target, signal: AbortSignal): (kind: LiveNameKind) => Promise<readonly string[]>;
  /** Hands the names on; null: there are none any more. `at` in milliseconds since the epoch. */
  tell(names: { readonly names: Names; readonly at: number } | null): void;
  now(): number;
}

/** Milliseconds for which names are taken as they are. */
const FRESH = 5 * 60 * 1000;

export function createLiveNames({ lister, tell, now }: NamesSource): LiveNames {
  let last: { readonly key: string; readonly at: number } | undefined;
  let current = new AbortController();

  async function load(target: Target, signal: AbortSignal): Promise<Loaded> {
    const { signal: forgotten } = current;
    const list = lister(target, AbortSignal.any([signal, forgotten]));
    const all = Object.keys(kinds) as LiveNameKind[];
    // One first: it may have to ask for an MFA code, which the others need not ask for again.
    const [first] = await Promise.allSettled([list('experiment')]);
    const rest = await Promise.allSettled(all.slice(1).map(list));
    const answers = [first, ...rest];
    const names: Partial<Record<LiveNameKind, readonly string[]>> = {};
    const failures: Partial<Record<LiveNameKind, unknown>> = {};
    for (const [index, kind] of all.entries()) {
      const answer = answers[index];
      if (answer?.status === 'fulfilled') names[kind] = answer.value;
      else failures[kind] = answer?.reason;
    }
    // Of a target that was left meanwhile nothing is kept.
    if (!forgotten.aborted && Object.keys(names).length > 0) {
      last = { key: targetKey(target), at: now() };
      tell({ names, at: now() });
    }
    return { names, failures };
  }

  return {
    load,
    keepFresh: async (target) => {
      const key = targetKey(target);
      if (!target.region || (last?.key === key && now() - last.at < FRESH)) return;
      last = { key, at: now() };
      await load(target, new AbortController().signal);
    },
    forget: () => {
      current.abort();
      current = new AbortController();
      last = undefined;
      tell(null);
    },
  };
}

/** "12 experiments, 6 endpoints" */
export const countsOf = (names: Names): string =>
  (Object.keys(kinds) as LiveNameKind[])
    .flatMap((kind) => (names[kind] ? `${names[kind].length} ${kinds[kind]}` : []))
    .join(', ');
