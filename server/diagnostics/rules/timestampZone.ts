import { endOf, startOf } from '../../experiment/schedule.ts';
import { isoText } from '../../experiment/timestamps.ts';
import { guide, quote, type Rule } from './rule.ts';

export const timestampZone: Rule = {
  id: 'timestamp-zone',
  severity: 'warning',
  href: `${guide}shadow-tests-create.html`,
  documentation:
    'A time without a zone is read in the zone of the machine that sends it, as the AWS CLI does, so the same file means different times on different machines.',
  check: (experiment) =>
    [startOf(experiment), endOf(experiment)].flatMap((time) => {
      if (!time || time.zoned) return [];
      const utc = quote(isoText(time.ms));
      return {
        message: `This time names no zone; on this machine it means ${utc}. Write that, or add the zone, such as Z or +02:00.`,
        ...time.span,
      };
    }),
};
