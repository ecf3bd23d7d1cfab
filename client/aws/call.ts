/** One call to AWS: a client of its own, with the target's credentials, endpoint, certificates and time limits. */
import { readFile } from 'node:fs/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import * as tls from 'node:tls';
import { fromEnv, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import { type Delivery, type DeliveryWatch, INVOCATION_ID, watchDelivery } from './delivery.ts';
import { tellingExchanges } from './exchanges.ts';
import type { CallOptions, HeldCredentials, Sourced, Target } from './types.ts';

/** What a call rejects with: the SDK's error as `cause`, and how far the request got. */
export interface FailedCall extends Error {
  readonly name: 'FailedCall';
  readonly delivery: Delivery;
  /** Beginning of the last answer's text; the SDK tells nothing of an answer that it can not read. */
  readonly answer: string | undefined;
}

interface Heard {
  answer?: string;
}

/** Characters of an answer that are kept for the explanation. */
const ANSWER_KEPT = 1000;

export const isFailedCall = (error: unknown): error is FailedCall =>
  error instanceof Error && error.name === 'FailedCall' && 'delivery' in error;

export type ClientConfig = Awaited<ReturnType<typeof clientConfig>>;

/**
 * Runs `send` with the configuration of a fresh client. Nothing of a client outlives its call, so that credentials
 * renewed outside count at once. Rejects with FailedCall; an abort rejects at once, whatever the SDK is waiting for.
 */
export async function callAws<Output>(
  target: Target,
  signal: AbortSignal,
  options: CallOptions,
  send: (config: ClientConfig) => Promise<Output>,
): Promise<Output> {
  const delivery = watchDelivery();
  const heard: Heard = {};
  try {
    signal.throwIfAborted();
    const sent = clientConfig(target, signal, options, delivery, heard).then(async (config) => {
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
    throw Object.assign(new Error(message, { cause: signal.aborted ? aborted() : cause }), {
      name: 'FailedCall',
      delivery: delivery.soFar(),
      answer: heard.answer,
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
) {
  if (!target.region) throw new Error('A call needs a Region: ask for one before.');
  const handler = tellingExchanges(await requestHandler(target), options.onExchange);
  return {
    region: target.region.value,
    profile: target.profile.value,
    // What the environment and the profile say of endpoints is in the target already.
    ignoreConfiguredEndpointUrls: true,
    credentials: held(credentials(target, options, passing(handler, { abortSignal: signal })), options.held),
    requestHandler: passing(handler, {}, (request) => delivery.attempt(request.headers[INVOCATION_ID])),
    streamCollector: async (stream: Parameters<typeof streamCollector>[0]) => {
      const bytes = await streamCollector(stream);
      heard.answer = Buffer.from(bytes).toString('utf8').slice(0, ANSWER_KEPT);
      return bytes;
    },
    // Said here whenever anything says it: the SDK would read the profile from a copy of the shared files that it keeps.
    retryMode: target.retryMode?.value ?? 'standard',
    ...(target.maxAttempts ? { maxAttempts: target.maxAttempts.value } : {}),
    logger: SILENT,
  };
}

type Provider = ReturnType<typeof fromNodeProviderChain>;
type Credentials = Awaited<ReturnType<Provider>>;

/** Renewed in time for a call to end: 5 minutes, in milliseconds, as the SDK itself does it. */
const RENEWED_BEFORE = 5 * 60 * 1000;

/** The provider, asked once for all calls of a command unless what it gave is about to expire. */
function held(provider: Provider, command: HeldCredentials | undefined): Provider {
  if (!command) return provider;
  return async (...args) => {
    const { expiration } = command.credentials ?? {};
    const isUsable = !expiration || expiration.getTime() - Date.now() > RENEWED_BEFORE;
    if (!command.credentials || !isUsable) command.credentials = await provider(...args);
    return command.credentials as Credentials;
  };
}

function credentials(target: Target, options: CallOptions, requestHandler: ReturnType<typeof passing>): Provider {
  if (target.keysOfEnvironment) return fromEnv();
  return fromNodeProviderChain({
    profile: target.profile.value,
    ...(target.files ? { configFilepath: target.files.config, filepath: target.files.credentials } : {}),
    ...(options.askMfaCode ? { mfaCodeProvider: options.askMfaCode } : {}),
    ignoreCache: true,
    clientConfig: { requestHandler },
    logger: SILENT,
  });
}

const nothing = () => undefined;
/** The SDK warns on the console otherwise. */
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

async function requestHandler({ settings, caBundle }: Target): Promise<NodeHttpHandler> {
  const ca = caBundle && (await certificateAuthorities(caBundle));
  // A call is over before a connection could be used again; without keep-alive none is left open.
  const agent = { keepAlive: false };
  return new NodeHttpHandler({
    httpAgent: new HttpAgent(agent),
    httpsAgent: new HttpsAgent({ ...agent, ...(ca ? { ca } : {}) }),
    connectionTimeout: milliseconds(settings.connectTimeout),
    socketTimeout: milliseconds(settings.readTimeout),
    logger: SILENT,
  });
}

const DEFAULT_TIMEOUT = 60;
/** 0 is no limit, for the handler as for the settings. */
const milliseconds = (seconds = DEFAULT_TIMEOUT) => seconds * 1000;

/** Node's own authorities and those of the bundle: one for a company's proxy must not lock out AWS itself. */
async function certificateAuthorities(bundle: Sourced<string>): Promise<string[]> {
  const pem = await readFile(bundle.value, 'utf8').catch((cause: unknown) => {
    throw badBundle(`The CA bundle ${bundle.value} (${bundle.source}) can not be read.`, cause);
  });
  if (!/-----BEGIN (TRUSTED )?CERTIFICATE-----/.test(pem)) {
    throw badBundle(`The CA bundle ${bundle.value} (${bundle.source}) holds no PEM certificate.`);
  }
  const own =
    'getCACertificates' in tls ? tls.getCACertificates('default') : (tls as typeof import('node:tls')).rootCertificates;
  return [...own, pem];
}

const badBundle = (message: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { name: 'CaBundleError' });

type Handle = NodeHttpHandler['handle'];

/**
 * The handler with something said or added at each request. Credentials may take requests of their own, to STS or SSO:
 * they count for nothing in what was sent of the call, and end with its signal, of which their clients know nothing.
 */
function passing(
  handler: NodeHttpHandler,
  more: Parameters<Handle>[1],
  onRequest?: (request: Parameters<Handle>[0]) => void,
) {
  return {
    metadata: handler.metadata,
    handle: (...[request, options]: Parameters<Handle>) => {
      onRequest?.(request);
      return handler.handle(request, { ...options, ...more });
    },
    updateHttpClientConfig: handler.updateHttpClientConfig.bind(handler),
    httpHandlerConfigs: handler.httpHandlerConfigs.bind(handler),
    destroy: () => handler.destroy(),
  };
}
