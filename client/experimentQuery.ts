/** Which experiments the view shows, and in which order: what is asked of AWS, and what is left out here. */
import type { ExperimentSummary, ListQuery } from './aws/types.ts';
import { plain } from './plain.ts';

export type Sort = 'created' | 'name' | 'state';

export interface Query {
  /** Empty: all of them. */
  readonly states: readonly string[];
  /** Part of the name; an empty text is in every name. */
  readonly name: string;
  readonly sort: Sort;
}

export const everything: Query = { states: [], name: '', sort: 'created' };

/** In the order of a life. */
export const states: readonly string[] = [
  'Creating',
  'Created',
  'Starting',
  'Running',
  'Updating',
  'Stopping',
  'Completed',
  'Cancelled',
];

export const sorts: Readonly<
  Record<Sort, { readonly label: string; readonly api: Required<Pick<ListQuery, 'sortBy' | 'sortOrder'>> }>
> = {
  created: { label: 'By creation, the newest first', api: { sortBy: 'CreationTime', sortOrder: 'Descending' } },
  name: { label: 'By name', api: { sortBy: 'Name', sortOrder: 'Ascending' } },
  state: { label: 'By state', api: { sortBy: 'Status', sortOrder: 'Ascending' } },
};

/** The largest page there is: a person who looks for one experiment among many asks AWS as rarely as can be. */
const PAGE = 100;

/** What a page is asked with. AWS takes one state at most, so that several are sorted out here. */
export const listQuery = ({ states: wanted, name, sort }: Query, nextToken?: string): ListQuery => ({
  ...sorts[sort].api,
  pageSize: PAGE,
  ...(wanted.length === 1 ? { status: wanted[0] } : {}),
  ...(name ? { nameContains: name } : {}),
  ...(nextToken ? { nextToken } : {}),
});

/** Whether an experiment that a page gave is shown. */
export const isWanted = ({ states: wanted }: Query, { status }: ExperimentSummary): boolean =>
  wanted.length === 0 || wanted.includes(status);

export const isFiltered = ({ states: wanted, name }: Query): boolean => wanted.length > 0 || name !== '';

/** What is left out, for the view's message; undefined when nothing is. */
export function filterWords({ states: wanted, name }: Query, found: number): string | undefined {
  const parts = [
    wanted.length > 0 && `state ${wanted.map((state) => plain(state, 40)).join(' or ')}`,
    name && `"${plain(name, 80)}" in the name`,
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return `${found === 0 ? 'No experiment here has' : 'Only those with'} ${parts.join(' and ')}.`;
}
