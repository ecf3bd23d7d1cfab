/**
 * A sign that is missing in YAML or there twice: a colon behind a name, the dash of an entry, a quote, a bracket. Each
 * place that it can be is tried, as the parser stumbles only further down; what leaves it the least to stumble over is it.
 */
import type { Document } from 'yaml';
import type { Span, SyntaxProblem } from './tree.ts';

/** What is thought at `at` instead of the characters that are there. */
export interface Change {
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

export interface SignRepair {
  readonly problem: SyntaxProblem;
  readonly text: string;
  readonly change: Change;
}

interface Candidate extends Change {
  readonly message: string;
  readonly marked: Span;
  readonly title: string;
}

/** Lines with something on them, from that of the error upwards. */
const lines = 5;
/** Characters that are read at most in search of the signs of one text. */
const effort = 250_000;

/** Reads a text again, as long as that takes no longer than a person waits. */
export type Trial = (text: string) => Document.Parsed | undefined;

export function trials(parse: (text: string) => readonly Document.Parsed[]): Trial {
  let left = effort;
  return (text) => {
    left -= text.length;
    return left < 0 ? undefined : parse(text)[0];
  };
}

export function missingSign(document: Document.Parsed, text: string, trial: Trial): SignRepair | undefined {
  const first = firstError(document);
  if (first === undefined) return undefined;
  let least = document.errors.length;
  let found: SignRepair | undefined;
  for (const { message, marked, title, ...change } of candidates(text, first)) {
    const changed = text.slice(0, change.at) + change.added + text.slice(change.at + change.removed.length);
    const again = trial(changed);
    if (!again) break;
    if (again.errors.length >= least) continue;
    least = again.errors.length;
    const mend = {
      title,
      changes: [{ start: change.at, end: change.at + change.removed.length, newText: change.added }],
    };
    found = { problem: { code: 'syntax', message, ...marked, mend }, text: changed, change };
    if (least === 0) break;
  }
  return found;
}

const firstError = ({ errors }: Document.Parsed): number | undefined =>
  errors.length > 0 ? Math.min(...errors.slice(0, 100).map(({ pos }) => pos[0])) : undefined;

function* candidates(text: string, error: number): Generator<Candidate> {
  let end = lineEnd(text, Math.min(error, text.length));
  for (let count = 0; count < lines && end >= 0; ) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).replace(/\r$/, '');
    if (line.trim() !== '' && line.length < 500) {
      count += 1;
      yield* onLine(line, start, indentOf(text, end), (name) => text.includes(`*${name}`));
    }
    end = start - 1;
  }
}

/** `next`: the column in which the next line begins. */
function* onLine(line: string, start: number, next: number, hasAlias: (name: string) => boolean): Generator<Candidate> {
  const [, before = '', name, rest = ''] = /^([ ]*(?:- +)*)([A-Za-z][\w-]*)(?=\s|$)(.*)$/.exec(line) ?? [];
  const column = before.length;
  const isAlone = rest.trim() === '' || rest.trim().startsWith('#');
  // A name alone is half-typed, unless what stands below is its value.
  if (name && !/:(?:\s|$)/.test(rest) && (!isAlone || next > column || (next === column && before.includes('-')))) {
    const at = start + column + name.length;
    const marked = { start: start + column, end: at };
    const message = `A colon is expected after ${JSON.stringify(name)}.`;
    yield { at, removed: '', added: ':', message, marked, title: 'Add the colon' };
  }
  const [, indent = '', first = ''] = /^( +)([\w"']+)/.exec(line) ?? [];
  if (indent.length > 1 && next === indent.length + 1) {
    const at = start + indent.length - 1;
    const marked = { start: at + 1, end: at + 1 + first.length };
    const message = 'An entry of a list begins with a dash. Add it in front of the first member.';
    yield { at, removed: '', added: '-', message, marked, title: 'Add the dash' };
  }
  const [whole, word = ''] = /:[ \t]+([\w-]+)[ \t]*$/.exec(line) ?? [];
  if (whole && hasAlias(word)) {
    const at = start + line.length - whole.length + whole.indexOf(word);
    const message = `An & is expected in front of ${word}, which *${word} repeats.`;
    yield { at, removed: '', added: '&', message, marked: { start: at, end: at + word.length }, title: 'Add the &' };
  }
  for (const [twice, name] of doubled) {
    for (let index = line.indexOf(twice); index >= 0; index = line.indexOf(twice, index + 2)) {
      // Of two quotes the one on the outside.
      const isEnd = twice === '""' && /[^\s:,[{]/.test(line.charAt(index - 1));
      const at = start + index + (isEnd ? 1 : 0);
      const message = `This ${name} is one too many. Remove it.`;
      yield {
        at,
        removed: twice.charAt(0),
        added: '',
        message,
        marked: { start: at, end: at + 1 },
        title: `Remove the ${name}`,
      };
    }
  }
}

const doubled: readonly (readonly [string, string])[] = [
  ['--', 'dash'],
  ['""', 'double quote'],
  ["''", 'quote'],
  ['[[', '['],
  [']]', ']'],
  ['{{', '{'],
  ['}}', '}'],
];

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** Of the next line with something on it, after the end of one; -1 where there is none. */
function indentOf(text: string, end: number): number {
  const [, indent] = /^\s*\n([ ]*)\S/.exec(text.slice(end, end + 500)) ?? [];
  return indent === undefined ? -1 : indent.length;
}
