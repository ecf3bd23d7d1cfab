/** The record of every change that this workspace's windows have asked of AWS. No credential is in it. */
import type { Memento } from 'vscode';
import type { Description } from '../server/protocol.ts';
import { createEmitter, type Listen } from './listeners.ts';
import type { Place } from './place.ts';
import { createStored } from './stored.ts';

export interface Entry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** API name: UpdateInferenceExperiment. */
  readonly operation: string;
  /** Of the experiment. */
  readonly name: string;
  /** Where it went, in a line. */
  readonly target: string;
  readonly place: Place;
  /** 12 digits, or why it is not known. */
  readonly account: string;
  /** ARN of the caller, where it is known. */
  readonly principal?: string | undefined;
  /** What was to change, in words. */
  readonly changes: readonly string[];
  /**
   * `sent`: no answer has come yet; in an entry of an earlier window it never will. `unknown`: it may have been carried
   * out.
   */
  readonly outcome: 'sent' | 'accepted' | 'refused' | 'unknown' | 'cancelled';
  readonly arn?: string | undefined;
  readonly requestId?: string | undefined;
  /** Why it failed, and what became of it later. */
  readonly remarks: readonly string[];
  /** The file it was sent for, as a URI. */
  readonly file?: string | undefined;
  /** What was sent. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What was deployed before an update, of the members that it changes. */
  readonly before?: Description | undefined;
}

export interface History {
  readonly onDidChange: Listen<void>;
  /** Newest first. */
  entries(): readonly Entry[];
  /** Writes down that a call is about to be sent; the rest is added by `amend`. */
  add(entry: Omit<Entry, 'id' | 'outcome' | 'remarks'>): Promise<string>;
  amend(id: string, more: Partial<Pick<Entry, 'outcome' | 'arn' | 'requestId'>>, remark?: string): Promise<void>;
}

const KEY = 'history';
/** Entries that are kept; the oldest go. */
const KEPT = 200;

export function createHistory(storage: Pick<Memento, 'get' | 'update'>, now: () => number = Date.now): History {
  const { event, fire } = createEmitter<void>();
  const { read, change } = createStored<readonly Entry[]>(storage, KEY, []);
  const store = async (make: (entries: readonly Entry[]) => readonly Entry[]) => {
    await change((entries) => make(entries).slice(0, KEPT));
    fire();
  };
  return {
    onDidChange: event,
    entries: read,
    add: async (entry) => {
      const number = Math.max(0, ...read().map(({ id }) => Number(id) || 0)) + 1;
      const id = String(number);
      await store((entries) => [{ ...entry, at: entry.at || now(), id, outcome: 'sent', remarks: [] }, ...entries]);
      return id;
    },
    amend: (id, more, remark) =>
      store((entries) =>
        entries.map((entry) =>
          entry.id === id ? { ...entry, ...more, remarks: remark ? [...entry.remarks, remark] : entry.remarks } : entry,
        ),
      ),
  };
}
