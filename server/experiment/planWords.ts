/** What an update means besides its variants: parts, sampling, schedule, data capture and description, a sentence each. */
import type { State } from './planState.ts';
import { short } from './planVariants.ts';
import { day, parseTimestamp } from './timestamps.ts';

interface Parts {
  readonly source: string;
  readonly shadow: string;
  /** "10%". */
  readonly share: string;
}

/** Undefined unless both are named. */
function partsIn({ ShadowModeConfig }: State): Parts | undefined {
  const { SourceModelVariantName: source, ShadowModelVariants: [first] = [] } = ShadowModeConfig ?? {};
  const shadow = first?.ShadowModelVariantName;
  if (!source || !shadow) return undefined;
  return { source: short(source), shadow: short(shadow), share: `${first.SamplingPercentage ?? '?'}%` };
}

/** Who takes the requests, who gets copies of them, and of how many. */
export function aboutParts(before: State, after: State): readonly string[] {
  const [was, is] = [partsIn(before), partsIn(after)];
  if (!is) return [];
  const { source, shadow, share } = is;
  if (!was) return [`${source} takes the requests, and ${shadow} gets copies of ${share} of them.`];
  const sampling = was.share === share ? [] : [`Sampling of ${shadow} ${was.share} → ${share}.`];
  if (was.source === shadow && was.shadow === source) {
    return [`${source} becomes the production variant and ${shadow} its shadow: they change places.`, ...sampling];
  }
  const production =
    was.source === source ? [] : [`${source} becomes the production variant instead of ${was.source}.`];
  const other = was.shadow === shadow ? [] : [`${shadow} becomes the shadow instead of ${was.shadow}.`];
  return [...production, ...other, ...sampling];
}

/** "End moved 3 days later, to 2030-03-11T08:00:00Z: 12 days in all." */
export function aboutSchedule(before: State, after: State): readonly string[] {
  const moves = [
    moved('Start', before.Schedule?.StartTime, after.Schedule?.StartTime),
    moved('End', before.Schedule?.EndTime, after.Schedule?.EndTime),
  ].filter((words) => words !== undefined);
  const [start, end] = endsIn(after);
  const whole = start !== undefined && end !== undefined && end > start ? `: ${length(end - start)} in all` : '';
  return moves.map((words, index) => `${words}${index === moves.length - 1 ? whole : ''}.`);
}

/** In milliseconds since 1970. */
export const endsIn = ({ Schedule }: State): readonly [number | undefined, number | undefined] => [
  parseTimestamp(Schedule?.StartTime)?.ms,
  parseTimestamp(Schedule?.EndTime)?.ms,
];

type Time = string | number | undefined;

function moved(what: string, from: Time, to: Time): string | undefined {
  const [was, is] = [parseTimestamp(from)?.ms, parseTimestamp(to)?.ms];
  if (is === undefined || is === was) return undefined;
  if (was === undefined) return `${what} set to ${to}`;
  return `${what} moved ${length(Math.abs(is - was))} ${is > was ? 'later' : 'earlier'}, to ${to}`;
}

/** "3 days 4 hours", exact but for fractions of a second. `ms` above 0. */
export function length(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const units: readonly (readonly [string, number, number])[] = [
    ['day', day / 1000, Number.POSITIVE_INFINITY],
    ['hour', 3600, 24],
    ['minute', 60, 60],
    ['second', 1, 60],
  ];
  const parts = units
    .map(([unit, size, of]) => [unit, Math.floor(seconds / size) % of] as const)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`);
  return parts.length === 0 ? 'less than a second' : parts.join(' ');
}

export function aboutCapture({ DataStorageConfig: was }: State, { DataStorageConfig: is }: State): readonly string[] {
  if (!is?.Destination) return was?.Destination ? ['Data capture stops.'] : [];
  if (!was?.Destination) return [`Data capture starts, to ${short(is.Destination)}.`];
  const place =
    was.Destination === is.Destination
      ? []
      : [`Data capture moves from ${short(was.Destination)} to ${short(is.Destination)}.`];
  return [
    ...place,
    ...key(was.KmsKey, is.KmsKey),
    ...types('CSV', was.ContentType?.CsvContentTypes, is.ContentType?.CsvContentTypes),
    ...types('JSON', was.ContentType?.JsonContentTypes, is.ContentType?.JsonContentTypes),
  ];
}

function key(was = '', is = ''): readonly string[] {
  if (was === is) return [];
  if (is === '') return [`Captured data is no longer encrypted with ${short(was)}.`];
  return [`Captured data is encrypted with ${short(is)}${was === '' ? '' : ` instead of ${short(was)}`}.`];
}

function types(form: string, was: readonly string[] = [], is: readonly string[] = []): readonly string[] {
  const words = (all: readonly string[]) => (all.length === 0 ? 'none' : short(all.join(', ')));
  return words(was) === words(is) ? [] : [`Content types captured as ${form}: ${words(was)} → ${words(is)}.`];
}

export function aboutDescription({ Description: was = '' }: State, { Description: is = '' }: State): readonly string[] {
  if (was === is) return [];
  return [is === '' ? 'The description is emptied.' : `The description becomes ${JSON.stringify(short(is))}.`];
}
