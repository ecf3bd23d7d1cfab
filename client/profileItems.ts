/** Profiles as a list to choose from. */
import type { Profiles } from './aws/types.ts';
import { plain } from './plain.ts';

export interface ProfileItem {
  readonly label: string;
  /** Region, how it comes by its credentials, whether it is the one in use. */
  readonly description: string;
  /** Why it can not be used as it is. */
  readonly detail?: string;
  /** Name; an empty text leaves it to the AWS CLI's own order. */
  readonly profile: string;
}

export function profileItems({ profiles, inherited }: Profiles, current: string): readonly ProfileItem[] {
  return [
    { label: 'As the AWS CLI would', description: plain(inherited, 200), profile: '' },
    ...profiles.map(({ name, region, kind, problem }) => ({
      label: plain(name),
      description: [region && plain(region, 80), plain(kind, 200), name === current && 'in use']
        .filter(Boolean)
        .join(' · '),
      ...(problem && { detail: `$(warning) ${plain(problem, 300)}` }),
      profile: name,
    })),
  ];
}
