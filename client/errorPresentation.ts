/** An explained error as a notification: its words and the buttons that help, by its kind. */
import { FROM_FILE, FROM_LIST, isOfFile } from './aws/sources.ts';
import type { ExplainedError, Sourced, Target } from './aws/types.ts';
import type { Situation } from './messages.ts';
import type { SettingName } from './settings.ts';

/** What a button does. `title` is what it says. */
export type ErrorAction = { readonly title: string } & (
  | {
      readonly does:
        | 'retry'
        | 'select-target'
        | 'open-credentials-docs'
        | 'copy-policy'
        | 'pick-name'
        | 'describe'
        | 'go-to-member'
        | 'go-on-without-account'
        | 'show-output';
    }
  | { readonly does: 'open-setting'; readonly setting: SettingName }
  /** Subcommand of the AWS CLI that renews the session. */
  | { readonly does: 'sign-in'; readonly signIn: readonly string[] }
);

export interface Presentation {
  readonly message: string;
  /** In the order of the buttons; the last always shows the output channel. */
  readonly actions: readonly ErrorAction[];
}

export interface PresentationContext {
  readonly target: Target;
  /** API name of what was being done. */
  readonly operation: string;
  /** API name of the change that was to follow. */
  readonly purpose?: string | undefined;
  /** A member of the open file that the service's text names was found. */
  readonly memberFound?: boolean | undefined;
  /** What was learnt of the experiment since; says more than the error's own words. */
  readonly situation?: Situation | undefined;
}

const RETRY: ErrorAction = { does: 'retry', title: 'Retry' };
const DESCRIBE: ErrorAction = { does: 'describe', title: 'Describe' };
const SELECT_TARGET: ErrorAction = { does: 'select-target', title: 'Select Profile' };
const SHOW_OUTPUT: ErrorAction = { does: 'show-output', title: 'Show Output' };
const SSO_LOGIN: readonly string[] = ['sso', 'login'];
const openSetting = (setting: SettingName): ErrorAction => ({ does: 'open-setting', setting, title: 'Open Setting' });

/** Kinds whose own words tell that the request may have been carried out. */
const SAYS_SO_ITSELF: ReadonlySet<ExplainedError['kind']> = new Set(['cancelled', 'conflict']);

/** The notification for an error of an operation. */
export function present(error: ExplainedError, context: PresentationContext): Presentation {
  const isBefore = context.purpose !== undefined || context.operation === 'GetCallerIdentity';
  if (error.kind === 'cancelled' && isBefore) {
    return {
      message: 'Cancelled before it was sent. Nothing has changed at AWS.',
      actions: [SHOW_OUTPUT],
    };
  }
  const what = context.situation?.words ?? error.what;
  const advice = context.situation ? undefined : error.advice;
  const doubt =
    error.mayHaveReachedAws && changes(context.operation) && !SAYS_SO_ITSELF.has(error.kind)
      ? `The ${CHANGES[context.operation]} may have been carried out.`
      : undefined;
  return {
    message: [what, wordsOfAws(error), doubt, advice].filter(Boolean).join(' '),
    actions: [...helpful(error, context), SHOW_OUTPUT],
  };
}

/** AWS's own text where it says more than ours: the value, the state, why it is denied. */
function wordsOfAws({ kind, what, serviceMessage }: ExplainedError): string | undefined {
  if (!serviceMessage || what.includes(serviceMessage)) return undefined;
  switch (kind) {
    case 'access-denied': {
      const [, reason] = serviceMessage.split(/\bbecause (.+)/);
      return reason && `AWS's reason: ${reason.replace(/\.$/, '')}.`;
    }
    case 'validation':
    case 'conflict':
    case 'invalid-credentials':
    case 'service-fault':
    case 'unknown':
      return `AWS says: "${serviceMessage}"${serviceMessage.endsWith('.') ? '' : '.'}`;
    default:
      return undefined;
  }
}

function helpful(
  { kind, signIn, mayHaveReachedAws }: ExplainedError,
  context: PresentationContext,
): readonly ErrorAction[] {
  const { target, operation, memberFound, situation } = context;
  const look = mayHaveReachedAws && changes(operation) ? [DESCRIBE] : [];
  switch (kind) {
    case 'no-credentials':
      return [
        // A profile that the file or the team's list names is not chosen away.
        ...(isOfFile(target.profile.source) ? openOrigin(target.profile, 'profile') : [SELECT_TARGET]),
        { does: 'open-credentials-docs', title: 'Open AWS Docs' },
      ];
    case 'expired-sso':
      return [{ does: 'sign-in', title: 'Sign In and Retry', signIn: signIn ?? SSO_LOGIN }, RETRY];
    case 'expired-credentials':
    case 'invalid-credentials':
      // The environment of a running VS Code does not change any more.
      return target.keysOfEnvironment ? [SELECT_TARGET] : [RETRY, SELECT_TARGET];
    case 'access-denied':
      return [{ does: 'copy-policy', title: 'Copy Policy' }, SELECT_TARGET];
    case 'not-found':
      return [{ does: 'pick-name', title: 'Pick Existing Name' }, SELECT_TARGET];
    case 'conflict':
      return mayHaveReachedAws || situation?.isFinal ? [DESCRIBE] : [DESCRIBE, RETRY];
    case 'validation':
      return memberFound ? [{ does: 'go-to-member', title: 'Go to Member' }] : [];
    case 'throttled':
      return [...look, RETRY];
    case 'no-network':
      return [...look, RETRY, ...goOn(operation)];
    case 'timeout':
      return [...look, RETRY, ...goOn(operation)];
    case 'tls':
      return [openSetting('caBundle'), RETRY];
    case 'wrong-endpoint':
      return [
        ...(target.endpointUrl ? openOrigin(target.endpointUrl, 'endpointUrl') : openOrigin(target.region, 'region')),
        RETRY,
      ];
    case 'not-json':
      return [...look, ...(target.endpointUrl ? openOrigin(target.endpointUrl, 'endpointUrl') : []), RETRY];
    case 'service-fault':
    case 'unknown':
      return [...look, RETRY];
    case 'cancelled':
      return look;
  }
}

/** The setting that a value comes from; the person who reads this has the file with a comment in front. */
function openOrigin(value: Sourced<string> | undefined, setting: SettingName): readonly ErrorAction[] {
  if (value?.source === FROM_FILE) return [];
  return [openSetting(value?.source === FROM_LIST ? 'targets' : setting)];
}

/** STS may be out of reach where SageMaker is not, as in a VPC without an STS endpoint. */
const goOn = (operation: string): readonly ErrorAction[] =>
  operation === 'GetCallerIdentity' ? [{ does: 'go-on-without-account', title: 'Continue Without Account' }] : [];

/** Operations that change something, as a person calls them. */
const CHANGES: Readonly<Record<string, string>> = {
  CreateInferenceExperiment: 'creation',
  UpdateInferenceExperiment: 'update',
  StartInferenceExperiment: 'start',
  StopInferenceExperiment: 'stop',
  DeleteInferenceExperiment: 'deletion',
};

const changes = (operation: string): boolean => Object.hasOwn(CHANGES, operation);

/**
 * Whether an update may be confirmed although the account could not be learnt: the caller is forbidden to ask, or the
 * endpoint has no STS. Any other error of GetCallerIdentity would meet the update too, so it is told at once.
 */
export const accountMayStayUnknown = ({ kind }: ExplainedError): boolean =>
  kind === 'access-denied' || kind === 'wrong-endpoint' || kind === 'not-json';
