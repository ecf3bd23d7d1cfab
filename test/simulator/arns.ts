export const accountId = '123456789012';

export function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The region is that of the call's credential scope: the account's names are the same everywhere. */
export function sagemakerArn(
  region: string,
  type: 'inference-experiment' | 'endpoint' | 'model',
  name: string,
): string {
  return `arn:${partition(region)}:sagemaker:${region}:${accountId}:${type}/${name}`;
}
