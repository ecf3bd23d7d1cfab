import { describeExperiment } from './answers.ts';
import { arrive, settle } from './lifecycle.ts';
import type { Account, Experiment, Schedule, Seed, Status } from './types.ts';

export function emptyAccount(): Account {
  return { experiments: new Map(), endpoints: new Map(), models: new Map() };
}

/** Forgets everything and begins anew with the seed. */
export function fill({ experiments, endpoints, models }: Account, seed: Seed): void {
  experiments.clear();
  endpoints.clear();
  models.clear();
  for (const experiment of seed.experiments) experiments.set(experiment.Name, experiment);
  for (const endpoint of seed.endpoints) endpoints.set(endpoint.EndpointName, endpoint);
  for (const model of seed.models) models.set(model.ModelName, model);
}

/** The account's experiments as a test looks at them, without a call: settled, in the shape of Describe's answer. */
export interface Experiments {
  list(): readonly Readonly<Record<string, unknown>>[];
  get(name: string): Readonly<Record<string, unknown>> | undefined;
  /** Puts an experiment into a status. Throws when there is none of that name. */
  setStatus(name: string, status: Status): void;
}

export function experimentsOf(
  account: Account,
  options: { readonly region: string; readonly transitionSeconds: number; readonly now: () => number },
): Experiments {
  const { region, transitionSeconds, now } = options;
  const current = (): Account => {
    settle(account, now(), transitionSeconds);
    return account;
  };
  return {
    list: () =>
      [...current().experiments.values()].map((experiment) => describeExperiment(experiment, account, region)),
    get: (name) => {
      const experiment = current().experiments.get(name);
      return experiment && describeExperiment(experiment, account, region);
    },
    setStatus: (name, status) => {
      const experiment = current().experiments.get(name);
      if (!experiment) throw new Error(`there is no experiment ${name}`);
      account.experiments.set(name, inStatus(experiment, status, now(), transitionSeconds));
    },
  };
}

export const statuses: Readonly<Record<Status, Status | 'lasts'>> = {
  Creating: 'Created',
  Starting: 'Running',
  Updating: 'Running',
  Stopping: 'Completed',
  Created: 'lasts',
  Running: 'lasts',
  Completed: 'lasts',
  Cancelled: 'lasts',
};

const day = 24 * 60 * 60;

function inStatus(experiment: Experiment, status: Status, now: number, seconds: number): Experiment {
  const { CompletionTime: _, transition: __, ...rest } = experiment;
  const next = statuses[status];
  if (next !== 'lasts')
    return { ...rest, Status: status, LastModifiedTime: now, transition: { at: now + seconds, to: next } };
  return arrive({ ...rest, Schedule: lastingSchedule(experiment.Schedule, status, now) }, status, now);
}

/** A schedule whose times are due would take the experiment out of the status at once, so they are moved ahead. */
function lastingSchedule(schedule: Schedule, status: Status, now: number): Schedule {
  if (status !== 'Created' && status !== 'Running') return schedule;
  const { StartTime = now, EndTime = now } = schedule;
  const start = status === 'Created' && StartTime <= now ? now + day : StartTime;
  return { StartTime: start, EndTime: EndTime > Math.max(now, start) ? EndTime : Math.max(now, start) + 7 * day };
}
