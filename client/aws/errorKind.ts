/** Which of our kinds an error is of. Names and codes decide; wording only where nothing else tells two kinds apart. */
import { type Failure, failureOf, isHtml } from './failure.ts';
import type { ErrorKind, Target } from './types.ts';

const named =
  (...names: string[]) =>
  ({ name }: Failure) =>
    names.includes(name);
const coded =
  (...patterns: RegExp[]) =>
  ({ code }: Failure) =>
    code !== undefined && patterns.some((pattern) => pattern.test(code));
const says = (pattern: RegExp, { message }: Failure) => pattern.test(message);

const EXPIRED = named('ExpiredTokenException', 'ExpiredToken', 'RequestExpired', 'TokenRefreshRequired');
const INVALID = named(
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'AuthFailure',
  'RequestTimeTooSkewed',
  'RequestInTheFuture',
);
const DENIED = named(
  'AccessDeniedException',
  'AccessDenied',
  'UnauthorizedOperation',
  'NotAuthorized',
  'OptInRequired',
);
const THROTTLED = named(
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'SlowDown',
);
const VALIDATION = named(
  'ValidationException',
  'ValidationError',
  'SerializationException',
  'InvalidParameterValue',
  'InvalidParameterCombination',
  'MissingParameter',
  'RangeError',
);
const WRONG_ENDPOINT = named(
  'UnknownEndpoint',
  'UnknownOperationException',
  'UnknownOperation',
  'InvalidAction',
  'EndpointError',
  'InvalidEndpoint',
  'InsecureEndpoint',
);
const TLS = coded(
  /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED_CERT|HOSTNAME_MISMATCH|EPROTO)/,
);
const NETWORK = coded(
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EAI_AGAIN|EADDRNOTAVAIL)$/,
);
/** How Regions are named; a list of them would be out of date with each new one. */
const REGION = /^[a-z]{2,4}(-[a-z]+)?-(north|south|east|west|central|northeast|northwest|southeast|southwest)-\d$/;

type Place = Pick<Target, 'endpointUrl' | 'region'>;

export function kindOf(failure: Failure, target: Place): ErrorKind {
  const { name, code } = failure;
  if (name === 'AbortError') return 'cancelled';
  if (name === 'CaBundleError' || TLS(failure)) return 'tls';
  // A connection that was cut is called a TimeoutError by the SDK; its code tells.
  if (NETWORK(failure) || name === 'ProxyRefused') return 'no-network';
  if (name === 'HugeAnswer') return 'not-json';
  if (code === 'ENOTFOUND') return isPlausibleHost(target) ? 'no-network' : 'wrong-endpoint';
  if (code?.startsWith('HPE_') || code === 'ERR_INVALID_URL') return 'wrong-endpoint';
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') return credentialsKind(failure);
  if (name === 'ProfileNotFound' || name === 'ProfileIncomplete') return 'no-credentials';
  return serviceKind(failure) ?? answerKind(failure) ?? 'unknown';
}

const PASSING: readonly ErrorKind[] = ['throttled', 'no-network', 'timeout', 'service-fault'];

/** Whether what a call rejected with may well be over by the next call. The host counts as one that exists. */
export function isPassingFailure(error: unknown): boolean {
  const failure = failureOf(error);
  if (failure.code === 'ENOTFOUND') return true;
  // Who is not let through now will not be later; that the proxy finds nobody may pass.
  if (failure.name === 'ProxyRefused') return /\bHTTP 5\d\d\b/.test(failure.message);
  const kind = kindOf(failure, { endpointUrl: undefined, region: undefined });
  // A proxy on the way tells of its own troubles in a web page.
  return PASSING.includes(kind) || (kind === 'not-json' && (failure.status ?? 0) >= 500);
}

function credentialsKind(failure: Failure): ErrorKind {
  const session = /\bsso\b|aws login|token (is|has) expired|session token not found or invalid|UnauthorizedException/i;
  return says(session, failure) && !says(/not configured with SSO/i, failure) ? 'expired-sso' : 'no-credentials';
}

function serviceKind(failure: Failure): ErrorKind | undefined {
  if (EXPIRED(failure)) return 'expired-credentials';
  if (INVALID(failure)) return says(/valid region|scoped to/i, failure) ? 'wrong-endpoint' : 'invalid-credentials';
  if (DENIED(failure)) return 'access-denied';
  if (named('ResourceNotFound', 'ResourceNotFoundException')(failure)) return 'not-found';
  if (named('ConflictException', 'ResourceInUse')(failure)) return 'conflict';
  if (THROTTLED(failure)) return 'throttled';
  if (VALIDATION(failure)) return 'validation';
  if (WRONG_ENDPOINT(failure) || says(/^Region not accepted|^Invalid URL|^Invalid Configuration/, failure)) {
    return 'wrong-endpoint';
  }
  return undefined;
}

function answerKind({ status, name, answer }: Failure): ErrorKind | undefined {
  if (status === undefined) return undefined;
  if (status === 404) return 'wrong-endpoint';
  if (name === 'SyntaxError' || name === 'UnexpectedAnswer' || isHtml(answer)) return 'not-json';
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'access-denied';
  return status >= 500 ? 'service-fault' : undefined;
}

/** Whether the host is one that exists when there is a network at all. */
function isPlausibleHost({ endpointUrl, region }: Place): boolean {
  if (endpointUrl || !region) return false;
  return REGION.test(region.value);
}
