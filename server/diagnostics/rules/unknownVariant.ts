import type { TextAt } from '../../experiment/members.ts';
import type { Variants } from '../../experiment/variants.ts';
import { type Breach, didYouMean, quote } from './rule.ts';

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
      message: `${member} names ${quote(reference.value)}, but ModelVariants has only ${names.map(quote).join(' and ')}.${didYouMean(reference.value, names)}`,
      ...reference.span,
      ...(key && { related: [{ message: 'The variants of this experiment', ...key }] }),
    },
  ];
}
