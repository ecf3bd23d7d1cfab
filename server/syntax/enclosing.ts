/** The object in which an offset stands, where nothing of the file is in doubt. */
import type { Node, Path, Tree } from './tree.ts';

export interface Enclosing {
  readonly path: Path;
  readonly start: number;
}

/** The innermost one. Undefined in a text with problems, where another object may be meant. */
export function enclosing({ root, problems }: Tree, offset: number): Enclosing | undefined {
  if (problems.length > 0) return undefined;
  const path: (string | number)[] = [];
  let found: Enclosing | undefined;
  const holds = (node: Node | undefined) => node !== undefined && node.start < offset && offset < node.end;
  for (let node = holds(root) ? root : undefined; node && !('value' in node); ) {
    if (node.kind === 'object') {
      found = { path: [...path], start: node.start };
      const at = node.properties.find(({ value }) => holds(value));
      if (at) path.push(at.name);
      node = at?.value;
    } else {
      const index = node.items.findIndex(holds);
      path.push(index);
      node = node.items[index];
    }
  }
  return found;
}
