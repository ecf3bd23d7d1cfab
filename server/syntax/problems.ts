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
  return text.slice(0, start) + spaces(text, { start, end }) + text.slice(end);
}

const spaces = (text: string, { start, end }: Span) => text.slice(start, end).replace(/[^\r\n]/g, ' ');

/** The text of one side of each merge conflict, at the same offsets, with a problem for each. */
export function oneSide(text: string): { readonly text: string; readonly problems: readonly SyntaxProblem[] } {
  if (!text.includes('<<<<<<<')) return { text, problems: [] };
  const conflicts = conflictsIn(text);
  const message =
    'A merge conflict is not resolved here. Keep what is right of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>.';
  const problems = conflicts.map(({ begins }): SyntaxProblem => ({ code: 'merge-conflict', message, ...begins }));
  const parts: string[] = [];
  let end = 0;
  for (const { begins, divides, ends } of conflicts) {
    parts.push(text.slice(end, begins.start), spaces(text, begins), text.slice(begins.end, divides.start));
    parts.push(spaces(text, { start: divides.start, end: ends.end }));
    end = ends.end;
  }
  return { text: parts.join('') + text.slice(end), problems };
}

interface Conflict {
  readonly begins: Span;
  readonly divides: Span;
  readonly ends: Span;
}

/** Lines that git puts around the two sides, in their order; one that lacks another is no conflict. */
function conflictsIn(text: string): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  let begins: Span | undefined;
  let divides: Span | undefined;
  for (const { 0: line, index } of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})[^\r\n]*/gm)) {
    const span = { start: index, end: index + line.trimEnd().length };
    if (line.startsWith('<')) {
      begins = span;
      divides = undefined;
    } else if (begins && line.startsWith('>')) {
      if (divides) conflicts.push({ begins, divides, ends: span });
      begins = undefined;
      divides = undefined;
    } else divides ??= begins && span;
  }
  return conflicts;
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
