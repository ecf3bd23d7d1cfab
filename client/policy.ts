/** The least IAM policy that allows one operation on one experiment. */
import { actionOf } from './aws/operationWords.ts';

export interface PolicySubject {
  /** API name: UpdateInferenceExperiment. */
  readonly operation: string;
  readonly region: string | undefined;
  /** 12 digits; any account when it is not known. */
  readonly account: string | undefined;
  readonly name: string | undefined;
}

/** A policy document as JSON text. */
export function minimalPolicy({ operation, region, account, name }: PolicySubject): string {
  const action = actionOf(operation);
  const hasResource = operation.endsWith('InferenceExperiment');
  const experiment = `arn:${partition(region)}:sagemaker:${region ?? '*'}:${account ?? '*'}:inference-experiment/`;
  // The service keeps names as typed but writes them in lower case in ARNs of some resources; both are allowed for.
  const names = [...new Set([name ?? '*', name?.toLowerCase() ?? '*'])];
  const resources = hasResource ? names.map((each) => experiment + each) : ['*'];
  return JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: action,
          Resource: resources.length > 1 ? resources : resources[0],
        },
      ],
    },
    null,
    2,
  );
}

/** By how the Regions of a partition begin; all others are public. */
const PARTITIONS: readonly (readonly [begins: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];

const partition = (region = ''): string => PARTITIONS.find(([begins]) => region.startsWith(begins))?.[1] ?? 'aws';
