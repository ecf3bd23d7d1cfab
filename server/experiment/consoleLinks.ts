/** Addresses in AWS's console of what a file names. Undefined for all that is not well formed, and where no console is public. */
import type { ResourceKind } from '../schema/types.ts';
import { bucketFault } from './buckets.ts';

export interface ConsoleLink {
  readonly url: string;
  /** What is there, to follow "Open". */
  readonly what: string;
}

/** Host of the console of a partition. */
const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** The kinds of which AWS's console has a page that the value alone leads to. */
export function consoleLink(kind: ResourceKind | undefined, value: string): ConsoleLink | undefined {
  switch (kind) {
    case 'bucket':
      return ofLocation(value);
    case 'key':
      return ofKey(value);
    case 'role':
      return ofRole(value);
    default:
      return undefined;
  }
}

function ofLocation(value: string): ConsoleLink | undefined {
  const [, bucket = '', prefix = ''] = /^s3:\/\/([a-z0-9.-]+)(?:\/([^\s]*))?$/.exec(value) ?? [];
  if (bucketFault(bucket)) return undefined;
  const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  const query = folder === '' ? '' : `?prefix=${encodeURIComponent(folder)}`;
  return { url: `https://${hosts.aws}/s3/buckets/${bucket}${query}`, what: 'the location in the S3 console' };
}

function ofKey(value: string): ConsoleLink | undefined {
  const match = /^arn:([a-z-]+):kms:([a-z]{2}(?:-[a-z]+)+-\d):\d{12}:key\/((?:mrk-)?[0-9a-f-]{32,36})$/.exec(value);
  const [, partition = '', region = '', id = ''] = match ?? [];
  const host = hosts[partition];
  if (!match || !host) return undefined;
  const regional = partition === 'aws' ? `${region}.${host}` : host;
  return { url: `https://${regional}/kms/home?region=${region}#/kms/keys/${id}`, what: 'the key in the KMS console' };
}

function ofRole(value: string): ConsoleLink | undefined {
  const match = /^arn:([a-z-]+):iam::\d{12}:role\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]+)$/.exec(value);
  const [, partition = '', name = ''] = match ?? [];
  const host = hosts[partition];
  if (!match || !host) return undefined;
  return {
    url: `https://${host}/iam/home#/roles/details/${encodeURIComponent(name)}`,
    what: 'the role in the IAM console',
  };
}
