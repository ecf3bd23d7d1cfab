/** What is the document once everything that has one right answer is put right? */
import type { Finding } from '../diagnostics/finding.ts';
import { changesOf, harmless } from '../diagnostics/mendChanges.ts';
import { mendsOf } from '../diagnostics/mends.ts';
import { type CheckContext, findings } from '../diagnostics/validate.ts';
import { type OpenDocument, withText } from '../documents.ts';
import { hasLoneReturns } from '../syntax/caret.ts';
import { applied, type TextChange } from '../syntax/edit.ts';

/** A mend may bring another to light; more rounds than this no file needs. */
const rounds = 10;
/** Characters that these read in all. */
const mostRead = 1_000_000;

/** One change from the first difference to the last; undefined when there is nothing to do. Done twice it does nothing. */
export function fixedAll(document: OpenDocument, context: CheckContext): TextChange | undefined {
  if (hasLoneReturns(document.text)) return undefined;
  let now = document;
  for (let round = 0; round < rounds && round * document.text.length < mostRead; round += 1) {
    const found = findings(now, context);
    const changes = preferred(now, found, context);
    if (changes.length === 0) break;
    const next = withText(now, applied(now.text, changes));
    // Where the text can not be read, what is added may be taken for something else, and be missing still.
    if (now.tree.problems.length > 0 && isAllThere(found, findings(next, context))) break;
    now = next;
  }
  return difference(document.text, now.text);
}

function isAllThere(before: readonly Finding[], after: readonly Finding[]): boolean {
  const said = new Set(after.map(({ code, message }) => `${code} ${message}`));
  return before.every(({ code, message }) => said.has(`${code} ${message}`));
}

/** Of two that overlap the first. */
function preferred(document: OpenDocument, all: readonly Finding[], context: CheckContext): readonly TextChange[] {
  const taken: (readonly TextChange[])[] = [];
  for (const found of all) {
    const mend = mendsOf(found, document, context).find(({ isPreferred }) => isPreferred);
    const changes = mend && changesOf(document, mend);
    const overlaps = (other: TextChange) => changes?.some(({ start, end }) => start <= other.end && other.start <= end);
    if (changes && !taken.some((each) => each.some(overlaps))) taken.push(changes);
  }
  // Two that are right alone may not be right together, as two names that become the same.
  const isSound = document.tree.problems.length === 0;
  return together(taken, harmless(document, isSound && taken.length < 2));
}

/** All of the mends at once; where that does harm, as many as do none beside those that are in already. */
export function together(
  all: readonly (readonly TextChange[])[],
  isHarmless: (changes: readonly TextChange[]) => boolean,
  already: readonly TextChange[] = [],
): readonly TextChange[] {
  if (all.length === 0) return already;
  const changes = [...already, ...all.flat()];
  if (isHarmless(changes)) return changes;
  if (all.length === 1) return already;
  const half = Math.ceil(all.length / 2);
  return together(all.slice(half), isHarmless, together(all.slice(0, half), isHarmless, already));
}

function difference(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
