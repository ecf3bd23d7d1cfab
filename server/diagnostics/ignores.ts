/**
 * Comments that switch rules off: `sagemaker-ignore schedule-past, kms-form` on a line of its own, for the member after it.
 * A reason may follow behind a colon or a dash.
 */
import type { ExperimentDocument } from '../documents.ts';
import { isInScalar, type Node, type Span, shown } from '../syntax/tree.ts';

export interface Ignore {
  readonly id: string;
  /** Where the id stands in the comment. */
  readonly span: Span;
  /** What it holds for; undefined where no member follows. */
  readonly scope: Span | undefined;
}

export const ignoreWord = 'sagemaker-ignore';

export function ignoresOf({ text, tree, format }: ExperimentDocument): readonly Ignore[] {
  if (!text.includes(ignoreWord)) return [];
  return [...text.matchAll(commentLine(format))].flatMap((match) => {
    const [{ length }, words = '', list = ''] = match;
    const end = match.index + length;
    const listStart = match.index + words.length;
    if (isInScalar(tree.root, listStart)) return [];
    const scope = memberAfter(tree.root, end);
    const ids = list.slice(0, reason.exec(list)?.index);
    return [...ids.matchAll(/[^\s,]+/g)].map((found) => {
      const start = listStart + found.index;
      return { id: found[0], span: { start, end: start + found[0].length }, scope };
    });
  });
}

const reason = /:(?=\s|$)|(?<=^|\s)(?:--?(?=\s|$)|[\u2013\u2014])/;

/** The words up to the ids, and the rest. */
function commentLine({ lineComment, blockComment }: ExperimentDocument['format']): RegExp {
  const [begin, close] = (blockComment ?? []).map((mark) => mark.replaceAll('*', '\\*'));
  const begins = begin ? `(?:${lineComment}|${begin}\\*?)` : lineComment;
  const ends = close ? `(?:(?<![ \\t])[ \\t]*${close}[ \\t]*)?$` : '$';
  return new RegExp(
    `^([ \\t]*(?:- +)?${begins}[ \\t]*${ignoreWord}(?:[ \\t:]+|(?![^\\s*])))([^\\r\\n]*?)${ends}`,
    'gm',
  );
}

/** The first member or list entry that begins behind the offset, the outermost where several begin there. */
function memberAfter(node: Node | undefined, offset: number): Span | undefined {
  if (!node || node.mention || node.end < offset) return undefined;
  if (node.kind === 'array')
    return firstAfter(
      node.items.map((item) => ({ span: shown(item), value: item })),
      offset,
    );
  if (node.kind !== 'object') return undefined;
  return firstAfter(
    node.properties.map(({ key, value }) => ({
      span: { start: key.start, end: value ? shown(value).end : key.end },
      value,
    })),
    offset,
  );
}

function firstAfter(
  parts: readonly { readonly span: Span; readonly value: Node | undefined }[],
  offset: number,
): Span | undefined {
  for (const { span, value } of parts) {
    if (span.start >= offset) return { start: span.start, end: Math.max(span.start, span.end) };
    const inside = memberAfter(value, offset);
    if (inside) return inside;
  }
  return undefined;
}
