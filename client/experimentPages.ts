/** Pages of experiments, until there are enough that pass the filter. */
import type { ExperimentSummary, Target } from './aws/types.ts';
import { isWanted, listQuery, type Query } from './experimentQuery.ts';
import type { Source } from './viewSource.ts';

export interface Wish {
  readonly query: Query;
  /** Token of the first page; the beginning without one. */
  readonly from?: string;
  /** Experiments that are enough. */
  readonly least: number;
}

export interface Found {
  readonly experiments: readonly ExperimentSummary[];
  /** For the page after the last that was read. */
  readonly nextToken: string | undefined;
}

/** Pages that are read for one wish: of a filter that few experiments pass, the rest is asked for by "Load more". */
const PAGES = 10;
const OF_A_PAGE = 100;

export async function wantedPages(
  source: Pick<Source, 'list'>,
  target: Target,
  { query, from, least }: Wish,
  signal: AbortSignal,
): Promise<Found> {
  const experiments: ExperimentSummary[] = [];
  let nextToken = from;
  // A long list is read again as far as it was, whatever the number of pages.
  const most = Math.max(PAGES, Math.ceil(least / OF_A_PAGE));
  for (let page = 0; page < most; page += 1) {
    const answer = await source.list(target, listQuery(query, nextToken), signal);
    signal.throwIfAborted();
    experiments.push(...answer.experiments.filter((summary) => isWanted(query, summary)));
    nextToken = answer.nextToken;
    if (nextToken === undefined || experiments.length >= least) break;
  }
  return { experiments, nextToken };
}
