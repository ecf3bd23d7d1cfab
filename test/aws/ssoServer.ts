/** IAM Identity Center on loopback, as far as a sign-in by a code needs it. */
import { createServer, type IncomingMessage } from 'node:http';
import { listen } from './support.ts';

/** What CreateToken answers, one after the other; the last one again and again. */
export type TokenAnswer = Readonly<Record<string, unknown>> & { readonly error?: string };

export interface SsoServer {
  readonly url: string;
  /** Path and body of each request. */
  readonly requests: readonly { readonly path: string; readonly input: Readonly<Record<string, unknown>> }[];
  stop(): void;
}

export const TOKEN = { accessToken: 'sso-token-of-no-use', expiresIn: 28_800, refreshToken: 'refresh-of-no-use' };

export async function startSsoServer(
  tokens: readonly TokenAnswer[],
  started: Readonly<Record<string, unknown>> = {},
): Promise<SsoServer> {
  const requests: { path: string; input: Record<string, unknown> }[] = [];
  const left = [...tokens];
  const answers: Readonly<Record<string, () => TokenAnswer>> = {
    '/client/register': () => ({
      clientId: 'client-1',
      clientSecret: 'client-secret-of-no-use',
      clientSecretExpiresAt: 1_900_000_000,
    }),
    '/device_authorization': () => ({
      deviceCode: 'device-1',
      userCode: 'ABCD-EFGH',
      verificationUri: 'https://device.example.com/',
      verificationUriComplete: 'https://device.example.com/?user_code=ABCD-EFGH',
      expiresIn: 600,
      interval: 1,
      ...started,
    }),
    '/federation/credentials': () => ({
      roleCredentials: {
        accessKeyId: 'ASIASIGNEDIN',
        secretAccessKey: 'a-secret-of-no-use',
        sessionToken: 'a-token-of-no-use',
        expiration: Date.now() + 3_600_000,
      },
    }),
    '/token': () => (left.length > 1 ? left.shift() : left[0]) ?? {},
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    requests.push({ path, input: JSON.parse((await textOf(request)) || '{}') });
    const answer = answers[path.split('?')[0] ?? '']?.() ?? { error: 'NotFoundException' };
    const headers = { 'content-type': 'application/json', ...(answer.error && { 'x-amzn-errortype': answer.error }) };
    response.writeHead(answer.error ? 400 : 200, headers).end(JSON.stringify(answer));
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, requests, stop: () => server.close() };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
