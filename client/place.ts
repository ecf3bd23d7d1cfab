/** A target by what chooses it, so that it is found again later: nothing secret, and nothing that this machine only assumes. */
import type { FileTarget } from '../server/protocol.ts';
import { shownUrl } from './aws/shownUrl.ts';
import type { Target } from './aws/types.ts';
import { targetKey } from './targetKey.ts';

export interface Place extends FileTarget {
  /** Of the target it was made from; another one is another place. */
  readonly key: string;
}

/** A profile that nobody chose, and one that keys of the environment overrule, are left to what is in force. */
export function placeOf(target: Target): Place {
  const { keysOfEnvironment, profile, region, endpointUrl } = target;
  return {
    ...(profile.source !== 'default' && !keysOfEnvironment && { profile: profile.value }),
    ...(region && { region: region.value }),
    ...(endpointUrl && { endpointUrl: shownUrl(endpointUrl.value) }),
    key: keyOf(target),
  };
}

export const isAt = (target: Target, { key }: Place): boolean => keyOf(target) === key;

/** A user name or password in the endpoint's address does not make another place, and is not to be stored. */
const keyOf = ({ endpointUrl, ...target }: Target): string =>
  targetKey({
    ...target,
    endpointUrl: endpointUrl && { value: shownUrl(endpointUrl.value), source: endpointUrl.source },
  });
