import type { TestProject } from 'vitest/node';
import { awsCliVersion2, install } from '../../scripts/programs.mjs';
import { type AwsCliServer, startAwsCliServer } from './awsCliServer.ts';
import { environment } from './awsCliTool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    awsCli: {
      /** The command of a version 2, the only one with YAML. */
      readonly version2: string | undefined;
      /** By the command. */
      readonly servers: Readonly<Record<string, AwsCliServer>>;
    };
  }
}

/** Once for all files: what there is of the AWS CLI. */
export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  let version2: string | undefined;
  const find = async () => {
    version2 = await awsCliVersion2();
    return version2 !== undefined;
  };
  await install('aws', find);
  if (!version2) await find();
  const commands = [...new Set(['aws', version2 ?? 'aws'])];
  const started = await Promise.all(commands.map((command) => startAwsCliServer(command, environment())));
  const servers = commands.flatMap((command, n) => (started[n] ? [[command, started[n].server] as const] : []));
  project.provide('awsCli', { version2, servers: Object.fromEntries(servers) });
  return () => Promise.all(started.map((each) => each?.stop()));
}
