import { expect, test } from 'vitest';
import { profileItems } from '../../../client/profileItems.ts';

test('profiles with Region, kind, the one in use, and what is wrong', () => {
  const profiles = [
    { name: 'dev', region: 'eu-west-1', kind: 'keys' },
    { name: '$(trash)', kind: 'SSO session corp', problem: 'Profile x names the SSO session corp.' },
  ];
  expect(profileItems({ profiles, inherited: 'keys of the environment (AWS_ACCESS_KEY_ID)' }, 'dev')).toEqual([
    { label: 'As the AWS CLI would', description: 'keys of the environment (AWS_ACCESS_KEY_ID)', profile: '' },
    { label: 'dev', description: 'eu-west-1 · keys · in use', profile: 'dev' },
    {
      label: '$ (trash)',
      description: 'SSO session corp',
      detail: '$(warning) Profile x names the SSO session corp.',
      profile: '$(trash)',
    },
  ]);
});
