/** What goes over the wire for a call, told one HTTP request at a time: what the AWS CLI's `--debug` has of it, but no secret. */
import { type Handle, type Request, type RequestHandler, urlOf } from './requestHandler.ts';
import type { Exchange } from './types.ts';

/**
 * The handler, which tells of each request when it is over. Requests for credentials are among them. Neither texts nor
 * headers are told, for those of STS and SSO hold credentials, and no query of a URL, which may be signed.
 */
export function tellingExchanges(
  handler: RequestHandler,
  tell: ((exchange: Exchange) => void) | undefined,
): RequestHandler {
  if (!tell) return handler;
  const handle: Handle = async (request, options) => {
    const begun = performance.now();
    const over = (more: Pick<Exchange, 'status' | 'requestId' | 'error'>) =>
      tell({ ...askedFor(request), ...more, milliseconds: Math.round(performance.now() - begun) });
    try {
      const result = await handler.handle(request, options);
      const { statusCode, headers } = result.response;
      over({ status: statusCode, requestId: headers['x-amzn-requestid'] ?? headers['x-amz-request-id'] });
      return result;
    } catch (error) {
      over({ error: error instanceof Error ? nameOf(error) : 'unknown error' });
      throw error;
    }
  };
  return { ...handler, handle };
}

function askedFor(request: Request) {
  const { method, path, headers, body } = request;
  // The query protocol, which STS speaks, names the operation in its form.
  const action = typeof body === 'string' ? /(?:^|&)Action=(\w+)/.exec(body)?.[1] : undefined;
  return {
    operation: headers['x-amz-target']?.split('.').at(-1) ?? action ?? `${method} ${path.split('?')[0]}`,
    endpoint: urlOf(request).replace(/\/$/, ''),
    attempt: Number(/attempt=(\d+)/.exec(headers['amz-sdk-request'] ?? '')?.[1] ?? 1),
  };
}

/** Node's code where there is one: ECONNREFUSED. */
const nameOf = (error: Error & { readonly code?: unknown }): string =>
  typeof error.code === 'string' ? error.code : error.name;
