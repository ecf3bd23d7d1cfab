/** What is the document once everything that has one right answer is put right? */
import { changesOf } from '../diagnostics/mendChanges.ts';
import { mendsOf } from '../diagnostics/mends.ts';
import { type CheckContext, findings } from '../diagnostics/validate.ts';
import { type OpenDocument, withText } from '../documents.ts';
import { applied, type TextChange } from '../syntax/edit.ts';

/** A mend may bring another to light; more rounds than this no file needs. */
const rounds = 10;

/** One change from the first difference to the last; undefined when there is nothing to do. Done twice it does nothing. */
export function fixedAll(document: OpenDocument, context: CheckContext): TextChange | undefined {
  let now = document;
  for (let round = 0; round < rounds; round += 1) {
    const changes = preferred(now, context);
    if (changes.length === 0) break;
    now = withText(now, applied(now.text, changes));
  }
  return difference(document.text, now.text);
}

/** Of two that overlap the first. */
function preferred(document: OpenDocument, context: CheckContext): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const found of findings(document, context)) {
    const mend = mendsOf(found, document, context).find(({ isPreferred }) => isPreferred);
    const changes = mend && changesOf(document, mend);
    if (changes && !changes.some((change) => taken.some((other) => overlaps(change, other)))) taken.push(...changes);
  }
  return taken;
}

const overlaps = (a: TextChange, b: TextChange) => a.start <= b.end && b.start <= a.end;

function difference(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
