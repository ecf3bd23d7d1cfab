import { describe, expect, test } from 'vitest';
import { regionItems } from '../../../client/regionItems.ts';
import { isRegion, regions } from '../../../client/regions.ts';

describe('Regions to choose from', () => {
  test('all have the form of a Region', () => {
    expect(Object.keys(regions).filter((region) => !isRegion(region))).toEqual([]);
  });

  test.each(['', 'eu-west', 'eu west 1', 'EU-WEST-1', 'eu-west-1/', '-1'])('%j is none', (text) => {
    expect(isRegion(text)).toBe(false);
  });

  test('a Region that is not listed can be typed', () => {
    expect(regionItems(' EU-Nowhere-7 ', undefined)[0]).toMatchObject({ region: 'eu-nowhere-7' });
    expect(regionItems('eu-now', undefined)).toHaveLength(Object.keys(regions).length);
    expect(regionItems('eu-west-1', undefined)).toHaveLength(Object.keys(regions).length);
  });

  test('the inherited one comes first, and only if there is one', () => {
    expect(regionItems('', 'eu-west-1 (profile dev)')[0]).toMatchObject({
      region: '',
      description: expect.stringContaining('profile dev'),
    });
    expect(regionItems('', undefined).every(({ region }) => region !== '')).toBe(true);
  });
});
