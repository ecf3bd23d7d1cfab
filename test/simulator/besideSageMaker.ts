/** What the simulated account answers for the services beside SageMaker: IAM, KMS and S3, a list each. */
import { accountId, partition } from './arns.ts';
import type { ServiceError } from './errors.ts';
import { common } from './errors.ts';
import type { Account } from './types.ts';

type Input = Readonly<Record<string, unknown>>;
export type Output = Readonly<Record<string, unknown>>;

/** Undefined for an operation that is not known. */
export function performBeside(
  service: 'iam' | 'kms' | 's3',
  operation: string,
  input: unknown,
  account: Account,
  region: string,
): Output | ServiceError | undefined {
  const given = typeof input === 'object' && input !== null ? (input as Input) : {};
  switch (`${service} ${operation}`) {
    case 'iam ListRoles':
      return listRoles(given, account, region);
    case 'kms ListAliases':
      return listAliases(given, account, region);
    case 's3 ListBuckets':
      return listBuckets(given, account);
    default:
      return undefined;
  }
}

function listRoles(input: Input, { roles }: Account, region: string): Output | ServiceError {
  const found = page(roles, input.Marker, input.MaxItems, 100);
  if (!found) return common('ValidationError', 'Invalid Marker.');
  return {
    IsTruncated: String(found.next !== undefined),
    ...(found.next !== undefined && { Marker: found.next }),
    Roles: {
      member: found.items.map(({ RoleName, Path, trusts, CreateDate }) => ({
        Path,
        RoleName,
        RoleId: `AROA${RoleName.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
        Arn: `arn:${partition(region)}:iam::${accountId}:role${Path}${RoleName}`,
        CreateDate: iso(CreateDate),
        AssumeRolePolicyDocument: encodeURIComponent(trustPolicy(trusts)),
      })),
    },
  };
}

const trustPolicy = (service: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  });

function listAliases(input: Input, { aliases }: Account, region: string): Output | ServiceError {
  const found = page(aliases, input.Marker, input.Limit, 50);
  if (!found) return common('InvalidMarkerException', 'Invalid marker.');
  return {
    Truncated: found.next !== undefined,
    ...(found.next !== undefined && { NextMarker: found.next }),
    Aliases: found.items.map(({ AliasName, TargetKeyId }) => ({
      AliasName,
      AliasArn: `arn:${partition(region)}:kms:${region}:${accountId}:${AliasName}`,
      ...(TargetKeyId !== undefined && { TargetKeyId }),
    })),
  };
}

function listBuckets(input: Input, { buckets }: Account): Output | ServiceError {
  const found = page(buckets, input['continuation-token'], input['max-buckets'], 10_000);
  if (!found) return common('InvalidArgument', 'The continuation token provided is incorrect');
  return {
    Owner: { ID: accountId },
    Buckets: { Bucket: found.items.map(({ Name, CreationDate }) => ({ Name, CreationDate: iso(CreationDate) })) },
    ...(found.next !== undefined && { ContinuationToken: found.next }),
  };
}

/** A page from where the marker says on; undefined when it says nothing that was ever given out. */
function page<Entry>(entries: readonly Entry[], marker: unknown, size: unknown, most: number) {
  const from = marker === undefined ? 0 : Number(/^from-(\d+)$/.exec(String(marker))?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) return undefined;
  const to = from + Math.min(Number(size ?? most), 1000);
  return { items: entries.slice(from, to), next: to < entries.length ? `from-${to}` : undefined };
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();
