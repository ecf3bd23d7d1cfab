/** What the tests of client/aws share: an environment that has nothing of this machine in it, and servers on loopback. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { explainError, resolveTarget } from '../../client/aws/index.ts';
import type { ExplainedError, Target, TargetSettings } from '../../client/aws/types.ts';

export const REGION = 'eu-west-1';
export const signal = () => new AbortController().signal;

export interface Home {
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
  /** What a login to the SSO session of this id left behind. */
  readonly writeSsoCache: (id: string, text: string) => void;
}

/**
 * For each test of a file: an empty home directory and an environment without any AWS variable but those that shut out
 * this machine: its shared files, its instance metadata and its proxies. The SDK reads process.env, so that is what is
 * set; it is put back afterwards.
 */
export function isolated(variables: NodeJS.ProcessEnv = {}): Home {
  const before = { ...process.env };
  let directory = '';
  const path = (name: string) => join(directory, name);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'aws-'));
    for (const name of Object.keys(process.env)) if (/^AWS_|_PROXY$/i.test(name)) delete process.env[name];
    Object.assign(process.env, {
      HOME: directory,
      AWS_CONFIG_FILE: path('config'),
      AWS_SHARED_CREDENTIALS_FILE: path('credentials'),
      AWS_EC2_METADATA_DISABLED: 'true',
      ...variables,
    });
  });

  afterEach(() => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(directory, { recursive: true, force: true });
  });

  return {
    path,
    write: (name, text) => {
      writeFileSync(path(name), text);
      return path(name);
    },
    writeSsoCache: (id, text) => {
      mkdirSync(path('.aws/sso/cache'), { recursive: true });
      writeFileSync(path(`.aws/sso/cache/${createHash('sha1').update(id).digest('hex')}.json`), text);
    },
  };
}

export const KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

/** The target as a command finds it, with one attempt unless a test wants more. */
export const targetWith = (settings: TargetSettings): Promise<Target> =>
  resolveTarget({ region: REGION, maxAttempts: 1, ...settings }, process.env);

/** The explanation of a call that must fail. */
export async function failureOf(
  call: Promise<unknown>,
  target: Target,
  operation = 'UpdateInferenceExperiment',
): Promise<ExplainedError> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new Error(`expected a failure, got ${JSON.stringify(outcome.value)}`);
  return explainError(outcome.error, { target, operation, name: 'my-test' });
}

/** Servers of the tests of a file, each closed when its test is over. `serving` answers the base URL of one on loopback. */
export function servers() {
  const open: HttpServer[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  const closing = <T extends HttpServer>(server: T): T => {
    open.push(server);
    return server;
  };
  const serving = async (listener: RequestListener) =>
    `http://127.0.0.1:${await listen(closing(createServer(listener)))}`;
  return { closing, serving };
}

/** Listens on a free port of loopback; answers the port. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
}
