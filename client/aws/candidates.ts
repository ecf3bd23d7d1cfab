/** Values that several places may say, and the first of them that does. */
import type { Sourced } from './types.ts';

export type Section = Readonly<Record<string, string | undefined>>;
export type Sections = Readonly<Record<string, Section | undefined>>;
export type Candidate = readonly [value: string | undefined, source: string];

/** The first that is set to more than white space, trimmed. */
export function first(...candidates: readonly Candidate[]): Sourced<string> | undefined {
  for (const [value, source] of candidates) {
    const trimmed = value?.trim();
    if (trimmed) return { value: trimmed, source };
  }
  return undefined;
}

export const fromEnvironment = (environment: NodeJS.ProcessEnv, names: readonly string[]): readonly Candidate[] =>
  names.map((name) => [environment[name], name]);
