import type { Target } from './aws/types.ts';

/** One text for each place that calls can go to: what was learnt at one place is never shown for another. */
export const targetKey = ({ keysOfEnvironment, profile, region, endpointUrl }: Target): string =>
  JSON.stringify([
    keysOfEnvironment ? '' : profile.value,
    keysOfEnvironment ?? false,
    region?.value,
    endpointUrl?.value,
  ]);
