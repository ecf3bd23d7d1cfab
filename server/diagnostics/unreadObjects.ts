/** Objects and lists of which something could not be read: what they lack may stand in that very part. */
import type { Node, Span } from '../syntax/tree.ts';

export function unreadObjects(root: Node, problems: readonly Span[], text: string): ReadonlySet<Node> {
  const unread = new Set<Node>();
  if (problems.length > 0) for (const node of openOnes(root)) unread.add(node);
  for (const { start } of problems) {
    const around = collectionsAround(root, start);
    const objects = around.filter(({ kind }) => kind === 'object');
    for (const innermost of [around.at(-1), objects.at(-1)]) if (innermost) unread.add(innermost);
    // What has braces around an open one is open as well.
    if (/[{[]/.test(text.charAt(start)))
      for (const object of objects) if (text.charAt(object.start) === '{') unread.add(object);
  }
  return unread;
}

/** Without an end of their own. */
function openOnes(node: Node | undefined): readonly Node[] {
  if (node?.kind !== 'array' && node?.kind !== 'object') return [];
  const inside =
    node.kind === 'array'
      ? node.items.flatMap(openOnes)
      : node.properties.flatMap(({ value, merged }) => (merged ? [] : openOnes(value)));
  return node.isOpen ? [node, ...inside] : inside;
}

/** From the outermost to the innermost. */
function collectionsAround(root: Node, offset: number): readonly Node[] {
  const found: Node[] = [];
  for (let node: Node | undefined = root; node; node = childAt(node, offset))
    if (node.kind === 'object' || node.kind === 'array') found.push(node);
  return found;
}

function childAt(node: Node, offset: number): Node | undefined {
  const children =
    node.kind === 'array' ? node.items : node.kind === 'object' ? node.properties.map(({ value }) => value) : [];
  return children.find((child) => child && !child.mention && child.start <= offset && offset <= child.end);
}
