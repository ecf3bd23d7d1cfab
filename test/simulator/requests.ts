import type { IncomingMessage } from 'node:http';
import type { ServiceName } from './types.ts';

/** Which service and operation a request means, before anything in it is believed. */
export interface Named {
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: unknown;
  /** The body is meant to be JSON and is not. */
  readonly malformed: boolean;
}

/** AWS JSON names the operation in a header, the query protocol in the form (or the URL of a GET). */
export function nameRequest(request: IncomingMessage, url: URL, body: string): Named | undefined {
  const target = request.headers['x-amz-target'];
  const [, prefix, called] = /^(\w+)\.(.*)$/.exec(typeof target === 'string' ? target : '') ?? [];
  const json = prefix === undefined ? undefined : jsonServices[prefix];
  if (json && called !== undefined) return { service: json, operation: called, ...parseJson(body) };
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const form = request.method === 'GET' ? url.searchParams : new URLSearchParams(isForm ? body : '');
  const operation = form.get('Action');
  if (operation === null) return bucketsRequest(request, url);
  const service = form.get('Version') === iamVersion ? 'iam' : 'sts';
  return { service, operation, input: Object.fromEntries(form), malformed: false };
}

/** As X-Amz-Target calls them. */
const jsonServices: Readonly<Record<string, ServiceName>> = { SageMaker: 'sagemaker', TrentService: 'kms' };
const iamVersion = '2010-05-08';

/** S3 names no operation: the root of everything is the list of buckets. */
function bucketsRequest({ method, headers }: IncomingMessage, url: URL): Named | undefined {
  const isS3 = /\/s3\/aws4_request/.test(headers.authorization ?? '') || url.searchParams.get('x-id') === 'ListBuckets';
  if (method !== 'GET' || url.pathname !== '/' || !isS3) return undefined;
  return { service: 's3', operation: 'ListBuckets', input: Object.fromEntries(url.searchParams), malformed: false };
}

function parseJson(body: string): Pick<Named, 'input' | 'malformed'> {
  try {
    return { input: body === '' ? {} : JSON.parse(body), malformed: false };
  } catch {
    return { input: body, malformed: true };
  }
}
