/** Which session of IAM Identity Center a profile gets its credentials through. */
import type { Section, Sections } from './candidates.ts';
import { readSharedFiles, sharedFiles } from './sharedFiles.ts';
import type { SsoSession, Target } from './types.ts';

/** Of the target's profile, or of the one whose credentials it assumes its role with; undefined when there is none. */
export async function ssoSessionOf({ profile, files }: Target): Promise<SsoSession | undefined> {
  const { profiles, sections } = await readSharedFiles(files ?? sharedFiles(process.env));
  return sessionOf(profile.value, profiles, sections);
}

export function sessionOf(
  profile: string,
  profiles: Sections,
  sections: Sections,
  before: readonly string[] = [],
): SsoSession | undefined {
  const section = profiles[profile];
  if (!section || before.includes(profile)) return undefined;
  const { sso_session: name, source_profile: source } = section;
  if (name) return made(profile, name, sections[`sso-session.${name}`]);
  // The older form: a session is named by its address, and knows no scopes.
  if (section.sso_start_url) return made(profile, section.sso_start_url, { ...section, sso_registration_scopes: '' });
  return source ? sessionOf(source, profiles, sections, [...before, profile]) : undefined;
}

function made(profile: string, id: string, section: Section | undefined): SsoSession | undefined {
  const { sso_start_url: startUrl, sso_region: region, sso_registration_scopes: scopes = '' } = section ?? {};
  if (!startUrl || !region) return undefined;
  return {
    profile,
    id,
    startUrl,
    region,
    scopes: scopes
      .split(',')
      .map((scope) => scope.trim())
      .filter(Boolean),
  };
}
