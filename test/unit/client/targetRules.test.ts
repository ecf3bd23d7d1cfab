import { describe, expect, test } from 'vitest';
import { ruleFor, targetRules } from '../../../client/targetRules.ts';

describe('the list of targets', () => {
  const rules = targetRules([
    { files: 'prod/**', profile: 'prod' },
    { files: '*.nightly.experiment.json', profile: 'nightly' },
    { files: '**', region: 'eu-west-1' },
  ]);
  const asked = (matching: string) => {
    const globs: string[] = [];
    const rule = ruleFor(rules, (glob) => {
      globs.push(glob);
      return glob === matching;
    });
    return { rule, globs };
  };

  test('the first that matches; a glob without a slash is of the name, wherever the file is', () => {
    expect(asked('prod/**')).toEqual({ rule: rules[0], globs: ['prod/**'] });
    expect(asked('**/*.nightly.experiment.json').rule).toBe(rules[1]);
    expect(asked('nothing').globs).toEqual(['prod/**', '**/*.nightly.experiment.json', '**/**']);
    expect(asked('nothing').rule).toBeUndefined();
  });

  test('a glob that begins at the folder', () => {
    const globs: string[] = [];
    ruleFor(targetRules([{ files: './prod/**' }, { files: '/prod/**' }]), (glob) => globs.push(glob) < 0);
    expect(globs).toEqual(['prod/**', 'prod/**']);
  });

  test.each<[string, unknown, string]>([
    ['a text', 'prod', 'is not an object with "files"'],
    ['null', null, 'is not an object'],
    ['a list', [], 'is not an object'],
    ['no files', { profile: 'prod' }, 'has no "files"'],
    ['empty files', { files: ' ' }, 'has no "files"'],
    ['a misspelt member', { files: '**', endpoint: 'https://x' }, 'has "endpoint", which is none of files, profile'],
    ['a number', { files: '**', region: 1 }, 'has a "region" that is no text'],
  ])('refuses %s rather than pass it over', (_, entry, words) => {
    expect(() => targetRules([{ files: 'a' }, entry])).toThrow(
      expect.objectContaining({ name: 'InvalidTargets', message: expect.stringContaining(`Entry 2 of`) }),
    );
    expect(() => targetRules([{ files: 'a' }, entry])).toThrow(words);
  });
});
