/** A sign that is missing, or there twice, is told once; the rest of the file is read as it was meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { root } from '../../../../scripts/run.mjs';
import { applied } from '../../../../server/syntax/edit.ts';
import { loud, reports, reportsIn } from '../../reports.ts';
import { type Language, open } from '../../support.ts';

const examples: Readonly<Record<Language, readonly string[]>> = {
  json: ['change-sampling.experiment.json', 'shadow-test.experiment.json'],
  yaml: ['create-and-update.experiment.yaml', 'shadow-test.experiment.yaml'],
};
const signs: Readonly<Record<Language, RegExp>> = { json: /[{}[\],:"]/g, yaml: /[{}[\],:"&*-]/g };

const isSound: Readonly<Record<Language, (text: string) => boolean>> = {
  json: (text) => {
    const errors: ParseError[] = [];
    parse(text, errors);
    return errors.length === 0;
  },
  yaml: (text) => parseAllDocuments(text).every(({ errors }) => errors.length === 0),
};

/** The text after what is offered for its mistake. */
function mended(language: Language, text: string): string | undefined {
  const [problem] = open(language, text).tree.problems;
  return problem?.mend && applied(text, [...problem.mend.changes]);
}

const readings = (Object.keys(examples) as Language[]).flatMap((language) =>
  examples[language].map((file) => [file, language, readFileSync(join(root, 'examples', file), 'utf8')] as const),
);

describe.each(readings)('%s', (_, language, text) => {
  const changes: Readonly<Record<string, (at: number) => string>> = {
    missing: (at) => text.slice(0, at) + text.slice(at + 1),
    twice: (at) => text.slice(0, at + 1) + text.slice(at),
  };
  test.each(Object.entries(changes))('any sign %s', (_, change) => {
    for (const { index } of text.matchAll(signs[language])) {
      const changed = change(index);
      const said = loud(language, changed);
      const where = `${text.slice(Math.max(0, index - 30), index)}<${text[index]}>${text.slice(index + 1, index + 30)}`;
      if (!isSound[language](changed)) expect(said, where).toHaveLength(1);
      else expect(said.length, where).toBeLessThan(2);
      const again = mended(language, changed);
      if (again !== undefined) expect(loud(language, again), `${where}, mended`).toEqual([]);
    }
  });
});

describe.each(readings.filter(([, language]) => language === 'json'))('%s', (_, language, text) => {
  test('cut off anywhere', () => {
    for (let end = 1; end < text.trimEnd().length; end += 1) {
      expect(loud(language, text.slice(0, end)).length, text.slice(Math.max(0, end - 60), end)).toBeLessThan(2);
    }
  });
});

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
