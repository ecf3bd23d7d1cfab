import type { TextAt } from '../../experiment/members.ts';
import type { Variants } from '../../experiment/variants.ts';
import { number } from '../../schema/lookup.ts';
import { type Breach, didYouMean, quote } from './rule.ts';

/** Names that a message lists; a test has two variants. */
const mostListed = 5;

/** A name that refers to no variant of the file; nothing while the list of variants is partial. */
export function unknownVariant(
  reference: TextAt | undefined,
  member: string,
  { named, complete, key }: Variants,
): readonly Breach[] {
  if (!reference || !complete || named.some(({ value }) => value === reference.value)) return [];
  const names = named.map(({ value }) => value);
  return [
    {
      message: `${member} names ${quote(reference.value)}, but ModelVariants has only ${listed(names)}.${didYouMean(reference.value, names)}`,
      ...reference.span,
      ...(key && { related: [{ message: 'The variants of this experiment', ...key }] }),
    },
  ];
}

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  const words = names.slice(0, mostListed).map(quote).join(' and ');
  return more > 0 ? `${words} and ${number(more)} more` : words;
}
