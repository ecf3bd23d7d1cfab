/** How a profile of the shared AWS files comes by its credentials, in words; read in the order the SDK reads it. */
import type { Section, Sections } from './candidates.ts';

export interface ProfileKind {
  /** For a list: "SSO session corp, account 123456789012, role dev". No secret is in it. */
  readonly words: string;
  /** Why no call can be made with it whatever happens, a sentence; undefined where it may do. */
  readonly problem?: string | undefined;
}

/** Of a profile that exists. `sections` are all of the config file, with those of SSO sessions. */
export function profileKind(name: string, profiles: Sections, sections: Sections): ProfileKind {
  return kindOf(name, { profiles, sections, behind: [] });
}

interface Files {
  readonly profiles: Sections;
  readonly sections: Sections;
  /** Profiles that lead to this one by source_profile. */
  readonly behind: readonly string[];
}

const NONE = 'no credentials of its own';

function kindOf(name: string, files: Files): ProfileKind {
  const section = files.profiles[name] ?? {};
  if (files.behind.length > 0 && hasKeys(section)) return keys(section);
  if (section.role_arn && (section.source_profile || section.credential_source)) return role(name, section, files);
  if (hasKeys(section)) return keys(section);
  if (section.role_arn && section.web_identity_token_file) {
    return { words: `${roleWords(section)} by a web identity token` };
  }
  if (section.credential_process) return { words: 'program (credential_process)' };
  if (section.sso_session || section.sso_start_url) return sso(name, section, files.sections);
  if (section.login_session) return { words: 'console sign-in (aws login)' };
  return { words: NONE };
}

const hasKeys = ({ aws_access_key_id: id, aws_secret_access_key: secret }: Section) => Boolean(id && secret);
const keys = ({ aws_session_token }: Section): ProfileKind => ({
  words: aws_session_token ? 'temporary keys' : 'keys',
});

const roleWords = ({ role_arn = '' }: Section) => `role ${role_arn.split('/').at(-1)}`;

/** Where a role's first credentials are, by the words of `credential_source`. */
const SOURCES: Readonly<Record<string, string>> = {
  Environment: 'the environment',
  Ec2InstanceMetadata: "the instance's role",
  EcsContainer: "the container's role",
};

function role(name: string, section: Section, files: Files): ProfileKind {
  const { source_profile: source, credential_source: place = '', mfa_serial: mfa } = section;
  const withMfa = mfa ? ', with MFA' : '';
  if (!source) return { words: `${roleWords(section)} through ${SOURCES[place] ?? place}${withMfa}` };
  const words = `${roleWords(section)} through profile ${source}${withMfa}`;
  const profile = `Profile ${name} assumes its role through profile ${source} (source_profile)`;
  if (!files.profiles[source]) return { words, problem: `${profile}, which does not exist.` };
  // A profile may be its own source when it has keys besides.
  if (source === name) return { words, problem: hasKeys(section) ? undefined : `${profile}, which has no keys.` };
  if (files.behind.includes(source)) return { words, problem: `${profile}, which leads back to it.` };
  return { words, problem: kindOf(source, { ...files, behind: [...files.behind, name] }).problem };
}

function sso(name: string, section: Section, sections: Sections): ProfileKind {
  const { sso_session: session, sso_account_id: account, sso_role_name: named } = section;
  const words = [session ? `SSO session ${session}` : 'SSO', account && `account ${account}`, named && `role ${named}`]
    .filter(Boolean)
    .join(', ');
  const found = session ? sections[`sso-session.${session}`] : section;
  if (!found)
    return { words, problem: `Profile ${name} names the SSO session ${session}, which the config file lacks.` };
  const holder = session ? `The SSO session ${session}` : `Profile ${name}`;
  const missing = [
    ...['sso_start_url', 'sso_region'].filter((key) => !found[key]).map((key) => `${holder} has no ${key}.`),
    ...['sso_account_id', 'sso_role_name']
      .filter((key) => !section[key])
      .map((key) => `Profile ${name} has no ${key}.`),
  ];
  return { words, problem: missing[0] };
}

/** What the AWS CLI would use when no profile is chosen, for the first line of a list. */
export function inheritedKind(environment: NodeJS.ProcessEnv, profiles: Sections, sections: Sections): string {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = environment;
  if (id && secret) return 'keys of the environment (AWS_ACCESS_KEY_ID)';
  const variable = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'].find((name) => environment[name]?.trim());
  const named = variable && environment[variable]?.trim();
  if (named) {
    const told = profiles[named] ? `: ${profileKind(named, profiles, sections).words}` : ', which does not exist';
    return `profile ${named} (${variable})${told}`;
  }
  if (profiles.default && profileKind('default', profiles, sections).words !== NONE) {
    return `profile default: ${profileKind('default', profiles, sections).words}`;
  }
  if (environment.AWS_ROLE_ARN && environment.AWS_WEB_IDENTITY_TOKEN_FILE)
    return 'web identity token of the environment';
  if (environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
    return "the container's role";
  }
  if (environment.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true') return 'nothing';
  return "nothing, or the instance's role";
}
