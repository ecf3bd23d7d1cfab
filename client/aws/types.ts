/** What the VS Code side knows of AWS: plain data. This folder does not know VS Code. */

/** Settings as the user wrote them; an empty string or undefined means "as the AWS CLI would". */
export interface TargetSettings {
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
  readonly endpointUrl?: string | undefined;
  readonly caBundle?: string | undefined;
  /** Seconds; 0 is without limit. */
  readonly connectTimeout?: number | undefined;
  /** Seconds; 0 is without limit. */
  readonly readTimeout?: number | undefined;
  /** Tries in all, the first one included; null and undefined leave it to environment and profile. */
  readonly maxAttempts?: number | null | undefined;
}

/** A value and where it came from, in words for a person: "setting sagemakerExperiments.region", "AWS_REGION", "profile dev". */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
}

/** Where a call would go. `region` is undefined when nothing on this machine names one. */
export interface Target {
  readonly profile: Sourced<string>;
  /** The keys of the environment are used (AWS_ACCESS_KEY_ID), not those of the profile; it may still name the Region. */
  readonly keysOfEnvironment?: boolean | undefined;
  readonly region: Sourced<string> | undefined;
  readonly endpointUrl: Sourced<string> | undefined;
  readonly settings: TargetSettings;
  /** Endpoint of sts:GetCallerIdentity, when it is not the Region's own. */
  readonly stsEndpointUrl?: Sourced<string> | undefined;
  /** Tries in all, the first one included; undefined is the SDK's default. */
  readonly maxAttempts?: Sourced<number> | undefined;
  /** How tries are spaced; undefined is the SDK's default. */
  readonly retryMode?: Sourced<RetryMode> | undefined;
  /** Path of a PEM file with certificate authorities to trust besides Node's own. */
  readonly caBundle?: Sourced<string> | undefined;
  /** The shared files the profile was read from. */
  readonly files?: SharedFiles | undefined;
}

export type RetryMode = 'standard' | 'adaptive';

/** Absolute paths of the shared AWS files; they need not exist. */
export interface SharedFiles {
  readonly config: string;
  readonly credentials: string;
}

export interface Identity {
  readonly account: string;
  readonly arn: string;
}

export interface Updated {
  readonly arn: string;
  readonly requestId: string | undefined;
  readonly attempts: number;
}

/** What an error is about: each kind has its own explanation and button. */
export type ErrorKind =
  | 'no-credentials'
  | 'expired-credentials'
  | 'expired-sso'
  | 'invalid-credentials'
  | 'access-denied'
  | 'not-found'
  | 'conflict'
  | 'validation'
  | 'throttled'
  | 'no-network'
  | 'tls'
  | 'wrong-endpoint'
  | 'not-json'
  | 'timeout'
  | 'service-fault'
  | 'cancelled'
  | 'unknown';

export interface ExplainedError {
  readonly kind: ErrorKind;
  /** One sentence: what happened. No stack, no credential, no signature. */
  readonly what: string;
  /** Why it usually happens and what to do; one or two sentences. */
  readonly advice: string;
  /** What follows `aws` to sign in again, for a session that has ended: ["sso", "login"]. */
  readonly signIn: readonly string[] | undefined;
  /** The service's own text, where it sent one. */
  readonly serviceMessage: string | undefined;
  /** Error name as AWS gives it: ConflictException. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
  /** The request may have been carried out although no answer came. */
  readonly mayHaveReachedAws: boolean;
  /** For the output channel: name, message, HTTP status, causes; still no credential and no signature. */
  readonly details: string;
}

/** What a call may need from the person, and where credentials are looked for. */
export interface CallOptions {
  /** Asked when a profile assumes a role with `mfa_serial`; answers the code, or rejects when the person gives up. */
  readonly askMfaCode?: ((serial: string) => Promise<string>) | undefined;
  /** Told of each HTTP request, when it is over. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** The same object for all calls of one command: they are made with the same credentials. */
  readonly held?: HeldCredentials | undefined;
}

/** One HTTP request and what came of it; nothing in it is secret. */
export interface Exchange {
  /** API name, or method and path where there is none. */
  readonly operation: string;
  /** Scheme, host and port. */
  readonly endpoint: string;
  /** From 1. */
  readonly attempt: number;
  readonly milliseconds: number;
  /** HTTP status; absent when no answer came. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Why no answer came: ECONNREFUSED. */
  readonly error?: string | undefined;
}

/** The credentials of a command: whose account was confirmed is who sends. Filled by its first call; `{}` before. */
export interface HeldCredentials {
  credentials?: { readonly expiration?: Date | undefined } | undefined;
}

/** What was being done when an error happened: the operation by its API name, the experiment's name if there is one. */
export interface ErrorContext {
  readonly target: Target;
  readonly operation: string;
  readonly name?: string | undefined;
}

export interface Profile {
  readonly name: string;
  readonly region?: string | undefined;
}
