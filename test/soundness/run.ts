/** Judges random files twice and counts: how often both say the same, and why they differ where they do. */
import fc from 'fast-check';
import { type Language, languages } from '../unit/support.ts';
import { type Style, styles, writing } from '../unit/writings.ts';
import { compared } from './compare.ts';
import { files } from './documents.ts';
import type { Members } from './shapes.ts';

export interface Counts {
  /** Files, each in one of the formats. */
  readonly documents: number;
  /** By outcome: `both take`, `both refuse`, or a disagreement that is allowed. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** `count` documents in each format. Throws at the first disagreement that is not allowed, with the smallest file that shows it. */
export function run(count: number, seed: number): Counts {
  const outcomes = new Map<string, number>();
  let documents = 0;
  for (const language of languages) {
    const property = fc.property(files, styles, (value, style) => {
      documents += 1;
      for (const outcome of judged(language, value, style)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    });
    fc.assert(property, { seed, numRuns: count });
  }
  return { documents, outcomes };
}

function judged(language: Language, value: Members, style: Style): readonly string[] {
  const text = writing(language, value, style);
  const outcome = compared(language, text, value);
  if (outcome === undefined) throw new Error(`nothing explains the two verdicts on\n${text}`);
  return typeof outcome === 'string' ? [outcome] : outcome;
}
