/** In which order instance types are offered. Sorted when the table is made, as comparing names costs the server more than all else of its start. */

const sizes = ['medium', 'large', 'xlarge'];

/** "ml.g6e.12xlarge" -> generation 6, family "g6e", size 12 of xlarge. */
function rank(name: string): { readonly generation: number; readonly family: string; readonly size: number } {
  const [, family = '', size = ''] = name.split('.');
  const generation = Number(/\d+/.exec(family)?.[0] ?? 0);
  const times = Number(/^\d+/.exec(size)?.[0] ?? 0);
  return { generation, family, size: times > 0 ? times + sizes.length : sizes.indexOf(size) };
}

/** Generations that are still the newest, or next to it, of their letter. */
function newestByLetter(all: readonly string[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const name of all) {
    const { family, generation } = rank(name);
    newest.set(letter(family), Math.max(generation, newest.get(letter(family)) ?? 0));
  }
  return newest;
}

const letter = (family: string) => /^[a-z]+/.exec(family)?.[0] ?? family;

/** Current generations first, then by family and by size. */
export function inOrder(all: readonly string[]): readonly string[] {
  const newest = newestByLetter(all);
  const age = (name: string) => {
    const { family, generation } = rank(name);
    return Math.min((newest.get(letter(family)) ?? generation) - generation, 3);
  };
  return all.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return age(a) - age(b) || x.family.localeCompare(y.family) || x.size - y.size;
  });
}
