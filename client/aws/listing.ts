/** What an account has, by lists. All reject with FailedCall. */
import {
  ListInferenceExperimentsCommand,
  type ListInferenceExperimentsCommandInput,
  type ListInferenceExperimentsCommandOutput,
} from '@aws-sdk/client-sagemaker';
import { callAws } from './call.ts';
import { sagemaker } from './sagemaker.ts';
import type { CallOptions, ExperimentPage, ExperimentSummary, ListQuery, Target } from './types.ts';
import { unexpected } from './unexpected.ts';

/** Largest page the API gives. */
const PAGE = 100;

/** One page of the experiments in the target's Region, the newest first unless the query says otherwise. */
export function listExperiments(
  target: Target,
  query: ListQuery,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<ExperimentPage> {
  return callAws(target, signal, options, async (config) => {
    const command = new ListInferenceExperimentsCommand({
      MaxResults: Math.min(Math.max(Math.trunc(query.pageSize ?? PAGE), 1), PAGE),
      SortBy: query.sortBy ?? 'CreationTime',
      SortOrder: query.sortOrder ?? 'Descending',
      ...(query.status ? { StatusEquals: query.status as Status } : {}),
      ...(query.nameContains ? { NameContains: query.nameContains } : {}),
      ...(query.nextToken ? { NextToken: query.nextToken } : {}),
    });
    const answer = await sagemaker(target, config).send(command, { abortSignal: signal });
    if (!Array.isArray(answer.InferenceExperiments)) {
      throw unexpected('The answer has no InferenceExperiments.', answer.$metadata);
    }
    const experiments = answer.InferenceExperiments.flatMap(summary);
    return { experiments, ...(answer.NextToken ? { nextToken: answer.NextToken } : {}) };
  });
}

type Status = ListInferenceExperimentsCommandInput['StatusEquals'];
type Entry = NonNullable<ListInferenceExperimentsCommandOutput['InferenceExperiments']>[number];

function summary(entry: Entry): readonly ExperimentSummary[] {
  if (!entry.Name) return [];
  return [
    {
      name: entry.Name,
      status: entry.Status ?? 'unknown',
      ...(entry.StatusReason ? { statusReason: entry.StatusReason } : {}),
      ...(entry.Description ? { description: entry.Description } : {}),
      ...(entry.CreationTime ? { created: entry.CreationTime.getTime() } : {}),
      ...(entry.LastModifiedTime ? { modified: entry.LastModifiedTime.getTime() } : {}),
      ...(entry.CompletionTime ? { completed: entry.CompletionTime.getTime() } : {}),
    },
  ];
}

/** Names of experiments that exist, newest first, at most a page of 100; `contains` is part of the name. */
export async function experimentNames(
  target: Target,
  contains: string | undefined,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<readonly string[]> {
  const { experiments } = await listExperiments(target, { nameContains: contains }, signal, options);
  return experiments.map(({ name }) => name);
}
