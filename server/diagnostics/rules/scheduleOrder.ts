import { endsOf } from '../../experiment/schedule.ts';
import { api, type Rule } from './rule.ts';

export const scheduleOrder: Rule = {
  id: 'schedule-order',
  severity: 'error',
  href: `${api}API_InferenceExperimentSchedule.html`,
  documentation: 'EndTime is after StartTime.',
  check: (experiment) => {
    const ends = endsOf(experiment);
    if (!ends || ends.end.ms > ends.start.ms) return [];
    const how = ends.end.ms === ends.start.ms ? 'the same moment as' : 'before';
    return [
      {
        message: `EndTime is ${how} StartTime. Choose an end after the start, or swap the two.`,
        ...ends.end.span,
        related: [{ message: 'The start', ...ends.start.span }],
      },
    ];
  },
};
