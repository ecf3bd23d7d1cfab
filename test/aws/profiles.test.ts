/** Profiles of each kind, and shared files as they are found: with parts that are missing, empty or strange. */
import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { getIdentity, listProfiles, resolveTarget, updateExperiment } from '../../client/aws/index.ts';
import { roleKeyId, wrongMfaCode } from '../simulator/assumeRole.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { failureOf, isolated, listen, signal, targetWith } from './support.ts';

const home = isolated();
const simulator = await sharedSimulator();

const INPUT = { Name: 'checkout-ranker-shadow' };
const keys = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = a-secret-of-no-use\n`;
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const targetOf = (profile = '') => targetWith({ endpointUrl: simulator.url, profile });
const keyIds = () => simulator.calls.all.map(({ operation, accessKeyId }) => `${operation} ${accessKeyId}`);

let server: Server | undefined;
afterEach(() => server?.close());

/** The address that containers get credentials from. */
async function containerCredentials(): Promise<{ readonly url: string; readonly authorizations: readonly unknown[] }> {
  const authorizations: unknown[] = [];
  server = createServer((request, response) => {
    authorizations.push(request.headers.authorization);
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        AccessKeyId: 'ASIACONTAINER',
        SecretAccessKey: 'a-secret-of-no-use',
        Token: 'a-token-of-no-use',
        Expiration: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    );
  });
  return { url: `http://127.0.0.1:${await listen(server)}/credentials`, authorizations };
}

describe('roles', () => {
  const chain =
    `[profile first]\nrole_arn = ${role('first')}\nsource_profile = base\n` +
    `[profile second]\nrole_arn = ${role('second')}\nsource_profile = first\nmfa_serial = arn:aws:iam::123456789012:mfa/ana\n`;

  test('a chain of two, with a code for the second: each is assumed with the one before', async () => {
    home.write('config', chain);
    home.write('credentials', `[base]\n${keys('AKIABASE')}`);
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    const asked: string[] = [];
    const askMfaCode = async (serial: string) => {
      asked.push(serial);
      return '123456';
    };
    const held = {};
    const target = await targetOf('second');
    await getIdentity(target, signal(), { askMfaCode, held });
    await updateExperiment(target, INPUT, signal(), { askMfaCode, held });
    expect(keyIds()).toEqual([
      'AssumeRole AKIABASE',
      `AssumeRole ${roleKeyId(role('first'))}`,
      `GetCallerIdentity ${roleKeyId(role('second'))}`,
      `UpdateInferenceExperiment ${roleKeyId(role('second'))}`,
    ]);
    // Asked once for both calls of the command, and kept nowhere.
    expect(asked).toEqual(['arn:aws:iam::123456789012:mfa/ana']);
    expect(JSON.stringify(target)).not.toContain('123456"');
  });

  test('two first calls of a command at once: one code is asked for, and both wait for it', async () => {
    home.write('config', chain);
    home.write('credentials', `[base]\n${keys('AKIABASE')}`);
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    let asked = 0;
    const askMfaCode = async () => {
      asked += 1;
      return '123456';
    };
    const command = { askMfaCode, held: {} };
    const target = await targetOf('second');
    await Promise.all([getIdentity(target, signal(), command), updateExperiment(target, INPUT, signal(), command)]);
    expect(asked).toBe(1);
  });

  test('a wrong code: nothing is sent to SageMaker', async () => {
    home.write('config', chain);
    home.write('credentials', `[base]\n${keys('AKIABASE')}`);
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    const target = await targetOf('second');
    const options = { askMfaCode: async () => wrongMfaCode };
    const failure = await failureOf(updateExperiment(target, INPUT, signal(), options), target);
    expect(failure.kind).toBe('access-denied');
    expect(simulator.calls.all.map(({ operation }) => operation)).toEqual(['AssumeRole', 'AssumeRole']);
  });

  test('nobody gives a code: it was cancelled', async () => {
    home.write('config', chain);
    home.write('credentials', `[base]\n${keys('AKIABASE')}`);
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    const askMfaCode = () => Promise.reject(Object.assign(new Error('No MFA code was given.'), { name: 'AbortError' }));
    const target = await targetOf('second');
    const failure = await failureOf(updateExperiment(target, INPUT, signal(), { askMfaCode }), target);
    expect(failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
    // Asked for meanwhile by the SDK, which does not wait for the code; the role with MFA was not.
    await simulator.calls.waitFor('AssumeRole');
    expect(simulator.calls.all).toHaveLength(1);
  });

  test('with the keys of the environment', async () => {
    home.write('config', `[profile r]\nrole_arn = ${role('r')}\ncredential_source = Environment\n`);
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 'a-secret-of-no-use' });
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    await updateExperiment(await targetOf('r'), INPUT, signal());
    expect(keyIds()).toEqual(['AssumeRole AKIAENV', `UpdateInferenceExperiment ${roleKeyId(role('r'))}`]);
  });

  test("with the container's", async () => {
    home.write('config', `[profile r]\nrole_arn = ${role('r')}\ncredential_source = EcsContainer\n`);
    process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = (await containerCredentials()).url;
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    await updateExperiment(await targetOf('r'), INPUT, signal());
    expect(keyIds()[0]).toBe('AssumeRole ASIACONTAINER');
  });
});

describe('without any profile', () => {
  test("the container's credentials, with its token", async () => {
    const { url, authorizations } = await containerCredentials();
    process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = url;
    process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN = 'Basic of-no-use';
    expect((await listProfiles(process.env)).inherited).toBe("the container's role");
    await updateExperiment(await targetOf(), INPUT, signal());
    expect(keyIds()).toEqual(['UpdateInferenceExperiment ASIACONTAINER']);
    expect(authorizations).toEqual(['Basic of-no-use']);
  });

  test('a web identity token whose file is missing', async () => {
    Object.assign(process.env, { AWS_ROLE_ARN: role('r'), AWS_WEB_IDENTITY_TOKEN_FILE: home.path('gone') });
    const target = await targetOf();
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ mayHaveReachedAws: false });
    expect(failure.details).toContain('ENOENT');
    expect(simulator.calls.all).toEqual([]);
  });
});

describe('a profile that can not work is told before anything is sent', () => {
  test.each<[string, string, RegExp]>([
    [
      'its SSO session is not in the file',
      '[profile p]\nsso_session = gone\nsso_account_id = 123456789012\nsso_role_name = dev\n',
      /names the SSO session gone, which the config file lacks/,
    ],
    [
      'its session has no Region',
      '[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = dev\n[sso-session s]\nsso_start_url = https://x\n',
      /The SSO session s has no sso_region/,
    ],
    [
      'its source is not there',
      `[profile p]\nrole_arn = ${role('r')}\nsource_profile = gone\n`,
      /profile gone .+does not exist/,
    ],
    [
      'it leads in a circle',
      `[profile p]\nrole_arn = ${role('r')}\nsource_profile = q\n[profile q]\nrole_arn = ${role('r')}\nsource_profile = p\n`,
      /leads back/,
    ],
  ])('%s', async (_, config, words) => {
    home.write('config', config);
    await expect(targetOf('p')).rejects.toThrow(words);
    expect((await listProfiles(process.env)).profiles[0]?.problem).toMatch(words);
  });
});

describe('shared files as they are found', () => {
  const CONFIG = '[default]\nregion = eu-west-1\n[profile dev]\nregion = us-east-1\n';
  test.each<[string, string | undefined, string | undefined, readonly string[]]>([
    ['none', undefined, undefined, []],
    ['config alone', CONFIG, undefined, ['default', 'dev']],
    ['credentials alone', undefined, `[ci]\n${keys('AKIACI')}`, ['ci']],
    ['both empty', '', '', []],
    ['line ends of Windows', CONFIG.replaceAll('\n', '\r\n'), undefined, ['default', 'dev']],
    ['comments, blank lines and blanks around', '# x\n\n; y\n[ default ]\n', `  [ci]\n${keys('AKIACI')}`, ['ci']],
    [
      'quoted names',
      '[profile "my team"]\nregion = eu-west-1\n[profile \'ops\']\nregion = eu-west-1\n',
      undefined,
      ['ops'],
    ],
    ['a line that is none', `[profile dev]\nregion = eu-west-1\nwhat is this\n= x\n`, undefined, ['dev']],
    [
      'sections of others',
      '[plugins]\nx = y\n[sso-session s]\nsso_region = x\n[services l]\nsts =\n  endpoint_url = x\n',
      undefined,
      [],
    ],
    ['a name with an address in it', '[profile ana@example.com]\nregion = eu-west-1\n', undefined, ['ana@example.com']],
    [
      'a name of JavaScript',
      '[profile constructor]\nregion = eu-west-1\n[profile toString]\nregion = x\n',
      undefined,
      ['constructor', 'toString'],
    ],
  ])('%s', async (_, config, credentials, names) => {
    if (config !== undefined) home.write('config', config);
    if (credentials !== undefined) home.write('credentials', credentials);
    expect((await listProfiles(process.env)).profiles.map(({ name }) => name)).toEqual(names);
  });

  test('a profile that only JavaScript knows is not there', async () => {
    for (const profile of ['constructor', 'toString', '__proto__']) {
      await expect(resolveTarget({ profile }, process.env)).rejects.toMatchObject({ name: 'ProfileNotFound' });
    }
  });

  test("an SSO session's Region is where it is signed in, not where calls go", async () => {
    home.write(
      'config',
      '[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = dev\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://x\n',
    );
    expect((await resolveTarget({ profile: 'p' }, process.env)).region).toBeUndefined();
  });

  test.each<[string, string]>([
    ['empty', ''],
    ['cut in the middle', '{ "accessToken": "sso-token-of-no'],
    ['of another form', '[]'],
    ['without a time', '{ "accessToken": "sso-token-of-no-use" }'],
    ['with a time that is none', '{ "accessToken": "sso-token-of-no-use", "expiresAt": "tomorrow" }'],
  ])('a cache of SSO that is %s asks for a sign-in', async (_, cache) => {
    home.write(
      'config',
      '[profile p]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = dev\n[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://x\n',
    );
    home.writeSsoCache('corp', cache);
    const target = await targetOf('p');
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'expired-sso', mayHaveReachedAws: false });
    expect(JSON.stringify(failure)).not.toContain('sso-token-of-no');
    expect(simulator.calls.all).toEqual([]);
  });
});
