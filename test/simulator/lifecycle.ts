import type { Account, Experiment, Status, TransitionFailure } from './types.ts';

/** Which status an operation may meet; anything else is a conflict. */
export const legalStatuses: Readonly<Record<'Update' | 'Start' | 'Stop' | 'Delete', readonly Status[]>> = {
  Update: ['Created', 'Running'],
  Start: ['Created'],
  Stop: ['Created', 'Running'],
  Delete: ['Created', 'Completed', 'Cancelled'],
};

/** The experiment on its way into a passing status, which it leaves after `seconds`. */
export function enter(
  experiment: Experiment,
  status: 'Creating' | 'Starting' | 'Updating' | 'Stopping',
  to: Status,
  at: number,
  seconds: number,
): Experiment {
  const { FailureReason: _, ...rest } = experiment;
  return { ...rest, Status: status, LastModifiedTime: at, transition: { at: at + seconds, to } };
}

/** Lets everything happen that is due by `now` (epoch seconds), in the order in which it is due. */
export function settle(account: Account, now: number, transitionSeconds: number): void {
  for (const experiment of account.experiments.values()) {
    account.experiments.set(experiment.Name, settled(experiment, now, transitionSeconds));
  }
}

function settled(experiment: Experiment, now: number, seconds: number): Experiment {
  let current = experiment;
  for (let next = step(current, now, seconds); next; next = step(current, now, seconds)) current = next;
  return current;
}

function step(experiment: Experiment, now: number, seconds: number): Experiment | undefined {
  const { transition, Schedule, LastModifiedTime } = experiment;
  if (transition) {
    if (transition.at > now) return undefined;
    const { at, to, fails } = transition;
    return fails ? failed(fails, at) : arrive(experiment, to, at);
  }

  // A time of the schedule that passed while the experiment was busy takes effect when it is no longer busy.
  if (experiment.Status === 'Created' && Schedule.StartTime !== undefined && Schedule.StartTime <= now) {
    return enter(experiment, 'Starting', 'Running', Math.max(Schedule.StartTime, LastModifiedTime), seconds);
  }
  if (experiment.Status === 'Running' && Schedule.EndTime !== undefined && Schedule.EndTime <= now) {
    return enter(experiment, 'Stopping', 'Completed', Math.max(Schedule.EndTime, LastModifiedTime), seconds);
  }
  return undefined;
}

/** What the transition was to change is as before; the reason stands where AWS gives it. */
const failed = ({ before, reason }: TransitionFailure, at: number): Experiment => ({
  ...before,
  LastModifiedTime: at,
  FailureReason: reason,
});

/** Lets the transition that the experiment has just entered fail when it is due. */
export function doom(experiment: Experiment, before: Experiment | undefined, reason: string): Experiment {
  const { transition } = experiment;
  return transition && before
    ? { ...experiment, transition: { ...transition, fails: { before, reason } } }
    : experiment;
}

/** The experiment in a status that lasts. */
export function arrive(experiment: Experiment, status: Status, at: number): Experiment {
  const { transition: _, ...rest } = experiment;
  const ended = status === 'Completed' || status === 'Cancelled';
  return { ...rest, Status: status, LastModifiedTime: at, ...(ended && { CompletionTime: at }) };
}
