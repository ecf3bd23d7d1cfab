/** Endpoints that settings, environment and profile name, service by service. */
import { type Candidate, first, fromEnvironment, type Section, type Sections } from './candidates.ts';
import { isLoopback } from './loopback.ts';
import { shownUrl } from './shownUrl.ts';
import type { EndpointUrls, Sourced, TargetSettings } from './types.ts';

/** As their variables and sections are called, in lower case. */
type Service = 'sagemaker' | 'sts' | 'iam' | 'kms' | 's3';

export interface Configured {
  /** Named for the service itself. */
  readonly own: readonly Candidate[];
  /** Named for all services. */
  readonly all: readonly Candidate[];
  /** Both, nearest first. */
  readonly inOrder: readonly Candidate[];
}

/**
 * Endpoints configured for a service, nearest first: its own variable, the variable of all services, the profile's
 * `services` section, the profile. None when the environment or the profile says that they are to be ignored.
 */
export function configuredEndpoints(
  environment: NodeJS.ProcessEnv,
  section: Section | undefined,
  sections: Sections,
  profile: string,
): (service: Service) => Configured {
  const ignored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS || section?.ignore_configured_endpoint_urls;
  if (ignored?.toLowerCase() === 'true') return () => ({ own: [], all: [], inOrder: [] });
  return (service) => {
    const ownVariable = fromEnvironment(environment, [`AWS_ENDPOINT_URL_${service.toUpperCase()}`]);
    const variable = fromEnvironment(environment, ['AWS_ENDPOINT_URL']);
    const ownSection: Candidate = [
      sections[`services.${section?.services}`]?.[`${service}.endpoint_url`],
      `services ${section?.services} of profile ${profile}`,
    ];
    const profiles: Candidate = [section?.endpoint_url, `profile ${profile}`];
    return {
      own: [...ownVariable, ownSection],
      all: [...variable, profiles],
      inOrder: [...ownVariable, ...variable, ownSection, profiles],
    };
  };
}

/**
 * The endpoints of the services that stand beside SageMaker. They are the Region's own, as with the AWS CLI, with one
 * exception: a SageMaker endpoint on this very machine that was chosen in the settings is a simulator, whose invented
 * credentials the real services would refuse; it answers for them as well. A VPC endpoint or a proxy for SageMaker knows
 * nothing of them, so no other URL is followed. An endpoint that was configured by the service's name wins over the guess.
 */
export function endpointsBeside(
  endpointUrl: Sourced<string> | undefined,
  isChosen: boolean,
  configured: ReturnType<typeof configuredEndpoints>,
): EndpointUrls {
  const simulator = endpointUrl && isChosen && isLoopback(endpointUrl.value) ? endpointUrl : undefined;
  const of = (service: Service) => {
    const { own, inOrder } = configured(service);
    return url(simulator ? (first(...own) ?? simulator) : first(...inOrder));
  };
  return { sts: of('sts'), iam: of('iam'), kms: of('kms'), s3: of('s3') };
}

/** The endpoint, when it is a URL. Throws InvalidEndpoint otherwise. */
export function url(endpoint: Sourced<string> | undefined): Sourced<string> | undefined {
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

/**
 * InsecureEndpoint for plain http to another machine, where the user's settings do not allow it: whoever is on the way
 * could read what is sent, session tokens too, and answer in place of AWS.
 */
export function insecure(
  asked: string,
  { allowInsecureEndpoints }: TargetSettings,
  source?: string,
): Error | undefined {
  if (allowInsecureEndpoints || new URL(asked).protocol !== 'http:' || isLoopback(asked)) return undefined;
  const from = source ? ` (${source})` : '';
  return Object.assign(
    new Error(`The endpoint ${shownUrl(asked)}${from} has no TLS: it begins with http:// and is not on this machine.`),
    { name: 'InsecureEndpoint' },
  );
}
