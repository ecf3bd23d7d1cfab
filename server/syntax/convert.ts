/** The same experiment in the other format: order, types and comments kept, aliases and merge keys written out. */
import type { Indent } from './caret.ts';
import { type Commented, type Comments, commentsBy } from './comments.ts';
import { type Node, type Span, shown, type Tree } from './tree.ts';
import { needsQuotes } from './write.ts';

export interface Converted {
  readonly text: string;
  /** Of the file's name, behind `.experiment.`. JSON with comments says that it has them. */
  readonly extension: 'json' | 'jsonc' | 'yaml';
}

export interface Writing {
  readonly text: string;
  readonly unit: string;
  readonly comments: Comments;
}

export interface Convertible {
  readonly text: string;
  readonly tree: Tree;
}

/** Undefined for a file with syntax errors, and for numbers that JSON does not have, such as .inf. */
export function convert(
  { text, tree: { root, problems } }: Convertible,
  to: 'json' | 'yaml',
  commentsIn: (text: string) => readonly Span[],
  indentOf: (text: string) => Indent,
): Converted | undefined {
  if (!root || problems.length > 0 || !isJson(root)) return undefined;
  const comments = commentsIn(text);
  const { unit } = indentOf(text);
  const isYaml = to === 'yaml';
  const writing = {
    text,
    unit: isYaml && unit.includes('\t') ? '  ' : unit,
    comments: commentsBy(text, root, comments),
  };
  const { head, tail } = writing.comments;
  const mark = isYaml ? '#' : '//';
  const body = isYaml ? blockOf(root, '', writing) : [jsonOf(root, '', writing)];
  const lines = [...head.map((words) => mark + words), ...body, ...tail.map((words) => mark + words), ''];
  const extension = isYaml ? 'yaml' : comments.length > 0 ? 'jsonc' : 'json';
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  return { text: lines.join('\n').replaceAll('\n', newline), extension };
}

/** A member or an entry, to be written. */
interface Part {
  readonly name: string | undefined;
  readonly value: Node | undefined;
  readonly comments: Commented;
  /** A blank line stands above it. */
  readonly isApart: boolean;
}

const none: Commented = { before: [], behind: [], after: [] };

function partsOf(node: Node, { text, comments }: Writing): readonly Part[] {
  const commented = (kind: 'member' | 'entry', { start }: Span) => (node.mention ? none : comments.of(kind, start));
  if (node.kind === 'array') {
    return node.items.map((value) => ({
      name: undefined,
      value,
      comments: commented('entry', shown(value)),
      isApart: !node.mention && isApart(text, shown(value).start),
    }));
  }
  if (node.kind !== 'object') return [];
  return node.properties.map(({ name, key, value, merged }) => ({
    name,
    value,
    comments: merged ? none : commented('member', key),
    isApart: !node.mention && !merged && isApart(text, key.start),
  }));
}

/** Over the comments above. */
export const isApart = (text: string, start: number) =>
  /\n[ \t]*(?:-[ \t]+)?$/.test(text.slice(Math.max(0, start - 100), start)) &&
  /(?:\r?\n[ \t]*){2}(?:(?:\/\/|#)[^\n]*\n[ \t]*)*(?:-[ \t]+)?$/.test(text.slice(Math.max(0, start - 2000), start));

function jsonOf(node: Node | undefined, indent: string, writing: Writing, behind: readonly string[] = []): string {
  const [open, close] = node?.kind === 'array' ? ['[', ']'] : ['{', '}'];
  const opened = open + behind.map((words) => ` //${words}`).join('');
  if (!isCollection(node)) return JSON.stringify(node?.value ?? null);
  const parts = partsOf(node, writing);
  if (parts.length === 0) return behind.length > 0 ? `${opened}\n${indent}${close}` : open + close;
  const isShort =
    node.kind === 'array' && parts.every(({ value, comments }) => !isCollection(value) && isNone(comments));
  if (isShort && behind.length === 0) return `[${parts.map(({ value }) => jsonOf(value, '', writing)).join(', ')}]`;
  const inner = indent + writing.unit;
  const lines = parts.flatMap(({ name, value, comments, isApart }, index) => {
    const comma = index < parts.length - 1 ? ',' : '';
    const key = name === undefined ? '' : `${JSON.stringify(name)}: `;
    const isLong = isCollection(value);
    const line = key + jsonOf(value, inner, writing, isLong ? oneLine(comments.behind) : []) + comma;
    return [
      ...(isApart && index > 0 ? [''] : []),
      ...comments.before.map((words) => `${inner}//${words}`),
      inner +
        line +
        (isLong
          ? ''
          : oneLine(comments.behind)
              .map((words) => ` //${words}`)
              .join('')),
      ...comments.after.map((words) => `${inner}//${words}`),
    ];
  });
  return [opened, ...lines, indent + close].join('\n');
}

/** The lines of a value in block style. */
export function blockOf(node: Node, indent: string, writing: Writing): readonly string[] {
  const parts = partsOf(node, writing);
  if (parts.length === 0) return [indent + yamlScalar(node)];
  return parts.flatMap(({ name, value, comments, isApart }, index) => [
    ...(isApart && index > 0 ? [''] : []),
    ...comments.before.map((words) => `${indent}#${words}`),
    ...partLines(
      name,
      value,
      indent,
      oneLine(comments.behind)
        .map((words) => ` #${words}`)
        .join(''),
      writing,
    ),
    ...comments.after.map((words) => `${indent}#${words}`),
  ]);
}

function partLines(
  name: string | undefined,
  value: Node | undefined,
  indent: string,
  behind: string,
  writing: Writing,
): readonly string[] {
  const key = name === undefined ? '-' : `${yamlText(name)}:`;
  if (!isCollection(value) || partsOf(value, writing).length === 0) {
    return [`${indent}${key} ${yamlScalar(value)}${behind}`];
  }
  if (name !== undefined) return [`${indent}${key}${behind}`, ...blockOf(value, indent + writing.unit, writing)];
  const lines = blockOf(value, `${indent}  `, writing);
  const first = lines[0] ?? '';
  // What stands above the first member of an entry stands below its dash.
  if (behind || first.trimStart().startsWith('#')) return [`${indent}-${behind}`, ...lines];
  return [`${indent}- ${first.trimStart()}`, ...lines.slice(1)];
}

function yamlScalar(node: Node | undefined): string {
  if (node?.kind === 'object') return '{}';
  if (node?.kind === 'array') return '[]';
  return node?.kind === 'string' ? yamlText(String(node.value)) : JSON.stringify(node?.value ?? null);
}

const yamlText = (text: string) => (needsQuotes(text) ? JSON.stringify(text) : text);

/** Comments that share a line become one. */
const oneLine = (comments: readonly string[]): readonly string[] => (comments.length > 0 ? [comments.join('')] : []);
const isCollection = (node: Node | undefined): node is Node & { readonly kind: 'object' | 'array' } =>
  node?.kind === 'object' || node?.kind === 'array';
const isNone = ({ before, behind, after }: Commented) => before.length + behind.length + after.length === 0;

function isJson(node: Node | undefined): boolean {
  if (node?.kind === 'array') return node.items.every(isJson);
  if (node?.kind === 'object') return node.properties.every(({ value }) => isJson(value));
  return typeof node?.value !== 'number' || Number.isFinite(node.value);
}
