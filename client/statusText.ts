/** What the status bar says of the target: never a value that a command would not use. */
import { profileShown } from './aws/profileShown.ts';
import type { Target } from './aws/types.ts';
import { shown, sourced } from './messages.ts';
import { plain } from './plain.ts';

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  /** Commands would ask or fail. */
  readonly warns: boolean;
}

const SELECT = 'sagemakerExperiments.selectTarget';

export function statusOf(target: Target): StatusText {
  const { keysOfEnvironment, profile, region, endpointUrl } = target;
  const parts = [
    keysOfEnvironment ? 'environment' : profile.value,
    region?.value ?? 'no Region',
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
      'Click to choose another profile and Region.',
    ].join('\n'),
    command: SELECT,
    warns: region === undefined,
  };
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
