import { isServiceError } from '../errors.ts';
import { enter } from '../lifecycle.ts';
import { arnOutput, findIn, type Named, type Operation } from './operation.ts';

/** Starts now, whatever start time was planned. */
export const startInferenceExperiment: Operation<Named> = (input, context) => {
  const experiment = findIn('Start', input, context);
  if (isServiceError(experiment)) return experiment;
  const { account, now, transitionSeconds } = context;
  const started = { ...experiment, Schedule: { ...experiment.Schedule, StartTime: now } };
  account.experiments.set(experiment.Name, enter(started, 'Starting', 'Running', now, transitionSeconds));
  return arnOutput(input, context);
};
