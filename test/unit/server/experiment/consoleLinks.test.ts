/** Nothing but what is well formed from its first letter to its last leads to the console. */
import { expect, test } from 'vitest';
import { consoleLink } from '../../../../server/experiment/consoleLinks.ts';
import type { ResourceKind } from '../../../../server/schema/types.ts';

const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
const key = `arn:aws:kms:eu-west-1:123456789012:key/${id}`;
const role = 'arn:aws:iam::123456789012:role/e';

test.each<[ResourceKind, string, string, string]>([
  ['bucket', 's3://my-bucket', 'https://console.aws.amazon.com/s3/buckets/my-bucket', 'the location in the S3 console'],
  [
    'bucket',
    's3://my-bucket/a/b/',
    'https://console.aws.amazon.com/s3/buckets/my-bucket?prefix=a%2Fb%2F',
    'the location in the S3 console',
  ],
  [
    'bucket',
    's3://my-bucket//a',
    'https://console.aws.amazon.com/s3/buckets/my-bucket?prefix=%2Fa%2F',
    'the location in the S3 console',
  ],
  [
    'key',
    `arn:aws-cn:kms:cn-north-1:123456789012:key/${id}`,
    `https://console.amazonaws.cn/kms/home?region=cn-north-1#/kms/keys/${id}`,
    'the key in the KMS console',
  ],
  [
    'role',
    'arn:aws:iam::123456789012:role/team/a+b@c',
    'https://console.aws.amazon.com/iam/home#/roles/details/a%2Bb%40c',
    'the role in the IAM console',
  ],
])('%s %s', (kind, value, url, what) => {
  expect(consoleLink(kind, value)).toEqual({ url, what });
});

test.each<[ResourceKind, string]>([
  ['bucket', 'x s3://my-bucket'],
  ['bucket', 's3://my-bucket/a b'],
  ['bucket', 's3://my-bucket '],
  ['bucket', 's3://192.168.1.100'],
  ['bucket', 's3://1.1.1.1'],
  ['key', `x${key}`],
  ['key', `${key}0`],
  ['key', `${key}/x`],
  ['key', `arn:aws-iso:kms:us-iso-east-1:123456789012:key/${id}`],
  ['role', `x${role}`],
  ['role', `${role} `],
  ['role', `${role}#x`],
  ['variant', 's3://my-bucket'],
])('none for %s %s', (kind, value) => {
  expect(consoleLink(kind, value)).toBeUndefined();
});

test('an IP address with more around it may be a bucket', () => {
  for (const bucket of ['a192.168.1.1', '192.168.1.1a', '192.168.1.1.5'])
    expect(consoleLink('bucket', `s3://${bucket}`)?.url).toBe(`https://console.aws.amazon.com/s3/buckets/${bucket}`);
});
