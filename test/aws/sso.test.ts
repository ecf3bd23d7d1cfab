/** The sign-in by a code, for machines without the AWS CLI. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { explainError, ssoSessionOf, ssoSignIn, ssoTarget, updateExperiment } from '../../client/aws/index.ts';
import type { ExplainedError, SsoCode } from '../../client/aws/types.ts';
import { sharedSimulator } from '../simulator/sharedSimulator.ts';
import { type SsoServer, startSsoServer, TOKEN, type TokenAnswer } from './ssoServer.ts';
import { failureOf, isolated, signal, targetWith } from './support.ts';

const home = isolated();
const simulator = await sharedSimulator();
const CONFIG =
  '[profile corp]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n' +
  '[profile role]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = corp\n' +
  '[profile old]\nsso_region = eu-west-1\nsso_start_url = https://old.example.com\nsso_account_id = 123456789012\nsso_role_name = dev\n' +
  '[sso-session corp]\nsso_region = eu-central-1\nsso_start_url = https://corp.example.com\nsso_registration_scopes = sso:account:access, other\n';
const cacheOf = (id: string) => home.path(`.aws/sso/cache/${createHash('sha1').update(id).digest('hex')}.json`);

let server: SsoServer | undefined;
afterEach(() => server?.stop());

interface Given {
  readonly profile?: string;
  readonly started?: Readonly<Record<string, unknown>>;
  readonly goesOn?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds that pass with each wait, besides those that were asked for. */
  readonly onWait?: (ms: number) => void;
}

/** A sign-in in a world where time passes only by waiting. */
async function signIn(tokens: readonly TokenAnswer[], given: Given = {}) {
  home.write('config', CONFIG);
  server = await startSsoServer(tokens, given.started);
  process.env.AWS_ENDPOINT_URL_SSO_OIDC = server.url;
  const target = await targetWith({ profile: given.profile ?? 'corp' });
  const session = await ssoSessionOf(target);
  if (!session) throw new Error('no session');
  const shown: SsoCode[] = [];
  const waits: number[] = [];
  let time = Date.parse('2030-01-01T00:00:00.500Z');
  const person = {
    show: async (code: SsoCode) => {
      shown.push(code);
      return given.goesOn ?? true;
    },
    wait: async (ms: number, aborted: AbortSignal) => {
      given.onWait?.(ms);
      aborted.throwIfAborted();
      time += ms;
      waits.push(ms);
    },
    now: () => time,
  };
  const outcome: { done?: boolean; error?: ExplainedError } = await ssoSignIn(
    target,
    session,
    person,
    given.signal ?? signal(),
  ).then(
    (done) => ({ done }),
    (error: unknown) => ({ error: explainError(error, { target, operation: 'CreateToken' }) }),
  );
  return { ...outcome, shown, waits, paths: server.requests.map(({ path }) => path), requests: server.requests };
}

describe('the session of a profile', () => {
  const sessionOf = async (profile: string) => {
    home.write('config', CONFIG);
    return ssoSessionOf(await targetWith({ profile }));
  };
  const corp = {
    profile: 'corp',
    id: 'corp',
    startUrl: 'https://corp.example.com',
    region: 'eu-central-1',
    scopes: ['sso:account:access', 'other'],
  };
  test('of its own', async () => expect(await sessionOf('corp')).toEqual(corp));
  test('of the profile that its role is assumed with', async () => expect(await sessionOf('role')).toEqual(corp));
  test('of the older form', async () => {
    expect(await sessionOf('old')).toMatchObject({ id: 'https://old.example.com', region: 'eu-west-1', scopes: [] });
  });
  test('none', async () => expect(await sessionOf('default')).toBeUndefined());
});

test('the advice names the profile that signs in, not the one that assumes a role with it', async () => {
  home.write('config', CONFIG);
  const target = await targetWith({ profile: 'role', endpointUrl: simulator.url });
  const { kind, advice } = await failureOf(updateExperiment(target, { Name: 'a' }, signal()), target);
  expect(kind).toBe('expired-sso');
  expect(advice).toContain('`aws sso login --profile corp`');
});

describe('a sign-in', () => {
  const pending = { error: 'AuthorizationPendingException' };

  test('registers, shows the code, asks until it is confirmed, and keeps the token where the SDK finds it', async () => {
    const { done, shown, waits, requests } = await signIn([pending, TOKEN]);
    expect(done).toBe(true);
    expect(shown).toEqual([{ code: 'ABCD-EFGH', page: 'https://device.example.com/?user_code=ABCD-EFGH' }]);
    expect(waits).toEqual([1000, 1000]);
    const device = { clientId: 'client-1', clientSecret: 'client-secret-of-no-use' };
    const asked = { ...device, deviceCode: 'device-1', grantType: 'urn:ietf:params:oauth:grant-type:device_code' };
    expect(requests).toMatchObject([
      { path: '/client/register', input: { clientType: 'public', scopes: ['sso:account:access', 'other'] } },
      { path: '/device_authorization', input: { ...device, startUrl: 'https://corp.example.com' } },
      { path: '/token', input: asked },
      { path: '/token', input: asked },
    ]);
    expect(JSON.parse(readFileSync(cacheOf('corp'), 'utf8'))).toEqual({
      startUrl: 'https://corp.example.com',
      region: 'eu-central-1',
      accessToken: TOKEN.accessToken,
      expiresAt: '2030-01-01T08:00:02Z',
      ...device,
      registrationExpiresAt: '2030-03-17T17:46:40Z',
      refreshToken: TOKEN.refreshToken,
    });
  });

  test('leaves a file that the person alone can read, and nothing beside it', async () => {
    mkdirSync(home.path('.aws/sso/cache'), { recursive: true });
    home.write(`.aws/sso/cache/${cacheOf('corp').split('/').at(-1)}`, '{ "accessToken": "old" }');
    await signIn([TOKEN]);
    expect(readdirSync(home.path('.aws/sso/cache'))).toHaveLength(1);
    expect(statSync(cacheOf('corp')).mode & 0o777).toBe(0o600);
  });

  test.each(['corp', 'role', 'old'])('is what the calls of profile %s are made with from then on', async (profile) => {
    await signIn([TOKEN], { profile });
    process.env.AWS_ENDPOINT_URL_SSO = server?.url;
    process.env.AWS_ENDPOINT_URL_STS = simulator.url;
    const target = await targetWith({ profile, endpointUrl: simulator.url });
    await updateExperiment(target, { Name: 'checkout-ranker-shadow' }, signal());
    expect(simulator.calls.all[0]?.accessKeyId).toBe('ASIASIGNEDIN');
  });

  test('of the older form is kept by its address, and asks for no scopes', async () => {
    const { requests } = await signIn([TOKEN], { profile: 'old' });
    expect(requests[0]?.input).not.toHaveProperty('scopes');
    expect(JSON.parse(readFileSync(cacheOf('https://old.example.com'), 'utf8'))).toMatchObject({ region: 'eu-west-1' });
  });

  test('is patient where it is asked to be', async () => {
    const { waits } = await signIn([{ error: 'SlowDownException' }, pending, { error: 'SlowDownException' }, TOKEN]);
    expect(waits).toEqual([1000, 6000, 6000, 11_000]);
  });

  test('asks every 5 seconds where no interval is named', async () => {
    expect((await signIn([TOKEN], { started: { interval: 0 } })).waits).toEqual([5000]);
  });
});

describe('a sign-in that comes to nothing', () => {
  const nothingKept = () => expect(() => readdirSync(home.path('.aws/sso/cache'))).toThrow('ENOENT');

  test.each<[string, readonly TokenAnswer[], string]>([
    ['the service says that the code has expired', [{ error: 'ExpiredTokenException' }], 'The code has expired'],
    ['it was refused in the browser', [{ error: 'AccessDeniedException' }], 'The sign-in was refused in the browser.'],
    ['nobody confirms it', [{ error: 'AuthorizationPendingException' }], 'The code was not confirmed in time.'],
  ])('%s', async (_, tokens, words) => {
    const { error } = await signIn(tokens, { started: { expiresIn: 5 } });
    expect(error?.what).toContain(words);
    expect(JSON.stringify(error)).not.toContain('of-no-use');
    nothingKept();
  });

  test('the person gives up: nothing is asked any more', async () => {
    const { done, paths } = await signIn([TOKEN], { goesOn: false });
    expect([done, paths]).toEqual([false, ['/client/register', '/device_authorization']]);
    nothingKept();
  });

  test('it is cancelled while it waits', async () => {
    const cancel = new AbortController();
    const { error, paths } = await signIn([TOKEN], { signal: cancel.signal, onWait: () => cancel.abort() });
    expect(error?.kind).toBe('cancelled');
    expect(paths).not.toContain('/token');
    nothingKept();
  });

  test.each(['http://device.example.com/', 'command:evil', undefined])('the page is %s', async (page) => {
    const started = { verificationUriComplete: page, verificationUri: page };
    const { error, shown } = await signIn([TOKEN], { started });
    expect(error?.what).toBe('AWS named no https page for the sign-in.');
    expect(shown).toEqual([]);
  });
});

describe('a service that leaves out what it may', () => {
  test('of the code: ten minutes to confirm it, and the page where it is typed', async () => {
    const { done, error, shown, waits } = await signIn([{ error: 'AuthorizationPendingException' }], {
      started: { expiresIn: undefined, userCode: undefined, verificationUriComplete: undefined, interval: 60 },
    });
    expect(done).toBeUndefined();
    expect(shown).toEqual([{ code: '', page: 'https://device.example.com/' }]);
    expect(waits).toEqual(Array.from({ length: 10 }, () => 60_000));
    expect(error?.what).toContain('not confirmed in time');
  });

  test('of the token: it is kept without what would renew it, as one that has ended', async () => {
    expect((await signIn([{ accessToken: 'short' }])).done).toBe(true);
    const { expiresAt, ...kept } = JSON.parse(readFileSync(cacheOf('corp'), 'utf8'));
    expect(expiresAt).toBe('2030-01-01T00:00:01Z');
    expect(kept).not.toHaveProperty('refreshToken');
  });
});

test('an error of the service that is none of a sign-in is told as it is', async () => {
  const { error } = await signIn([{ error: 'InvalidGrantException', message: 'odd' }]);
  expect(error?.what + String(error?.details)).toContain('InvalidGrantException');
});

test('in China the service has a domain of its own', async () => {
  const target = await targetWith({});
  const { endpointUrl } = ssoTarget(target, { profile: 'p', id: 'i', startUrl: 's', region: 'cn-north-1', scopes: [] });
  expect(endpointUrl?.value).toBe('https://oidc.cn-north-1.amazonaws.com.cn');
});
