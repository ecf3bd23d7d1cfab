import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { at, callAws } from './call.ts';
import type { CallOptions, Identity, Target } from './types.ts';
import { unexpected } from './unexpected.ts';

/** The account and principal the target's credentials belong to; needs no permission. Rejects with FailedCall. */
export function getIdentity(target: Target, signal: AbortSignal, options: CallOptions = {}): Promise<Identity> {
  return callAws(target, signal, options, async (config) => {
    const client = new STSClient(at(target.endpointUrls?.sts, config));
    const { Account, Arn, $metadata } = await client.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
    if (Account && Arn) return { account: Account, arn: Arn };
    throw unexpected('The answer to GetCallerIdentity has no Account and Arn.', $metadata);
  });
}
