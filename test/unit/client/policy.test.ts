import { describe, expect, test } from 'vitest';
import { minimalPolicy } from '../../../client/policy.ts';

describe('the policy to copy', () => {
  const subject = { operation: 'UpdateInferenceExperiment', region: 'eu-west-1', account: '111122223333', name: 'a' };

  test('allows one action on one experiment', () => {
    expect(JSON.parse(minimalPolicy(subject)).Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sagemaker:UpdateInferenceExperiment',
        Resource: 'arn:aws:sagemaker:eu-west-1:111122223333:inference-experiment/a',
      },
    ]);
  });

  test.each([
    ['cn-north-1', 'arn:aws-cn:'],
    ['us-gov-west-1', 'arn:aws-us-gov:'],
    ['us-iso-east-1', 'arn:aws-iso:'],
    ['us-isob-east-1', 'arn:aws-iso-b:'],
    ['eusc-de-east-1', 'arn:aws-eusc:'],
  ])('%s is of another partition', (region, start) => {
    expect(JSON.parse(minimalPolicy({ ...subject, region })).Statement[0].Resource).toMatch(new RegExp(`^${start}`));
  });

  test('an unknown account is any account', () => {
    expect(minimalPolicy({ ...subject, account: undefined })).toContain(':eu-west-1:*:inference-experiment/a"');
  });

  test.each([
    ['ListInferenceExperiments', 'sagemaker:ListInferenceExperiments'],
    ['GetCallerIdentity', 'sts:GetCallerIdentity'],
    ['ListRoles', 'iam:ListRoles'],
    ['ListAliases', 'kms:ListAliases'],
    ['ListBuckets', 's3:ListAllMyBuckets'],
    ['DescribeEndpoint', 'sagemaker:DescribeEndpoint'],
  ])('%s has no resource', (operation, action) => {
    expect(JSON.parse(minimalPolicy({ ...subject, operation })).Statement[0]).toMatchObject({
      Action: action,
      Resource: '*',
    });
  });
});
