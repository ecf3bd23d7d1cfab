/**
 * What the view "Inference Experiments" holds: pages of experiments of one target, what Describe says of those that were
 * looked at, and when to ask again. Nothing of VS Code, and no timers of its own.
 */
import { isTransient } from './aws/lifecycle.ts';
import { type Overview, overviewOf } from './aws/overview.ts';
import type { Description, ExperimentSummary, Target } from './aws/types.ts';
import { bounded } from './bounded.ts';
import { wantedPages } from './experimentPages.ts';
import { everything, type Query } from './experimentQuery.ts';
import type { ExperimentEntry, LinkedFile } from './experimentTree.ts';
import { createEmitter, type Listen } from './listeners.ts';
import { targetKey } from './targetKey.ts';
import type { Clock, Source } from './viewSource.ts';

export interface ModelState {
  readonly phase: 'idle' | 'loading' | 'loaded' | 'no-region' | 'failed';
  readonly target: Target | undefined;
  readonly account: string | undefined;
  readonly entries: readonly ExperimentEntry[];
  readonly nextToken: string | undefined;
  readonly isLoadingMore: boolean;
  readonly query: Query;
  /** What listing failed of; with the target that it was for, when that could be told. */
  readonly error: unknown;
}

export interface ExperimentsModel {
  readonly onDidChange: Listen<void>;
  state(): ModelState;
  /** Asks for the first page, and for as many more as were there. What was on the screen stays until the answer. */
  load(): Promise<void>;
  loadMore(): Promise<void>;
  /** A row was expanded or folded; done when Describe has answered. */
  expand(name: string): Promise<void>;
  fold(name: string): void;
  /** Asks for one experiment again. */
  look(name: string): Promise<void>;
  /** What somebody else was told by AWS. */
  learn(target: Target, name: string, description: Description, at: number): void;
  ask(query: Query): Promise<void>;
  /** Whether anybody looks. The first look loads. */
  show(isVisible: boolean): void;
  /** Another target: nothing of the old one stays, and what is under way for it counts no more. */
  clear(): void;
  dispose(): void;
}

/** Calls of Describe at a time. */
const AT_A_TIME = 3;
/** Running experiments that are described without being expanded, for their progress. */
const RUNNING_DESCRIBED = 10;
/** Milliseconds until what is in transition is looked at again: the first time, and at most. */
const FIRST = 5000;
const LONGEST = 30_000;

const nothing = { target: undefined, account: undefined, entries: [], nextToken: undefined, error: undefined } as const;

export function createExperimentsModel(
  source: Source,
  clock: Clock,
  tell: (target: Target, name: string, description: Description, at: number) => void,
): ExperimentsModel {
  const { event, fire } = createEmitter<void>();
  const inTurn = bounded(AT_A_TIME);
  const expanded = new Set<string>();
  let state: ModelState = { phase: 'idle', isLoadingMore: false, query: everything, ...nothing };
  let current = new AbortController();
  let isVisible = false;
  let wait = FIRST;
  let cancelWait: (() => void) | undefined;
  let isLooking = false;
  let linked: Awaited<ReturnType<Source['files']>> = [];
  /** When each experiment was last described. */
  const described = new Map<string, number>();
  /** Those that are described because they were expanded, which VS Code tells of more than once. */
  const asking = new Map<string, Promise<void>>();

  const set = (next: Partial<ModelState>) => {
    state = { ...state, ...next };
    fire();
    schedule();
  };
  const entryOf = (name: string) => state.entries.find(({ summary }) => summary.name === name);
  const put = (name: string, change: (entry: ExperimentEntry) => ExperimentEntry) =>
    set({ entries: state.entries.map((entry) => (entry.summary.name === name ? change(entry) : entry)) });
  const filesOf = (name: string): readonly LinkedFile[] =>
    linked.flatMap((file) => (file.name === name ? { uri: file.uri, path: file.path, drift: 'unknown' as const } : []));

  /** Everything under way is dropped; the signal of what begins. */
  function begin(): AbortSignal {
    asking.clear();
    current.abort();
    current = new AbortController();
    return current.signal;
  }

  async function load(): Promise<void> {
    const signal = begin();
    wait = FIRST;
    let target: Target | undefined;
    try {
      target = await source.target();
      if (signal.aborted) return;
      const isOther = !state.target || targetKey(state.target) !== targetKey(target);
      if (isOther) {
        expanded.clear();
        described.clear();
      }
      if (!target.region) return set({ ...nothing, target, phase: 'no-region' });
      set({ ...(isOther ? nothing : {}), target, phase: 'loading', isLoadingMore: false });
      const asked = target;
      // One after the other, with the same credentials: what is listed is never shown under another account.
      const account = await source.account(asked, signal).catch(() => undefined);
      signal.throwIfAborted();
      const [page, files] = await Promise.all([
        wantedPages(source, asked, { query: state.query, least: Math.max(1, state.entries.length) }, signal),
        source.files().catch(() => []),
      ]);
      if (signal.aborted) return;
      linked = files;
      const entries = page.experiments.map((summary) => entryFor(summary, state.entries));
      set({ phase: 'loaded', account, error: undefined, nextToken: page.nextToken, entries });
      await Promise.all(worthDescribing(entries).map((name) => describe(name, signal)));
    } catch (error) {
      if (!signal.aborted) fail(target, error);
    }
  }

  function fail(target: Target | undefined, error: unknown) {
    begin();
    set({ ...nothing, target, phase: 'failed', error, isLoadingMore: false });
  }

  /** What was known of an experiment stays while its state is the same. */
  function entryFor(summary: ExperimentSummary, before: readonly ExperimentEntry[]): ExperimentEntry {
    const known = before.find((entry) => entry.summary.name === summary.name);
    const files = filesOf(summary.name).map((file) => known?.files.find(({ uri }) => uri === file.uri) ?? file);
    return { summary, files, overview: known?.summary.status === summary.status ? known.overview : undefined };
  }

  const worthDescribing = (entries: readonly ExperimentEntry[]): readonly string[] => {
    const running = entries.filter(({ summary }) => summary.status === 'Running').slice(0, RUNNING_DESCRIBED);
    return entries
      .filter((entry) => expanded.has(entry.summary.name) || running.includes(entry))
      .map(({ summary }) => summary.name);
  };

  async function loadMore(): Promise<void> {
    const { target, nextToken, isLoadingMore, phase } = state;
    const { signal } = current;
    if (!target || nextToken === undefined || isLoadingMore || phase !== 'loaded') return;
    set({ isLoadingMore: true });
    try {
      const page = await wantedPages(source, target, { query: state.query, from: nextToken, least: 1 }, signal);
      if (signal.aborted) return;
      // The list may have moved between two pages.
      const fresh = page.experiments.filter(({ name }) => !entryOf(name));
      const added = fresh.map((summary) => entryFor(summary, []));
      set({ isLoadingMore: false, nextToken: page.nextToken, entries: [...state.entries, ...added] });
    } catch (error) {
      if (signal.aborted) return;
      set({ isLoadingMore: false });
      throw error;
    }
  }

  async function describe(name: string, signal: AbortSignal, comparesFiles = true): Promise<void> {
    const { target } = state;
    if (!target || signal.aborted) return;
    try {
      const description = await inTurn(async () => {
        signal.throwIfAborted();
        return source.describe(target, name, signal);
      });
      if (signal.aborted) return;
      const at = clock.now();
      take(name, description, at);
      tell(target, name, description, at);
      if (comparesFiles) await compare(target, name, description, signal);
    } catch (error) {
      if (signal.aborted) return;
      const { words, isGone, isSignedOut } = source.reason(error, target, name);
      if (isSignedOut) fail(target, error);
      else if (isGone) set({ entries: state.entries.filter(({ summary }) => summary.name !== name) });
      else put(name, (entry) => ({ ...entry, problem: words }));
    }
  }

  function take(name: string, description: Description, at: number) {
    const overview = overviewOf(description);
    const before = entryOf(name);
    if (before && statusOf(before) !== overview.status) wait = FIRST;
    described.set(name, at);
    put(name, (entry) => ({ ...entry, summary: summaryWith(entry.summary, overview), overview, problem: undefined }));
  }

  async function compare(target: Target, name: string, description: Description, signal: AbortSignal): Promise<void> {
    const files = filesOf(name);
    if (files.length === 0) return;
    const compared = await Promise.all(
      files.map(async (file) => {
        const drift = await source.drift(target, file.uri, description).catch(() => file.drift);
        return drift === 'elsewhere' ? [] : [{ ...file, drift }];
      }),
    );
    if (!signal.aborted) put(name, (entry) => ({ ...entry, files: compared.flat() }));
  }

  /** Once something is in transition and somebody looks; nobody waits twice. */
  function schedule() {
    const isDue = isVisible && state.phase === 'loaded' && state.entries.some((entry) => isTransient(statusOf(entry)));
    if (!isDue) {
      cancelWait?.();
      cancelWait = undefined;
    } else if (!isLooking) {
      cancelWait ??= clock.later(wait, () => {
        cancelWait = undefined;
        void lookAgain();
      });
    }
  }

  async function lookAgain(): Promise<void> {
    const { signal } = current;
    const recently = clock.now() - wait / 2;
    // A command that follows one of them tells of it, so that it need not be asked for here.
    const names = state.entries
      .filter((entry) => isTransient(statusOf(entry)) && (described.get(entry.summary.name) ?? 0) <= recently)
      .map(({ summary }) => summary.name);
    wait = Math.min(wait * 1.5, LONGEST);
    isLooking = true;
    await Promise.all(names.map((name) => describe(name, signal, false)));
    isLooking = false;
    schedule();
  }

  return {
    onDidChange: event,
    state: () => state,
    load,
    loadMore,
    expand: async (name) => {
      expanded.add(name);
      const entry = entryOf(name);
      if (!entry || entry.overview || entry.problem !== undefined) return;
      const asked = asking.get(name) ?? describe(name, current.signal).finally(() => asking.delete(name));
      asking.set(name, asked);
      await asked;
    },
    fold: (name) => {
      expanded.delete(name);
      // Folding and expanding asks again what could not be had.
      if (entryOf(name)?.problem !== undefined) put(name, ({ problem: _, ...entry }) => entry);
    },
    look: async (name) => {
      wait = FIRST;
      if (entryOf(name)) await describe(name, current.signal);
      else if (state.phase === 'loaded') await load();
    },
    learn: (target, name, description, at) => {
      if (!state.target || targetKey(state.target) !== targetKey(target) || !entryOf(name)) return;
      if (at <= (described.get(name) ?? 0)) return;
      take(name, description, at);
      void compare(target, name, description, current.signal);
    },
    ask: async (query) => {
      set({ query, entries: [], nextToken: undefined });
      await load();
    },
    show: (visible) => {
      isVisible = visible;
      if (visible && state.phase === 'idle') void load();
      else schedule();
    },
    clear: () => {
      begin();
      expanded.clear();
      described.clear();
      set({ ...nothing, phase: 'idle', isLoadingMore: false });
      if (isVisible) void load();
    },
    dispose: () => {
      current.abort();
      cancelWait?.();
    },
  };
}

const statusOf = ({ summary, overview }: ExperimentEntry): string => overview?.status ?? summary.status;

/** A summary is what the row falls back to, so it tells the newest state too. */
const summaryWith = (summary: ExperimentSummary, { status }: Overview): ExperimentSummary => ({ ...summary, status });
