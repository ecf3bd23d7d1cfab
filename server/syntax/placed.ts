/** What was read from a text that was mended in thought, at the offsets of the text as it is. */

import type { Node, Property, Span, SyntaxMend, SyntaxProblem, SyntaxRemark, Tree } from './tree.ts';
import type { Change } from './yamlCandidate.ts';

/** From an offset of the text that was read to one of the text as it is. */
type Place = (offset: number) => number;

/** For the text with one more change. */
export const placeBefore =
  ({ at, removed, added }: Change, place: Place): Place =>
  (offset) =>
    place(offset <= at ? offset : Math.max(at, offset - added.length) + removed.length);

export const placed = (tree: Tree, place: Place): Tree => ({
  root: tree.root && placedNode(tree.root, place),
  problems: tree.problems.map((problem) => placedProblem(problem, place)),
  remarks: (tree.remarks ?? []).map((remark) => placedRemark(remark, place)),
});

export const placedSpan = <T extends Span>(span: T, place: Place): T => ({
  ...span,
  start: place(span.start),
  end: place(span.end),
});

export function placedProblem(problem: SyntaxProblem, place: Place): SyntaxProblem {
  const { mend, moves } = problem;
  return {
    ...placedSpan(problem, place),
    ...(mend && { mend: placedMend(mend, place) }),
    ...(moves && { moves: placedSpan(moves, place) }),
  };
}

const placedRemark = (remark: SyntaxRemark, place: Place): SyntaxRemark => ({
  ...placedSpan(remark, place),
  ...(remark.mend && { mend: placedMend(remark.mend, place) }),
});

const placedMend = (mend: SyntaxMend, place: Place): SyntaxMend => ({
  ...mend,
  changes: mend.changes.map((change) => placedSpan(change, place)),
});

function placedNode(node: Node, place: Place): Node {
  const mention = node.mention && { mention: placedSpan(node.mention, place) };
  const at = { ...placedSpan(node, place), ...mention };
  if (at.kind === 'array') return { ...at, items: at.items.map((item) => placedNode(item, place)) };
  if (at.kind === 'object') return { ...at, properties: at.properties.map((each) => placedProperty(each, place)) };
  return at;
}

const placedProperty = (property: Property, place: Place): Property => ({
  ...property,
  key: placedSpan(property.key, place),
  value: property.value && placedNode(property.value, place),
});
