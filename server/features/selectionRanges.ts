/** What does a selection grow to, step by step? */
import type { SelectionRange } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { type Node, type Span, shown } from '../syntax/tree.ts';

export const selectionRanges = (document: ExperimentDocument, offsets: readonly number[]): SelectionRange[] =>
  offsets.map((offset) => selectionRange(document, offset));

function selectionRange(document: ExperimentDocument, offset: number): SelectionRange {
  const spans = [{ start: 0, end: document.text.length }, ...spansAt(document, document.tree.root, offset)];
  let range: SelectionRange | undefined;
  let last: Span | undefined;
  for (const span of spans) {
    // Each lies within the one before it and is smaller.
    if (last && (span.start < last.start || span.end > last.end || isSame(span, last))) continue;
    range = { range: document.rangeOf(span), ...(range && { parent: range }) };
    last = span;
  }
  return range as SelectionRange;
}

/** From the outside to the inside. */
function spansAt(document: ExperimentDocument, node: Node | undefined, offset: number): readonly Span[] {
  if (!node || !holds(shown(node), offset)) return [];
  const own = shown(node);
  if (node.mention) return [own];
  if (node.kind === 'array') return [own, ...node.items.flatMap((item) => spansAt(document, item, offset))];
  if (node.kind !== 'object') return [own, ...withoutQuotes(document, own, offset)];
  return [
    own,
    ...node.properties.flatMap(({ key, value, merged }) => {
      const whole = { start: key.start, end: Math.max(key.end, value ? shown(value).end : 0) };
      if (merged || !holds(whole, offset)) return [];
      return holds(key, offset)
        ? [whole, key, ...withoutQuotes(document, key, offset)]
        : [whole, ...spansAt(document, value, offset)];
    }),
  ];
}

function withoutQuotes({ text }: ExperimentDocument, { start, end }: Span, offset: number): readonly Span[] {
  const isQuoted = /["']/.test(text[start] ?? '') && end - start >= 2 && text[end - 1] === text[start];
  const inner = { start: start + 1, end: end - 1 };
  return isQuoted && holds(inner, offset) ? [inner] : [];
}

const holds = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;
const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
