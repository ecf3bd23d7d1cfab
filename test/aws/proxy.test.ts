/** Calls through a proxy: plain, by a tunnel, refused, cut. */
import { createServer, type Server } from 'node:https';
import { afterEach, describe, expect, test } from 'vitest';
import { describeExperiment, getIdentity, updateExperiment } from '../../client/aws/index.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { selfSigned } from './certificate.ts';
import { type ProxyServer, startProxy } from './proxyServer.ts';
import { failureOf, isolated, KEYS, listen, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const simulator = await sharedSimulator();

/** Names that no name service knows, so that a call which passes the proxy by can not succeed. */
const HOST = 'sagemaker.invalid';
const PLAIN = `http://${HOST}:8080`;
const NAME = 'checkout-ranker-shadow';
const ARN = `arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/${NAME}`;
const TOMORROW = new Date(Date.now() + 24 * 3600 * 1000);

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function proxyTo(...options: Parameters<typeof startProxy>): Promise<ProxyServer> {
  const proxy = await startProxy(...options);
  stops.push(proxy.stop);
  return proxy;
}

/** A server with TLS for the host, and the path of a bundle with its certificate. */
async function secure(answer: Parameters<typeof createServer>[1], host = HOST) {
  const certificate = selfSigned(TOMORROW, host);
  const server: Server = createServer(certificate, answer);
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: await listen(server), caBundle: home.write('bundle.pem', certificate.cert) };
}

describe('plain', () => {
  test.each([
    ['the setting http.proxy', (url: string) => ({ proxy: url }), {}],
    ['HTTP_PROXY', () => ({}), 'HTTP_PROXY'],
    ['http_proxy', () => ({}), 'http_proxy'],
  ])('by %s', async (_, settings, variable) => {
    const proxy = await proxyTo(simulator.port);
    if (typeof variable === 'string') process.env[variable] = proxy.url;
    const target = await targetWith({ endpointUrl: PLAIN, allowInsecureEndpoints: true, ...settings(proxy.url) });
    expect((await updateExperiment(target, { Name: NAME }, signal())).arn).toBe(ARN);
    expect(proxy.asked).toEqual([`POST ${PLAIN}/`]);
  });

  test('with a user name and a password, which the server behind does not see', async () => {
    const proxy = await proxyTo(simulator.port);
    const target = await targetWith({
      endpointUrl: PLAIN,
      allowInsecureEndpoints: true,
      proxy: proxy.url.replace('//', '//ana:p%40ss@'),
    });
    await updateExperiment(target, { Name: NAME }, signal());
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('ana:p@ss').toString('base64')}`]);
  });

  test('not for what NO_PROXY names, nor for this machine', async () => {
    const proxy = await proxyTo(simulator.port);
    process.env.NO_PROXY = 'elsewhere.invalid,.invalid';
    const direct = await targetWith({ endpointUrl: PLAIN, allowInsecureEndpoints: true, proxy: proxy.url });
    const { code } = await failureOf(describeExperiment(direct, NAME, signal()), direct);
    expect(code).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
    const local = await targetWith({ endpointUrl: simulator.url, proxy: proxy.url });
    await updateExperiment(local, { Name: NAME }, signal());
    expect(proxy.asked).toEqual([]);
  });

  test('STS is asked through it too', async () => {
    const proxy = await proxyTo(simulator.port);
    home.write('config', `[default]\nendpoint_url = ${PLAIN}\n`);
    await getIdentity(await targetWith({ allowInsecureEndpoints: true, proxy: proxy.url }), signal());
    expect(proxy.asked).toEqual([`POST ${PLAIN}/`]);
  });
});

describe('by a tunnel', () => {
  const answering = (_: unknown, response: { end(text: string): unknown }) =>
    response.end(JSON.stringify({ InferenceExperimentArn: ARN }));

  test('the certificate is that of the server behind, and is verified', async () => {
    const { port, caBundle } = await secure(answering);
    const proxy = await proxyTo(port);
    process.env.HTTPS_PROXY = proxy.url;
    const trusting = await targetWith({ endpointUrl: `https://${HOST}`, caBundle });
    expect((await updateExperiment(trusting, { Name: NAME }, signal())).arn).toBe(ARN);
    expect(proxy.asked).toEqual([`CONNECT ${HOST}:443`]);

    const strict = await targetWith({ endpointUrl: `https://${HOST}` });
    const failure = await failureOf(updateExperiment(strict, { Name: NAME }, signal()), strict);
    expect(failure).toMatchObject({ kind: 'tls', mayHaveReachedAws: false });
  });

  test('of another host is refused, but where nobody wants to know', async () => {
    const { port, caBundle } = await secure(answering, 'other.invalid');
    const { url } = await proxyTo(port);
    const strict = await targetWith({ endpointUrl: `https://${HOST}`, proxy: url, caBundle });
    const failure = await failureOf(updateExperiment(strict, { Name: NAME }, signal()), strict);
    expect(failure).toMatchObject({ kind: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID', mayHaveReachedAws: false });
    const lax = await targetWith({ endpointUrl: `https://${HOST}`, proxy: url, noVerifySsl: true });
    expect((await updateExperiment(lax, { Name: NAME }, signal())).arn).toBe(ARN);
  });

  test.each([
    [407, 'It asks for a user name and a password'],
    [403, 'See whether it may be asked for'],
  ])('that the proxy refuses with %i', async (status, advice) => {
    const { url, asked } = await proxyTo(1, status);
    const proxy = url.replace('//', '//ana:secret@');
    const target = await targetWith({ endpointUrl: `https://${HOST}`, proxy });
    const failure = await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
    expect(failure).toMatchObject({ kind: 'no-network', mayHaveReachedAws: false });
    expect(failure.what).toBe(`The proxy ${url}/ (setting http.proxy) refused the connection with HTTP ${status}.`);
    expect(failure.advice).toContain(advice);
    expect(JSON.stringify(failure)).not.toContain('secret');
    expect(asked).toEqual([`CONNECT ${HOST}:443`]);
  });

  test('cancelled after the request was sent: it may have been carried out', async () => {
    const cancel = new AbortController();
    const { port, caBundle } = await secure(() => cancel.abort());
    const { url } = await proxyTo(port);
    const target = await targetWith({ endpointUrl: `https://${HOST}`, proxy: url, caBundle });
    const failure = await failureOf(updateExperiment(target, { Name: NAME }, cancel.signal), target);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: true });
  });

  test('cut in the middle of the answer', async () => {
    const { port, caBundle } = await secure((_, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write('{"Inf', () => response.destroy());
    });
    const { url } = await proxyTo(port);
    const target = await targetWith({ endpointUrl: `https://${HOST}`, proxy: url, caBundle });
    const failure = await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
    expect(failure).toMatchObject({ kind: 'no-network', mayHaveReachedAws: true });
  });
});

test('cancelled while the proxy is waited for: nothing was sent', async () => {
  const cancel = new AbortController();
  const { url } = await proxyTo(simulator.port, 'silent', () => cancel.abort());
  const target = await targetWith({ endpointUrl: `https://${HOST}`, proxy: url });
  const failure = await failureOf(updateExperiment(target, { Name: NAME }, cancel.signal), target);
  expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
});

test('a proxy that is not there is named', async () => {
  const proxy = await proxyTo(1);
  proxy.stop();
  const target = await targetWith({ endpointUrl: `https://${HOST}`, proxy: proxy.url });
  const failure = await failureOf(updateExperiment(target, { Name: NAME }, signal()), target);
  expect(failure).toMatchObject({ kind: 'no-network', code: 'ECONNREFUSED', mayHaveReachedAws: false });
  expect(failure.advice).toContain(`through the proxy ${proxy.url} (setting http.proxy)`);
});
