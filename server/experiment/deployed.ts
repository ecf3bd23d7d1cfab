/** The experiment as AWS has it: the answer of DescribeInferenceExperiment, of which nothing is taken for granted. */
import type { Node } from '../syntax/tree.ts';
import { identity, nameOfExperiment } from './identity.ts';
import { parseTimestamp } from './timestamps.ts';

export interface Deployed {
  /** `Created`, `Running` and so on; see the states of an experiment in the API reference. Empty when AWS did not say it. */
  readonly status: string;
  /** Of the last Describe, as plain JSON; times as ISO 8601 text or epoch seconds. */
  readonly description: unknown;
  /** Instances that serve now, by variant name: autoscaling may have moved them away from what Describe says. */
  readonly liveCounts?: Readonly<Record<string, number>> | undefined;
  /** When it was described, in milliseconds since 1970; absent where it was just now. */
  readonly at?: number | undefined;
}

/** Of what came over the wire. */
export function deployedOf({
  description,
  liveCounts,
  at,
}: {
  readonly description: unknown;
  readonly liveCounts?: unknown;
  readonly at?: unknown;
}): Deployed {
  const status = get(description, 'Status');
  const counts = typeof liveCounts === 'object' && liveCounts !== null ? Object.entries(liveCounts) : [];
  return {
    status: typeof status === 'string' ? status : '',
    description,
    liveCounts: Object.fromEntries(counts.filter(([, count]) => Number.isInteger(count) && count >= 0)),
    ...(typeof at === 'number' && Math.abs(at) <= latest && { at }),
  };
}

/** What a Date can hold. */
const latest = 8.64e15;

/** Whether the file is about the experiment that was described. */
export const isAbout = (experiment: Node | undefined, { description }: Deployed): boolean => {
  const name = nameOfExperiment(experiment)?.value;
  return name !== undefined && name === get(description, identity);
};

export const deployedStart = ({ description }: Deployed): number | undefined =>
  parseTimestamp(get(get(description, 'Schedule'), 'StartTime'))?.ms;

export const get = (of: unknown, member: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, member)
    ? (of as Record<string, unknown>)[member]
    : undefined;

/** "As AWS said at 14:05 UTC on 3 March 2030." */
export function asSaid(at: number): string {
  const when = new Date(at);
  const [clock = ''] = /\d\d:\d\d/.exec(when.toISOString()) ?? [];
  const month = when.toLocaleString('en-US', { timeZone: 'UTC', month: 'long' });
  return `As AWS said at ${clock} UTC on ${when.getUTCDate()} ${month} ${when.getUTCFullYear()}.`;
}
