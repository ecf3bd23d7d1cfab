/** Values written as those around them are. */
import { isApart } from './convert.ts';
import { addEntry, addMember, replaceValue, type Source, type TextChange } from './edit.ts';
import type { ArrayNode, Node, ObjectNode } from './tree.ts';
import { needsQuotes, templateOf } from './write.ts';

/** A member of the name, or an entry, behind those that are there. */
export function addedInStyle(
  source: Source,
  owner: ObjectNode | ArrayNode,
  name: string | number | undefined,
  wanted: unknown,
): readonly TextChange[] | undefined {
  const value = templateOf(wanted);
  const changes =
    owner.kind === 'array' ? addEntry(source, owner, value) : addMember(source, owner, String(name), value);
  return changes && spaced(source, owner, wanted, asAround(source, owner, changes));
}

/** Below a blank line where the last member stands below one. */
function spaced(
  { text }: Source,
  owner: ObjectNode | ArrayNode,
  wanted: unknown,
  changes: readonly TextChange[],
): readonly TextChange[] {
  const last = owner.kind === 'object' ? owner.properties.findLast(({ merged }) => !merged) : undefined;
  if (!last || typeof wanted !== 'object' || !isApart(text, last.key.start)) return changes;
  return changes.map((change) => ({ ...change, newText: change.newText.replace(/^(,?)(\r?\n)/, '$1$2$2') }));
}

/** A time or words that stand without quotes are followed by such. */
export function replacedInStyle(source: Source, node: Node, value: string | number): TextChange {
  const change = replaceValue(source, node, value);
  const before = source.text.slice(change.start, change.end);
  const isPlain = node.kind === 'string' && !node.mention && /^[\p{L}\d]/u.test(before) && typeof value === 'string';
  return isPlain && isPlainInYaml(value) ? { ...change, newText: value } : change;
}

/** What every YAML reads as this text, and times, which YAML 1.1 does not; some that would do as well are none. */
const isPlainInYaml = (text: string) =>
  /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:[\d:.]+(?:[Zz]|[+-][\d:]+)?$/.test(text) ||
  (/^\p{L}[\p{L}\p{N}_ ./+?!;()=~'-]*$/u.test(text) && !/ $/.test(text) && !needsQuotes(text.replace(/\W/gu, '')));

/** What is written in JSON on several lines goes on one where all around it stands on one. */
function asAround(
  { text, format }: Source,
  { start, end, kind }: ObjectNode | ArrayNode,
  changes: readonly TextChange[],
): readonly TextChange[] {
  const around = text.slice(start, end);
  const isShort = !around.includes('\n') && (around.length > 2 || !text.trim().includes('\n'));
  if (format.name !== 'json' || !isShort) return changes;
  const pad = kind === 'object' && /^\{[ \t]/.test(around) ? ' ' : '';
  return changes.map((change) => ({
    ...change,
    newText: change.newText
      .replace(/([{[])\r?\n\s*/g, (_, open: string) => open + (open === '{' ? pad : ''))
      .replace(/\r?\n[ \t]*([}\]])/g, (_, close: string) => (close === '}' ? pad : '') + close)
      .replace(/\r?\n\s*/g, ' '),
  }));
}
