import type { Target } from './types.ts';

/** Whose credentials a call uses, with where that comes from: "dev (AWS_PROFILE)", "environment (AWS_ACCESS_KEY_ID)". */
export function profileShown({ keysOfEnvironment, profile: { value, source } }: Target): string {
  if (keysOfEnvironment) return 'environment (AWS_ACCESS_KEY_ID)';
  return value === source ? value : `${value} (${source})`;
}
