/** Calls that follow each other share a connection, and what they are made with counts all the same. */
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { describeExperiment, updateExperiment } from '../../client/aws/index.ts';
import type { Target } from '../../client/aws/types.ts';
import { selfSigned } from './certificate.ts';
import { failureOf, isolated, KEYS, listen, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const ARN = 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test';
const TOMORROW = new Date(Date.now() + 24 * 3600 * 1000);

let stop: () => void = () => undefined;
afterEach(() => stop());

/** How many connections it has had, and with whose keys each call was signed. */
async function counted(make: (answer: Parameters<typeof createServer>[1]) => Server & { closeAllConnections(): void }) {
  const signers: (string | undefined)[] = [];
  let connections = 0;
  const server = make((request, response) => {
    signers.push(/Credential=(\w+)/.exec(request.headers.authorization ?? '')?.[1]);
    response.end(JSON.stringify({ InferenceExperimentArn: ARN, Name: 'my-test', Status: 'Running' }));
  });
  server.on('connection', () => {
    connections += 1;
  });
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: await listen(server), connections: () => connections, signers };
}

const asks = (target: Target) => describeExperiment(target, 'my-test', signal());
const changes = (target: Target) => updateExperiment(target, { Name: 'my-test' }, signal());

test('one after the other they go over one connection, at the same time over one each', async () => {
  const { port, connections } = await counted(createServer);
  const target = await targetWith({ endpointUrl: `http://127.0.0.1:${port}` });
  for (let call = 0; call < 3; call += 1) await asks(target);
  expect(connections()).toBe(1);
  await Promise.all([1, 2, 3].map(() => asks(target)));
  expect(connections()).toBe(3);
});

test('what changes something has a connection of its own, which nobody else is given', async () => {
  const { port, connections } = await counted(createServer);
  const target = await targetWith({ endpointUrl: `http://127.0.0.1:${port}` });
  await asks(target);
  await changes(target);
  await changes(target);
  expect(connections()).toBe(3);
  await asks(target);
  expect(connections()).toBe(3);
});

test('a change is not lost to a connection that the other side is closing', async () => {
  const { port } = await counted((answer) =>
    createServer((request, response) => {
      answer?.(request, response);
      response.once('finish', () => request.socket.destroySoon());
    }),
  );
  const target = await targetWith({ endpointUrl: `http://127.0.0.1:${port}`, maxAttempts: 1 });
  await asks(target);
  expect((await changes(target)).arn).toBe(ARN);
  expect((await changes(target)).arn).toBe(ARN);
});

test('a question that meets such a connection is asked again', async () => {
  const { port } = await counted((answer) =>
    createServer((request, response) => {
      answer?.(request, response);
      response.once('finish', () => request.socket.destroySoon());
    }),
  );
  const target = await targetWith({ endpointUrl: `http://127.0.0.1:${port}`, maxAttempts: 3 });
  for (let call = 0; call < 3; call += 1) expect(await asks(target)).toMatchObject({ Name: 'my-test' });
});

test('credentials that were renewed outside sign the next call on the same connection', async () => {
  delete process.env.AWS_ACCESS_KEY_ID;
  const { port, connections, signers } = await counted(createServer);
  for (const key of ['AKIDBEFORE', 'AKIDAFTER']) {
    home.write('credentials', `[default]\naws_access_key_id = ${key}\naws_secret_access_key = not-a-secret\n`);
    await asks(await targetWith({ endpointUrl: `http://127.0.0.1:${port}` }));
  }
  expect(signers).toEqual(['AKIDBEFORE', 'AKIDAFTER']);
  expect(connections()).toBe(1);
});

test('a connection that nobody has verified is not used where certificates count', async () => {
  const { port, connections } = await counted((answer) => createTlsServer(selfSigned(TOMORROW), answer));
  const endpointUrl = `https://127.0.0.1:${port}`;
  await asks(await targetWith({ endpointUrl, noVerifySsl: true }));
  expect(connections()).toBe(1);
  const strict = await targetWith({ endpointUrl });
  expect((await failureOf(asks(strict), strict)).kind).toBe('tls');
});

test('a bundle of certificate authorities that has changed counts at once', async () => {
  const certificate = selfSigned(TOMORROW);
  const { port } = await counted((answer) => createTlsServer(certificate, answer));
  const caBundle = home.write('bundle.pem', `${selfSigned(TOMORROW).cert}# of another\n`);
  const target = await targetWith({ endpointUrl: `https://127.0.0.1:${port}`, caBundle });
  expect((await failureOf(asks(target), target)).kind).toBe('tls');
  home.write('bundle.pem', certificate.cert);
  expect(await asks(target)).toMatchObject({ Name: 'my-test' });
});
