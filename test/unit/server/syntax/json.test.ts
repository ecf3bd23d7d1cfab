/** What can be wrong with JSON as such, and what of the rest of the file is still seen. */
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../../server/syntax/json.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { reportsIn } from '../../reports.ts';

const json = (name: string, marked: string) => reportsIn('json', name, marked);

describe('half-typed: the rest of the file keeps its diagnostics', () => {
  json(
    'a key without a colon',
    `
      {
        "Name": "e",
        "Sched"
        ^^^^^^^ syntax: A colon and a value are expected after "Sched".
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a key without its second quote',
    `
      {
        "Name": "e",
        "Sched
        ^^^^^^ syntax: This text is not closed. Add a double quote where it ends.
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a key without a value',
    `
      {
        "Name": "e",
        "Schedule":
        ^^^^^^^^^^^ syntax: A value is expected after "Schedule" and its colon.
        "Foo": 1,
        ^^^^^ unknown-member
        "Bar": 2
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a required key without a value is not missing as well',
    `
      {
        "Name":
        ^^^^^^^ syntax: A value is expected after "Name" and its colon.
        "Description": "x"
      }
    `,
  );
  json(
    'so it is further in',
    `
      {
        "Name": "e",
        "DataStorageConfig": {
          "Destination"
          ^^^^^^^^^^^^^ syntax: A colon and a value are expected after "Destination".
          "KmsKey": "alias/a"
        },
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a key at the end',
    `
      {
        "Foo": 1,
        ^^^^^ unknown-member
        "Name"
        ^^^^^^ syntax: A colon and a value are expected after "Name".
      }
    `,
  );
  json(
    'a value in the middle',
    `
      {
        "Name": "e",
        "Schedule": ,
                    ^ syntax: A value is expected here.
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a value that is open takes its line alone',
    `
      {
        "Name": "e",
        "Description": "open,
                       ^^^^^ syntax: This text is not closed. Add a double quote where it ends.
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a word without quotes',
    `
      {
        "Name": "e",
        Desc
        ^^^^ syntax: Desc is not JSON here. Text stands in double quotes; besides it there are numbers, true, false, null, { } and [ ].
      }
    `,
  );
  json(
    'one member a line, none of them finished',
    `
      {
        "Name"
        ^^^^^^ syntax: A colon and a value are expected after "Name".
        "Type"
        "RoleArn"
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'a file that has just begun',
    '{"Name": "e",\n             | syntax: A member name in double quotes is expected here.',
  );
});

describe('one mistake, one diagnostic', () => {
  json(
    'a comma too few',
    `
      {
        "Name": "e"
        "Foo": 1
        ^^^^^ syntax: A comma is expected between two members or entries.
      }
    `,
  );
  json(
    'a comma too many, which is what is marked',
    `
      {
        "Name": "e",
        "DataStorageConfig": { "Destination": "s3://bucket/c", },
                                                             ^ syntax: Nothing follows this comma. Remove it.
        "Tags": [{ "Key": "a", "Value": "b" }, /* more */ ]
                                             ^ syntax: Nothing follows this comma. Remove it.
      }
    `,
  );
  json('a colon too few', '{"Name" "e"}\n ^^^^^^ syntax: A colon is expected after "Name".');
  json('a key alone', '{"Name"}\n ^^^^^^ syntax: A colon and a value are expected after "Name".');
  json('single quotes', `{"Name": 'e'}\n         ^^^ syntax: Text stands in double quotes (") in JSON.`);
  json(
    'a name without quotes',
    '{"Name": "e", Description: "x"}\n              ^^^^^^^^^^^ syntax: Description is not JSON here.',
  );
  json('a word as in another language', '{"Name": None}\n         ^^^^ syntax: None is not JSON. Write null.');
  json('typographic quotes', '{“Name”: "e"}\n ^^^^^^ syntax: Text stands in double quotes (") in JSON.');
  json('a comment as in YAML', '# c\n^ syntax: Comments begin with // in JSON.');
  json('a no-break space', '{\u00a0"Name": "e"}\n ^ syntax: U+00A0 is not JSON here.');
  json('an entry too few', '{"Name": "e", "Tags": [,]}\n                       ^ syntax: A value is expected here.');
  json(
    'two values in a list',
    '{"Name": "e", "Tags": [{"Key": "a", "Value": "b"} {"Key": "c", "Value": "d"}]}\n                                                  ^ syntax: A comma is expected',
  );
  json(
    'a second object',
    '{"Name": "e"}\n{"Name": "f"}\n^ syntax: The experiment has ended before this. A file holds one object; remove what follows it.',
  );
  json('a brace too many', '{"Name": "e"}\n}\n^ syntax: The experiment has ended before this.');
  json(
    'an open comment',
    '{"Name": "e"} /* open\n              ^^^^^^^ syntax: This comment is not closed. Add */ where it ends.',
  );
  json(
    'no escape',
    '{"Name": "e", "Description": "C:\\temp\\x"}\n                             ^^^^^^^^^^^ syntax: Only \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u are escapes. Write \\\\ for a backslash.',
  );
  json(
    'half of a code point',
    '{"Name": "e", "Description": "\\u12"}\n                             ^^^^^^ syntax: After \\u four hexadecimal digits are expected.',
  );
  json(
    'a tab in text',
    '{"Name": "e", "Description": "a\tb"}\n                             ^^^^^ syntax: A control character has to be written as an escape, such as \\n or \\t.',
  );
  for (const number of ['10%', '010', '+5', '.5', '0x1F', '1_000', '1.2.3']) {
    json(
      `${number} is no number, and nothing else is said of it`,
      `{"Name": "e", "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s",\n"SamplingPercentage": ${number}\n                      ${'^'.repeat(number.length)} syntax: ${number} is not a number. Write digits, such as 10.\n}]}}`,
    );
  }
  json(
    'a number that goes on',
    '{"Name": "e", "Schedule": {"StartTime": 1.}}\n                                        ^^ syntax: This number is not complete.',
  );
});

describe('duplicate-key', () => {
  json(
    'at the second, which is not judged further',
    `
      {
        "Name": "e",
        "Name": 5,
        ^^^^^^ duplicate-key: "Name" is here twice. Remove one: programs differ in which of the two they take.
        "Schedule": { "EndTime": 1993456000, "EndTime": "x" }
                                             ^^^^^^^^^ duplicate-key: "EndTime" is here twice.
      }
    `,
  );
  json('in two objects is none', '{"Name": "e", "Tags": [{"Key": "a", "Value": "b"}, {"Key": "b", "Value": "a"}]}');
});

describe('merge-conflict', () => {
  json(
    'is said once, and the rest is judged with the first side',
    `
      {
      <<<<<<< HEAD
      ^^^^^^^^^^^^ merge-conflict: A merge conflict is not resolved here. Keep what is right of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>.
        "Name": "e",
      =======
        "Name": "f",
      >>>>>>> branch
        "Foo": 1
        ^^^^^ unknown-member
      }
    `,
  );
  json(
    'each, also with the common ancestor',
    `
      {
      <<<<<<< HEAD
      ^^^^^^^^^^^^ merge-conflict
        "Name": "e",
      ||||||| base
        "Name": "d",
      =======
        "Name": "f",
      >>>>>>> branch
      <<<<<<< HEAD
      ^^^^^^^^^^^^ merge-conflict
        "Description": "a"
      =======
        "Description": "b"
      >>>>>>> branch
      }
    `,
  );
});

describe('comments', () => {
  json(
    'are legal, and the AWS CLI is known to refuse them: said once',
    `
      // Sampling only.
      ................. json-comment: Comments are welcome here, but the AWS CLI's --cli-input-json refuses a file that has some.
      {"Name": "e" /* for now */}
    `,
  );
  json('that silence a rule are not remarked upon', '// sagemaker-ignore schedule-past\n{"Name": "e"}');
});

describe('bytes and line ends', () => {
  json('UTF-16 read as UTF-8', '{\0"\0N\0\n^ not-text: This file holds NUL characters, as UTF-16 read as UTF-8 does');

  const marked = (text: string) => text.replaceAll('<CR>', '\r');
  json('a byte order mark', '\ufeff{"Name": "e", "Foo": 1}\n               ^^^^^ unknown-member');
  json('CRLF', marked('{<CR>\n  "Name": "e",<CR>\n  "Foo": 1<CR>\n  ^^^^^ unknown-member\n}<CR>\n'));
  json(
    'CRLF, half-typed',
    marked(
      '{<CR>\n  "Name": "e",<CR>\n  "Sched"<CR>\n  ^^^^^^^ syntax\n  "Foo": 1<CR>\n  ^^^^^ unknown-member\n}<CR>\n',
    ),
  );
  json(
    'emoji before the mistake are two UTF-16 code units each',
    '{"Name": "e", "Description": "😀😀", "Foo": 1}\n                                     ^^^^^ unknown-member',
  );
});

describe('the tree', () => {
  test('has no prototypes to reach', () => {
    const value = toValue(parseJson('{"__proto__": {"Name": "x"}}').root) as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(({} as { Name?: string }).Name).toBeUndefined();
  });
  test('of repeated keys holds the first', () => {
    expect(toValue(parseJson('{"Name": "a", "Name": "b"}').root)).toEqual({ Name: 'a' });
  });
  test('of text that is cut off anywhere is made without a throw', () => {
    const text =
      '\ufeff{ // c\r\n "Name": "e\\u00e9", "Tags": [{"Key": "a"}, null, -1.5e3, true], /* d */ "Schedule": {"EndTime": 5}}';
    for (let end = 0; end <= text.length; end += 1) expect(() => parseJson(text.slice(0, end))).not.toThrow();
    for (let start = 0; start <= text.length; start += 1) expect(() => parseJson(text.slice(start))).not.toThrow();
  });
});
