import { endsOf } from '../../experiment/schedule.ts';
import { otherEnds, swapped } from '../scheduleMends.ts';
import { api, type Rule } from './rule.ts';

export const scheduleOrder: Rule = {
  id: 'schedule-order',
  severity: 'error',
  href: `${api}API_InferenceExperimentSchedule.html`,
  documentation: 'EndTime is after StartTime.',
  check: (experiment) => {
    const ends = endsOf(experiment);
    if (!ends || ends.end.ms > ends.start.ms) return [];
    const message =
      ends.end.ms === ends.start.ms
        ? 'EndTime is the same moment as StartTime. Choose an end after the start.'
        : 'EndTime is before StartTime. Choose an end after the start, or swap the two.';
    return [
      {
        message,
        ...ends.end.span,
        related: [{ message: 'The start', ...ends.start.span }],
      },
    ];
  },
  mends: (_, experiment) => [...swapped(experiment), ...otherEnds(experiment, [7, 30])],
};
