import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experimentDocuments } from '../../../../server/documents.ts';
import { formatOf } from '../../../../server/syntax/format.ts';

const texts = {
  json: [
    `{
  "Name": "checkout", // what it is
  "Description": "a \\"quoted\\" s3://bucket/key",
  "Schedule": { "StartTime": "2030-03-01T08:00:00Z", "EndTime": 1e9 },
  "Tags": [{ "Key": "team", "Value": "ranking" }, { "Key": "", "Value": "x" }],
  "ModelVariants": [
    { "ModelName": "a", "InfrastructureConfig": { "RealTimeInferenceConfig": { "InstanceCount": 1 } } },
    [], {}, null, [["deep", ["er"]]]
  ]
}
`,
    '{"Name": "e", /* one */ "Tags": [{"Key": "k" /* two */}], "Type": true}',
    '["a", "b"]',
  ],
  yaml: [
    `# A comment
Name: checkout
Description: a text
  that goes on

  and on # not here
Schedule:
  StartTime: 2030-03-01T08:00:00Z
  EndTime: "2030-03-08T08:00:00Z"
Tags:
- Key: team
  Value: yes
-   Key: 'other'
    Value: 0777
- {Key: flow, Value: "a: b"}
ModelVariants:
  - ModelName: a
    # about the next
    InfrastructureConfig:
      RealTimeInferenceConfig:
        InstanceType: ml.m5.large
        InstanceCount: 1
  # about the entry
  - ModelName: b
    VariantName:

  -
    ModelName: c
    List: [a, b,
      c]
DataStorageConfig: {Destination: s3://a/b, ContentType: {CsvContentTypes: [text/csv]}}
Notes: |+
  kept

  lines

More: >-
  folded
   text
Last: 1 # the end
`,
    'Name: e\r\nTags:\r\n  - Key: k\r\n    Value: v\r\n\r\n  - Key: l\r\nType: ShadowMode\r\n',
    'Name: e\nTags:\n  - - a\n    - b\n  - x: 1\n    y:\n      - z',
    'a:\n  b: &anchor\n    c: 1\n  d: *anchor\n  e:\n    <<: *anchor\n    f: 2\n',
    '- a: 1\n  b: 2\n- c\n-\n- d:\n',
    '%YAML 1.1\n---\na: yes\nb: no\n',
  ],
} as const;

const typed = fc.oneof(
  fc.constantFrom(
    ...'abx019 -:,."\'#{}[]|>\n\r\t/\\*&!?%<=~_'.split(''),
    '\n  ',
    '\n    - ',
    'Key: ',
    '"a": 1',
    ': ',
    '- ',
    ' # ',
    '\r\n',
    '//',
    '\n---\n',
    '\n...\n',
    '<<<<<<<',
    'é',
    '\u2028',
    '"',
    '""',
    'null',
    ': |\n',
    ': >+\n',
  ),
  fc.string({ maxLength: 3 }),
);

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.constantFrom(0, 0, 1, 1, 2, 5, 20),
    text: fc.oneof(fc.constant(''), typed),
  }),
  { minLength: 1, maxLength: 6 },
);

test.each(['json', 'yaml'] as const)('after any edits the tree of %s is that of the text read anew', (language) => {
  const documents = experimentDocuments();
  fc.assert(
    fc.property(fc.constantFrom(...texts[language]), edits, (text, all) => {
      let document = documents.create(`file:///a.experiment.${language}`, '', 1, text);
      for (const { at, removed, text: inserted } of all) {
        expect(document.tree).toBeDefined();
        const start = Math.floor(at * document.text.length);
        const range = document.rangeOf({ start, end: Math.min(document.text.length, start + removed) });
        document = documents.update(document, [{ range, text: inserted }], document.version + 1);
        expect(document.tree).toEqual(document.format.parse(document.text));
      }
    }),
    { seed: 6, numRuns: Number(process.env.INCREMENTAL_RUNS ?? 100) },
  );
});

/** `$0` stands where `x` is typed. */
const typing = {
  json: {
    alone: ['{"a": {"b": "c$0"}}', '{"a": [1, ["t$0"]], "b": 2}', '{"a": "$0" /* c */}', '{"a": {"b": 1, "$0": 2}}'],
    whole: ['{"a$0": 1}', '{"a": 1$0}', '{"a": "b" $0}', '{"a": {"b": 1, "$0": 2 /* c */}}', '{"a": "b$0", "c"}'],
  },
  yaml: {
    alone: ['a:\n  b: c$0\n', 'a: 1\nb: t$0\nc: 2', '- a$0: 1\n- b', 'a:\n- b: 1\n  c: v$0\ne: f # g\n'],
    whole: ['a$0: 1', 'a: &b c$0\nd: *b', '%YAML 1.1\n---\na: b$0', 'a: {b: 1}$0, c', 'a:\n  b: c$0 # d\n'],
  },
} as const;

test.each(
  (['json', 'yaml'] as const).flatMap((language) =>
    (['alone', 'whole'] as const).flatMap((how) => typing[language][how].map((text) => ({ language, how, text }))),
  ),
)('typing in $language $text is read $how', ({ language, how, text }) => {
  const at = text.indexOf('$0');
  const [before, after] = [text.replace('$0', ''), text.replace('$0', 'x')];
  const format = formatOf('', `file:///a.${language}`);
  const tree = format.reparse(
    { text: before, tree: format.parse(before) },
    { start: at, oldEnd: at, newEnd: at + 1 },
    after,
  );
  expect(tree).toEqual(how === 'alone' ? format.parse(after) : undefined);
});
