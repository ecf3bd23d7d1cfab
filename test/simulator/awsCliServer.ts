/**
 * An `aws` that runs each call in a fork of itself, which saves the import of awscli: awsCliServer/sitecustomize.py.
 * Nothing but Linux and an `aws` in Python can be had like that. Anything else is started for each call.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import type { Ran } from './awsCliTool.ts';

/** What tests need to know of one, as plain data. */
export interface AwsCliServer {
  readonly socket: string;
  /** Names of the variables whose values were read before any call: where one differs, the server will not do. */
  readonly atStart: string;
  /** Those that it was started with. */
  readonly variables: NodeJS.ProcessEnv;
}

const folder = join(import.meta.dirname, 'awsCliServer');

/** Answers undefined where the command can not be a server. */
export async function startAwsCliServer(
  command: string,
  env: NodeJS.ProcessEnv,
): Promise<{ server: AwsCliServer; stop: () => Promise<unknown> } | undefined> {
  // One that does not become a server tells its version, and ends.
  const started = spawn(command, ['--version'], {
    env: { ...env, PYTHONPATH: [folder, env.PYTHONPATH].filter(Boolean).join(delimiter) },
  });
  const closed = new Promise((resolve) => started.on('close', resolve).on('error', resolve));
  started.stderr.pipe(process.stderr);
  const lines = createInterface(started.stdout);
  const [line] = await Promise.race([once(lines, 'line'), closed.then(() => [''])]);
  const stop = () => {
    started.stdin.end();
    return closed;
  };
  if (!line.startsWith('{')) {
    await stop();
    return undefined;
  }
  const { socket, atStart } = JSON.parse(line);
  return { server: { socket, atStart, variables: pick(env, atStart) }, stop };
}

const pick = (env: NodeJS.ProcessEnv, names: string): NodeJS.ProcessEnv => {
  const pattern = new RegExp(names);
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => pattern.test(name) && value !== undefined));
};

/** Whether a call with this environment is the same there as one that is started. */
export function canServe({ atStart, variables }: AwsCliServer, env: NodeJS.ProcessEnv): boolean {
  const own = pick(env, atStart);
  return [own, variables].every((each) => Object.keys(each).every((name) => own[name] === variables[name]));
}

export async function runThere(
  { socket }: AwsCliServer,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const variables = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`));
  const connection = connect(socket);
  const words = [process.cwd(), args.length, ...args, ...variables];
  connection.end(words.map((word) => `${word}\0`).join(''));
  const answer = await buffer(connection);
  if (answer.length === 0) throw new Error('The server of the AWS CLI has ended.');
  const [code, ...outputs] = JSON.parse(answer.toString());
  const [stdout = '', stderr = ''] = outputs.map((output: string) => Buffer.from(output, 'base64').toString());
  return { code: code ?? 'killed', stdout, stderr };
}
