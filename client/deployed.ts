/** What AWS has, asked before something is changed or compared. */
import type { CallOptions, Target } from './aws/types.ts';
import { aws } from './awsModule.ts';
import { targetLine } from './messages.ts';
import type { Deployed } from './planText.ts';
import type { Session } from './session.ts';

/**
 * Describes the experiment; with `counts` the instances that serve now, too. What is learnt is kept for the status bar and
 * for diagnostics. Rejects as calls of client/aws do.
 */
export async function deployedNow(
  { knowledge, lastResponse }: Pick<Session, 'knowledge' | 'lastResponse'>,
  target: Target,
  name: string,
  counts: boolean,
  signal: AbortSignal,
  options: CallOptions,
): Promise<Deployed> {
  const description = await aws().describeExperiment(target, name, signal, options);
  const liveCounts = counts ? await countsOf(target, description, signal, options) : undefined;
  const deployed = { description, at: Date.now(), ...(liveCounts && { liveCounts }) };
  knowledge.learn(target, name, description, deployed);
  const operation = 'DescribeInferenceExperiment';
  lastResponse.keep({ operation, target: targetLine(target), answer: description, at: deployed.at });
  return deployed;
}

/** They make a plan better and are not needed for one: whatever keeps them away, the description stands. */
async function countsOf(...call: Parameters<ReturnType<typeof aws>['liveCounts']>) {
  try {
    return await aws().liveCounts(...call);
  } catch {
    const [, , signal] = call;
    signal.throwIfAborted();
    return undefined;
  }
}
