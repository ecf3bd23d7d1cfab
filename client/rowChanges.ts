/** What of a tree has to be drawn again. Drawing all of it closes menus under the mouse, so it is done no more than needed. */

/** Ids of rows in their order, with all that is shown of each and below it. */
export type Shown = ReadonlyMap<string, string>;

/** The ids of the rows that changed, or `all` when there are other rows or another order. */
export function rowChanges(before: Shown, after: Shown): readonly string[] | 'all' {
  const ids = [...after.keys()];
  if (ids.length !== before.size) return 'all';
  const old = [...before.keys()];
  if (ids.some((id, index) => id !== old[index])) return 'all';
  return ids.filter((id) => before.get(id) !== after.get(id));
}
