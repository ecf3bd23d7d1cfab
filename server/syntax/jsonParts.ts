/** Parts of JSON that can be read by themselves: a text between its quotes, an object or a list between its brackets. */
import type { Parts } from './incremental.ts';
import type { Node } from './tree.ts';

export const partsAround: Parts['partsAround'] = (_, root, { start, oldEnd }) => {
  const parts: ReturnType<Parts['partsAround']>[number][] = [];
  const holds = (node: Node | undefined) =>
    node !== undefined && node.start < start && oldEnd < node.end && (!('value' in node) || node.kind === 'string');
  const way: number[] = [];
  for (let node: Node | undefined = root; node; ) {
    const index: number =
      node.kind === 'object'
        ? node.properties.findIndex(({ value }) => holds(value))
        : node.kind === 'array'
          ? node.items.findIndex(holds)
          : -1;
    node =
      node.kind === 'object' ? node.properties[index]?.value : node.kind === 'array' ? node.items[index] : undefined;
    if (!node) break;
    way.push(index);
    parts.push({ way: [...way], start: node.start, end: node.end, column: 0 });
  }
  return parts;
};

/** A comment may be the first of the file, which is remarked upon, or be it no more: that only the whole can tell. */
export const partIn: Parts['partIn'] = ({ root, remarks = [] }, text) =>
  root && root.start === 0 && root.end === text.length && remarks.length === 0 ? { part: root } : undefined;
