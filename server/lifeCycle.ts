/** Which message is taken when: nothing before initialize, nothing after shutdown, and each of the two once. */
import {
  ErrorCodes,
  type Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** Never sent by a client; its handler answers a request that came at the wrong time. */
export const refused = 'experiment/refused';

export interface Refusal {
  readonly code: number;
  readonly message: string;
}

export const refuse = ({ code, message }: Refusal) => new ResponseError(code, message);

type Phase = 'new' | 'running' | 'ended';

/**
 * For createConnection. A request at the wrong time is answered with an error (ServerNotInitialized before initialize,
 * InvalidRequest after shutdown or for a second initialize), a notification is dropped; exit and answers always pass.
 */
export function lifeCycle(): MessageStrategy {
  let phase: Phase = 'new';
  return {
    handleMessage(message, next) {
      const method = methodOf(message);
      if (method === undefined || method === 'exit' || method === '$/cancelRequest') return next(message);
      const refusal = refusalOf(phase, method);
      if (refusal)
        return 'id' in message ? next({ ...message, method: refused, params: refusal } as RequestMessage) : undefined;
      if (method === 'initialize' && hasParams(message)) phase = 'running';
      if (method === 'shutdown') phase = 'ended';
      return next(message);
    },
  };
}

function refusalOf(phase: Phase, method: string): Refusal | undefined {
  if (phase === 'ended') return { code: ErrorCodes.InvalidRequest, message: `${method} came after shutdown` };
  if (phase === 'running' && method === 'initialize') {
    return { code: ErrorCodes.InvalidRequest, message: 'the server is initialized already' };
  }
  if (phase === 'new' && method !== 'initialize') {
    return { code: ErrorCodes.ServerNotInitialized, message: `${method} came before initialize` };
  }
  return undefined;
}

const methodOf = (message: Message): string | undefined =>
  'method' in message && typeof message.method === 'string' ? message.method : undefined;

const hasParams = (message: Message): boolean =>
  'params' in message && typeof message.params === 'object' && message.params !== null;
