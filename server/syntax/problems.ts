/** What both formats do alike with their problems. */
import type { Node, Property, Span, SyntaxProblem } from './tree.ts';

/** One mistake often trips a parser several times: the first on a line, or in a row of tokens, is the one to read. */
export function onePerMistake(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  let lineEnd = -1;
  let end: number | undefined;
  const kept: SyntaxProblem[] = [];
  for (const problem of [...problems].sort((a, b) => a.start - b.start)) {
    const follows = end !== undefined && text.slice(end, problem.start).trim() === '';
    end = Math.max(end ?? 0, problem.end);
    if (problem.start <= lineEnd || follows) continue;
    kept.push(problem);
    const newline = text.indexOf('\n', problem.start);
    lineEnd = newline < 0 ? text.length : newline;
  }
  return kept;
}

/** The text with spaces, and the line breaks that were there, in place of a part of it: everything else stays where it is. */
export function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** The text of one side of each merge conflict, at the same offsets, with a problem for each. */
export function oneSide(text: string): { readonly text: string; readonly problems: readonly SyntaxProblem[] } {
  if (!text.includes('<<<<<<<')) return { text, problems: [] };
  const problems: SyntaxProblem[] = [];
  let side = text;
  const conflicts = /^(<{7}[^\n]*)\n[\s\S]*?^(?:\|{7}|={7})[^\n]*\n[\s\S]*?^>{7}[^\n]*$/gm;
  for (const { 0: whole, 1: marker = '', index } of text.matchAll(conflicts)) {
    const message =
      'A merge conflict is not resolved here. Keep what is right of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>.';
    const end = index + marker.trimEnd().length;
    problems.push({ code: 'merge-conflict', message, start: index, end });
    const second = index + whole.search(/^(?:\|{7}|={7})/m);
    side = blanked(blanked(side, { start: index, end }), { start: second, end: index + whole.length });
  }
  return { text: side, problems };
}

/** A key that was taken out to read the rest, put back without a value into the object that it stands in. */
export function withKey(node: Node | undefined, key: Property): Node | undefined {
  const { start, end } = key.key;
  if (node?.kind === 'array') {
    // The key may stand above all that is left of its entry, so where an entry ends is what counts.
    const index = node.items.findIndex((item) => end <= item.end);
    return { ...node, items: node.items.map((item, at) => (at === index ? (withKey(item, key) ?? item) : item)) };
  }
  if (node?.kind !== 'object' || node.mention) return node;
  const inner = node.properties.findIndex((each) => each.value && each.key.end <= start && end <= each.value.end);
  if (inner < 0) return { ...node, properties: [...node.properties, key] };
  const properties = node.properties.map((each, at) =>
    at === inner ? { ...each, value: withKey(each.value, key) } : each,
  );
  return { ...node, properties };
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
        const message = `${JSON.stringify(name)} is here twice. Remove one: programs differ in which of the two they take.`;
        found.push({ code: 'duplicate-key', message, ...key });
      }
      seen.add(name);
      walk(value);
    }
  };
  walk(root);
  return found;
}
