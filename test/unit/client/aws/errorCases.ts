/** Failures of calls as they come, each with the call it is of; what is said of them is in errorWords.test.ts. */
import type { ErrorContext, Target } from '../../../../client/aws/types.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};

interface Call extends Partial<Omit<Target, 'endpointUrl' | 'region'>> {
  readonly region?: Target['region'];
  readonly endpointUrl?: Target['endpointUrl'];
  readonly operation?: string;
  readonly name?: string | undefined;
}

function of({ operation = 'UpdateInferenceExperiment', name = 'my-test', ...more }: Call = {}): ErrorContext {
  return { target: { ...target, ...more }, operation, name };
}

const named = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });
/** As the SDK builds them: the service's error name, its text, and the HTTP facts in $metadata. */
const service = (name: string, message: string, httpStatusCode = 400, attempts = 1) =>
  named(name, message, { $metadata: { httpStatusCode, requestId: 'r-1', attempts } });
const network = (code: string, message = `connect ${code}`) => named('Error', message, { code });
const provider = (message: string) => named('CredentialsProviderError', message);
/** As an operation of client/aws rejects. */
const failed = (cause: unknown, unanswered = false, attempts = 1, more: { answer?: string; asked?: string } = {}) =>
  named('FailedCall', 'failed', { cause, delivery: { attempts, unanswered }, answer: undefined, ...more });

const local = { endpointUrl: { value: 'https://127.0.0.1:8765/x?y', source: 'AWS_ENDPOINT_URL' } };
const proxied = {
  proxies: { https: { value: 'http://me:secret@proxy:3128', source: 'HTTPS_PROXY' }, http: undefined, direct: [] },
};
const asked = 'https://api.sagemaker.eu-west-1.amazonaws.com/';
const describe = 'DescribeInferenceExperiment';
const create = 'CreateInferenceExperiment';
const remove = 'DeleteInferenceExperiment';
const html = '<!doctype html><title>Sign in</title>';
const denied =
  'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: sagemaker:UpdateInferenceExperiment on resource: arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test because no identity-based policy allows it';

export const cases: readonly (readonly [what: string, error: unknown, context: ErrorContext])[] = [
  ['no such profile', named('ProfileNotFound', 'There is no AWS profile "dev".'), of()],
  ['half a profile', named('ProfileIncomplete', 'Profile dev leads nowhere.'), of()],
  [
    'no MFA code',
    provider('Profile dev requires multi-factor authentication, but no MFA code callback was provided.'),
    of(),
  ],
  ['no credentials', provider('Could not load credentials from any providers'), of()],
  [
    'no credentials of default',
    provider('Could not load credentials'),
    of({ profile: { value: 'default', source: 'default' } }),
  ],
  ['an SSO session that has ended', provider('The SSO session associated with this profile has expired.'), of()],
  [
    'that of another profile',
    provider('The SSO session associated with this profile has expired.'),
    of({ signInProfile: 'base' }),
  ],
  ['a console login that has ended', provider('please re-authenticate using aws login'), of()],
  ['expired credentials', service('ExpiredTokenException', 'expired'), of()],
  ['expired keys of the environment', service('ExpiredTokenException', 'expired'), of({ keysOfEnvironment: true })],
  [
    'unknown keys',
    service('UnrecognizedClientException', 'The security token included in the request is invalid.'),
    of(),
  ],
  [
    'unknown keys, no Region',
    service('UnrecognizedClientException', 'invalid'),
    of({ region: undefined, keysOfEnvironment: true }),
  ],
  [
    'a clock that is wrong',
    service('InvalidSignatureException', 'Signature expired: 20300101T000000Z is now earlier than'),
    of(),
  ],
  ['no signature', service('MissingAuthenticationToken', 'Missing'), of({ settings: { noSignRequest: true } })],
  ['not allowed', service('AccessDeniedException', denied), of()],
  [
    'not allowed, in other spacing',
    service(
      'AccessDeniedException',
      'User:arn:aws:iam::1:user/b may not perform   iam:PassRole, on resource:arn:aws:iam::1:role/r, really',
    ),
    of(),
  ],
  ['not allowed, without reasons', service('AccessDeniedException', ''), of({ operation: 'ListRoles' })],
  ['no such experiment', service('ResourceNotFound', 'not found'), of()],
  [
    'no such experiment at an endpoint',
    service('ResourceNotFound', 'not found'),
    of({ ...local, name: undefined, operation: describe }),
  ],
  ['no such experiment any more', failed(service('ResourceNotFound', 'not found'), true, 2), of({ operation: remove })],
  ['a state that allows no update', service('ConflictException', 'Cannot update while in status Completed'), of()],
  ['a state that is not named', service('ConflictException', 'no'), of({ operation: 'StartInferenceExperiment' })],
  [
    'one that passes',
    service('ConflictException', 'is currently Updating'),
    of({ operation: 'StopInferenceExperiment' }),
  ],
  ['one that ends', service('ConflictException', 'is Stopping'), of({ operation: remove })],
  ['one that the call itself led to', failed(service('ConflictException', 'state: Updating'), true, 2), of()],
  ['one that it may have led to', failed(service('ConflictException', 'no'), true, 2), of()],
  ['a name that is taken', service('ResourceInUse', 'exists'), of({ operation: create })],
  [
    'one that the call itself has taken',
    failed(service('ResourceInUse', 'exists'), true, 2),
    of({ operation: create }),
  ],
  ['values that are refused', service('ValidationException', 'EndTime must be later'), of()],
  ['a time that is none', new RangeError('"soon" is no timestamp.'), of()],
  ['throttled', service('ThrottlingException', 'Rate exceeded', 400, 3), of()],
  ['throttled once', service('ThrottlingException', 'Rate exceeded'), of()],
  ['a refused connection', failed(network('ECONNREFUSED'), false, 3, { asked }), of()],
  ['a refused connection to an endpoint', failed(network('ECONNREFUSED')), of(local)],
  ['a refused connection through a proxy', failed(network('ECONNREFUSED'), false, 1, { asked }), of(proxied)],
  ['a connection that was cut', failed(network('ECONNRESET'), true, 1, { asked }), of()],
  ['a connection that was cut while it created', failed(network('EPIPE'), true), of({ operation: create })],
  ['a connection that was cut while it looked', failed(network('ECONNABORTED'), true), of({ operation: describe })],
  ['a cut connection, nothing sent', network('ECONNRESET'), of()],
  ['no route', network('EHOSTUNREACH'), of()],
  ['no host name just now', network('EAI_AGAIN'), of()],
  ['no host name', network('ENOTFOUND'), of()],
  ['no host name in China', network('ENOTFOUND'), of({ region: { value: 'cn-north-1', source: 'AWS_REGION' } })],
  [
    'no host name of a Region that is none',
    network('ENOTFOUND'),
    of({
      region: { value: 'eu-weast-1', source: 'AWS_REGION' },
      fips: { value: true, source: 'AWS_USE_FIPS_ENDPOINT' },
      dualstack: { value: true, source: 'profile dev' },
    }),
  ],
  ['no host name of an endpoint', network('ENOTFOUND'), of(local)],
  ['no host name without a Region', network('ENOTFOUND'), of({ region: undefined })],
  [
    'a proxy that wants a password',
    named('ProxyRefused', 'The proxy http://p:1/ (HTTPS_PROXY) refused the connection with HTTP 407.'),
    of(),
  ],
  [
    'a proxy that refuses',
    named('ProxyRefused', 'The proxy http://p:1/ (HTTPS_PROXY) refused the connection with HTTP 403.'),
    of(),
  ],
  ['a certificate of nobody we know', network('SELF_SIGNED_CERT_IN_CHAIN'), of()],
  [
    'a certificate of nobody in the bundle',
    network('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    of({ caBundle: { value: '/ca.pem', source: 'AWS_CA_BUNDLE' } }),
  ],
  ['a certificate that has expired', network('CERT_HAS_EXPIRED'), of()],
  ['a certificate of another host', network('ERR_TLS_CERT_ALTNAME_INVALID'), of(local)],
  ['a certificate of another host in the place of AWS', network('ERR_TLS_CERT_ALTNAME_INVALID'), of()],
  ['no TLS', network('EPROTO'), of({ settings: { noVerifySsl: true } })],
  ['no bundle', named('CaBundleError', 'The file /ca.pem has no certificate.'), of()],
  ['no connection in time', failed(named('TimeoutError', 'did not establish a connection'), false, 3), of()],
  [
    'no handshake in time',
    failed(named('TimeoutError', 'closed after 5000 ms of inactivity'), false, 1),
    of({ settings: { connectTimeout: 7, readTimeout: 5 } }),
  ],
  [
    'no connection in the time that is set',
    failed(named('TimeoutError', 'connect'), false, 1),
    of({ settings: { connectTimeout: 7, readTimeout: 5 } }),
  ],
  ['no answer in time', failed(named('TimeoutError', 'x'), true, 2), of()],
  [
    'no answer in time to a look',
    failed(named('TimeoutError', 'x'), true, 1),
    of({ operation: describe, settings: { readTimeout: 5 } }),
  ],
  ['an endpoint that is no URL', named('InvalidEndpoint', 'endpoint_url of profile dev is no URL.'), of()],
  ['an endpoint without TLS', named('InsecureEndpoint', 'http://example.com is not encrypted.'), of()],
  ['a server of something else', service('UnknownOperationException', '', 404), of()],
  ['an endpoint of something else', service('UnknownOperationException', '', 404), of(local)],
  ['a web page', failed(service('SyntaxError', 'Unexpected token <', 200), false, 1, { answer: html }), of()],
  [
    'a web page of an endpoint',
    failed(service('SyntaxError', 'Unexpected token <', 200), false, 1, { answer: html }),
    of(local),
  ],
  ['an answer of something else', failed(service('UnexpectedAnswer', 'no ARN', 200), false, 1, { answer: '{}' }), of()],
  [
    'an answer without end',
    named('HugeAnswer', 'The answer is longer than any of AWS.', { $metadata: { httpStatusCode: 200 } }),
    of(),
  ],
  ['a fault of the service', service('InternalFailure', 'x', 500, 3), of()],
  ['a fault of the service while it created', service('InternalFailure', 'x', 503), of({ operation: create })],
  ['cancelled before anything was sent', failed(named('AbortError', 'aborted'), false, 0), of()],
  ['cancelled before AWS had it', failed(named('AbortError', 'aborted'), false, 1), of()],
  ['cancelled after it was sent', failed(named('AbortError', 'aborted'), true), of()],
  ['creation cancelled after it was sent', failed(named('AbortError', 'aborted'), true), of({ operation: create })],
  ['a look cancelled after it was sent', failed(named('AbortError', 'aborted'), true), of({ operation: describe })],
  ['a quota that is used up', service('ResourceLimitExceeded', 'limit'), of()],
  ['a sign-in that was ended', named('SsoSignInEnded', 'The sign-in of profile dev was denied.'), of()],
  ['a retry mode that is none', named('InvalidRetryConfiguration', 'AWS_RETRY_MODE is "fast".'), of()],
  ['something that the service calls by a name', service('WeirdException', 'odd', 418), of()],
  ['something without a reason', undefined, of()],
  ['something with a reason in several lines', new Error(' It broke\n in two... '), of()],
  ['a text', 'just broken', of()],
  [
    'causes of causes',
    named('Error', 'outer', {
      cause: named('TypeError', 'inner', {
        code: 'E1',
        cause: new AggregateError([new Error('a'), new Error('b')], 'several'),
      }),
    }),
    of(),
  ],
  [
    'a hint for programmers',
    service('WeirdException', 'odd\n  Deserialization error: to see the raw response, inspect the hidden field', 400),
    of(),
  ],
];
