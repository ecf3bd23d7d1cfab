/**
 * A sign that is missing in YAML or there twice: a colon, a comma, a dash, a quote, a bracket, a blank. Each place that it can be is
 * tried, as the parser stumbles only further down; what leaves it the least to stumble over is it.
 */
import type { Document } from 'yaml';
import type { SyntaxProblem } from './tree.ts';
import { type Candidate, type Change, change, colonAfter, type Find, type Line } from './yamlCandidate.ts';
import { flowSigns } from './yamlFlowSigns.ts';

export interface SignRepair {
  readonly problem: SyntaxProblem;
  readonly text: string;
  readonly change: Change;
}

/** Lines with something on them, from the one below that of the error upwards. */
const lines = 6;
const longestLine = 500;
/** The parser takes a second for some hundred that are open. */
const mostBrackets = 100;
/** Characters above a line whose columns it may be meant to have. */
const longestBefore = 2000;
/** Characters that are read at most in search of the signs of one text; what is short but deep takes as long as this many. */
const effort = 250_000;
const leastEffort = 5_000;

/** Reads a text again, as long as that takes no longer than a person waits. */
export type Trial = (text: string) => Document.Parsed | undefined;

export function trials(parse: (text: string) => readonly Document.Parsed[]): Trial {
  let left = effort;
  return (text) => {
    left -= Math.max(leastEffort, text.length);
    return left < 0 ? undefined : parse(text)[0];
  };
}

export function missingSign(document: Document.Parsed, text: string, trial: Trial): SignRepair | undefined {
  const first = firstError(document);
  if (first === undefined) return undefined;
  let least = document.errors.length;
  let found: SignRepair | undefined;
  for (const { message, marked, title, isPreferred, ...change } of candidates(text, first)) {
    const changed = text.slice(0, change.at) + change.added + text.slice(change.at + change.removed.length);
    const again = trial(changed);
    if (!again) break;
    if (again.errors.length >= least) continue;
    least = again.errors.length;
    const mend = {
      title,
      ...(isPreferred === false && { isPreferred }),
      changes: [{ start: change.at, end: change.at + change.removed.length, newText: change.added }],
    };
    found = { problem: { code: 'syntax', message, ...marked, mend }, text: changed, change };
    if (least === 0) break;
  }
  return found;
}

const firstError = ({ errors }: Document.Parsed): number | undefined =>
  errors.length > 0 ? Math.min(...errors.slice(0, 100).map(({ pos }) => pos[0])) : undefined;

/** Of all lines the signs before their columns, which change with a sign that is missing. */
function* candidates(of: string, error: number): Generator<Candidate> {
  const near = linesNear(of, error);
  for (const line of near) for (const find of signs) yield* find(line);
  for (const line of near) yield* indentation(line);
}

function linesNear(of: string, error: number): readonly Line[] {
  const found: Line[] = [];
  const [below = ''] = /^\s*[^\n]*/.exec(of.slice(lineEnd(of, error), error + longestLine)) ?? [];
  let end = lineEnd(of, lineEnd(of, error) + below.length);
  while (found.length < lines && end >= 0) {
    const start = end === 0 ? 0 : of.lastIndexOf('\n', end - 1) + 1;
    const whole = of.slice(start, end);
    if (whole.trim() !== '' && whole.length < longestLine && whole.split(/[{[]/).length < mostBrackets) {
      const comment = whole.indexOf(' #');
      const code = (comment < 0 ? whole : whole.slice(0, comment)).trimEnd();
      const column = contentColumn(code);
      found.push({ of, start, code, column, next: columnOf(lineBelow(of, end)) });
    }
    end = start - 1;
  }
  return found;
}

/** Behind the name that a line begins with. */
const colon: Find = function* (line) {
  const { code, column, next } = line;
  const [name] = /^(?:[A-Za-z][\w-]*|"[\w-]+"|'[\w-]+')(?=\s|$)/.exec(code.slice(column)) ?? [];
  if (!name) return;
  const end = column + name.length;
  const behind = code.slice(end);
  if (/:(?:\s|$)/.test(behind) && !/^\s*[{[]/.test(behind)) return;
  const words = colonAfter(name);
  const [other] = /^\s*=>?(?=\s|$)/.exec(behind) ?? [];
  if (other) yield change(line, end, other, ':', [column, end], [words[0], 'Change to a colon']);
  // A name alone is half-typed, unless what stands below is its value.
  const hasValue = behind !== '' || next > column || (next === column && code[column - 2] === '-');
  // Small words in a row are a text that goes on. Names of members begin with a capital letter.
  const isText = behind.trim().includes(' ') && /^[a-z]/.test(name);
  if (hasValue && !isText) yield change(line, end, '', ':', [column, end], words);
};

const blank: Find = function* (line) {
  const { code, column } = line;
  const [joined] = /^ *-(?=[A-Za-z"'])/.exec(code) ?? [];
  if (joined) {
    const words = ['A space is expected after the dash.', 'Add a space'] as const;
    yield change(line, joined.length, '', ' ', [joined.length - 1, joined.length], words);
  }
  const [, name] = /^([A-Za-z][\w-]*):(?=[^\s:/])/.exec(code.slice(column)) ?? [];
  if (name) {
    const words = [`A space is expected after the colon of ${name}.`, 'Add a space'] as const;
    yield change(line, column + name.length + 1, '', ' ', [column, code.length], words);
  }
};

/** At the end of the last text of a line. */
const quote: Find = function* (line) {
  const { code } = line;
  for (const [sign, name] of [
    ['"', 'double'],
    ["'", 'single'],
  ] as const) {
    const begin = code.lastIndexOf(sign);
    if (begin < 0 || !/^$|[\s:[,{]/.test(code.charAt(begin - 1))) continue;
    let end = code.length;
    while (end > begin + 1 && ',]} '.includes(code.charAt(end - 1))) end -= 1;
    if (end === begin + 1) continue;
    const words = [`This text is not closed. Add a ${name} quote where it ends.`, 'Add the quote'] as const;
    yield { ...change(line, end, '', sign, [begin, end], words), isPreferred: false };
  }
};

/** In front of the first member of an entry, whose others are set in as far as its dash would set it in. */
const dash: Find = function* (line) {
  const { code, next } = line;
  const indent = columnOf(code);
  if (indent < 2 || next !== indent + 1 || !isEntryColumn(line, indent - 1)) return;
  const [first = ''] = /^["\w]+/.exec(code.slice(indent)) ?? [];
  const message = 'An entry of a list begins with a dash. Add it in front of the first member.';
  const words = [message, 'Add the dash'] as const;
  yield { ...change(line, indent - 1, '', '-', [indent, indent + first.length], words), isPreferred: false };
};

/** Where entries are: set in under the name of the list, or beside one that begins alike. */
function isEntryColumn({ of, start, code }: Line, column: number): boolean {
  const [name = ''] = /^["\w]+/.exec(code.trimStart()) ?? [];
  if (of.includes(`\n${' '.repeat(column)}- ${name}:`)) return true;
  const above = lineAbove(of, start);
  const own = columnOf(above);
  const isName = above.trimEnd().endsWith(':') && !above.trimStart().startsWith('- ');
  return isName && (own < column ? (column - own) % 2 === 0 : own === column && hasListsInColumnOfName(of));
}

function hasListsInColumnOfName(text: string): boolean {
  for (const { 0: entry, index } of text.matchAll(/^ *- /gm)) {
    const above = lineAbove(text, index);
    if (above.trimEnd().endsWith(':') && columnOf(above) === entry.length - 2) return true;
  }
  return false;
}

const anchor: Find = function* (line) {
  const { of, code } = line;
  const [whole, word = ''] = /:[ \t]([\w-]+)$/.exec(code) ?? [];
  if (!whole || !of.includes(`*${word}`)) return;
  const at = code.length - word.length;
  const message = `An & is expected in front of ${word}, which *${word} repeats.`;
  yield change(line, at, '', '&', [at, code.length], [message, 'Add the &']);
};

const twice: Find = function* (line) {
  const { code } = line;
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(code)) return;
  for (const [sign, name] of doubled) {
    for (let index = code.indexOf(sign + sign); index >= 0; index = code.indexOf(sign + sign, index)) {
      // Of two quotes the one on the outside.
      const isEnd = /["']/.test(sign) && /[^\s:,[{]/.test(code.charAt(index - 1));
      const at = index + (isEnd ? 1 : 0);
      const message = `This ${name} is one too many. Remove it.`;
      yield change(line, at, sign, '', [at, at + 1], [message, `Remove the ${name}`]);
      while (code.startsWith(sign, index)) index += sign.length;
    }
  }
};

const doubled: readonly (readonly [string, string])[] = [
  ['- ', 'dash'],
  ['-', 'dash'],
  ['"', 'double quote'],
  ["'", 'quote'],
  [',', 'comma'],
  ['[', '['],
  [']', ']'],
  ['{', '{'],
  ['}', '}'],
];

/** At the end of a line on which one is open that something stands behind; more of it may be to come where nothing does. */
const bracket: Find = function* (line) {
  const { code } = line;
  const surplus = (open: string, close: string) => code.split(open).length - code.split(close).length;
  const [lists, objects] = [surplus('[', ']'), surplus('{', '}')];
  if (lists + objects !== 1 || lists * objects !== 0) return;
  const [open, close] = lists === 1 ? (['[', ']'] as const) : (['{', '}'] as const);
  const begin = code.lastIndexOf(open);
  if (begin === code.length - 1) return;
  const words = [`This ${open} is not closed. Add a ${close} where it ends.`, `Add the ${close}`] as const;
  yield { ...change(line, code.length, '', close, [begin, begin + 1], words), isPreferred: false };
};

/** A line that begins one blank beside the column of those around it. */
const indentation: Find = function* (line) {
  const { of, start, code, column, next } = line;
  const own = columnOf(code);
  if (!/^(?:- |["\w-]+:(?:\s|$))/.test(code.slice(own))) return;
  const isEntry = code.trimStart().startsWith('- ');
  // What is below is its value or set in under its dash, and what is above stands beside it.
  const above = lineAbove(of, start);
  const fit = code.endsWith(':') || isEntry ? next - 2 : contentColumn(above);
  const columns = of
    .slice(Math.max(0, start - longestBefore), start)
    .split('\n')
    .map(columnOf);
  const around = new Set([...columns, contentColumn(above), isEntry ? next - 2 : next]);
  const far = (wanted: number) => Math.abs(fit - wanted);
  const end = column + (/^["\w-]+/.exec(code.slice(column))?.[0].length ?? 0);
  for (const wanted of [own + 1, own - 1].sort((a, b) => far(a) - far(b))) {
    if (!around.has(wanted)) continue;
    const isMore = wanted > own;
    const message = `This line is indented by one blank too ${isMore ? 'few' : 'many'}. Begin it in the column of the lines around it.`;
    const words = [message, 'Indent as the lines around it'] as const;
    yield { ...change(line, 0, isMore ? '' : ' ', isMore ? ' ' : '', [own, end], words), isPreferred: false };
  }
};

const signs: readonly Find[] = [colon, blank, quote, dash, anchor, twice, bracket, ...flowSigns];

/** Behind blanks and dashes. */
const contentColumn = (line: string) => /^(?: |- )*/.exec(line)?.[0].length ?? 0;

const columnOf = (line: string) => (line.trim() === '' ? -1 : (/^ */.exec(line)?.[0].length ?? 0));

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', Math.min(from, text.length));
  return end < 0 ? text.length : end;
};

/** With something on it; empty where there is none near. */
function lineBelow(text: string, end: number): string {
  const [, line = ''] = /^\s*\n([^\n]*)/.exec(text.slice(end, end + longestLine)) ?? [];
  return line;
}

function lineAbove(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - longestLine), start).trimEnd();
  return before.slice(before.lastIndexOf('\n') + 1);
}
