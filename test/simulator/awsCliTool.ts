/** The AWS CLI for tests, run with nothing of this machine in its environment. */
import { type ExecFileException, execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { canServe, runThere } from './awsCliServer.ts';

export interface Ran {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** By the server of the command where that is the same, which costs a quarter; and started anew where not. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  const server = inject('awsCli').servers[command];
  return server && canServe(server, env) ? runThere(server, args, env) : start(command, args, env);
}

export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { env }, (error: ExecFileException | null, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? 'killed') : 0, stdout, stderr });
    });
  });
}

/** The command of a version 2, the only one with YAML. */
export function awsCli2(): string {
  const { version2 } = inject('awsCli');
  if (version2) return version2;
  throw new Error('Version 2 of the AWS CLI is missing: put it on PATH, or in /usr/bin or /usr/local/bin.');
}

/** As it was before a test put its own in the place: what leads to `aws` may hang on it. */
const { HOME } = process.env;

/** Nobody's profile and nobody's keys: what the CLI finds here is what stands here. */
export function environment(): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(foreign),
    HOME,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_CONFIG_FILE: join(tmpdir(), 'no-such-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(tmpdir(), 'no-such-aws-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    no_proxy: '127.0.0.1',
  };
}
