/** What takes the requests of a call to the network: proxies, certificate authorities and time limits of the target. */
import { readFile, stat } from 'node:fs/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import * as tls from 'node:tls';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { proxyFor } from './proxy.ts';
import { shownUrl } from './shownUrl.ts';
import { SILENT } from './silent.ts';
import type { Sourced, Target } from './types.ts';

export type Handle = NodeHttpHandler['handle'];
export type Request = Parameters<Handle>[0];

/** The part of the SDK's handler that its clients use. */
export type RequestHandler = Pick<
  NodeHttpHandler,
  'metadata' | 'handle' | 'updateHttpClientConfig' | 'httpHandlerConfigs' | 'destroy'
>;

/** `kept`: any that is open already. `own`: a new one, which nobody else has or will have. */
export type Connection = 'kept' | 'own';

/** Shared by the calls that want the same, as a connection made anew for each takes longer than the call itself. */
interface Kept {
  readonly handlers: Promise<Readonly<Record<Connection, RequestHandler>>>;
  /** Calls that are under way with it. */
  users: number;
  /** Ends it when nobody has come back for it. */
  timer?: NodeJS.Timeout;
}

const kept = new Map<string, Kept>();
/** Milliseconds: less than any server keeps an idle connection, so that none is used while its other end is closing. */
const IDLE = 2000;

/**
 * A handler for one call, which ends its use with `destroy`. Each request goes through the proxy that is meant for its
 * host, if there is one. No credential is in it: requests come signed. A call that must not be sent twice wants a
 * connection of its own: of one that is kept the other end may be closing just now, and nobody would know whether the
 * request was read before.
 */
export async function requestHandler(
  { settings, caBundle, proxies }: Target,
  connection: Connection = 'kept',
): Promise<RequestHandler> {
  const { noVerifySsl, connectTimeout, readTimeout } = settings;
  const authorities = caBundle && (await stat(caBundle.value).catch(() => undefined));
  const state = authorities && [authorities.mtimeMs, authorities.size];
  const key = JSON.stringify([noVerifySsl, connectTimeout, readTimeout, caBundle, state, proxies]);
  const used = kept.get(key) ?? { handlers: newHandlers({ settings, caBundle, proxies }), users: 0 };
  kept.set(key, used);
  clearTimeout(used.timer);
  used.users += 1;
  const release = () => {
    used.users -= 1;
    if (used.users > 0) return;
    used.timer = setTimeout(() => {
      kept.delete(key);
      void used.handlers.then((idle) => idle.kept.destroy());
    }, IDLE).unref();
  };
  try {
    return { ...(await used.handlers)[connection], destroy: once(release) };
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

function once(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    run();
  };
}

async function newHandlers({
  settings,
  caBundle,
  proxies,
}: Pick<Target, 'settings' | 'caBundle' | 'proxies'>): Promise<Readonly<Record<Connection, RequestHandler>>> {
  const ca = caBundle && (await certificateAuthorities(caBundle));
  const options = {
    ...(ca ? { ca } : {}),
    ...(settings.noVerifySsl ? { rejectUnauthorized: false } : {}),
  };
  const handler = (httpAgent: HttpAgent, httpsAgent: HttpAgent) =>
    new NodeHttpHandler({
      httpAgent,
      // An agent that makes tunnels is no agent of https, but does what one does.
      httpsAgent: httpsAgent as HttpsAgent,
      connectionTimeout: milliseconds(settings.connectTimeout),
      socketTimeout: milliseconds(settings.readTimeout),
      logger: SILENT,
    });

  // Of tunnels each is for one request.
  const through = new Map<string, NodeHttpHandler>();
  const throughProxy = (proxy: Sourced<string>): NodeHttpHandler => {
    const made =
      through.get(proxy.value) ?? handler(plainProxy(proxy), tunnel(proxy, { ...options, keepAlive: false }));
    through.set(proxy.value, made);
    return made;
  };
  const withAgents = (keepAlive: boolean): RequestHandler => {
    const direct = handler(new HttpAgent({ keepAlive }), new HttpsAgent({ ...options, keepAlive }));
    return {
      metadata: direct.metadata,
      handle: (request, more) => {
        const proxy = proxies && proxyFor(urlOf(request), proxies);
        return (proxy ? throughProxy(proxy) : direct).handle(request, more);
      },
      updateHttpClientConfig: direct.updateHttpClientConfig.bind(direct),
      httpHandlerConfigs: direct.httpHandlerConfigs.bind(direct),
      destroy: () => direct.destroy(),
    };
  };
  return { kept: withAgents(true), own: withAgents(false) };
}

/** Where a request goes, without its path. */
export const urlOf = ({ protocol, hostname, port }: Request): string =>
  `${protocol}//${hostname}${port ? `:${port}` : ''}/`;

const plainProxy = ({ value }: Sourced<string>) => new HttpProxyAgent(value, { keepAlive: false });

type TlsOptions = Pick<tls.ConnectionOptions, 'ca' | 'rejectUnauthorized'> & { readonly keepAlive: boolean };

function tunnel(proxy: Sourced<string>, options: TlsOptions): HttpsProxyAgent<string> {
  const agent = new HttpsProxyAgent(proxy.value, options);
  // What it is made with counts for the connection to the proxy alone; this is for the one through it.
  Object.assign(agent.options, options);
  // It would hand the proxy's refusal on as if it were the answer of AWS.
  agent.on('proxyConnect', ({ statusCode }: { statusCode: number }, request: { destroy(error: Error): unknown }) => {
    if (statusCode !== 200) request.destroy(proxyRefused(proxy, statusCode));
  });
  return agent;
}

const proxyRefused = ({ value, source }: Sourced<string>, status: number) =>
  Object.assign(new Error(`The proxy ${shownUrl(value)} (${source}) refused the connection with HTTP ${status}.`), {
    name: 'ProxyRefused',
  });

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
