/** One call to AWS: a client of its own, with the target's credentials, endpoint, certificates and time limits. */
import { fromEnv, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { collectAnswer } from './answer.ts';
import { type DeliveryWatch, INVOCATION_ID, watchDelivery } from './delivery.ts';
import { insecure } from './endpoints.ts';
import { tellingExchanges } from './exchanges.ts';
import {
  type Connection,
  type Handle,
  type Request,
  type RequestHandler,
  requestHandler,
  urlOf,
} from './requestHandler.ts';
import { SILENT } from './silent.ts';
import type { CallOptions, HeldCredentials, Sourced, Target } from './types.ts';

interface Heard {
  answer?: string;
  asked?: string;
  /** What the requests carried that is secret. */
  readonly secrets: Set<string>;
  /** Why the last request was not made. */
  refusal?: Error | undefined;
}

export type ClientConfig = Awaited<ReturnType<typeof clientConfig>>;

/**
 * The configuration of a client that calls the endpoint, where one is given, rather than its service's own. It is taken
 * as it stands, whatever kind of endpoints is asked for otherwise, as by the AWS CLI.
 */
export const at = (endpoint: Sourced<string> | undefined, config: ClientConfig) =>
  endpoint ? { ...config, endpoint: endpoint.value, useFipsEndpoint: false, useDualstackEndpoint: false } : config;

/**
 * Runs `send` with the configuration of a fresh client. Nothing of a client outlives its call but the connection, so that
 * credentials renewed outside count at once. What changes something wants a connection of its own. Rejects with
 * FailedCall; an abort rejects at once, whatever the SDK is waiting for.
 */
export async function callAws<Output>(
  target: Target,
  signal: AbortSignal,
  options: CallOptions,
  send: (config: ClientConfig) => Promise<Output>,
  connection: Connection = 'kept',
): Promise<Output> {
  const delivery = watchDelivery();
  const heard: Heard = { secrets: new Set() };
  try {
    signal.throwIfAborted();
    const sent = clientConfig(target, signal, options, delivery, heard, connection).then(async (config) => {
      signal.throwIfAborted();
      try {
        return await send(config);
      } finally {
        config.requestHandler.destroy();
      }
    });
    return await orAborted(sent, signal);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw Object.assign(new Error(message, { cause: signal.aborted ? aborted() : (heard.refusal ?? cause) }), {
      name: 'FailedCall',
      delivery: delivery.soFar(),
      answer: heard.answer,
      asked: heard.asked,
    });
  } finally {
    delivery.stop();
  }
}

/** The SDK heeds a signal while it sends, but not while it looks for credentials, which may wait for a person. */
async function orAborted<Output>(sent: Promise<Output>, signal: AbortSignal): Promise<Output> {
  const { promise, reject } = withReject();
  const onAbort = () => reject(aborted());
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([sent, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    sent.catch(() => undefined);
  }
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejectIt) => {
    reject = rejectIt;
  });
  return { promise, reject };
}

const aborted = () => Object.assign(new Error('The call was cancelled.'), { name: 'AbortError' });

async function clientConfig(
  target: Target,
  signal: AbortSignal,
  options: CallOptions,
  delivery: DeliveryWatch,
  heard: Heard,
  connection: Connection,
) {
  if (!target.region) throw new Error('A call needs a Region: ask for one before.');
  const handler = tellingExchanges(await requestHandler(target, connection), options.onExchange);
  const asking = (more: Parameters<Handle>[1], onRequest?: (request: Request) => void) =>
    passing(handler, more, (request) => {
      heard.asked = urlOf(request);
      // Here, where every request passes: also those for credentials, whose endpoints only the SDK knows. It would tell
      // of the refusal as of credentials that are not there.
      heard.refusal = insecure(heard.asked, target.settings);
      if (heard.refusal) throw heard.refusal;
      for (const name of SECRET_HEADERS) if (request.headers[name]) heard.secrets.add(request.headers[name]);
      onRequest?.(request);
    });
  const secrets = () => heard.secrets;
  const credentialsClient = {
    requestHandler: asking({ abortSignal: signal }),
    // Nobody is told of these answers: they are the credentials.
    streamCollector: collectAnswer(() => undefined, secrets),
  };
  const streamCollector = collectAnswer((beginning) => {
    heard.answer = beginning;
  }, secrets);
  return {
    region: target.region.value,
    profile: target.profile.value,
    // What the environment and the profile say of endpoints is in the target already.
    ignoreConfiguredEndpointUrls: true,
    useFipsEndpoint: target.fips?.value ?? false,
    useDualstackEndpoint: target.dualstack?.value ?? false,
    credentials: held(credentials(target, options, credentialsClient), options.held),
    ...(target.settings.noSignRequest ? UNSIGNED : {}),
    requestHandler: asking({}, (request) => delivery.attempt(request.headers[INVOCATION_ID])),
    streamCollector,
    // Said here whenever anything says it: the SDK would read the profile from a copy of the shared files that it keeps.
    retryMode: target.retryMode?.value ?? 'standard',
    ...(target.maxAttempts ? { maxAttempts: target.maxAttempts.value } : {}),
    logger: SILENT,
  };
}

/** Of SageMaker and its like, and of IAM Identity Center. */
const SECRET_HEADERS = ['authorization', 'x-amz-security-token', 'x-amz-sso_bearer_token'] as const;

const NO_AUTH = 'smithy.api#noAuth';
/** Requests as they are, and nobody is asked for credentials. */
const UNSIGNED = {
  httpAuthSchemeProvider: () => [{ schemeId: NO_AUTH }],
  httpAuthSchemes: [
    {
      schemeId: NO_AUTH,
      identityProvider: () => async () => ({}),
      signer: { sign: async (request: Request) => request },
    },
  ],
};

type Provider = ReturnType<typeof fromNodeProviderChain>;
type Credentials = Awaited<ReturnType<Provider>>;

/** Renewed in time for a call to end: 5 minutes, in milliseconds, as the SDK itself does it. */
const RENEWED_BEFORE = 5 * 60 * 1000;

/** The provider, asked once for all calls of a command unless what it gave is about to expire. */
function held(provider: Provider, command: HeldCredentials | undefined): Provider {
  if (!command) return provider;
  return async (...args) => {
    // Calls that begin at the same time wait for the same answer: a person is asked for one MFA code.
    const known = await command.credentials;
    const isUsable = !known?.expiration || known.expiration.getTime() - Date.now() > RENEWED_BEFORE;
    if (known && isUsable) return known as Credentials;
    const asked = provider(...args);
    command.credentials = asked;
    asked.catch(() => {
      if (command.credentials === asked) command.credentials = undefined;
    });
    return asked;
  };
}

function credentials(target: Target, options: CallOptions, clientConfig: object): Provider {
  if (target.keysOfEnvironment) return fromEnv();
  return fromNodeProviderChain({
    profile: target.profile.value,
    ...(target.files ? { configFilepath: target.files.config, filepath: target.files.credentials } : {}),
    ...(options.askMfaCode ? { mfaCodeProvider: options.askMfaCode } : {}),
    ignoreCache: true,
    clientConfig,
    logger: SILENT,
  });
}

/**
 * The handler with something said or added at each request. Credentials may take requests of their own, to STS or SSO:
 * they count for nothing in what was sent of the call, and end with its signal, of which their clients know nothing.
 */
function passing(handler: RequestHandler, more: Parameters<Handle>[1], onRequest: (request: Request) => void) {
  return {
    metadata: handler.metadata,
    handle: (...[request, options]: Parameters<Handle>) => {
      onRequest(request);
      return handler.handle(request, { ...options, ...more });
    },
    updateHttpClientConfig: handler.updateHttpClientConfig.bind(handler),
    httpHandlerConfigs: handler.httpHandlerConfigs.bind(handler),
    destroy: () => handler.destroy(),
  };
}
