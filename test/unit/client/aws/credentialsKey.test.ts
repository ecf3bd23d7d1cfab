/** Two targets have one key exactly when they have the same credentials. */
import { expect, test } from 'vitest';
import { credentialsKey } from '../../../../client/aws/credentialsKey.ts';

type Sections = Parameters<typeof credentialsKey>[1]['sections'];

const sections: Sections = {
  base: { aws_access_key_id: 'AKIDBASE', aws_secret_access_key: 'secret' },
  role: { role_arn: 'arn:aws:iam::123456789012:role/r', source_profile: 'base' },
  sso: { sso_session: 'company', sso_account_id: '123456789012' },
  'sso-session.company': { sso_start_url: 'https://example.com' },
};

interface Case {
  readonly profile?: string;
  readonly keysOfEnvironment?: boolean;
  readonly sections?: Sections;
  readonly stamp?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

const key = ({ profile = 'role', keysOfEnvironment = false, stamp = '1', environment = {}, ...more }: Case) =>
  credentialsKey({ profile, keysOfEnvironment }, { sections, stamp, ...more }, environment);

/** With the section in place of the one of that name. */
const having = (name: string, section: Sections[string]): Sections => ({ ...sections, [name]: section });

test.each<[what: string, a: Case, b: Case]>([
  ['its role', {}, { sections: having('role', { ...sections.role, role_arn: 'arn:aws:iam::123456789012:role/s' }) }],
  ['the key of the profile that it leads to', {}, { sections: having('base', { aws_access_key_id: 'AKIDOTHER' }) }],
  [
    'the profile that it leads to, which has the same',
    {},
    { sections: having('role', { ...sections.role, source_profile: 'sso' }) },
  ],
  ['its SSO account', { profile: 'sso' }, { profile: 'sso', sections: having('sso', { sso_session: 'company' }) }],
  [
    'its SSO session',
    { profile: 'sso' },
    { profile: 'sso', sections: having('sso-session.company', { sso_start_url: 'https://example.org' }) },
  ],
  ['its name', { profile: 'base' }, { profile: 'other', sections: having('other', sections.base) }],
  ['when the credentials file was written', {}, { stamp: '2' }],
  ['a role in the environment', {}, { environment: { AWS_ROLE_ARN: 'r' } }],
  ['a token in the environment', {}, { environment: { AWS_WEB_IDENTITY_TOKEN_FILE: 't' } }],
  ['a container', {}, { environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'u' } }],
  ['a container, by a path', {}, { environment: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: 'u' } }],
  [
    'the key of the environment',
    { keysOfEnvironment: true, environment: { AWS_ACCESS_KEY_ID: 'a' } },
    { keysOfEnvironment: true, environment: { AWS_ACCESS_KEY_ID: 'b' } },
  ],
  ['whether the environment or a profile has them', { keysOfEnvironment: true }, {}],
])('not the same: %s', (_, a, b) => {
  expect(key(a)).not.toBe(key(b));
});

test.each<[what: string, a: Case, b: Case]>([
  ['nothing differs', {}, {}],
  [
    'a secret, of which the stamp of the file tells',
    {},
    { sections: having('base', { ...sections.base, aws_secret_access_key: 'other' }) },
  ],
  ['a token, likewise', {}, { sections: having('base', { ...sections.base, aws_session_token: 'other' }) }],
  [
    'the order of the members',
    {},
    { sections: having('role', { source_profile: 'base', role_arn: 'arn:aws:iam::123456789012:role/r' }) },
  ],
  ['a profile that it does not lead to', {}, { sections: having('sso', {}) }],
  ['the key of the environment, which is not used', {}, { environment: { AWS_ACCESS_KEY_ID: 'a' } }],
  [
    'the profile, where the keys of the environment are used',
    { keysOfEnvironment: true },
    { keysOfEnvironment: true, profile: 'sso', stamp: '2' },
  ],
])('the same: %s', (_, a, b) => {
  expect(key(a)).toBe(key(b));
});

test('profiles that lead to each other end', () => {
  const circle = having('base', { source_profile: 'role' });
  expect(key({ sections: circle })).toBe(key({ sections: { ...circle } }));
  expect(key({ sections: circle })).not.toBe(key({ sections: { ...circle, base: { source_profile: 'base' } } }));
  expect(key({ profile: 'none' })).not.toBe(key({ profile: 'nobody' }));
});

test('nothing of it can be read', () => {
  expect(key({})).toMatch(/^[0-9a-f]{64}$/);
});
