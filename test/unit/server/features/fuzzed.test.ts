/** What fuzzing has found, each as the smallest text that shows it, with its like in the other format. */
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../../../server/client.ts';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { experimentDocuments } from '../../../../server/documents.ts';
import { codeActions } from '../../../../server/features/codeActions.ts';
import { convert } from '../../../../server/features/convert.ts';
import { fixedAll } from '../../../../server/features/fixAll.ts';
import { formatting } from '../../../../server/features/formatting.ts';
import { positionEncodingFor } from '../../../../server/positionEncoding.ts';
import { applied } from '../../../../server/syntax/edit.ts';
import { completed, context, type Language, open, withCaret } from '../../support.ts';

const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

const edited = (text: string, edits: readonly TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);

const actionsAt = (language: Language, text: string, offset: number) =>
  codeActions(open(language, text), { start: offset, end: offset }, { only: ['quickfix'] }, context, client);

function after(language: Language, marked: string, title: string): string {
  const { text, offset } = withCaret(marked);
  const action = actionsAt(language, text, offset).find((each) => each.title === title);
  return edited(text, Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[]);
}

describe('several members that one fix adds to an object are divided by commas', () => {
  test.each([
    ['json', '{"Name": "e", "Tags": [$0{}]}', '{"Name": "e", "Tags": [{\n  "Key": "team",\n  "Value": "ranking"\n}]}'],
    [
      'json',
      '{\n  "Tags": [\n    $0{\n      "Other": 1 // why\n    }\n  ]\n}',
      '{\n  "Tags": [\n    {\n      "Other": 1, // why\n      "Key": "team",\n      "Value": "ranking"\n    }\n  ]\n}',
    ],
    ['yaml', 'Name: e\nTags:\n  - $0{}\n', 'Name: e\nTags:\n  - { Key: team, Value: ranking }\n'],
    ['yaml', 'Name: e\nTags:\n  - $0{ }\n', 'Name: e\nTags:\n  - { Key: team, Value: ranking }\n'],
    ['yaml', 'Tags:\n  - $0{ Other: 1 }\n', 'Tags:\n  - { Other: 1, Key: team, Value: ranking }\n'],
    ['yaml', 'Tags:\n  - $0Other: 1\n', 'Tags:\n  - Other: 1\n    Key: team\n    Value: ranking\n'],
  ] as const)('%s: %j', (language, before, expected) => {
    expect(after(language, before, 'Add Key, Value')).toBe(expected);
  });
});

test.each([
  ['json', '\ufeff$0{"Schedule": {}}', '\ufeff{"Schedule": {}, "Name": "checkout-ranker-shadow"}'],
  ['yaml', '\ufeff$0Schedule: {}\n', '\ufeffSchedule: {}\nName: checkout-ranker-shadow\n'],
] as const)('a byte order mark in front of the first member is no column (%s)', (language, before, expected) => {
  expect(after(language, before, 'Add Name')).toBe(expected);
});

test.each([
  ['json', '$0{\n  "Description": "e"\n}\n', '{\n  "Description": "e",\n  "Name": "checkout-ranker-shadow"\n}\n'],
  ['yaml', '$0? - a\n: b\n', '? - a\n: b\nName: checkout-ranker-shadow\n'],
  ['yaml', '&k $0Description: e\n', '&k Description: e\nName: checkout-ranker-shadow\n'],
  ['yaml', '--- &a\n$0Description: e\n', '--- &a\nDescription: e\nName: checkout-ranker-shadow\n'],
  ['yaml', '$0? Description\n: e\n', '? Description\n: e\nName: checkout-ranker-shadow\n'],
  [
    'yaml',
    '$0? Description # why\n: e\nSchedule: {}\n',
    '? Description # why\n: e\nSchedule: {}\nName: checkout-ranker-shadow\n',
  ],
] as const)(
  'a member is added in the column of a key behind a question mark (%s: %j)',
  (language, before, expected) => {
    expect(after(language, before, 'Add Name')).toBe(expected);
  },
);

test.each([
  ['json', '{"Name": "e", "ShadowModeConfig": {"": "\n"ShadowModelVariants": [{"SamplingPercentage": 7\n'],
  ['yaml', 'Name: e\nShadowModeConfig: {"": "\nShadowModelVariants: [{SamplingPercentage: 7\n'],
] as const)('a comment that ignores a rule is put into no text that it would break (%s)', (language, text) => {
  const errors = open(language, text).tree.problems.length;
  for (let offset = 0; offset <= text.length; offset += 1) {
    for (const { title, edit } of actionsAt(language, text, offset)) {
      if (!title.startsWith('Ignore')) continue;
      const made = edited(text, Object.values(edit?.changes ?? {}).flat() as TextEdit[]);
      expect(open(language, made).tree.problems.length).toBeLessThanOrEqual(errors);
    }
  }
});

test.each([
  ['yaml', '  : 2\n  -'],
  ['yaml', '{: n:'],
  ['yaml', '{? - a\n: b}'],
  ['json', '{: 2, [}'],
] as const)('what can not be read is not converted, and says why (%s: %j)', (language, text) => {
  expect(convert(open(language, text))).toEqual({ message: expect.stringMatching(/\S/) });
});

test.each([
  ['json', '$0\n{}'],
  ['json', '\ufeff$0// why\n{\n}'],
  ['yaml', '$0\n{}'],
  ['yaml', '$0"\n{\n "Name": e}'],
  ['yaml', '$0\n1'],
  ['yaml', '$0\n# why\n---\nName: e\n'],
  ['yaml', '$0\n%YAML 1.2\n---\nName: e\n'],
  ['yaml', '\n$0\n\n{Name: e}'],
] as const)('nothing is offered beside a whole file in brackets (%s: %j)', (language, marked) => {
  expect(completed(language, marked).items).toEqual([]);
});

test.each([
  ['json', '{\n"Tags": [\n // why\n{}\n]}', '{\n  "Tags": [\n    // why\n    {}\n  ]\n}'],
  ['yaml', 'Name:\n -\nTags:\n # why\n- {}\n', 'Name:\n  -\nTags:\n  # why\n  - {}\n'],
] as const)('a comment above an entry is laid out with it, at once (%s)', (language, text, expected) => {
  const options = { tabSize: 2, insertSpaces: true };
  const once = edited(text, formatting(open(language, text), options));
  expect(once).toBe(expected);
  expect(formatting(open(language, once), options)).toEqual([]);
});

test.each([
  ['json', '{"Name": "e",\n\ufeff"Description": ""}\n'],
  ['yaml', 'Name: e\n\ufeffDescription: ""\n'],
  ['yaml', 'Schedule: {}\n\ufeff\ufeffName: e\n'],
] as const)(
  'a byte order mark in the middle of a file, as of two that were put together, holds up nothing (%s)',
  (language, text) => {
    const once = edited(text, formatting(open(language, text), { tabSize: 2, insertSpaces: true }));
    expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  },
);

test.each([
  ['json', '{"": "a"}> b'],
  ['yaml', '{: a}> b'],
] as const)('no fix is offered that would change nothing (%s)', (language, text) => {
  for (let offset = 0; offset <= text.length; offset += 1) {
    for (const { edit } of actionsAt(language, text, offset))
      expect(edited(text, Object.values(edit?.changes ?? {}).flat() as TextEdit[])).not.toBe(text);
  }
});

test.each([
  ['json', '{"Tags": [\r{"Key": "a"}]\r}'],
  ['yaml', "Name: 'e'\r\rSchedule: {  }\rTags:\r  - {Key: \"x\", Value: 'a b'}\r  - Key: 'x'\r"],
] as const)('nothing is written into lines that end with a carriage return alone (%s)', (language, text) => {
  for (let offset = 0; offset <= text.length; offset += 1) {
    const here = { start: offset, end: offset };
    for (const only of [['quickfix'], ['refactor'], ['source.fixAll']])
      expect(codeActions(open(language, text), here, { only }, context, client)).toEqual([]);
  }
});

test.each([
  ['json', '{"Name": "e", "Tags": [{"Key": ""}, {"Key": "", "Value": "v"}, {"Key": "", "Value": "v"}]}'],
  ['yaml', 'Name: e\nTags:\n  - Key: ""\n  - Key: ""\n    Value: v\n  - Key: ""\n    Value: v\n'],
] as const)('in a skeleton a half-filled entry is told to lack what it lacks (%s)', (language, text) => {
  const half = text.replace(/"?Value"?: "?v"?/, (found) => found.replace('Value', 'Other'));
  const lacking = findings(open(language, half), context).flatMap(({ missing }) => (missing ? [missing] : []));
  expect(lacking).toEqual([{ path: ['Tags', 1], name: 'Value' }]);
  const codes = findings(open(language, half), context).map(({ code }) => code);
  expect(codes.filter((code) => code === 'skeleton-placeholder')).toHaveLength(3);
});

test('of an object without braces in a list in brackets, as YAML has them, no member is added', () => {
  for (const text of ['Tags: [Key: a]\nName: e\n', 'Tags: [\n  Key: a # why\n  ,\n  { Key: b, Value: c }]\nName: e\n'])
    for (let offset = 0; offset <= text.length; offset += 1)
      expect(actionsAt('yaml', text, offset).map(({ title }) => title)).not.toContain('Add Value');
});

test.each([
  ['json', '{"Name": "e"}', 13],
  ['yaml', 'Name: é', 8],
] as const)('a place within a line end is the end of the line in every encoding (%s)', (language, text, bytes) => {
  for (const kind of ['utf-8', 'utf-16', 'utf-32']) {
    const encoding = positionEncodingFor({ general: { positionEncodings: [kind] } });
    const document = experimentDocuments(() => encoding).create(
      `file:///a.experiment.${language}`,
      '',
      1,
      `${text}\r\n`,
    );
    const { end } = document.rangeOf({ start: 0, end: text.length + 1 });
    expect(end).toEqual({ line: 0, character: kind === 'utf-8' ? bytes : text.length });
  }
});

test.each([
  ['json', '{"ModelVariants": [{"InfrastructureConfig": "e": {'],
  ['yaml', 'ModelVariants:\n- {InfrastructureConfig: e:'],
] as const)('fixing all of a broken text adds nothing again and again (%s)', (language, text) => {
  const change = fixedAll(open(language, text), context);
  const once = change ? applied(text, [change]) : text;
  expect(once.split('InfrastructureType').length - 1).toBeLessThanOrEqual(1);
  expect(fixedAll(open(language, once), context)).toBeUndefined();
});

test.each([
  ['json', '{"Nmae": "e", "Naem": "f"}', '{"Name": "e", "Naem": "f"}'],
  ['yaml', 'Nmae: e\nNaem: f\n', 'Name: e\nNaem: f\n'],
] as const)(
  'of two members that were meant to be the same one is renamed when all is fixed (%s)',
  (language, text, expected) => {
    const change = fixedAll(open(language, text), context);
    expect(change && applied(text, [change])).toBe(expected);
  },
);
