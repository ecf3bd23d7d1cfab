import { aws } from '../awsModule.ts';
import { changeExperiment } from '../changeExperiment.ts';
import type { Session } from '../session.ts';

/** "SageMaker: Start Inference Experiment": begins now what would begin at its start time. */
export const startExperiment = (session: Session) =>
  changeExperiment(session, {
    action: 'start',
    operation: 'StartInferenceExperiment',
    verb: 'Start',
    done: 'started',
    intend: async () => ({
      effects: ['It starts now, whatever its start time is, and the shadow variant gets its share of the requests.'],
      send: ({ target, name, signal, options }) => aws().startExperiment(target, name, signal, options),
    }),
  });
