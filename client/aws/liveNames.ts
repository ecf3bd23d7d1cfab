/** Names of what an account has, for completion and for questions. */
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListEndpointsCommand, ListModelsCommand } from '@aws-sdk/client-sagemaker';
import { at, type ClientConfig, callAws } from './call.ts';
import { listExperiments } from './listing.ts';
import { sagemaker } from './sagemaker.ts';
import type { CallOptions, LiveNameKind, Target } from './types.ts';

/** Largest page of SageMaker's and of KMS's lists, those of IAM and S3, and how many names are enough to choose from. */
const PAGE = 100;
const LARGE_PAGE = 1000;
const ENOUGH = 1000;

interface Page {
  readonly names: readonly string[];
  readonly next: string | undefined;
}

type Reader = (target: Target, config: ClientConfig, next: string | undefined, signal: AbortSignal) => Promise<Page>;

/**
 * What one may write for a resource of the kind, at most 1000: the name of an endpoint or a model, the ARN of a role that
 * SageMaker can take on, the alias of a key (`alias/...`), the name of a bucket. SageMaker's are the newest first.
 * Rejects with FailedCall.
 */
export async function liveNames(
  target: Target,
  kind: LiveNameKind,
  signal: AbortSignal,
  options: CallOptions = {},
): Promise<readonly string[]> {
  // However many pages there are, nobody is asked twice for the code of an MFA device.
  const command = { held: {}, ...options };
  const names: string[] = [];
  let next: string | undefined;
  do {
    const page = await onePage(target, kind, next, signal, command);
    names.push(...page.names);
    next = page.next;
  } while (next && names.length < ENOUGH);
  return names.slice(0, ENOUGH);
}

async function onePage(
  target: Target,
  kind: LiveNameKind,
  next: string | undefined,
  signal: AbortSignal,
  options: CallOptions,
): Promise<Page> {
  if (kind === 'experiment') {
    const { experiments, nextToken } = await listExperiments(target, { nextToken: next }, signal, options);
    return { names: experiments.map(({ name }) => name), next: nextToken };
  }
  return callAws(target, signal, options, (config) => READERS[kind](target, config, next, signal));
}

const READERS: Readonly<Record<Exclude<LiveNameKind, 'experiment'>, Reader>> = {
  endpoint: async (target, config, next, abortSignal) => {
    const command = new ListEndpointsCommand(newestFirst(next));
    const answer = await sagemaker(target, config).send(command, { abortSignal });
    return { names: named(answer.Endpoints, ({ EndpointName }) => EndpointName), next: answer.NextToken };
  },
  model: async (target, config, next, abortSignal) => {
    const command = new ListModelsCommand(newestFirst(next));
    const answer = await sagemaker(target, config).send(command, { abortSignal });
    return { names: named(answer.Models, ({ ModelName }) => ModelName), next: answer.NextToken };
  },
  role: async (target, config, next, abortSignal) => {
    const command = new ListRolesCommand({ MaxItems: LARGE_PAGE, Marker: next });
    const answer = await new IAMClient(at(target.endpointUrls?.iam, config)).send(command, { abortSignal });
    const usable = (answer.Roles ?? []).filter(({ AssumeRolePolicyDocument: trust }) => isTrusted(trust));
    return { names: named(usable, ({ Arn }) => Arn), next: answer.IsTruncated ? answer.Marker : undefined };
  },
  'kms-key': async (target, config, next, abortSignal) => {
    const command = new ListAliasesCommand({ Limit: PAGE, Marker: next });
    const answer = await new KMSClient(at(target.endpointUrls?.kms, config)).send(command, { abortSignal });
    // An alias of AWS itself has no key behind it until the service that it is for is used.
    const usable = (answer.Aliases ?? []).filter(({ TargetKeyId }) => TargetKeyId);
    return {
      names: named(usable, ({ AliasName }) => AliasName),
      next: answer.Truncated ? answer.NextMarker : undefined,
    };
  },
  bucket: async (target, config, next, abortSignal) => {
    const command = new ListBucketsCommand({ MaxBuckets: LARGE_PAGE, ContinuationToken: next });
    const { s3 } = target.endpointUrls ?? {};
    // A server of one's own has no host of its own for each bucket.
    const client = new S3Client({ ...at(s3, config), forcePathStyle: s3 !== undefined });
    const answer = await client.send(command, { abortSignal });
    return { names: named(answer.Buckets, ({ Name }) => Name), next: answer.ContinuationToken };
  },
};

const newestFirst = (next: string | undefined) =>
  ({ MaxResults: PAGE, SortBy: 'CreationTime', SortOrder: 'Descending', NextToken: next }) as const;

const named = <Entry>(
  entries: readonly Entry[] | undefined,
  name: (entry: Entry) => string | undefined,
): readonly string[] => (entries ?? []).flatMap((entry) => name(entry) ?? []);

/** Whether a trust policy, as IAM gives it in URL encoding, speaks of SageMaker; what is not given is not known. */
function isTrusted(policy: string | undefined): boolean {
  if (policy === undefined) return true;
  return /sagemaker\.amazonaws\.com/.test(policy) || /sagemaker%2Eamazonaws%2Ecom/i.test(policy);
}
