/** YAML's anchors, aliases and merge keys: resolved before anything is judged, reported where the text stands. */
import { describe, expect, test } from 'vitest';
import { toValue } from '../../../../server/syntax/tree.ts';
import { found, loud, reportsIn } from '../../reports.ts';
import { open } from '../../support.ts';

const yaml = (name: string, marked: string) => reportsIn('yaml', name, marked);

describe('nothing is wrong with', () => {
  yaml(
    'values that are written once',
    `
      Name: e
      ModelVariants:
        - &first
          ModelName: m1
          VariantName: production
          InfrastructureConfig: &same
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig: &instances { InstanceType: ml.g5.xlarge, InstanceCount: 1 }
        - <<: *first
          VariantName: shadow
      ShadowModeConfig:
        SourceModelVariantName: production
        ShadowModelVariants:
          - ShadowModelVariantName: shadow
            SamplingPercentage: 10
    `,
  );
  yaml(
    'merges of several, where the first wins and what is written wins over all',
    `
      Name: e
      Tags:
        - &a { Key: a, Value: b }
        - &c { Key: c, Value: d }
        - { <<: [*a, *c], Key: x }
        - <<: *a
          Value: y
    `,
  );
});

/** Each a whole file in which nothing is wrong, and what it says. */
const placed: readonly (readonly [text: string, value: object])[] = [
  ['--- &r\nName: e\n', { Name: 'e' }],
  ['--- &r # c\n\nName: e\n...\n', { Name: 'e' }],
  ['%YAML 1.2\n--- &r\nName: e\n', { Name: 'e' }],
  ['\uFEFF--- &r\r\nName: e\r\n', { Name: 'e' }],
  ['--- &r !!map\nName: e\n', { Name: 'e' }],
  ['--- !!map &r\nName: e\n', { Name: 'e' }],
  ['--- &r {Name: e}\n', { Name: 'e' }],
  ['&root\nName: e\n', { Name: 'e' }],
  ['&root\n# c\nName: e\n', { Name: 'e' }],
  ['  &root\n  Name: e\n', { Name: 'e' }],
  ['&r {&k Name: &v e, "Description": *v}\n', { Name: 'e', Description: 'e' }],
  ['&a Name: x\n', { Name: 'x' }],
  ['&a "Name": x\n', { Name: 'x' }],
  ['!!str &a Name: x\n', { Name: 'x' }],
  ['? &a Name\n: x\n', { Name: 'x' }],
  ['{? &a Name : x}\n', { Name: 'x' }],
  ['&root\n&a Name: x\nDescription: *a\n', { Name: 'x', Description: 'Name' }],
  ['&a Name: &a x\nDescription: *a\n', { Name: 'x', Description: 'x' }],
  ['Name: &n Description\n*n : d\n', { Name: 'Description', Description: 'd' }],
  [
    'Name: e\nTags:\n  - { &k Key: a, Value: b }\n  - { *k : c, Value: *k }\n',
    {
      Name: 'e',
      Tags: [
        { Key: 'a', Value: 'b' },
        { Key: 'c', Value: 'Key' },
      ],
    },
  ],
  ['Name: e\nSchedule: &k {}\n', { Name: 'e', Schedule: {} }],
  ['Name: e\nSchedule: &k\n  EndTime: 2030-03-01T00:00:00Z\n', end()],
  ['Name: e\nSchedule:\n  &k\n  EndTime: 2030-03-01T00:00:00Z\n', end()],
  ['Name: e\nSchedule: &s\n  &k EndTime: &t 2030-03-01T00:00:00Z\n', end()],
  ['Name: e\nTags: &t\n- &a\n  Key: a\n  Value: b\n- *a\n', tags()],
  ['Name: e\nTags: &t\n  - &k Key: &v a\n    &w Value: b\n  - Key: *v\n    Value: b\n', tags()],
  ['Name: e\nTags:\n  &t\n  -\n    &a\n    Key: a\n    Value: b\n  - &b !!map\n    <<: *a\n', tags()],
  ['Name: e\nTags: &t [&a {Key: a, Value: b}, *a]\n', tags()],
  ['Name: e\nDescription: &d >-\n  a\n  b\n', { Name: 'e', Description: 'a b' }],
  ['Name: e\nDescription: &d |- # c\n  a\n', { Name: 'e', Description: 'a' }],
  ['Name: e\nDescription: &d !!str |2-\n  a\n', { Name: 'e', Description: 'a' }],
  ['Name: e\nDescription: !!str &d >-\n  a\n', { Name: 'e', Description: 'a' }],
  ['Name: e\nDescription:\n  &d |-\n  a\n', { Name: 'e', Description: 'a' }],
  ['Name: e\nDescription: &d\n  a\n', { Name: 'e', Description: 'a' }],
  ['Name: &n "e" # c\nDescription: *n # d\n', { Name: 'e', Description: 'e' }],
  ['Name: &a-1.b/c:ä e\nDescription: *a-1.b/c:ä\n', { Name: 'e', Description: 'e' }],
];
function end() {
  return { Name: 'e', Schedule: { EndTime: '2030-03-01T00:00:00Z' } };
}
function tags() {
  const tag = { Key: 'a', Value: 'b' };
  return { Name: 'e', Tags: [tag, tag] };
}

describe('an anchor at each place where one can stand', () => {
  test.each(placed)('%j', (text, value) => {
    expect(loud('yaml', text)).toEqual([]);
    expect(toValue(open('yaml', text).tree.root)).toEqual(value);
  });
  yaml(
    'a mistake in the name of a member, taken for a value, is at the alias',
    `
      Name: e
      &k Description: d
      KmsKey: *k
              ~~ kms-form: "Description" is neither a key id nor an alias
    `,
  );
});

describe('a mistake', () => {
  yaml(
    'in what an alias repeats is said once, where it is written',
    `
      Name: e
      ModelVariants:
        - ModelName: m1
          VariantName: production
          InfrastructureConfig: &same
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig: { InstanceType: ml.g5.xlarge, InstanceCount: 0, Foo: 1 }
                                                                                  ^ instance-count-zero
                                                                                     ^^^ unknown-member: Foo is not a member of RealTimeInferenceConfig.
        - ModelName: m2
          VariantName: shadow
          InfrastructureConfig: *same
    `,
  );
  yaml(
    'in what is merged is said once too',
    `
      Name: e
      Tags:
        - &base { Key: a, Value: 'b;', Foo: 1 }
                                 ^^^^ pattern
                                       ^^^ unknown-member
        - <<: *base
    `,
  );
  yaml(
    'is the alias where the value is right in one place and wrong in another',
    `
      Name: &n 2030-01-01
      Schedule: *n
                ^^ type: Schedule can not be "2030-01-01".
    `,
  );
  yaml(
    'is missing where it is not merged in either',
    `
      Name: e
      Tags:
        - &base { Key: a }
                ^ missing-member: An entry of Tags needs Value.
        - <<: *base
          ^ missing-member: An entry of Tags needs Value.
    `,
  );
  yaml(
    'made by merging what does not belong is said where the member is written',
    `
      Name: e
      Schedule: &times
        StartTime: 2030-01-01T00:00:00Z
        ^^^^^^^^^ unknown-member: StartTime is not a member of DataStorageConfig. StartTime belongs in Schedule.
      DataStorageConfig:
        <<: *times
        Destination: s3://bucket/c
    `,
  );
  test('and the place that merges is named with it', () => {
    const [first] = found(
      'yaml',
      'Name: e\nSchedule: &t {StartTime: 0}\nDataStorageConfig:\n  <<: *t\n  Destination: s3://bucket/c',
    );
    expect(first?.relatedInformation).toEqual([
      {
        message: 'Merged in here',
        location: {
          uri: 'file:///test.experiment.yaml',
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 17 } },
        },
      },
    ]);
  });
  yaml(
    'a rule finds is at the alias, when the value comes by one',
    `
      Name: &n e
      ShadowModeConfig:
        SourceModelVariantName: *n
        ShadowModelVariants:
          - ShadowModelVariantName: *n
                                    ^^ source-is-shadow: "e" is the production variant too.
            SamplingPercentage: 10
    `,
  );
});

describe('yaml-alias', () => {
  yaml(
    'an anchor that is not there, or only later',
    `
      Name: e
      Description: *nothing
                   ^^^^^^^^ yaml-alias: No &nothing stands before *nothing. Put &nothing in front of the value that it is to repeat.
      EndpointName: *later
                    ^^^^^^ yaml-alias: No &later stands before *later.
      KmsKey: &later alias/a
    `,
  );
  yaml(
    'a value that holds itself',
    `
      Name: e
      Schedule: &s
        StartTime: *s
                   ^^ yaml-alias: *s stands inside what &s names, so it would never end.
    `,
  );
  yaml(
    'a merge of what is no object',
    `
      Name: &n e
      Schedule:
        <<: *n
        ^^ yaml-alias: The merge key << takes the alias of an object, such as *base, or a list of such aliases.
      DataStorageConfig:
        <<: [{ Destination: s3://bucket/c }, *n]
        ^^ yaml-alias
    `,
  );
  yaml(
    'a quoted << is a name as any other',
    'Name: e\n"<<": 1\n^^^^ unknown-member: "<<" is not a member of the experiment.',
  );

  const levels = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const bomb = levels.map((name, i) => {
    const before = levels[i - 1];
    return `${name}: &${name} [${Array(10)
      .fill(before ? `*${before}` : 'x')
      .join(', ')}]`;
  });
  test('aliases of aliases are opened up to a limit', () => {
    const all = found('yaml', ['Name: e', ...bomb].join('\n')).filter(({ code }) => code === 'yaml-alias');
    expect(all[0]?.message).toBe(
      'Aliases in this file stand for more than 10,000 values. Write some of them out, or use fewer.',
    );
    // Up to c an alias stands for some 1,000 values; ten of those are too many.
    expect(all[0]?.range.start.line).toBe(4);
  });
  test('so are merges of merges', () => {
    const merges = levels
      .map(
        (name, i) =>
          `${name}: &${name} {k${i}: 1, <<: [${Array(10)
            .fill(`*${levels[i - 1]}`)
            .join(', ')}]}`,
      )
      .slice(1);
    const all = found('yaml', ['Name: e', 'a: &a {k: 1}', ...merges].join('\n')).filter(
      ({ code }) => code === 'yaml-alias',
    );
    expect(all.length).toBeGreaterThan(0);
  });
});
