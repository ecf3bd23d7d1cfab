/** Settings as people type them. */
import { expect, test } from 'vitest';
import { readAssociations, readSettings } from '../../../server/settings.ts';

const shown = { timestamps: true, instances: true, percentages: true, deployed: true };

test.each([
  [undefined, shown],
  [{}, shown],
  [{ timestamps: false }, { ...shown, timestamps: false }],
  [
    { instances: false, percentages: false },
    { ...shown, instances: false, percentages: false },
  ],
  [{ timestamps: 'no', instances: 0, other: false }, shown],
  [false, shown],
  ['off', shown],
])('inlayHints %j', (inlayHints, expected) => expect(readSettings({ inlayHints }).inlayHints).toEqual(expected));

test.each([
  [undefined, true],
  [true, true],
  [false, false],
  ['off', true],
  [null, true],
])('codeLens %j', (codeLens, expected) => expect(readSettings({ codeLens }).codeLens).toBe(expected));

test.each([
  [undefined, undefined],
  [' eu-west-1 ', 'eu-west-1'],
  ['', undefined],
  [5, undefined],
])('region %j', (region, expected) => expect(readSettings({ region }).region).toBe(expected));

test.each([
  [undefined, []],
  ['a', []],
  [
    ['a', '', 5, 'b'],
    ['a', 'b'],
  ],
])('exclude %j', (exclude, expected) => expect(readSettings({ exclude }).exclude).toEqual(expected));

test.each([
  [undefined, [], []],
  [{ '*.a': 'json', '*.b': 'sagemaker-experiment-json', '': 'yaml', '*.c': 5 }, ['*.a'], ['*.b']],
  ['json', [], []],
])('files.associations %j', (value, foreign, ours) => expect(readAssociations(value)).toEqual({ foreign, ours }));
