/** The AWS CLI at the simulator of this window, with the credentials of this extension host. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';

/** Options that come with each call: where it goes. */
export function whereTo(): readonly string[] {
  const settings = vscode.workspace.getConfiguration('sagemakerExperiments');
  const [url, region] = ['endpointUrl', 'region'].map((name) => String(settings.get(name)));
  return ['--endpoint-url', String(url), '--region', String(region)];
}

export const command = (): string => process.env.BENCH_AWS ?? 'aws';
const env = { ...process.env, AWS_PAGER: '' };

/** `aws sagemaker` with these arguments; rejects when it fails. */
export const awsCli = (args: readonly string[]): Promise<unknown> =>
  executed(command(), ['sagemaker', ...args, ...whereTo()]);

export const executed = (program: string, args: readonly string[]): Promise<unknown> =>
  promisify(execFile)(program, args, { env });

/** Milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
