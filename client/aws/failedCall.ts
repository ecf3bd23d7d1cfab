import type { Delivery } from './delivery.ts';

/** What a call rejects with: the SDK's error as `cause`, and how far the request got. */
export interface FailedCall extends Error {
  readonly name: 'FailedCall';
  readonly delivery: Delivery;
  /** Beginning of the last answer's text; the SDK tells nothing of an answer that it can not read. */
  readonly answer: string | undefined;
  /** Where the last request went, be it of the call or for its credentials: a URL without path. */
  readonly asked?: string | undefined;
}

export const isFailedCall = (error: unknown): error is FailedCall =>
  error instanceof Error && error.name === 'FailedCall' && 'delivery' in error;
