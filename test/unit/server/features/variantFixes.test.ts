/** Mends of a variant that the file does not have: all titles at `$0`, `*` around the one right answer. */
import { expect, test } from 'vitest';
import { titles } from '../../fixes.ts';
import { languages } from '../../support.ts';

/** @param variants names of ModelVariants */
const file = (variants: readonly string[], source: string, shadow: string) =>
  `{"Name": "e", "ModelVariants": [${variants.map((name) => `{"VariantName": "${name}"}`).join(', ')}], "ShadowModeConfig": {"SourceModelVariantName": "${source}", "ShadowModelVariants": [{"ShadowModelVariantName": "${shadow}", "SamplingPercentage": 5}]}}`;

test.each<[what: string, text: string, offered: readonly string[]]>([
  ['a shadow: the variant that is not the source', file(['p', 's'], 'p', 'x$0'), ['*Change to "s"*']],
  ['a source: the variant that is not the shadow', file(['p', 's'], 'x$0', 's'), ['*Change to "p"*']],
  ['a shadow that is the source: the other one', file(['p', 's'], 'p', 'p$0'), ['*Change to "s"*']],
  [
    'of several the nearest first, and each once',
    file(['p', 'canary', 'shadow-1', 'shadow-2'], 'p', 'shadow-3$0'),
    ['Change to "shadow-1"', 'Change to "shadow-2"', 'Change to "canary"'],
  ],
  [
    'no more than ten',
    file(['p', ...'abcdefghijkl'], 'p', 'x9$0'),
    [...'abcdefghij'].map((name) => `Change to "${name}"`),
  ],
  ['none whose name AWS does not take', file(['p', '-'], 'p', 'x$0'), []],
])('%s', (_, text, offered) => {
  for (const language of languages)
    expect(titles(language, text).filter((title) => !/^\*?Add /.test(title))).toEqual(offered);
});

test.each<[what: string, text: string, offered: readonly string[]]>([
  ['a list of one may be part of an update, or lack one', file(['p'], 'p', 's$0'), ['Add a variant "s"']],
  ['a variant that is there', file(['p'], 'p$0', 's'), []],
  ['a list that is full', file(['p', 's'], 'p', 't$0'), []],
  ['no list', '{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p$0"}}', []],
  ['what is no list', '{"Name": "e", "ModelVariants": {}, "ShadowModeConfig": {"SourceModelVariantName": "p$0"}}', []],
  ['what is no name of a variant', file(['p'], 'p', 's').replace('"e"', '"e$0"'), []],
])('a variant is added: %s', (_, text, offered) => {
  for (const language of languages)
    expect(titles(language, text, 'refactor.rewrite').filter((title) => title.startsWith('Add a variant'))).toEqual(
      offered,
    );
});
