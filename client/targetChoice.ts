/** What the person chose for this window, over what the settings say. */
import type { Target, TargetSettings } from './aws/types.ts';

/** An empty text is a choice too: "as the AWS CLI would". An absent member leaves the setting in force. */
export interface TargetChoice {
  readonly profile?: string;
  readonly region?: string;
}

const CHOSEN = 'chosen for this window';

export const withChoice = (settings: TargetSettings, choice: TargetChoice): TargetSettings => ({
  ...settings,
  ...choice,
});

/** The target with its sources told as they are: what was chosen for the window is in no setting. */
export const withChosenSources = (target: Target, choice: TargetChoice): Target => ({
  ...target,
  profile: choice.profile ? { ...target.profile, source: CHOSEN } : target.profile,
  region: target.region && choice.region ? { ...target.region, source: CHOSEN } : target.region,
});

/** A choice less the members that another one has. */
export const without = (choice: TargetChoice, other: TargetChoice): TargetChoice =>
  Object.fromEntries(Object.entries(choice).filter(([member]) => !(member in other)));
