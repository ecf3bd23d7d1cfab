/** What takes the requests of a call to the network: proxies, certificate authorities and time limits of the target. */
import { readFile } from 'node:fs/promises';
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

/** A handler for one call. Each request goes through the proxy that is meant for its host, if there is one. */
export async function requestHandler({ settings, caBundle, proxies }: Target): Promise<RequestHandler> {
  const ca = caBundle && (await certificateAuthorities(caBundle));
  const options = {
    // A call is over before a connection could be used again; without keep-alive none is left open.
    keepAlive: false,
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

  const direct = handler(new HttpAgent({ keepAlive: false }), new HttpsAgent(options));
  const through = new Map<string, NodeHttpHandler>();
  const handlerFor = (request: Request): NodeHttpHandler => {
    const proxy = proxies && proxyFor(urlOf(request), proxies);
    if (!proxy) return direct;
    const made = through.get(proxy.value) ?? handler(plainProxy(proxy), tunnel(proxy, options));
    through.set(proxy.value, made);
    return made;
  };
  return {
    metadata: direct.metadata,
    handle: (request, more) => handlerFor(request).handle(request, more),
    updateHttpClientConfig: direct.updateHttpClientConfig.bind(direct),
    httpHandlerConfigs: direct.httpHandlerConfigs.bind(direct),
    destroy: () => {
      for (const each of [direct, ...through.values()]) each.destroy();
    },
  };
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
