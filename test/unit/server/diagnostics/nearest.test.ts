/** Which names a slip may have meant, and in which order they are offered. */
import { expect, test } from 'vitest';
import { nearest } from '../../../../server/diagnostics/nearest';

test.each<[what: string, word: string, names: string[], meant: string[]]>([
  ['the name itself, in any case', 'NAME', ['Name', 'Named'], ['Name', 'Named']],
  ['one letter wrong', 'Descriptoin', ['Description', 'Schedule'], ['Description']],
  ['two letters wrong in a short name', 'Nxxe', ['Name'], ['Name']],
  ['three letters wrong in a short name', 'Nxxx', ['Name'], []],
  ['a third of a long name', 'InstxxxxType', ['InstanceType'], ['InstanceType']],
  ['more than a third of a long name', 'InsxxxxxType', ['InstanceType'], []],
  ['two letters more', 'EndTimexx', ['EndTime'], ['EndTime']],
  ['three letters more than a short name may have', 'EndTimexxx', ['EndTime'], []],
  ['four letters that begin a long name', 'data', ['DataStorageConfig'], ['DataStorageConfig']],
  ['three letters that begin a long name', 'dat', ['DataStorageConfig'], []],
  [
    'a beginning is as near as one wrong letter',
    'Model',
    ['Modes', 'ModelVariants', 'Motes'],
    ['ModelVariants', 'Modes', 'Motes'],
  ],
  ['nearer before farther', 'abcd', ['abxx', 'abcx', 'abcd'], ['abcd', 'abcx', 'abxx']],
  ['as far as each other: in the order of their letters', 'abcx', ['abcz', 'abcy'], ['abcy', 'abcz']],
  ['as far as each other: letters of either case together', 'v-x', ['v-b', 'V-c', 'v-a'], ['v-a', 'v-b', 'V-c']],
  ['the same but for case: capitals first', 'v-a', ['v-a', 'V-a'], ['V-a', 'v-a']],
  ['numbers by their size', 'x10large', ['x12large', 'x2large', 'x11large'], ['x11large', 'x12large', 'x2large']],
  [
    'numbers of as many wrong letters by their size',
    'm5.xlarge',
    ['m5.12xlarge', 'm5.24xlarge', 'm5.16xlarge'],
    ['m5.12xlarge', 'm5.16xlarge', 'm5.24xlarge'],
  ],
  [
    'sizes of instances from small to large',
    'ml.m5',
    ['ml.m5.12xlarge', 'ml.m5.2xlarge', 'ml.m5.large', 'ml.m5.xlarge'],
    ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge', 'ml.m5.12xlarge'],
  ],
  ['a number before a longer one', 'v1-3', ['v1-10', 'v1-9'], ['v1-9', 'v1-10']],
])('%s', (_, word, names, meant) => {
  expect(nearest(word, names, 5)).toEqual(meant);
});

test('as many as are asked for, one without being asked', () => {
  const names = ['v-4', 'v-3', 'v-2', 'v-1'];
  expect(nearest('v-0', names)).toEqual(['v-1']);
  expect(nearest('v-0', names, 2)).toEqual(['v-1', 'v-2']);
  expect(nearest('v-0', [], 2)).toEqual([]);
});

test('what is longer than any name is not compared', () => {
  const longest = 'a'.repeat(128);
  expect(nearest(longest, [longest])).toEqual([longest]);
  expect(nearest(`${longest}a`, [`${longest}a`])).toEqual([]);
});
