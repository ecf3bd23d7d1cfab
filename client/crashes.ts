/** When a crashed language server is started again and when it is left alone. */

/** Crashes further apart than this are not one fault: 3 minutes, in milliseconds. */
const WINDOW = 3 * 60 * 1000;
const RESTARTS = 3;

export interface Crashes {
  /** Times of the crashes that count, in milliseconds. */
  readonly times: readonly number[];
  readonly restart: boolean;
}

/** What to do about a crash at `now`: the first three within the window are met with a restart, the fourth is not. */
export function afterCrash(previous: readonly number[], now: number): Crashes {
  const times = [...previous.filter((time) => now - time < WINDOW), now];
  return { times, restart: times.length <= RESTARTS };
}
