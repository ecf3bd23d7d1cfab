/** The shared AWS files, read anew each time: what `aws configure` or a login has changed counts. */
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
}

/** Sections of the config file that are no profiles although they share the file. */
const NO_PROFILE = /^(sso-session|services)\./;

/** None where there are no files. Rejects where one is there and can not be read. */
export async function readSharedFiles(files: SharedFiles): Promise<Configuration> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    configFilepath: files.config,
    filepath: files.credentials,
    ignoreCache: true,
  });
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  const profiles: Sections = Object.fromEntries(
    [...names]
      .filter((name) => !NO_PROFILE.test(name))
      .map((name) => [name, { ...configFile[name], ...credentialsFile[name] }]),
  );
  // A profile named "constructor" is one only where a file has it.
  return { sections: configFile, profiles: Object.setPrototypeOf(profiles, null) };
}

export const sharedFiles = (environment: NodeJS.ProcessEnv): SharedFiles => ({
  config: fromHome(environment.AWS_CONFIG_FILE || '~/.aws/config', environment),
  credentials: fromHome(environment.AWS_SHARED_CREDENTIALS_FILE || '~/.aws/credentials', environment),
});

/** A path that begins with `~/` begins in the home directory. */
export function fromHome(path: string, { HOME, USERPROFILE }: NodeJS.ProcessEnv): string {
  return /^~[/\\]/.test(path) ? join(HOME || USERPROFILE || homedir(), path.slice(2)) : path;
}
