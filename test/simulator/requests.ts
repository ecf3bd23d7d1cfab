import type { IncomingMessage } from 'node:http';

/** Which service and operation a request means, before anything in it is believed. */
export interface Named {
  readonly service: 'sagemaker' | 'sts';
  readonly operation: string;
  readonly input: unknown;
  /** The body is meant to be JSON and is not. */
  readonly malformed: boolean;
}

/** AWS JSON names the operation in a header, the query protocol in the form (or the URL of a GET). */
export function nameRequest(request: IncomingMessage, url: URL, body: string): Named | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string' && target.startsWith('SageMaker.')) {
    return { service: 'sagemaker', operation: target.slice('SageMaker.'.length), ...parseJson(body) };
  }
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const form = request.method === 'GET' ? url.searchParams : new URLSearchParams(isForm ? body : '');
  const operation = form.get('Action');
  if (operation === null) return undefined;
  return { service: 'sts', operation, input: Object.fromEntries(form), malformed: false };
}

function parseJson(body: string): Pick<Named, 'input' | 'malformed'> {
  try {
    return { input: body === '' ? {} : JSON.parse(body), malformed: false };
  } catch {
    return { input: body, malformed: true };
  }
}
