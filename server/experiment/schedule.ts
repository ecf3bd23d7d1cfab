/** The two ends of the schedule as points in time. */
import type { Node, Path, Span } from '../syntax/tree.ts';
import { at, span } from './members.ts';
import { day, isoText, parseTimestamp, type Timestamp } from './timestamps.ts';

export type Point = Timestamp & { readonly span: Span };

export const startOf = (experiment: Node | undefined): Point | undefined => pointOf(at(at(experiment, 'Schedule'), 'StartTime'));
export const endOf = (experiment: Node | undefined): Point | undefined => pointOf(at(at(experiment, 'Schedule'), 'EndTime'));

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

/** Times worth offering, as ISO 8601 text in UTC with what each means. `now` in milliseconds. */
export function timesFor(path: Path, experiment: Node | undefined, now: number): readonly { readonly text: string; readonly meaning: string }[] {
  const second = Math.floor(now / 1000) * 1000;
  const start = startBefore(path, experiment);
  const afterStart = start === undefined ? [] : [7, 30, 1].map((days) => [start + days * day, `StartTime plus ${days} ${days === 1 ? 'day' : 'days'}`] as const);
  const afterNow = [
    [second, 'now'],
    [second + day / 24, 'in one hour'],
    [second + day, 'tomorrow'],
    [second + 7 * day, 'in 7 days'],
    [second + 30 * day, 'in 30 days'],
  ] as const;
  return [...afterStart, ...afterNow].map(([ms, meaning]) => ({ text: isoText(ms), meaning }));
}
