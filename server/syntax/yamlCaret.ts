/** The caret in YAML text: flow style where a brace or bracket is open, else block style by lines and columns. */
import { type Caret, hasLoneReturns, type Indent, plainSite, quoteOf, type Site, usualIndent } from './caret.ts';
import { flowCaret } from './flowCaret.ts';
import type { Span } from './tree.ts';
import { childColumn, fittingColumn, isText, namesAround, placesAt, surroundings } from './yamlBlock.ts';
import { above, below, isEmpty, type KeyEntry, type Line, type Lines, linesOf, nextBelow } from './yamlLines.ts';
import { yamlFlowTokens } from './yamlTokens.ts';

export function yamlCaret(text: string, caret: number): Caret | undefined {
  if (hasLoneReturns(text)) return undefined;
  const lines = linesOf(text);
  const line = lines.around(caret);
  if (line.isMarker || caret < line.start || isSecondDocument(lines, line)) return undefined;
  const flow = openFlow(lines, line, caret);
  if (flow) return caretInFlow(lines, line, flow, caret);
  const first = firstLine(lines, line);
  const content = first === line && !isRootFlow(lines, first) ? nextBelow(lines, first) : first;
  // Around a file in flow style there is no place for block style, nor is there above directives and markers.
  const isAround = content && isRootFlow(lines, content) && (content !== line || content.value.start < caret);
  const isAbove = first === line && aboveHead.test(text.slice(line.start));
  return isAround || isAbove ? undefined : blockCaret(lines, line, caret);
}

/** Lines without anything, and then the head of the document. */
const aboveHead = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)+(?:%|---)/;

interface Flow extends Span {
  /** Where it begins; `end` is where it ends at the latest. */
  readonly line: Line;
}

function caretInFlow(lines: Lines, line: Line, flow: Flow, caret: number): Caret | undefined {
  const { path } = surroundings(lines, flow.line, flow.start - flow.line.start);
  const found = flowCaret(lines.text, yamlFlowTokens(lines.text, flow.start, flow.end), caret, 'flow', path);
  if (!found) return undefined;
  // Lines of a flow collection are indented more than what holds it.
  const column = found.replace.start - line.start;
  const least = isRootFlow(lines, flow.line) ? 0 : (flow.line.entries.at(-1)?.column ?? flow.line.column) + 1;
  const isOff = column < least && column <= line.column;
  return isOff ? { ...found, site: { ...found.site, before: ' '.repeat(least - column) + found.site.before } } : found;
}

/** The flow collection that is still open at the caret. */
function openFlow(lines: Lines, at: Line, caret: number): Flow | undefined {
  const from = topLevelLine(lines, at);
  if (!/[{[]/.test(lines.text.slice(from.start, caret))) return undefined;
  let closed = 0;
  let opener = Number.POSITIVE_INFINITY; // column of the key whose text goes on below
  for (let line: Line | undefined = from; line && line.start < caret; line = nextBelow(lines, line)) {
    if (line.column > opener) continue;
    opener = line.opensText ? (line.entries.at(-1)?.column ?? -1) : Number.POSITIVE_INFINITY;
    const { start } = line.value;
    if (start < closed || start >= caret || !opensFlow(lines.text, start)) continue;
    const end = closedAt(lines.text, start, caret);
    if (end === undefined)
      return { line, start, end: isRootFlow(lines, line) ? lines.text.length : nextTopLevel(lines, at) };
    closed = end;
  }
  return undefined;
}

const opensFlow = (text: string, at: number) => text[at] === '{' || text[at] === '[';

/** True for the line that begins a file in flow style. */
const isRootFlow = (lines: Lines, { entries, column, value }: Line) =>
  entries.length === 0 && column === 0 && opensFlow(lines.text, value.start);

/** The last line at or before this one that begins in the first column: no flow collection spans one, but the root. */
function topLevelLine(lines: Lines, at: Line): Line {
  const first = firstLine(lines, at);
  if (isRootFlow(lines, first) || beginsTopLevel(lines, at)) return isRootFlow(lines, first) ? first : at;
  for (const line of above(lines, at)) if (beginsTopLevel(lines, line)) return line;
  return first;
}

/** Most files have none, which is seen without reading their lines. */
const hasMarkerAbove = ({ text }: Lines, { start }: Line) =>
  ['---', '...'].some((marker) => {
    const at = text.indexOf(marker);
    return at >= 0 && at < start;
  });

/** The first line of the document with something on it. */
function firstLine(lines: Lines, at: Line): Line {
  if (!hasMarkerAbove(lines, at)) {
    for (let i = 0, line = lines.at(i); line && i < at.index; i += 1, line = lines.at(i))
      if (!line.isBlank) return line;
    return at;
  }
  let first = at;
  for (const line of above(lines, at)) first = line;
  return first;
}

/** One experiment a file: what follows the first document is none. */
function isSecondDocument(lines: Lines, at: Line): boolean {
  if (!hasMarkerAbove(lines, at)) return false;
  let hasMarker = false;
  for (let i = at.index - 1, line = lines.at(i); line; i -= 1, line = lines.at(i)) {
    if (line.isMarker) hasMarker = true;
    else if (hasMarker && !line.isBlank && lines.text[line.start] !== '%') return true;
  }
  return false;
}

const beginsTopLevel = ({ text }: Lines, line: Line) =>
  !line.isBlank && line.column === 0 && !/[}\]]/.test(text[line.start] ?? '');

function nextTopLevel(lines: Lines, at: Line): number {
  for (const line of below(lines, at)) if (beginsTopLevel(lines, line)) return line.start;
  return lines.text.length;
}

/** Where the flow collection ends, when it does before the caret. */
function closedAt(text: string, from: number, caret: number): number | undefined {
  const next = yamlFlowTokens(text, from, text.length);
  let depth = 0;
  for (let token = next(); token && token.start < caret; token = next()) {
    if (token.kind === '{' || token.kind === '[') depth += 1;
    if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth === 0) return token.end;
  }
  return undefined;
}

function blockCaret(lines: Lines, line: Line, caret: number): Caret | undefined {
  const column = caret - line.start;
  if (line.commentStart !== undefined && (line.isBlank || caret > line.commentStart)) return undefined;
  if (isText(lines, line, column)) return undefined;
  const last = line.entries.at(-1);
  // In front of a dash, or of the first character of a line, there is nothing to complete.
  if (!line.isBlank && column < line.column) return undefined;
  if (last?.kind === 'dash' && column <= last.column) return undefined;
  if (last?.kind !== 'key') return startCaret(lines, line, caret);
  return caret > last.colon ? valueCaret(lines, line, last, caret) : keyCaret(lines, line, last, caret);
}

/** Behind `Key:`. */
function valueCaret(lines: Lines, line: Line, key: KeyEntry, caret: number): Caret | undefined {
  const { text } = lines;
  const { value } = line;
  const under = !isEmpty(value) && touches(value, caret);
  if (!under && !isEmpty(value)) return undefined;
  if (childColumn(lines, { entry: key, line }) !== undefined) return undefined;
  const isBehindColon = caret === key.colon + 1;
  if (under ? isNoText(text, value.start) : !isBehindColon && !isSpace(text[caret - 1])) return undefined;
  const replace = under ? value : { start: caret, end: caret };
  const site: Site = {
    ...blockSite(lines, replace),
    quote: under ? quoteOf(text, value.start) : '',
    before: !under && isBehindColon ? ' ' : '',
    extraIndent: key.column - line.column,
    afterKey: true,
  };
  return { role: 'value', path: [...surroundings(lines, line, key.column).path, key.name], replace, present: [], site };
}

/** On a key. */
function keyCaret(lines: Lines, line: Line, key: KeyEntry, caret: number): Caret | undefined {
  if (caret < key.span.start) return undefined;
  const { path, level } = surroundings(lines, line, key.column);
  const present = namesAround(lines, line, key.column, level);
  const extraIndent = key.column - line.column;
  if (caret === key.span.start) {
    // A new member goes in front of this one.
    if (caret !== line.start + key.column) return undefined;
    const replace = { start: caret, end: caret };
    const after = `\n${' '.repeat(extraIndent)}`;
    return {
      role: 'key',
      path,
      replace,
      present: [...present, key.name],
      site: { ...blockSite(lines, replace), after, extraIndent },
    };
  }
  const keepsValue = !isEmpty(line.value) || childColumn(lines, { entry: key, line }) !== undefined;
  const replace = keepsValue && caret <= key.span.end ? key.span : { start: key.span.start, end: key.colon + 1 };
  const site: Site = {
    ...blockSite(lines, replace),
    quote: quoteOf(lines.text, key.span.start),
    keepsValue,
    after: keepsValue && replace !== key.span ? ':' : blockSite(lines, replace).after,
    extraIndent,
  };
  return { role: 'key', path, replace, present, site };
}

/** At a plain list entry, at a word that may become a key, or where a line is still empty. */
function startCaret(lines: Lines, line: Line, caret: number): Caret | undefined {
  const { text } = lines;
  const token = line.value;
  const under = !isEmpty(token) && touches(token, caret);
  const hasProperty = line.content.start < token.start;
  if (!under && (!isEmpty(token) || hasProperty)) return undefined;
  if (under && isNoText(text, token.start)) return undefined;

  // Behind a dash the column is the content's; on a line of its own the caret's, put right where it fits nothing.
  const dash = line.entries.at(-1);
  const free = dash ? dash.column + 1 : 0;
  const typed = under ? token.start - line.start : caret - line.start;
  const column = fittingColumn(lines, line, dash ? Math.max(typed, free + 1) : typed);
  if (column === undefined) return undefined;
  const isOff = column !== typed || text.slice(line.start + free, line.start + typed).includes('\t');
  const end = under ? token.end : isOff && line.commentStart === undefined ? line.end : caret;
  const replace = { start: isOff ? line.start + free : under ? token.start : caret, end };
  const site: Site = {
    ...blockSite(lines, replace),
    quote: under ? quoteOf(text, token.start) : '',
    before: isOff ? ' '.repeat(column - free) : '',
    extraIndent: column - Math.min(replace.start - line.start, line.column),
  };
  const next = nextBelow(lines, line);
  const takesNext = under && next !== undefined && next.column > column && next.entries.length > 0;
  const carets = placesAt(lines, line, column).map(({ path, present, isEntry }): Caret => {
    if (takesNext) return { role: 'key', path, replace, present, site: { ...site, keepsValue: true, after: ':' } };
    return { role: 'either', path, replace, present, site: { ...site, dash: isEntry } };
  });
  const [first, second] = carets;
  return first && (second ? { ...first, alternative: second } : first);
}

const touches = ({ start, end }: Span, caret: number) => start <= caret && caret <= end;
/** A flow collection, an alias or the head of a block scalar: not to be replaced by a value. */
const isNoText = (text: string, start: number) => /[{[*|>]/.test(text[start] ?? '');
const isSpace = (character: string | undefined) => character === ' ' || character === '\t';

const blockSite = (lines: Lines, { end }: Span): Site => ({
  ...plainSite,
  style: 'block',
  after: lines.text[end] === '#' ? ' ' : '',
  indent: indentOf(lines),
});

/** As the first object below a key and the first list below a key are indented. */
export function indentOf(lines: Lines): Indent {
  let unit: string | undefined;
  let dash: number | undefined;
  let before: Line | undefined;
  for (let i = 0, line = lines.at(0); line && (unit === undefined || dash === undefined); i += 1, line = lines.at(i)) {
    if (line.isBlank) continue;
    const key = before?.entries.at(-1);
    const child = line.entries[0];
    if (key?.kind === 'key' && child && before && isEmpty(before.value)) {
      const columns = child.column - key.column;
      if (child.kind === 'dash' && columns >= 0) dash ??= columns;
      if (child.kind === 'key' && columns > 0) unit ??= ' '.repeat(columns);
    }
    before = line;
  }
  const columns = unit?.length ?? (dash || usualIndent.unit.length);
  return { unit: ' '.repeat(columns), dash: dash ?? columns };
}
