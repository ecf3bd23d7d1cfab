import { describe, expect, test } from 'vitest';
import type { Section, Sections } from '../../../../client/aws/candidates.ts';
import { inheritedKind, profileKind } from '../../../../client/aws/profileKind.ts';

const KEYS = { aws_access_key_id: 'AKIAEXAMPLE', aws_secret_access_key: 'a-secret-of-no-use' };
const ROLE = { role_arn: 'arn:aws:iam::123456789012:role/team/Editor' };
const SSO = { sso_session: 'corp', sso_account_id: '123456789012', sso_role_name: 'dev' };
const SESSION = { sso_start_url: 'https://corp.example.com', sso_region: 'eu-west-1' };
const kind = (profiles: Sections, sections: Sections = {}) => profileKind('p', profiles, { ...sections, ...profiles });

describe('how a profile comes by its credentials', () => {
  test.each<[string, Section, string]>([
    ['keys', KEYS, 'keys'],
    ['keys of a session', { ...KEYS, aws_session_token: 't' }, 'temporary keys'],
    ['a role', { ...ROLE, source_profile: 'base' }, 'role Editor through profile base'],
    [
      'a role with MFA',
      { ...ROLE, source_profile: 'base', mfa_serial: 'arn:aws:iam::123456789012:mfa/ana' },
      'role Editor through profile base, with MFA',
    ],
    [
      'a role of an instance',
      { ...ROLE, credential_source: 'Ec2InstanceMetadata' },
      "role Editor through the instance's role",
    ],
    [
      'a role of a container',
      { ...ROLE, credential_source: 'EcsContainer' },
      "role Editor through the container's role",
    ],
    ['a role before keys of its own', { ...ROLE, ...KEYS, source_profile: 'base' }, 'role Editor through profile base'],
    ['a web identity', { ...ROLE, web_identity_token_file: '/x' }, 'role Editor by a web identity token'],
    ['a program', { credential_process: 'x --secret y' }, 'program (credential_process)'],
    ['SSO', SSO, 'SSO session corp, account 123456789012, role dev'],
    ['SSO of the older form', { ...SESSION, sso_account_id: '1', sso_role_name: 'dev' }, 'SSO, account 1, role dev'],
    ['a sign-in to the console', { login_session: 'x' }, 'console sign-in (aws login)'],
    ['a Region alone', { region: 'eu-west-1' }, 'no credentials of its own'],
  ])('%s', (_, section, words) => {
    expect(kind({ p: section, base: KEYS }, { 'sso-session.corp': SESSION })).toEqual({ words, problem: undefined });
  });

  test('is told without a secret', () => {
    const sections = [KEYS, { ...KEYS, aws_session_token: 'TOKEN' }, { credential_process: 'x --secret TOKEN' }];
    for (const p of sections) expect(kind({ p }).words).not.toMatch(/TOKEN|a-secret/);
  });
});

describe('a profile that leads nowhere', () => {
  test.each<[string, Sections, Sections, string]>([
    [
      'a source that is not there',
      { p: { ...ROLE, source_profile: 'gone' } },
      {},
      'profile gone (source_profile), which does not exist',
    ],
    [
      'a source of a source',
      { p: { ...ROLE, source_profile: 'q' }, q: { ...ROLE, source_profile: 'gone' } },
      {},
      'Profile q assumes its role',
    ],
    ['a circle', { p: { ...ROLE, source_profile: 'q' }, q: { ...ROLE, source_profile: 'p' } }, {}, 'leads back to it'],
    ['itself, without keys', { p: { ...ROLE, source_profile: 'p' } }, {}, 'which has no keys'],
    [
      'a session that is not there',
      { p: SSO },
      {},
      'Profile p names the SSO session corp, which the config file lacks',
    ],
    [
      'a session without a Region',
      { p: SSO },
      { 'sso-session.corp': { sso_start_url: 'x' } },
      'The SSO session corp has no sso_region',
    ],
    ['SSO without an account', { p: { ...SESSION, sso_role_name: 'dev' } }, {}, 'Profile p has no sso_account_id'],
    [
      'a role through such a one',
      { p: { ...ROLE, source_profile: 'q' }, q: SSO },
      {},
      'Profile q names the SSO session corp',
    ],
  ])('%s', (_, profiles, sections, words) => {
    expect(kind(profiles, sections).problem).toContain(words);
  });

  test('is none: itself with keys, and a source with keys that are used before its role', () => {
    expect(kind({ p: { ...ROLE, ...KEYS, source_profile: 'p' } }).problem).toBeUndefined();
    const q = { ...ROLE, ...KEYS, source_profile: 'gone' };
    expect(kind({ p: { ...ROLE, source_profile: 'q' }, q }).problem).toBeUndefined();
  });
});

describe('what would be used if none were chosen', () => {
  const none = { AWS_EC2_METADATA_DISABLED: 'true' };
  test.each<[string, NodeJS.ProcessEnv, Sections, string]>([
    ['keys', { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' }, {}, 'keys of the environment (AWS_ACCESS_KEY_ID)'],
    ['AWS_PROFILE', { AWS_PROFILE: 'dev' }, { dev: KEYS }, 'profile dev (AWS_PROFILE): keys'],
    [
      'AWS_DEFAULT_PROFILE',
      { AWS_DEFAULT_PROFILE: 'dev' },
      {},
      'profile dev (AWS_DEFAULT_PROFILE), which does not exist',
    ],
    ['the default profile', {}, { default: SSO }, 'profile default: SSO session corp, account 123456789012, role dev'],
    [
      'a token file',
      { AWS_ROLE_ARN: 'x', AWS_WEB_IDENTITY_TOKEN_FILE: 'y' },
      {},
      'web identity token of the environment',
    ],
    [
      'a container',
      { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' },
      { default: { region: 'x' } },
      "the container's role",
    ],
    ['an instance', {}, {}, "nothing, or the instance's role"],
    ['nothing', none, {}, 'nothing'],
  ])('%s', (_, environment, profiles, words) => {
    expect(inheritedKind(environment, profiles, profiles)).toBe(words);
  });
});
