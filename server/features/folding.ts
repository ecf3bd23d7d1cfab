/** Which lines belong together? */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { isInScalar, values } from '../syntax/tree.ts';

export function folding(document: ExperimentDocument): FoldingRange[] {
  return [...collections(document), ...comments(document)].sort((a, b) => a.startLine - b.startLine);
}

/** Objects, lists and texts of several lines, from the line of their key; a bracket that closes stays to be seen. */
function collections(document: ExperimentDocument): FoldingRange[] {
  const { text, tree } = document;
  const folds = new Map<number, FoldingRange>();
  for (const { node, property, path } of values(tree.root)) {
    // A file without brackets around it is not folded as a whole.
    const isBare = path.length === 0 && !/[{[]/.test(text[node.start] ?? '');
    if (node.mention || isBare) continue;
    const { start, end } = document.rangeOf({ start: property?.key.start ?? node.start, end: node.end });
    if (start.line === end.line) continue;
    const closes = /[}\]]/.test(text[node.end - 1] ?? '') && /^\s*[}\]]$/.test(lineUpTo(text, node.end));
    // A block scalar ends where the next line begins.
    const endLine = closes || (end.character === 0 && end.line > start.line) ? end.line - 1 : end.line;
    if (endLine > start.line && !folds.has(start.line)) folds.set(start.line, { startLine: start.line, endLine });
  }
  return [...folds.values()];
}

const lineUpTo = (text: string, end: number) =>
  text.slice(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1, end);

/** Comments of several lines. */
function comments(document: ExperimentDocument): FoldingRange[] {
  const { text, tree, format } = document;
  return [...text.matchAll(format.longComment)].flatMap((match) => {
    const start = match.index + (/\S/.exec(match[0])?.index ?? 0);
    if (isInScalar(tree.root, start)) return [];
    const range = document.rangeOf({ start, end: match.index + match[0].trimEnd().length });
    const [startLine, endLine] = [range.start.line, range.end.line];
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Comment }] : [];
  });
}
