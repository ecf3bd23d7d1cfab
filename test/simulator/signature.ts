import type { IncomingHttpHeaders } from 'node:http';
import { accountId, partition } from './arns.ts';
import { common, type ServiceError } from './errors.ts';
import { type ServiceName, speaksJson } from './types.ts';

/** Who calls, as far as the request's signature tells. The signature itself is not computed: there is no secret here. */
export interface Caller {
  readonly accessKeyId: string;
  readonly region: string;
  readonly principal: Principal;
}

export interface Principal {
  readonly UserId: string;
  readonly Account: string;
  readonly Arn: string;
}

const toleranceMs = 15 * 60 * 1000;

/**
 * Checks the Authorization header's presence and shape, the scope's service, and that X-Amz-Date is at most 15 minutes
 * off `now` (milliseconds). `servedRegion` refuses scopes of any other region, as the endpoint of one region does.
 */
export function checkSignature(
  headers: IncomingHttpHeaders,
  service: ServiceName,
  now: number,
  servedRegion?: string,
): Caller | ServiceError {
  const { authorization } = headers;
  const refuse = (reason: Reason, message: string): ServiceError => refusal(service, reason, message);
  const incomplete = (message: string): ServiceError => refuse('incomplete', message);
  const mismatch = (message: string): ServiceError => refuse('mismatch', message);
  if (!authorization) return refuse('missing', 'Missing Authentication Token');
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ')) {
    return incomplete("Authorization header requires the algorithm 'AWS4-HMAC-SHA256'.");
  }
  const parts = authorizationParts(authorization);
  const missing = ['Credential', 'SignedHeaders', 'Signature'].filter((name) => !parts.get(name));
  if (missing.length > 0) {
    return incomplete(missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' '));
  }
  const date = headers['x-amz-date'];
  if (typeof date !== 'string' || dateOf(date) === undefined) {
    return incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  }

  const credential = parts.get('Credential') ?? '';
  const [accessKeyId, day, region, scopeService, terminator, ...rest] = credential.split('/');
  if (!accessKeyId || !day || !region || !scopeService || terminator !== 'aws4_request' || rest.length > 0) {
    return incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  }
  if (!/^[0-9a-f]{64}$/.test(parts.get('Signature') ?? '')) {
    return incomplete('Signature must be 64 hexadecimal digits.');
  }
  const signedHeaders = (parts.get('SignedHeaders') ?? '').split(';');
  if (!signedHeaders.includes('host')) {
    return mismatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  if (scopeService !== service) {
    return mismatch(`Credential should be scoped to correct service: '${service}'.`);
  }
  if (servedRegion !== undefined && region !== servedRegion) {
    return mismatch(`Credential should be scoped to a valid region, not '${region}'.`);
  }
  if (!date.startsWith(day)) {
    return mismatch(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date: '${day}' != '${date}'`,
    );
  }
  const stale = staleness(date, now);
  if (stale) return mismatch(stale);

  return { accessKeyId, region, principal: principalOf(accessKeyId, region) };
}

/** Temporary keys (ASIA...) belong to a session of a role, all others to a user. */
function principalOf(accessKeyId: string, region: string): Principal {
  const aws = partition(region);
  if (accessKeyId.startsWith('ASIA')) {
    return {
      UserId: 'AROA3XFRBF535PLBIFPI4:dana',
      Account: accountId,
      Arn: `arn:${aws}:sts::${accountId}:assumed-role/ExperimentEditor/dana`,
    };
  }
  return { UserId: 'AIDACKCEVSQ6C2EXAMPLE', Account: accountId, Arn: `arn:${aws}:iam::${accountId}:user/dana` };
}

function authorizationParts(authorization: string): ReadonlyMap<string, string> {
  const parameters = authorization.slice(authorization.indexOf(' ') + 1).split(',');
  return new Map(
    parameters.map((parameter) => {
      const [name = '', ...value] = parameter.trim().split('=');
      return [name, value.join('=')] as const;
    }),
  );
}

function staleness(date: string, now: number): string | undefined {
  const signed = dateOf(date) ?? 0;
  const at = basicIso(now);
  if (signed < now - toleranceMs) {
    return `Signature expired: ${date} is now earlier than ${basicIso(now - toleranceMs)} (${at} - 15 min.)`;
  }
  if (signed > now + toleranceMs) {
    return `Signature not yet current: ${date} is still later than ${basicIso(now + toleranceMs)} (${at} + 15 min.)`;
  }
  return undefined;
}

function dateOf(date: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** 20260302T091500Z */
export function basicIso(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
}

type Reason = 'missing' | 'incomplete' | 'mismatch';

/** What JSON services and STS call it. */
const codes: Readonly<Record<Reason, readonly [json: string, sts: string]>> = {
  missing: ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
  incomplete: ['IncompleteSignatureException', 'IncompleteSignature'],
  mismatch: ['InvalidSignatureException', 'SignatureDoesNotMatch'],
};

function refusal(service: ServiceName, reason: Reason, message: string): ServiceError {
  const [json, sts] = codes[reason];
  return speaksJson(service) ? common(json, message) : common(sts, message, 403);
}
