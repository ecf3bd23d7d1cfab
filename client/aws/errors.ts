/** AWS errors in words for the person who pressed the button: what happened, why it usually does, what to do. */
import type { Delivery } from './delivery.ts';
import { kindOf } from './errorKind.ts';
import { type Failure, failureOf, isHtml } from './failure.ts';
import { profileShown } from './profileShown.ts';
import { redact } from './redact.ts';
import { shownUrl } from './shownUrl.ts';
import type { ErrorContext, ErrorKind, ExplainedError } from './types.ts';

/** Explains anything that an operation of this folder rejected with. Never throws. */
export function explainError(error: unknown, context: ErrorContext): ExplainedError {
  const failure = failureOf(error);
  const kind = kindOf(failure, context.target);
  const { what, advice } = EXPLANATIONS[kind](failure, context);
  const hide = (text: string) => redact(text, [process.env.AWS_SECRET_ACCESS_KEY, process.env.AWS_SESSION_TOKEN]);
  return {
    kind,
    what: hide(what),
    advice: hide(advice),
    signIn: kind === 'expired-sso' ? signInCommand(failure) : undefined,
    serviceMessage: isFromService(kind, failure) ? hide(failure.message) : undefined,
    code: isFromService(kind, failure) ? failure.name : failure.code,
    requestId: failure.requestId,
    mayHaveReachedAws: mayHaveReachedAws(kind, failure),
    details: hide(details(kind, failure, context)),
  };
}

type Explanation = (failure: Failure, context: ErrorContext) => { readonly what: string; readonly advice: string };

const EXPLANATIONS: Readonly<Record<ErrorKind, Explanation>> = {
  'no-credentials': ({ name, message }, { target }) => {
    if (name === 'ProfileNotFound') {
      return { what: message, advice: 'Choose another profile, or add this one with `aws configure`.' };
    }
    if (/multi-factor|mfa/i.test(message)) {
      return {
        what: `Profile ${target.profile.value} needs a code of its MFA device, and none was given.`,
        advice: 'Run the command again and enter the current code.',
      };
    }
    return {
      what: `No AWS credentials were found for profile ${target.profile.value} (${target.profile.source}).`,
      advice: `Add some with \`aws configure${profileOption(target)}\` or \`aws configure sso\`, or choose a profile that has them.`,
    };
  },
  'expired-sso': (failure, { target }) => ({
    what: `The login session of profile ${target.profile.value} has ended, or there was none yet.`,
    advice: `Run \`aws ${signInCommand(failure).join(' ')}${profileOption(target)}\` and then this command again; VS Code need not be restarted.`,
  }),
  'expired-credentials': (_, { target }) => ({
    what: `The temporary credentials of ${principalOf(target)} have expired.`,
    advice: target.keysOfEnvironment
      ? 'VS Code has them from the environment it was started in: choose a profile, or start it from a renewed one.'
      : 'Renew them where you got them; the next command picks them up without a restart.',
  }),
  'invalid-credentials': ({ message }, { target }) =>
    /expired|not yet current|skew|in the future/i.test(message)
      ? {
          what: "AWS refused the request's signature because of its time.",
          advice: "This machine's clock is probably wrong by more than five minutes; set it and try again.",
        }
      : {
          what: `AWS does not accept the credentials of ${principalOf(target)}.`,
          advice: `The keys may be deleted, mistyped or of another partition, or the Region${of(target.region)} may not be enabled for this account.`,
        },
  'access-denied': ({ message }, { operation }) => {
    const { action = `sagemaker:${operation}`, principal, resource } = denial(message);
    return {
      what: `${principal ?? 'This principal'} is not allowed to perform ${action}${resource ? ` on ${resource}` : ''}.`,
      advice: `Ask whoever manages permissions in the account for ${action}, or choose a profile that has it.`,
    };
  },
  'not-found': (_, { name, target }) => ({
    what: `There is no inference experiment${name ? ` "${name}"` : ''} ${place(target)}.`,
    advice: 'The name may be mistyped, or it exists in another Region or account.',
  }),
  conflict: ({ message, name, delivery }, context) => {
    const state = stateIn(message);
    const experiment = context.name ? `Experiment "${context.name}"` : 'The experiment';
    if (name === 'ResourceInUse') {
      return { what: `${experiment} exists already.`, advice: 'Choose another name, or update the existing one.' };
    }
    if (delivery?.unanswered) {
      return {
        what: `The connection was cut after the update had been sent, and the next try was refused because ${lowerFirst(experiment)} ${state ? `is ${state}` : 'can not be changed now'}.`,
        advice: 'That is most probably this very update, under way. Look at the experiment before you send it again.',
      };
    }
    return {
      what: `${experiment} ${state ? `is in state ${state} and` : 'is in a state in which it'} can not be changed now.`,
      advice: `${waitFor(state)} Only Created or Running allow an update.`,
    };
  },
  validation: ({ name, message }, { operation }) =>
    name === 'RangeError'
      ? { what: message, advice: 'Write it as ISO 8601, for example 2030-01-31T12:00:00Z, or as epoch seconds.' }
      : {
          what: `AWS refused the values of ${operation}.`,
          advice: 'Mend the file and try again.',
        },
  throttled: ({ attempts }, { operation }) => ({
    what: `AWS throttled ${operation} in ${times(attempts)}.`,
    advice: 'Too many calls are made in this account and Region just now; wait a minute and try again.',
  }),
  'no-network': ({ code, delivery }, { target }) =>
    delivery?.unanswered
      ? {
          what: `The connection to ${host(target)} was cut after the request had been sent, before its answer was complete (${code}).`,
          advice: 'Look at the experiment before you try again.',
        }
      : {
          what: `${NETWORK_WORDS[code ?? ''] ?? 'The connection failed'}: ${host(target)} (${code}).`,
          advice: target.endpointUrl
            ? `The endpoint comes from ${target.endpointUrl.source}: see whether something listens there, and whether a proxy or VPN is in the way.`
            : 'See whether this machine is online, and whether a proxy, VPN or firewall is in the way.',
        },
  tls: ({ name, message, code }, { target }) => ({
    what: name === 'CaBundleError' ? message : `${tlsWords(code)}: ${host(target)} (${code}).`,
    advice: target.caBundle
      ? `The certificates to trust come from ${target.caBundle.value} (${target.caBundle.source}) besides the well-known ones; it may lack this one.`
      : 'A proxy that inspects TLS needs its certificate authority in the setting sagemakerExperiments.caBundle or in AWS_CA_BUNDLE.',
  }),
  'wrong-endpoint': ({ name, message, status }, { target, operation }) => ({
    what:
      name === 'InvalidEndpoint'
        ? message
        : status === undefined
          ? `There is no SageMaker endpoint ${host(target)}.`
          : `${host(target)} does not know ${operation} (HTTP ${status}).`,
    advice: target.endpointUrl
      ? `See whether the endpoint ${shownUrl(target.endpointUrl.value)} (${target.endpointUrl.source}) is the one meant, and whether it fits the Region${of(target.region)}.`
      : `See whether the Region${of(target.region)} is spelled right and has SageMaker.`,
  }),
  'not-json': ({ status, answer }, { target }) => ({
    what: `${host(target)} answered with ${isHtml(answer) ? 'a web page' : 'something that is no AWS answer'} (HTTP ${status}).`,
    advice: target.endpointUrl
      ? `The endpoint (${target.endpointUrl.source}) is probably not SageMaker, or a proxy answers in its place.`
      : 'A proxy or the login page of a network probably answers in place of AWS.',
  }),
  timeout: ({ delivery, attempts, message }, { target }) => {
    const { connectTimeout = 60, readTimeout = 60 } = target.settings;
    // The connection was there, and the TLS handshake on it stood still.
    const limit = /of inactivity/.test(message)
      ? { name: 'readTimeout', value: readTimeout }
      : { name: 'connectTimeout', value: connectTimeout };
    return delivery?.unanswered
      ? {
          what: `${host(target)} took the request but gave no answer within ${readTimeout} s (${times(attempts)}).`,
          advice: 'Look at the experiment before you try again. sagemakerExperiments.readTimeout allows more time.',
        }
      : {
          what: `No connection to ${host(target)} came about within ${limit.value} s (${times(attempts)}).`,
          advice: `A proxy, VPN or firewall is probably in the way. sagemakerExperiments.${limit.name} allows more time.`,
        };
  },
  'service-fault': ({ status, attempts }, { operation }) => ({
    what: `AWS failed on its side in ${operation} (HTTP ${status}, ${times(attempts)}).`,
    advice: 'Look at the experiment before you try again, in a minute or so; health.aws.amazon.com tells of outages.',
  }),
  cancelled: ({ delivery }, { operation }) => {
    if (delivery?.unanswered) {
      return {
        what: `${operation} was cancelled after the request had been sent.`,
        advice: 'AWS may have carried it out all the same: look at the experiment.',
      };
    }
    const when = delivery?.attempts ? 'before AWS had taken a request' : 'before anything was sent';
    return { what: `${operation} was cancelled ${when}.`, advice: 'Nothing has changed at AWS.' };
  },
  unknown: ({ name, message, status }, { operation }) => {
    switch (name) {
      case 'ResourceLimitExceeded':
        return {
          what: 'A quota of the account is used up.',
          advice: 'Free what is no longer needed, or ask for a higher quota.',
        };
      case 'InvalidRetryConfiguration':
        return { what: message, advice: 'Correct it there and try again.' };
      default:
        return {
          what: failed(operation, status === undefined ? message : `AWS answered ${name}`),
          advice: 'The output channel has the details.',
        };
    }
  },
};

const NETWORK_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name can not be resolved',
  EAI_AGAIN: 'The host name can not be resolved just now',
  ECONNREFUSED: 'The connection was refused',
  ECONNRESET: 'The connection was cut',
  EPIPE: 'The connection was cut',
  ECONNABORTED: 'The connection was cut',
};

function tlsWords(code = ''): string {
  if (/EXPIRED/.test(code)) return 'The TLS certificate has expired';
  if (/ALTNAME|HOSTNAME/.test(code)) return 'The TLS certificate is for another host';
  if (/SELF_SIGNED|UNABLE_TO/.test(code)) return 'The TLS certificate is not from a trusted authority';
  return 'No TLS connection came about';
}

type TargetOf = ErrorContext['target'];
const host = ({ endpointUrl, region }: TargetOf) =>
  endpointUrl
    ? shownUrl(endpointUrl.value)
    : `api.sagemaker.${region?.value ?? '(no Region)'}.${domain(region?.value)}`;
const domain = (region = '') => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');
const place = (target: TargetOf) =>
  target.endpointUrl ? `at ${shownUrl(target.endpointUrl.value)}` : `in Region${of(target.region)}`;
const of = (region: TargetOf['region']) => (region ? ` ${region.value}` : '');
const times = (attempts: number) => (attempts === 1 ? '1 attempt' : `${attempts} attempts`);
const profileOption = ({ profile }: TargetOf) => (profile.value === 'default' ? '' : ` --profile ${profile.value}`);
const principalOf = (target: TargetOf) =>
  target.keysOfEnvironment ? `the ${profileShown(target)}` : `profile ${target.profile.value}`;

/** A profile signs in through IAM Identity Center or through the console; the SDK names the command where it is the latter. */
const signInCommand = ({ message }: Failure): readonly string[] =>
  /aws login/.test(message) ? ['login'] : ['sso', 'login'];

/** One sentence, whatever the reason is made of: none at all, several lines, a sentence of its own. */
function failed(operation: string, reason: string): string {
  const words = reason
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:\s]+$/, '');
  return words ? `${operation} failed: ${words}.` : `${operation} failed, and no reason was given.`;
}

/** AWS words a denial as "User: ARN is not authorized to perform: ACTION on resource: ARN because ...". */
function denial(message: string) {
  return {
    principal: /User:\s*(\S+)/.exec(message)?.[1],
    action: /perform:?\s*([\w-]+:\w+)/.exec(message)?.[1],
    resource: /on resource:\s*([^\s,]+)/.exec(message)?.[1],
  };
}

const STATES = 'Creating|Created|Updating|Running|Starting|Stopping|Completed|Cancelled';

/** Words after which a text names the present state; those that would be legal follow others ("must be", "has to be"). */
const PRESENT = [
  `\\b(?:state|status)\\b(?:\\s+(?:is|of|as))?[\\s:=]*["'\`[(]*(${STATES})\\b`,
  `\\bis\\s+(?:\\w+ly\\s+)?["']?(${STATES})\\b`,
];

function stateIn(message: string): string | undefined {
  for (const pattern of PRESENT) {
    const named = new RegExp(pattern, 'i').exec(message)?.[1];
    if (named) return named;
  }
  const all = new Set(message.match(new RegExp(`\\b(?:${STATES})\\b`, 'g')));
  return all.size === 1 ? [...all][0] : undefined;
}

function waitFor(state: string | undefined): string {
  if (state === 'Completed' || state === 'Cancelled') return `${state} is final: what is left is a new experiment.`;
  if (state === 'Stopping') return 'It is coming to its end.';
  return 'Wait until it has settled.';
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const isFromService = (kind: ErrorKind, { status, name }: Failure) =>
  status !== undefined && kind !== 'not-json' && name !== 'SyntaxError';

/** A server that failed does not say how far it had got, nor does whatever wrote an answer that is not of AWS. */
function mayHaveReachedAws(kind: ErrorKind, { delivery, status = 0 }: Failure): boolean {
  if (delivery?.unanswered || kind === 'service-fault') return true;
  return kind === 'not-json' && (status < 300 || status >= 500);
}

function deliveryWords({ attempts, unanswered }: Delivery): string {
  if (unanswered) return 'a request was sent, and its answer did not arrive in full';
  return attempts === 0 ? 'nothing was sent' : 'no request was left without an answer';
}

function details(kind: ErrorKind, failure: Failure, { target, operation, name }: ErrorContext): string {
  const { delivery, answer } = failure;
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['Operation', name ? `${operation} ${name}` : operation],
    ['Profile', profileShown(target)],
    ['Region', target.region && `${target.region.value} (${target.region.source})`],
    ['Endpoint', target.endpointUrl && `${shownUrl(target.endpointUrl.value)} (${target.endpointUrl.source})`],
    ['HTTP status', failure.status],
    ['Request id', failure.requestId],
    ['Attempts', failure.attempts],
    ['Delivery', delivery && deliveryWords(delivery)],
    ...failure.chain.map(
      (each, depth) =>
        [
          depth === 0 ? 'Error' : 'Cause',
          `${each.name}: ${each.message}${each.code ? ` (${each.code})` : ''}`,
        ] as const,
    ),
    ['Answer', isFromService(kind, failure) ? undefined : answer],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : `${label}: ${value}`)).join('\n');
}
