import { DescribeEndpointCommand } from '@aws-sdk/client-sagemaker';
import { callAws } from './call.ts';
import { kindOf } from './errorKind.ts';
import { failureOf } from './failure.ts';
import { endpointOf } from './overview.ts';
import { sagemaker } from './sagemaker.ts';
import type { CallOptions, Description, ErrorKind, Target } from './types.ts';

/** Why there may be nothing to be read of an endpoint although the experiment could be described. */
const UNREADABLE: readonly ErrorKind[] = ['access-denied', 'not-found', 'validation'];

/**
 * Instances that serve now, by variant name: autoscaling may have moved them away from what Describe says. Empty when
 * the endpoint can not be read, as it is gone or nobody allowed it. Rejects with FailedCall otherwise.
 */
export async function liveCounts(
  target: Target,
  description: Description,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<Readonly<Record<string, number>>> {
  const endpoint = endpointOf(description);
  if (!endpoint) return {};
  try {
    return await callAws(target, signal, options, async (config) => {
      const command = new DescribeEndpointCommand({ EndpointName: endpoint });
      const answer = await sagemaker(target, config).send(command, { abortSignal: signal });
      const variants = [...(answer.ProductionVariants ?? []), ...(answer.ShadowProductionVariants ?? [])];
      return Object.fromEntries(
        variants.flatMap(({ VariantName: name, CurrentInstanceCount: count }) =>
          name !== undefined && count !== undefined ? [[name, count]] : [],
        ),
      );
    });
  } catch (error) {
    // SageMaker says of an endpoint that is not there that the request is invalid.
    if (UNREADABLE.includes(kindOf(failureOf(error), target))) return {};
    throw error;
  }
}
