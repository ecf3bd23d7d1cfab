/** sts:AssumeRole, as far as a client's role chains and MFA codes need it. */
import { createHash } from 'node:crypto';
import { common, type ServiceError } from './errors.ts';

type Result = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The code that no device shows. */
export const wrongMfaCode = '000000';

/** `now` in milliseconds. The same role and session get the same key id, so that tests can tell roles apart. */
export function assumeRole(input: unknown, now: number): Result | ServiceError {
  const { RoleArn, RoleSessionName, SerialNumber, TokenCode, DurationSeconds = '3600' } = textsOf(input);
  const role = /^arn:[\w-]+:iam::\d{12}:role\/(?:.+\/)?([\w+=,.@-]+)$/.exec(RoleArn ?? '')?.[1];
  if (!RoleArn || !role) return common('ValidationError', `${RoleArn ?? ''} is invalid`);
  if (!RoleSessionName) return common('ValidationError', 'The request has no RoleSessionName.');
  if (SerialNumber && !/^\d{6}$/.test(TokenCode ?? '')) {
    return common('ValidationError', 'The TokenCode of an MFA device has six digits.');
  }
  if (SerialNumber && TokenCode === wrongMfaCode) {
    return common('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code.', 403);
  }
  return {
    Credentials: {
      AccessKeyId: roleKeyId(RoleArn),
      SecretAccessKey: 'a-secret-of-no-use',
      SessionToken: 'a-token-of-no-use',
      Expiration: new Date(now + Number(DurationSeconds) * 1000).toISOString(),
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROA3XFRBF535PLBIFPI4:${RoleSessionName}`,
      Arn: `${RoleArn.replace(':iam:', ':sts:').replace(/:role\/.*/, ':assumed-role/')}${role}/${RoleSessionName}`,
    },
  };
}

/** The key id that a session of the role gets: ASIA and sixteen characters. */
export const roleKeyId = (roleArn: string): string =>
  `ASIA${createHash('sha1').update(roleArn).digest('hex').slice(0, 16).toUpperCase()}`;

const textsOf = (input: unknown): Readonly<Record<string, string | undefined>> =>
  typeof input === 'object' && input !== null ? (input as Record<string, string>) : {};
