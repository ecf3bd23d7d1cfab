/** YAML 1.2 -> tree: aliases and merge keys resolved, problems in our words. */
import {
  type Alias,
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
  type YAMLWarning,
  type Node as YamlNode,
} from 'yaml';
import { refuseDepth } from './depth.ts';
import { placeBefore, placed, placedProblem, placedSpan } from './placed.ts';
import { onePerMistake, oneSide, repeatedKeys, withKey } from './problems.ts';
import type { Node, Property, ScalarNode, Span, SyntaxProblem, SyntaxRemark, Tree } from './tree.ts';
import { halfTyped, lineFrom, openCollection, type Repair, repair } from './yamlRepair.ts';
import { type Trial, trials } from './yamlSigns.ts';
import { asInYaml11 } from './yamlVersions.ts';

/** Nodes that aliases may add in all. Aliases of aliases grow exponentially; no experiment comes near. */
const expansionLimit = 10_000;

type Anchored = { readonly node: Node; readonly size: number; readonly isKey?: boolean } | 'open';

interface Build {
  readonly text: string;
  readonly anchors: Map<string, Anchored>;
  readonly problems: SyntaxProblem[];
  readonly remarks: SyntaxRemark[];
  /** Nodes so far, aliased ones counted each time. */
  size: number;
  expanded: number;
}

/** Mistakes that are taken out at most; more than that is no slip of the keyboard. */
const repairLimit = 8;

/** A lone carriage return ends a line in YAML and in editors, but not in the parser. Every character stays at its offset. */
export const readable = (text: string): string => text.replaceAll(/\r(?!\n)/g, '\n');

export function parseYaml(text: string): Tree {
  const conflicts = oneSide(readable(text));
  const repaired: SyntaxProblem[] = [];
  const keys: Property[] = [];
  /** From offsets of what is read to those of the text. */
  let place = (offset: number) => offset;
  const trial = trials(documentsOf);
  let rest = conflicts.text;
  for (;;) {
    const { tree, next } = parseOnce(rest, trial);
    if (!next || repaired.length === repairLimit) {
      const read = placed(tree, place);
      const problems = onePerMistake(text, [...read.problems, ...repaired]);
      const root = keys.reduce(withKey, read.root);
      return { ...read, root, problems: [...conflicts.problems, ...problems, ...repeatedKeys(root)] };
    }
    repaired.push(placedProblem(next.problem, place));
    if (next.key) keys.push({ ...next.key, key: placedSpan(next.key.key, place) });
    if (next.change) place = placeBefore(next.change, place);
    rest = next.text;
  }
}

/** As `yaml` reads them: in YAML 1.2, with repeated keys and merge keys as they are written. Throws for depth beyond reason. */
export function documentsOf(text: string): readonly Document.Parsed[] {
  const { stackTraceLimit } = Error;
  // Nobody reads where in the parser an error was made, and a stack takes four times what all else of it does.
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer({
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
      version: '1.2',
    });
    return [...composer.compose(tokensOf(text))];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The parser keeps what is open in a list, and calls itself as often only when it closes it: then it is too late. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    refuseDepth(parser.stack.length);
  }
  yield* parser.end();
}

/** `next` takes out a mistake that would have what stands after it misread. */
function parseOnce(text: string, trial: Trial): { readonly tree: Tree; readonly next: Repair | undefined } {
  const [document, second] = documentsOf(text);
  if (!document) return { tree: { root: undefined, problems: [] }, next: undefined };

  const build: Build = { text, anchors: new Map(), problems: [], remarks: [], size: 0, expanded: 0 };
  const root = document.contents && !isEmpty(document.contents) ? nodeOf(document.contents, build) : undefined;
  const warnings = document.warnings.filter(({ code }) => explanations[code]);
  const problems = [
    ...[...document.errors, ...warnings].map((error) => explain(error, document, text)),
    ...build.problems,
  ];
  if (root && isScalar(document.contents) && document.contents.type === 'PLAIN' && root.kind === 'string') {
    problems.push(halfTyped(text, root));
  }
  if (second) problems.push(secondDocument(document, second, text));
  return { tree: { root, problems, remarks: build.remarks }, next: repair(document, text, trial) };
}

function nodeOf(from: YamlNode, build: Build): Node {
  if (isAlias(from)) return aliased(from, build);
  const anchor = (from as { anchor?: string }).anchor;
  const before = build.size;
  if (anchor) build.anchors.set(anchor, 'open');
  const node = isMap(from)
    ? objectOf(from, build)
    : isSeq(from)
      ? arrayOf(from, build)
      : scalarOf(from as Scalar, build);
  build.size += 1;
  if (anchor) build.anchors.set(anchor, { node, size: build.size - before });
  return node;
}

function objectOf(from: YAMLMap, build: Build): Node {
  const own: Property[] = [];
  const merged: Property[] = [];
  for (const pair of from.items) {
    const keyNode = pair.key as YamlNode | null;
    const valueNode = pair.value as YamlNode | null;
    const key = keyNode ? spanOf(keyNode) : { start: spanOf(from).start, end: spanOf(from).start };
    const name = nameOf(keyNode, build) ?? build.text.slice(key.start, key.end);
    const nothing = { kind: 'null', value: null, start: key.end, end: key.end } as const;
    const value = valueNode ? nodeOf(valueNode, build) : nothing;
    if (name === '<<' && isScalar(keyNode) && keyNode.type === 'PLAIN') merged.push(...mergedFrom(value, key, build));
    else own.push({ name, key, value });
  }
  const properties = [...own];
  for (const each of merged) {
    if (!properties.some(({ name }) => name === each.name)) properties.push({ ...each, merged: true });
  }
  return {
    kind: 'object',
    properties,
    ...collectionSpan(from, build.text, own.at(-1)?.value?.mention?.end ?? own.at(-1)?.value?.end ?? 0),
  };
}

/** Undefined for what is no text. A key can have an anchor as a value can, and can be the alias of a text. */
function nameOf(key: YamlNode | null, build: Build): string | undefined {
  if (isScalar(key) && key.anchor) build.anchors.set(key.anchor, { node: scalarOf(key, build), size: 1, isKey: true });
  const known = isAlias(key) ? build.anchors.get(key.source) : undefined;
  const value = known && known !== 'open' && 'value' in known.node ? known.node.value : isScalar(key) && key.value;
  return typeof value === 'string' ? value : undefined;
}

function mergedFrom(value: Node, key: Span, build: Build): readonly Property[] {
  const from = value.kind === 'array' ? value.items : [value];
  if (from.some(({ kind }) => kind !== 'object')) {
    const message = 'The merge key << takes the alias of an object, such as *base, or a list of such aliases.';
    build.problems.push({ code: 'yaml-alias', message, ...key });
  }
  return from.flatMap((each) => (each.kind === 'object' ? each.properties : []));
}

function arrayOf(from: YAMLSeq, build: Build): Node {
  const items = from.items.map((item) => nodeOf(item as YamlNode, build));
  return {
    kind: 'array',
    items,
    ...collectionSpan(from, build.text, items.at(-1)?.mention?.end ?? items.at(-1)?.end ?? 0),
  };
}

function scalarOf(from: Scalar, build: Build): Node {
  const { value } = from;
  const span = spanOf(from);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const spelling = from.source !== undefined && from.source !== String(value) ? from.source : undefined;
    const node: ScalarNode = {
      kind: typeof value as 'string' | 'number' | 'boolean',
      value,
      ...span,
      ...(typeof value !== 'string' && spelling && { spelling }),
    };
    const remark = from.type === 'PLAIN' ? asInYaml11(node) : undefined;
    if (remark) build.remarks.push(remark);
    return node;
  }
  if (typeof value === 'bigint') return { kind: 'number', value: Number(value), ...span };
  // What a tag such as !!binary makes of the text is nothing that a request could hold.
  if (value !== null) {
    const message = explanations.TAG_RESOLVE_FAILED ?? '';
    build.problems.push({ code: 'syntax', message, ...span, ...aboutTag(build.text, span.start), end: span.end });
  }
  return { kind: 'null', value: null, ...span };
}

function aliased(from: Alias, build: Build): Node {
  const mention = spanOf(from);
  const nothing = { kind: 'null', value: null, ...mention } as const;
  const found = build.anchors.get(from.source);
  if (found === 'open') return fail(`*${from.source} stands inside what &${from.source} names, so it would never end.`);
  if (!found)
    return fail(
      `No &${from.source} stands before *${from.source}. Put &${from.source} in front of the value that it is to repeat.`,
    );
  if (build.expanded + found.size > expansionLimit) {
    return fail(
      `Aliases in this file stand for more than ${expansionLimit.toLocaleString('en-US')} values. Write some of them out, or use fewer.`,
    );
  }
  build.expanded += found.size;
  build.size += found.size;
  // A member's name is no value that could be put right there.
  return found.isKey ? { ...found.node, ...mention } : { ...found.node, mention };

  function fail(message: string): Node {
    build.problems.push({ code: 'yaml-alias', message, ...mention });
    return nothing;
  }
}

function spanOf(node: YamlNode): Span {
  const [start, end] = (node as ParsedNode).range ?? [0, 0];
  return { start, end };
}

/** The range of a block collection runs on over blank lines to whatever comes next; an empty last entry counts. */
function collectionSpan(node: YAMLMap | YAMLSeq, text: string, lastEnd: number): Span {
  const { start, end } = spanOf(node);
  return { start, end: Math.max(start + text.slice(start, end).trimEnd().length, lastEnd) };
}

const isEmpty = (node: YamlNode) => isScalar(node) && node.value === null && spanOf(node).start === spanOf(node).end;

/** It begins with its ---, or behind the ... of the first. What stands between the two moves along. */
function secondDocument({ range: [, , end] }: Document.Parsed, second: Document.Parsed, text: string): SyntaxProblem {
  const message =
    'A second document begins here. One file describes one experiment; move this one to a file of its own.';
  const [start] = second.range;
  const line = lineFrom(text, start);
  const where = text.startsWith('---', start) ? { start, end: start + 3 } : line;
  return { code: 'multiple-documents', message, ...where, moves: { start: end, end: second.range[2] } };
}

const explanations: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'An alias is * and the name of an anchor, such as *base.',
  BAD_DIRECTIVE: 'This % directive is not YAML 1.2. Remove the line.',
  BAD_DQ_ESCAPE: 'This is no escape that double-quoted YAML knows. Write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT: 'The indentation does not fit. Members of one object begin in the same column.',
  BAD_SCALAR_START: 'Text can not begin with this character in YAML. Put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'Two members can not stand on one line. Begin a new line, or put text that has a colon in quotes.',
  BLOCK_IN_FLOW: 'Inside { } or [ ] members are divided by commas, not by lines and dashes.',
  KEY_OVER_1024_CHARS: 'This member name is over 1,024 characters long.',
  MISSING_CHAR: 'Something is missing here: a colon and a space after a member name, or a closing quote or bracket.',
  MULTILINE_IMPLICIT_KEY: 'A member name stands on one line and has a colon after it.',
  MULTIPLE_ANCHORS: 'A value can have one anchor only.',
  MULTIPLE_TAGS: 'A value can have one tag only.',
  TAB_AS_INDENT: 'YAML is indented with spaces. Replace the tab.',
  TAG_RESOLVE_FAILED: 'This tag means nothing here. Remove it.',
};

function explain(
  { code, message, pos }: YAMLParseError | YAMLWarning,
  document: Document.Parsed,
  text: string,
): SyntaxProblem {
  if (message.startsWith('Flow ')) {
    const open = openCollection(document, pos[0], text);
    if (open) return open;
  }
  const start = Math.min(pos[0], text.length);
  // Where the indentation is off the whole line is, and what it says is not judged as well.
  const end = code === 'BAD_INDENT' ? lineFrom(text, start).end : start + text.slice(start, pos[1]).trimEnd().length;
  const words =
    explanations[code] ?? 'This is not YAML here. Look for an indentation, a colon, a quote or a bracket that is off.';
  const problem = {
    code: 'syntax',
    message: words,
    start,
    end: Math.max(end, Math.min(start + 1, text.length)),
  } as const;
  return code === 'TAG_RESOLVE_FAILED' ? { ...problem, ...aboutTag(text, start) } : problem;
}

/** Of the tag at the offset or in front of it; the blanks behind it go too. */
function aboutTag(text: string, at: number): Partial<SyntaxProblem> {
  const before = /![^\s,[\]{}]*[ \t]+$/.exec(text.slice(Math.max(0, at - 200), at))?.[0].length ?? 0;
  const start = at - before;
  const [tag] = /^![^\s,[\]{}]*[ \t]*/.exec(text.slice(start, start + 200)) ?? [];
  if (tag === undefined) return {};
  const mend = { title: 'Remove the tag', changes: [{ start, end: start + tag.length, newText: '' }] };
  return { start, end: start + tag.trimEnd().length, mend };
}
