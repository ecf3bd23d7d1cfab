import { isServiceError } from '../errors.ts';
import { arnOutput, findIn, type Named, type Operation } from './operation.ts';

export const deleteInferenceExperiment: Operation<Named> = (input, context) => {
  const experiment = findIn('Delete', input, context);
  if (isServiceError(experiment)) return experiment;
  context.account.experiments.delete(experiment.Name);
  return arnOutput(input, context);
};
