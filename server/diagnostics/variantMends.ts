import { mentionsAt, variantNamePath } from '../experiment/variantNames.ts';
import { namesOfVariants, newVariant, variantList, variantsOfATest } from '../experiment/variants.ts';
import { isLegal, schemaAt } from '../schema/lookup.ts';
import type { Node } from '../syntax/tree.ts';
import { changeTo, type Mend } from './mend.ts';
import { nearest } from './nearest.ts';

/** A test has two variants; a menu of more than this nobody reads. */
const mostOffered = 10;

/** Names of the variants that there are, but `not` this one; the nearest first. */
export function otherNames(node: Node, experiment: Node, not: string | undefined): readonly Mend[] {
  const name = 'value' in node ? String(node.value) : '';
  const schema = schemaAt(variantNamePath);
  const isUsable = (each: string) => each !== not && each !== name && schema !== undefined && isLegal(schema, each);
  const names = namesOfVariants(experiment).filter(isUsable);
  const near = nearest(name, names, mostOffered);
  const ordered = [...near, ...names.filter((each) => !near.includes(each))];
  return ordered.slice(0, mostOffered).map((each) => changeTo(node, each, names.length === 1));
}

/** For a variant that is referred to at the offset and that the file does not list: a list may be of one, but need not. */
export function addedVariant(experiment: Node, offset: number): readonly Mend[] {
  const found = mentionsAt(experiment, offset);
  const list = variantList(experiment);
  const isListed = found?.all.some(({ isDefinition }) => isDefinition) ?? true;
  if (!found || isListed || list?.kind !== 'array' || list.items.length >= variantsOfATest) return [];
  const { name } = found.here;
  return [{ title: `Add a variant ${JSON.stringify(name)}`, steps: [{ do: 'append', list, value: newVariant(name) }] }];
}
