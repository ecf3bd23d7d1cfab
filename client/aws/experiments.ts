/**
 * The operations on one inference experiment. All reject with FailedCall, which `explainError` puts into words. Each
 * call is sent once; that the SDK tries again after a cut connection is told by `attempts`, and where it met its own
 * first try, by `explainError`.
 */
import {
  CreateInferenceExperimentCommand,
  type CreateInferenceExperimentCommandInput,
  DeleteInferenceExperimentCommand,
  DescribeInferenceExperimentCommand,
  StartInferenceExperimentCommand,
  StopInferenceExperimentCommand,
  type StopInferenceExperimentCommandInput,
  UpdateInferenceExperimentCommand,
  type UpdateInferenceExperimentCommandInput,
} from '@aws-sdk/client-sagemaker';
import { type ClientConfig, callAws } from './call.ts';
import { sagemaker } from './sagemaker.ts';
import { dateOf, withTextDates } from './timestamps.ts';
import type { CallOptions, Target, Updated } from './types.ts';
import { unexpected } from './unexpected.ts';

type Input = Readonly<Record<string, unknown>>;

/** Creates the experiment. `input` is the AWS CLI's JSON of CreateInferenceExperiment, timestamps as text or epoch seconds. */
export const createExperiment = (target: Target, input: Input, signal: AbortSignal, options: CallOptions = {}) =>
  change(target, signal, options, () => {
    const command = new CreateInferenceExperimentCommand(sdkInput<CreateInferenceExperimentCommandInput>(input));
    return (client) => client.send(command, { abortSignal: signal });
  });

/** Sends the update. `input` is the AWS CLI's JSON of UpdateInferenceExperiment, timestamps as text or epoch seconds. */
export const updateExperiment = (target: Target, input: Input, signal: AbortSignal, options: CallOptions = {}) =>
  change(target, signal, options, () => {
    const command = new UpdateInferenceExperimentCommand(sdkInput<UpdateInferenceExperimentCommandInput>(input));
    return (client) => client.send(command, { abortSignal: signal });
  });

/** Starts the experiment now, whatever start its schedule has. */
export const startExperiment = (target: Target, name: string, signal: AbortSignal, options: CallOptions = {}) =>
  change(target, signal, options, () => {
    const command = new StartInferenceExperimentCommand({ Name: name });
    return (client) => client.send(command, { abortSignal: signal });
  });

/** Stops the experiment. `input` is the AWS CLI's JSON of StopInferenceExperiment; `stopInput` makes it. */
export const stopExperiment = (target: Target, input: Input, signal: AbortSignal, options: CallOptions = {}) =>
  change(target, signal, options, () => {
    const command = new StopInferenceExperimentCommand(sdkInput<StopInferenceExperimentCommandInput>(input));
    return (client) => client.send(command, { abortSignal: signal });
  });

/** Deletes the experiment; its endpoint and models stay. */
export const deleteExperiment = (target: Target, name: string, signal: AbortSignal, options: CallOptions = {}) =>
  change(target, signal, options, () => {
    const command = new DeleteInferenceExperimentCommand({ Name: name });
    return (client) => client.send(command, { abortSignal: signal });
  });

/** The experiment as DescribeInferenceExperiment gives it, timestamps as ISO 8601 text in UTC. */
export function describeExperiment(
  target: Target,
  name: string,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<Record<string, unknown>> {
  return callAws(target, signal, options, async (config) => {
    const command = new DescribeInferenceExperimentCommand({ Name: name });
    const { $metadata, ...experiment } = await sagemaker(target, config).send(command, { abortSignal: signal });
    // Compared with an answer that is about nothing, everything would look new.
    if (experiment.Name?.toLowerCase() !== name.toLowerCase() || typeof experiment.Status !== 'string') {
      throw unexpected(`The answer is no description of ${name}.`, $metadata);
    }
    return withTextDates(experiment) as Record<string, unknown>;
  });
}

type Client = ReturnType<typeof sagemaker>;
interface Changed {
  readonly InferenceExperimentArn?: string | undefined;
  readonly $metadata: { readonly requestId?: string | undefined; readonly attempts?: number | undefined };
}

/** One call that changes something. What `prepare` throws of an input rejects as the call does. */
function change(
  target: Target,
  signal: AbortSignal,
  options: CallOptions,
  prepare: () => (client: Client) => Promise<Changed>,
): Promise<Updated> {
  const call = async (config: ClientConfig) => {
    const send = prepare();
    const { InferenceExperimentArn, $metadata } = await send(sagemaker(target, config));
    if (!InferenceExperimentArn) {
      throw unexpected('The answer has no InferenceExperimentArn.', $metadata);
    }
    return { arn: InferenceExperimentArn, requestId: $metadata.requestId, attempts: $metadata.attempts ?? 1 };
  };
  return callAws(target, signal, options, call, 'own');
}

/** The input was checked by the language server and is checked by AWS; here only its timestamps change their form. */
function sdkInput<CommandInput>(input: Input): CommandInput {
  const { Schedule, ...rest } = input;
  if (typeof Schedule !== 'object' || Schedule === null) return input as CommandInput;
  const schedule = Object.fromEntries(
    Object.entries(Schedule).map(([name, timestamp]) => [name, timestamp == null ? undefined : dateOf(timestamp)]),
  );
  return { ...rest, Schedule: schedule } as CommandInput;
}
