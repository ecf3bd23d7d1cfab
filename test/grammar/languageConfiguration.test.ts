/** What VS Code does with the language configurations, rule by rule: words, indentation and Enter. */
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText: string;
    readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
  }[];
}

const configuration = (language: 'json' | 'yaml') =>
  parse(
    readFileSync(new URL(`../../syntaxes/${language}.language-configuration.json`, import.meta.url), 'utf8'),
  ) as LanguageConfiguration;
const json = configuration('json');
const yaml = configuration('yaml');

/** The words of a line as a double click or a suggestion sees them. */
const words = ({ wordPattern: { pattern, flags } }: LanguageConfiguration, line: string) =>
  line.match(new RegExp(pattern, `${flags}g`));

/** The line that Enter at `$0` makes, with an indent of two columns: the first rule that fits, else the indent above. */
function enter({ onEnterRules }: LanguageConfiguration, line: string): string {
  const [before = '', after = ''] = line.split('$0');
  const rule = onEnterRules.find((r) => new RegExp(r.beforeText).test(before) && new RegExp(r.afterText).test(after));
  const indent = `${/^ */.exec(before)}${rule?.action.indent === 'indent' ? '  ' : ''}`;
  return `${indent}${rule?.action.appendText ?? ''}${after.trimStart()}$0`;
}

describe('words', () => {
  test.each([
    ['an instance type', '"ml.g5.xlarge"', 'ml.g5.xlarge', ['ml.g5.xlarge']],
    ['a half-typed instance type', '"ml.g5."', 'ml.g5.', ['ml.g5.']],
    ['a timestamp', '"2026-01-31T08:00:00.5+02:00"', '2026-01-31T08:00:00.5+02:00', ['2026-01-31T08:00:00.5+02:00']],
    ['a half-typed timestamp', '"2026-01-"', '2026-01-', ['2026-01-']],
    ['a name with hyphens', '"fraud-model-"', 'fraud-model-', ['fraud-model-']],
    ['a content type', '"text/csv"', 'text/csv', ['text/csv']],
    ['an ARN', '"arn:aws:iam::123:role/a_b"', 'arn:aws:iam::123:role/a_b', ['arn:aws:iam::123:role/a_b']],
    ['an S3 URI', '"s3://bucket/a/b"', 's3://bucket/a/b', ['s3://bucket/a/b']],
    ['prose', '"Größe, then: end."', 'Größe, then: end.', ['Größe', 'then', 'end']],
    ['a member', '"Name":"e","InstanceCount":1', '{Name: e, InstanceCount: 1}', ['Name', 'e', 'InstanceCount', '1']],
    ['the schema', '"$schema": ', '$schema: ', ['$schema']],
    ['a list', '["a","b"]', '- [a,b]', ['a', 'b']],
  ])('%s', (_, inJson, inYaml, expected) => {
    expect(words(json, inJson)).toEqual(expected);
    expect(words(yaml, inYaml)).toEqual(expected);
  });
});

describe('indentation', () => {
  const deeper = ({ indentationRules }: LanguageConfiguration, line: string) =>
    new RegExp(indentationRules.increaseIndentPattern).test(line);

  test.each(['{', '  "Tags": [', '"Tags": [{ // all', '"a{": "b" /* c */, "d": {'])('deeper after JSON %s', (line) => {
    expect(deeper(json, line)).toBe(true);
  });
  test.each(['{}', '"Tags": [],', '"Description": "a {"', '// {', '"a": 1, // [', '"a": 1'])('not after %s', (line) => {
    expect(deeper(json, line)).toBe(false);
  });
  test.each(['Tags:', '  - Tags: # all', '-', 'Tags: [', 'Schedule: &s', 'Description: |-'])(
    'deeper after YAML %s',
    (line) => {
      expect(deeper(yaml, line)).toBe(true);
    },
  );
  test.each(['Name: e', '# Tags:', 'Name: e # Tags:', '- text/csv', 'Tags: []'])('not after %s', (line) => {
    expect(deeper(yaml, line)).toBe(false);
  });
  test.each([
    ['}', '  }'],
    ['  ],', '  ],'],
  ])('back before %s', (inJson, inYaml) => {
    expect(inJson).toMatch(new RegExp(json.indentationRules.decreaseIndentPattern));
    expect(inYaml).toMatch(new RegExp(yaml.indentationRules.decreaseIndentPattern));
  });
});

describe('Enter', () => {
  test.each([
    ['goes on with a comment that is split', '  // one$0 two', '  // two$0'],
    ['leaves a finished comment', '  // one$0', '  $0'],
    ['leaves a URI', '  "Destination": "s3://b",$0', '  $0'],
  ])('in JSON %s', (_, before, after) => {
    expect(enter(json, before)).toBe(after);
  });

  test.each([
    ['goes on with a comment that is split', '  # one$0 two', '  # two$0'],
    ['leaves a finished comment', '  # one:$0', '  $0'],
    ['goes into a member', 'ModelVariants:$0', '  $0'],
    ['goes into a member with a comment', 'ModelVariants: # both$0', '  $0'],
    ['goes into a member with an anchor', 'ModelVariants: &both$0', '  $0'],
    ['goes into a block scalar', 'Description: |$0', '  $0'],
    ['stays beside a member that has its value', '  Name: e$0', '  $0'],
    ['stays beside a value with a comment', '  Name: e # Tags:$0', '  $0'],
    ['goes to the next member of an item', '  - VariantName: v$0', '    $0'],
    ['goes to the next member of an item with a comment', '  - VariantName: v # w$0', '    $0'],
    ['goes into a member of an item', '  - InfrastructureConfig:$0', '      $0'],
    ['goes into a block scalar of an item', '  - Description: >-$0', '      $0'],
    ['stays in a list of words', '  - text/csv$0', '  $0'],
    ['stays in a list of flow mappings', '  - {Key: a}$0', '  $0'],
    ['goes into an empty item', '  -$0', '    $0'],
    ['moves a member down as it is', 'Tags:$0 []', '[]$0'],
  ])('in YAML %s', (_, before, after) => {
    expect(enter(yaml, before)).toBe(after);
  });
});
