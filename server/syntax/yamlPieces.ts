/** The tokens of YAML that are not white space, each with the column that it is to begin in where it begins a line. */
import type { CST } from 'yaml';
import type { Span } from './tree.ts';

export interface Piece extends Span {
  /** `body`: the lines of a block scalar, line breaks included. `mark`: a byte order mark. */
  readonly kind: 'key' | 'token' | 'colon' | 'comma' | 'open' | 'close' | 'comment' | 'body' | 'mark';
  readonly column: number;
  /** Columns by which lines below the first move. */
  readonly shift: number;
  /** Of `open` and `close`: square brackets. */
  readonly isList?: boolean;
}

/** A block collection around a token. */
interface Level {
  readonly column: number;
  /** Columns by which the collection moves. */
  readonly shift: number;
}

interface Build {
  readonly text: string;
  readonly unit: number;
  /** Columns from a key to the dashes below it. */
  readonly dash: number;
  readonly pieces: Draft[];
}

/** A comment of block style that begins a line has its column from the lines around it. */
type Draft = Omit<Piece, 'column'> & { readonly column: number | undefined; readonly isEntry?: boolean };

/** Undefined for what is no experiment, such as a text alone. */
export function piecesOf(
  text: string,
  tokens: readonly CST.Token[],
  unit: number,
  dash: number,
): readonly Piece[] | undefined {
  const build: Build = { text, unit, dash, pieces: [] };
  const top: Level = { column: 0, shift: 0 };
  for (const token of tokens) {
    if (token.type === 'document') {
      if (!token.value || !/^(?:block-(?:map|seq)|flow-collection)$/.test(token.value.type)) return undefined;
      run(build, token.start, 0);
      value(build, token.value, 0, top);
      run(build, token.end, 0);
    } else if (token.type === 'byte-order-mark') add(build, token, { kind: 'mark', column: 0 });
    else if (token.type === 'doc-end' || token.type === 'directive') {
      add(build, token, { column: 0 });
      if ('end' in token) run(build, token.end, 0);
    } else if (token.type === 'error') return undefined;
    else run(build, [token as CST.SourceToken], 0);
  }
  return withComments(text, build.pieces);
}

function value(build: Build, token: CST.Token, column: number, around: Level): void {
  switch (token.type) {
    case 'block-map':
      blockMap(build, token, column);
      break;
    case 'block-seq':
      blockSeq(build, token, column);
      break;
    case 'flow-collection':
      flow(build, token, column, around);
      break;
    case 'block-scalar': {
      run(build, token.props as CST.SourceToken[], column);
      const start =
        token.offset + token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0);
      if (token.source !== '')
        add(build, { offset: start, source: token.source }, { kind: 'body', column: 0, shift: around.shift });
      break;
    }
    default:
      scalar(build, token as CST.FlowScalar, { column, shift: around.shift });
  }
}

function scalar(build: Build, token: CST.FlowScalar, more: Partial<Draft>): void {
  add(build, token, more);
  run(build, token.end, undefined);
}

function blockMap(build: Build, { items }: CST.BlockMap, column: number): void {
  const level = levelOf(build, items[0], column);
  for (const { start, key, sep, value: of, explicitKey } of items) {
    run(build, start, column, true);
    // What is no text stands in the place of a key behind a `?`, in flow style, or by mistake.
    if (key && (explicitKey || !('source' in key))) value(build, key, column + (explicitKey ? 2 : 0), level);
    else if (key)
      scalar(build, key as CST.FlowScalar, {
        kind: key.type === 'alias' ? 'token' : 'key',
        column,
        isEntry: true,
        shift: level.shift,
      });
    const width = explicitKey ? 2 : of?.type === 'block-seq' ? build.dash : build.unit;
    run(build, sep, explicitKey ? column : column + width, explicitKey);
    if (of) value(build, of, column + width, level);
  }
}

function blockSeq(build: Build, { items }: CST.BlockSequence, column: number): void {
  const level = levelOf(build, items[0], column);
  for (const { start, value: of } of items) {
    const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
    run(build, start.slice(0, dash + 1), column, true);
    run(build, start.slice(dash + 1), column + 2);
    if (of) value(build, of, column + 2, level);
  }
}

function flow(
  build: Build,
  { start, items, end }: CST.FlowCollection,
  column: number,
  around: Level,
  comments?: number,
): void {
  const inner = column + build.unit;
  const isList = start.type === 'flow-seq-start';
  add(build, start, { kind: 'open', column, isList });
  for (const item of items) {
    run(build, item.start, inner, false, inner);
    if (item.key) inFlow(item.key, item.sep ? 'key' : 'token');
    run(build, item.sep, inner, false, inner);
    if (item.value) inFlow(item.value, 'token');
  }
  const before = end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  if (before < 0) return;
  run(build, end.slice(0, before), inner, false, inner);
  add(build, end[before] as CST.SourceToken, { kind: 'close', column, isList });
  run(build, end.slice(before + 1), undefined, false, comments);

  function inFlow(token: CST.Token, kind: 'key' | 'token') {
    if (token.type === 'flow-collection') {
      flow(build, token, inner, around, inner);
      return;
    }
    if (!('source' in token)) {
      value(build, token, inner, around);
      return;
    }
    const { end: after } = token as CST.FlowScalar;
    add(build, token as CST.FlowScalar, {
      kind: token.type === 'alias' ? 'token' : kind,
      column: inner,
      shift: around.shift,
    });
    run(build, after, inner, false, inner);
  }
}

/** Tokens in a row. `comments`: the column of comments that begin a line, where it is not that of their neighbours. */
function run(
  build: Build,
  tokens: readonly CST.SourceToken[] | undefined,
  column: number | undefined,
  isEntry = false,
  comments?: number,
): void {
  for (const token of tokens ?? []) {
    if (token.type === 'space' || token.type === 'newline') continue;
    if (token.type === 'comment') add(build, token, { kind: 'comment', column: comments });
    else {
      const kind = token.type === 'map-value-ind' ? 'colon' : token.type === 'comma' ? 'comma' : 'token';
      add(build, token, { kind, column: column ?? 0, isEntry });
    }
  }
}

function add(build: Build, { offset, source }: { offset: number; source: string }, more: Partial<Draft>): void {
  const length = more.kind === 'comment' ? source.trimEnd().length : source.length;
  build.pieces.push({ kind: 'token', column: 0, shift: 0, start: offset, end: offset + length, ...more });
}

function levelOf({ text }: Build, first: CST.CollectionItem | undefined, column: number): Level {
  const token =
    first?.start.find(({ type }) => !/^(?:space|newline|comment)$/.test(type)) ?? first?.key ?? first?.sep?.[0];
  return { column, shift: token ? column - columnOf(text, token.offset) : 0 };
}

function columnOf(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // A byte order mark within the file is a letter of what it stands in front of.
  return offset - start - (offset > start && text.charCodeAt(start) === 0xfeff ? 1 : 0);
}

/** A comment on a line of its own goes with what follows it, unless it stands deeper: then with what it stands below. */
function withComments(text: string, drafts: readonly Draft[]): readonly Piece[] {
  const levels: { readonly from: number; readonly to: number }[] = [];
  const tokenAfter: (Draft | undefined)[] = [];
  let token: Draft | undefined;
  for (const [index, draft] of [...drafts.entries()].toReversed()) {
    tokenAfter[index] = token;
    if (draft.kind !== 'comment') token = draft;
  }
  return drafts.map((draft, index) => {
    if (draft.isEntry && draft.column !== undefined) {
      const from = columnOf(text, draft.start);
      while ((levels.at(-1)?.from ?? -1) >= from) levels.pop();
      levels.push({ from, to: draft.column });
    }
    if (draft.column !== undefined) return { ...draft, column: draft.column };
    const from = columnOf(text, draft.start);
    const next = tokenAfter[index];
    const level = levels.findLast((each) => each.from <= from);
    if (next?.column === undefined) return { ...draft, column: level?.to ?? 0 };
    // Between a key and its colon there is no other member that it could belong to.
    if (next.kind === 'colon') return { ...draft, column: next.column };
    const below = columnOf(text, next.start);
    // A dash in the column of its key is deeper than the key all the same.
    const isInside = level && (level.from < below || level.to < next.column);
    return { ...draft, column: from <= below || !level || isInside ? next.column : level.to };
  });
}
