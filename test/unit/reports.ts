/**
 * Diagnostics drawn under their line: `^^^^ code: part of the message` marks exactly the range of an error, `~~~~` that
 * of a warning, `....` that of an information or a hint, and a lone `|` an empty range. Informations and hints are
 * compared where the drawing has one, and left out of the others: they are said of many texts that are about something else.
 */

import { expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { type Both, context, type Language, languages, open } from './support.ts';

/** One test a format: these diagnostics, in this order, and no others. */
export function reports(name: string, cases: Both): void {
  for (const language of languages) test(`${name} (${language})`, () => isReported(language, cases[language]));
}

/** For what only one of the formats can get wrong. */
export function reportsIn(language: Language, name: string, marked: string): void {
  test(`${name} (${language})`, () => isReported(language, marked));
}

/** Diagnostics of a text that are neither drawn nor compared. */
export const found = (language: Language, text: string): readonly Diagnostic[] =>
  diagnostics(open(language, text), context);

/** Errors and warnings of a text, in words. */
export const loud = (language: Language, text: string): readonly string[] =>
  found(language, text)
    .filter((each) => !isQuiet(each))
    .map(wordsOf);

function isReported(language: Language, marked: string): void {
  const { text, marks } = unmarked(dedented(marked));
  const isAboutHints = marks.some(({ sign }) => sign === '.');
  const all = found(language, text).filter((each) => isAboutHints || !isQuiet(each));
  for (const each of all) isWellFormed(each);
  // A message is compared as far as the mark quotes it, so that the drawing that fails is the drawing to read.
  const rest = [...marks];
  const said = all.map((each) => {
    const at = rest.findIndex((mark) => mark.line === each.range.start.line && mark.code === each.code);
    const [mark] = at < 0 ? [] : rest.splice(at, 1);
    return mark && wordsOf(each).includes(mark.message) ? mark.message : wordsOf(each);
  });
  expect(drawn(text, all, said)).toBe(dedented(marked));
}

/** Plain text: a message that were markdown would let a file write links into it. */
export function wordsOf({ message }: Diagnostic): string {
  if (typeof message !== 'string') throw new Error('a message is plain text');
  return message;
}

/** What holds for every diagnostic, whatever it says. */
function isWellFormed(each: Diagnostic): void {
  const { code, source, severity, codeDescription } = each;
  const message = wordsOf(each);
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(source).toBe('sagemaker');
  expect(severity).toBeGreaterThanOrEqual(DiagnosticSeverity.Error);
  expect(severity).toBeLessThanOrEqual(DiagnosticSeverity.Hint);
  expect(codeDescription?.href).toMatch(
    /^https:\/\/(docs\.aws\.amazon\.com\/(?:sagemaker|kms|AmazonS3|cli)|www\.json\.org|yaml\.org)\//,
  );
  expect(message).toMatch(/^\S/);
  expect(message).toMatch(/[.?]$/);
  expect(message).not.toMatch(/undefined|NaN|\[object|\n|\.\.$/);
}

const isQuiet = ({ severity = DiagnosticSeverity.Error }: Diagnostic) => severity > DiagnosticSeverity.Warning;

interface Mark {
  readonly sign: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

function unmarked(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.split('\n')) {
    const mark = /^\s*(\^+|~+|\.+|\|) ([a-z-]+)(?:: (.*))?$/.exec(line);
    if (mark)
      marks.push({ sign: mark[1]?.[0] ?? '', line: lines.length - 1, code: mark[2] ?? '', message: mark[3] ?? '' });
    else lines.push(line);
  }
  return { text: lines.join('\n'), marks };
}

export function drawn(text: string, all: readonly Diagnostic[], said: readonly string[]): string {
  return text
    .split('\n')
    .flatMap((line, number) => [
      line,
      ...all.flatMap(({ range: { start, end }, code, severity }, index) => {
        if (start.line !== number) return [];
        const width = (end.line > number ? line.length : end.character) - start.character;
        const sign = severity === DiagnosticSeverity.Error ? '^' : severity === DiagnosticSeverity.Warning ? '~' : '.';
        const message = said[index] ? `: ${said[index]}` : '';
        return `${' '.repeat(start.character)}${width > 0 ? sign.repeat(width) : '|'} ${code}${message}`;
      }),
    ])
    .join('\n');
}

/** A literal that begins on the line after its backtick, without the indentation of the test around it. */
export function dedented(literal: string): string {
  if (!literal.startsWith('\n')) return literal;
  const lines = literal.slice(1).split('\n');
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
