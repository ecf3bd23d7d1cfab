/** A plan and what it was made from, as a person reads it: sentences from data, nothing of VS Code. */
import type { Description, Plan, PlannedChange } from '../server/protocol.ts';
import { plain } from './plain.ts';

/** What was deployed when a plan was made. */
export interface Deployed {
  readonly description: Description;
  readonly liveCounts?: Readonly<Record<string, number>> | undefined;
  /** When it was described, in milliseconds since 1970. */
  readonly at: number;
}

/** Two descriptions of one experiment between which nobody changed it, nor did its state. */
export const isSameState = (one: Description, other: Description): boolean =>
  one.LastModifiedTime === other.LastModifiedTime && one.Status === other.Status;

const SHOWN_CHANGES = 12;

/** The lines of a confirmation: what would change in words, each member with both values, and what is to be known. */
export function planLines({ words, changes, kept, ignored, warnings }: Plan): readonly string[] {
  const shown = changes.slice(0, SHOWN_CHANGES).map(changeLine);
  const more = changes.length - shown.length;
  return [
    ...words.map((word) => plain(word)),
    '',
    ...shown,
    ...(more > 0 ? [`and ${more} more; Preview Changes shows all`] : []),
    ...(warnings.length > 0 ? ['', ...warnings.map((warning) => `\u26a0 ${plain(warning)}`)] : []),
    ...(kept.length + ignored.length > 0 ? [''] : []),
    ...(kept.length > 0 ? [`Kept as deployed, for the file does not have it: ${list(kept)}`] : []),
    ...(ignored.length > 0 ? [`Left out, as an update does not take it: ${list(ignored)}`] : []),
  ];
}

export interface Heading {
  readonly name: string;
  readonly place: string;
  readonly deployed: Deployed;
  readonly plan: Plan | undefined;
  /** How many errors keep the file from being sent. */
  readonly errors: number;
}

/** What stands above each side of a preview, a line each: what is deployed as of when, and the plan in words. */
export function previewHead({ name, place, deployed, plan, errors }: Heading) {
  const { Status, LastModifiedTime } = deployed.description;
  const moved = typeof LastModifiedTime === 'string' ? `, last changed ${LastModifiedTime}` : '';
  return {
    deployed: [
      `Deployed: ${plain(name, 120)}`,
      plain(place),
      `${plain(String(Status ?? 'state not known'), 40)} at ${new Date(deployed.at).toISOString()}${plain(moved, 60)}`,
    ],
    result: plan
      ? [
          'After the update:',
          ...[plan.refusal, ...plan.words, ...plan.warnings].flatMap((line) => (line ? plain(line) : [])),
        ]
      : [`The file has ${errors === 1 ? 'an error' : `${errors} errors`}, so an update would not be sent.`],
  } as const;
}

/** "Schedule / EndTime: 2030-01-01T00:00:00Z → 2030-01-08T00:00:00Z". */
export function changeLine({ path, before, after, kind }: PlannedChange): string {
  const value = (text: string | undefined) => (text === undefined ? 'nothing' : plain(text, 80));
  const words = { changed: `${value(before)} \u2192 ${value(after)}`, added: value(after), removed: 'taken away' }[
    kind
  ];
  return `${path.map((step) => plain(step, 80)).join(' / ')}: ${words}`;
}

/** A plan in one line, for a list and for the record. */
export function planLine({ words, refusal }: Pick<Plan, 'words' | 'refusal'>): string {
  return plain(refusal ?? words.join(' '), 300);
}

const list = (names: readonly string[]): string => names.map((name) => plain(name, 80)).join(', ');
