/** Reading members by names that the schema knows. */
import { type Node, property, type Span, shown } from '../syntax/tree.ts';
import type { MemberName } from './types.generated.ts';

/** Text with where it stands. */
export interface TextAt {
  readonly value: string;
  readonly span: Span;
}

/** The value of a member. */
export const at = (node: Node | undefined, name: MemberName): Node | undefined => property(node, name)?.value;

/** Where to point for a value. */
export const span = (node: Node): Span => ({ start: shown(node).start, end: shown(node).end });

/** Undefined for anything that is no text, and for text that is still empty. */
export function textAt(node: Node | undefined, name: MemberName): TextAt | undefined {
  const found = at(node, name);
  if (found?.kind !== 'string' || found.value === '') return undefined;
  return { value: String(found.value), span: span(found) };
}
