import { endsOf, longestDays } from '../../experiment/schedule.ts';
import { day, duration } from '../../experiment/timestamps.ts';
import { otherEnds } from '../scheduleMends.ts';
import { guide, type Rule } from './rule.ts';

export const scheduleTooLong: Rule = {
  id: 'schedule-too-long',
  severity: 'error',
  href: `${guide}shadow-tests-create.html`,
  documentation: `A shadow test runs for at most ${longestDays} days.`,
  check: (experiment) => {
    const ends = endsOf(experiment);
    if (!ends) return [];
    const length = ends.end.ms - ends.start.ms;
    if (length <= longestDays * day) return [];
    return [
      {
        message: `The experiment would run for ${moreThan(length)}; ${longestDays} days is the longest. Choose an earlier EndTime.`,
        ...ends.end.span,
        related: [{ message: 'The start', ...ends.start.span }],
      },
    ];
  },
  mends: (_, experiment) => otherEnds(experiment, [longestDays, 7]),
};

const moreThan = (length: number) =>
  length < (longestDays + 1) * day ? `more than ${longestDays} days` : duration(length);
