/** Tells whether two targets have the same credentials, without telling what they are. */
import { createHash } from 'node:crypto';
import type { Section } from './candidates.ts';
import type { Configuration } from './sharedFiles.ts';

/** Values that are secrets or change while the principal stays the same. */
const SECRET = /secret|token|password/i;

/** Variables that decide whose credentials are used when no profile has any. */
const VARIABLES = [
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const;

/**
 * A digest of the profile and all that it leads to, or of the key id of the environment where that is used. What the
 * credentials file holds is not in it, but when that was last written is: it is asked while nobody may read that file.
 */
export function credentialsKey(
  { profile, keysOfEnvironment }: { readonly profile: string; readonly keysOfEnvironment: boolean },
  { sections, stamp }: Pick<Configuration, 'sections' | 'stamp'>,
  environment: NodeJS.ProcessEnv,
): string {
  const parts = keysOfEnvironment
    ? ['environment', environment.AWS_ACCESS_KEY_ID]
    : [...chain(profile), stamp, ...VARIABLES.map((name) => environment[name])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');

  /** Profiles one after the other as `source_profile` leads, each once, with their SSO sessions. */
  function chain(name: string, before: readonly string[] = []): readonly unknown[] {
    const section = sections[name];
    if (!section || before.includes(name)) return [name];
    const { sso_session: session, source_profile: source } = section;
    return [
      name,
      withoutSecrets(section),
      ...(session ? [sections[`sso-session.${session}`]] : []),
      ...(source ? chain(source, [...before, name]) : []),
    ];
  }
}

const withoutSecrets = (section: Section) =>
  Object.entries(section)
    .filter(([key]) => !SECRET.test(key))
    .toSorted(([a], [b]) => a.localeCompare(b));
