import { endsOf, longestDays, scheduleNodes, startOf } from '../experiment/schedule.ts';
import { day, isoText } from '../experiment/timestamps.ts';
import type { Node } from '../syntax/tree.ts';
import { type Mend, set } from './mend.ts';

/** Other ends for a schedule, counted from its start; the longest that there is comes first where the end is too late. */
export function otherEnds(experiment: Node, days: readonly number[]): readonly Mend[] {
  const { end } = scheduleNodes(experiment);
  const start = startOf(experiment);
  if (!end || !start) return [];
  return days.map((count) => ({
    title: `End ${count} days after StartTime`,
    steps: [set(end, isoText(start.ms + count * day))],
  }));
}

export function swapped(experiment: Node): readonly Mend[] {
  const { start, end } = scheduleNodes(experiment);
  const ends = endsOf(experiment);
  if (!start || !end || !ends || ends.end.ms >= ends.start.ms || ends.start.ms - ends.end.ms > longestDays * day)
    return [];
  return [{ title: 'Swap StartTime and EndTime', isPreferred: true, steps: [{ do: 'swap', a: start, b: end }] }];
}
