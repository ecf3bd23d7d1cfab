/** Plain http to another machine: refused wherever it is named, before anything is connected or even looked up. */
import dns from 'node:dns';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { getIdentity, ssoSessionOf, ssoSignIn, updateExperiment } from '../../client/aws/index.ts';
import { failureOf, isolated, KEYS, listen, signal, targetWith } from './support.ts';

const home = isolated();
const INPUT = { Name: 'my-test' };
const HOST = 'plain.example.com';

/** What a host of another machine was asked for; its name leads to a server of this one. */
let asked: string[];
let looked: string[];
let server: Server;
let plain: string;
beforeEach(async () => {
  asked = [];
  looked = [];
  server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    response.writeHead(400).end('{}');
  });
  plain = `http://${HOST}:${await listen(server)}`;
  vi.spyOn(dns, 'lookup').mockImplementation(((
    host: string,
    { all }: dns.LookupOptions,
    done: (error: Error | null, address: unknown, family?: number) => void,
  ) => {
    looked.push(host);
    if (host !== HOST) done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), '');
    else if (all) done(null, [{ address: '127.0.0.1', family: 4 }]);
    else done(null, '127.0.0.1', 4);
  }) as typeof dns.lookup);
});
afterEach(() => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
});

const role = '[profile role]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = keys\n';
const keys = `[keys]\naws_access_key_id = ${KEYS.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ${KEYS.AWS_SECRET_ACCESS_KEY}\n`;
const sso =
  '[profile sso]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n' +
  '[sso-session corp]\nsso_region = eu-central-1\nsso_start_url = https://corp.example.com\n';
const token = JSON.stringify({ accessToken: 'a-token-of-no-use', expiresAt: '2099-01-01T00:00:00Z' });

/** Calls that go to an endpoint which the SDK finds by itself, or which stands beside SageMaker's. */
const calls: readonly (readonly [string, string, (allowed: boolean) => Promise<unknown>])[] = [
  [
    'STS, asked whose account it is',
    'AWS_ENDPOINT_URL_STS',
    async (allowInsecureEndpoints) => {
      Object.assign(process.env, KEYS);
      return getIdentity(await targetWith({ allowInsecureEndpoints }), signal());
    },
  ],
  [
    'STS, asked for the credentials of a role',
    'AWS_ENDPOINT_URL_STS',
    async (allowInsecureEndpoints) =>
      updateExperiment(await targetWith({ profile: 'role', allowInsecureEndpoints }), INPUT, signal()),
  ],
  [
    'IAM Identity Center, asked for the credentials of a session',
    'AWS_ENDPOINT_URL_SSO',
    async (allowInsecureEndpoints) =>
      updateExperiment(await targetWith({ profile: 'sso', allowInsecureEndpoints }), INPUT, signal()),
  ],
  [
    'IAM Identity Center, asked for a sign-in',
    'AWS_ENDPOINT_URL_SSO_OIDC',
    async (allowInsecureEndpoints) => {
      const target = await targetWith({ profile: 'sso', allowInsecureEndpoints });
      const session = await ssoSessionOf(target);
      if (!session) throw new Error('no session');
      const person = { show: async () => false, wait: async () => undefined, now: () => 0 };
      return ssoSignIn(target, session, person, signal());
    },
  ],
];

describe.each(calls)('%s (%s)', (_, variable, call) => {
  beforeEach(() => {
    home.write('config', role + sso);
    home.write('credentials', keys);
    home.writeSsoCache('corp', token);
    process.env[variable] = plain;
  });

  test('is told what to do, and nothing is looked up, connected or sent', async () => {
    const target = await targetWith({ profile: 'keys' });
    const failure = await failureOf(call(false), target);
    expect(failure).toMatchObject({ kind: 'wrong-endpoint', mayHaveReachedAws: false });
    expect(failure.what).toMatch(`The endpoint ${plain}/ has no TLS`);
    expect(failure.advice).toContain('sagemakerExperiments.allowInsecureEndpoints');
    expect([asked, looked]).toEqual([[], []]);
  });

  test('is asked where the user allows it', async () => {
    await call(true).catch(() => undefined);
    expect(asked).toContainEqual(expect.stringContaining(HOST));
  });
});

test('the endpoint of SageMaker is refused before credentials are looked for', async () => {
  const target = await targetWith({ profile: 'default' });
  const failure = await failureOf(targetWith({ endpointUrl: `${plain}/` }), target);
  expect(failure).toMatchObject({ kind: 'wrong-endpoint', mayHaveReachedAws: false });
  expect(failure.what).toContain('(setting sagemakerExperiments.endpointUrl) has no TLS');
  expect([asked, looked]).toEqual([[], []]);
});
