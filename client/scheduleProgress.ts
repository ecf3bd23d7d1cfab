/** How far the schedule of an experiment is. */

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;

export interface Span {
  /** Milliseconds since the epoch, as all times here. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** "day 3 of 7, 43%" within the schedule, "starts in 2 days" before it; undefined after it, and without both times. */
export function scheduleProgress({ start, end }: Span, now: number): string | undefined {
  if (start === undefined || end === undefined || end <= start || now >= end) return undefined;
  if (now < start) return `starts in ${duration(start - now)}`;
  const percent = Math.floor(((now - start) / (end - start)) * 100);
  const days = Math.ceil((end - start) / DAY);
  if (days <= 1) return `${duration(end - now)} left, ${percent}%`;
  return `day ${Math.floor((now - start) / DAY) + 1} of ${days}, ${percent}%`;
}

/** In the largest unit that it has two of, rounded up so that it is never said to be shorter than it is. */
function duration(milliseconds: number): string {
  if (milliseconds >= 2 * DAY) return `${Math.ceil(milliseconds / DAY)} days`;
  if (milliseconds >= 2 * HOUR) return `${Math.ceil(milliseconds / HOUR)} hours`;
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** "2030-01-31 09:00 UTC" */
export const moment = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
