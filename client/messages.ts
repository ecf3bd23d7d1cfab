/** What the person reads about an update: sentences from data, nothing of VS Code. */
import type { Description, ExperimentRequest, Plan } from '../server/protocol.ts';
import { isLoopback } from './aws/loopback.ts';
import { isOfAws } from './aws/ofAws.ts';
import { overviewOf } from './aws/overview.ts';
import { profileShown } from './aws/profileShown.ts';
import { shownUrl } from './aws/shownUrl.ts';
import type { Sourced, Target } from './aws/types.ts';
import { plain } from './plain.ts';
import { isSameState, planLines } from './planText.ts';

export interface Confirmation {
  /** The question. */
  readonly message: string;
  /** One fact a line. */
  readonly detail: string;
}

export interface UpdateFacts {
  readonly input: NonNullable<ExperimentRequest['input']>;
  readonly omitted: readonly string[];
  readonly target: Target;
  /** "123456789012", or "unknown" with the reason. */
  readonly account: string;
  /** ARN of the caller; undefined when it is not known. */
  readonly principal?: string | undefined;
  /** The text that is sent is not the text that is saved. */
  readonly unsaved: boolean;
  /** What would change; absent where what is deployed could not be asked. */
  readonly plan?: Plan;
  /** What is deployed has changed since the person was asked before. */
  readonly changedMeanwhile?: boolean;
}

/** The question asked before an update: where it goes, as whom, and what is sent. */
export function confirmation(facts: UpdateFacts): Confirmation {
  const { input, target, account, principal, unsaved, plan, changedMeanwhile } = facts;
  const { Name } = input;
  const lines = [
    ...(changedMeanwhile
      ? ['It has changed at AWS since you were asked. This is what the update would do now.', '']
      : []),
    ...targetFacts({ target, account, principal }),
    '',
    ...(plan ? planLines(plan) : memberLines(facts)),
    unsaved && 'The file has unsaved changes. The text on the screen is what is sent.',
  ];
  return {
    message: `Update inference experiment "${plain(Name, 120)}"?`,
    detail: lines.filter((line) => typeof line === 'string').join('\n'),
  };
}

function memberLines({ input: { Name: _, ...rest }, omitted }: UpdateFacts): readonly (string | false)[] {
  const members = Object.keys(rest);
  return [
    `Sent: ${members.length > 0 ? list(members) : 'the Name alone, so nothing will change'}`,
    omitted.length > 0 && `Left out, as an update does not take it: ${list(omitted)}`,
    'What is deployed is not known, so what this changes can not be shown.',
  ];
}
/** The standing warning while certificates are not verified; undefined while they are. */
export const notVerified = ({ settings }: Target): string | undefined =>
  settings.noVerifySsl
    ? 'Certificates of servers are not verified (setting sagemakerExperiments.noVerifySsl): whoever is on the way can read and change what is sent.'
    : undefined;

/** Whose account a change is made in and where, one fact a line. */
export const targetFacts = ({
  target,
  account,
  principal,
}: Pick<UpdateFacts, 'target' | 'account' | 'principal'>): readonly string[] => [
  `Account: ${plain(account)}`,
  ...(principal ? [`Principal: ${plain(principal)}`] : []),
  `Region: ${target.region ? sourced(target.region) : 'none'}`,
  `Profile: ${plain(profileShown(target))}`,
  ...(target.endpointUrl ? [`Endpoint: ${sourced(shown(target.endpointUrl))}`] : []),
  ...notOfAws(target),
  ...[notVerified(target)].filter((line) => line !== undefined),
];

/** A line for each host that would be asked in AWS's place, this machine aside; by the name that is looked up. */
function notOfAws({ endpointUrl, endpointUrls }: Target): readonly string[] {
  const asked = [
    [endpointUrl, 'is sent the change'],
    [endpointUrls?.sts, 'is asked whose account this is'],
  ] as const;
  return asked.flatMap(([endpoint, does]) =>
    !endpoint || isLoopback(endpoint.value) || isOfAws(endpoint.value)
      ? []
      : `\u26a0 ${plain(new URL(endpoint.value).host)}, which is not AWS, ${does} (${plain(endpoint.source)})`,
  );
}

/** "eu-west-1 (AWS_REGION)": a value and where it comes from. */
export const sourced = ({ value, source }: Sourced<string>): string =>
  value === source ? plain(value) : `${plain(value)} (${plain(source)})`;

/** An endpoint without the user name and password that may stand in it. */
export const shown = ({ value, source }: Sourced<string>): Sourced<string> => ({ value: shownUrl(value), source });

/** Where a call goes, in one line: "profile dev, eu-west-1, http://127.0.0.1:8765". */
export const targetLine = ({ keysOfEnvironment, profile, region, endpointUrl }: Target): string =>
  [
    keysOfEnvironment ? 'keys of the environment' : `profile ${profile.value}`,
    region?.value ?? 'no Region',
    endpointUrl && shown(endpointUrl).value,
  ]
    .filter((part) => part !== undefined)
    .map((part) => plain(part))
    .join(', ');

/** What there is to know of an update besides that it was accepted. */
export interface SinceConfirmed {
  readonly changedSince: boolean;
  /** Told here as well as before: without a confirmation nothing was told before. */
  readonly unsaved: boolean;
  readonly otherAccount: string | undefined;
}

/** The notification of an update that AWS accepted; the ARN is whole. */
export const updatedMessage = (
  name: string,
  arn: string,
  { changedSince, unsaved, otherAccount }: SinceConfirmed,
): string =>
  [
    `Updated inference experiment "${name}": ${arn}`,
    otherAccount,
    changedSince
      ? 'The file has changed since you confirmed; what you confirmed was sent.'
      : unsaved && 'The text on the screen was sent; the file is not saved.',
  ]
    .filter(Boolean)
    .join(' ');

/**
 * A warning when the account that was confirmed is not the one that AWS says was changed; undefined when they are the
 * same, or when none was confirmed.
 */
export const otherAccount = (confirmed: string | undefined, changed: string): string | undefined =>
  confirmed === undefined || confirmed === changed
    ? undefined
    : `This is account ${changed}, but you confirmed account ${confirmed}: the credentials changed in between.`;

/** Lines for the output channel about an accepted update. */
export const updatedLog = (
  { input, omitted, target, account, unsaved }: UpdateFacts,
  updated: { readonly arn: string; readonly requestId: string | undefined; readonly attempts: number },
): readonly string[] => [
  `Updated ${plain(input.Name)}: ${plain(updated.arn)}`,
  `  Target: ${targetLine(target)}, account ${plain(account)}`,
  `  Request id: ${plain(updated.requestId ?? 'none')}${updated.attempts > 1 ? `, ${updated.attempts} attempts` : ''}`,
  `  Sent: ${list(Object.keys(input))}`,
  ...(omitted.length > 0 ? [`  Left out: ${list(omitted)}`] : []),
  ...(unsaved ? ['  The text on the screen was sent; it was not saved.'] : []),
];

export interface Found {
  readonly name: string;
  /** What is deployed now. */
  readonly description: Description;
  /** What was deployed when the update was confirmed; undefined where it was not asked. */
  readonly before: Description | undefined;
  /** Sending the update again would change nothing. */
  readonly isAsAsked: boolean;
}

export interface Became {
  readonly outcome: 'accepted' | 'refused' | 'unknown';
  readonly message: string;
}

/** What became of an update whose answer was lost, as far as the experiment tells. */
export function whatBecame({ name, description, before, isAsAsked }: Found): Became {
  const update = `The update of "${plain(name, 120)}"`;
  if (isAsAsked)
    return { outcome: 'accepted', message: `${update} was carried out: the experiment is as was asked for.` };
  if (before && isSameState(before, description)) {
    const message = `${update} was not carried out: the experiment has not changed since. Run it again when you want it.`;
    return { outcome: 'refused', message };
  }
  const state = plain(overviewOf(description).status, 40);
  const message = `Whether the update of "${plain(name, 120)}" was carried out can not be told yet: the experiment is ${state}, and not as was asked for. Preview Changes shows what is left to change.`;
  return { outcome: 'unknown', message };
}

const SHOWN_ERRORS = 3;

/** Why a file was not sent: how many errors it has and the first of them, lines counted from 1. */
export function fileErrors(file: string, errors: ExperimentRequest['errors'], done = 'sent'): string {
  const shown = errors
    .slice(0, SHOWN_ERRORS)
    .map(({ message, range }) => `Line ${range.start.line + 1}: ${plain(message, 200)}`);
  const more = errors.length - shown.length;
  return [
    `${plain(file, 120)} was not ${done}: it has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}.`,
    ...shown,
    more > 0 ? `And ${more} more.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is known of an experiment whose update was refused for its state. */
export interface Situation {
  readonly words: string;
  /** No later try of the same update will do better. */
  readonly isFinal: boolean;
}

/** What the state of an experiment means for an update that was refused; undefined when it is no text. */
export function conflictSituation(name: string, status: unknown): Situation | undefined {
  if (typeof status !== 'string') return undefined;
  const experiment = `Experiment "${plain(name, 120)}" is ${plain(status, 40)}.`;
  switch (status) {
    case 'Created':
    case 'Running':
      return {
        words: `${experiment} That state allows an update, so it may have been reached just now: try again.`,
        isFinal: false,
      };
    case 'Completed':
    case 'Cancelled':
      return { words: `${experiment} It has ended; only Created and Running allow an update.`, isFinal: true };
    case 'Stopping':
      return {
        words: `${experiment} It is coming to its end; only Created and Running allow an update.`,
        isFinal: true,
      };
    default:
      return {
        words: `${experiment} Only Created and Running allow an update: wait until it has settled, then try again.`,
        isFinal: false,
      };
  }
}

const list = (names: readonly string[]): string => names.map((name) => plain(name, 80)).join(', ');
