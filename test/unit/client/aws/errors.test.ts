import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { explainError } from '../../../../client/aws/errors.ts';
import type { ErrorContext, ErrorKind, Target } from '../../../../client/aws/types.ts';

const target: Target = {
  profile: { value: 'dev', source: 'AWS_PROFILE' },
  region: { value: 'eu-west-1', source: 'profile dev' },
  endpointUrl: undefined,
  settings: {},
};
const context: ErrorContext = { target, operation: 'UpdateInferenceExperiment', name: 'my-test' };
const explain = (error: unknown, more: Partial<ErrorContext> = {}) => explainError(error, { ...context, ...more });
const local = { target: { ...target, endpointUrl: { value: 'http://127.0.0.1:1', source: 'AWS_ENDPOINT_URL' } } };

/** As the SDK builds them: the service's error name, its text, and the HTTP facts in $metadata. */
const service = (name: string, message = '', httpStatusCode = 400, more = {}) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode, requestId: 'r-1', attempts: 1 }, ...more });
const network = (code: string, more = {}) => Object.assign(new Error(`connect ${code}`), { code, ...more });
const provider = (message: string) => Object.assign(new Error(message), { name: 'CredentialsProviderError' });
/** As an operation of client/aws rejects. */
const call = (cause: unknown, delivery: { attempts: number; unanswered: boolean }, answer?: string) =>
  Object.assign(new Error('failed', { cause }), { name: 'FailedCall', delivery, answer });

beforeEach(() => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a profile that is not there', () => {
  const missing = Object.assign(new Error('There is no AWS profile "prod".'), { name: 'ProfileNotFound' });
  test.each([
    ['AWS_PROFILE', /^Choose another profile, or add/],
    [
      "the file's sagemaker-target comment",
      /^Add it .+`aws configure --profile prod`.+, or change the file's comment\.$/,
    ],
    ['sagemakerExperiments.targets', /, or change sagemakerExperiments\.targets\.$/],
  ])('named by %s', (source, advice) => {
    const { what, advice: told } = explain(missing, { target: { ...target, profile: { value: 'prod', source } } });
    expect(what).toBe('There is no AWS profile "prod".');
    expect(told).toMatch(advice);
  });
});

test('a list of targets that is not understood is told as it is', () => {
  const { what } = explain(Object.assign(new Error('Entry 1 has no "files".'), { name: 'InvalidTargets' }));
  expect(what).toBe('Entry 1 has no "files".');
});

describe('kind', () => {
  test.each<[ErrorKind, unknown]>([
    ['no-credentials', provider('Could not load credentials from any providers')],
    ['no-credentials', provider('Profile dev is not configured with SSO credentials.')],
    ['no-credentials', provider('Command failed: /opt/get-credentials')],
    ['no-credentials', Object.assign(new Error('There is no AWS profile "x".'), { name: 'ProfileNotFound' })],
    ['no-credentials', Object.assign(new Error('Profile a leads nowhere.'), { name: 'ProfileIncomplete' })],
    ['unknown', Object.assign(new Error('Entry 1 of x has no "files".'), { name: 'InvalidTargets' })],
    ['expired-sso', provider('The SSO session associated with this profile has expired. To refresh it ...')],
    ['expired-sso', provider('UnauthorizedException: Session token not found or invalid')],
    ['expired-sso', provider("Token is expired. To refresh this SSO session run 'aws sso login'")],
    ['expired-sso', provider('Failed to load a token for session x, please re-authenticate using aws login')],
    ['expired-credentials', service('ExpiredTokenException')],
    ['expired-credentials', service('ExpiredToken', '', 403)],
    ['invalid-credentials', service('UnrecognizedClientException')],
    ['invalid-credentials', service('InvalidClientTokenId', '', 403)],
    ['invalid-credentials', service('SignatureDoesNotMatch', '', 403)],
    ['invalid-credentials', service('InvalidSignatureException', 'Signature expired: ...')],
    ['wrong-endpoint', service('InvalidSignatureException', 'Credential should be scoped to a valid region.')],
    ['access-denied', service('AccessDeniedException')],
    ['access-denied', service('Whatever', '', 403)],
    ['not-found', service('ResourceNotFound')],
    ['conflict', service('ConflictException')],
    ['conflict', service('ResourceInUse')],
    ['validation', service('ValidationException')],
    ['validation', new RangeError('"soon" is no timestamp.')],
    ['throttled', service('ThrottlingException')],
    ['throttled', service('UnknownError', '', 429)],
    ['no-network', network('ECONNREFUSED')],
    ['no-network', network('ECONNRESET', { name: 'TimeoutError' })],
    ['no-network', network('EPIPE', { name: 'TimeoutError' })],
    ['no-network', network('ENOTFOUND')],
    ['no-network', network('EAI_AGAIN')],
    ['no-network', new AggregateError([network('ECONNREFUSED'), network('ECONNREFUSED')], '')],
    ['tls', network('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['tls', network('SELF_SIGNED_CERT_IN_CHAIN')],
    ['tls', network('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['tls', network('CERT_HAS_EXPIRED')],
    ['tls', network('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['tls', network('ERR_SSL_WRONG_VERSION_NUMBER')],
    ['tls', network('EPROTO')],
    ['wrong-endpoint', service('UnknownOperationException')],
    ['wrong-endpoint', service('UnknownError', '', 404)],
    ['wrong-endpoint', service('SyntaxError', 'Unexpected token', 404)],
    ['wrong-endpoint', network('HPE_INVALID_CONSTANT')],
    ['wrong-endpoint', new Error('Region not accepted: region="eu west 1" is not a valid hostname component.')],
    ['not-json', service('SyntaxError', 'Unexpected token', 200)],
    ['not-json', service('SyntaxError', 'Unexpected token', 503)],
    ['not-json', service('UnexpectedAnswer', 'no ARN', 200)],
    ['timeout', Object.assign(new Error('did not establish a connection'), { name: 'TimeoutError' })],
    ['service-fault', service('InternalFailure', '', 500)],
    ['service-fault', service('ServiceUnavailable', '', 503)],
    ['cancelled', Object.assign(new Error('Request aborted'), { name: 'AbortError' })],
    ['unknown', service('ResourceLimitExceeded')],
    ['unknown', new TypeError('x is not a function')],
    ['unknown', 'a text'],
    ['unknown', undefined],
    ['unknown', null],
  ])('%s: %s', (kind, error) => {
    const explained = explain(error);
    expect(explained.kind).toBe(kind);
    for (const text of [explained.what, explained.advice]) {
      expect(text).not.toMatch(/undefined|\[object|\n/);
      expect(text).toMatch(/\S[.:)]?$/);
    }
  });

  test('a host name that can not be resolved is the network for a Region as they are named, else the Region', () => {
    const notFound = network('ENOTFOUND');
    const inRegion = (value: string) =>
      explain(notFound, { target: { ...target, region: { value, source: 'x' } } }).kind;
    expect(inRegion('us-gov-west-1')).toBe('no-network');
    expect(inRegion('ap-southeast-5')).toBe('no-network');
    expect(inRegion('eu-weast-1')).toBe('wrong-endpoint');
    expect(inRegion('ireland')).toBe('wrong-endpoint');
    expect(explain(notFound, local).kind).toBe('wrong-endpoint');
  });
});

describe('words', () => {
  test('SSO names the command for the profile', () => {
    expect(explain(provider('The SSO session has expired')).advice).toContain('`aws sso login --profile dev`');
    const byDefault = { target: { ...target, profile: { value: 'default', source: 'default' } } };
    expect(explain(provider('The SSO session has expired'), byDefault).advice).toContain('`aws sso login`');
  });

  test.each([
    ['Token has expired', ['sso', 'login']],
    ['Failed to load a token for session x, please re-authenticate using aws login', ['login']],
  ])('the command that signs in again is a value too: %s', (message, signIn) => {
    const { signIn: command, advice } = explain(provider(message));
    expect(command).toEqual(signIn);
    expect(advice).toContain(`\`aws ${signIn.join(' ')} --profile dev\``);
    expect(explain(service('ExpiredTokenException')).signIn).toBeUndefined();
  });

  test.each([
    ['', 'UpdateInferenceExperiment failed, and no reason was given.'],
    [' \n', 'UpdateInferenceExperiment failed, and no reason was given.'],
    ['It is so.', 'UpdateInferenceExperiment failed: It is so.'],
    ['It is\n  so', 'UpdateInferenceExperiment failed: It is so.'],
  ])('an error of no kind that says %j is one sentence', (message, what) => {
    expect(explain(new Error(message)).what).toBe(what);
  });

  test('a quota is called that, with where to turn to', () => {
    expect(explain(service('ResourceLimitExceeded', 'The account-level limit is 2.'))).toMatchObject({
      what: 'A quota of the account is used up.',
      advice: 'Free what is no longer needed, or ask for a higher quota.',
      serviceMessage: 'The account-level limit is 2.',
    });
  });

  test('attempts that are no number are told as they were found', () => {
    const error = Object.assign(new Error('The number of attempts "0" (AWS_MAX_ATTEMPTS) must be a whole number.'), {
      name: 'InvalidRetryConfiguration',
    });
    expect(explain(error)).toMatchObject({ what: error.message, advice: 'Correct it there and try again.' });
  });

  test('expired keys of the environment can not be renewed under a running VS Code; those of a profile can', () => {
    const expired = service('ExpiredTokenException');
    expect(explain(expired).advice).toContain('without a restart');
    const keys = { target: { ...target, keysOfEnvironment: true } };
    expect(explain(expired, keys).what).toContain('the environment (AWS_ACCESS_KEY_ID)');
    expect(explain(expired, keys).advice).toContain('the environment it was started in');
    expect(explain(expired, keys).details).toContain('Profile: environment (AWS_ACCESS_KEY_ID)');
  });

  test('access denied names the action and the principal', () => {
    const text =
      'User: arn:aws:sts::123456789012:assumed-role/Dev/ana is not authorized to perform: sagemaker:UpdateInferenceExperiment on resource: arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test because no identity-based policy allows the sagemaker:UpdateInferenceExperiment action';
    const { what, serviceMessage } = explain(service('AccessDeniedException', text));
    expect(what).toBe(
      'arn:aws:sts::123456789012:assumed-role/Dev/ana is not allowed to perform sagemaker:UpdateInferenceExperiment on arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test.',
    );
    expect(serviceMessage).toBe(text);
  });

  test('access denied without a text still names the action', () => {
    expect(explain(service('AccessDeniedException', '')).what).toContain('sagemaker:UpdateInferenceExperiment');
  });

  test.each([
    ['The experiment is in state Updating.', 'Updating'],
    ["Cannot update: status is 'Stopping', must be Created or Running", 'Stopping'],
    ['Experiment my-test has status: Completed', 'Completed'],
    ['Cannot update an experiment that is Starting', 'Starting'],
    ['Update is not possible while my-test is Updating; it has to be Created or Running.', 'Updating'],
    ['my-test is currently Creating', 'Creating'],
    ['Must be Created or Running', undefined],
    ['', undefined],
  ])('conflict: %s', (text, state) => {
    const { what, advice } = explain(service('ConflictException', text));
    expect(what).toContain('"my-test"');
    expect(/in state (\w+)/.exec(what)?.[1]).toBe(state);
    expect(advice).toContain('Created or Running');
  });

  test("validation keeps AWS's own words", () => {
    const text = "1 validation error detected: Value '' at 'name' failed to satisfy constraint";
    const { serviceMessage, advice } = explain(service('ValidationException', text));
    expect(serviceMessage).toBe(text);
    // Whether they name a value is not known here, nor whether there are any.
    expect(advice).toBe('Mend the file and try again.');
  });

  test('throttling counts the attempts', () => {
    const error = service('ThrottlingException', 'Rate exceeded', 400, {
      $metadata: { httpStatusCode: 400, attempts: 3 },
    });
    expect(explain(error).what).toContain('3 attempts');
  });

  test('TLS tells of the bundle setting, or of the bundle in force', () => {
    const error = network('SELF_SIGNED_CERT_IN_CHAIN');
    expect(explain(error).advice).toContain('sagemakerExperiments.caBundle');
    const bundled = { target: { ...target, caBundle: { value: '/ca.pem', source: 'AWS_CA_BUNDLE' } } };
    expect(explain(error, bundled).advice).toContain('/ca.pem (AWS_CA_BUNDLE)');
  });

  test('a refused connection names the endpoint and who chose it', () => {
    const { what, advice } = explain(network('ECONNREFUSED'), local);
    expect(what).toContain('http://127.0.0.1:1');
    expect(advice).toContain('AWS_ENDPOINT_URL');
  });

  test('China has its own host', () => {
    const china = { target: { ...target, region: { value: 'cn-north-1', source: 'x' } } };
    expect(explain(network('ENOTFOUND'), china).what).toContain('api.sagemaker.cn-north-1.amazonaws.com.cn');
  });

  test('facts of the answer', () => {
    expect(explain(service('ConflictException', 'no'))).toMatchObject({ code: 'ConflictException', requestId: 'r-1' });
    expect(explain(network('ECONNREFUSED'))).toMatchObject({ code: 'ECONNREFUSED', serviceMessage: undefined });
  });
});

describe('may have reached AWS', () => {
  const abort = Object.assign(new Error('aborted'), { name: 'AbortError' });
  test.each<[string, unknown, boolean]>([
    ['cancelled before sending', call(abort, { attempts: 0, unanswered: false }), false],
    ['cancelled while connecting', call(abort, { attempts: 1, unanswered: false }), false],
    ['cancelled after sending', call(abort, { attempts: 1, unanswered: true }), true],
    ['refused after a try that was cut', call(network('ECONNREFUSED'), { attempts: 2, unanswered: true }), true],
    ['refused', call(network('ECONNREFUSED'), { attempts: 3, unanswered: false }), false],
    ['an answer that says no', call(service('ConflictException'), { attempts: 1, unanswered: false }), false],
    ['a fault', call(service('InternalFailure', '', 500), { attempts: 1, unanswered: false }), true],
    ['half an answer', call(service('SyntaxError', 'x', 200), { attempts: 1, unanswered: false }, '{"Infe'), true],
    ['a web page', call(service('SyntaxError', 'x', 200), { attempts: 1, unanswered: false }, '<!DOCTYPE html>'), true],
  ])('%s', (_, error, expected) => {
    expect(explain(error).mayHaveReachedAws).toBe(expected);
  });

  test('a connection that was cut says so', () => {
    const cut = (unanswered: boolean) => explain(call(network('ECONNRESET'), { attempts: 1, unanswered }));
    expect(cut(true).what).toContain('was cut after the request had been sent');
    expect(cut(true).details).toContain('Delivery: a request was sent, and its answer did not arrive in full');
    expect(cut(false).what).toBe('The connection was cut: api.sagemaker.eu-west-1.amazonaws.com (ECONNRESET).');
  });

  test('a cancellation says which', () => {
    expect(explain(call(abort, { attempts: 0, unanswered: false })).what).toContain('before anything was sent');
    expect(explain(call(abort, { attempts: 1, unanswered: true })).what).toContain('after the request had been sent');
  });
});

describe('details', () => {
  test('name, status, request id, causes and the answer', () => {
    const error = service(
      'SyntaxError',
      'Unexpected token <\n  Deserialization error: to see the raw response, inspect',
      502,
      {
        cause: network('ECONNRESET'),
      },
    );
    const { details } = explain(call(error, { attempts: 2, unanswered: false }, '<html>Bad gateway</html>'));
    for (const part of ['SyntaxError: Unexpected token <', '502', 'r-1', 'ECONNRESET', 'Bad gateway', 'my-test']) {
      expect(details).toContain(part);
    }
    expect(details).not.toContain('Deserialization error');
  });

  test('no stack', () => {
    const { details, what, advice } = explain(new TypeError('broken'));
    expect(details + what + advice).not.toMatch(/\n\s+at /);
  });

  test('no credential and no signature, in any of the texts', () => {
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    const text = `'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/x, Signature=${secret}' x-amz-security-token:${secret} aws_secret_access_key=${secret}`;
    for (const error of [
      service('IncompleteSignatureException', text),
      provider(`Command failed: ${text}`),
      new Error(text),
    ]) {
      const texts = JSON.stringify(explain(Object.assign(error, { cause: new Error(text) })));
      expect(texts).not.toContain(secret);
      expect(texts).not.toContain('AKIAIOSFODNN7EXAMPLE');
    }
  });

  test.each(['https://TOKEN@proxy.example/x', 'https://ana:TOKEN@proxy.example/x', 'ftp://ana:TOKEN@proxy.example/x'])(
    'nothing of what stands before the host of %s, in any text of any kind',
    (value) => {
      const through = { target: { ...target, endpointUrl: { value, source: 'AWS_ENDPOINT_URL' } } };
      const errors = [
        network('ECONNREFUSED'),
        network('ENOTFOUND'),
        network('CERT_HAS_EXPIRED'),
        service('UnknownOperationException', '', 404),
        service('SyntaxError', 'Unexpected token', 200),
        service('ResourceNotFound'),
        Object.assign(new Error('too late'), { name: 'TimeoutError' }),
      ];
      for (const error of errors) {
        const texts = JSON.stringify(explain(error, through));
        expect(texts).toContain('//proxy.example/x');
        expect(texts).not.toMatch(/TOKEN|ana:|@/);
      }
      // In the words of others it is hidden where it stands.
      const { what } = explain(new Error(`connect ${value} failed`), through);
      expect(what).toContain('connect');
      expect(what).toContain('://[hidden]@proxy.example/x failed');
    },
  );

  test('a cause that is its own cause ends', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    expect(explain(error).details.length).toBeLessThan(2000);
  });
});
