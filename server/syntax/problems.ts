/** What both formats do alike with their problems. */
import type { Node, SyntaxProblem } from './tree.ts';

/** One mistake often trips a parser several times; the first on a line is the one to read. */
export function onePerLine(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  let lastLineEnd = -1;
  const kept: SyntaxProblem[] = [];
  for (const problem of [...problems].sort((a, b) => a.start - b.start)) {
    if (problem.start <= lastLineEnd) continue;
    kept.push(problem);
    const lineEnd = text.indexOf('\n', problem.start);
    lastLineEnd = lineEnd < 0 ? text.length : lineEnd;
  }
  return kept;
}

/** A name that an object has twice: parsers differ in which one counts, so neither should. */
export function repeatedKeys(root: Node | undefined): readonly SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  const walk = (node: Node | undefined): void => {
    if (!node || node.mention) return;
    if (node.kind === 'array') for (const item of node.items) walk(item);
    if (node.kind !== 'object') return;
    const seen = new Set<string>();
    for (const { name, key, value, merged } of node.properties) {
      if (merged) continue;
      if (seen.has(name)) {
        const message = `${JSON.stringify(name)} is here twice. Remove one; only one of them would be sent.`;
        found.push({ code: 'duplicate-key', message, ...key });
      }
      seen.add(name);
      walk(value);
    }
  };
  walk(root);
  return found;
}
