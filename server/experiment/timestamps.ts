/** Times as an experiment file writes them: ISO 8601 text, or epoch seconds as a number or as text. */

export interface Timestamp {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly ms: number;
  /** False when the text names no zone; it is then UTC, as in the AWS CLI. */
  readonly zoned: boolean;
}

/** With or without dashes and colons; the offset may leave out its minutes. */
const iso =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.(\d+))?)?([Zz]|([+-])(\d{2})(?::?(\d{2}))?)?)?$/;
const epoch = /^\d{1,11}(\.\d+)?$/;
/** Seconds of more digits are milliseconds by mistake. */
const epochLimit = 1e11;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
export const day = 24 * hour;

/** Undefined when the value is no real point in time, such as 31 February. */
export function parseTimestamp(value: unknown): Timestamp | undefined {
  if (typeof value === 'number')
    return value >= 0 && value < epochLimit ? { ms: Math.round(value * second), zoned: true } : undefined;
  if (typeof value !== 'string') return undefined;
  if (epoch.test(value)) return { ms: Math.round(Number(value) * second), zoned: true };
  const match = iso.exec(value);
  if (!match) return undefined;
  const number = (group: number) => Number(match[group] ?? 0);
  const [year, month, date] = [number(1), number(3), number(4)];
  const [hours, minutes, seconds] = [number(5), number(6), number(7)];
  const [offsetHours, offsetMinutes] = [number(11), number(12)];
  // The years 0 to 99 are those of the 20th century to Date.
  if (year < 100 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59 || offsetHours > 23 || offsetMinutes > 59) return undefined;

  const ms = Math.floor(Number(`0.${match[8] ?? 0}`) * second);
  const offset = (match[10] === '-' ? -1 : 1) * (offsetHours * hour + offsetMinutes * minute);
  return { ms: Date.UTC(year, month - 1, date, hours, minutes, seconds, ms) - offset, zoned: match[9] !== undefined };
}

/** A time as YAML 1.1 knows it, with digits left out and blanks around: https://yaml.org/type/timestamp.html. */
const loose =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s*(Z|z|([-+])(\d{1,2})(?::?(\d{2}))?))?)?\s*$/;

/** What a text that is no time here was probably meant to be. */
export function meantTime(text: string): Timestamp | undefined {
  const match = loose.exec(text);
  if (!match) return undefined;
  const two = (group: number) => (match[group] ?? '0').padStart(2, '0');
  const zone = match[8] ? `${match[8]}${two(9)}:${two(10)}` : match[7] ? 'Z' : '';
  return parseTimestamp(`${match[1]}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}${zone}`);
}

/** `2030-03-01T08:00:00Z`; a fraction only where there is one. */
export const isoText = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** "in 3 days", "2 hours ago", "now": the largest unit that is not zero, and the next where the first is small. */
export function distance(ms: number, now: number): string {
  const length = duration(Math.abs(ms - now));
  if (length === '') return 'now';
  return ms > now ? `in ${length}` : `${length} ago`;
}

/** "3 days", "1 day 4 hours", "25 minutes"; empty below a minute. */
export function duration(ms: number): string {
  const days = Math.floor(ms / day);
  const hours = Math.floor((ms % day) / hour);
  const minutes = Math.floor((ms % hour) / minute);
  const parts =
    days >= 3
      ? [[days, 'day']]
      : days > 0
        ? [
            [days, 'day'],
            [hours, 'hour'],
          ]
        : [
            [hours, 'hour'],
            [minutes, 'minute'],
          ];
  return (parts as [number, string][])
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
