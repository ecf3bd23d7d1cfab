/** The AWS CLI for tests: found or installed, and run with nothing of this machine in its environment. */
import { type ExecFileException, execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Installs it where that is possible; fails saying what is missing. */
export async function haveAwsCli(): Promise<void> {
  if ((await run('aws', ['--version'])).code === 0) return;
  await install('These tests need the AWS CLI: there is no aws on PATH, and');
}

/** Where a package of the system puts it, besides PATH, on which a version 1 may come first. */
const PLACES = ['aws', '/usr/bin/aws', '/usr/local/bin/aws'];

/** The command of a version 2, the only one with YAML; installed where that is possible. */
export async function awsCli2(): Promise<string> {
  const found = await version2();
  if (found) return found;
  const wanted = 'These tests need version 2 of the AWS CLI: there is none on PATH, and';
  await install(wanted);
  const installed = await version2();
  if (!installed) throw new Error(`${wanted} the package awscli is another version.`);
  return installed;
}

async function version2(): Promise<string | undefined> {
  for (const command of PLACES) {
    const { stdout, stderr } = await run(command, ['--version']);
    if (/^aws-cli\/2\./.test(stdout || stderr)) return command;
  }
  return undefined;
}

/** One test at a time, for the package manager does not wait for itself. */
async function install(wanted: string): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error(`${wanted} only root can install the package awscli.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = 'apt-get update -q; apt-get install -y -q --no-install-recommends awscli';
  const installed = await run('flock', [join(tmpdir(), 'install-awscli.lock'), 'sh', '-c', steps], env);
  if (installed.code !== 0) throw new Error(`${wanted} apt-get install awscli failed: ${installed.stderr}`);
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
