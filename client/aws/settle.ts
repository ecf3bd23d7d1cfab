/** Following an experiment until its state passes no more by itself. */
import { isPassingFailure } from './errorKind.ts';
import { isTransient } from './lifecycle.ts';
import type { Description } from './types.ts';

export interface Settling {
  /** Describes the experiment; rejects as an operation of this folder does. */
  readonly describe: (signal: AbortSignal) => Promise<Description>;
  /** Resolves after so many milliseconds, or rejects on abort. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Told each state that is not the one before. */
  readonly onState?: (status: string) => void;
  /** Milliseconds since some moment. */
  readonly now?: () => number;
}

/** Milliseconds. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30_000;
const GROWTH = 1.5;
/** Of failures in a row, after which they no longer count as passing. */
const PATIENCE = 10 * 60 * 1000;

/**
 * Describes at once, and then at growing intervals, until the state is one that lasts. Failures that pass (throttling,
 * network, time limits, faults of the service) are sat out for ten minutes in a row. Resolves with the last description;
 * rejects with the failure that lasts, or the signal's reason.
 */
export async function untilSettled({
  describe,
  wait,
  signal,
  onState,
  now = Date.now,
}: Settling): Promise<Description> {
  let pause = FIRST_WAIT;
  let told: string | undefined;
  let failing: { readonly since: number; readonly waited: number } | undefined;
  for (;;) {
    signal.throwIfAborted();
    try {
      const description = await describe(signal);
      failing = undefined;
      const status = typeof description.Status === 'string' ? description.Status : 'unknown';
      if (status !== told) onState?.(status);
      told = status;
      if (!isTransient(status)) return description;
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassingFailure(error)) throw error;
      const { since, waited } = failing ?? { since: now(), waited: 0 };
      if (Math.max(waited, now() - since) >= PATIENCE) throw error;
      failing = { since, waited: waited + pause };
    }
    await wait(pause, signal);
    pause = Math.min(pause * GROWTH, LONGEST_WAIT);
  }
}
