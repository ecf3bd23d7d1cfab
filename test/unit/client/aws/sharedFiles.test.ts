import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedFiles } from '../../../../client/aws/sharedFiles.ts';

test.each<[string, NodeJS.ProcessEnv, string, string]>([
  ['of the home directory', { HOME: '/h' }, join('/h', '.aws/config'), join('/h', '.aws/credentials')],
  ['of that of Windows', { USERPROFILE: '/u' }, join('/u', '.aws/config'), join('/u', '.aws/credentials')],
  ['of the one that the system knows', {}, join(homedir(), '.aws/config'), join(homedir(), '.aws/credentials')],
  [
    'as the environment says',
    { HOME: '/h', AWS_CONFIG_FILE: '~/c', AWS_SHARED_CREDENTIALS_FILE: '/etc/k' },
    join('/h', 'c'),
    '/etc/k',
  ],
])('shared files %s', (_, environment, config, credentials) => {
  expect(sharedFiles(environment)).toEqual({ config, credentials });
});
