/** Names that the writer may have meant. */
import { distance } from 'fastest-levenshtein';

/** Names that are looked at; no list that a person chooses from is longer. */
const most = 2_000;

/** At most `count` names, nearest first; empty when none is near enough to be a slip. Letter case counts little. */
export function nearest(word: string, names: readonly string[], count = 1): readonly string[] {
  if (word.length > 128) return [];
  const typed = word.toLowerCase();
  const near = names
    .slice(0, most)
    .map((name) => ({ name, far: farness(typed, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= farthest(name));
  // Names that are farther than the last one needed are not compared.
  const last = near.map(({ far }) => far).sort((a, b) => a - b)[count - 1] ?? Number.POSITIVE_INFINITY;
  return near
    .filter(({ far }) => far <= last)
    .sort((a, b) => a.far - b.far || naturally(a.name, b.name))
    .slice(0, count)
    .map(({ name }) => name);
}

/** The beginning of a name is near to it, however much is missing. */
function farness(typed: string, name: string): number {
  if (typed === name) return 0;
  if (typed.length >= 4 && name.startsWith(typed)) return 1;
  // As far as the lengths are apart it is in any case, and to know more takes long.
  const apart = Math.abs(typed.length - name.length);
  return apart > farthest(name) ? apart : distance(typed, name);
}

const farthest = (name: string) => Math.max(2, Math.floor(name.length / 3));

/** large before xlarge before 2xlarge before 12xlarge, letters of either case together. What the runtime has for it takes longer than all else here. */
function naturally(a: string, b: string): number {
  return inCode(spread(a), spread(b)) || inCode(a, b);
}

const spread = (name: string) =>
  name
    .toLowerCase()
    .replace(/\.(x?)large$/, (_, x) => (x ? '.1xlarge' : '.0large'))
    .replace(/\d+/g, (digits) => digits.padStart(20, '0'));
const inCode = (a: string, b: string) => Number(a > b) - Number(a < b);
