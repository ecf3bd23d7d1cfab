/** `sagemakerExperiments.targets`: which files go where, as a team writes it down. Typed by hand, so nothing is believed. */
import { plain } from './plain.ts';

export interface TargetRule {
  /** Glob of VS Code; without a `/` it is matched against the file's name. */
  readonly files: string;
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
}

const MEMBERS: readonly string[] = ['files', 'profile', 'region', 'endpointUrl'] satisfies (keyof TargetRule)[];

/**
 * The entries of the setting. Throws an Error for a person to read when one of them is not understood: passed over, it
 * would send its files somewhere else.
 */
export function targetRules(value: readonly unknown[]): readonly TargetRule[] {
  return value.map((entry, index) => {
    const problem = problemOf(entry);
    if (!problem) return entry as TargetRule;
    throw Object.assign(new Error(`Entry ${index + 1} of sagemakerExperiments.targets ${problem}.`), {
      name: 'InvalidTargets',
    });
  });
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return 'is not an object with "files" and "profile", "region" or "endpointUrl"';
  }
  const unknown = Object.keys(entry).find((member) => !MEMBERS.includes(member));
  if (unknown) return `has "${plain(unknown, 40)}", which is none of ${MEMBERS.join(', ')}`;
  const noText = Object.entries(entry).find(([, value]) => typeof value !== 'string');
  if (noText) return `has a "${noText[0]}" that is no text`;
  return 'files' in entry && String(entry.files).trim() ? undefined : 'has no "files"';
}

/** The first that matches. `matches` is given a glob that applies to the whole path. */
export function ruleFor(rules: readonly TargetRule[], matches: (glob: string) => boolean): TargetRule | undefined {
  return rules.find(({ files }) => matches(files.includes('/') ? files.replace(/^\.?\//, '') : `**/${files}`));
}
