/** What is said of a target, from the nearest to the file to the farthest: its comment, the team's list, the window, settings. */

import { shownUrl } from './aws/shownUrl.ts';
import { FROM_FILE, FROM_LIST, FROM_WINDOW, type Placed, type SettingSources, settingSource } from './aws/sources.ts';
import type { Sourced, Target, TargetSettings } from './aws/types.ts';

/** An empty text is a choice too: "as the AWS CLI would". An absent member leaves the setting in force. */
export interface TargetChoice {
  readonly profile?: string;
  readonly region?: string;
}

/** What a file's comment or the list says of it; an empty text says nothing. */
export type OfFile = Readonly<Partial<Record<Placed, string>>>;

export interface Layers {
  readonly comment?: OfFile | undefined;
  readonly listed?: OfFile | undefined;
  readonly choice: TargetChoice;
}

export interface Placement {
  readonly settings: TargetSettings;
  /** Of what is in no setting of its name. */
  readonly sources: SettingSources;
}

const MEMBERS: readonly Placed[] = ['profile', 'region', 'endpointUrl'];

/** The settings with what overrules them, member by member, and where that comes from. */
export function placed(settings: TargetSettings, { comment = {}, listed = {}, choice }: Layers): Placement {
  const values: Partial<Record<Placed, string>> = {};
  const sources: Partial<Record<Placed, string>> = {};
  for (const member of MEMBERS) {
    const chosen = (choice as OfFile)[member];
    const [value, source] =
      [[comment[member]?.trim(), FROM_FILE] as const, [listed[member]?.trim(), FROM_LIST] as const].find(
        ([text]) => text,
      ) ?? ([chosen, FROM_WINDOW] as const);
    if (value === undefined) continue;
    values[member] = value;
    sources[member] = source;
  }
  return { settings: { ...settings, ...values }, sources };
}

/** Stands in for a target that could not be resolved, so that the error can be explained. */
export function unresolved({ settings, sources }: Placement): Target {
  const { profile, region, endpointUrl } = settings;
  const as = (member: Placed, value: string): Sourced<string> => ({
    value,
    source: sources[member] ?? settingSource(member),
  });
  return {
    profile: profile ? as('profile', profile) : { value: process.env.AWS_PROFILE || 'default', source: 'as set' },
    region: region ? as('region', region) : undefined,
    endpointUrl: endpointUrl ? as('endpointUrl', endpointUrl) : undefined,
    settings,
  };
}

/** A choice less the members that another one has. */
export const without = (choice: TargetChoice, other: TargetChoice): TargetChoice =>
  Object.fromEntries(Object.entries(choice).filter(([member]) => !(member in other)));

/** What a file says of its own target, in words: "profile prod (the file's sagemaker-target comment)"; undefined: nothing. */
export function ownTarget({ settings, sources }: Placement): string | undefined {
  const own = MEMBERS.filter((member) => sources[member] === FROM_FILE || sources[member] === FROM_LIST);
  const words = own.map((member) => `${WORDS[member]} ${told(member, settings[member])} (${sources[member]})`);
  return words.length > 0 ? words.join(', ') : undefined;
}

const told = (member: Placed, value = ''): string => (member === 'endpointUrl' ? shownUrl(value) : value);

const WORDS: Readonly<Record<Placed, string>> = { profile: 'profile', region: 'Region', endpointUrl: 'endpoint' };
