/** Who is asked, as far as a failed call tells. */
import type { Failure } from './failure.ts';
import { proxyFor } from './proxy.ts';
import { shownUrl } from './shownUrl.ts';
import type { Sourced, Target } from './types.ts';

/** The last server that was asked, or the one that would have been; a URL where somebody has written one. */
export function host({ asked }: Failure, { endpointUrl, region }: Target): string {
  if (endpointUrl && (!asked || hostIn(asked) === hostIn(endpointUrl.value))) return shownUrl(endpointUrl.value);
  if (asked) return hostIn(asked);
  const name = region?.value ?? '(no Region)';
  return `api.sagemaker.${name}.${name.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;
}

/** The proxy through which the last server was asked. */
export const proxyOf = ({ asked }: Failure, { proxies }: Target): Sourced<string> | undefined =>
  asked && proxies ? proxyFor(asked, proxies) : undefined;

/** Regions need not have every kind of endpoint: the kinds that were asked for, or nothing. */
export function kindsOfEndpoint({ fips, dualstack }: Target): string | undefined {
  const kinds = [fips?.value && `FIPS (${fips.source})`, dualstack?.value && `dual-stack (${dualstack.source})`];
  return kinds.filter(Boolean).join(' and ') || undefined;
}

const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
