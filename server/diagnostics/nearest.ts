/** Names that the writer may have meant. */
import { distance } from 'fastest-levenshtein';

/** At most `count` names, nearest first; empty when none is near enough to be a slip. Letter case counts little. */
export function nearest(word: string, names: readonly string[], count = 1): readonly string[] {
  if (word.length > 128) return [];
  const typed = word.toLowerCase();
  return names
    .map((name) => ({ name, far: farness(typed, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'en', { numeric: true }))
    .slice(0, count)
    .map(({ name }) => name);
}

/** The beginning of a name is near to it, however much is missing. */
function farness(typed: string, name: string): number {
  if (typed === name) return 0;
  if (typed.length >= 4 && name.startsWith(typed)) return 1;
  return distance(typed, name);
}
