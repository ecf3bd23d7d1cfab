/** AWS errors in words for the person who pressed the button: what happened, why it usually does, what to do. */
import type { Delivery } from './delivery.ts';
import { kindOf } from './errorKind.ts';
import { type Failure, failureOf, isHtml } from './failure.ts';
import { host, kindsOfEndpoint, proxyOf } from './hosts.ts';
import { networkWords, timeoutWords, times, tlsWords } from './networkErrors.ts';
import { actionOf, before, changeOf, onlyReads } from './operationWords.ts';
import { profileShown } from './profileShown.ts';
import { redact } from './redact.ts';
import { shownUrl } from './shownUrl.ts';
import { FROM_FILE, FROM_LIST, isOfFile } from './sources.ts';
import { conflictWords, notFoundWords } from './stateErrors.ts';
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
    mayHaveReachedAws: !onlyReads(context.operation) && mayHaveReachedAws(kind, failure),
    details: hide(details(kind, failure, context)),
  };
}

type Explanation = (failure: Failure, context: ErrorContext) => { readonly what: string; readonly advice: string };

const EXPLANATIONS: Readonly<Record<ErrorKind, Explanation>> = {
  'no-credentials': ({ name, message }, { target }) => {
    if (name === 'ProfileNotFound') return { what: message, advice: missingProfileAdvice(target) };
    if (name === 'ProfileIncomplete') {
      return { what: message, advice: 'Correct it in the shared AWS files, or choose another profile.' };
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
    what: `The login session of profile ${signInProfile(target)} has ended, or there was none yet.`,
    advice: `Run \`aws ${signInCommand(failure).join(' ')}${optionOf(signInProfile(target))}\` and then this command again; VS Code need not be restarted.`,
  }),
  'expired-credentials': (_, { target }) => ({
    what: `The temporary credentials of ${principalOf(target)} have expired.`,
    advice: target.keysOfEnvironment
      ? 'VS Code has them from the environment it was started in: choose a profile, or start it from a renewed one.'
      : 'Renew them where you got them; the next command picks them up without a restart.',
  }),
  'invalid-credentials': ({ message }, { target, operation }) =>
    target.settings.noSignRequest
      ? {
          what: `AWS refuses ${operation} without a signature.`,
          advice:
            'The setting sagemakerExperiments.noSignRequest leaves it out; only a server of your own may take that.',
        }
      : /expired|not yet current|skew|in the future/i.test(message)
        ? {
            what: "AWS refused the request's signature because of its time.",
            advice: "This machine's clock is probably wrong by more than five minutes; set it and try again.",
          }
        : {
            what: `AWS does not accept the credentials of ${principalOf(target)}.`,
            advice: `The keys may be deleted, mistyped or of another partition, or the Region${of(target.region)} may not be enabled for this account.`,
          },
  'access-denied': ({ message }, { operation }) => {
    const { action = actionOf(operation), principal, resource } = denial(message);
    return {
      what: `${principal ?? 'This principal'} is not allowed to perform ${action}${resource ? ` on ${resource}` : ''}.`,
      advice: `Ask whoever manages permissions in the account for ${action}, or choose a profile that has it.`,
    };
  },
  'not-found': (failure, context) => notFoundWords(failure, context, place(context.target)),
  conflict: conflictWords,
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
  'no-network': networkWords,
  tls: tlsWords,
  timeout: timeoutWords,
  'wrong-endpoint': (failure, { target, operation }) => {
    if (failure.name === 'InvalidEndpoint') {
      return { what: failure.message, advice: 'Correct it there and try again.' };
    }
    if (failure.name === 'InsecureEndpoint') {
      return {
        what: failure.message,
        advice:
          'Write https:// there. Where there is no TLS and nobody else on the way, the user setting sagemakerExperiments.allowInsecureEndpoints lets it pass.',
      };
    }
    return {
      what:
        failure.status === undefined
          ? `There is no endpoint ${host(failure, target)}.`
          : `${host(failure, target)} does not know ${operation} (HTTP ${failure.status}).`,
      advice: target.endpointUrl
        ? `See whether the endpoint ${shownUrl(target.endpointUrl.value)} (${target.endpointUrl.source}) is the one meant, and whether it fits the Region${of(target.region)}.`
        : `See whether the Region${of(target.region)} is spelled right and has the service${withKinds(target)}.`,
    };
  },
  'not-json': (failure, { target }) => ({
    what: `${host(failure, target)} answered with ${strange(failure)}.`,
    advice: target.endpointUrl
      ? `The endpoint (${target.endpointUrl.source}) is probably not SageMaker, or a proxy answers in its place.`
      : 'A proxy or the login page of a network probably answers in place of AWS.',
  }),
  'service-fault': ({ status, attempts }, { operation }) => ({
    what: `AWS failed on its side in ${operation} (HTTP ${status}, ${times(attempts)}).`,
    advice: `${before(operation)}, in a minute or so; health.aws.amazon.com tells of outages.`,
  }),
  cancelled: ({ delivery }, { operation }) => {
    if (delivery?.unanswered) {
      return {
        what: `${operation} was cancelled after the request had been sent.`,
        advice: onlyReads(operation)
          ? 'It only reads, so nothing has changed at AWS.'
          : changeOf(operation)?.change === 'create'
            ? 'AWS may have carried it out all the same: see whether the experiment exists.'
            : 'AWS may have carried it out all the same: look at the experiment.',
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
      case 'SsoSignInEnded':
        return { what: message, advice: 'No session has begun.' };
      case 'InvalidRetryConfiguration':
      case 'InvalidTargets':
        return { what: message, advice: 'Correct it there and try again.' };
      default:
        return {
          what: failed(operation, status === undefined ? message : `AWS answered ${name}`),
          advice: 'The output channel has the details.',
        };
    }
  },
};

/** What a file asks for is not changed by choosing something for the window. */
function missingProfileAdvice({ profile: { value, source } }: TargetOf): string {
  if (!isOfFile(source)) return 'Choose another profile, or add this one with `aws configure`.';
  const add = `Add it to this machine with \`aws configure --profile ${value}\` or \`aws configure sso\``;
  return source === FROM_FILE ? `${add}, or change the file's comment.` : `${add}, or change ${FROM_LIST}.`;
}

type TargetOf = ErrorContext['target'];
const place = (target: TargetOf) =>
  target.endpointUrl ? `at ${shownUrl(target.endpointUrl.value)}` : `in Region${of(target.region)}`;
const of = (region: TargetOf['region']) => (region ? ` ${region.value}` : '');
const withKinds = (target: TargetOf) => {
  const kinds = kindsOfEndpoint(target);
  return kinds ? `, also at endpoints of this kind: ${kinds}` : '';
};

function strange({ name, status, answer }: Failure): string {
  if (name === 'HugeAnswer') return 'more than AWS ever does';
  return `${isHtml(answer) ? 'a web page' : 'something that is no AWS answer'} (HTTP ${status})`;
}

const optionOf = (profile: string) => (profile === 'default' ? '' : ` --profile ${profile}`);
const profileOption = ({ profile }: TargetOf) => optionOf(profile.value);
const signInProfile = ({ signInProfile: other, profile }: TargetOf) => other ?? profile.value;
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
    .replace(/(?<![.:\s])[.:\s]+$/, '');
  return words ? `${operation} failed: ${words}.` : `${operation} failed, and no reason was given.`;
}

/** AWS words a denial as "User: ARN is not authorized to perform: ACTION on resource: ARN because ...". */
function denial(message: string) {
  return {
    principal: /User:\s*(\S+)/.exec(message)?.[1],
    action: /(?<![\w-])perform:?\s*([\w-]+:\w+)/.exec(message)?.[1],
    resource: /on resource:\s*([^\s,]+)/.exec(message)?.[1],
  };
}

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
  const proxy = proxyOf(failure, target);
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['Operation', name ? `${operation} ${name}` : operation],
    ['Profile', profileShown(target)],
    ['Region', target.region && `${target.region.value} (${target.region.source})`],
    ['Endpoint', target.endpointUrl && `${shownUrl(target.endpointUrl.value)} (${target.endpointUrl.source})`],
    ['Asked', failure.asked && shownUrl(failure.asked)],
    ['Proxy', proxy && `${shownUrl(proxy.value)} (${proxy.source})`],
    [
      'Certificates',
      target.settings.noVerifySsl ? 'not verified (setting sagemakerExperiments.noVerifySsl)' : undefined,
    ],
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
