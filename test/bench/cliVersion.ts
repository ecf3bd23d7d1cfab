/** The AWS CLI to compare with: what BENCH_AWS names, else version 2 where it is, else what is on PATH. */
import { execFileSync } from 'node:child_process';
import { awsCliVersion2 } from '../../scripts/programs.mjs';

export async function cliToCompare(): Promise<{ readonly command: string; readonly version: string }> {
  const command = process.env.BENCH_AWS ?? (await awsCliVersion2()) ?? 'aws';
  return { command, version: execFileSync(command, ['--version'], { encoding: 'utf8' }).trim() };
}
