/** How far a request got when no answer came, against servers that answer as no simulator should. */
import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { describeExperiment, updateExperiment } from '../../client/aws/index.ts';
import { failureOf, isolated, KEYS, listen, signal, targetWith } from './support.ts';

const home = isolated(KEYS);
const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function serve(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return listen(server);
}
const answering = async (listener: RequestListener) => `http://127.0.0.1:${await serve(createServer(listener))}`;
/** An answer of an update, whole or only its beginning. */
const ANSWER = JSON.stringify({
  InferenceExperimentArn: 'arn:aws:sagemaker:eu-west-1:123456789012:inference-experiment/my-test',
});
const INPUT = { Name: 'my-test' };

describe('cancelled', () => {
  test('before anything is sent', async () => {
    let requests = 0;
    const endpointUrl = await answering((_, response) => {
      requests += 1;
      response.end(ANSWER);
    });
    const target = await targetWith({ endpointUrl });
    const failure = await failureOf(updateExperiment(target, INPUT, AbortSignal.abort()), target);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
    expect(requests).toBe(0);
  });

  test('while credentials are waited for', async () => {
    home.write(
      'config',
      '[profile base]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = s\n[profile mfa]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\nmfa_serial = arn:aws:iam::123456789012:mfa/ana\n',
    );
    const target = await targetWith({ endpointUrl: 'http://127.0.0.1:9', profile: 'mfa' });
    const cancel = new AbortController();
    const asked: string[] = [];
    const call = updateExperiment(target, INPUT, cancel.signal, {
      askMfaCode: (serial) => {
        asked.push(serial);
        cancel.abort();
        return new Promise(() => undefined);
      },
    });
    expect(await failureOf(call, target)).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
    expect(asked).toEqual(['arn:aws:iam::123456789012:mfa/ana']);
  });

  test('while the TLS handshake is waited for', async () => {
    const cancel = new AbortController();
    const port = await serve(createTcpServer((socket) => socket.once('data', () => cancel.abort())));
    const target = await targetWith({ endpointUrl: `https://127.0.0.1:${port}` });
    const failure = await failureOf(updateExperiment(target, INPUT, cancel.signal), target);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
  });

  test('after the request was sent', async () => {
    const cancel = new AbortController();
    const endpointUrl = await answering(() => cancel.abort());
    const target = await targetWith({ endpointUrl });
    const failure = await failureOf(updateExperiment(target, INPUT, cancel.signal), target);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: true });
    expect(failure.what).toContain('after the request had been sent');
  });

  test('in the middle of the answer', async () => {
    const cancel = new AbortController();
    const endpointUrl = await answering((_, response) => {
      response.writeHead(200, { 'Content-Length': ANSWER.length });
      response.write(ANSWER.slice(0, 9), () => cancel.abort());
    });
    const target = await targetWith({ endpointUrl });
    const failure = await failureOf(updateExperiment(target, INPUT, cancel.signal), target);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: true });
  });

  test('between two attempts, the first of which was refused', async () => {
    const cancel = new AbortController();
    // Once this side has read the answer to its end, the SDK waits for its next attempt.
    const onResponse = (message: unknown) => {
      const { response } = message as { readonly response: IncomingMessage };
      response.once('end', () => setImmediate(() => cancel.abort()));
    };
    subscribe('http.client.response.finish', onResponse);
    const endpointUrl = await answering((_, response) => {
      response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.1' });
      response.end('{"__type":"ThrottlingException","message":"Rate exceeded"}');
    });
    const target = await targetWith({ endpointUrl, maxAttempts: 10 });
    const failure = await failureOf(updateExperiment(target, INPUT, cancel.signal), target);
    unsubscribe('http.client.response.finish', onResponse);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
  });

  test('stops nobody else', async () => {
    const endpointUrl = await answering((_, response) => response.end(ANSWER));
    const target = await targetWith({ endpointUrl });
    const cancel = new AbortController();
    const cancelled = updateExperiment(target, INPUT, cancel.signal);
    const other = updateExperiment(target, INPUT, signal());
    cancel.abort();
    await expect(cancelled).rejects.toThrow();
    expect((await other).arn).toContain('my-test');
  });
});

/** A port whose listener takes no connection, with so many waiting already that Linux leaves another unanswered. */
async function neverAccepting(): Promise<string> {
  const code = `
    const server = require('node:net').createServer();
    server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
      require('node:fs').writeSync(1, String(server.address().port));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const listener = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void listener.kill('SIGKILL'));
  const port = Number(String((await once(listener.stdout, 'data'))[0]));
  const waiting = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  onTestFinished(() => {
    for (const socket of waiting) socket.destroy();
  });
  await once(waiting[0] as Socket, 'connect');
  return `http://127.0.0.1:${port}`;
}

describe('no answer', () => {
  test('within the read timeout', async () => {
    const endpointUrl = await answering(() => undefined);
    const target = await targetWith({ endpointUrl, readTimeout: 0.05 });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'timeout', mayHaveReachedAws: true });
    expect(failure.what).toContain('gave no answer within 0.05 s');
  });

  test('no TLS handshake within the time limit', async () => {
    const port = await serve(createTcpServer(() => undefined));
    const target = await targetWith({ endpointUrl: `https://127.0.0.1:${port}`, readTimeout: 0.05 });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'timeout', mayHaveReachedAws: false });
    expect(failure.what).toContain('No connection');
    expect(failure.what).toContain('within 0.05 s');
    expect(failure.advice).toContain('sagemakerExperiments.readTimeout');
  });

  test('no connection within the connect timeout', async () => {
    const endpointUrl = await neverAccepting();
    // Nothing else would end it.
    const target = await targetWith({ endpointUrl, connectTimeout: 0.05, readTimeout: 0 });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'timeout', mayHaveReachedAws: false });
    expect(failure.what).toContain('within 0.05 s');
    expect(failure.advice).toContain('sagemakerExperiments.connectTimeout');
  });

  test('0 waits without limit', async () => {
    const endpointUrl = await answering((_, response) => response.end(ANSWER));
    const target = await targetWith({ endpointUrl, readTimeout: 0, connectTimeout: 0 });
    expect((await updateExperiment(target, INPUT, signal())).attempts).toBe(1);
  });

  test('the connection is cut before it', async () => {
    const endpointUrl = await answering((request) => request.socket.destroy());
    const target = await targetWith({ endpointUrl });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'no-network', code: 'ECONNRESET', mayHaveReachedAws: true });
  });

  test('the connection is cut in the middle of it', async () => {
    const endpointUrl = await answering((request, response) => {
      response.writeHead(200, { 'Content-Length': ANSWER.length });
      response.write(ANSWER.slice(0, 9), () => request.socket.destroy());
    });
    const target = await targetWith({ endpointUrl });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'no-network', mayHaveReachedAws: true });
  });

  test('at first, and then a refusal: the first attempt may have been carried out', async () => {
    let requests = 0;
    const endpointUrl = await answering((request, response) => {
      requests += 1;
      if (requests === 1) return request.socket.destroy();
      response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.1' });
      return response.end('{"__type":"ConflictException","message":"status is Updating"}');
    });
    const target = await targetWith({ endpointUrl, maxAttempts: 2 });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'conflict', mayHaveReachedAws: true });
  });

  test('nobody listens', async () => {
    const server = createTcpServer();
    const port = await listen(server);
    await new Promise((closed) => server.close(closed));
    const target = await targetWith({ endpointUrl: `http://127.0.0.1:${port}`, maxAttempts: 2 });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'no-network', code: 'ECONNREFUSED', mayHaveReachedAws: false });
    expect(failure.details).toContain('Attempts: 2');
  });
});

describe('an answer that is none of AWS', () => {
  const answer = async (status: number, body: string) => {
    const endpointUrl = await answering((_, response) => response.writeHead(status).end(body));
    const target = await targetWith({ endpointUrl });
    return failureOf(updateExperiment(target, INPUT, signal()), target);
  };

  test('a web page', async () => {
    const failure = await answer(200, '<!DOCTYPE html><title>Sign in</title>');
    expect(failure).toMatchObject({ kind: 'not-json', mayHaveReachedAws: true, serviceMessage: undefined });
    expect(failure.what).toContain('a web page');
    expect(failure.details).toContain('<title>Sign in');
  });

  test.each([
    ['a web page of a proxy', 502, '<html>Bad gateway</html>', { kind: 'not-json', mayHaveReachedAws: true }],
    [
      'a web server that knows no such page',
      404,
      '<html>Not found</html>',
      { kind: 'wrong-endpoint', mayHaveReachedAws: false },
    ],
    ['JSON without an ARN', 200, '{}', { kind: 'not-json', mayHaveReachedAws: true }],
    ['nothing', 200, '', { kind: 'not-json', mayHaveReachedAws: true }],
    ['half an answer', 200, ANSWER.slice(0, 30), { kind: 'not-json', mayHaveReachedAws: true }],
  ])('%s', async (_, status, body, expected) => {
    expect(await answer(status, body)).toMatchObject(expected);
  });

  test('a connection that is cut, and a next try that meets what the first has set off', async () => {
    let tries = 0;
    const endpointUrl = await answering((request, response) => {
      tries += 1;
      if (tries === 1) return request.socket.destroy();
      response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.1' });
      response.end('{"__type":"ConflictException","Message":"The experiment is in state Updating."}');
    });
    const target = await targetWith({ endpointUrl, maxAttempts: 2 });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'conflict', mayHaveReachedAws: true });
    expect(failure.what).toMatch(/^The connection was cut after the update had been sent, .* is Updating\.$/);
    expect(failure.advice).toContain('this very update');
  });

  test('a server that speaks no HTTP', async () => {
    const port = await serve(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')));
    const target = await targetWith({ endpointUrl: `http://127.0.0.1:${port}` });
    expect((await failureOf(describeExperiment(target, 'x', signal()), target)).kind).toBe('wrong-endpoint');
  });
});
