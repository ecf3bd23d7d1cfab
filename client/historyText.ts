/** The history of changes as a document to be read. */
import type { Entry } from './history.ts';
import { plain } from './plain.ts';

const OUTCOMES: Readonly<Record<Entry['outcome'], string>> = {
  sent: 'sent, and no answer is on record: it is still awaited, or the window was closed before it came',
  accepted: 'accepted',
  refused: 'failed',
  unknown: 'not known: it may have been carried out',
  cancelled: 'cancelled before it was sent',
};

/** Newest first; times are ISO 8601 in UTC. */
export function historyText(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'Nothing has been changed at AWS from this workspace yet.\n';
  const head = `Changes asked of AWS from this workspace, newest first. Times are UTC. ${entries.length} in all.`;
  return `${[head, ...entries.map(entryText)].join('\n\n')}\n`;
}

function entryText({ at, operation, name, outcome, ...entry }: Entry): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Outcome', OUTCOMES[outcome]],
    ['ARN', entry.arn],
    ['Account', entry.account],
    ['Principal', entry.principal],
    ['Target', entry.target],
    ['Request id', entry.requestId],
    ['File', entry.file],
    ['Sent', Object.keys(entry.input).join(', ')],
  ];
  const lines = facts.flatMap(([label, value]) => (value ? [`  ${label}: ${plain(value)}`] : []));
  return [
    `${new Date(at).toISOString()}  ${plain(operation)}  ${plain(name)}`,
    ...lines,
    ...entry.changes.map((change) => `  - ${plain(change)}`),
    ...entry.remarks.map((remark) => `  ${plain(remark)}`),
  ].join('\n');
}
