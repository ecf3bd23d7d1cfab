import { expect, test } from 'vitest';
import { candidates, isOnPath } from '../../../client/onPath.ts';

test('where a program may be', () => {
  expect(candidates('aws', { PATH: '/usr/bin::/opt/my tools' }, 'linux')).toEqual([
    '/usr/bin/aws',
    '/opt/my tools/aws',
  ]);
  expect(candidates('aws', { PATH: 'C:\\aws;D:\\x', PATHEXT: '.EXE;.CMD' }, 'win32')).toEqual([
    'C:\\aws\\aws.exe',
    'C:\\aws\\aws.cmd',
    'D:\\x\\aws.exe',
    'D:\\x\\aws.cmd',
  ]);
  expect(candidates('aws', {}, 'linux')).toEqual([]);
});

test('looks on this machine', async () => {
  expect(await isOnPath('node')).toBe(true);
  expect(await isOnPath('no-program-of-this-name')).toBe(false);
});
