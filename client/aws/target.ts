/** Where a call would go and as whom: settings, environment and shared files, in the order the AWS CLI asks them. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader';
import { isLoopback } from './loopback.ts';
import { shownUrl } from './shownUrl.ts';
import type { Profile, RetryMode, SharedFiles, Sourced, Target, TargetSettings } from './types.ts';

type Section = Readonly<Record<string, string | undefined>>;
type Sections = Readonly<Record<string, Section | undefined>>;
type Candidate = readonly [value: string | undefined, source: string];

const setting = (name: keyof TargetSettings) => `setting sagemakerExperiments.${name}`;

/**
 * The target of the next call. Files are read anew each time, so that what `aws configure` or a login has changed counts.
 * Rejects with an Error for a person to read when the named profile does not exist, an endpoint is no URL, or what is
 * set for retries is nothing that the AWS CLI would take.
 */
export async function resolveTarget(settings: TargetSettings, environment: NodeJS.ProcessEnv): Promise<Target> {
  const files = sharedFiles(environment);
  const { sections, profiles } = await read(files);
  const profile = first([settings.profile, setting('profile')], ...fromEnvironment(environment, PROFILE_VARIABLES)) ?? {
    value: 'default',
    source: 'default',
  };
  const section = profiles[profile.value];
  if (!section && profile.value !== 'default') throw profileNotFound(profile, Object.keys(profiles), files);

  const fromProfile = (key: string): Candidate => [section?.[key], `profile ${profile.value}`];
  const configured = configuredEndpoints(environment, section, sections, profile.value);
  const endpointUrl = url(first([settings.endpointUrl, setting('endpointUrl')], ...configured('sagemaker')));
  return {
    profile,
    keysOfEnvironment: hasKeys(environment) && !settings.profile?.trim(),
    region: first(
      [settings.region, setting('region')],
      ...fromEnvironment(environment, ['AWS_REGION', 'AWS_DEFAULT_REGION']),
      fromProfile('region'),
    ),
    endpointUrl,
    stsEndpointUrl: url(stsEndpoint(endpointUrl, configured('sts'))),
    caBundle: file(
      environment,
      [settings.caBundle, setting('caBundle')],
      ...fromEnvironment(environment, ['AWS_CA_BUNDLE']),
      fromProfile('ca_bundle'),
    ),
    maxAttempts: attempts(
      first(
        [settings.maxAttempts?.toString(), setting('maxAttempts')],
        ...fromEnvironment(environment, ['AWS_MAX_ATTEMPTS']),
        fromProfile('max_attempts'),
      ),
    ),
    retryMode: retryMode(first(...fromEnvironment(environment, ['AWS_RETRY_MODE']), fromProfile('retry_mode'))),
    files,
    settings,
  };
}

/**
 * A profile chosen in the settings is the AWS CLI's `--profile`: keys of the environment do not count. A profile that
 * AWS_PROFILE names leaves them in force, as in the AWS CLI; the SDK by itself would pass the keys over.
 */
const hasKeys = ({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }: NodeJS.ProcessEnv) => Boolean(id && secret);

/** Profiles of both shared files, in the order they stand there; none when there are no files. */
export async function listProfiles(environment: NodeJS.ProcessEnv): Promise<readonly Profile[]> {
  const { profiles } = await read(sharedFiles(environment));
  return Object.entries(profiles).map(([name, section]) => ({ name, region: section?.region }));
}

/** In this order in the AWS CLI 2; botocore by itself asks them the other way round. */
const PROFILE_VARIABLES = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const;

/** Sections of the config file that are no profiles although they share the file. */
const NO_PROFILE = /^(sso-session|services)\./;

async function read(files: SharedFiles) {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    configFilepath: files.config,
    filepath: files.credentials,
    ignoreCache: true,
  });
  const sections: Sections = configFile;
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  const profiles: Sections = Object.fromEntries(
    [...names]
      .filter((name) => !NO_PROFILE.test(name))
      .map((name) => [name, { ...configFile[name], ...credentialsFile[name] }]),
  );
  return { sections, profiles };
}

function sharedFiles(environment: NodeJS.ProcessEnv): SharedFiles {
  return {
    config: fromHome(environment.AWS_CONFIG_FILE || '~/.aws/config', environment),
    credentials: fromHome(environment.AWS_SHARED_CREDENTIALS_FILE || '~/.aws/credentials', environment),
  };
}

/** A path that begins with `~/` begins in the home directory. */
function fromHome(path: string, { HOME, USERPROFILE }: NodeJS.ProcessEnv): string {
  return /^~[/\\]/.test(path) ? join(HOME || USERPROFILE || homedir(), path.slice(2)) : path;
}

/**
 * Endpoints configured for a service, nearest first: its own variable, the variable of all services, the profile's
 * `services` section, the profile. None when the environment or the profile says that they are to be ignored.
 */
function configuredEndpoints(
  environment: NodeJS.ProcessEnv,
  section: Section | undefined,
  sections: Sections,
  profile: string,
) {
  const ignored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS || section?.ignore_configured_endpoint_urls;
  if (ignored?.toLowerCase() === 'true') return () => [];
  return (service: 'sagemaker' | 'sts'): readonly Candidate[] => [
    ...fromEnvironment(environment, [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, 'AWS_ENDPOINT_URL']),
    [
      sections[`services.${section?.services}`]?.[`${service}.endpoint_url`],
      `services ${section?.services} of profile ${profile}`,
    ],
    [section?.endpoint_url, `profile ${profile}`],
  ];
}

/**
 * GetCallerIdentity goes to the Region's STS like the AWS CLI's, with one exception: a SageMaker endpoint on this very
 * machine that was chosen in the settings is a simulator, whose invented credentials the real STS would refuse; it
 * answers for STS as well. A VPC endpoint or a proxy for SageMaker knows nothing of STS, so no other URL is followed.
 * An STS endpoint that was configured by name wins over the guess.
 */
function stsEndpoint(endpointUrl: Sourced<string> | undefined, configured: readonly Candidate[]) {
  const chosen = first(...configured);
  if (chosen && chosen.source === 'AWS_ENDPOINT_URL_STS') return chosen;
  const simulator = endpointUrl?.source === setting('endpointUrl') && isLoopback(endpointUrl.value);
  return simulator ? endpointUrl : chosen;
}

const fromEnvironment = (environment: NodeJS.ProcessEnv, names: readonly string[]): readonly Candidate[] =>
  names.map((name) => [environment[name], name]);

function first(...candidates: readonly Candidate[]): Sourced<string> | undefined {
  for (const [value, source] of candidates) {
    const trimmed = value?.trim();
    if (trimmed) return { value: trimmed, source };
  }
  return undefined;
}

function file(environment: NodeJS.ProcessEnv, ...candidates: readonly Candidate[]): Sourced<string> | undefined {
  const chosen = first(...candidates);
  return chosen && { value: fromHome(chosen.value, environment), source: chosen.source };
}

function url(endpoint: Sourced<string> | undefined): Sourced<string> | undefined {
  if (!endpoint) return undefined;
  const parsed = URL.canParse(endpoint.value) ? new URL(endpoint.value) : undefined;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return endpoint;
  throw Object.assign(
    new Error(
      `The endpoint "${shownUrl(endpoint.value)}" (${endpoint.source}) must be a URL with http:// or https://.`,
    ),
    { name: 'InvalidEndpoint' },
  );
}

function attempts(set: Sourced<string> | undefined): Sourced<number> | undefined {
  if (!set) return undefined;
  const value = Number(set.value);
  if (Number.isInteger(value) && value >= 1) return { value, source: set.source };
  throw badRetries(`The number of attempts "${set.value}" (${set.source}) must be a whole number from 1.`);
}

/** The oldest of the AWS CLI's modes is unknown to the SDK, whose standard one comes nearest. */
const RETRY_MODES: Readonly<Record<string, RetryMode>> = {
  legacy: 'standard',
  standard: 'standard',
  adaptive: 'adaptive',
};

function retryMode(set: Sourced<string> | undefined): Sourced<RetryMode> | undefined {
  if (!set) return undefined;
  const value = Object.hasOwn(RETRY_MODES, set.value) ? RETRY_MODES[set.value] : undefined;
  if (value) return { value, source: set.source };
  throw badRetries(`The retry mode "${set.value}" (${set.source}) must be standard, adaptive or legacy.`);
}

const badRetries = (message: string) => Object.assign(new Error(message), { name: 'InvalidRetryConfiguration' });

function profileNotFound(profile: Sourced<string>, names: readonly string[], files: SharedFiles): Error {
  const known = names.length > 0 ? `There are: ${names.join(', ')}.` : 'They hold no profile at all.';
  return Object.assign(
    new Error(
      `There is no AWS profile "${profile.value}" (${profile.source}) in ${files.config} or ${files.credentials}. ${known}`,
    ),
    { name: 'ProfileNotFound' },
  );
}
