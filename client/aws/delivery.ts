/**
 * Whether a call has left this machine. The SDK tells only that a call was aborted, cut or timed out, not whether the
 * request was on its way by then, and for an update that is what one wants to know.
 *
 * Node announces every HTTP request on a diagnostics channel. That is asked, rather than an Agent of our own, because
 * VS Code replaces the agents of its extensions by its proxy agent.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

export interface Delivery {
  /** Tries begun, connected or not. */
  readonly attempts: number;
  /** A try was handed to a connection and its answer did not arrive in full: it may have been carried out. */
  readonly unanswered: boolean;
}

export interface DeliveryWatch {
  /** Tells the id that the SDK gives to all tries of a call, at each try. */
  readonly attempt: (invocationId: string | undefined) => void;
  readonly soFar: () => Delivery;
  readonly stop: () => void;
}

const STARTED = 'http.client.request.start';
export const INVOCATION_ID = 'amz-sdk-invocation-id';

/** Watches the requests of one call until stopped. */
export function watchDelivery(): DeliveryWatch {
  const ours = new Set<string>();
  const tries: { sent: boolean; answered: boolean }[] = [];
  let attempts = 0;

  const onStart = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest };
    if (!ours.has(String(request.getHeader(INVOCATION_ID)))) return;
    const current = { sent: false, answered: false };
    tries.push(current);
    whenConnected(request.socket, () => {
      current.sent = !request.destroyed;
    });
    request.once('response', (response: IncomingMessage) => {
      response.once('end', () => {
        current.answered = response.complete;
      });
    });
  };

  subscribe(STARTED, onStart);
  return {
    attempt: (invocationId) => {
      attempts += 1;
      if (invocationId) ours.add(invocationId);
    },
    soFar: () => ({ attempts, unanswered: tries.some(({ sent, answered }) => sent && !answered) }),
    stop: () => unsubscribe(STARTED, onStart),
  };
}

/** What is written to a socket before it is connected, and for TLS before the handshake is over, waits on this machine. */
function whenConnected(socket: Socket | null, then: () => void): void {
  if (!socket) return;
  if (isTls(socket)) {
    if (socket.authorized || socket.authorizationError) then();
    else socket.once('secureConnect', then);
    return;
  }
  if (socket.connecting) socket.once('connect', then);
  else then();
}

const isTls = (socket: Socket): socket is TLSSocket => 'encrypted' in socket;
