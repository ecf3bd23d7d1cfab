import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listProfiles } from '../../../../client/aws/profiles.ts';
import type { SettingSources } from '../../../../client/aws/sources.ts';
import { resolveTarget } from '../../../../client/aws/target.ts';
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

describe('what a file names itself', () => {
  const FILE = "the file's sagemaker-target comment";
  const LIST = 'sagemakerExperiments.targets';
  const resolveWith = (settings: TargetSettings, sources: SettingSources) =>
    resolveTarget(settings, environment({ AWS_PROFILE: 'other', AWS_REGION: 'us-east-1' }), sources);

  test('is told as its source, and goes before the environment', async () => {
    config('[profile dev]\n region = eu-west-1\n');
    const target = await resolveWith({ profile: 'dev', region: 'eu-west-2' }, { profile: FILE, region: LIST });
    expect(target.profile).toEqual({ value: 'dev', source: FILE });
    expect(target.region).toEqual({ value: 'eu-west-2', source: LIST });
  });

  test.each([FILE, LIST])('a profile that this machine does not have: %s', async (source) => {
    config(DEV);
    await expect(resolveWith({ profile: 'prod' }, { profile: source })).rejects.toMatchObject({
      name: 'ProfileNotFound',
      message: expect.stringMatching(
        `^There is no AWS profile "prod", which ${source} asks for, in .+ There are: dev.$`,
      ),
    });
  });

  test.each(['host.example', 'ftp://host.example', '//host.example'])('an endpoint that is none: %s', async (value) => {
    const call = resolveWith({ endpointUrl: value, profile: 'default' }, { endpointUrl: FILE });
    await expect(call).rejects.toThrow(`(${FILE}) must be a URL with http:// or https://.`);
  });

  test('a simulator on this machine answers for STS too, whoever named it', async () => {
    const endpointUrl = 'http://127.0.0.1:8765';
    for (const source of [FILE, LIST, 'chosen for this window']) {
      const { endpointUrls } = await resolveWith({ endpointUrl, profile: 'default' }, { endpointUrl: source });
      expect(endpointUrls?.sts?.value).toBe(endpointUrl);
    }
  });
});

describe('whether two targets have the same credentials', () => {
  const key = async (given: Case) => (await resolve(given)).credentialsKey;
  const keys = (id: string) => `[a]\naws_access_key_id = ${id}\naws_secret_access_key = s\n`;
  const settings = { profile: 'a' };

  test('the same, whatever the Region', async () => {
    const first = await key({ credentials: keys('AKIA1'), settings });
    expect(await key({ settings: { ...settings, region: 'eu-west-1' } })).toBe(first);
  });
  test('other keys in the same profile', async () => {
    const first = await key({ credentials: keys('AKIA1'), settings });
    expect(await key({ credentials: keys('AKIA22'), settings })).not.toBe(first);
  });
  test('another account behind the same SSO session', async () => {
    const sso = (account: string) =>
      `[profile a]\nsso_session = c\nsso_role_name = r\nsso_account_id = ${account}\n[sso-session c]\nsso_region = x\nsso_start_url = y\n`;
    const first = await key({ config: sso('111111111111'), settings });
    expect(await key({ config: sso('222222222222'), settings })).not.toBe(first);
  });
  test('another source of the same role', async () => {
    const role = '[profile a]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = b\n';
    const source = (id: string) => keys(id).replace('[a]', '[b]');
    const first = await key({ config: role, credentials: source('AKIA1'), settings });
    expect(await key({ config: role, credentials: source('AKIA22'), settings })).not.toBe(first);
  });
  test('keys of the environment, and nothing of a secret in it', async () => {
    const environment = { AWS_ACCESS_KEY_ID: 'AKIA1', AWS_SECRET_ACCESS_KEY: 'hunter2' };
    const first = await key({ environment });
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await key({ environment: { ...environment, AWS_SECRET_ACCESS_KEY: 'other' } })).toBe(first);
    expect(await key({ environment: { ...environment, AWS_ACCESS_KEY_ID: 'AKIA2' } })).not.toBe(first);
  });
});

test('a profile that leads nowhere is refused, unless keys of the environment are used', async () => {
  const given = { config: '[profile a]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n' };
  await expect(resolve({ ...given, settings: { profile: 'a' } })).rejects.toMatchObject({ name: 'ProfileIncomplete' });
  const keys = { AWS_PROFILE: 'a', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' };
  expect((await resolve({ ...given, environment: keys })).keysOfEnvironment).toBe(true);
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
    '[default]\nservices = local\nendpoint_url = https://profile\n[services local]\nsagemaker =\n  endpoint_url = https://services\n';

  test.each<[string, Case, string | undefined]>([
    [
      'setting',
      {
        config: SERVICES,
        settings: { endpointUrl: 'https://setting' },
        environment: { AWS_ENDPOINT_URL_SAGEMAKER: 'https://own' },
      },
      'https://setting',
    ],
    [
      "the service's own variable",
      { config: SERVICES, environment: { AWS_ENDPOINT_URL_SAGEMAKER: 'https://own', AWS_ENDPOINT_URL: 'https://all' } },
      'https://own',
    ],
    ['the variable of all', { config: SERVICES, environment: { AWS_ENDPOINT_URL: 'https://all' } }, 'https://all'],
    ["the profile's services", { config: SERVICES }, 'https://services'],
    ['the profile', { config: '[default]\nendpoint_url = https://profile\n' }, 'https://profile'],
    ['a services section that is not there', { config: '[default]\nservices = gone\n' }, undefined],
    [
      'ignored on request, but for the setting',
      {
        config: SERVICES,
        settings: { endpointUrl: 'https://setting' },
        environment: { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      },
      'https://setting',
    ],
    [
      'ignored on request',
      {
        config: SERVICES,
        environment: { AWS_ENDPOINT_URL: 'https://all', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      },
      undefined,
    ],
    [
      "ignored on the profile's request",
      {
        config: `${SERVICES}[profile dev]\nignore_configured_endpoint_urls = true\n`,
        settings: { profile: 'dev' },
        environment: { AWS_ENDPOINT_URL: 'https://all' },
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

describe('an endpoint without TLS', () => {
  const PLAIN = 'http://sagemaker.example.com:8080';
  test.each<[string, Case]>([
    ['setting sagemakerExperiments.endpointUrl', { settings: { endpointUrl: PLAIN } }],
    ['AWS_ENDPOINT_URL_SAGEMAKER', { environment: { AWS_ENDPOINT_URL_SAGEMAKER: PLAIN } }],
    ['AWS_ENDPOINT_URL', { environment: { AWS_ENDPOINT_URL: PLAIN } }],
    ['profile default', { config: `[default]\nendpoint_url = ${PLAIN}\n` }],
    [
      'services own of profile default',
      { config: `[default]\nservices = own\n[services own]\nsagemaker =\n  endpoint_url = ${PLAIN}\n` },
    ],
  ])('is refused, with where it stands, unless the user allows it: %s', async (source, given) => {
    await expect(resolve(given)).rejects.toMatchObject({
      name: 'InsecureEndpoint',
      message: `The endpoint ${PLAIN} (${source}) has no TLS: it begins with http:// and is not on this machine.`,
    });
    const settings = { ...given.settings, allowInsecureEndpoints: true };
    expect((await resolve({ ...given, settings })).endpointUrl?.value).toBe(PLAIN);
  });

  test.each(['http://127.0.0.1:8765', 'http://localhost', 'http://[::1]:80', 'https://sagemaker.example.com'])(
    '%s needs no permission',
    async (endpointUrl) => {
      expect((await resolve({ settings: { endpointUrl } })).endpointUrl?.value).toBe(endpointUrl);
    },
  );

  test.each(['http://127.example.com', 'http://localhost.example.com', 'http://2130706434.example.com'])(
    '%s is not this machine, whatever it begins with',
    async (endpointUrl) => {
      await expect(resolve({ settings: { endpointUrl } })).rejects.toThrow('is not on this machine');
    },
  );
});

test('where nobody has asked for a call, the credentials file stays closed, and what stands in it is not missed', async () => {
  config('[profile dev]\nregion = eu-west-1\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = keys\n');
  // Whoever reads it finds another Region, which goes before that of the config file.
  credentials('[dev]\nregion = us-east-1\n');
  const look = (settings: TargetSettings) => resolveTarget(settings, environment(), {}, 'config');
  expect((await look({ profile: 'dev' })).region).toEqual({ value: 'eu-west-1', source: 'profile dev' });
  expect((await look({ profile: 'keys' })).profile.value).toBe('keys');
  credentials('[keys]\naws_access_key_id = AKIA1\naws_secret_access_key = s\n');
  const settings = { profile: 'dev' };
  expect((await look(settings)).credentialsKey).toBe((await resolve({ settings })).credentialsKey);
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
    ['that of all services does', { environment: { AWS_ENDPOINT_URL: 'https://all' } }, 'https://all'],
    [
      'its own wins',
      { settings: { endpointUrl: LOCAL }, environment: { AWS_ENDPOINT_URL_STS: 'https://sts' } },
      'https://sts',
    ],
  ])('%s', async (_, given, expected) => {
    expect((await resolve(given)).endpointUrls?.sts?.value).toBe(expected);
  });
});

describe('endpoints of the services beside', () => {
  const LOCAL = 'http://127.0.0.1:8765';
  const SERVICES =
    '[default]\nservices = here\nendpoint_url = https://profile\n[services here]\nsts =\n  endpoint_url = https://own-sts\nkms =\n  endpoint_url = https://own-kms\n';

  test('a simulator answers for all of them but those that are named themselves', async () => {
    const { endpointUrls } = await resolve({
      settings: { endpointUrl: LOCAL },
      environment: { AWS_ENDPOINT_URL_S3: 'https://s3' },
      config: SERVICES,
    });
    expect(endpointUrls).toEqual({
      sts: { value: 'https://own-sts', source: 'services here of profile default' },
      iam: { value: LOCAL, source: 'setting sagemakerExperiments.endpointUrl' },
      kms: { value: 'https://own-kms', source: 'services here of profile default' },
      s3: { value: 'https://s3', source: 'AWS_ENDPOINT_URL_S3' },
    });
  });

  test('without a simulator as with the AWS CLI', async () => {
    const { endpointUrls } = await resolve({ config: SERVICES });
    expect(endpointUrls?.kms?.value).toBe('https://own-kms');
    expect(endpointUrls?.iam?.value).toBe('https://profile');
  });

  test('one that is no URL is refused', async () => {
    await expect(resolve({ environment: { AWS_ENDPOINT_URL_IAM: 'iam.local' } })).rejects.toThrow(
      'AWS_ENDPOINT_URL_IAM',
    );
  });
});

describe.each([
  ['fips', 'AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint'],
  ['dualstack', 'AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint'],
] as const)('%s endpoints', (kind, variable, key) => {
  const config = `[default]\n${key} = true\n`;

  test.each<[string, Case, object | undefined]>([
    ['the variable', { environment: { [variable]: 'TRUE' } }, { value: true, source: variable }],
    ['the profile', { config }, { value: true, source: 'profile default' }],
    [
      'the variable before the profile',
      { environment: { [variable]: 'false' }, config },
      { value: false, source: variable },
    ],
    ['a word that is neither', { environment: { [variable]: 'yes' } }, { value: false, source: variable }],
    ['nobody', {}, undefined],
  ])('said by %s', async (_, given, expected) => {
    expect((await resolve(given))[kind]).toEqual(expected);
  });
});

test('proxies come from the setting, or from the environment', async () => {
  const { proxies } = await resolve({
    settings: { proxy: '' },
    environment: { HTTPS_PROXY: 'http://q:2', NO_PROXY: 'a,b' },
  });
  expect(proxies).toEqual({
    http: undefined,
    https: { value: 'http://q:2', source: 'HTTPS_PROXY' },
    direct: ['a', 'b'],
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
    expect((await listProfiles(environment())).profiles).toMatchObject([
      { name: 'default', region: 'us-east-1' },
      { name: 'dev', region: 'eu-west-1' },
      { name: 'ci', region: undefined },
    ]);
  });

  test('no files', async () => {
    expect((await listProfiles(environment())).profiles).toEqual([]);
  });
});
