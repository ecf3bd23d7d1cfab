import { describe, expect, test } from 'vitest';
import { instanceTypesOf, namesFor, usualNames, variantsOf } from '../../../../server/experiment/variants.ts';
import { type Both, languages, open } from '../../support.ts';

const file: Both = {
  json: `{
    "ModelVariants": [{"VariantName": "blue", "InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge"}}}, {"VariantName": "green"}],
    "ShadowModeConfig": {"SourceModelVariantName": "blue", "ShadowModelVariants": [{"ShadowModelVariantName": "canary"}]}
  }`,
  yaml: `
ModelVariants:
  - VariantName: blue
    InfrastructureConfig: {RealTimeInferenceConfig: {InstanceType: ml.g5.xlarge}}
  - VariantName: green
ShadowModeConfig:
  SourceModelVariantName: blue
  ShadowModelVariants:
    - ShadowModelVariantName: canary
`,
};

describe.each(languages)('%s', (language) => {
  const { root } = open(language, file[language]).tree;
  const named = (text: string) => variantsOf(open(language, text).tree.root);

  test('names, in the order of the file', () => {
    const { named: names, complete } = variantsOf(root);
    expect(names.map(({ value }) => value)).toEqual(['blue', 'green']);
    expect(complete).toBe(true);
  });
  test('a list is partial with one variant, with one that has no name yet, and with two of one name', () => {
    expect(named('{"ModelVariants": [{"VariantName": "a"}]}').complete).toBe(false);
    expect(named('{"ModelVariants": [{"VariantName": "a"}, {"VariantName": ""}]}').complete).toBe(false);
    expect(named('{"ModelVariants": [{"VariantName": "a"}, {}]}').complete).toBe(false);
    expect(named('{"ModelVariants": [{"VariantName": "a"}, {"VariantName": "a"}]}').complete).toBe(false);
    expect(named('{}').complete).toBe(false);
  });
  test('instance types', () => expect(instanceTypesOf(root).map(({ value }) => value)).toEqual(['ml.g5.xlarge']));
  test('to refer to: those of the file, the one with the other role last', () => {
    expect(namesFor(['ShadowModeConfig', 'ShadowModelVariants', 0, 'ShadowModelVariantName'], root)).toEqual([
      { name: 'green', role: 'a variant of this file' },
      { name: 'blue', role: 'the production variant' },
    ]);
  });
  test('to give: what ShadowModeConfig expects and no variant has, then the usual ones', () => {
    expect(namesFor(['ModelVariants', 1, 'VariantName'], root).map(({ name }) => name)).toEqual([
      'canary',
      'production',
      'shadow',
    ]);
  });
});

const root = (variants: readonly (string | undefined)[], source?: string, shadow?: string) =>
  open(
    'json',
    JSON.stringify({
      ModelVariants: variants.map((VariantName) => ({ VariantName })),
      ShadowModeConfig: { SourceModelVariantName: source, ShadowModelVariants: [{ ShadowModelVariantName: shadow }] },
    }),
  ).tree.root;

test('two names among three entries are not all', () => {
  expect(variantsOf(root(['a', 'b', undefined])).complete).toBe(false);
});

test.each<[what: string, file: ReturnType<typeof root>, source: string, shadow: string, variant: string | undefined]>([
  ['nothing yet', undefined, 'production', 'shadow', 'production'],
  ['the first variant', root(['a']), 'a', 'shadow', 'shadow'],
  ['both variants', root(['a', 'b']), 'a', 'b', undefined],
  ['the source alone', root([], 'a'), 'a', 'shadow', 'a'],
  ['the source, which is the second variant', root(['a', 'b'], 'b'), 'b', 'a', undefined],
  ['the shadow alone', root([], undefined, 'b'), 'production', 'b', 'production'],
  ['the parts, of which one is a variant', root(['a'], 'a', 'b'), 'a', 'b', 'b'],
])('names that a file expects where none is written: %s', (_, file, source, shadow, variant) => {
  const names = ['SourceModelVariantName', 'ShadowModelVariantName', 'VariantName', 'Name'].map(usualNames(file));
  expect(names).toEqual([source, shadow, variant, undefined]);
});

test('where the source is named, the shadow comes last', () => {
  expect(namesFor(['ShadowModeConfig', 'SourceModelVariantName'], root(['b', 'a', 'a'], 'a', 'b'))).toEqual([
    { name: 'a', role: 'the production variant' },
    { name: 'b', role: 'the shadow variant' },
  ]);
});

test('the name that a variant has is no name taken', () => {
  const names = namesFor(['ModelVariants', 0, 'VariantName'], root(['production', 'shadow'])).map(({ name }) => name);
  expect(names).toEqual(['production']);
});
