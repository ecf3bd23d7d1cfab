import { isLoopback } from './loopback.ts';
import type { Target } from './types.ts';

/** Console host of the partitions whose console is public. */
const CONSOLES: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

const ARN = /^arn:([^:]+):sagemaker:([a-z0-9-]+):\d*:inference-experiment\/./;

/**
 * The SageMaker console in the experiment's Region; from there, Inference, Shadow tests. AWS documents no address of a
 * single test nor of their list, so the way ends where it is sure. Undefined for what is no experiment's ARN, and for
 * partitions without a public console.
 */
export function experimentConsoleUrl(arn: string): string | undefined {
  const [, partition, region] = ARN.exec(arn) ?? [];
  const host = partition && CONSOLES[partition];
  if (!host || !region) return undefined;
  // The two other partitions have one host for all their Regions.
  return `https://${partition === 'aws' ? `${region}.` : ''}${host}/sagemaker/home?region=${region}#/`;
}

/** The same where the call went to AWS: what a simulator holds is not in AWS's console. */
export const consoleUrlAt = ({ endpointUrl }: Pick<Target, 'endpointUrl'>, arn: string): string | undefined =>
  isLoopback(endpointUrl?.value ?? '') ? undefined : experimentConsoleUrl(arn);
