/** The shared AWS files, read anew each time: what `aws configure` or a login has changed counts. */
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader';
import type { Sections } from './candidates.ts';
import type { SharedFiles } from './types.ts';

export interface Configuration {
  /** Of the config file, all of them: `sso-session.NAME` and `services.NAME` besides profiles. */
  readonly sections: Sections;
  /** By name, of both files in the order they stand there; what the credentials file says wins. */
  readonly profiles: Sections;
  /** Another one when the credentials file is; nothing of what stands in it. */
  readonly stamp: string;
}

/** What is read of the shared files: all of them, or the config file alone, where nobody has asked for a call. */
export type Reading = 'all' | 'config';

/** Sections of the config file that are no profiles although they share the file. */
const NO_PROFILE = /^(sso-session|services)\./;

/** None where there are no files. Rejects where one is there and can not be read. */
export async function readSharedFiles(files: SharedFiles, reading: Reading = 'all'): Promise<Configuration> {
  const { configFile, credentialsFile: second } = await loadSharedConfigFiles({
    configFilepath: files.config,
    filepath: reading === 'all' ? files.credentials : files.config,
    ignoreCache: true,
  });
  const credentialsFile = reading === 'all' ? second : {};
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  const profiles: Sections = Object.fromEntries(
    [...names]
      .filter((name) => !NO_PROFILE.test(name))
      .map((name) => [name, { ...configFile[name], ...credentialsFile[name] }]),
  );
  // A profile named "constructor" is one only where a file has it.
  return {
    sections: configFile,
    profiles: Object.setPrototypeOf(profiles, null),
    stamp: await stampOf(files.credentials),
  };
}

const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs, ino }) => `${ino} ${size} ${mtimeMs}`,
    () => '',
  );

export const sharedFiles = (environment: NodeJS.ProcessEnv): SharedFiles => ({
  config: fromHome(environment.AWS_CONFIG_FILE || '~/.aws/config', environment),
  credentials: fromHome(environment.AWS_SHARED_CREDENTIALS_FILE || '~/.aws/credentials', environment),
});

/** A path that begins with `~/` begins in the home directory. */
export function fromHome(path: string, { HOME, USERPROFILE }: NodeJS.ProcessEnv): string {
  return /^~[/\\]/.test(path) ? join(HOME || USERPROFILE || homedir(), path.slice(2)) : path;
}
