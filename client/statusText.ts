/** What the status bar says of the target: never a value that a command would not use. */
import { overviewOf } from './aws/overview.ts';
import { profileShown } from './aws/profileShown.ts';
import type { Target } from './aws/types.ts';
import { stateWords } from './experimentTree.ts';
import type { Known } from './knowledge.ts';
import { shown, sourced } from './messages.ts';
import { plain } from './plain.ts';
import { whyProduction } from './production.ts';
import { moment } from './scheduleProgress.ts';

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  /** Commands would ask or fail, or change production. */
  readonly warns: boolean;
}

const SELECT = 'sagemakerExperiments.selectTarget';

/** What is known of the account that the target belongs to. */
export interface KnownAccount {
  /** 12 digits, as AWS said when it was last asked; undefined when it was not asked yet. */
  readonly account: string | undefined;
  /** Entries of `sagemakerExperiments.productionAccounts`. */
  readonly productionAccounts: readonly string[];
}

const UNKNOWN: KnownAccount = { account: undefined, productionAccounts: [] };

export function statusOf(target: Target, { account, productionAccounts }: KnownAccount = UNKNOWN): StatusText {
  // What is not known yet is asked before anything is changed; it is no reason for a warning that never ends.
  const why = account && whyProduction(account, productionAccounts);
  const { keysOfEnvironment, profile, region, endpointUrl } = target;
  const parts = [
    keysOfEnvironment ? 'environment' : profile.value,
    region?.value ?? 'no Region',
    account,
    why && 'PROD',
    endpointUrl && hostOf(shown(endpointUrl).value),
  ];
  return {
    text: `$(cloud) ${parts
      .filter((part) => part !== undefined)
      .map((part) => plain(part, 40))
      .join(' · ')}`,
    tooltip: [
      'SageMaker experiments go to',
      `Profile: ${plain(profileShown(target))}`,
      `Region: ${region ? sourced(region) : 'none is set, an update will ask'}`,
      ...(endpointUrl ? [`Endpoint: ${sourced(shown(endpointUrl))}`] : []),
      account ? `Account: ${account}` : 'Account: not asked for yet',
      ...(why ? [`PRODUCTION. ${why}`] : []),
      'Click to choose another profile and Region.',
    ].join('\n'),
    command: SELECT,
    warns: region === undefined || why !== undefined,
  };
}

/** With the state of the file's experiment, as a command or the view was told it. `now` in milliseconds. */
export function withExperiment(status: StatusText, { name, description, at }: Known, now: number): StatusText {
  const overview = overviewOf(description);
  const state = stateWords(overview.status, undefined, now);
  const words = stateWords(overview.status, overview, now);
  const experiment = `Experiment ${plain(name, 120)}: ${words}, as AWS said at ${moment(at)}`;
  // There is little room: the progress is in the tooltip.
  return { ...status, text: `${status.text} · ${state}`, tooltip: `${experiment}\n${status.tooltip}` };
}

/** The target can not be told: an unknown profile, an endpoint that is no URL, a file that can not be read. */
export const statusOfError = (error: unknown): StatusText => ({
  text: '$(warning) AWS target',
  tooltip: `${plain(error instanceof Error ? error.message : String(error))}\nClick to choose another profile and Region.`,
  command: SELECT,
  warns: true,
});

export const untrustedStatus: StatusText = {
  text: '$(shield) SageMaker commands are off',
  tooltip: 'This folder is not trusted, so nothing is sent to AWS from it. Click to manage trust.',
  command: 'workbench.trust.manage',
  warns: false,
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
