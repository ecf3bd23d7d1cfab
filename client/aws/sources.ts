/** Where what was set of a target comes from, in the words that are shown. */
import type { TargetSettings } from './types.ts';

/** What can be set for one file alone. */
export type Placed = 'profile' | 'region' | 'endpointUrl';

/** Words for each value that comes from elsewhere than the setting of its name. */
export type SettingSources = Readonly<Partial<Record<Placed, string>>>;

export const FROM_FILE = "the file's sagemaker-target comment";
export const FROM_LIST = 'sagemakerExperiments.targets';
export const FROM_WINDOW = 'chosen for this window';

export const settingSource = (name: keyof TargetSettings): string => `setting sagemakerExperiments.${name}`;

/** Said of a file, alone or in the list that a team shares; choosing another profile changes nothing about it. */
export const isOfFile = (source: string): boolean => source === FROM_FILE || source === FROM_LIST;

/** Said by the person here, not by the environment or a profile. */
export const isSet = (source: string): boolean =>
  isOfFile(source) || source === FROM_WINDOW || source.startsWith('setting ');
