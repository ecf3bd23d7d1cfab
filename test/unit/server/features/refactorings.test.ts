/** Refactorings: the text before and after, and for any text that the request stays what it was. */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../../../server/client.ts';
import { refactorings } from '../../../../server/features/refactorings.ts';
import { toValue } from '../../../../server/syntax/tree.ts';
import { type Both, editor, type Language, languages, open, withCaret } from '../../support.ts';
import { jsonTexts, yamlTexts } from './texts.ts';

const offered = (language: Language, text: string, offset = 0) => {
  const document = open(language, text);
  return refactorings(document, { start: offset, end: offset }, editor).map(({ title, edit }) => ({
    title,
    after: TextDocument.applyEdits(document.source, edit?.changes?.[document.uri] ?? []),
  }));
};

/** The text after the action whose title begins so; undefined where it is not offered. */
function refactors(name: string, title: string, before: Partial<Both>, after: Partial<Both>): void {
  test.each(languages.filter((language) => before[language] !== undefined))(`${name} (%s)`, (language) => {
    const marked = before[language] ?? '';
    const { text, offset } = marked.includes('$0') ? withCaret(marked) : { text: marked, offset: 0 };
    expect(offered(language, text, offset).find((each) => each.title.startsWith(title))?.after).toBe(after[language]);
  });
}

describe('sorting members', () => {
  refactors(
    'comments move along, commas and blank lines stay',
    'Sort',
    {
      json: '{\n  // when\n  "Schedule": {\n    "EndTime": 2, // end\n    "StartTime": 1 // start\n  }, // behind\n\n  "Name": "x"\n  // last\n}\n',
      yaml: '# when\nSchedule: # behind\n  EndTime: 2 # end\n  StartTime: 1 # start\n\n# who\nName: x\n# last\n',
    },
    {
      json: '{\n  "Name": "x",\n\n  // when\n  "Schedule": {\n    "StartTime": 1, // start\n    "EndTime": 2 // end\n  } // behind\n  // last\n}\n',
      yaml: '# when\n# who\nName: x\n\nSchedule: # behind\n  StartTime: 1 # start\n  EndTime: 2 # end\n# last\n',
    },
  );
  refactors(
    'in lists, on one line, with other line ends',
    'Sort',
    {
      json: '{"Tags": [{"Value": "b", "Key": "a"}], "Name": "x"}',
      yaml: 'Name: x\r\nTags:\r\n  - Value: b\r\n    Key: a\r\n',
    },
    {
      json: '{"Name": "x", "Tags": [{"Key": "a", "Value": "b"}]}',
      yaml: 'Name: x\r\nTags:\r\n  - Key: a\r\n    Value: b\r\n',
    },
  );
  refactors(
    'what is in order is left alone',
    'Sort',
    { json: '{"Name": "x", "Tags": []}', yaml: 'Name: x\nTags: []\n' },
    {},
  );
  refactors(
    'not over an anchor that comes later',
    'Sort',
    { yaml: 'Schedule:\n  EndTime: &t 2\n  StartTime: *t\n' },
    {},
  );
});

describe('removing what Update does not take', () => {
  refactors(
    'with its comment',
    'Remove what Update does not take (Type and Tags)',
    {
      json: '{\n  "Name": "x",\n  "Type": "ShadowMode", // kind\n  "Description": "d",\n  "Tags": []\n}\n',
      yaml: 'Name: x\nType: ShadowMode # kind\nDescription: d\nTags:\n  - Key: a\n    Value: b\n',
    },
    { json: '{\n  "Name": "x",\n  "Description": "d"\n}\n', yaml: 'Name: x\nDescription: d\n' },
  );
  refactors('nothing to remove', 'Remove', { json: '{"Name": "x"}', yaml: 'Name: x\n' }, {});
});

describe('variants alike', () => {
  const variants = (a: string, b: string): Both => ({
    json: `{"ModelVariants": [{"VariantName": "p", "InfrastructureConfig": {"RealTimeInferenceConfig": {${a}}}}, {"VariantName": "s", "InfrastructureConfig": {"RealTimeInferenceConfig": {${b}}}}], "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s"}]}}`,
    yaml: `ModelVariants:\n  - VariantName: p\n    InfrastructureConfig: { RealTimeInferenceConfig: {${a}} }\n  - VariantName: s\n    InfrastructureConfig: { RealTimeInferenceConfig: {${b}} }\nShadowModeConfig: {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s"}]}\n`,
  });
  const runsOn = (type: string, count: number) => `"InstanceType": "${type}", "InstanceCount": ${count}`;
  const [big, small] = [runsOn('ml.g5.xlarge', 2), runsOn('ml.m5.large', 1)];
  refactors(
    'production to shadow',
    'Run s on the instances of p (ml.g5.xlarge, 2 instances)',
    variants(big, small),
    variants(big, big),
  );
  refactors(
    'shadow to production',
    'Run p on the instances of s (ml.m5.large, 1 instance)',
    variants(big, small),
    variants(small, small),
  );
  refactors('alike already', 'Run', variants(big, big), {});
  refactors('not said', 'Run', variants(big, ''), {});
});

describe('writing out an alias', () => {
  refactors('a value', 'Write out', { yaml: 'a: &t "1"\nb: $0*t # c\n' }, { yaml: 'a: &t "1"\nb: "1" # c\n' });
  refactors(
    'an object and a list below a key',
    'Write out',
    { yaml: 'A: &a\n  x: [1]\n  z: {}\nB:\n  - C: *a$0 # c\n' },
    { yaml: 'A: &a\n  x: [1]\n  z: {}\nB:\n  - C: # c\n      x:\n        - 1\n      z: {}\n' },
  );
  refactors(
    'an entry',
    'Write out',
    { yaml: 'L:\n  - &a\n    x: 1\n    z: 2\n  - $0*a\n' },
    { yaml: 'L:\n  - &a\n    x: 1\n    z: 2\n  - x: 1\n    z: 2\n' },
  );
  refactors('in flow', 'Write out', { yaml: 'A: &a\n  x: 1\nB: [$0*a]\n' }, { yaml: 'A: &a\n  x: 1\nB: [{"x":1}]\n' });
  refactors(
    'a merge key, without what is said anew',
    'Write out',
    { yaml: 'L:\n  - &a\n    x: 1\n    z: 2\n  - <<: $0*a # c\n    z: 3\n' },
    { yaml: 'L:\n  - &a\n    x: 1\n    z: 2\n  - x: 1 # c\n    z: 3\n' },
  );
  refactors('JSON has none', 'Write out', { json: '{"a": "$0*t"}' }, {});
});

describe('converting', () => {
  const creating = clientOf({
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
  });
  test.each(languages)('a new file beside the old one, for clients that can create files (%s)', (language) => {
    const document = open(language, language === 'json' ? '{"Name": "x"}' : 'Name: x\n');
    const found = (client: typeof editor) =>
      refactorings(document, { start: 0, end: 0 }, client).find(({ title }) => title.startsWith('Convert'));
    const [extension, newText] = language === 'json' ? ['yaml', 'Name: x\n'] : ['json', '{\n  "Name": "x"\n}\n'];
    const uri = `file:///test.experiment.${extension}`;
    expect(found(creating)?.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri, options: { overwrite: false } },
      { textDocument: { uri }, edits: [{ newText }] },
    ]);
    expect(found(editor)).toBeUndefined();
    const second = `file:///test-2.experiment.${extension}`;
    const again = refactorings(document, { start: 0, end: 0 }, creating, (other) => other === uri);
    expect(again.find(({ title }) => title.startsWith('Convert'))?.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri: second },
      { textDocument: { uri: second }, edits: [{ newText }] },
    ]);
  });
});

const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, of: unknown) =>
    of && typeof of === 'object' && !Array.isArray(of)
      ? Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : of,
  );

describe.each(languages)('any %s', (language) => {
  const texts = { json: jsonTexts, yaml: yamlTexts }[language];
  test.each(Object.entries(texts))(
    '%s: after any of them the request is the same, or without what was removed',
    (_, text) => {
      const asValue = (of: string) => toValue(open(language, of).tree.root) as Record<string, unknown>;
      for (const content of [text, text.replaceAll('\n', '\r\n')]) {
        for (let offset = 0; offset <= content.length; offset += 7) {
          for (const { title, after } of offered(language, content, offset)) {
            const { problems } = open(language, after).tree;
            expect(problems, title).toEqual([]);
            const expected = asValue(content);
            if (title.startsWith('Remove')) for (const name of ['Type', 'Tags']) delete expected[name];
            expect(sortedText(asValue(after))).toBe(sortedText(expected));
            expect(after.replace(/[^#/]/g, '').length).toBeLessThanOrEqual(content.replace(/[^#/]/g, '').length);
          }
        }
      }
    },
  );
});

test.each(languages)('of what is no experiment none takes out what an update does not take (%s)', (language) => {
  expect(offered(language, '[{"Type": "ShadowMode"}]').filter(({ title }) => /update/.test(title))).toEqual([]);
});
