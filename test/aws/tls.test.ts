import { createServer } from 'node:https';
import { afterEach, expect, test } from 'vitest';
import { updateExperiment } from '../../client/aws/index.ts';
import { type Certificate, selfSigned } from './certificate.ts';
import { failureOf, isolated, KEYS, listen, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const ARN = 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test';
const TOMORROW = new Date(Date.now() + 24 * 3600 * 1000);
const YESTERDAY = new Date(Date.now() - 24 * 3600 * 1000);

let stop: () => void = () => undefined;
afterEach(() => stop());

async function serving(
  certificate: Certificate,
): Promise<{ readonly endpointUrl: string; readonly requests: () => number }> {
  let requests = 0;
  const server = createServer(certificate, (_, response) => {
    requests += 1;
    response.end(JSON.stringify({ InferenceExperimentArn: ARN }));
  });
  stop = () => server.close();
  return { endpointUrl: `https://127.0.0.1:${await listen(server)}`, requests: () => requests };
}

test('a certificate nobody vouches for is refused before anything is sent', async () => {
  const { endpointUrl, requests } = await serving(selfSigned(TOMORROW));
  const target = await targetWith({ endpointUrl });
  const failure = await failureOf(updateExperiment(target, { Name: 'my-test' }, signal()), target);
  expect(failure).toMatchObject({ kind: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', mayHaveReachedAws: false });
  expect(failure.advice).toContain('caBundle');
  expect(requests()).toBe(0);
});

test.each([
  ['the setting', (bundle: string) => ({ caBundle: bundle }), {}],
  ['AWS_CA_BUNDLE', () => ({}), { AWS_CA_BUNDLE: 'bundle.pem' }],
])('it is trusted with the bundle of %s', async (_, settings, variables: { AWS_CA_BUNDLE?: string }) => {
  const certificate = selfSigned(TOMORROW);
  const bundle = home.write('bundle.pem', certificate.cert);
  if (variables.AWS_CA_BUNDLE) process.env.AWS_CA_BUNDLE = home.path(variables.AWS_CA_BUNDLE);
  const { endpointUrl } = await serving(certificate);
  const target = await targetWith({ endpointUrl, ...settings(bundle) });
  expect((await updateExperiment(target, { Name: 'my-test' }, signal())).arn).toBe(ARN);
});

test('the bundle of another', async () => {
  const caBundle = home.write('bundle.pem', selfSigned(TOMORROW).cert);
  const { endpointUrl } = await serving(selfSigned(TOMORROW));
  const target = await targetWith({ endpointUrl, caBundle });
  const failure = await failureOf(updateExperiment(target, { Name: 'my-test' }, signal()), target);
  expect(failure.kind).toBe('tls');
  expect(failure.advice).toContain(caBundle);
});

test('an expired certificate', async () => {
  const certificate = selfSigned(YESTERDAY);
  const { endpointUrl } = await serving(certificate);
  const target = await targetWith({ endpointUrl, caBundle: home.write('bundle.pem', certificate.cert) });
  const failure = await failureOf(updateExperiment(target, { Name: 'my-test' }, signal()), target);
  expect(failure).toMatchObject({ kind: 'tls', code: 'CERT_HAS_EXPIRED' });
});

test('after the handshake it is as without TLS: a cancelled request may have been carried out', async () => {
  const certificate = selfSigned(TOMORROW);
  const cancel = new AbortController();
  const server = createServer(certificate, () => cancel.abort());
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const endpointUrl = `https://127.0.0.1:${await listen(server)}`;
  const target = await targetWith({ endpointUrl, caBundle: home.write('bundle.pem', certificate.cert) });
  const failure = await failureOf(updateExperiment(target, { Name: 'my-test' }, cancel.signal), target);
  expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: true });
});

test.each([
  ['that is not there', undefined, 'can not be read'],
  ['without a certificate', 'hello', 'holds no PEM certificate'],
])('a bundle %s', async (_, content, words) => {
  const caBundle = content === undefined ? home.path('gone.pem') : home.write('bundle.pem', content);
  const target = await targetWith({ endpointUrl: 'https://127.0.0.1:9', caBundle });
  const failure = await failureOf(updateExperiment(target, { Name: 'my-test' }, signal()), target);
  expect(failure).toMatchObject({ kind: 'tls', mayHaveReachedAws: false });
  expect(failure.what).toContain(words);
});
