/** What time it is for the account, in milliseconds since the epoch. Signatures are judged by the real time instead. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
  set(ms: number): void;
  /** Back to where it began; a ticking clock then ticks on from there. */
  reset(): void;
}

/** Moves only when told to, so that a test decides when a transition is due. */
export function standingClock(start = Date.now()): Clock {
  let time = start;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    set: (ms) => {
      time = ms;
    },
    reset: () => {
      time = start;
    },
  };
}

/** Runs at the speed of real time, from `start` on. */
export function tickingClock(start = Date.now()): Clock {
  const initial = start - Date.now();
  let offset = initial;
  return {
    now: () => Date.now() + offset,
    advance: (ms) => {
      offset += ms;
    },
    set: (ms) => {
      offset = ms - Date.now();
    },
    reset: () => {
      offset = initial;
    },
  };
}
