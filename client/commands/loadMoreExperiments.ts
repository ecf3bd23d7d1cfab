import { reportError } from '../reportError.ts';
import type { Session } from '../session.ts';
import { isAllowed } from '../trust.ts';
import type { ExperimentsView } from '../views/experiments.ts';
import { LIST } from '../viewWords.ts';

/** "SageMaker: Load More Inference Experiments": the next page of the view. */
export const loadMoreExperiments = (session: Session, { model }: ExperimentsView) => {
  const load = async (): Promise<void> => {
    if (!isAllowed()) return;
    const { target } = model.state();
    try {
      await model.loadMore();
    } catch (error) {
      if (target) await reportError(session, error, { target, operation: LIST, retry: load });
    }
  };
  return load;
};
