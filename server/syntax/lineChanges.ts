/** The changes that make a text another, each as small as it can be, so that what stands between them keeps its place. */
import type { TextChange } from './edit.ts';
import { changeBetween } from './rewrite.ts';

/** Lines of each text that are compared; more is no experiment, and gets one change. */
const mostLines = 2000;

export function changesBetween(before: string, after: string): readonly TextChange[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  if (a.length > mostLines || b.length > mostLines) return [changeBetween(before, after) ?? []].flat();
  const common = inCommon(a, b);
  const changes: TextChange[] = [];
  let offset = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; i += 1, j += 1) {
    const [old, written]: [string[], string[]] = [[], []];
    while (i < a.length ? a[i] !== b[j] : j < b.length) {
      if (i < a.length && (j === b.length || common(i + 1, j) >= common(i, j + 1))) old.push(a[i++] ?? '');
      else written.push(b[j++] ?? '');
    }
    changes.push(...changesOfLines(old, written, offset));
    offset += old.join('').length + (a[i]?.length ?? 0);
  }
  return changes;
}

/** How many lines two texts have in common from a line of each on. */
function inCommon(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const counts = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => counts[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = counts[i] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  return at;
}

/** Line by line, and what one text has more as one. Changes that meet are one. */
function changesOfLines(old: readonly string[], written: readonly string[], from: number): readonly TextChange[] {
  const both = Math.min(old.length, written.length);
  const pairs = old.slice(0, both).map((line, index) => [line, written[index] ?? ''] as const);
  const changes: TextChange[] = [];
  let offset = from;
  for (const [before, after] of [...pairs, [old.slice(both).join(''), written.slice(both).join('')] as const]) {
    const change = changeOfLine(before, after);
    const last = changes.at(-1);
    if (change && last?.end === offset + change.start)
      changes.splice(-1, 1, { ...last, end: offset + change.end, newText: last.newText + change.newText });
    else if (change) changes.push({ ...change, start: offset + change.start, end: offset + change.end });
    offset += before.length;
  }
  return changes;
}

/** A line end that stays is no part of it. */
function changeOfLine(before: string, after: string): TextChange | undefined {
  const end = /\r?\n$/.exec(before)?.[0] ?? '';
  const stays = after.endsWith(end) ? end.length : 0;
  return changeBetween(before.slice(0, before.length - stays), after.slice(0, after.length - stays));
}

const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
