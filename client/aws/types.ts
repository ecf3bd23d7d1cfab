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
  /** Certificates of servers are not checked, as with the AWS CLI's --no-verify-ssl. */
  readonly noVerifySsl?: boolean | undefined;
  /** Plain http to other machines is allowed. */
  readonly allowInsecureEndpoints?: boolean | undefined;
  /** Requests carry no signature and no credentials are looked for, as with the AWS CLI's --no-sign-request. */
  readonly noSignRequest?: boolean | undefined;
  /** URL of a proxy: VS Code's own setting http.proxy. */
  readonly proxy?: string | undefined;
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
  /** The profile that signs in, which is another one where a role is assumed; undefined where no session is. */
  readonly signInProfile?: string | undefined;
  /** Differs where the credentials differ; it tells nothing of them. Absent where they could not be told. */
  readonly credentialsKey?: string | undefined;
  readonly region: Sourced<string> | undefined;
  readonly endpointUrl: Sourced<string> | undefined;
  readonly settings: TargetSettings;
  /** Endpoints of the services beside SageMaker, where they are not their own. */
  readonly endpointUrls?: EndpointUrls | undefined;
  /** Endpoints with validated cryptography (FIPS), and those that IPv6 reaches as well; undefined where nobody says so. */
  readonly fips?: Sourced<boolean> | undefined;
  readonly dualstack?: Sourced<boolean> | undefined;
  readonly proxies?: Proxies | undefined;
  /** Tries in all, the first one included; undefined is the SDK's default. */
  readonly maxAttempts?: Sourced<number> | undefined;
  /** How tries are spaced; undefined is the SDK's default. */
  readonly retryMode?: Sourced<RetryMode> | undefined;
  /** Path of a PEM file with certificate authorities to trust besides Node's own. */
  readonly caBundle?: Sourced<string> | undefined;
  /** The shared files the profile was read from. */
  readonly files?: SharedFiles | undefined;
}

/** STS says who one is; IAM, KMS and S3 have names to choose from. */
export type EndpointUrls = Readonly<Record<'sts' | 'iam' | 'kms' | 's3', Sourced<string> | undefined>>;

/** URLs of proxies by the scheme of what is asked for, and the hosts that are asked for without one. */
export interface Proxies {
  readonly http: Sourced<string> | undefined;
  readonly https: Sourced<string> | undefined;
  /** Entries of NO_PROXY. */
  readonly direct: readonly string[];
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

/** What AWS answers to a change: Create, Update, Start, Stop or Delete. */
export interface Updated {
  readonly arn: string;
  readonly requestId: string | undefined;
  readonly attempts: number;
}

/** The answer of DescribeInferenceExperiment, timestamps as ISO 8601 text in UTC. */
export type Description = Readonly<Record<string, unknown>>;

/** Which experiments are listed, and from where on. */
export interface ListQuery {
  /** One of the API's states: Running. */
  readonly status?: string | undefined;
  /** Part of the name, in the case it is written in. */
  readonly nameContains?: string | undefined;
  /** By default CreationTime, Descending: the newest first. */
  readonly sortBy?: 'Name' | 'CreationTime' | 'Status' | undefined;
  readonly sortOrder?: 'Ascending' | 'Descending' | undefined;
  /** Of the page before; it belongs to the filters and the order it was given out for. */
  readonly nextToken?: string | undefined;
  /** 1 to 100, which is the default. */
  readonly pageSize?: number | undefined;
}

export interface ExperimentSummary {
  readonly name: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly description?: string;
  /** Milliseconds since the epoch, as the other two. */
  readonly created?: number;
  readonly modified?: number;
  readonly completed?: number;
}

export interface ExperimentPage {
  readonly experiments: readonly ExperimentSummary[];
  /** For the next page; absent on the last one. */
  readonly nextToken?: string;
}

/** Kinds of resources of an account that can be listed by name. */
export type LiveNameKind = 'experiment' | 'endpoint' | 'model' | 'role' | 'kms-key' | 'bucket';

/** What becomes of a variant when an experiment stops. */
export type VariantAction = 'Retain' | 'Remove' | 'Promote';
export type VariantActions = Readonly<Record<string, VariantAction>>;

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
  credentials?: Promise<{ readonly expiration?: Date | undefined }> | undefined;
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
  /** How it comes by its credentials: "keys", "SSO session corp, account 123456789012, role dev". */
  readonly kind: string;
  /** Why no call can be made with it, a sentence. */
  readonly problem?: string | undefined;
}

/** A session of IAM Identity Center, as the shared files describe it. */
export interface SsoSession {
  /** That `aws sso login` is given: the one that has the session, not one that assumes a role through it. */
  readonly profile: string;
  /** What its token is kept under: the name of the session, or its address in the older form. */
  readonly id: string;
  readonly startUrl: string;
  readonly region: string;
  readonly scopes: readonly string[];
}

/** What a person compares and confirms. */
export interface SsoCode {
  readonly code: string;
  /** https address. */
  readonly page: string;
}

/** The profiles to choose from. */
export interface Profiles {
  /** Of both shared files, in the order they stand there. */
  readonly profiles: readonly Profile[];
  /** What would be used if none were chosen: "keys of the environment (AWS_ACCESS_KEY_ID)". */
  readonly inherited: string;
}
