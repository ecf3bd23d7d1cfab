import { basicIso } from './signature.ts';
import type { ServiceName } from './types.ts';

/** One raw request, signed in shape: what the tests of the wire send, with every part to be replaced. */
export interface RawRequest {
  readonly service?: ServiceName;
  readonly region?: string;
  readonly accessKeyId?: string;
  /** Milliseconds since the epoch. */
  readonly signedAt?: number;
  /** Replace or, with undefined, remove. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export function signedHeaders(request: RawRequest = {}): Record<string, string> {
  const { service = 'sagemaker', region = 'eu-west-1', accessKeyId = 'AKIAIOSFODNN7EXAMPLE' } = request;
  const date = basicIso(request.signedAt ?? Date.now());
  const scope = `${accessKeyId}/${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  const signature = 'a1b2c3d4'.repeat(8);
  const headers: Record<string, string | undefined> = {
    'X-Amz-Date': date,
    Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    ...request.headers,
  };
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The operation's answer as it came over the wire. */
export async function post(url: string, operation: string, body: string, request: RawRequest = {}): Promise<RawAnswer> {
  const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `SageMaker.${operation}` };
  return exchange(url, body, { ...headers, ...signedHeaders(request) }, request.signal);
}

export async function postForm(url: string, body: string, request: RawRequest = {}): Promise<RawAnswer> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' };
  return exchange(url, body, { ...headers, ...signedHeaders({ ...request, service: request.service ?? 'sts' }) });
}

async function exchange(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<RawAnswer> {
  const response = await fetch(url, { method: 'POST', body, headers, ...(signal && { signal }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

type Members = Readonly<Record<string, unknown>>;

/** The operation's output; an error as `Code: message`, so that both stand in one expectation. */
export async function call(url: string, operation: string, input: Members): Promise<Members | string> {
  const { status, text } = await post(url, operation, JSON.stringify(input));
  const output = JSON.parse(text) as Members;
  return status === 200 ? output : `${String(output.__type)}: ${String(output.Message ?? output.message)}`;
}

/** As `call`, where only success will do. */
export async function done(url: string, operation: string, input: Members): Promise<Members> {
  const output = await call(url, operation, input);
  if (typeof output === 'string') throw new Error(`${operation}: ${output}`);
  return output;
}
