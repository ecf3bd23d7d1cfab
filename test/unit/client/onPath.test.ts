import { expect, test } from 'vitest';
import { candidates, onPath } from '../../../client/onPath.ts';

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

test('never in the folder that is open, where a part of PATH would lead', () => {
  expect(candidates('aws', { PATH: '.:node_modules/.bin::../bin' }, 'linux')).toEqual([]);
  expect(candidates('aws', { PATH: '.;tools;..\\bin', PATHEXT: '.EXE' }, 'win32')).toEqual([]);
});

test('looks on this machine', async () => {
  expect(await onPath('node')).toMatch(/^(\/|[A-Z]:\\).*node/);
  expect(await onPath('no-program-of-this-name')).toBeUndefined();
});
