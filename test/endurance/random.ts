/** Random numbers that a seed decides, so that a run can be done again. */

export interface Random {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  /** True in so many cases of one. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Numbers of their own, whatever is drawn here. */
  branch(name: string): Random;
}

export function randomOf(seed: string): Random {
  let state = hash(seed);
  // Mulberry32: 32 bits of state are enough for a person's whims.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    branch: (name) => randomOf(`${seed}/${name}`),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
