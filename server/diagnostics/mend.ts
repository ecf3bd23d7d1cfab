/** A way to put a finding right, before it is text: what is done to which part of the tree. */
import type { TextChange } from '../syntax/edit.ts';
import type { ArrayNode, Node, ObjectNode, Path, Property } from '../syntax/tree.ts';
import type { Template } from '../syntax/write.ts';

export type Step =
  /** Members and entries, in the order of the text. */
  | { readonly do: 'removeAll'; readonly paths: readonly Path[] }
  | { readonly do: 'set'; readonly node: Node; readonly value: string | number }
  | { readonly do: 'swap'; readonly a: Node; readonly b: Node }
  | { readonly do: 'rename'; readonly member: Property; readonly name: string }
  | { readonly do: 'remove'; readonly owner: ObjectNode; readonly member: Property }
  | { readonly do: 'removeEntry'; readonly list: ArrayNode; readonly entry: Node }
  | {
      readonly do: 'add';
      readonly owner: ObjectNode;
      readonly members: readonly (readonly [name: string, value: Template])[];
    }
  | { readonly do: 'append'; readonly list: ArrayNode; readonly value: Template }
  | { readonly do: 'change'; readonly change: TextChange };

export interface Mend {
  /** What is done, as a person would say it. */
  readonly title: string;
  /** The one right answer, which may be applied without asking. */
  readonly isPreferred?: boolean;
  readonly steps: readonly Step[];
}

export const set = (node: Node, value: string | number): Step => ({ do: 'set', node, value });

export const changeTo = (node: Node, value: string | number, isPreferred = false, why = ''): Mend => ({
  title: `Change to ${typeof value === 'number' ? value : JSON.stringify(value)}${why}`,
  isPreferred,
  steps: [set(node, value)],
});
