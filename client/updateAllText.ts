/** Many files at once, as they are shown: for the choice, for the question and for the summary. Nothing of VS Code. */

import type { Plan } from '../server/protocol.ts';
import { plain } from './plain.ts';
import { planLine } from './planText.ts';

/** What was found out about a file, and what came of it. */
export interface Row {
  /** Path below the folder. */
  readonly file: string;
  /** Of the experiment; undefined while the file has none that can be read. */
  readonly name: string | undefined;
  /** Where it is deployed, in a line, the account first where it is known. */
  readonly place: string | undefined;
  readonly result: Result;
}

export type Result =
  | { readonly is: 'to-change'; readonly plan: Plan }
  | { readonly is: 'unchanged' }
  /** Not sent, and why: errors in the file, the state, a failed call. */
  | { readonly is: 'failed'; readonly why: string }
  /** `why`: its answer was lost, and how it is known all the same. */
  | { readonly is: 'updated'; readonly arn: string; readonly plan: Plan; readonly why?: string }
  /** The answer was lost, and the experiment does not tell. */
  | { readonly is: 'unknown'; readonly why: string }
  | { readonly is: 'not-chosen' }
  | { readonly is: 'cancelled' };

const WORDS: Readonly<Record<Result['is'], string>> = {
  updated: 'updated',
  failed: 'failed',
  unknown: 'not known',
  unchanged: 'up to date',
  'to-change': 'to change',
  'not-chosen': 'not chosen',
  cancelled: 'cancelled',
};

/** The order in which a summary is read: what needs somebody comes first. */
const ORDER = ['failed', 'unknown', 'cancelled', 'updated', 'to-change', 'not-chosen', 'unchanged'] as const;

/** "3 updated, 1 failed, 2 up to date". */
export function tally(rows: readonly Row[]): string {
  const counted = ORDER.toSorted((a, b) => Number(b === 'updated') - Number(a === 'updated')).flatMap((is) => {
    const count = rows.filter(({ result }) => result.is === is).length;
    return count > 0 ? [`${count} ${WORDS[is]}`] : [];
  });
  return counted.join(', ') || 'no files';
}

export const items = (rows: readonly Row[]) =>
  rows.flatMap((row) =>
    row.result.is === 'to-change'
      ? [
          {
            label: plain(row.name ?? row.file, 120),
            description: [row.file, row.place]
              .filter((part) => part !== undefined)
              .map((part) => plain(part))
              .join(' \u00b7 '),
            detail: planLine(row.result.plan),
            picked: true,
            row,
          },
        ]
      : [],
  );

const SHOWN = 15;

/** The lines of the one question before all are sent. */
export function question(rows: readonly Row[]): readonly string[] {
  const places = new Map<string, number>();
  for (const { place = 'somewhere' } of rows) places.set(place, (places.get(place) ?? 0) + 1);
  const shown = rows.slice(0, SHOWN).map(({ name, file, result }) => {
    const words = result.is === 'to-change' ? planLine(result.plan) : '';
    return `${plain(name ?? file, 120)}: ${words}`;
  });
  return [
    ...[...places].map(([place, count]) => `${count} at ${plain(place)}`),
    '',
    ...shown,
    ...(rows.length > SHOWN ? [`and ${rows.length - SHOWN} more`] : []),
  ];
}

/** What came of each, with the ARN or the reason. */
export function summary(rows: readonly Row[], folder: string, at: number): string {
  const sorted = ORDER.flatMap((is) => rows.filter(({ result }) => result.is === is));
  const head = `Update of all experiments in ${plain(folder)}, ${new Date(at).toISOString()}: ${tally(rows)}.`;
  return `${[head, ...sorted.map(rowText)].join('\n\n')}\n`;
}

function rowText({ file, name, place, result }: Row): string {
  const lines = [
    `${WORDS[result.is].toUpperCase()}  ${plain(file)}${name === undefined ? '' : `  (${plain(name, 120)})`}`,
    place && `  ${plain(place)}`,
    'arn' in result && `  ${plain(result.arn)}`,
    'plan' in result && `  ${planLine(result.plan)}`,
    'why' in result && `  ${plain(result.why)}`,
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}
