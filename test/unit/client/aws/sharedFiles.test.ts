import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fromHome, readSharedFiles, sharedFiles } from '../../../../client/aws/sharedFiles.ts';

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

test('a tilde is the home directory at the beginning alone', () => {
  expect(fromHome('~/a', { HOME: '/h' })).toBe(join('/h', 'a'));
  expect(fromHome('~\\a', { HOME: '/h' })).toBe(join('/h', 'a'));
  for (const path of ['/x/~/a', '~', '~other/a']) expect(fromHome(path, { HOME: '/h' })).toBe(path);
});

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'aws-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

test('the credentials file is read with the config file, or not at all', async () => {
  const made = folder();
  const files = { config: join(made, 'config'), credentials: join(made, 'credentials') };
  writeFileSync(
    files.config,
    '[profile a]\nregion = eu-west-1\n[sso-session s]\nsso_region = eu-west-1\n[default]\noutput = json\n',
  );
  writeFileSync(files.credentials, '[a]\nregion = us-east-1\n[b]\naws_access_key_id = AKIDEXAMPLE\n');
  const all = await readSharedFiles(files);
  expect({ ...all.profiles }).toEqual({
    a: { region: 'us-east-1' },
    b: { aws_access_key_id: 'AKIDEXAMPLE' },
    default: { output: 'json' },
  });
  expect(Object.keys(all.sections)).toContain('sso-session.s');
  const config = await readSharedFiles(files, 'config');
  expect({ ...config.profiles }).toEqual({ a: { region: 'eu-west-1' }, default: { output: 'json' } });
  expect(config.stamp).toBe(all.stamp);
  expect(all.stamp).not.toBe('');
});

test('no files, no profiles, not even those that every object has', async () => {
  const made = folder();
  const { profiles, stamp } = await readSharedFiles({ config: join(made, 'c'), credentials: join(made, 'k') });
  expect([Object.keys(profiles), profiles.constructor, stamp]).toEqual([[], undefined, '']);
});
