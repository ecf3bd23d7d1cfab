/** The rows of the view "Inference Experiments": plain data from plain data. */
import { isTransient, legal } from './aws/lifecycle.ts';
import type { Overview, VariantOverview } from './aws/overview.ts';
import type { ExperimentSummary } from './aws/types.ts';
import { plain } from './plain.ts';
import { moment, scheduleProgress } from './scheduleProgress.ts';

/** Of a file against what is deployed. `unknown`: not compared, or it has errors. */
export type Drift = 'same' | 'differs' | 'unknown';

export interface LinkedFile {
  readonly uri: string;
  /** Path in the workspace. */
  readonly path: string;
  readonly drift: Drift;
}

export interface ExperimentEntry {
  readonly summary: ExperimentSummary;
  /** Files of the workspace with its name. */
  readonly files: readonly LinkedFile[];
  /** What Describe said; undefined before it was asked. */
  readonly overview?: Overview | undefined;
  /** Why Describe could not be had, a sentence. */
  readonly problem?: string | undefined;
}

/** A row. `id` is unique in the tree and stays the same, so that what is expanded stays so. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  /** Name of a codicon, and of the theme's color for it. */
  readonly icon: string;
  readonly color?: string | undefined;
  /** What menus ask for: words with a space between. */
  readonly context: string;
  readonly expands?: boolean;
  /** A file differs from what is deployed. */
  readonly drifts?: boolean;
  /** Of the experiment that the row is about, for commands. */
  readonly experiment?: string | undefined;
  /** Where that experiment is, as targetKey says it. */
  readonly targetKey?: string | undefined;
  /** Of a file. */
  readonly uri?: string | undefined;
  /** What a click runs: a command, with the row as its argument. */
  readonly command?: string;
}

interface Look {
  readonly icon: string;
  readonly color?: string;
}

const LOOKS: Readonly<Record<string, Look>> = {
  Created: { icon: 'calendar', color: 'charts.blue' },
  Running: { icon: 'play-circle', color: 'charts.green' },
  Completed: { icon: 'pass' },
  Cancelled: { icon: 'circle-slash', color: 'disabledForeground' },
};

function lookOf(status: string): Look {
  if (isTransient(status)) return { icon: 'sync~spin', color: 'charts.yellow' };
  return (Object.hasOwn(LOOKS, status) ? LOOKS[status] : undefined) ?? { icon: 'question' };
}

/** The row of an experiment. `now` in milliseconds. */
export function experimentRow(entry: ExperimentEntry, targetKey: string, now: number): Row {
  const { summary, overview, files } = entry;
  const status = overview?.status ?? summary.status;
  const drifts = files.some(({ drift }) => drift === 'differs');
  const rights = legal(status).map((action) => `can-${action}`);
  return {
    id: `experiment ${summary.name}`,
    label: plain(summary.name, 120),
    description: [
      stateWords(status, overview, now),
      ...samplings(overview?.variants ?? []),
      drifts && 'the file differs',
    ]
      .filter(Boolean)
      .join(' · '),
    tooltip: tooltip(entry, status, now),
    ...lookOf(status),
    context: ['experiment', ...rights, files.length > 0 ? 'linked' : 'unlinked'].join(' '),
    expands: true,
    drifts,
    experiment: summary.name,
    targetKey,
  };
}

/** "running, day 3 of 7, 43%" */
export function stateWords(status: string, span: Pick<Overview, 'start' | 'end'> | undefined, now: number): string {
  const counts = span && (status === 'Running' || status === 'Updating' || status === 'Created');
  const progress = counts ? scheduleProgress(span, now) : undefined;
  return [plain(status, 40).toLowerCase(), progress].filter(Boolean).join(', ');
}

const samplings = (variants: readonly VariantOverview[]): readonly string[] =>
  variants.flatMap(({ sampling }) => (sampling === undefined ? [] : `${sampling}% sampled`));

function tooltip({ summary, overview, files }: ExperimentEntry, status: string, now: number): string {
  const { start, end } = overview ?? {};
  const reason = overview?.reason ?? summary.statusReason;
  const description = overview?.description ?? summary.description;
  const created = overview?.created ?? summary.created;
  const modified = overview?.modified ?? summary.modified;
  return [
    plain(summary.name, 120),
    `State: ${stateWords(status, overview, now)}`,
    reason && `Reason: ${plain(reason, 300)}`,
    description && plain(description, 300),
    start !== undefined && end !== undefined && `Schedule: ${moment(start)} to ${moment(end)}`,
    created !== undefined && `Created: ${moment(created)}`,
    modified !== undefined && `Last changed: ${moment(modified)}`,
    summary.completed !== undefined && `Ended: ${moment(summary.completed)}`,
    ...files.map(({ path, drift }) => `File: ${plain(path, 200)}${drift === 'differs' ? ', which differs' : ''}`),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The rows below an experiment: what is known of it. */
export function detailRows(entry: ExperimentEntry, targetKey: string, now: number): readonly Row[] {
  const { summary, overview, problem, files } = entry;
  const experiment = summary.name;
  const row = (id: string, rest: Omit<Row, 'id' | 'experiment' | 'targetKey'>): Row => ({
    id: `${id} of ${experiment}`,
    ...rest,
    experiment,
    targetKey,
  });
  const fileRows = files.map((file) => row(`file ${file.uri}`, fileLook(file)));
  if (!overview) return [...(problem ? [row('problem', problemLook(problem))] : []), ...fileRows];

  const { variants, start, end, endpoint, reason } = overview;
  return [
    ...(reason ? [row('reason', reasonLook(reason))] : []),
    ...variants.map((variant) => row(`variant ${variant.name}`, variantLook(variant))),
    ...(start === undefined && end === undefined ? [] : [row('schedule', scheduleLook({ start, end }, now))]),
    ...(endpoint === undefined ? [] : [row('endpoint', endpointLook(endpoint))]),
    ...fileRows,
  ];
}

type Shown = Omit<Row, 'id' | 'experiment' | 'targetKey'>;

const problemLook = (problem: string): Shown => ({
  label: plain(problem, 300),
  tooltip: `${plain(problem)}\nRefresh to ask again.`,
  icon: 'warning',
  color: 'list.warningForeground',
  context: 'problem',
});

const reasonLook = (reason: string): Shown => ({
  label: plain(reason, 300),
  tooltip: plain(reason),
  icon: 'info',
  context: 'reason',
});

function variantLook({ name, part, model, instanceType, count, status, sampling }: VariantOverview): Shown {
  const instances = instanceType && `${plain(instanceType, 80)}${count === undefined ? '' : ` × ${count}`}`;
  const facts = [part, instances, status && plain(status, 40), sampling !== undefined && `${sampling}% sampled`];
  return {
    label: plain(name, 120),
    description: facts.filter(Boolean).join(' · '),
    tooltip: [
      `${part === undefined ? 'Variant' : `The ${part} variant`} ${plain(name, 120)}`,
      model && `Model: ${plain(model, 120)}`,
      instances && `Instances: ${instances}`,
      status && `State: ${plain(status, 40)}`,
      sampling !== undefined && `Gets ${sampling}% of the requests`,
    ]
      .filter(Boolean)
      .join('\n'),
    icon: part === 'shadow' ? 'beaker' : 'server-process',
    context: 'variant',
  };
}

function scheduleLook({ start, end }: Pick<Overview, 'start' | 'end'>, now: number): Shown {
  const from = start === undefined ? 'no start' : moment(start);
  const to = end === undefined ? 'no end' : moment(end);
  const progress = scheduleProgress({ start, end }, now);
  return {
    label: 'Schedule',
    description: [`${from} to ${to}`, progress].filter(Boolean).join(', '),
    tooltip: [`From ${from}`, `To ${to}`, progress].filter(Boolean).join('\n'),
    icon: 'clock',
    context: 'schedule',
  };
}

const endpointLook = (endpoint: string): Shown => ({
  label: plain(endpoint, 120),
  description: 'endpoint',
  tooltip: `Endpoint ${plain(endpoint, 120)}`,
  icon: 'plug',
  context: 'endpoint',
});

const DRIFTS: Readonly<Record<Drift, string>> = {
  same: 'says what is deployed',
  differs: 'differs from what is deployed',
  unknown: 'not compared with what is deployed',
};

const fileLook = ({ uri, path, drift }: LinkedFile): Shown => ({
  label: plain(path, 200),
  description: drift === 'unknown' ? 'file' : DRIFTS[drift],
  tooltip: `${plain(path)}\nThe file ${DRIFTS[drift]}.`,
  icon: drift === 'differs' ? 'diff-modified' : 'file-code',
  color: drift === 'differs' ? 'gitDecoration.modifiedResourceForeground' : undefined,
  context: `file ${drift}`,
  drifts: drift === 'differs',
  uri,
  command: 'openExperimentFile',
});

/** The last row while there are more experiments than were asked for. */
export const moreRow = (shown: number, isLoading: boolean): Row => ({
  id: 'more',
  label: isLoading ? 'Loading…' : 'Load more…',
  description: shown === 0 ? undefined : `${shown} so far`,
  icon: isLoading ? 'sync~spin' : 'ellipsis',
  context: 'more',
  ...(isLoading ? {} : { command: 'loadMoreExperiments' }),
});

/** What can be done where the experiments could not be listed; `index` is that of the action. */
export const actionRow = (title: string, index: number): Row => ({
  id: `action ${index}`,
  label: plain(title, 80),
  icon: title === 'Retry' ? 'refresh' : 'lightbulb',
  context: 'action',
});
