import { describeExperiment } from './answers.ts';
import { arrive, settle } from './lifecycle.ts';
import { type LiveVariants, liveVariants } from './liveVariants.ts';
import type { Account, Experiment, Schedule, Seed, Status } from './types.ts';

export function emptyAccount(): Account {
  return {
    experiments: new Map(),
    endpoints: new Map(),
    models: new Map(),
    liveCounts: new Map(),
    roles: [],
    aliases: [],
    buckets: [],
  };
}

/** Forgets everything and begins anew with the seed. */
export function fill(account: Account, seed: Seed): void {
  const { experiments, endpoints, models, liveCounts } = account;
  experiments.clear();
  endpoints.clear();
  models.clear();
  liveCounts.clear();
  account.roles = seed.roles ?? [];
  account.aliases = seed.aliases ?? [];
  account.buckets = seed.buckets ?? [];
  for (const experiment of seed.experiments) experiments.set(experiment.Name, experiment);
  for (const endpoint of seed.endpoints) endpoints.set(endpoint.EndpointName, endpoint);
  for (const model of seed.models) models.set(model.ModelName, model);
}

/** The account's experiments as a test looks at them, without a call: settled, in the shape of Describe's answer. */
export interface Experiments {
  list(): readonly Readonly<Record<string, unknown>>[];
  get(name: string): Readonly<Record<string, unknown>> | undefined;
  /**
   * Puts an experiment into a status, with the reason that its endpoint gives when something has failed. Throws when
   * there is none of that name.
   */
  setStatus(name: string, status: Status, failureReason?: string): void;
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
    setStatus: (name, status, failureReason) => {
      const experiment = current().experiments.get(name);
      if (!experiment) throw new Error(`there is no experiment ${name}`);
      const { FailureReason: _, ...rest } = inStatus(experiment, status, now(), transitionSeconds);
      account.experiments.set(name, { ...rest, ...(failureReason !== undefined && { FailureReason: failureReason }) });
    },
  };
}

/** The account's endpoints as a test looks at them and plays their autoscaling. */
export interface Endpoints {
  /** Variants with the instances that serve now; undefined when there is no endpoint of that name. */
  get(name: string): LiveVariants | undefined;
  /** Instances that serve now, by variant; what is not named serves as it is deployed. Throws when there is no endpoint. */
  setCounts(name: string, counts: Readonly<Record<string, number>>): void;
}

export const endpointsOf = (account: Account): Endpoints => ({
  get: (name) => (account.endpoints.has(name) ? liveVariants(account, name) : undefined),
  setCounts: (name, counts) => {
    if (!account.endpoints.has(name)) throw new Error(`there is no endpoint ${name}`);
    account.liveCounts.set(name, counts);
  },
});

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
