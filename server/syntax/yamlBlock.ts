/** Which object or list of block YAML does a column of a line belong to? Goes by dashes, keys and columns alone. */
import type { Path } from './tree.ts';
import { above, below, type Entry, isEmpty, type KeyEntry, type Line, type Lines, nextBelow } from './yamlLines.ts';

/** An entry with the line it stands on. */
interface Placed {
  readonly entry: Entry;
  readonly line: Line;
}

interface Surroundings {
  readonly path: Path;
  /** The key or dash that the column is inside of; undefined at the top. */
  readonly holder: Placed | undefined;
  /** What stands in the column, above, in the same object or list; nearest first. */
  readonly level: readonly Placed[];
}

/** One way up from the line: whatever begins further left than everything seen so far holds it. */
export function surroundings(lines: Lines, line: Line, column: number): Surroundings {
  const holders: (Placed & { index: number })[] = [];
  const level: Placed[] = [];
  const consider = (placed: Placed) => {
    const { entry } = placed;
    const inner = holders.at(-1);
    const limit = inner?.entry.column ?? column;
    if (entry.column > limit) return;
    if (entry.column < limit) holders.push({ ...placed, index: 0 });
    else if (!inner) level.push(placed);
    else if (inner.entry.kind === 'key') return;
    else if (entry.kind === 'dash') inner.index += 1;
    else holders.push({ ...placed, index: 0 }); // a list in the column of its key
  };
  for (const entry of line.entries.toReversed()) if (entry.column < column) consider({ entry, line });
  for (const other of above(lines, line)) {
    for (const entry of other.entries.toReversed()) consider({ entry, line: other });
    const outer = holders.at(-1)?.entry;
    if (outer?.kind === 'key' && outer.column === 0) break;
  }
  const path = holders.toReversed().map(({ entry, index }) => (entry.kind === 'key' ? entry.name : index));
  return { path, holder: holders[0], level };
}

/** Column of what stands below a key or dash, or behind it on its line, when something does. */
export function childColumn(lines: Lines, { entry, line }: Placed): number | undefined {
  const behind = line.entries.find(({ column }) => column > entry.column);
  if (behind) return behind.column;
  const next = nextBelow(lines, line);
  if (!next) return undefined;
  const isItsList = entry.kind === 'key' && next.column === entry.column && next.entries[0]?.kind === 'dash';
  return next.column > entry.column || isItsList ? next.column : undefined;
}

/**
 * The column where something that is written in this one fits; undefined where nothing does. What goes in front of a
 * line that is indented more would take that line for its own, so it goes as deep; what is off goes where the rest is.
 */
export function fittingColumn(lines: Lines, line: Line, wanted: number): number | undefined {
  const next = nextBelow(lines, line);
  let column = line.isBlank && next && next.entries.length > 0 ? Math.max(wanted, next.column) : wanted;
  for (;;) {
    const { holder, level } = surroundings(lines, line, column);
    if (level.length > 0) return column;
    if (!holder) return topColumn(lines, line) ?? (line.isBlank ? (next?.column ?? 0) : column);
    if (holder.line === line || !hasText(holder)) return childColumn(lines, holder) ?? column;
    // Nothing can be below a value; on a blank line the column of its key is meant, else it is the value that goes on.
    if (!line.isBlank) return undefined;
    column = holder.entry.column;
  }
}

/** Column of the outermost members; undefined for the first line of the document. */
function topColumn(lines: Lines, line: Line): number | undefined {
  let least: number | undefined;
  for (const { column } of above(lines, line)) least = Math.min(column, least ?? column);
  return least;
}

const hasText = ({ entry, line }: Placed) => entry === line.entries.at(-1) && !isEmpty(line.value);

export interface Place {
  /** Of the object that a member here belongs to, or of the list's entry. */
  readonly path: Path;
  readonly present: readonly string[];
  /** What goes here is a new entry of a list and needs a dash. */
  readonly isEntry: boolean;
}

/** What may begin in this column: a member, an entry, or either where a list stands in the column of its key. */
export function placesAt(lines: Lines, line: Line, column: number): readonly Place[] {
  const { path, level } = surroundings(lines, line, column);
  const next = nextBelow(lines, line);
  const dashFollows = next?.column === column && next.entries[0]?.kind === 'dash';
  const places: Place[] = [];
  const keyAt = level.findIndex(({ entry }) => entry.kind === 'key');
  const takesMember = !dashFollows && (level.length === 0 || keyAt >= 0);
  if (takesMember) places.push({ path, present: namesAround(lines, line, column, level), isEntry: false });

  const owner = level[keyAt];
  const dashes = keyAt < 0 ? level.length : keyAt;
  const isList = dashes > 0 || dashFollows;
  const mayBeList = owner && !hasText(owner) && childColumn(lines, owner) === undefined;
  if (!isList && !mayBeList) return places;
  const listPath = owner?.entry.kind === 'key' ? [...path, owner.entry.name] : path;
  return [...places, { path: [...listPath, dashes], present: [], isEntry: true }];
}

/** Names of the members in this column, above and below. */
export function namesAround(lines: Lines, line: Line, column: number, level: readonly Placed[]): readonly string[] {
  const names = level.map(({ entry }) => entry);
  for (const other of below(lines, line)) {
    if (other.column < column) break;
    if (other.column === column) names.push(...other.entries.slice(0, 1));
  }
  return names.filter((entry): entry is KeyEntry => entry.kind === 'key').map(({ name }) => name);
}

/**
 * The lines below `Description: |`, or below a quote that is still open, are text, whatever they look like. `column` is
 * that of the caret, which decides on a blank line at the end of such text.
 */
export function isText(lines: Lines, line: Line, column: number): boolean {
  let limit = line.isBlank ? Math.max(column, nextBelow(lines, line)?.column ?? 0) : line.column;
  for (const other of above(lines, line)) {
    if (other.opensText && (other.entries.at(-1)?.column ?? -1) < limit) return true;
    limit = Math.min(limit, other.column);
  }
  return false;
}
