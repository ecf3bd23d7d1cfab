/** The operations on inference experiments. All reject with FailedCall, which `explainError` puts into words. */
import {
  DescribeInferenceExperimentCommand,
  ListInferenceExperimentsCommand,
  SageMakerClient,
  UpdateInferenceExperimentCommand,
  type UpdateInferenceExperimentCommandInput,
} from '@aws-sdk/client-sagemaker';
import { type ClientConfig, callAws } from './call.ts';
import { dateOf, withTextDates } from './timestamps.ts';
import type { CallOptions, Target, Updated } from './types.ts';

/** Largest page the API gives. */
const PAGE = 100;

/** Sends the update. `input` is the AWS CLI's JSON of UpdateInferenceExperiment, timestamps as text or epoch seconds. */
export function updateExperiment(
  target: Target,
  input: Record<string, unknown>,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<Updated> {
  return callAws(target, signal, options, async (config) => {
    const command = new UpdateInferenceExperimentCommand(sdkInput(input));
    const { InferenceExperimentArn, $metadata } = await client(target, config).send(command, { abortSignal: signal });
    if (!InferenceExperimentArn) {
      throw Object.assign(new Error('The answer to UpdateInferenceExperiment has no InferenceExperimentArn.'), {
        name: 'UnexpectedAnswer',
        $metadata,
      });
    }
    return { arn: InferenceExperimentArn, requestId: $metadata.requestId, attempts: $metadata.attempts ?? 1 };
  });
}

/** The experiment as DescribeInferenceExperiment gives it, timestamps as ISO 8601 text in UTC. */
export function describeExperiment(
  target: Target,
  name: string,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<Record<string, unknown>> {
  return callAws(target, signal, options, async (config) => {
    const command = new DescribeInferenceExperimentCommand({ Name: name });
    const { $metadata: _, ...experiment } = await client(target, config).send(command, { abortSignal: signal });
    return withTextDates(experiment) as Record<string, unknown>;
  });
}

/** Names of experiments that exist, newest first, at most a page of 100; `contains` is part of the name. */
export function experimentNames(
  target: Target,
  contains: string | undefined,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<readonly string[]> {
  return callAws(target, signal, options, async (config) => {
    const command = new ListInferenceExperimentsCommand({
      MaxResults: PAGE,
      SortBy: 'CreationTime',
      SortOrder: 'Descending',
      ...(contains ? { NameContains: contains } : {}),
    });
    const { InferenceExperiments = [] } = await client(target, config).send(command, { abortSignal: signal });
    return InferenceExperiments.flatMap(({ Name }) => Name ?? []);
  });
}

const client = ({ endpointUrl }: Target, config: ClientConfig) =>
  new SageMakerClient(endpointUrl ? { ...config, endpoint: endpointUrl.value } : config);

/** The file was checked by the language server and is checked by AWS; here only its timestamps change their form. */
function sdkInput(input: Record<string, unknown>): UpdateInferenceExperimentCommandInput {
  const { Schedule, ...rest } = input;
  if (typeof Schedule !== 'object' || Schedule === null)
    return input as unknown as UpdateInferenceExperimentCommandInput;
  const schedule = Object.fromEntries(
    Object.entries(Schedule).map(([name, timestamp]) => [name, timestamp == null ? undefined : dateOf(timestamp)]),
  );
  return { ...rest, Schedule: schedule } as unknown as UpdateInferenceExperimentCommandInput;
}
