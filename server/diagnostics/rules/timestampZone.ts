import { endOf, startOf } from '../../experiment/schedule.ts';
import { isoText, parseTimestamp } from '../../experiment/timestamps.ts';
import { changeTo } from '../mend.ts';
import { guide, quote, type Rule } from './rule.ts';

export const timestampZone: Rule = {
  id: 'timestamp-zone',
  severity: 'warning',
  href: `${guide}shadow-tests-create.html`,
  documentation:
    'A time without a zone is taken as UTC, here and by the AWS CLI. Who reads the file may take it for local time, so the zone is better written.',
  check: (experiment) =>
    [startOf(experiment), endOf(experiment)].flatMap((time) => {
      if (!time || time.zoned) return [];
      const utc = quote(isoText(time.ms));
      return {
        message: `This time names no zone, so it is taken as UTC: ${utc}. Write that, or add the zone you mean, such as +02:00.`,
        ...time.span,
      };
    }),
  mends: (node) => {
    const time = 'value' in node ? parseTimestamp(node.value) : undefined;
    return time ? [changeTo(node, isoText(time.ms), true)] : [];
  },
};
