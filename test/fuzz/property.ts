import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Language, languages } from '../unit/support.ts';
import { textsIn } from './texts.ts';

/** What is to hold for every input. `check` throws where it does not. */
export interface Property<T = never> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  check(input: T): void | Promise<void>;
  /** How often in `npm test`. */
  readonly runs: number;
  /** Ends what it started. */
  end?(): void;
}

export interface Text {
  readonly language: Language;
  readonly text: string;
}

/** Any text, with more that a property wants to know. */
export const withText = <T extends object>(more: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Text & T> =>
  fc
    .constantFrom(...languages)
    .chain((language) =>
      fc.record({ language: fc.constant(language), text: textsIn(language), ...more }),
    ) as fc.Arbitrary<Text & T>;

/** Of the length of whatever the text has become, from 0 to 1. */
export const place: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true });

/** No editor puts the caret between the two characters of a line's end, into a character of two code units, or before a BOM. */
export function offsetAt(text: string, fraction: number): number {
  const offset = Math.max(text.startsWith('\ufeff') ? 1 : 0, Math.floor(fraction * text.length));
  const isWithin = /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
  return isWithin ? offset - 1 : offset;
}

export function holds(condition: boolean, words: () => string): void {
  if (!condition) assert.fail(words());
}
