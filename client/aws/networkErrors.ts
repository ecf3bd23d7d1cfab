/** Failures on the way: no connection, one that was cut, no trust, no answer in time. */
import type { Failure } from './failure.ts';
import { host, proxyOf } from './hosts.ts';
import { before } from './operationWords.ts';
import { shownUrl } from './shownUrl.ts';
import type { ErrorContext } from './types.ts';

interface Words {
  readonly what: string;
  readonly advice: string;
}

export function networkWords(failure: Failure, { target, operation }: ErrorContext): Words {
  const { code, delivery, name, message } = failure;
  if (name === 'ProxyRefused') {
    return {
      what: message,
      advice: /\b407\b/.test(message)
        ? 'It asks for a user name and a password: they stand in its URL, in front of the host, as user:password@host:port.'
        : `See whether it may be asked for ${host(failure, target)}, or name that in NO_PROXY.`,
    };
  }
  if (delivery?.unanswered) {
    return {
      what: `The connection to ${host(failure, target)} was cut after the request had been sent, before its answer was complete (${code}).`,
      advice: `${before(operation)}.`,
    };
  }
  const proxy = proxyOf(failure, target);
  return {
    what: `${NETWORK_WORDS[code ?? ''] ?? 'The connection failed'}: ${host(failure, target)} (${code}).`,
    advice: proxy
      ? `It is asked for through the proxy ${shownUrl(proxy.value)} (${proxy.source}): see whether that one answers.`
      : target.endpointUrl
        ? `The endpoint comes from ${target.endpointUrl.source}: see whether something listens there, and whether a proxy or VPN is in the way.`
        : 'See whether this machine is online, and whether a proxy, VPN or firewall is in the way.',
  };
}

export const tlsWords = (failure: Failure, { target }: ErrorContext): Words => ({
  what:
    failure.name === 'CaBundleError'
      ? failure.message
      : `${certificateWords(failure.code)}: ${host(failure, target)} (${failure.code}).`,
  advice: certificateAdvice(failure, target),
});

function certificateAdvice({ code = '' }: Failure, { caBundle, endpointUrl }: ErrorContext['target']): string {
  if (/EXPIRED/.test(code))
    return 'See whether the clock of this machine is right. If it is, whoever runs that host, or a proxy in the way, has to renew it.';
  if (/ALTNAME|HOSTNAME/.test(code))
    return endpointUrl
      ? `The endpoint comes from ${endpointUrl.source}: see whether its host is the one that is meant.`
      : 'A proxy, a VPN or the page to sign in to a network may be answering in its place.';
  return caBundle
    ? `The certificates to trust come from ${caBundle.value} (${caBundle.source}) besides the well-known ones; it may lack this one.`
    : 'A proxy that inspects TLS needs its certificate authority in the setting sagemakerExperiments.caBundle or in AWS_CA_BUNDLE.';
}

export function timeoutWords(failure: Failure, { target, operation }: ErrorContext): Words {
  const { delivery, attempts, message } = failure;
  const { connectTimeout = 60, readTimeout = 60 } = target.settings;
  // The connection was there, and the TLS handshake on it stood still.
  const limit = /of inactivity/.test(message)
    ? { name: 'readTimeout', value: readTimeout }
    : { name: 'connectTimeout', value: connectTimeout };
  return delivery?.unanswered
    ? {
        what: `${host(failure, target)} took the request but gave no answer within ${readTimeout} s (${times(attempts)}).`,
        advice: `${before(operation)}. sagemakerExperiments.readTimeout allows more time.`,
      }
    : {
        what: `No connection to ${host(failure, target)} came about within ${limit.value} s (${times(attempts)}).`,
        advice: `A proxy, VPN or firewall is probably in the way. sagemakerExperiments.${limit.name} allows more time.`,
      };
}

export const times = (attempts: number) => (attempts === 1 ? '1 attempt' : `${attempts} attempts`);

const NETWORK_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name can not be resolved',
  EAI_AGAIN: 'The host name can not be resolved just now',
  ECONNREFUSED: 'The connection was refused',
  ECONNRESET: 'The connection was cut',
  EPIPE: 'The connection was cut',
  ECONNABORTED: 'The connection was cut',
};

function certificateWords(code = ''): string {
  if (/EXPIRED/.test(code)) return 'The TLS certificate has expired';
  if (/ALTNAME|HOSTNAME/.test(code)) return 'The TLS certificate is for another host';
  if (/SELF_SIGNED|UNABLE_TO/.test(code)) return 'The TLS certificate is not from a trusted authority';
  return 'No TLS connection came about';
}
