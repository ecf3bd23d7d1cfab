/** A place of YAML where a sign may be missing or too many, and what is around it. */
import type { Span } from './tree.ts';

/** What is thought at `at` instead of the characters that are there. */
export interface Change {
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

export interface Candidate extends Change {
  readonly message: string;
  readonly marked: Span;
  readonly title: string;
  /** False where a person should look at what it does. */
  readonly isPreferred?: false;
}

/** A line, with what is around it. */
export interface Line {
  readonly of: string;
  readonly start: number;
  /** Without a comment behind it. */
  readonly code: string;
  /** The column in which its first name or value begins, behind dashes. */
  readonly column: number;
  /** That in which the next line with something on it begins; -1 where there is none. */
  readonly next: number;
}

export type Find = (line: Line) => Generator<Candidate>;

export const change = (
  { start }: Line,
  from: number,
  removed: string,
  added: string,
  marked: readonly [number, number],
  [message, title]: readonly [string, string],
): Candidate => ({
  at: start + from,
  removed,
  added,
  message,
  marked: { start: start + marked[0], end: start + marked[1] },
  title,
});

/** A name without its quotes. */
export const unquoted = (name: string) => name.replace(/^["']|["']$/g, '');

/** Message, and title of the fix. */
export const colonAfter = (name: string) =>
  [`A colon is expected after ${JSON.stringify(unquoted(name))}.`, 'Add the colon'] as const;
