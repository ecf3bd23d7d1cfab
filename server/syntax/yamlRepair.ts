/**
 * Mistakes that make the YAML parser misread what stands after them: each is reported once and mended or taken
 * out, so that the rest of the file is read as it was meant.
 */
import { type Document, isCollection, isMap, isScalar, type ParsedNode, visit } from 'yaml';
import { usualIndent } from './caret.ts';
import { blanked } from './problems.ts';
import type { Property, Span, SyntaxProblem } from './tree.ts';
import { type Change, colonAfter } from './yamlCandidate.ts';
import { missingSign, type Trial } from './yamlSigns.ts';

/** Characters of a line that are read in search of its brace. */
const longestBefore = 500;

export interface Repair {
  readonly problem: SyntaxProblem;
  /** The text without the mistake. */
  readonly text: string;
  /** The key that was taken out, when it was one. */
  readonly key?: Property;
  /** What was put in or taken out, where other characters do not stay at their offsets. */
  readonly change?: Change;
}

/** For the first such mistake of a document. */
export function repair(document: Document.Parsed, text: string, trial: Trial): Repair | undefined {
  const hasTabs = document.errors.some(({ code }) => code === 'TAB_AS_INDENT');
  const sign = hasTabs ? undefined : missingSign(document, text, trial);
  if (sign) return sign;
  for (const { code, message, pos } of document.errors) {
    const [at] = pos;
    const found =
      code === 'TAB_AS_INDENT'
        ? tabs(text, at)
        : message.startsWith('Missing closing')
          ? openQuote(document, text, at)
          : code === 'BLOCK_AS_IMPLICIT_KEY' && !isFirstOnLine(text, at)
            ? secondColon(text, at)
            : code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys')
              ? halfTypedKey(text, at)
              : undefined;
    if (found && found.text !== text) return found;
  }
  return colonAroundBraces(document, text);
}

/**
 * `{ InstanceType ml.m5.large }` is YAML, a name of two words without a value, and so is `Schedule { EndTime: 1 }`, a name
 * with a brace in it. No member has such a name.
 */
function colonAroundBraces(document: Document.Parsed, text: string): Repair | undefined {
  if (!hasWordsInBraces(text)) return undefined;
  let found: Repair | undefined;
  visit(document, {
    Pair(_, { key, value }, path) {
      const parent = path.at(-1);
      if (!isScalar(key) || key.type !== 'PLAIN') return undefined;
      const [start = 0] = key.range ?? [];
      const isAlone = value === null && isMap(parent) && parent.flow;
      const [, name] = (isAlone ? /^([A-Za-z]\w*) +\w/ : /^([A-Za-z]\w*) +[{[]/).exec(key.source ?? '') ?? [];
      if (!name || !text.startsWith(name, start)) return undefined;
      const end = start + name.length;
      const [message, title] = colonAfter(name);
      const mend = { title, changes: [{ start: end, end, newText: ':' }] };
      found = {
        problem: { code: 'syntax', message, start, end, mend },
        text: `${text.slice(0, end)}:${text.slice(end)}`,
        change: { at: end, removed: '', added: ':' },
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether it is worth looking at each name. Behind commas of texts and comments words stand too. */
function hasWordsInBraces(text: string): boolean {
  if (/^[ -]*[A-Za-z]\w* +[{[]/m.test(text)) return true;
  for (const { index } of text.matchAll(/[{,] *[A-Za-z]\w* +\w/g)) {
    const before = text.slice(Math.max(0, index - longestBefore), index + 1);
    if (before.slice(before.lastIndexOf('\n') + 1).includes('{')) return true;
  }
  return false;
}

/** Said of all tabs at once: a file that has one usually has many. */
function tabs(text: string, at: number): Repair {
  const end = at + (/^\t*/.exec(text.slice(at))?.[0].length ?? 0);
  const message =
    'YAML is indented with spaces, not with tabs. Replace each tab at the beginning of a line with spaces.';
  const spaces = text.replace(/^[ \t]*\t/gm, (indent) => ' '.repeat(indent.length));
  const mend = {
    title: 'Replace tabs with spaces',
    changes: [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
      start: index,
      end: index + indent.length,
      newText: indent.replaceAll('\t', usualIndent.unit),
    })),
  };
  return { problem: { code: 'syntax', message, start: at, end, mend }, text: spaces };
}

function openQuote(document: Document.Parsed, text: string, at: number): Repair | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const start = (node as ParsedNode).range[0];
      if (start < at && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) opened = start;
    },
  });
  if (opened === undefined) return undefined;
  const line = lineFrom(text, opened);
  const quote = text.charAt(opened);
  const problem: SyntaxProblem = {
    code: 'syntax',
    message: `This text is not closed. Add a ${quote === '"' ? 'double' : 'single'} quote where it ends.`,
    ...line,
    // A person should look at where that is.
    mend: {
      title: 'Add the quote',
      isPreferred: false,
      changes: [{ start: line.end, end: line.end, newText: quote }],
    },
  };
  return { problem, text: asWord(text, line) };
}

/**
 * `Name: a: b` on one line, or a value with lines below it that are indented more, as if they were its members. Which of
 * the two it is shows in whether the line has a second colon.
 */
function secondColon(text: string, at: number): Repair | undefined {
  const line = lineFrom(text, at);
  if (/:(\s|$)/.test(text.slice(line.start, line.end))) {
    const message = 'Two members can not stand on one line. Begin a new line, or put text that has a colon in quotes.';
    return { problem: { code: 'syntax', message, ...line }, text: asWord(text, line) };
  }
  return indentedTooFar(text, line);
}

function indentedTooFar(text: string, { end }: Span): Repair | undefined {
  const next = end + (/^[^\S\n]*\n\s*/.exec(text.slice(end))?.[0].length ?? 0);
  if (next === end || next >= text.length) return undefined;
  const line = lineFrom(text, next);
  const message =
    'This line is indented more than the member above it, which has its value already. Begin both in the same column.';
  return { problem: { code: 'syntax', message, ...line }, text: blanked(text, line) };
}

function halfTypedKey(text: string, at: number): Repair | undefined {
  const line = lineFrom(text, at);
  if (line.start === line.end) return undefined;
  if (!isFirstOnLine(text, at)) return indentedTooFar(text, line);
  const key: Property = { name: text.slice(line.start, line.end), key: line, value: undefined };
  return { problem: halfTyped(text, line), text: blanked(text, line), key };
}

/** Text alone on a line where a member is expected. */
export function halfTyped(text: string, { start, end }: Span): SyntaxProblem {
  const seen = text.slice(start, end);
  const [, name, space] = /^([\w$-]+):(?:\S|([^\S \t\r\n]))/.exec(seen) ?? [];
  if (name) {
    const at = start + name.length + 1;
    const mend = { title: 'Add a space', changes: [{ start: at, end: at + (space ? 1 : 0), newText: ' ' }] };
    const other = space ? ` What stands there is another character that looks like one.` : '';
    return { code: 'syntax', message: `A space is expected after the colon of ${name}.${other}`, start, end, mend };
  }
  const message = `A colon and a value are expected after ${JSON.stringify(seen.length > 60 ? `${seen.slice(0, 59)}…` : seen)}.`;
  return { code: 'syntax', message, start, end };
}

/** The bracket or brace that is open where the parser gave up. */
export function openCollection(document: Document.Parsed, at: number, text: string): SyntaxProblem | undefined {
  let opened: number | undefined;
  visit(document, {
    Collection(_, node) {
      const [start, end] = (node as unknown as ParsedNode).range;
      if (isCollection(node) && node.flow && start < at && end >= at) opened = start;
    },
  });
  if (opened === undefined) return undefined;
  const [open, close] = text[opened] === '{' ? ['{', '}'] : ['[', ']'];
  const message = `This ${open} is not closed. Add a ${close} where it ends, and indent what stands between the two.`;
  return { code: 'syntax', message, start: opened, end: opened + 1 };
}

const isFirstOnLine = (text: string, at: number) => /(^|\n)[\s?-]*$/.test(text.slice(Math.max(0, at - 200), at));

/** From there to the last character of the line. */
export function lineFrom(text: string, start: number): Span {
  const length = /^[^\r\n]*/.exec(text.slice(start, start + 2000))?.[0].trimEnd().length ?? 0;
  return { start, end: start + length };
}

/** The same text with one plain word in place of a part of it. */
const asWord = (text: string, { start, end }: Span) => text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
