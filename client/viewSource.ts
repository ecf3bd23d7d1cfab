/** Whom the view "Inference Experiments" asks, and what tells it the time: handed in, so that tests wait for nothing. */
import type { Description, ExperimentPage, ListQuery, Target } from './aws/types.ts';
import type { Drift } from './experimentTree.ts';

/** Everybody that is asked; all may reject. */
export interface Source {
  /** Where calls go now; calls nobody. */
  target(): Promise<Target>;
  /** 12 digits; undefined when AWS would not say. */
  account(target: Target, signal: AbortSignal): Promise<string | undefined>;
  list(target: Target, query: ListQuery, signal: AbortSignal): Promise<ExperimentPage>;
  describe(target: Target, name: string, signal: AbortSignal): Promise<Description>;
  /** Experiment files of the workspace. */
  files(): Promise<readonly { readonly name: string; readonly uri: string; readonly path: string }[]>;
  /** Of a file against what is deployed there; `elsewhere`: its calls go to another place. */
  drift(target: Target, uri: string, description: Description): Promise<Drift | 'elsewhere'>;
  reason(error: unknown, target: Target, name: string): Reason;
}

/** Why a call for one experiment failed. */
export interface Reason {
  /** A sentence. */
  readonly words: string;
  /** There is no such experiment any more. */
  readonly isGone: boolean;
  /** The credentials are not accepted, so that no other call would do better. */
  readonly isSignedOut: boolean;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once, later; what it gives takes that back. */
  later(milliseconds: number, run: () => void): () => void;
}
