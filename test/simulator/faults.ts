import { common, conflict, internalFailure, type ServiceError } from './errors.ts';
import { type ServiceName, speaksJson } from './types.ts';

/**
 * What goes wrong on demand.
 * - latency: the answer comes `ms` later; the call itself takes effect at once. Goes together with another fault.
 * - hang: the request is taken and never answered; `applied` tells whether it took effect (default no).
 * - cut: the connection breaks in the middle of the answer of a call that took effect; with `beforeAnswer` it breaks
 *   before anything is answered and nothing took effect.
 * - not-json: an HTML page, as a proxy or a captive portal would answer (status default 502).
 * - clock-skew: the service's clock is `ms` ahead of the real one (behind when negative), so signatures look stale.
 * - failing-transition: the call is accepted, and what it starts fails when it is due: the experiment is then as it was
 *   before, with the reason. Goes together with another fault.
 * - huge: an answer of `bytes` bytes that never ends well (default 32 MiB); nothing took effect.
 * - error: any other error, by its code.
 */
export type Failure =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'hang'; readonly applied?: boolean }
  | { readonly kind: 'cut'; readonly beforeAnswer?: boolean }
  | { readonly kind: 'server-error'; readonly status?: number }
  | { readonly kind: 'not-json'; readonly status?: number; readonly body?: string }
  | { readonly kind: 'clock-skew'; readonly ms: number }
  | { readonly kind: 'failing-transition'; readonly reason?: string }
  | { readonly kind: 'huge'; readonly bytes?: number }
  | { readonly kind: 'throttle' }
  | { readonly kind: 'expired-token' }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'conflict'; readonly message?: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly status?: number };

/** A failure of the next `times` (default 1) calls, of all operations or of one. */
export type Fault = Failure & { readonly operation?: string; readonly times?: number | 'always' };

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Those still waiting, with the number of calls they will still meet. */
  list(): readonly Fault[];
  /** The faults that this call meets: every due one that combines (latency, clock-skew, failing-transition), and the first of the others. */
  take(operation: string): readonly Fault[];
}

const kinds: ReadonlySet<string> = new Set<Fault['kind']>([
  'latency',
  'hang',
  'cut',
  'server-error',
  'not-json',
  'clock-skew',
  'failing-transition',
  'huge',
  'throttle',
  'expired-token',
  'unknown-key',
  'access-denied',
  'conflict',
  'error',
]);

export function createFaults(): Faults {
  let waiting: readonly Fault[] = [];

  function take(operation: string): readonly Fault[] {
    const due = waiting.filter((fault) => fault.operation === undefined || fault.operation === operation);
    const first = due.find((fault) => !combines(fault));
    const taken = due.filter((fault) => combines(fault) || fault === first);
    waiting = waiting.flatMap((fault) => (taken.includes(fault) ? usedOnce(fault) : [fault]));
    return taken;
  }

  return {
    add: (fault) => {
      waiting = [...waiting, fault];
    },
    clear: () => {
      waiting = [];
    },
    list: () => waiting,
    take,
  };
}

function usedOnce(fault: Fault): readonly Fault[] {
  if (fault.times === 'always') return [fault];
  const left = (fault.times ?? 1) - 1;
  return left > 0 ? [{ ...fault, times: left }] : [];
}

/** Whether the fault goes together with another one. */
export const combines = ({ kind }: Fault): boolean =>
  kind === 'latency' || kind === 'clock-skew' || kind === 'failing-transition';

/** A fault that came over HTTP, or what is wrong with it. */
export function parseFault(value: unknown): Fault | string {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return 'a fault is an object with a kind';
  const fault = value as Readonly<Record<string, unknown>>;
  if (typeof fault.kind !== 'string' || !kinds.has(fault.kind)) return `kind is one of ${[...kinds].join(', ')}`;
  const { times, operation, kind, ms, code, message } = fault;
  if (times !== undefined && times !== 'always' && !(Number.isInteger(times) && Number(times) > 0)) {
    return "times is a positive integer or 'always'";
  }
  if (operation !== undefined && typeof operation !== 'string') return 'operation is the name of an operation';
  if ((kind === 'latency' || kind === 'clock-skew') && typeof ms !== 'number') return `${kind} needs ms, a number`;
  if (kind === 'error' && (typeof code !== 'string' || typeof message !== 'string')) {
    return 'error needs code and message';
  }
  return value as Fault;
}

/** Whom an error would name. */
export interface Denied {
  readonly service: ServiceName;
  readonly operation: string;
  readonly principalArn: string;
  readonly resource: string;
}

/** The error with which the service refuses a call because of a fault; undefined when the fault is of the connection. */
export function errorOf(fault: Fault | undefined, call: Denied): ServiceError | undefined {
  const sts = !speaksJson(call.service);
  switch (fault?.kind) {
    case 'server-error':
      return internalFailure(fault.status ?? 500);
    case 'throttle':
      return common(sts ? 'Throttling' : 'ThrottlingException', 'Rate exceeded');
    case 'expired-token':
      return refused(
        call,
        'ExpiredToken',
        'ExpiredTokenException',
        'The security token included in the request is expired',
      );
    case 'unknown-key':
      return refused(
        call,
        'InvalidClientTokenId',
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      );
    case 'access-denied':
      return refused(call, 'AccessDenied', 'AccessDeniedException', accessDenied(call));
    case 'conflict':
      return conflict(fault.message ?? 'The experiment is being changed by another call.');
    case 'error':
      return common(fault.code, fault.message, fault.status ?? 400);
    default:
      return undefined;
  }
}

function refused({ service }: Denied, stsCode: string, code: string, message: string): ServiceError {
  return speaksJson(service) ? common(code, message) : common(stsCode, message, 403);
}

function accessDenied({ service, operation, principalArn, resource }: Denied): string {
  // The one operation that IAM calls by another name.
  const action = operation === 'ListBuckets' ? 's3:ListAllMyBuckets' : `${service}:${operation}`;
  return `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
}
