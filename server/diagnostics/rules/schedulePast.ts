import { endOf, startOf } from '../../experiment/schedule.ts';
import { distance, isoText } from '../../experiment/timestamps.ts';
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
};
