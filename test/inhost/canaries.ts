/** Secrets of no account, each of a place of its own, to be searched for wherever something is written. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

export type Place = keyof typeof canaries;

export const canaries = {
  environmentSecret: 'EnvSecretCanary7Qm2Zr9Lx4Vt6Bn1',
  environmentToken: 'EnvTokenCanary3Wp8Hs5Kd2Fj7Gc4',
  fileSecret: 'FileSecretCanary6Yn1Xb8Mv3Rq5Tz9',
  fileToken: 'FileTokenCanary2Lk7Pd4Sw9Jh6Fg1',
  programSecret: 'ProgSecretCanary5Bv2Nc8Zx3Ml7Kq4',
  programToken: 'ProgTokenCanary9Td6Rw1Yp4Hs8Gf3',
  ssoToken: 'SsoTokenCanary4Jm9Qx2Vb7Cn5Lz8',
  ssoRefresh: 'SsoRefreshCanary8Gt3Ks6Dw1Pf4Hr7',
  ssoClient: 'SsoClientCanary1Zb5Xn9Mq2Vl6Tk3',
  roleSecret: 'RoleSecretCanary7Fs4Jd8Rh1Wp5Ny2',
  roleToken: 'RoleTokenCanary3Cx6Lv9Kt2Bm8Gq5',
  endpointPassword: 'EndpointPassCanary6Hw1Sn4Pj7Zd9',
  proxyPassword: 'ProxyPassCanary2Rk5Yf8Tb3Qm6Xv1',
} as const;

const { environmentSecret, environmentToken, fileSecret, fileToken, programSecret, programToken } = canaries;

/** Of the environment that VS Code is started in. */
export const environment = {
  AWS_ACCESS_KEY_ID: 'AKIDCANARY0000000000',
  AWS_SECRET_ACCESS_KEY: environmentSecret,
  AWS_SESSION_TOKEN: environmentToken,
  AWS_EC2_METADATA_DISABLED: 'true',
} as const;

const program = JSON.stringify({
  Version: 1,
  AccessKeyId: 'ASIACANARYPROGRAM000',
  SecretAccessKey: programSecret,
  SessionToken: programToken,
});

/** As the AWS CLI names the file of the session's token. */
const SESSION = createHash('sha1').update('corp').digest('hex');

/** Relative path to text, of the files in a home directory. */
export const homeFiles = (home: string): Readonly<Record<string, string>> => ({
  '.aws/config': [
    '[profile file]',
    'region = eu-west-1',
    '[profile program]',
    `credential_process = "${process.execPath}" "${join(home, 'program.js')}"`,
    '[profile failing]',
    `credential_process = "${process.execPath}" "${join(home, 'program.js')}" --password ${programSecret} --fail`,
    '[profile sso]',
    'sso_session = corp',
    'sso_account_id = 123456789012',
    'sso_role_name = dev',
    '[sso-session corp]',
    'sso_region = eu-central-1',
    'sso_start_url = https://corp.example.com',
    '',
  ].join('\n'),
  '.aws/credentials': [
    '[file]',
    'aws_access_key_id = ASIACANARYFILE000000',
    `aws_secret_access_key = ${fileSecret}`,
    `aws_session_token = ${fileToken}`,
    '',
  ].join('\n'),
  [`.aws/sso/cache/${SESSION}.json`]: JSON.stringify({
    startUrl: 'https://corp.example.com',
    region: 'eu-central-1',
    accessToken: canaries.ssoToken,
    expiresAt: '2099-01-01T00:00:00Z',
    clientId: 'client',
    clientSecret: canaries.ssoClient,
    registrationExpiresAt: '2099-01-01T00:00:00Z',
    refreshToken: canaries.ssoRefresh,
  }),
  'program.js': [
    `if (!process.argv.includes('--fail')) console.log(${JSON.stringify(program)});`,
    `else { console.error(${JSON.stringify(program)}); process.exit(1); }`,
  ].join('\n'),
});

/** The canaries in a text, by their names: as they stand, and as a header or a URL would have them. */
export function found(text: string): readonly Place[] {
  const places = Object.keys(canaries) as Place[];
  return places.filter((place) => {
    const secret = canaries[place];
    const encoded = [0, 1, 2].map((shift) =>
      // A part of a longer text in base64 looks one of three ways; its ends depend on what stands beside.
      Buffer.from(' '.repeat(shift) + secret)
        .toString('base64')
        .slice(shift + 1, -4),
    );
    return [secret, ...encoded].some((each) => text.includes(each));
  });
}
