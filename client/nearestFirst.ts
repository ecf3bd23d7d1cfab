import { distance } from 'fastest-levenshtein';

/** The names with the one that a mistyped name most likely meant first; names equally far keep their order. */
export const nearestFirst = (typed: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, far: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.far - other.far)
    .map(({ name }) => name);
