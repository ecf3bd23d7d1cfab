import type { Target } from './types.ts';

/**
 * Whether keys of the environment are used. A profile chosen in the settings is the AWS CLI's `--profile`: the
 * environment does not count. A profile that AWS_PROFILE names leaves it in force, as in the AWS CLI; the SDK by itself
 * would pass the keys over.
 */
export function isFromEnvironment({ settings }: Target): boolean {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = process.env;
  return Boolean(id && secret && !settings.profile?.trim());
}
