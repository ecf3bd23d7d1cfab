import { summarize } from '../answers.ts';
import { sagemakerArn } from '../arns.ts';
import { isServiceError } from '../errors.ts';
import type { Operation } from './operation.ts';
import { type ListInput, page } from './paging.ts';

export const listInferenceExperiments: Operation<ListInput> = (input, { account }) => {
  const entries = [...account.experiments.values()].map((experiment) => ({
    summary: summarize(experiment),
    name: experiment.Name,
    created: experiment.CreationTime,
    modified: experiment.LastModifiedTime,
    status: experiment.Status,
    type: experiment.Type,
  }));
  const found = page(entries, input);
  return isServiceError(found) ? found : { InferenceExperiments: found.items, ...found.next };
};

export const listEndpoints: Operation<ListInput> = (input, { account, region }) => {
  const entries = [...account.endpoints.values()].map((endpoint) => ({
    summary: { ...endpoint, EndpointArn: sagemakerArn(region, 'endpoint', endpoint.EndpointName) },
    name: endpoint.EndpointName,
    created: endpoint.CreationTime,
    modified: endpoint.LastModifiedTime,
    status: endpoint.EndpointStatus,
  }));
  const found = page(entries, input);
  return isServiceError(found) ? found : { Endpoints: found.items, ...found.next };
};

export const listModels: Operation<ListInput> = (input, { account, region }) => {
  const entries = [...account.models.values()].map((model) => ({
    summary: { ...model, ModelArn: sagemakerArn(region, 'model', model.ModelName) },
    name: model.ModelName,
    created: model.CreationTime,
    modified: model.CreationTime,
  }));
  const found = page(entries, input);
  return isServiceError(found) ? found : { Models: found.items, ...found.next };
};
