/** A sign that is missing, or there twice, is told once; the rest of the file is read as it was meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, parse as parseYaml, stringify } from 'yaml';
import { root } from '../../../../scripts/run.mjs';
import { applied } from '../../../../server/syntax/edit.ts';
import { loud, reports, reportsIn } from '../../reports.ts';
import { type Language, open } from '../../support.ts';

const examples: Readonly<Record<Language, readonly string[]>> = {
  json: ['change-sampling.experiment.json', 'shadow-test.experiment.json'],
  yaml: ['create-and-update.experiment.yaml', 'shadow-test.experiment.yaml'],
};
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

/** Columns do not tell where a bracket is missing, so that it may be in another place. */
const isByGuess = (text: string) => text.startsWith('{') && !/^[ \t]/m.test(text);

const readings = (Object.keys(examples) as Language[]).flatMap((language) =>
  examples[language].map((file) => [file, language, readFileSync(join(root, 'examples', file), 'utf8')] as const),
);

/** Where a mistake is made, and what of the text it makes there. */
interface Slip {
  readonly name: string;
  readonly at: RegExp;
  readonly of: (found: string) => string;
}

const twoSigns: readonly Slip[] = [
  { name: 'a sign missing', at: /[{}[\],:"]/g, of: () => '' },
  { name: 'a sign twice', at: /[{}[\],:"]/g, of: (sign) => sign + sign },
];
const slips: Readonly<Record<Language, readonly Slip[]>> = {
  json: [
    ...twoSigns,
    { name: 'a bracket of the other kind', at: /[}\]]/g, of: (bracket) => (bracket === '}' ? ']' : '}') },
    { name: 'a name missing', at: /"\w+"(?=:)/g, of: () => '' },
    { name: 'a = for a colon', at: /(?<="):/g, of: () => ' = ' },
    { name: 'a colon for a comma', at: /,/g, of: () => ':' },
  ],
  yaml: [
    ...twoSigns,
    { name: 'an anchor, alias or dash missing', at: /[&*-]/g, of: () => '' },
    { name: 'an anchor, alias or dash twice', at: /[&*-]/g, of: (sign) => sign + sign },
    { name: 'a = for a colon', at: /: /g, of: () => ' = ' },
    { name: 'a blank missing behind a colon or dash', at: /(?<=[:-]) (?=\S)/g, of: () => '' },
    { name: 'a line set in too little', at: /^ (?=[^#])/gm, of: () => '' },
    { name: 'a line set in too much', at: /^(?=[^#\n])/gm, of: () => ' ' },
  ],
};
/** How else JSON is written. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'on one line': (text) => JSON.stringify(parse(text)),
  'not set in': (text) => text.replace(/^ +/gm, ''),
  'with tabs and CRLF': (text) =>
    text.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)).replaceAll('\n', '\r\n'),
};

/** Each member of the experiment on a line of its own, its members in braces. */
const inBraces = (text: string) =>
  Object.entries(parseYaml(text))
    .map(([name, value]) => `${name}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 })}`)
    .join('');

const written = readings.flatMap(([file, language, text]) => [
  ...Object.entries(layouts)
    .slice(0, language === 'json' ? undefined : 1)
    .map(([layout, write]) => [`${file} ${layout}`, language, write(text), slips[language]] as const),
  ...(language === 'yaml' ? [[`${file} in braces`, language, inBraces(text), twoSigns] as const] : []),
]);

describe.each(written)('%s', (_, language, text, made) => {
  test.each(made)('$name', ({ at, of }) => {
    for (const { 0: found, index } of text.matchAll(at)) {
      const changed = text.slice(0, index) + of(found) + text.slice(index + found.length);
      const said = loud(language, changed);
      const where = `${text.slice(Math.max(0, index - 30), index)}<${found}>${text.slice(index + found.length, index + 30)}`;
      if (!isSound[language](changed)) expect(said, where).toHaveLength(1);
      else expect(said.length, where).toBeLessThan(2);
    }
  });
  // What is offered may be another way than back, but it is one.
  test.each(twoSigns)('$name, mended', ({ at, of }) => {
    for (const { 0: found, index } of text.matchAll(at)) {
      const changed = text.slice(0, index) + of(found) + text.slice(index + found.length);
      if (isSound[language](changed) || isByGuess(text)) continue;
      const again = mended(language, changed);
      expect(again, changed).toBeDefined();
      expect(loud(language, again ?? changed)).toEqual([]);
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
