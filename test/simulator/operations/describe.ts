import { describeExperiment } from '../answers.ts';
import { isServiceError } from '../errors.ts';
import { find, type Named, type Operation } from './operation.ts';

export const describeInferenceExperiment: Operation<Named> = (input, context) => {
  const experiment = find(input, context);
  return isServiceError(experiment) ? experiment : describeExperiment(experiment, context.account, context.region);
};
