/** A sign that is missing, or there twice: where it is told, in which words, and what of the rest is judged. */
import { describe, expect, test } from 'vitest';
import { loud, reports, reportsIn } from '../../reports.ts';
import { open } from '../../support.ts';

reports('a colon, and the value on the same line', {
  json: `
    {
      "Name" "e",
      ^^^^^^ syntax: A colon is expected after "Name".
      "Foo": 1
      ^^^^^ unknown-member
    }
  `,
  yaml: `
    Name e
    ^^^^ syntax: A colon is expected after "Name".
    Foo: 1
    ^^^ unknown-member
  `,
});
reports('a colon, and the value below', {
  json: `
    {
      "Name": "e",
      "DataStorageConfig" {
      ^^^^^^^^^^^^^^^^^^^ syntax: A colon is expected after "DataStorageConfig".
        "Destination": "s3://bucket/a",
        "Foo": 1
        ^^^^^ unknown-member
      }
    }
  `,
  yaml: `
    Name: e
    DataStorageConfig
    ^^^^^^^^^^^^^^^^^ syntax: A colon is expected after "DataStorageConfig".
      Destination: s3://bucket/a
      Foo: 1
      ^^^ unknown-member
  `,
});
reportsIn(
  'yaml',
  'a colon in braces, which is YAML without it',
  `
    DataStorageConfig: { Destination s3://bucket/a, Foo: 1 }
                         ^^^^^^^^^^^ syntax: A colon is expected after "Destination".
                                                    ^^^ unknown-member
    Description: "{ no colon, one here: d }"
    Name: { Two words: 1, "no colon": 2 }
    ^^^^ type
    Schedule: {EndTime 2030-02-02T00:00:00Z}
               ^^^^^^^ syntax: A colon is expected after "EndTime".
  `,
);
reports('a quote at the end, in the middle of a line', {
  json: `
    {"Name": "e, "Description": 5}
             ^^ syntax: This text is not closed. Add a double quote where it ends.
                                ^ type
  `,
  yaml: `
    Name: "e
          ^^ syntax: This text is not closed. Add a double quote where it ends.
    Foo: 1
    ^^^ unknown-member
  `,
});
reportsIn(
  'json',
  'a quote at the beginning',
  `
    {
      Name": "e",
      ^^^^^ syntax: This text lacks its first double quote. Add it in front.
      "DataStorageConfig": { "Destination": s3://bucket/a" }
                                            ^^^^^^^^^^^^^^ syntax: This text lacks its first double quote.
    }
  `,
);
reports('a quote too many', {
  json: `
    {"Name": ""e", "Foo": 1}
             ^ syntax: This double quote is one too many. Remove it.
                   ^^^^^ unknown-member
  `,
  yaml: `
    Name: ""e"
          ^ syntax: This double quote is one too many. Remove it.
    Foo: 1
    ^^^ unknown-member
  `,
});

describe('brackets of JSON', () => {
  reportsIn(
    'json',
    'a list that is not closed before the next member',
    `
      {
        "Name": "e",
        "DataStorageConfig": {
          "Destination": "s3://bucket/a",
          "ContentType": {
            "CsvContentTypes": ["text/csv",
            "JsonContentTypes": ["application/json"]
            ^^^^^^^^^^^^^^^^^^ syntax: A list is not closed before "JsonContentTypes". Add a ] in front of it.
          }
        }
      }
    `,
  );
  reportsIn(
    'json',
    'an object that is not closed before the next member, by its column',
    `
      {
        "Name": "e",
        "DataStorageConfig": {
          "Destination": "s3://bucket/a"
        ,
        "Description": "d",
        ^^^^^^^^^^^^^ syntax: An object is not closed before "Description". Add a } in front of it.
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  reportsIn(
    'json',
    'of columns that tell nothing nothing is read',
    `
      {
      "Name": "e",
      "DataStorageConfig": {
      "Destination": "s3://bucket/a",
      "Foo": 1
      ^^^^^ unknown-member
      }

      | syntax: This object is not closed. Add a } where it ends.`,
  );
  reportsIn(
    'json',
    'an entry that is not closed before the next',
    `
      {"Name": "e", "Tags": [{"Key": "a", "Value": "b", {"Key": "c", "Foo": "d"}]}
                                                        ^ syntax: An object is not closed before this {. Add a } in front of it.
                                                                     ^^^^^ unknown-member
    `,
  );
  reportsIn(
    'json',
    'a list that has not begun',
    `
      {
        "Name": "e",
        "Tags": {"Key": "a", "Value": "b"}, {"Key": "b", "Value": "c"}],
                ^ syntax: A list is expected here. Add a [ in front of its first entry.
        "DataStorageConfig": { "Destination": "s3://bucket/a", "ContentType": { "CsvContentTypes": "text/csv"] } }
                                                                                                   ^ syntax: A list is expected here.
      }
    `,
  );
  reportsIn(
    'json',
    'an object that has not begun',
    `
      {
        "Name": "e",
        "Schedule":
        ^^^^^^^^^^^ syntax: An object is expected after "Schedule". Add a { in front of its members.
          "Foo": 1
          ^^^^^ unknown-member: Foo is not a member of Schedule.
        },
        "Tags": [
          "Key": "a",
          ^^^^^ syntax: An entry is an object. Add a { in front of its members.
          "Value": "b"
          }
        ]
      }
    `,
  );
  reportsIn(
    'json',
    'the experiment that has not begun',
    `
      "Name": "e",
      ^^^^^^ syntax: An experiment is an object. Add a { in front of its members.
      "Foo": 1}
      ^^^^^ unknown-member
    `,
  );
  reportsIn(
    'json',
    'the experiment that goes on behind its end',
    `
      {"Name": "e"},
                  ^ syntax: The experiment goes on behind this }. Remove it.
      "Foo": 1}
      ^^^^^ unknown-member
    `,
  );
  reportsIn(
    'json',
    'one that is there twice, and commas and colons',
    `
      {{ "Name": "e",
       ^ syntax: One { is enough. Remove it.
        "Tags": [{"Key": "a", "Value": "b"}, {"Key": "b", "Foo": "b", "Value": "c"}],,
                                                          ^^^^^ unknown-member
                                                                                     ^ syntax: One comma is enough. Remove it.
        "Description":: "d"
                      ^ syntax: One colon is enough. Remove it.
      }
    `,
  );
  reportsIn(
    'json',
    'a list in a list',
    `
      {"Name": "e",
        "Tags": [[
                 ^ syntax: One [ is enough. Remove it.
          {"Key": "a", "Foo": "b", "Value": "c"}]}
                       ^^^^^ unknown-member
    `,
  );
  reportsIn(
    'json',
    'an end too many',
    `
      {"Name": "e",
        "Tags": [
          {"Key": "a", "Value": "b"}},
                                    ^ syntax: This } closes nothing. Remove it.
          {"Key": "b", "Foo": "b", "Value": "c"}],
                       ^^^^^ unknown-member
        "DataStorageConfig": { "Destination": "s3://bucket/a", "ContentType": { "CsvContentTypes": ["text/csv"]] } }
                                                                                                               ^ syntax: This ] closes nothing. Remove it.
      }
    `,
  );
});

describe('signs of YAML', () => {
  reportsIn(
    'yaml',
    'the dash of an entry, missing and twice',
    `
      Name: e
      Tags:
         Key: a
         ^^^ syntax: An entry of a list begins with a dash. Add it in front of the first member.
          Value: b
        -- Key: c
        ^ syntax: This dash is one too many. Remove it.
          Value: d
        - Foo: 1
          ^^^ unknown-member
          Key: e
          Value: f
    `,
  );
  reportsIn(
    'yaml',
    'the sign of an anchor',
    `
      Name: e
      ModelVariants:
        - ModelName: m
          VariantName: a
          InfrastructureConfig: same
                                ^^^^ syntax: An & is expected in front of same, which *same repeats.
            InfrastructureType: RealTimeInference
            RealTimeInferenceConfig: { InstanceType: ml.m5.large, InstanceCount: 1 }
        - { ModelName: m, VariantName: b, InfrastructureConfig: *same, Foo: 1 }
                                                                       ^^^ unknown-member
    `,
  );
  reportsIn(
    'yaml',
    'a bracket twice',
    `
      Name: e
      DataStorageConfig:
        Destination: s3://bucket/a
        ContentType:
          CsvContentTypes: [text/csv]]
                                    ^ syntax: This ] is one too many. Remove it.
          Foo: 1
          ^^^ unknown-member
    `,
  );
});

describe('what looks like a sign that is missing or there twice, and is none', () => {
  reportsIn(
    'json',
    'the slashes of an address whose end is missing',
    `
      {
        "Name": "e",
        "DataStorageConfig": {
          "Destination": "s3://bucket/a
                         ^^^^^^^^^^^^^^ syntax: This text is not closed. Add a double quote where it ends.
        }
      }
    `,
  );
  test('the mark of a document, where something else is wrong (yaml)', () => {
    expect(loud('yaml', '---\n  Name: e\nFoo: 1\n').join()).not.toContain('dash');
  });
  test('a text that goes on in the wrong column (yaml)', () => {
    expect(loud('yaml', 'Description: >\n  Is the\nscore of February as quick\nName: e\n').join()).not.toContain(
      '"score"',
    );
  });
  test('so much that nobody is told of more', () => {
    expect(open('json', `{\n${'"a" = 1\n'.repeat(50_000)}`).tree.problems.length).toBeLessThan(5000);
  });
});
