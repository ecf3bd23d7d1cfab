import { endOf, longestDays, startOf } from '../../experiment/schedule.ts';
import { day, distance, isoText } from '../../experiment/timestamps.ts';
import { type Mend, set } from '../mend.ts';
import { api, quote, type Rule } from './rule.ts';

export const schedulePast: Rule = {
  id: 'schedule-past',
  severity: 'warning',
  href: `${api}API_InferenceExperimentSchedule.html`,
  documentation:
    'An experiment ends in the future. A StartTime in the past is legal: once an experiment runs, that is where it stays.',
  dependsOn: 'the present time',
  check: (experiment, { now }) => {
    const end = endOf(experiment);
    const start = startOf(experiment);
    // An end before the start is said to be that.
    if (!end || end.ms > now || (start && start.ms >= end.ms)) return [];
    return [
      {
        message: `EndTime ${quote(isoText(end.ms))} has passed (${distance(end.ms, now)}). Choose a time to come.`,
        ...end.span,
      },
    ];
  },
  mends: (node, experiment, { now }) => {
    const start = startOf(experiment)?.ms ?? now;
    const second = Math.floor(now / 1000) * 1000;
    // From now, but no longer than an experiment may run.
    return [7, 30].flatMap((days): Mend[] => {
      const end = second + days * day;
      if (end - Math.min(start, second) > longestDays * day) return [];
      return [{ title: `End in ${days} days`, steps: [set(node, isoText(end))] }];
    });
  },
};
