/** Timestamps between the AWS CLI's JSON (text or epoch seconds) and the SDK's (Date). */

const NO_OFFSET = /^\d{4}-\d{2}-\d{2}[T ][\d:.]+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The moment an AWS CLI timestamp names: ISO 8601 text, or epoch seconds as number or text. Without an offset it is
 * UTC, as in the AWS CLI. Throws RangeError on anything else.
 */
export function dateOf(timestamp: unknown): Date {
  const date = parse(timestamp);
  if (Number.isNaN(date.getTime())) throw new RangeError(`${JSON.stringify(timestamp)} is no timestamp.`);
  return date;
}

function parse(timestamp: unknown): Date {
  if (timestamp instanceof Date) return timestamp;
  if (typeof timestamp === 'number') return new Date(timestamp * 1000);
  if (typeof timestamp !== 'string') return new Date(Number.NaN);
  const text = timestamp.trim();
  if (NUMBER.test(text)) return new Date(Number(text) * 1000);
  // JavaScript takes a date without a time as UTC, but one with a time as local.
  return new Date(NO_OFFSET.test(text) ? `${text}Z` : text);
}

/** A copy in which every Date is ISO 8601 text in UTC. */
export function withTextDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withTextDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, withTextDates(member)]),
  );
}
