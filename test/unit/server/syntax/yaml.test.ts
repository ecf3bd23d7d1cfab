/** What can be wrong with YAML as such, and what of the rest of the file is still seen. */
import { describe, expect, test } from 'vitest';
import { toValue } from '../../../../server/syntax/tree.ts';
import { parseYaml } from '../../../../server/syntax/yaml.ts';
import { reportsIn } from '../../reports.ts';

const yaml = (name: string, marked: string) => reportsIn('yaml', name, marked);

describe('half-typed: the rest of the file keeps its diagnostics', () => {
  yaml(
    'a key without a colon',
    `
      Name: e
      Sched
      ^^^^^ syntax: A colon and a value are expected after "Sched".
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a required one is not missing as well',
    `
      DataStorageConfig:
        Destination
        ^^^^^^^^^^^ syntax: A colon and a value are expected after "Destination".
        KmsKey: alias/a
      Name: e
    `,
  );
  yaml(
    'at the end',
    `
      Name: e
      Foo: 1
      ^^^ unknown-member
      Sched
      ^^^^^ syntax: A colon and a value are expected after "Sched".
    `,
  );
  yaml('at the beginning of everything', 'Na\n^^ syntax: A colon and a value are expected after "Na".');
  yaml(
    'in a list entry',
    `
      Name: e
      Tags:
        - Key: a
          ^^^ missing-member: An entry of Tags needs Value.
          Val
          ^^^ syntax: A colon and a value are expected after "Val".
        - Key: b
          ^^^ missing-member: An entry of Tags needs Value.
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a colon without a space',
    `
      Name: e
      Description:x
      ^^^^^^^^^^^^^ syntax: A space is expected after the colon of Description.
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml('a colon without a space, alone', 'Name:e\n^^^^^^ syntax: A space is expected after the colon of Name.');
  yaml(
    'text that is open takes its line alone',
    `
      Name: "open
            ^^^^^ syntax: This text is not closed. Add a double quote where it ends.
      Foo: 1
      ^^^ unknown-member
      EndpointName: 'open
                    ^^^^^ syntax: This text is not closed. Add a single quote where it ends.
      Bar: 2
      ^^^ unknown-member
    `,
  );
  yaml(
    'braces that are open',
    `
      Name: e
      ModelVariants: [{ ModelName: m
                      ^ syntax: This { is not closed. Add a } where it ends, and indent what stands between the two.
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a bracket that is open',
    'Name: e\nTags: [\n      ^ syntax: This [ is not closed. Add a ] where it ends, and indent what stands between the two.',
  );
});

describe('one mistake, one diagnostic', () => {
  yaml(
    'tabs',
    `
      Name: e
      DataStorageConfig:
      \tDestination: s3://bucket/c
      ^ syntax: YAML is indented with spaces, not with tabs. Replace each tab at the beginning of a line with spaces.
      \tKmsKey: alias/a
      \tContentType:
      \t\tCsvContentTypes: [text/csv]
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a member indented less than its neighbours, but not enough',
    `
      Name: e
      Schedule:
        StartTime: 2031-01-01T00:00:00Z
       EndTime: 2031-01-02T00:00:00Z
       ^^^^^^^ syntax: This line is indented by one blank too few. Begin it in the column of the lines around it.
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a member indented more',
    `
      Name: e
        Description: x
        ^^^^^^^^^^^^^^ syntax: This line is indented more than the member above it, which has its value already. Begin both in the same column.
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a second colon on a line',
    `
      Name: e
      Description: ranker: version 8
                   ^^^^^^^^^^^^^^^^^ syntax: Two members can not stand on one line. Begin a new line, or put text that has a colon in quotes.
      Foo: 1
      ^^^ unknown-member
    `,
  );
  yaml(
    'a comma too few between braces',
    `
      Name: e
      Schedule: { StartTime: 1896134400 EndTime: 1896220800 }
                                        ^^^^^^^ syntax: A comma is expected in front of "EndTime".
    `,
  );
  yaml(
    'a character that text can not begin with',
    'Name: @e\n      ^ syntax: Text can not begin with this character in YAML. Put it in quotes.',
  );
  yaml(
    'no escape',
    'Name: "\\q"\n       ^ syntax: This is no escape that double-quoted YAML knows. Write \\\\ for a backslash, or use single quotes.',
  );
  yaml('a tag', 'Name: !Ref e\n      ^^^^ syntax: This tag means nothing here. Remove it.');
  yaml('a directive', '%FOO bar\n^^^^^^^^ syntax: This % directive is not YAML 1.2. Remove the line.\n---\nName: e');
  yaml('two anchors', 'Name: &a &b e\n         ^^ syntax: A value can have one anchor only.');
  yaml(
    'a bracket too many',
    'Name: e\n]\n^ syntax: This is not YAML here. Look for an indentation, a colon, a quote or a bracket that is off.\nDescription: x',
  );
  yaml('text after text', 'Name: "e" f\n          ^ syntax: This is not YAML here.\nDescription: x');
});

describe('multiple-documents', () => {
  yaml(
    'one file, one experiment: the first is judged, the second is named',
    `
      Name: e
      Foo: 1
      ^^^ unknown-member
      ---
      ^^^ multiple-documents: A second document begins here. One file describes one experiment; move this one to a file of its own.
      Name: f
      Foo: 1
      ---
      Name: g
    `,
  );
  yaml(
    'behind the end of the first',
    `
      ---
      Name: e
      ...
      # the other
      Name: f # f
      ^^^^^^^^^^^ multiple-documents: A second document begins here.
    `,
  );
  yaml('one document between markers is one', '%YAML 1.2\n---\nName: e\n...\n');
});

describe('duplicate-key', () => {
  yaml(
    'at the second, which is not judged further',
    `
      Name: e
      Name: 5
      ^^^^ duplicate-key: "Name" is here twice. Remove one: programs differ in which of the two they take.
      Schedule: { EndTime: 1993456000, "EndTime": x }
                                       ^^^^^^^^^ duplicate-key: "EndTime" is here twice.
    `,
  );
});

describe('merge-conflict', () => {
  yaml(
    'is said once, and the rest is judged with the first side',
    `
      <<<<<<< HEAD
      ^^^^^^^^^^^^ merge-conflict: A merge conflict is not resolved here. Keep what is right of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>.
      Name: e
      ||||||| base
      Name: d
      =======
      Name: f
      >>>>>>> branch
      Foo: 1
      ^^^ unknown-member
    `,
  );
});

describe('what YAML 1.1 reads differently', () => {
  yaml(
    'words that are true and false there',
    `
      Name: yes
            ... yaml-version: Programs that read YAML 1.1 take yes for true. Put it in quotes, so that all read the same.
      Description: off
                   ... yaml-version: Programs that read YAML 1.1 take off for false.
    `,
  );
  yaml(
    'numbers there and text here',
    `
      Name: e
      Description: 12:30:45
                   ........ yaml-version: Programs that read YAML 1.1 take 12:30:45 for a number.
    `,
  );
  yaml(
    'octal there and decimal here',
    `
      Name: e
      ShadowModeConfig:
        SourceModelVariantName: p
        ShadowModelVariants:
          - ShadowModelVariantName: s
            SamplingPercentage: 010
                                ... sampling-before-promotion
                                ... yaml-version: Programs that read YAML 1.1 take 010 for an octal number. Write 10, so that all read the same.
    `,
  );
  yaml('in quotes they are text everywhere', 'Name: "yes"\nDescription: \'off\'\n');
  yaml(
    'a number where text is meant is told as it is written',
    `
      Name: 0123
            ^^^^ type: Name can not be 0123, a number in YAML.
      Description: 1.10
                   ^^^^ type: Description can not be 1.10, a number in YAML.
    `,
  );
});

describe('bytes and line ends', () => {
  yaml(
    'UTF-16 read as UTF-8',
    'N\0a\0m\0e\0\n^ not-text: This file holds NUL characters, as UTF-16 read as UTF-8 does',
  );
  yaml(
    'a no-break space after the colon',
    'Name:\u00a0e\n^^^^^^^ syntax: A space is expected after the colon of Name. What stands there is another character',
  );
  test('carriage returns alone end lines', () => {
    const { root, problems } = parseYaml('Name: e\rDescription: d\r');
    expect(problems).toEqual([]);
    expect(root && toValue(root)).toEqual({ Name: 'e', Description: 'd' });
  });

  const marked = (text: string) => text.replaceAll('<CR>', '\r');
  yaml('a byte order mark', '\ufeffFoo: 1\n ^^^ unknown-member\nName: e');
  yaml(
    'CRLF',
    marked('Name: e<CR>\nSchedule:<CR>\n  Foo: 1<CR>\n  ^^^ unknown-member\nDescription:<CR>\n^^^^^^^^^^^ type\n'),
  );
  yaml('CRLF, half-typed', marked('Name: e<CR>\nSched<CR>\n^^^^^ syntax\nFoo: 1<CR>\n^^^ unknown-member\n'));
  yaml(
    'emoji before the mistake are two UTF-16 code units each',
    'Schedule: { "😀😀": 1, Foo: 1 }\n            ^^^^^^ unknown-member\n                       ^^^ unknown-member\nName: e',
  );
});

describe('the tree', () => {
  const value = (text: string) => toValue(parseYaml(text).root);
  test('has aliases and merge keys resolved', () => {
    expect(value('a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, y: 3}\nd: {<<: [{x: 9}, *a]}')).toEqual({
      a: { x: 1, y: 2 },
      b: { x: 1, y: 2 },
      c: { y: 3, x: 1 },
      d: { x: 9, y: 2 },
    });
  });
  test('has numbers and text as YAML 1.2 tells them apart', () => {
    expect(
      value('[1, 1.5, -2, 1e3, "1", yes, no, 2030-01-01, 2030-01-01T00:00:00Z, true, null, ~, 0o17, 0x1F, 1_000]'),
    ).toEqual([
      1,
      1.5,
      -2,
      1000,
      '1',
      'yes',
      'no',
      '2030-01-01',
      '2030-01-01T00:00:00Z',
      true,
      null,
      null,
      15,
      31,
      '1_000',
    ]);
  });
  test('has no prototypes to reach', () => {
    const tree = value('__proto__: {Name: x}') as object;
    expect(Object.keys(tree)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(tree)).toBeNull();
  });
  test('of text that is cut off anywhere is made without a throw', () => {
    const text =
      '\ufeff%YAML 1.2\r\n---\r\nName: &n "e\\u00e9"\nTags:\n- {Key: *n, <<: {a: [1, ~]}}\n-\n  ? k\n  : |2-\n    text\n\tx: \'y\n...\n---\n- a: b: c';
    for (let end = 0; end <= text.length; end += 1) expect(() => parseYaml(text.slice(0, end))).not.toThrow();
    for (let start = 0; start <= text.length; start += 1) expect(() => parseYaml(text.slice(start))).not.toThrow();
  });
});
