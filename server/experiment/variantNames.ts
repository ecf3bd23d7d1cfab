/** Every place where a variant is called by its name. */
import { items, locate, type Node, type Path, type ScalarNode } from '../syntax/tree.ts';
import { at } from './members.ts';

/** Where the schema says what a variant's name is like. */
export const variantNamePath: Path = ['ModelVariants', 0, 'VariantName'];

export interface Mention {
  readonly name: string;
  readonly node: ScalarNode;
  /** Where the variant gets its name; else it is referred to. */
  readonly isDefinition: boolean;
}

/** In the order ModelVariants, production, shadow; empty names are none. */
export function mentionsOf(experiment: Node | undefined): readonly Mention[] {
  const shadowMode = at(experiment, 'ShadowModeConfig');
  const definitions = items(at(experiment, 'ModelVariants')).map((variant) => at(variant, 'VariantName'));
  const references = [
    at(shadowMode, 'SourceModelVariantName'),
    ...items(at(shadowMode, 'ShadowModelVariants')).map((shadow) => at(shadow, 'ShadowModelVariantName')),
  ];
  return [...definitions.map((node) => mention(node, true)), ...references.map((node) => mention(node, false))].flat();
}

const mention = (node: Node | undefined, isDefinition: boolean): readonly Mention[] =>
  node?.kind === 'string' && node.value !== '' ? [{ name: String(node.value), node, isDefinition }] : [];

/** The mention under the offset, and all of the same name with it. */
export function mentionsAt(
  experiment: Node | undefined,
  offset: number,
): { readonly here: Mention; readonly all: readonly Mention[] } | undefined {
  const node = locate(experiment, offset);
  const mentions = mentionsOf(experiment);
  const here = node && !node.onKey ? mentions.find((each) => each.node === node.node) : undefined;
  return here && { here, all: mentions.filter(({ name }) => name === here.name) };
}
