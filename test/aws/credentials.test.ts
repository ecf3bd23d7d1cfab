/** As whom a call is made: the same as the AWS CLI would, read anew for each. */

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { getIdentity, updateExperiment } from '../../client/aws/index.ts';
import { roleKeyId } from '../simulator/assumeRole.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { failureOf, isolated, KEYS, signal, targetWith } from './support.ts';

const home = isolated();
const simulator = await sharedSimulator();

const INPUT = { Name: 'checkout-ranker-shadow' };
const keys = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = a-secret-of-no-use\n`;
const keyUsed = () => simulator.calls.all.at(-1)?.accessKeyId;
/** Each call is made as on a fresh experiment, whatever the one before it has done. */
async function callWith(settings: Parameters<typeof targetWith>[0] = {}) {
  simulator.reset();
  const target = await targetWith({ endpointUrl: simulator.url, ...settings });
  await updateExperiment(target, INPUT, signal());
  return keyUsed();
}

describe('precedence', () => {
  beforeEach(() => {
    home.write('credentials', `[default]\n${keys('AKIADEFAULT')}[dev]\n${keys('AKIADEV')}`);
  });

  test('the default profile', async () => {
    expect(await callWith()).toBe('AKIADEFAULT');
  });

  test('the profile of AWS_PROFILE', async () => {
    process.env.AWS_PROFILE = 'dev';
    expect(await callWith()).toBe('AKIADEV');
  });

  test('the profile of AWS_DEFAULT_PROFILE', async () => {
    process.env.AWS_DEFAULT_PROFILE = 'dev';
    expect(await callWith()).toBe('AKIADEV');
  });

  test('keys of the environment before any profile that the environment names', async () => {
    Object.assign(process.env, KEYS, { AWS_PROFILE: 'dev' });
    expect(await callWith()).toBe(KEYS.AWS_ACCESS_KEY_ID);
  });

  test('a profile of the settings before keys of the environment', async () => {
    Object.assign(process.env, KEYS);
    expect(await callWith({ profile: 'dev' })).toBe('AKIADEV');
  });
});

describe('kinds of profile', () => {
  test('a program', async () => {
    const answer = JSON.stringify({ Version: 1, AccessKeyId: 'AKIAPROGRAM', SecretAccessKey: 'a-secret-of-no-use' });
    const program = home.write('program.js', `console.log(${JSON.stringify(answer)});`);
    home.write('config', `[profile program]\ncredential_process = "${process.execPath}" "${program}"\n`);
    expect(await callWith({ profile: 'program' })).toBe('AKIAPROGRAM');
  });

  test('a program that fails, with a secret on its command line', async () => {
    home.write('config', '[profile program]\ncredential_process = false --client-secret hunter2hunter2\n');
    const target = await targetWith({ endpointUrl: simulator.url, profile: 'program' });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure.kind).toBe('no-credentials');
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });

  test('none', async () => {
    const target = await targetWith({ endpointUrl: simulator.url });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'no-credentials', mayHaveReachedAws: false });
    expect(failure.advice).toContain('aws configure');
    expect(simulator.calls.all).toEqual([]);
  });

  const SSO =
    '[profile corp]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://corp.example.com\n';
  const LEGACY =
    '[profile corp]\nsso_region = eu-west-1\nsso_start_url = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n';

  test.each([
    ['a session that was never begun', SSO],
    ['a profile of the older form that was never logged in', LEGACY],
  ])('SSO: %s', async (_, config) => {
    home.write('config', config);
    await expectLogin();
  });

  test('SSO: a session that has ended', async () => {
    home.write('config', SSO);
    mkdirSync(home.path('.aws/sso/cache'), { recursive: true });
    const token = { accessToken: 'sso-token-of-no-use', expiresAt: '2020-01-01T00:00:00Z' };
    home.write(`.aws/sso/cache/${createHash('sha1').update('corp').digest('hex')}.json`, JSON.stringify(token));
    await expectLogin();
  });

  async function expectLogin() {
    const target = await targetWith({ endpointUrl: simulator.url, profile: 'corp' });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure).toMatchObject({ kind: 'expired-sso', mayHaveReachedAws: false });
    expect(failure.advice).toContain('aws sso login --profile corp');
    expect(JSON.stringify(failure)).not.toContain('sso-token-of-no-use');
  }

  const MFA = `[base]\n${keys('AKIABASE')}[mfa]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\nmfa_serial = arn:aws:iam::123456789012:mfa/ana\n`;

  test('MFA: the code asked for goes to STS', async () => {
    home.write('credentials', MFA);
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    const target = await targetWith({ endpointUrl: simulator.url, profile: 'mfa' });
    const call = updateExperiment(target, INPUT, signal(), { askMfaCode: async () => '123456' });
    await call;
    expect(simulator.calls.all).toMatchObject([
      { service: 'sts', operation: 'AssumeRole', accessKeyId: 'AKIABASE', input: { TokenCode: '123456' } },
      { operation: 'UpdateInferenceExperiment', accessKeyId: roleKeyId('arn:aws:iam::123456789012:role/r') },
    ]);
  });

  test('cancelled while STS is asked for a role: the update itself was not sent', async () => {
    home.write('credentials', MFA);
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    simulator.faults.add({ kind: 'hang', operation: 'AssumeRole' });
    const cancel = new AbortController();
    const target = await targetWith({ endpointUrl: simulator.url, profile: 'mfa' });
    const call = updateExperiment(target, INPUT, cancel.signal, { askMfaCode: async () => '123456' });
    const failure = failureOf(call, target);
    await simulator.calls.waitFor('AssumeRole');
    cancel.abort();
    expect(await failure).toMatchObject({ kind: 'cancelled', mayHaveReachedAws: false });
    // The connection that nobody waits for any more is given up too.
    await simulator.calls.waitFor((each) => each.aborted);
  });

  test('MFA: nobody to ask', async () => {
    home.write('credentials', MFA);
    const target = await targetWith({ endpointUrl: simulator.url, profile: 'mfa' });
    const failure = await failureOf(updateExperiment(target, INPUT, signal()), target);
    expect(failure.kind).toBe('no-credentials');
    expect(failure.what).toContain('MFA');
  });
});

describe('one command', () => {
  test('sends with the credentials whose account it has shown, whatever has changed since', async () => {
    home.write('credentials', `[default]\n${keys('AKIASHOWN')}`);
    const target = await targetWith({ endpointUrl: simulator.url });
    const command = { held: {} };
    await getIdentity(target, signal(), command);
    home.write('credentials', `[default]\n${keys('AKIAOTHER')}`);
    await updateExperiment(target, INPUT, signal(), command);
    expect(simulator.calls.all.map(({ accessKeyId }) => accessKeyId)).toEqual(['AKIASHOWN', 'AKIASHOWN']);
  });

  test('and another one with those of its own time', async () => {
    home.write('credentials', `[default]\n${keys('AKIASHOWN')}`);
    const target = await targetWith({ endpointUrl: simulator.url });
    await getIdentity(target, signal(), { held: {} });
    home.write('credentials', `[default]\n${keys('AKIAOTHER')}`);
    await updateExperiment(target, INPUT, signal(), { held: {} });
    expect(keyUsed()).toBe('AKIAOTHER');
  });

  test('asks anew for credentials that are about to expire', async () => {
    const answer = { Version: 1, SecretAccessKey: 'a-secret-of-no-use', SessionToken: 'a-token-of-no-use' };
    const program = home.write('program.cjs', '');
    home.write('config', `[profile program]\ncredential_process = "${process.execPath}" "${program}"\n`);
    const gives = (AccessKeyId: string, minutes: number) => {
      const Expiration = new Date(Date.now() + minutes * 60_000).toISOString();
      home.write(
        'program.cjs',
        `console.log(${JSON.stringify(JSON.stringify({ ...answer, AccessKeyId, Expiration }))});`,
      );
    };
    const target = await targetWith({ endpointUrl: simulator.url, profile: 'program' });
    const command = { held: {} };
    gives('ASIASOON', 2);
    await getIdentity(target, signal(), command);
    gives('ASIALATER', 60);
    await getIdentity(target, signal(), command);
    expect(keyUsed()).toBe('ASIALATER');
    gives('ASIANOTASKED', 60);
    await updateExperiment(target, INPUT, signal(), command);
    expect(keyUsed()).toBe('ASIALATER');
  });
});

describe('renewed between two calls', () => {
  test('in the credentials file', async () => {
    home.write('credentials', `[default]\n${keys('AKIAOLD')}`);
    simulator.faults.add({ kind: 'expired-token' });
    const target = await targetWith({ endpointUrl: simulator.url });
    expect((await failureOf(updateExperiment(target, INPUT, signal()), target)).kind).toBe('expired-credentials');
    expect(keyUsed()).toBe('AKIAOLD');
    home.write('credentials', `[default]\n${keys('AKIANEW')}`);
    // The very same target: what is known of a profile's credentials is not kept in it.
    await updateExperiment(target, INPUT, signal());
    expect(keyUsed()).toBe('AKIANEW');
  });

  test('in the environment', async () => {
    Object.assign(process.env, KEYS);
    expect(await callWith()).toBe(KEYS.AWS_ACCESS_KEY_ID);
    process.env.AWS_ACCESS_KEY_ID = 'ASIARENEWED';
    expect(await callWith()).toBe('ASIARENEWED');
  });

  test('a profile that was not there before', async () => {
    await expect(targetWith({ profile: 'new' })).rejects.toThrow('no AWS profile "new"');
    home.write('credentials', `[new]\n${keys('AKIANEW')}`);
    expect(await callWith({ profile: 'new' })).toBe('AKIANEW');
  });

  test('the Region of a profile', async () => {
    Object.assign(process.env, KEYS);
    for (const region of ['us-east-1', 'eu-central-1']) {
      home.write('config', `[profile dev]\nregion = ${region}\n`);
      home.write('credentials', `[dev]\n${keys('AKIADEV')}`);
      await callWith({ profile: 'dev', region: '' });
      expect(simulator.calls.all.at(-1)?.region).toBe(region);
    }
  });
});
