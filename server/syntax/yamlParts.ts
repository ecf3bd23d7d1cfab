/**
 * Parts of YAML that can be read by themselves: members and entries in block style, each from its key or dash to the line
 * where the next one begins.
 */
import type { Collection, Part, Parts } from './incremental.ts';
import type { Node, Span } from './tree.ts';

/** A part as far as its text goes. */
interface Place extends Pick<Part, 'start' | 'end' | 'column'> {
  readonly index: number;
  /** Behind it the part may change. */
  readonly head: number;
}

export const partsAround: Parts['partsAround'] = (before, root, edit, text) => {
  // What is named elsewhere, and a directive, are not seen from the part.
  if ([before, text].some((each) => each.includes('&') || each.includes('<<'))) return [];
  if (before.slice(0, root.start).includes('%')) return [];
  const parts: Part[] = [];
  const way: number[] = [];
  let end = before.length;
  for (let node: Node | undefined = root; node && !('value' in node); ) {
    const place: Place | undefined = placeIn(before, node, edit.start, end);
    if (!place || edit.start <= place.head) break;
    if (place.end < before.length ? edit.oldEnd >= place.end : edit.oldEnd > place.end) break;
    way.push(place.index);
    parts.push({ way: [...way], start: place.start, end: place.end, column: place.column });
    end = place.end;
    node = node.kind === 'array' ? node.items[place.index] : node.properties[place.index]?.value;
  }
  return parts;
};

/** The member or entry in which the offset stands. `end` is where the collection's last one ends. */
function placeIn(text: string, node: Collection, offset: number, end: number): Place | undefined {
  if (node.kind === 'object' ? /[{&!?*]/.test(text.charAt(node.start)) : text.charAt(node.start) !== '-')
    return undefined;
  const spans = node.kind === 'array' ? node.items : node.properties.map(({ key }) => key);
  const startOf = node.kind === 'array' ? dashBefore : keyStart;
  const index = spans.findLastIndex(({ start }) => start <= offset);
  const [here, next] = [spans[index], spans[index + 1]];
  const start = here && startOf(text, here);
  const nextStart = next && startOf(text, next);
  if (!here || start === undefined || (next && nextStart === undefined)) return undefined;
  const line = lineStart(text, start);
  const nextLine = nextStart === undefined ? end : lineStart(text, nextStart);
  const isAlone = nextStart === undefined || /^ *$/.test(text.slice(nextLine, nextStart));
  if (!isAlone || !/^ *(?:- +)?$/.test(text.slice(line, start))) return undefined;
  const head = node.kind === 'array' ? start + 1 : here.end + 1;
  return { index, start, end: nextLine, column: start - line, head };
}

/** Of a key that stands before its colon; an empty one is nowhere. */
function keyStart(text: string, { start, end }: Span): number | undefined {
  return start < end && /^:(?:\s|$)/.test(text.slice(end, end + 2)) ? start : undefined;
}

/** Of the dash that stands on the same line. */
function dashBefore(text: string, { start }: Span): number | undefined {
  let at = start - 1;
  while (text[at] === ' ') at -= 1;
  return text[at] === '-' && at < start - 1 ? at : undefined;
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

export const partIn: Parts['partIn'] = ({ root }, text, { column }, of) => {
  if (!root || root.kind !== of.kind || root.start !== column || /^(?:---|\.\.\.)/m.test(text)) return undefined;
  const parts = root.kind === 'array' ? root.items : root.properties;
  const [part] = parts;
  // Comments behind it may belong to what it stands in.
  return part && parts.length === 1 ? { part, ...(!text.includes('#') && { end: root.end }) } : undefined;
};
