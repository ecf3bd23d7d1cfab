/** Which member of the file does a message of the service name? */
import type { Range } from 'vscode-languageserver';
import type { ExperimentDocument } from '../documents.ts';
import { type Node, type Path, shown } from '../syntax/tree.ts';

/**
 * The service writes paths as "shadowModeConfig.shadowModelVariants.1.member.samplingPercentage": lower first letters,
 * list positions from 1. A member that is not in the file gives the nearest object around it that is.
 */
export function memberNamed(document: ExperimentDocument, message: string): Range | null {
  const { root } = document.tree;
  for (const [, written = ''] of message.matchAll(/\bat '([A-Za-z0-9.]{1,400})'/g)) {
    const range = rangeOf(document, root, segmentsOf(written));
    if (range) return range;
  }
  return null;
}

function segmentsOf(written: string): Path {
  return written
    .split('.')
    .filter((segment) => segment !== 'member')
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) - 1 : segment));
}

function rangeOf(document: ExperimentDocument, root: Node | undefined, path: Path): Range | null {
  let node = root;
  let range: Range | null = null;
  for (const segment of path) {
    const isLast = segment === path.at(-1);
    if (typeof segment === 'number') {
      node = node?.kind === 'array' ? node.items[segment] : undefined;
      if (node) range = document.rangeOf(shown(node));
    } else {
      const wanted = segment.toLowerCase();
      const property =
        node?.kind === 'object' ? node.properties.find(({ name }) => name.toLowerCase() === wanted) : undefined;
      node = property?.value;
      if (property) range = document.rangeOf(isLast && node ? shown(node) : property.key);
    }
    if (!node) return range;
  }
  return range;
}
