/** The AWS CLI for tests, run with nothing of this machine in its environment. */
import { type ExecFileException, execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsCliVersion2 } from '../../scripts/programs.mjs';

export interface Ran {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { env }, (error: ExecFileException | null, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? 'killed') : 0, stdout, stderr });
    });
  });
}

/** The command of a version 2, the only one with YAML. */
export async function awsCli2(): Promise<string> {
  const found = await awsCliVersion2();
  if (!found) throw new Error('Version 2 of the AWS CLI is missing: put it on PATH, or in /usr/bin or /usr/local/bin.');
  return found;
}

/** Nobody's profile and nobody's keys: what the CLI finds here is what stands here. */
export function environment(): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(foreign),
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
