/** Signs in to IAM Identity Center by a code that the person confirms in a browser, as `aws sso login` does by itself. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  CreateTokenCommand,
  RegisterClientCommand,
  SSOOIDCClient,
  StartDeviceAuthorizationCommand,
} from '@aws-sdk/client-sso-oidc';
import { getSSOTokenFilepath } from '@smithy/shared-ini-file-loader';
import { callAws } from './call.ts';
import type { SsoCode, SsoSession, Target } from './types.ts';

/** What the sign-in needs of its surroundings. */
export interface SsoPerson {
  /** Shows the code and opens the page; false when the person gives up. The page is https. */
  readonly show: (code: SsoCode) => Promise<boolean>;
  /** Rejects when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** Seconds between two questions where the service names none, and what is added each time it asks for patience. */
const INTERVAL = 5;
/** Seconds that a code is good for where the service does not say. */
const EXPIRES = 600;

/**
 * Resolves to true when the session's token is where the AWS CLI and the SDK look for it; false when the person gave up
 * before anything was opened. Rejects with FailedCall for what AWS or the network says, and with an Error for a person
 * to read when the code has expired, was refused, or the page to open is not https.
 */
export async function ssoSignIn(
  target: Target,
  session: SsoSession,
  { show, wait, now }: SsoPerson,
  signal: AbortSignal,
): Promise<boolean> {
  const oidc = clientOf(target, session, signal);
  const client = await oidc((to) =>
    to.send(
      new RegisterClientCommand({
        clientName: `sagemaker-experiments-${now()}`,
        clientType: 'public',
        ...(session.scopes.length > 0 ? { scopes: [...session.scopes] } : {}),
      }),
      { abortSignal: signal },
    ),
  );
  const { clientId, clientSecret } = client;
  const started = await oidc((to) =>
    to.send(new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl: session.startUrl }), {
      abortSignal: signal,
    }),
  );
  const ends = now() + (started.expiresIn ?? EXPIRES) * 1000;
  const page = pageOf(started.verificationUriComplete ?? started.verificationUri);
  if (!(await show({ code: started.userCode ?? '', page }))) return false;

  let seconds = started.interval || INTERVAL;
  for (;;) {
    await wait(seconds * 1000, signal);
    if (now() >= ends) throw ended('The code was not confirmed in time. Sign in again for another one.');
    const answer = await oidc((to) => asked(to, { clientId, clientSecret, deviceCode: started.deviceCode }, signal));
    if (answer === 'slower') seconds += INTERVAL;
    if (typeof answer === 'string') continue;
    await keep(session, {
      startUrl: session.startUrl,
      region: session.region,
      accessToken: answer.accessToken,
      expiresAt: iso(now() + (answer.expiresIn ?? 0) * 1000),
      clientId,
      clientSecret,
      registrationExpiresAt: iso((client.clientSecretExpiresAt ?? 0) * 1000),
      ...(answer.refreshToken ? { refreshToken: answer.refreshToken } : {}),
    });
    return true;
  }
}

/** Where a sign-in goes, so that its errors can be explained. */
export function ssoTarget(target: Target, { region }: SsoSession): Target {
  const source = 'the SSO session';
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const endpointUrl = { value: `https://oidc.${region}.${domain}`, source };
  return { ...target, region: { value: region, source }, endpointUrl };
}

/** Calls of the session's own Region. They carry no signature, so no credentials are needed to get some. */
function clientOf(target: Target, session: SsoSession, signal: AbortSignal) {
  const there = ssoTarget(target, session);
  return <Output>(send: (client: SSOOIDCClient) => Promise<Output>) =>
    callAws(there, signal, {}, (config) =>
      // The target knows the endpoints of SageMaker and STS alone; this one is found as the SDK finds it for its own token.
      send(new SSOOIDCClient({ ...config, ignoreConfiguredEndpointUrls: false })),
    );
}

interface Question {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly deviceCode: string | undefined;
}

/** The token, or why there is none yet. */
async function asked(client: SSOOIDCClient, question: Question, signal: AbortSignal) {
  try {
    return await client.send(new CreateTokenCommand({ ...question, grantType: GRANT }), { abortSignal: signal });
  } catch (error) {
    switch (error instanceof Error && error.name) {
      case 'AuthorizationPendingException':
        return 'pending';
      case 'SlowDownException':
        return 'slower';
      case 'ExpiredTokenException':
        throw ended('The code has expired before it was confirmed. Sign in again for another one.');
      case 'AccessDeniedException':
        throw ended('The sign-in was refused in the browser.');
      default:
        throw error;
    }
  }
}

const ended = (message: string) => Object.assign(new Error(message), { name: 'SsoSignInEnded' });

/** Only a page that nobody on the way can change is opened. */
function pageOf(address: string | undefined): string {
  if (address && URL.canParse(address) && new URL(address).protocol === 'https:') return address;
  throw ended('AWS named no https page for the sign-in.');
}

/** 2030-01-31T12:00:00Z */
const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** As the AWS CLI keeps it: readable by the person alone, and never half written. */
async function keep({ id }: SsoSession, token: Readonly<Record<string, unknown>>): Promise<void> {
  const path = getSSOTokenFilepath(id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const written = `${path}.${randomUUID()}`;
  try {
    await writeFile(written, JSON.stringify(token), { mode: 0o600, flag: 'wx' });
    await rename(written, path);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}
