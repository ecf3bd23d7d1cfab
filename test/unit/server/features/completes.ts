/** How tests of completion look: the text as typed with `$0` as the caret, in both formats, and what an editor makes of it. */

import { describe, expect, test } from 'vitest';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { experimentDocuments, type OpenDocument } from '../../../../server/documents.ts';
import { locate, type Node, type Path } from '../../../../server/syntax/tree.ts';
import { accept, type Both, completed, context, type Language, languages, open, withCaret } from '../../support.ts';

interface Expected {
  /** Label of the item that the editor shows first for what is typed. */
  readonly first?: string;
  /** Labels in the order in which the editor shows them, from the first on. */
  readonly begins?: readonly string[];
  /** All labels that the editor shows. */
  readonly labels?: readonly string[];
  readonly without?: readonly string[];
  /** The item to accept where it is not the first. */
  readonly accepting?: string;
  /** The text after it; one for both formats where only the place counts. */
  readonly accepted?: Partial<Both>;
}

/** The same case in JSON and YAML; a format that is left out has no such case. */
export function completes(name: string, marked: Partial<Both>, expected: Expected): void {
  describe(name, () => {
    for (const language of languages) {
      const text = marked[language];
      if (text !== undefined) test(language, () => check(language, text, expected));
    }
  });
}

function check(language: Language, marked: string, expected: Expected): void {
  const { text } = withCaret(marked);
  const items = shown(language, marked);
  const labels = items.map(({ label }) => label);
  if (expected.first !== undefined) expect(labels[0]).toBe(expected.first);
  if (expected.begins) expect(labels.slice(0, expected.begins.length)).toEqual(expected.begins);
  if (expected.labels) expect(labels).toEqual(expected.labels);
  for (const label of expected.without ?? []) expect(labels).not.toContain(label);
  const after = expected.accepted?.[language];
  if (after === undefined) return;
  const item = expected.accepting === undefined ? items[0] : items.find(({ label }) => label === expected.accepting);
  if (!item) throw new Error(`${expected.accepting ?? 'an item'} is not among ${labels.join(', ')}`);
  expect(accept(text, item)).toBe(after);
}

/**
 * What an editor shows: items whose filter text has the characters between the start of the range and the caret in
 * their order, white space in front aside; those that begin with them first, then in the order of the sort texts.
 */
export function shown(language: Language, marked: string): readonly CompletionItem[] {
  const { items, text, offset } = completed(language, marked);
  const matching = items.filter((item) => matches(filterOf(item), typedBefore(text, offset, item)));
  const begins = (item: CompletionItem) =>
    Number(
      !filterOf(item)
        .toLowerCase()
        .startsWith(typedBefore(text, offset, item)),
    );
  return matching.toSorted((a, b) => begins(a) - begins(b) || (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

export const labelsOf = (language: Language, marked: string): readonly string[] =>
  shown(language, marked).map(({ label }) => label);

const filterOf = ({ filterText, label }: CompletionItem) => filterText ?? label;

function typedBefore(text: string, offset: number, item: CompletionItem): string {
  const start = editOf(item).range.start.character;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return text
    .slice(lineStart + start, offset)
    .trimStart()
    .toLowerCase();
}

function matches(filter: string, typed: string): boolean {
  let at = 0;
  for (const character of filter.toLowerCase()) if (character === typed[at]) at += 1;
  return at === typed.length;
}

export function editOf(item: CompletionItem) {
  if (!item.textEdit || !('range' in item.textEdit)) throw new Error(`${item.label} has no edit`);
  return item.textEdit;
}

/** A value that stands in the text, or an object or list with nothing in it. */
interface Leaf {
  readonly path: Path;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

const leavesOf = ({ tree }: OpenDocument): readonly Leaf[] => (tree.root ? leaves(tree.root, []) : []);

function leaves(node: Node, path: Path): readonly Leaf[] {
  if (node.mention) return [{ path, value: 'an alias', ...node.mention }];
  const { start, end } = node;
  if (node.kind === 'array' && node.items.length > 0)
    return node.items.flatMap((item, i) => leaves(item, [...path, i]));
  if (node.kind === 'object' && node.properties.length > 0) {
    return node.properties
      .filter(({ merged }) => !merged)
      .flatMap(({ name, value, key }): readonly Leaf[] =>
        value ? leaves(value, [...path, name]) : [{ path: [...path, name], value: null, ...key }],
      );
  }
  return [{ path, value: 'value' in node ? node.value : node.kind, start, end }];
}

/**
 * Accepts an item and says what is wrong with the text after it: text that can no longer be read, a value that is lost
 * or moved to another member, a member that is not where the caret was. Nothing where all is well.
 */
export function faults(document: OpenDocument, offset: number, item: CompletionItem): readonly string[] {
  const { text } = document;
  const caret = document.format.caretAt(text, offset);
  if (!caret) return ['there is no caret'];
  const after = experimentDocuments().create(document.uri, '', 2, accept(text, item));
  const now = leavesOf(after);
  const isMember = item.kind === CompletionItemKind.Property;
  const isValue = item.kind === CompletionItemKind.Value || item.kind === CompletionItemKind.EnumMember;
  const targets = isMember || isStruct(item) ? [(item.data as { path: Path }).path] : [caret.path, [...caret.path, 0]];

  const found: string[] = [];
  const { problems } = after.tree;
  if (problems.length > document.tree.problems.length) found.push(`unreadable: ${problems[0]?.message}`);

  const isHit = (path: Path) => targets.some((target) => beginsWith(path, target));
  const hit = now.filter(({ path }) => isHit(path));
  if (hit.length === 0) found.push(`nothing at ${targets.map((target) => target.join('.')).join(' or ')}`);
  if (isValue && !hit.some(({ value }) => String(value) === item.label)) found.push(`${item.label} is not the value`);

  const { start, end } = caret.replace;
  const under = start < end ? locate(document.tree.root, start + 1) : undefined;
  const key = under?.onKey ? under.path : undefined;
  const kept = leavesOf(document).filter((leaf) => {
    const isReplaced = (leaf.start < end && start < leaf.end) || (leaf.value === null && key && same(leaf.path, key));
    const isEmpty =
      leaf.value === null ? 0 : leaf.value === 'object' || leaf.value === 'array' ? 1 : Number.POSITIVE_INFINITY;
    const isFilled = targets.some(
      (target) => beginsWith(target, leaf.path) && target.length - leaf.path.length >= isEmpty,
    );
    return !isReplaced && !isFilled;
  });
  const rest = now.filter(({ path }) => !isHit(path));
  const moves = [(path: Path) => path, ...targets.flatMap((target) => [shiftedBy(target), renamedBy(key, target)])];
  const worst = moves.map((move) =>
    differences(
      kept.map((leaf) => ({ ...leaf, path: move(leaf.path) })),
      rest,
      now,
    ),
  );
  return [...found, ...worst.reduce((a, b) => (b.length < a.length ? b : a))];
}

function differences(expected: readonly Leaf[], rest: readonly Leaf[], now: readonly Leaf[]): readonly string[] {
  const words = ({ path, value }: Leaf) => `${path.join('.')} = ${JSON.stringify(value)}`;
  const [had, has] = [new Set(expected.map(words)), new Set(now.map(words))];
  const lost = [...had].filter((leaf) => !has.has(leaf)).map((leaf) => `lost ${leaf}`);
  return [
    ...lost,
    ...rest
      .map(words)
      .filter((leaf) => !had.has(leaf))
      .map((leaf) => `new ${leaf}`),
  ];
}

const isStruct = ({ kind, data }: CompletionItem) => kind === CompletionItemKind.Struct && data !== undefined;
const beginsWith = (path: Path, start: Path) => start.every((segment, i) => path[i] === segment);
const same = (a: Path, b: Path) => a.length === b.length && beginsWith(a, b);

/** Where the entries of a list go when one is put in at `target`. */
const shiftedBy =
  (target: Path) =>
  (path: Path): Path => {
    const at = target.findLastIndex((segment) => typeof segment === 'number');
    const index = path[at];
    if (at < 0 || typeof index !== 'number' || index < (target[at] as number) || !beginsWith(path, target.slice(0, at)))
      return path;
    return [...path.slice(0, at), index + 1, ...path.slice(at + 1)];
  };

/** Where the values below a key go when it becomes the last of `target`. */
const renamedBy =
  (key: Path | undefined, target: Path) =>
  (path: Path): Path =>
    key && beginsWith(path, key) ? [...target, ...path.slice(key.length)] : path;

export const errorsIn = (language: Language, text: string): readonly string[] =>
  findings(open(language, text), context).flatMap(({ code, severity, message }) =>
    severity === 'error' || severity === 'warning' ? `${code}: ${message}` : [],
  );
