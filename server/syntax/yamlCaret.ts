/** The caret in YAML text: flow style where a brace or bracket is open, else block style by lines and columns. */
import { type Caret, plainSite, quoteOf, type Site } from './caret.ts';
import { flowCaret } from './flowCaret.ts';
import type { Path, Span } from './tree.ts';
import { type Entry, type Line, lineAt, nextLine, previousLine } from './yamlLines.ts';
import { yamlFlowTokens } from './yamlTokens.ts';

export function yamlCaret(text: string, caret: number): Caret | undefined {
  const flowStart = openFlow(text, caret);
  if (flowStart === undefined) return blockCaret(text, caret);
  const base = blockCaret(text, flowStart);
  return flowCaret(text, yamlFlowTokens(text, flowStart), caret, 'flow', base?.path ?? []);
}

/** Where the flow collection begins that is still open at the caret. */
function openFlow(text: string, caret: number): number | undefined {
  let line: Line | undefined = topLevelLine(text, caret);
  while (line && line.start < caret) {
    const { valueStart } = line;
    if (line.opensBlockScalar) {
      const column = line.column;
      line = nextLine(text, line);
      while (line && line.start < caret && (line.isBlank || line.column > column)) line = nextLine(text, line);
      continue;
    }
    if (valueStart < caret && (text[valueStart] === '{' || text[valueStart] === '[')) {
      const end = closedAt(text, valueStart, caret);
      if (end === undefined) return valueStart;
      line = nextLine(text, lineAt(text, end));
      continue;
    }
    line = nextLine(text, line);
  }
  return undefined;
}

/** The last line at or before the caret that begins in the first column: no flow collection spans one. */
function topLevelLine(text: string, caret: number): Line {
  let line = lineAt(text, caret);
  for (let above: Line | undefined = line; above; above = previousLine(text, above)) {
    line = above;
    if (!above.isBlank && above.column === 0 && !/[}\]]/.test(text[above.start] ?? '')) break;
  }
  return line;
}

/** Where the flow collection ends, when it does before the caret. */
function closedAt(text: string, from: number, caret: number): number | undefined {
  const next = yamlFlowTokens(text, from);
  let depth = 0;
  for (let token = next(); token && token.start < caret; token = next()) {
    if (token.kind === '{' || token.kind === '[') depth += 1;
    if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth === 0) return token.end;
  }
  return undefined;
}

function blockCaret(text: string, caret: number): Caret | undefined {
  const line = lineAt(text, caret);
  if (line.commentStart !== undefined && caret > line.commentStart) return undefined;
  if (insideBlockScalar(text, line)) return undefined;
  const dashes = line.entries.filter(({ kind }) => kind === 'dash');
  const key = line.entries.find((entry): entry is Entry & { kind: 'key' } => entry.kind === 'key');
  // In front of the first character of the line there is nothing to complete but on a blank line.
  if (!line.isBlank && caret < line.start + line.column) return undefined;
  if (key && caret > key.colon) return valueCaret(text, caret, line, key);
  const onDash = dashes.some(({ column }) => caret <= line.start + column + 1 && caret > line.start + column && !key && line.isOnlyDashes);
  if (onDash && text[caret] !== ' ' && caret !== line.end) return undefined;
  return startCaret(text, caret, line, key);
}

/** Behind `Key:`. */
function valueCaret(text: string, caret: number, line: Line, key: Entry & { kind: 'key' }): Caret | undefined {
  const { path } = surroundings(text, line, key.column);
  const value = { start: line.valueStart, end: line.valueEnd };
  const under = value.start < value.end && value.start <= caret && caret <= value.end;
  if (!under && value.start < value.end) return undefined;
  if (!under && hasChildren(text, line, key.column)) return undefined;
  const replace = under ? value : { start: caret, end: caret };
  return {
    role: 'value',
    path: [...path, key.name],
    replace,
    present: [],
    site: {
      ...plainSite,
      style: 'block',
      quote: under ? quoteOf(text, value.start) : '',
      before: !under && text[caret - 1] === ':' ? ' ' : '',
      extraIndent: key.column - line.indent,
      afterKey: true,
    },
  };
}

/** At a key, at a plain list entry, or where a line is still empty. */
function startCaret(text: string, caret: number, line: Line, key: (Entry & { kind: 'key' }) | undefined): Caret | undefined {
  const lastDash = line.entries.findLast(({ kind }) => kind === 'dash');
  const token: Span = key ? key.span : { start: line.contentStart, end: line.contentEnd };
  const under = token.start < token.end && token.start <= caret && caret <= token.end;
  if (!under && token.start < token.end) return undefined;

  // Behind a dash the column is the content's; on a line of its own the caret's, put right where it fits nothing.
  const typed = under ? token.start - line.start : Math.max(caret - line.start, lastDash ? lastDash.column + 2 : 0);
  const wanted = line.isBlank ? Math.max(typed, columnBelow(text, line)) : typed;
  const found = lastDash ? behindDash(text, line, wanted) : surroundings(text, line, wanted, line.isBlank);
  const { path, present, column, isEntry } = found;
  const missing = lastDash && !under && text[caret - 1] === '-' ? ' ' : '';
  const misplaced = !lastDash && !under && column !== typed;
  const replace = under ? token : misplaced ? { start: line.start, end: Math.max(caret, line.end) } : { start: caret, end: caret };
  const site: Site = {
    ...plainSite,
    style: 'block',
    quote: under ? quoteOf(text, token.start) : '',
    before: misplaced ? ' '.repeat(column) : missing,
    extraIndent: misplaced ? column : column - (line.isBlank ? Math.min(caret - line.start, line.indent) : line.indent),
    dash: isEntry,
  };
  if (key && hasValue(text, line, key)) return { role: 'key', path, replace, present, site: { ...site, keepsValue: true } };
  if (key) return { role: 'key', path, replace: { start: key.span.start, end: Math.max(key.colon + 1, caret) }, present, site };
  return { role: 'either', path, replace, present, site };
}

/** What goes in front of a line that is indented more would take that line for its own, so it goes as deep. */
function columnBelow(text: string, line: Line): number {
  const next = nextLine(text, line);
  const below = next && skipBlank(text, next);
  return below && below.entries.length > 0 ? below.column : 0;
}

interface Surroundings {
  /** Of the object that a key here belongs to, or of the list entry. */
  readonly path: Path;
  readonly present: readonly string[];
  /** Column where the content goes. */
  readonly column: number;
  /** True when what goes here is a new entry of a list. */
  readonly isEntry: boolean;
}

/** The object or list that text in this column of this line belongs to; `isFree` when the line is still blank. */
function surroundings(text: string, line: Line, column: number, isFree = false): Surroundings {
  const ownDash = line.entries.filter(({ kind, column: at }) => kind === 'dash' && at < column);
  if (ownDash.length > 0) return behindDash(text, line, column);

  let parent: { readonly entry: Entry; readonly line: Line } | undefined;
  let entriesAbove = 0;
  let level: number | undefined; // column of the members or entries around the line, once seen
  let isList = false;
  const present: string[] = [];
  for (let above = previousLine(text, line); above && !parent; above = previousLine(text, above)) {
    if (above.isBlank) continue;
    for (const entry of above.entries.toReversed()) {
      if (entry.column > column) continue;
      if (entry.column === column && entry.kind === 'key' && !isList) {
        level = column;
        present.push(entry.name);
        continue;
      }
      if (entry.column === column && entry.kind === 'dash') {
        level = column;
        isList = true;
        entriesAbove += 1;
        continue;
      }
      parent = { entry, line: above };
      break;
    }
  }
  if (isFree && level === undefined && parent?.entry.kind === 'key' && parent.line.valueStart < parent.line.valueEnd) {
    // The key above has its value on its line, so nothing can be below it: its own column is meant.
    return surroundings(text, line, parent.entry.column, isFree);
  }
  if (isFree && level === undefined && parent) {
    const below = childColumn(text, parent.line, parent.entry.column);
    if (below !== undefined && below !== column) return surroundings(text, line, below, isFree);
  }
  const below = siblingsBelow(text, line, column);
  if (!isList && isFree && below[0]?.kind === 'dash') {
    // A list may begin in the column of its key: the dashes below belong to the key above.
    const owner = parentOfDash(text, line, column);
    return { path: [...owner, 0], present: [], column, isEntry: true };
  }
  const path = parent ? pathOf(text, parent.line, parent.entry) : [];
  if (!isList) present.push(...below.flatMap((entry) => (entry.kind === 'key' ? [entry.name] : [])));
  return isList
    ? { path: [...path, entriesAbove], present: [], column, isEntry: true }
    : { path, present, column, isEntry: false };
}

/** Inside the entry that the last dash of the line begins. */
function behindDash(text: string, line: Line, wanted: number): Surroundings {
  const dash = line.entries.findLast((entry) => entry.kind === 'dash' && entry.column < wanted);
  if (!dash) return { path: [], present: [], column: wanted, isEntry: false };
  const below = nextLine(text, line);
  const under = below && skipBlank(text, below);
  const isFirst = line.entries.every(({ kind }) => kind === 'dash');
  const column = isFirst && under && under.column > dash.column && under.entries[0]?.kind === 'key' ? under.column : wanted;
  const present = siblingsBelow(text, line, column).flatMap((entry) => (entry.kind === 'key' ? [entry.name] : []));
  return { path: pathOf(text, line, dash), present, column: wanted, isEntry: false };
}

/** The path of what an entry of a line holds. */
function pathOf(text: string, line: Line, entry: Entry): Path {
  if (entry.kind === 'key') {
    const before = line.entries.filter(({ column }) => column < entry.column).at(-1);
    return [...(before ? pathOf(text, line, before) : surroundings(text, line, entry.column).path), entry.name];
  }
  const outer = line.entries.filter(({ column }) => column < entry.column).at(-1);
  if (outer) return [...pathOf(text, line, outer), 0];
  let index = 0;
  for (let above = previousLine(text, line); above; above = previousLine(text, above)) {
    if (above.isBlank) continue;
    for (const each of above.entries.toReversed()) {
      if (each.kind === 'dash' && each.column === entry.column) index += 1;
      else if (each.column < entry.column || (each.column === entry.column && each.kind === 'key')) {
        return [...pathOf(text, above, each), index];
      }
    }
  }
  return [index];
}

/** The path of the key whose list has a dash in this column of this line. */
function parentOfDash(text: string, line: Line, column: number): Path {
  for (let above = previousLine(text, line); above; above = previousLine(text, above)) {
    const entry = above.entries.findLast((each) => each.column < column || (each.kind === 'key' && each.column === column));
    if (!above.isBlank && entry) return pathOf(text, above, entry);
  }
  return [];
}

function siblingsBelow(text: string, line: Line, column: number): readonly Entry[] {
  const found: Entry[] = [];
  for (let below = nextLine(text, line); below; below = nextLine(text, below)) {
    if (below.isBlank || below.column > column) continue;
    const first = below.entries[0];
    if (below.column < column || !first) break;
    if (found[0] && found[0].kind !== first.kind) {
      if (found[0].kind === 'dash') break;
      continue; // a list in the column of the key above it
    }
    found.push(first);
  }
  return found;
}

/** Column of what stands below a key or dash, when something does. */
function childColumn(text: string, line: Line, column: number): number | undefined {
  const next = nextLine(text, line);
  const below = next && skipBlank(text, next);
  if (!below || below.entries.length === 0) return undefined;
  const isListOfKey = below.column === column && below.entries[0]?.kind === 'dash';
  return below.column > column || isListOfKey ? below.column : undefined;
}

function hasChildren(text: string, line: Line, column: number): boolean {
  return childColumn(text, line, column) !== undefined;
}

const hasValue = (text: string, line: Line, key: Entry & { kind: 'key' }) =>
  line.valueStart < line.valueEnd || hasChildren(text, line, key.column);

function skipBlank(text: string, from: Line): Line | undefined {
  let line: Line | undefined = from;
  while (line?.isBlank) line = nextLine(text, line);
  return line;
}

/** The lines below `Description: |` are text, whatever they look like. */
function insideBlockScalar(text: string, line: Line): boolean {
  let column = line.isBlank ? Number.POSITIVE_INFINITY : line.column;
  for (let above = previousLine(text, line); above; above = previousLine(text, above)) {
    if (above.isBlank || above.column >= column) continue;
    if (above.opensBlockScalar) return line.isBlank ? line.indent > above.column : true;
    column = above.column;
    if (column === 0) return false;
  }
  return false;
}
