/** Where a call would go and as whom: settings, environment and shared files, in the order the AWS CLI asks them. */
import { type Candidate, first, fromEnvironment } from './candidates.ts';
import { credentialsKey } from './credentialsKey.ts';
import { configuredEndpoints, endpointsBeside, insecure, url } from './endpoints.ts';
import { profileKind } from './profileKind.ts';
import { proxiesOf } from './proxy.ts';
import { fromHome, type Reading, readSharedFiles, sharedFiles } from './sharedFiles.ts';
import { isOfFile, isSet, type Placed, type SettingSources, settingSource } from './sources.ts';
import { sessionOf } from './ssoSession.ts';
import type { RetryMode, SharedFiles, Sourced, Target, TargetSettings } from './types.ts';

const setting = settingSource;

/**
 * The target of the next call. Files are read anew each time, so that what `aws configure` or a login has changed counts.
 * `sources` says of a value that it is in no setting of its name. Rejects with an Error for a person to read when the
 * named profile does not exist or leads nowhere, an endpoint is no URL or one without TLS, or what is set for retries is
 * nothing that the AWS CLI would take. With `reading` config the credentials file stays closed: whether a profile exists
 * and leads somewhere is not judged then, and a Region that stands in that file alone is not found.
 */
export async function resolveTarget(
  settings: TargetSettings,
  environment: NodeJS.ProcessEnv,
  sources: SettingSources = {},
  reading: Reading = 'all',
): Promise<Target> {
  const files = sharedFiles(environment);
  const configuration = await readSharedFiles(files, reading);
  const { sections, profiles } = configuration;
  const placed = (name: Placed): Candidate => [settings[name], sources[name] ?? setting(name)];
  const profile = first(placed('profile'), ...fromEnvironment(environment, PROFILE_VARIABLES)) ?? {
    value: 'default',
    source: 'default',
  };
  const section = profiles[profile.value];
  if (!section && profile.value !== 'default' && reading === 'all')
    throw profileNotFound(profile, Object.keys(profiles), files);
  const keysOfEnvironment = hasKeys(environment) && !settings.profile?.trim();
  const { problem } = profileKind(profile.value, profiles, sections);
  if (problem && reading === 'all' && !keysOfEnvironment && !settings.noSignRequest)
    throw Object.assign(new Error(problem), { name: 'ProfileIncomplete' });

  const fromProfile = (key: string): Candidate => [section?.[key], `profile ${profile.value}`];
  const configured = configuredEndpoints(environment, section, sections, profile.value);
  const endpointUrl = url(first(placed('endpointUrl'), ...configured('sagemaker').inOrder));
  const refusal = endpointUrl && insecure(endpointUrl.value, settings, endpointUrl.source);
  if (refusal) throw refusal;
  const said = (variable: string, key: string) =>
    saysYes(first(...fromEnvironment(environment, [variable]), fromProfile(key)));
  return {
    profile,
    keysOfEnvironment,
    signInProfile: sessionOf(profile.value, profiles, sections)?.profile,
    credentialsKey: credentialsKey({ profile: profile.value, keysOfEnvironment }, configuration, environment),
    region: first(
      placed('region'),
      ...fromEnvironment(environment, ['AWS_REGION', 'AWS_DEFAULT_REGION']),
      fromProfile('region'),
    ),
    endpointUrl,
    endpointUrls: endpointsBeside(endpointUrl, endpointUrl !== undefined && isSet(endpointUrl.source), configured),
    fips: said('AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint'),
    dualstack: said('AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint'),
    proxies: proxiesOf(settings.proxy, environment),
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

/** In this order in the AWS CLI 2; botocore by itself asks them the other way round. */
const PROFILE_VARIABLES = ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const;

/** Whatever is not "true" is "false", as for the AWS CLI. */
const saysYes = (set: Sourced<string> | undefined): Sourced<boolean> | undefined =>
  set && { value: set.value.toLowerCase() === 'true', source: set.source };

function file(environment: NodeJS.ProcessEnv, ...candidates: readonly Candidate[]): Sourced<string> | undefined {
  const chosen = first(...candidates);
  return chosen && { value: fromHome(chosen.value, environment), source: chosen.source };
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
  const asks = isOfFile(profile.source) ? `, which ${profile.source} asks for,` : ` (${profile.source})`;
  const known = names.length > 0 ? `There are: ${names.join(', ')}.` : 'They hold no profile at all.';
  return Object.assign(
    new Error(`There is no AWS profile "${profile.value}"${asks} in ${files.config} or ${files.credentials}. ${known}`),
    { name: 'ProfileNotFound' },
  );
}
