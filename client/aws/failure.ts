/** What an unknown error says of itself, read without trusting its shape. */
import type { Delivery } from './delivery.ts';
import { type FailedCall, isFailedCall } from './failedCall.ts';

export interface Failure {
  readonly name: string;
  readonly message: string;
  /** Node's: ECONNREFUSED, CERT_HAS_EXPIRED, ... */
  readonly code: string | undefined;
  /** HTTP status of the answer, if there was one. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly attempts: number;
  /** Beginning of the text that was answered. */
  readonly answer: string | undefined;
  /** Where the last request went: a URL without path. */
  readonly asked: string | undefined;
  /** The error and everything it names as its cause, outermost first. */
  readonly chain: readonly ErrorLike[];
  readonly delivery: Delivery | undefined;
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
}

export function failureOf(error: unknown): Failure {
  const call: FailedCall | undefined = isFailedCall(error) ? error : undefined;
  const root = call ? call.cause : error;
  const chain = chainOf(root);
  const [
    first = { name: 'Error', message: typeof root === 'string' ? root : 'there is no reason given', code: undefined },
  ] = chain;
  const metadata = record(record(root).$metadata);
  return {
    name: first.name,
    message: first.message,
    code: chain.find(({ code }) => code)?.code,
    status: number(metadata.httpStatusCode),
    requestId: text(metadata.requestId),
    attempts: number(metadata.attempts) ?? call?.delivery.attempts ?? 1,
    answer: call?.answer,
    asked: call?.asked,
    chain,
    delivery: call?.delivery,
  };
}

/** Written by a proxy, a captive portal or some other server, never by AWS's APIs. */
export const isHtml = (answer = '') => /^\s*(<!doctype html|<html)/i.test(answer);

const DEEPEST = 5;

function chainOf(error: unknown, depth = 0): readonly ErrorLike[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const { name, message, code, cause, errors } = record(error);
  const inner = Array.isArray(errors) ? errors.slice(0, DEEPEST) : [];
  return [
    { name: text(name) ?? 'Error', message: withoutHint(text(message) ?? ''), code: text(code) },
    ...[cause, ...inner].flatMap((each) => chainOf(each, depth + 1)),
  ];
}

/** The SDK tells programmers where to look for the answer; the channel shows the answer itself. */
const withoutHint = (message: string) =>
  message.replace(/\n[ \t]*Deserialization error: to see the raw response[^\n]*/, '');

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
