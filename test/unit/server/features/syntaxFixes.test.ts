/** What is offered for what the parsers stumble over. */
import { describe, expect, test } from 'vitest';
import type { CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../../../server/client.ts';
import type { CheckContext } from '../../../../server/diagnostics/validate.ts';
import { codeActions } from '../../../../server/features/codeActions.ts';
import { actionsAt, after, client } from '../../fixes.ts';
import { context, type Language, open, withCaret } from '../../support.ts';

/** A title in `*` is the one right answer. */
function only(language: Language, before: string, marked: string, expected: string): void {
  const title = marked.replace(/^\*|\*$/g, '');
  test(`${language}: ${before.replaceAll('\n', ' ')}: ${title}`, () => {
    const action = actionsAt(language, before).find((each) => each.title === title);
    expect(action && after(language, withCaret(before).text, action)).toBe(expected);
    expect(action?.isPreferred ?? false).toBe(marked.startsWith('*'));
  });
}

only('json', '{"Name": "e"$0,}', '*Remove the comma*', '{"Name": "e"}');
only('json', '{"Name": \'$0it"\'}', '*Use double quotes*', '{"Name": "it\\""}');
only('json', '{$0“Name”: "e"}', '*Use double quotes*', '{"Name": "e"}');
only('json', '{Na$0me: "e"}', '*Put it in double quotes*', '{"Name": "e"}');
only('json', '{"Name": "e", "Description": No$0ne}', '*Change to null*', '{"Name": "e", "Description": null}');
only('json', '$0# c\n{"Name": "e"}', '*Begin the comment with //*', '// c\n{"Name": "e"}');
only('yaml', 'Name:$0e\n', '*Add a space*', 'Name: e\n');
only('yaml', 'Name:$0\u00a0e\n', '*Add a space*', 'Name: e\n');
only('yaml', 'Name: o$0n\n', '*Put it in quotes*', 'Name: "on"\n');
only('yaml', 'Name: e\nDescription: 1$02:30\n', '*Put it in quotes*', 'Name: e\nDescription: "12:30"\n');
only(
  'yaml',
  'Name: e\nSchedule:\n$0\tEndTime: 1\n',
  '*Replace tabs with spaces*',
  'Name: e\nSchedule:\n  EndTime: 1\n',
);

describe('a sign of JSON', () => {
  only('json', '{"Name": "e" "Descr$0iption": "d"}', '*Add the comma*', '{"Name": "e", "Description": "d"}');
  only('json', '{"Na$0me" "e"}', '*Add the colon*', '{"Name": "e"}');
  only('json', '{"Na$0me" = "e"}', '*Change to a colon*', '{"Name" : "e"}');
  only('json', '{"Name":$0: "e"}', '*Remove the colon*', '{"Name": "e"}');
  only('json', '{"Name": "e",$0, "Description": "d"}', '*Remove the comma*', '{"Name": "e", "Description": "d"}');
  only('json', '{"Name": "e"$0: "Description": "d"}', '*Change to a comma*', '{"Name": "e", "Description": "d"}');
  only('json', '{"Name": "$0e, "Description": "d"}', 'Add the double quote', '{"Name": "e", "Description": "d"}');
  only('json', '{"Name": $0e", "Description": "d"}', 'Add the double quote', '{"Name": "e", "Description": "d"}');
  only(
    'json',
    '{"Name": $0""e", "Description": "d"}',
    '*Remove the double quote*',
    '{"Name": "e", "Description": "d"}',
  );
  only('json', '{"Tags": [{"Key": "a"}$0}', 'Add the ]', '{"Tags": [{"Key": "a"}]}');
  only('json', '{"Tags": [{"Key": "a"$0]}', 'Add the }', '{"Tags": [{"Key": "a"}]}');
  only('json', '{"Tags": [{"Key": "a"}$0', 'Add the ]}', '{"Tags": [{"Key": "a"}]}');
  only('json', '{"Tags": $0{"Key": "a"}]}', 'Add the [', '{"Tags": [{"Key": "a"}]}');
  only('json', '{"Sched$0ule": "EndTime": 1}}', 'Add the {', '{"Schedule": {"EndTime": 1}}');
  only('json', '{"Tags": ["a"$0}}', '*Change to ]*', '{"Tags": ["a"]}');
  only('json', '{"Tags": []$0]}', '*Remove the ]*', '{"Tags": []}');
  only('json', '{"Name": "e"}$0}}', '*Remove the }}*', '{"Name": "e"}');
  only('json', '{$0{"Name": "e"}', '*Remove the {*', '{"Name": "e"}');
});

describe('a sign of YAML', () => {
  only('yaml', 'Na$0me e\nDescription: d\n', '*Add the colon*', 'Name: e\nDescription: d\n');
  only('yaml', 'Na$0me = e\nDescription: d\n', '*Change to a colon*', 'Name: e\nDescription: d\n');
  only('yaml', 'Name: "$0e\nDescription: d\n', 'Add the quote', 'Name: "e"\nDescription: d\n');
  only('yaml', 'Name: $0""e"\n', '*Remove the double quote*', 'Name: "e"\n');
  only(
    'yaml',
    'Tags:\n   $0Key: a\n    Value: b\n  - Key: c\n    Value: d\n',
    'Add the dash',
    'Tags:\n  - Key: a\n    Value: b\n  - Key: c\n    Value: d\n',
  );
  only('yaml', 'Tags:\n  $0-Key: a\n    Value: b\n', '*Add a space*', 'Tags:\n  - Key: a\n    Value: b\n');
  only(
    'yaml',
    'Schedule:\n  StartTime: 1\n   $0EndTime: 2\n',
    'Indent as the lines around it',
    'Schedule:\n  StartTime: 1\n  EndTime: 2\n',
  );
  only('yaml', 'Tags: $0[a\nName: e\n', 'Add the ]', 'Tags: [a]\nName: e\n');
  only(
    'yaml',
    'Name: "$0e\n\n\n\n\n\nDescription: d\nTags: []\nSchedule: {}\nType: x\n',
    'Add the quote',
    'Name: "e"\n\n\n\n\n\nDescription: d\nTags: []\nSchedule: {}\nType: x\n',
  );
  only('yaml', 'Tags: [a]$0]\nName: e\n', '*Remove the ]*', 'Tags: [a]\nName: e\n');
});

const asking = clientOf({
  capabilities: {
    ...client.capabilities,
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  },
});
test.each([
  ['of three, the second', '---\nName: e\n---\nName: f\n---\nName: g\n', '---\nName: e\n---\nName: g\n', 'Name: f\n'],
  ['one behind an end', '---\nName: e\n...\nName: f\n', '---\nName: e\n...\n', 'Name: f\n'],
  ['one with an end', 'Name: e\n...\n--- \nName: f\n...\n', 'Name: e\n...\n', 'Name: f\n'],
  ['one with a comment above', 'Name: e\n...\n# f\nName: f\n', 'Name: e\n...\n', '# f\nName: f\n'],
  ['one on the line of its mark', 'Name: e\n--- {Name: f}\n', 'Name: e\n', '{Name: f}\n'],
])('what is moved: %s', (_, before, left, moved) => {
  const { rangeOf, tree } = open('yaml', before);
  const at = tree.problems.find(({ code }) => code === 'multiple-documents')?.start ?? 0;
  const [action] = codeActions(open('yaml', before), { start: at, end: at }, {}, context, asking);
  const [, made, kept] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(made?.edits).toMatchObject([{ newText: moved }]);
  const document = TextDocument.create('', '', 0, before);
  expect(TextDocument.applyEdits(document, (kept?.edits ?? []) as TextEdit[])).toBe(left);
  expect(rangeOf({ start: at, end: at }).start.character).toBe(0);
});
test('a name that a file has already is not taken again', () => {
  const taken = (...numbers: number[]) => ({
    ...context,
    isTaken: (uri: string) => numbers.some((number) => uri === `file:///test-${number}.experiment.yaml`),
  });
  const uriOf = (asked: CheckContext) => {
    const [action] = codeActions(open('yaml', 'Name: e\n---\nName: f\n'), { start: 8, end: 8 }, {}, asked, asking);
    const [made] = (action?.edit?.documentChanges ?? []) as CreateFile[];
    return made?.uri;
  };
  expect(uriOf(taken(2))).toBe('file:///test-3.experiment.yaml');
  expect(uriOf(taken(2, 3, 4))).toBe('file:///test-5.experiment.yaml');
  expect(uriOf(taken(3))).toBe('file:///test-2.experiment.yaml');
});
test('a second document goes into a file of its own, where the client can make one', () => {
  const text = 'Name: e\n-$0--\nName: f\n';
  const [action] = actionsAt('yaml', text, undefined, asking);
  expect(action).toMatchObject({ title: 'Move it to a file of its own' });
  const uri = 'file:///test-2.experiment.yaml';
  expect(action?.edit?.documentChanges).toMatchObject([
    { kind: 'create', uri, options: { overwrite: false } },
    { textDocument: { uri, version: null }, edits: [{ newText: 'Name: f\n' }] },
    {
      textDocument: { uri: 'file:///test.experiment.yaml', version: 1 },
      edits: [{ newText: '', range: { start: { line: 1, character: 0 } } }],
    },
  ]);
  expect(actionsAt('yaml', text)).toEqual([]);
});

describe('a sign of YAML in braces', () => {
  only('yaml', 'Tags: [{ Key: a $0Value: b }]\n', '*Add the comma*', 'Tags: [{ Key: a, Value: b }]\n');
  only('yaml', 'Tags: [{ Key: a }$0 { Key: b }]\n', '*Add the comma*', 'Tags: [{ Key: a }, { Key: b }]\n');
  only('yaml', 'Tags: [{ Key: a,$0, Value: b }]\n', '*Remove the comma*', 'Tags: [{ Key: a, Value: b }]\n');
  only('yaml', 'Tags: [{ Key$0 a, Value: b }]\n', '*Add the colon*', 'Tags: [{ Key: a, Value: b }]\n');
  only('yaml', 'Sch$0edule { EndTime: 1 }\n', '*Add the colon*', 'Schedule: { EndTime: 1 }\n');
  only(
    'yaml',
    'DataStorageConfig: { ContentType$0 { CsvContentTypes: [] } }\n',
    '*Add the colon*',
    'DataStorageConfig: { ContentType: { CsvContentTypes: [] } }\n',
  );
  only('yaml', 'Tags: [ $0Key: a, Value: b }]\n', '*Add the {*', 'Tags: [ { Key: a, Value: b }]\n');
  only('yaml', 'Tags: [{ Key: a }, $0Key: b }]\n', '*Add the {*', 'Tags: [{ Key: a }, { Key: b }]\n');
  only('yaml', 'Tags: [$0{ Key: a, { Key: b }]\n', 'Add the }', 'Tags: [{ Key: a }, { Key: b }]\n');
  only(
    'yaml',
    'ContentType: { CsvContentTypes: [$0a, b, JsonContentTypes: [c] }\n',
    'Add the ]',
    'ContentType: { CsvContentTypes: [a, b], JsonContentTypes: [c] }\n',
  );
  only(
    'yaml',
    'ContentType: { CsvContentTypes: [c], JsonCo$0ntentTypes: a, b] }\n',
    '*Add the [*',
    'ContentType: { CsvContentTypes: [c], JsonContentTypes: [a, b] }\n',
  );
});
