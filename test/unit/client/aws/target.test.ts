import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listProfiles, resolveTarget } from '../../../../client/aws/target.ts';
import type { TargetSettings } from '../../../../client/aws/types.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'target-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  HOME: home,
  AWS_CONFIG_FILE: join(home, 'config'),
  AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
  ...more,
});
const config = (text: string) => writeFileSync(join(home, 'config'), text);
const credentials = (text: string) => writeFileSync(join(home, 'credentials'), text);

interface Case {
  readonly settings?: TargetSettings;
  readonly environment?: NodeJS.ProcessEnv;
  readonly config?: string;
  readonly credentials?: string;
}

async function resolve(given: Case) {
  if (given.config !== undefined) config(given.config);
  if (given.credentials !== undefined) credentials(given.credentials);
  return resolveTarget(given.settings ?? {}, environment(given.environment));
}

const DEV = '[profile dev]\nregion = eu-west-1\n';

describe('keys of the environment', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };
  test.each<[string, Case, boolean]>([
    ['are used', { environment: keys }, true],
    ['are used beside AWS_PROFILE', { config: DEV, environment: { ...keys, AWS_PROFILE: 'dev' } }, true],
    [
      'are passed over for a profile of the settings',
      { config: DEV, environment: keys, settings: { profile: 'dev' } },
      false,
    ],
    ['are none without the secret', { environment: { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE' } }, false],
  ])('%s', async (_, given, expected) => {
    expect((await resolve(given)).keysOfEnvironment).toBe(expected);
  });
});

describe('profile', () => {
  test.each<[string, Case, { value: string; source: string }]>([
    [
      'the setting before the environment',
      { config: DEV, settings: { profile: 'dev' }, environment: { AWS_PROFILE: 'other' } },
      { value: 'dev', source: 'setting sagemakerExperiments.profile' },
    ],
    [
      'AWS_PROFILE before AWS_DEFAULT_PROFILE',
      { config: DEV, environment: { AWS_PROFILE: 'dev', AWS_DEFAULT_PROFILE: 'other' } },
      { value: 'dev', source: 'AWS_PROFILE' },
    ],
    [
      'AWS_DEFAULT_PROFILE',
      { config: DEV, environment: { AWS_DEFAULT_PROFILE: 'dev' } },
      { value: 'dev', source: 'AWS_DEFAULT_PROFILE' },
    ],
    [
      'an empty setting and an empty variable name none',
      { settings: { profile: ' ' }, environment: { AWS_PROFILE: '' } },
      { value: 'default', source: 'default' },
    ],
    ['default, even where no file has it', { config: DEV }, { value: 'default', source: 'default' }],
  ])('%s', async (_, given, expected) => {
    expect((await resolve(given)).profile).toEqual(expected);
  });

  test('one that does not exist is refused with those that do', async () => {
    await expect(
      resolve({
        config: `${DEV}[sso-session corp]\nsso_region = x\n`,
        credentials: '[ci]\naws_access_key_id = x\n',
        settings: { profile: 'dve' },
      }),
    ).rejects.toThrow(
      /^There is no AWS profile "dve" \(setting sagemakerExperiments\.profile\) .* There are: dev, ci\.$/,
    );
  });

  test('one that does not exist, without any file', async () => {
    await expect(resolve({ environment: { AWS_PROFILE: 'dev' } })).rejects.toThrow(
      /"dev" \(AWS_PROFILE\).*no profile at all/,
    );
  });

  test('one that only the credentials file has', async () => {
    expect(
      (await resolve({ credentials: '[ci]\naws_access_key_id = x\n', settings: { profile: 'ci' } })).profile.value,
    ).toBe('ci');
  });
});

describe('region', () => {
  test.each<[string, Case, { value: string; source: string } | undefined]>([
    [
      'setting',
      { settings: { region: 'us-east-1' }, environment: { AWS_REGION: 'us-east-2' } },
      { value: 'us-east-1', source: 'setting sagemakerExperiments.region' },
    ],
    [
      'AWS_REGION',
      { environment: { AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'us-west-2' } },
      { value: 'us-east-2', source: 'AWS_REGION' },
    ],
    [
      'AWS_DEFAULT_REGION',
      { environment: { AWS_DEFAULT_REGION: 'us-west-2' }, config: '[default]\nregion = eu-west-1' },
      { value: 'us-west-2', source: 'AWS_DEFAULT_REGION' },
    ],
    ['the profile', { config: DEV, settings: { profile: 'dev' } }, { value: 'eu-west-1', source: 'profile dev' }],
    [
      'the profile, default by either of its two spellings',
      { config: '[profile default]\nregion = eu-west-1' },
      { value: 'eu-west-1', source: 'profile default' },
    ],
    [
      'never that of another profile',
      { config: '[default]\nregion = us-east-1\n[profile dev]\noutput = json\n', settings: { profile: 'dev' } },
      undefined,
    ],
    ['nowhere', {}, undefined],
  ])('%s', async (_, given, expected) => {
    expect((await resolve(given)).region).toEqual(expected);
  });
});

describe('endpoint', () => {
  const SERVICES =
    '[default]\nservices = local\nendpoint_url = http://profile\n[services local]\nsagemaker =\n  endpoint_url = http://services\n';

  test.each<[string, Case, string | undefined]>([
    [
      'setting',
      {
        config: SERVICES,
        settings: { endpointUrl: 'http://setting' },
        environment: { AWS_ENDPOINT_URL_SAGEMAKER: 'http://own' },
      },
      'http://setting',
    ],
    [
      "the service's own variable",
      { config: SERVICES, environment: { AWS_ENDPOINT_URL_SAGEMAKER: 'http://own', AWS_ENDPOINT_URL: 'http://all' } },
      'http://own',
    ],
    ['the variable of all', { config: SERVICES, environment: { AWS_ENDPOINT_URL: 'http://all' } }, 'http://all'],
    ["the profile's services", { config: SERVICES }, 'http://services'],
    ['the profile', { config: '[default]\nendpoint_url = http://profile\n' }, 'http://profile'],
    ['a services section that is not there', { config: '[default]\nservices = gone\n' }, undefined],
    [
      'ignored on request, but for the setting',
      {
        config: SERVICES,
        settings: { endpointUrl: 'http://setting' },
        environment: { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      },
      'http://setting',
    ],
    [
      'ignored on request',
      {
        config: SERVICES,
        environment: { AWS_ENDPOINT_URL: 'http://all', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      },
      undefined,
    ],
    [
      "ignored on the profile's request",
      {
        config: `${SERVICES}[profile dev]\nignore_configured_endpoint_urls = true\n`,
        settings: { profile: 'dev' },
        environment: { AWS_ENDPOINT_URL: 'http://all' },
      },
      undefined,
    ],
    ['none', {}, undefined],
  ])('%s', async (_, given, expected) => {
    expect((await resolve(given)).endpointUrl?.value).toBe(expected);
  });

  test.each(['localhost:8765', 'file:///etc', 'nonsense'])('%s is refused', async (endpointUrl) => {
    await expect(resolve({ settings: { endpointUrl } })).rejects.toThrow(/must be a URL with http/);
  });
});

test.each(['ftp://TOKEN@host.example', 'ftp://u:TOKEN@host.example', 'https://u:TO/TOKEN@host.example'])(
  'an endpoint that is refused is shown without its password: %s',
  async (endpointUrl) => {
    const refusal = await resolve({ settings: { endpointUrl } }).catch((error: Error) => error.message);
    expect(refusal).toContain('//host.example" (setting sagemakerExperiments.endpointUrl) must be a URL');
    expect(refusal).not.toContain('TOKEN');
  },
);

describe('retries', () => {
  const FILE = '[default]\nmax_attempts = 4\nretry_mode = adaptive\n';

  test.each<[string, Case, { value: number; source: string } | undefined]>([
    [
      'the setting before all others',
      { config: FILE, settings: { maxAttempts: 2 }, environment: { AWS_MAX_ATTEMPTS: '6' } },
      { value: 2, source: 'setting sagemakerExperiments.maxAttempts' },
    ],
    [
      'AWS_MAX_ATTEMPTS before the profile',
      { config: FILE, settings: { maxAttempts: null }, environment: { AWS_MAX_ATTEMPTS: '6' } },
      { value: 6, source: 'AWS_MAX_ATTEMPTS' },
    ],
    ['the profile', { config: FILE }, { value: 4, source: 'profile default' }],
    ['never that of another profile', { config: `${FILE}${DEV}`, settings: { profile: 'dev' } }, undefined],
    ['nowhere', {}, undefined],
  ])('attempts: %s', async (_, given, expected) => {
    expect((await resolve(given)).maxAttempts).toEqual(expected);
  });

  test.each<[string, Case, { value: string; source: string } | undefined]>([
    [
      'AWS_RETRY_MODE before the profile',
      { config: FILE, environment: { AWS_RETRY_MODE: 'standard' } },
      { value: 'standard', source: 'AWS_RETRY_MODE' },
    ],
    ['the profile', { config: FILE }, { value: 'adaptive', source: 'profile default' }],
    [
      'the oldest one as the one nearest to it',
      { environment: { AWS_RETRY_MODE: 'legacy' } },
      { value: 'standard', source: 'AWS_RETRY_MODE' },
    ],
    ['nowhere', {}, undefined],
  ])('mode: %s', async (_, given, expected) => {
    expect((await resolve(given)).retryMode).toEqual(expected);
  });

  test.each([
    [{ AWS_MAX_ATTEMPTS: 'many' }, 'The number of attempts "many" (AWS_MAX_ATTEMPTS) must be a whole number from 1.'],
    [{ AWS_MAX_ATTEMPTS: '0' }, 'The number of attempts "0" (AWS_MAX_ATTEMPTS) must be a whole number from 1.'],
    [
      { AWS_RETRY_MODE: 'constructor' },
      'The retry mode "constructor" (AWS_RETRY_MODE) must be standard, adaptive or legacy.',
    ],
  ])('%j is refused', async (variables, message) => {
    await expect(resolve({ environment: variables })).rejects.toThrow(message);
  });
});

describe('endpoint of STS', () => {
  const LOCAL = 'http://127.0.0.1:8765';

  test.each<[string, Case, string | undefined]>([
    [
      'a SageMaker endpoint of the settings on this machine answers for STS',
      { settings: { endpointUrl: LOCAL } },
      LOCAL,
    ],
    ['by any name of this machine', { settings: { endpointUrl: 'http://[::1]:8765' } }, 'http://[::1]:8765'],
    ['one elsewhere does not', { settings: { endpointUrl: 'https://vpce-1.example.com' } }, undefined],
    ['one of the environment does not', { environment: { AWS_ENDPOINT_URL_SAGEMAKER: LOCAL } }, undefined],
    ['that of all services does', { environment: { AWS_ENDPOINT_URL: 'http://all' } }, 'http://all'],
    [
      'its own wins',
      { settings: { endpointUrl: LOCAL }, environment: { AWS_ENDPOINT_URL_STS: 'http://sts' } },
      'http://sts',
    ],
  ])('%s', async (_, given, expected) => {
    expect((await resolve(given)).stsEndpointUrl?.value).toBe(expected);
  });
});

test.each<[string, Case, string | undefined]>([
  ['setting', { settings: { caBundle: '/a.pem' }, environment: { AWS_CA_BUNDLE: '/b.pem' } }, '/a.pem'],
  ['AWS_CA_BUNDLE', { environment: { AWS_CA_BUNDLE: '/b.pem' }, config: '[default]\nca_bundle = /c.pem' }, '/b.pem'],
  ['profile', { config: '[default]\nca_bundle = /c.pem' }, '/c.pem'],
  [
    'home directory',
    { settings: { caBundle: '~/ca/a.pem' }, environment: { HOME: '/home/dana' } },
    '/home/dana/ca/a.pem',
  ],
])('CA bundle: %s', async (_, given, expected) => {
  expect((await resolve(given)).caBundle?.value).toBe(expected);
});

describe('odd files', () => {
  test.each([
    ['empty', ''],
    ['a byte order mark', '\uFEFF[default]\nregion = eu-west-1\n'],
    ['Windows line ends', '[default]\r\nregion = eu-west-1\r\n'],
    ['text that is no INI', 'region = eu-west-1\n[[[\n=\n'],
    ['comments', '# hello\n; you\n'],
  ])('%s', async (_, text) => {
    const target = await resolve({ config: text, credentials: text });
    expect(target.region?.value).toBe(text.includes('[default]') ? 'eu-west-1' : undefined);
  });

  test('edited between two reads', async () => {
    expect((await resolve({ config: '[default]\nregion = eu-west-1\n' })).region?.value).toBe('eu-west-1');
    expect((await resolve({ config: '[default]\nregion = us-east-1\n' })).region?.value).toBe('us-east-1');
  });

  test('paths that begin at home', async () => {
    config(DEV);
    const target = await resolveTarget({ profile: 'dev' }, { HOME: home, AWS_CONFIG_FILE: '~/config' });
    expect(target.region?.value).toBe('eu-west-1');
  });
});

describe('listProfiles', () => {
  test('both files, sessions and services left out', async () => {
    config(
      '[default]\nregion = us-east-1\n[profile dev]\nregion = eu-west-1\n[sso-session s]\nsso_region = x\n[services l]\nsts =\n  endpoint_url = http://x\n',
    );
    credentials('[ci]\naws_access_key_id = x\n[dev]\naws_access_key_id = y\n');
    expect(await listProfiles(environment())).toEqual([
      { name: 'default', region: 'us-east-1' },
      { name: 'dev', region: 'eu-west-1' },
      { name: 'ci', region: undefined },
    ]);
  });

  test('no files', async () => {
    expect(await listProfiles(environment())).toEqual([]);
  });
});
