/**
 * One tree for JSON and YAML: what the text says, with where it says it. Tolerant: half a file gives half a tree.
 * Offsets count UTF-16 code units from the start of the text.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Common extends Span {
  /** Where the value is mentioned when that is not where it is written: the alias of a YAML anchor. */
  readonly mention?: Span;
}

export interface ObjectNode extends Common {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  /** Without an end of its own: what it lacks may stand in what was not understood, or be still to come. */
  readonly isOpen?: true;
}

export interface ArrayNode extends Common {
  readonly kind: 'array';
  readonly items: readonly Node[];
  /** Without an end of its own. */
  readonly isOpen?: true;
}

export interface ScalarNode extends Common {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
  /** As the text has it, where YAML reads another spelling from it: the number 1000 from 1e3. */
  readonly spelling?: string;
}

export type Node = ObjectNode | ArrayNode | ScalarNode;

export interface Property {
  readonly name: string;
  /** The key with its quotes. */
  readonly key: Span;
  /** Absent while the value is not written yet. */
  readonly value: Node | undefined;
  /** Written elsewhere and merged in by YAML's `<<`. */
  readonly merged?: boolean;
}

export interface SyntaxProblem extends Span {
  readonly code:
    | 'syntax'
    | 'duplicate-key'
    | 'yaml-alias'
    | 'multiple-documents'
    | 'merge-conflict'
    | 'not-text'
    | 'too-large'
    | 'too-deep';
  /** What is wrong and what would be right. */
  readonly message: string;
  /** The one way to put it right, where there is one. */
  readonly mend?: SyntaxMend;
  /** What does not belong into this file but into one of its own. */
  readonly moves?: Span;
}

export interface SyntaxMend {
  readonly title: string;
  /** False where a person should look at what it does. */
  readonly isPreferred?: false;
  readonly changes: readonly (Span & { readonly newText: string })[];
}

/** What is legal, and read differently elsewhere. The code is the id of a rule. */
export interface SyntaxRemark extends Span {
  readonly code: 'json-comment' | 'yaml-version';
  readonly message: string;
  readonly mend?: SyntaxMend;
  /** Said only where text is meant: what it is taken for is a time. */
  readonly isTime?: true;
}

export interface Tree {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly remarks?: readonly SyntaxRemark[];
  /** Brackets are missing; where shows in the columns alone. */
  readonly isByColumns?: true;
}

export type Path = readonly (string | number)[];

/** A place in the tree, found by offset or by path. */
export interface Located {
  readonly path: Path;
  readonly node: Node | undefined;
  /** The property whose value or key this is, when it is one. */
  readonly property: Property | undefined;
  /** True when the offset is on the property's key. */
  readonly onKey: boolean;
}

export function member(node: Node | undefined, name: string): Node | undefined {
  return property(node, name)?.value;
}

export function property(node: Node | undefined, name: string): Property | undefined {
  if (node?.kind !== 'object') return undefined;
  // Without a function for each call: the rules ask thousands of times.
  for (const each of node.properties) if (each.name === name) return each;
  return undefined;
}

export function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'array' ? node.items : [];
}

export function text(node: Node | undefined): string | undefined {
  return node?.kind === 'string' ? (node.value as string) : undefined;
}

/** Where a node shows in the file: an aliased value at its alias. */
export const shown = (node: Node): Span => node.mention ?? node;

/** The innermost key or value that the offset touches. */
export function locate(root: Node | undefined, offset: number): Located | undefined {
  let found: Located | undefined;
  const path: (string | number)[] = [];
  let node = root;
  while (node && touches(shown(node), offset)) {
    found = { path: [...path], node, property: found?.property, onKey: false };
    if (node.mention) return found;
    if (node.kind === 'array') {
      const index = node.items.findIndex((item) => touches(shown(item), offset));
      if (index < 0) return found;
      path.push(index);
      node = node.items[index];
      found = { path: [...path], node, property: undefined, onKey: false };
      continue;
    }
    if (node.kind !== 'object') return found;
    const at: Property | undefined = node.properties.find(
      (each) => !each.merged && (touches(each.key, offset) || (each.value && touches(shown(each.value), offset))),
    );
    if (!at) return found;
    path.push(at.name);
    const onKey = touches(at.key, offset);
    found = { path: [...path], node: at.value, property: at, onKey };
    if (onKey) return found;
    node = at.value;
  }
  return found;
}

/** The node at a path, with the property that holds it. */
export function follow(root: Node | undefined, path: Path): Located | undefined {
  let node = root;
  let held: Property | undefined;
  for (const segment of path) {
    if (typeof segment === 'number') {
      held = undefined;
      node = items(node)[segment];
    } else {
      held = property(node, segment);
      if (!held) return undefined;
      node = held.value;
    }
  }
  return node || held ? { path, node, property: held, onKey: false } : undefined;
}

/**
 * Plain values, as JSON would hold them; members without a value yet are left out, and of a repeated one the first counts,
 * as everywhere else. No prototypes: a key may be `__proto__`.
 */
export function toValue(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'array') return node.items.map(toValue);
  if (node.kind !== 'object') return node.value;
  const value: Record<string, unknown> = Object.create(null);
  for (const { name, value: of } of node.properties) if (of && !(name in value)) value[name] = toValue(of);
  return value;
}

/** A value of the file, where it is written. */
export interface Visited {
  readonly path: Path;
  readonly node: Node;
  /** The property whose value it is, when it is one. */
  readonly property: Property | undefined;
}

/** Every value that the file writes at its place, outer ones first; what aliases and merges repeat is not repeated. */
export function* values(node: Node | undefined, path: Path = [], property?: Property): Generator<Visited> {
  if (!node) return;
  yield { path, node, property };
  if (node.mention) return;
  if (node.kind === 'array') for (const [index, item] of node.items.entries()) yield* values(item, [...path, index]);
  if (node.kind !== 'object') return;
  for (const each of node.properties) if (!each.merged) yield* values(each.value, [...path, each.name], each);
}

/** Where the members and entries begin that are written around the offset, outer ones first. */
export function startsAround(root: Node | undefined, offset: number): readonly number[] {
  const starts: number[] = [];
  let node = root;
  while (node && !node.mention) {
    const parts: readonly { readonly start: number; readonly value: Node | undefined }[] =
      node.kind === 'array'
        ? node.items.map((value) => ({ start: shown(value).start, value }))
        : node.kind === 'object'
          ? node.properties.flatMap(({ key, value, merged }) => (merged ? [] : [{ start: key.start, value }]))
          : [];
    const inner = parts.findLast(({ start, value }) => start <= offset && value && offset <= shown(value).end);
    if (!inner) break;
    starts.push(inner.start);
    node = inner.value;
  }
  return starts;
}

/** True inside a text or another plain value, such as a line of a YAML block scalar. */
export function isInScalar(node: Node | undefined, offset: number): boolean {
  if (!node || node.mention || offset < node.start || offset > node.end) return false;
  if (node.kind === 'array') return node.items.some((item) => isInScalar(item, offset));
  if (node.kind !== 'object') return offset > node.start;
  return node.properties.some(({ value, merged }) => !merged && isInScalar(value, offset));
}

const touches = (span: Span, offset: number) => span.start <= offset && offset <= span.end;
