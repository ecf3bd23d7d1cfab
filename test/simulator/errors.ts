/** An error as the service answers it, independent of the protocol that carries it. */
export interface ServiceError {
  readonly kind: 'error';
  readonly status: number;
  /** The `__type` of AWS JSON. */
  readonly code: string;
  readonly message: string;
  /** Modelled errors spell the member `Message`, those that every AWS service has spell it `message`. */
  readonly member: 'Message' | 'message';
}

export function isServiceError(value: unknown): value is ServiceError {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'error';
}

export function modelled(
  code: 'ConflictException' | 'ResourceNotFound' | 'ResourceInUse' | 'ResourceLimitExceeded',
  message: string,
): ServiceError {
  return { kind: 'error', status: 400, code, message, member: 'Message' };
}

export function common(code: string, message: string, status = 400): ServiceError {
  return { kind: 'error', status, code, message, member: 'message' };
}

export const invalid = (message: string): ServiceError => common('ValidationException', message);
export const conflict = (message: string): ServiceError => modelled('ConflictException', message);
export const internalFailure = (status = 500): ServiceError =>
  common(
    status === 503 ? 'ServiceUnavailable' : 'InternalFailure',
    status === 503
      ? 'The service cannot take the request right now.'
      : 'The service failed for a reason of its own while it handled the request.',
    status,
  );
