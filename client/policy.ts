/** The least IAM policy that allows one operation on one experiment. */

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
  const service = operation === 'GetCallerIdentity' ? 'sts' : 'sagemaker';
  const hasResource = service === 'sagemaker' && !operation.startsWith('List');
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
          Action: `${service}:${operation}`,
          Resource: resources.length > 1 ? resources : resources[0],
        },
      ],
    },
    null,
    2,
  );
}

function partition(region = ''): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
