/** The comment that says where the calls of a file go. */
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../../server/diagnostics/mendChanges.ts';
import { mendsOf } from '../../../../server/diagnostics/mends.ts';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { completion } from '../../../../server/features/completion/index.ts';
import { fileFacts } from '../../../../server/features/fileFacts.ts';
import { hover } from '../../../../server/features/hover.ts';
import { linkTo } from '../../../../server/features/ruleLinks.ts';
import type { FileFacts } from '../../../../server/protocol.ts';
import { readSettings } from '../../../../server/settings.ts';
import { applied } from '../../../../server/syntax/edit.ts';
import { reports } from '../../reports.ts';
import { accept, type Both, context, editor, type Language, languages, now, open, withCaret } from '../../support.ts';

function facts(name: string, texts: Both, expected: FileFacts): void {
  test.each(languages)(`${name} (%s)`, (language) =>
    expect(fileFacts(open(language, texts[language]))).toEqual(expected),
  );
}

describe('facts of a file', () => {
  facts(
    'its name, and the target at its top',
    {
      json: '// sagemaker-target profile=prod region=eu-west-1 endpoint=https://localhost:8765/x\n{"Name": "e"}',
      yaml: '# sagemaker-target profile=prod region=eu-west-1 endpoint=https://localhost:8765/x\nName: e\n',
    },
    { name: 'e', target: { profile: 'prod', region: 'eu-west-1', endpointUrl: 'https://localhost:8765/x' } },
  );
  facts(
    'anywhere on a line of its own, in several comments, with commas, and with quotes around spaces',
    {
      json: '{\r\n  "Name": "e",\r\n  //sagemaker-target: region=eu-west-1,\r\n  "Tags": []\r\n}\r\n// sagemaker-target profile="my prod"\r\n',
      yaml: 'Name: e\r\n  #sagemaker-target: region=eu-west-1,\r\nTags: []\r\n# sagemaker-target profile="my prod"\r\n',
    },
    { name: 'e', target: { profile: 'my prod', region: 'eu-west-1' } },
  );
  facts(
    'none behind a value, within a text, or of another word',
    {
      json: '{"Name": "e", // sagemaker-target region=eu-west-1\n// sagemaker-targets region=eu-west-1\n"Description": "x\\n# sagemaker-target region=eu-west-1"}',
      yaml: 'Name: e # sagemaker-target region=eu-west-1\n# sagemaker-targets region=eu-west-1\nDescription: |\n  # sagemaker-target region=eu-west-1\n',
    },
    { name: 'e' },
  );
  facts(
    'of two values the first counts; one of a wrong form is not left out, for that would call somebody else',
    {
      json: '// sagemaker-target region=europe region=eu-west-1 colour=red profile= prod\n{"Name": ',
      yaml: '# sagemaker-target region=europe region=eu-west-1 colour=red profile= prod\nName: [\n',
    },
    { target: { region: 'europe' } },
  );
});

describe('what is wrong with it', () => {
  reports('nothing', {
    json: `
      // sagemaker-target profile=prod region=us-gov-east-1 endpoint=http://[::1]:80
      {
        // sagemaker-target region=us-gov-east-1
        "Name": "e"
      }
    `,
    yaml: `
      # sagemaker-target profile=prod region=us-gov-east-1 endpoint=http://[::1]:80
      # sagemaker-target region=us-gov-east-1
      Name: e
    `,
  });
  reports('what is no part of a target', {
    json: `
      // sagemaker-target prod regoin=eu-west-1
                          ~~~~ target-unknown: "prod" is none of what a target has. Expected: profile=... region=... endpoint=...
                               ~~~~~~ target-unknown: "regoin" is none of what a target has.
      { "Name": "e" }
    `,
    yaml: `
      # sagemaker-target prod regoin=eu-west-1
                         ~~~~ target-unknown: "prod" is none of what a target has. Expected: profile=... region=... endpoint=...
                              ~~~~~~ target-unknown: "regoin" is none of what a target has.
      Name: e
    `,
  });
  reports('values of a wrong form, or none', {
    json: `
      // sagemaker-target profile= region=eu-west-1a endpoint=localhost:8765
                          ~~~~~~~~ target-malformed: A value is expected: profile= and a profile of the shared AWS files.
                                          ~~~~~~~~~~ target-malformed: "eu-west-1a" is not a Region such as eu-west-1.
                                                              ~~~~~~~~~~~~~~ target-malformed: "localhost:8765" is not the address of an endpoint
      // sagemaker-target
         ~~~~~~~~~~~~~~~~ target-unknown: This comment says nothing. Expected: profile=...
      { "Name": "e" }
    `,
    yaml: `
      # sagemaker-target profile= region=eu-west-1a endpoint=localhost:8765
                         ~~~~~~~~ target-malformed: A value is expected: profile= and a profile of the shared AWS files.
                                         ~~~~~~~~~~ target-malformed: "eu-west-1a" is not a Region such as eu-west-1.
                                                             ~~~~~~~~~~~~~~ target-malformed: "localhost:8765" is not the address of an endpoint
      # sagemaker-target
        ~~~~~~~~~~~~~~~~ target-unknown: This comment says nothing. Expected: profile=...
      Name: e
    `,
  });
  reports('two that contradict', {
    json: `
      // sagemaker-target region=eu-west-1
      { "Name": "e" }
      // sagemaker-target region=us-east-1
                          ~~~~~~~~~~~~~~~~ target-contradiction: The region of this file is "eu-west-1" already, which counts.
    `,
    yaml: `
      # sagemaker-target region=eu-west-1
      Name: e
      # sagemaker-target region=us-east-1
                         ~~~~~~~~~~~~~~~~ target-contradiction: The region of this file is "eu-west-1" already, which counts.
    `,
  });
  test.each(languages)('the first one is told as well (%s)', (language) => {
    const text = {
      json: '// sagemaker-target region=eu-west-1\n{"Name": "e"}\n// sagemaker-target region=us-east-1',
      yaml: '# sagemaker-target region=eu-west-1\nName: e\n# sagemaker-target region=us-east-1',
    }[language];
    const [found] = findings(open(language, text), context);
    const start = text.indexOf('region=');
    expect(found?.related).toEqual([{ message: 'the first one', start, end: start + 'region=eu-west-1'.length }]);
  });
  reports('one without a value is no first one', {
    json: `
      // sagemaker-target profile= profile=a profile=b
                          ~~~~~~~~ target-malformed
                                             ~~~~~~~~~ target-contradiction: The profile of this file is "a" already
      { "Name": "e" }
    `,
    yaml: `
      # sagemaker-target profile= profile=a profile=b
                         ~~~~~~~~ target-malformed
                                            ~~~~~~~~~ target-contradiction: The profile of this file is "a" already
      Name: e
    `,
  });
  test('the page says what it may hold', () => {
    const [found] = findings(open('yaml', '# sagemaker-target x=1\nName: e\n'), context);
    expect(found && linkTo(found, 'page', editor)).toBe('page#the-target-of-a-file');
  });
});

describe.each(languages)('%s: mends', (language) => {
  const comment = {
    json: (words: string) => `// sagemaker-target ${words}\n{"Name": "e"}`,
    yaml: (words: string) => `# sagemaker-target ${words}\nName: e\n`,
  }[language];
  test.each([
    ['regoin=eu-west-1', 'region=eu-west-1'],
    ['endpoint-url=https://x', 'endpoint=https://x'],
    ['endpointUrl=https://x', 'endpoint=https://x'],
    ['region=EU_WEST_1', 'region=eu-west-1'],
    ['region=eu-west-1b', 'region=eu-west-1'],
    ['region=us-east1', 'region=us-east-1'],
    ['endpoint=localhost:8765', 'endpoint=http://localhost:8765'],
    ['region=us-east12', 'region=us-east-12'],
    ['endpoint=127.0.0.1:8765', 'endpoint=http://127.0.0.1:8765'],
    ['endpoint=[::1]:8765', 'endpoint=http://[::1]:8765'],
    ['endpoint=vpce.example.com', 'endpoint=https://vpce.example.com'],
    ['endpoint=//vpce.example.com//x', 'endpoint=https://vpce.example.com//x'],
    ['endpoint=vpce-localhost.example.com', 'endpoint=https://vpce-localhost.example.com'],
  ])('%s', (before, after) => {
    const document = open(language, comment(before));
    const [found] = findings(document, context);
    const [mend] = found ? mendsOf(found, document, context) : [];
    expect(mend?.isPreferred).toBe(true);
    const [key, value] = after.split('=');
    expect(mend?.title).toBe(`Change to "${before.startsWith(`${key}=`) ? value : key}"`);
    expect(applied(document.text, (mend && changesOf(document, mend)) ?? [])).toBe(comment(after));
  });
  test.each(['colour=red', 'prod', 'region=mars', 'profile='])('none for %s', (words) => {
    const document = open(language, comment(words));
    const [found] = findings(document, context);
    expect(found?.code).toMatch(/^target-/);
    expect(found && mendsOf(found, document, context)).toEqual([]);
  });
});

describe('the Region of a key is compared with that of the file before that of the setting', () => {
  const key = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const storage = {
    json: `"DataStorageConfig": {"Destination": "s3://bucket", "KmsKey": "${key}"}`,
    yaml: `DataStorageConfig: { Destination: s3://bucket, KmsKey: "${key}" }`,
  };
  const said = (language: Language, comment: string) => {
    const text = {
      json: `${comment && `// ${comment}`}\n{"Name": "e", ${storage.json}}`,
      yaml: `${comment && `# ${comment}`}\nName: e\n${storage.yaml}\n`,
    };
    const settings = readSettings({ region: 'us-east-1' });
    return findings(open(language, text[language]), { ...context, settings })
      .filter(({ code }) => code === 'kms-region')
      .map(({ message }) => message);
  };
  test.each(languages)('%s', (language) => {
    expect(said(language, '')).toEqual([expect.stringContaining('the experiment in us-east-1')]);
    expect(said(language, 'sagemaker-target region=eu-west-1')).toEqual([]);
    expect(said(language, 'sagemaker-target region=eu-central-1')).toEqual([
      expect.stringContaining('the experiment in eu-central-1'),
    ]);
  });
});

test('a file with such a comment is not meant for the AWS CLI, so its comments are not remarked upon', () => {
  const codes = findings(open('json', '// sagemaker-target region=eu-west-1\n{"Name": "e"}'), context).map(
    ({ code }) => code,
  );
  expect(codes).not.toContain('json-comment');
});

describe('completion of the keys', () => {
  const labels = (language: Language, marked: string) => {
    const { text, offset } = withCaret(marked);
    return completion(open(language, text), offset, now, editor)?.items ?? [];
  };
  const accepted = (language: Language, marked: string) => {
    const items = labels(language, marked);
    const { text } = withCaret(marked);
    return items.map((item) => accept(text, item));
  };
  const cases: readonly (readonly [marked: Both, after: readonly string[]])[] = [
    [
      { json: '// sagemaker-target region=eu-west-1 $0\n{}', yaml: '# sagemaker-target region=eu-west-1 $0\n' },
      ['sagemaker-target region=eu-west-1 profile=', 'sagemaker-target region=eu-west-1 endpoint='],
    ],
    [
      {
        json: '// sagemaker-target pro$0=x region=eu-west-1 endpoint=x\n{}',
        yaml: '# sagemaker-target pro$0=x region=eu-west-1 endpoint=x\n',
      },
      ['sagemaker-target profile=x region=eu-west-1 endpoint=x'],
    ],
    [{ json: '// sagemaker-target region=$0\n{}', yaml: '# sagemaker-target region=$0\n' }, []],
    [{ json: '// sagemaker-tar$0\n{}', yaml: '# sagemaker-tar$0\n' }, []],
    [{ json: '// another $0\n{}', yaml: '# another $0\n' }, []],
  ];
  test.each(languages)('%s', (language) => {
    for (const [marked, after] of cases) {
      const all = accepted(language, marked[language]).map((text) => /^(?:#|\/\/) (.*)/.exec(text)?.[1]);
      expect(all, marked[language]).toEqual(after);
    }
  });
});

test.each(languages)('hover over the word and over a pair, and nothing between (%s)', (language) => {
  const mark = { json: '//', yaml: '#' }[language];
  const text = `${mark} sagemaker-target region=eu-west-1 x\n${{ json: '{}', yaml: 'Name: e' }[language]}\n`;
  const document = open(language, text);
  const over = (words: string) => {
    const found = hover(document, text.indexOf(words), now, editor);
    const { start, end } = found?.range ?? {};
    return (
      start && end && [text.slice(document.offsetAt(start), document.offsetAt(end)), JSON.stringify(found?.contents)]
    );
  };
  expect(over('sagemaker')).toEqual(['sagemaker-target', expect.stringContaining('`profile=`')]);
  expect(over('west')).toEqual(['region=eu-west-1', expect.stringContaining('**region**: a Region such as')]);
  expect(over(' x')).toEqual(['region=eu-west-1', expect.any(String)]);
  expect(over('x\n')).toBeUndefined();
});

test('of a long target a message names the beginning', () => {
  const long = 'x'.repeat(70);
  for (const [language, mark, body] of [
    ['json', '//', '{"Name": "e"}'],
    ['yaml', '#', 'Name: e'],
  ] as const) {
    const text = `${mark} sagemaker-target profile=${long}\n${mark} sagemaker-target profile=b\n${body}\n`;
    const [said] = findings(open(language, text), context);
    expect(said?.message).toBe(
      `The profile of this file is "${'x'.repeat(60)}..." already, which counts. One file has one target.`,
    );
  }
});
