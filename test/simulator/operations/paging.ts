import { createHash } from 'node:crypto';
import { invalid, type ServiceError } from '../errors.ts';

/** The members that the three List operations have in common. Times are epoch seconds. */
export interface ListInput {
  readonly NextToken?: string;
  readonly MaxResults?: number;
  readonly SortBy?: string;
  readonly SortOrder?: 'Ascending' | 'Descending';
  readonly NameContains?: string;
  readonly StatusEquals?: string;
  readonly Type?: string;
  readonly CreationTimeAfter?: number;
  readonly CreationTimeBefore?: number;
  readonly LastModifiedTimeAfter?: number;
  readonly LastModifiedTimeBefore?: number;
}

/** What an entry is filtered and sorted by; absent members are not filtered by. */
export interface Listed<Summary> {
  readonly summary: Summary;
  readonly name: string;
  readonly created: number;
  readonly modified: number;
  readonly status?: string;
  readonly type?: string;
}

export interface Page<Summary> {
  readonly items: readonly Summary[];
  readonly next: { readonly NextToken?: string };
}

const defaultPage = 10;

/** Newest first unless told otherwise. A token names the last entry seen, so that deletions in between skip nothing. */
export function page<Summary>(entries: readonly Listed<Summary>[], input: ListInput): Page<Summary> | ServiceError {
  const order = compareBy(input);
  const matching = entries.filter((entry) => matches(entry, input)).sort(order);
  const after = input.NextToken === undefined ? undefined : readToken(input.NextToken, input);
  if (after === 'invalid') return invalid('The NextToken is not one that this list has given out.');

  const rest = after ? matching.filter((entry) => order(entry, after) > 0) : matching;
  const items = rest.slice(0, input.MaxResults ?? defaultPage);
  const last = items.at(-1);
  return {
    items: items.map(({ summary }) => summary),
    next: last && items.length < rest.length ? { NextToken: writeToken(last, input) } : {},
  };
}

function matches({ name, created, modified, status, type }: Listed<unknown>, input: ListInput): boolean {
  return (
    (input.NameContains === undefined || name.includes(input.NameContains)) &&
    (input.StatusEquals === undefined || status === input.StatusEquals) &&
    (input.Type === undefined || type === input.Type) &&
    (input.CreationTimeAfter === undefined || created > input.CreationTimeAfter) &&
    (input.CreationTimeBefore === undefined || created < input.CreationTimeBefore) &&
    (input.LastModifiedTimeAfter === undefined || modified > input.LastModifiedTimeAfter) &&
    (input.LastModifiedTimeBefore === undefined || modified < input.LastModifiedTimeBefore)
  );
}

type Key = Pick<Listed<unknown>, 'name' | 'created' | 'status'>;

function compareBy({ SortBy = 'CreationTime', SortOrder = 'Descending' }: ListInput): (a: Key, b: Key) => number {
  const sign = SortOrder === 'Ascending' ? 1 : -1;
  const byName = (a: Key, b: Key): number => compareText(a.name, b.name);
  if (SortBy === 'Name') return (a, b) => sign * byName(a, b);
  if (SortBy === 'Status') {
    return (a, b) => sign * (compareText(a.status ?? '', b.status ?? '') || byName(a, b));
  }
  return (a, b) => sign * (a.created - b.created || byName(a, b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function writeToken({ name, created, status }: Key, input: ListInput): string {
  return Buffer.from(JSON.stringify({ name, created, status, of: fingerprint(input) })).toString('base64url');
}

function readToken(token: string, input: ListInput): Key | 'invalid' {
  try {
    const key: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    const known = typeof key === 'object' && key !== null && 'of' in key && key.of === fingerprint(input);
    return known ? (key as unknown as Key) : 'invalid';
  } catch {
    return 'invalid';
  }
}

/** A token belongs to its filters and order; only the page's size may change on the way. */
function fingerprint({ NextToken: _, MaxResults: __, ...query }: ListInput): string {
  const entries = Object.entries(query).sort(([a], [b]) => compareText(a, b));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
}
