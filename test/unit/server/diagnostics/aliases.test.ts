/** YAML's anchors, aliases and merge keys: resolved before anything is judged, reported where the text stands. */
import { describe, expect, test } from 'vitest';
import { found, reportsIn } from '../../reports.ts';

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
