/** Objects of which something could not be read: what they lack may stand in that very part. */
import type { Node, Span } from '../syntax/tree.ts';

export function unreadObjects(root: Node, problems: readonly Span[], text: string): ReadonlySet<Node> {
  const unread = new Set<Node>();
  for (const { start } of problems) {
    const around = objectsAround(root, start);
    const innermost = around.at(-1);
    if (innermost) unread.add(innermost);
    // At the end of the text all those are open that have no end of their own, as is what has braces around an open one.
    const isBracket = /[{[]/.test(text.charAt(start));
    for (const object of around)
      if (object.end <= start || (isBracket && text.charAt(object.start) === '{')) unread.add(object);
  }
  return unread;
}

/** From the outermost to the innermost. */
function objectsAround(root: Node, offset: number): readonly Node[] {
  const found: Node[] = [];
  for (let node: Node | undefined = root; node; node = childAt(node, offset))
    if (node.kind === 'object') found.push(node);
  return found;
}

function childAt(node: Node, offset: number): Node | undefined {
  const children =
    node.kind === 'array' ? node.items : node.kind === 'object' ? node.properties.map(({ value }) => value) : [];
  return children.find((child) => child && !child.mention && child.start <= offset && offset <= child.end);
}
