/** The two ends of the schedule as points in time. */
import type { Node, Path, Span } from '../syntax/tree.ts';
import { at, span } from './members.ts';
import { day, isoText, parseTimestamp, type Timestamp } from './timestamps.ts';

export type Point = Timestamp & { readonly span: Span };

export const startOf = (experiment: Node | undefined): Point | undefined =>
  pointOf(at(at(experiment, 'Schedule'), 'StartTime'));
export const endOf = (experiment: Node | undefined): Point | undefined =>
  pointOf(at(at(experiment, 'Schedule'), 'EndTime'));

/** Undefined unless both are there and real. */
export function endsOf(experiment: Node): { readonly start: Point; readonly end: Point } | undefined {
  const start = startOf(experiment);
  const end = endOf(experiment);
  return start && end && { start, end };
}

function pointOf(node: Node | undefined): Point | undefined {
  const time = node && 'value' in node ? parseTimestamp(node.value) : undefined;
  return node && time && { ...time, span: span(node) };
}

/** The start that an end is measured from; undefined for any other time. */
export const startBefore = (path: Path, experiment: Node | undefined): number | undefined =>
  path.at(-1) === 'EndTime' ? startOf(experiment)?.ms : undefined;

/** The values of the schedule that are no missing or half-typed ones. */
export const scheduleNodes = (
  experiment: Node,
): { readonly start: Node | undefined; readonly end: Node | undefined } => ({
  start: at(at(experiment, 'Schedule'), 'StartTime'),
  end: at(at(experiment, 'Schedule'), 'EndTime'),
});

export interface OfferedTime {
  /** ISO 8601 in UTC. */
  readonly text: string;
  readonly meaning: string;
  readonly isUsual: boolean;
}

/** The longest that a shadow test may run (developer guide, create). */
export const longestDays = 30;
const longest = longestDays * day;

/** Days that a test runs when its end is not given (developer guide, create). */
const usualDays = 7;

/** Times worth offering, none that contradicts the other end of the schedule. `now` in milliseconds. */
export function timesFor(path: Path, experiment: Node | undefined, now: number): readonly OfferedTime[] {
  const second = Math.floor(now / 1000) * 1000;
  const start = startBefore(path, experiment);
  const end = path.at(-1) === 'StartTime' ? endOf(experiment)?.ms : undefined;
  const afterStart =
    start === undefined
      ? []
      : [1, 7, 30].map((days) => ({ ms: start + days * day, meaning: plusDays(days), isUsual: days === usualDays }));
  const isEnd = path.at(-1) === 'EndTime';
  const soon = [
    { ms: second, meaning: 'now', isUsual: false },
    { ms: second + day / 24, meaning: 'in one hour', isUsual: false },
    { ms: second + day, meaning: 'tomorrow', isUsual: false },
    { ms: second + 7 * day, meaning: 'in 7 days', isUsual: isEnd && start === undefined },
    { ms: second + 30 * day, meaning: 'in 30 days', isUsual: false },
  ];
  // A test that ends at this moment is no test: an end offers that last.
  const afterNow = isEnd ? [...soon.slice(1), ...soon.slice(0, 1)] : soon;
  const contradicts = (ms: number) =>
    (start !== undefined && (ms <= start || ms > start + longest)) ||
    (end !== undefined && end > second && (ms >= end || end > ms + longest));
  return [...afterStart, ...afterNow.filter(({ ms }) => !contradicts(ms))].map(({ ms, ...rest }) => ({
    text: isoText(ms),
    ...rest,
  }));
}

const plusDays = (days: number) => `StartTime plus ${days} ${days === 1 ? 'day' : 'days'}`;
