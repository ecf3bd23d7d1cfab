import { describe, expect, test } from 'vitest';
import { instanceTypesOf, namesFor, variantsOf } from '../../../../server/experiment/variants.ts';
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
