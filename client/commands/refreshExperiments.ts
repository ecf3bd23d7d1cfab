import { isAllowed } from '../trust.ts';
import type { ExperimentsView } from '../views/experiments.ts';

/** "SageMaker: Refresh Inference Experiments" */
export const refreshExperiments =
  ({ model }: ExperimentsView) =>
  async (): Promise<void> => {
    if (isAllowed()) await model.load();
  };
