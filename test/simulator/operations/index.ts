import type { Input } from '../validation.ts';
import { createInferenceExperiment } from './create.ts';
import { deleteInferenceExperiment } from './delete.ts';
import { describeInferenceExperiment } from './describe.ts';
import { describeEndpoint } from './describeEndpoint.ts';
import { listEndpoints, listInferenceExperiments, listModels } from './list.ts';
import type { Operation } from './operation.ts';
import { startInferenceExperiment } from './start.ts';
import { stopInferenceExperiment } from './stop.ts';
import { updateInferenceExperiment } from './update.ts';

/** By wire name. Validation against the operation's own shape makes the wider type here true. */
export const operations = new Map(
  Object.entries({
    CreateInferenceExperiment: createInferenceExperiment,
    DeleteInferenceExperiment: deleteInferenceExperiment,
    DescribeEndpoint: describeEndpoint,
    DescribeInferenceExperiment: describeInferenceExperiment,
    ListEndpoints: listEndpoints,
    ListInferenceExperiments: listInferenceExperiments,
    ListModels: listModels,
    StartInferenceExperiment: startInferenceExperiment,
    StopInferenceExperiment: stopInferenceExperiment,
    UpdateInferenceExperiment: updateInferenceExperiment,
  }) as unknown as readonly [string, Operation<Input>][],
);
