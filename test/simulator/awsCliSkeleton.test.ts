/** What the AWS CLI offers to begin with, opened as an experiment file. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { needed } from '../../scripts/programs.mjs';
import { clientOf } from '../../server/client.ts';
import { findings } from '../../server/diagnostics/validate.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { toValue } from '../../server/syntax/tree.ts';
import { context, open } from '../unit/support.ts';
import { awsCli2, environment, run } from './awsCliTool.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

needed('aws');

const client = clientOf({
  capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
});

test.each([
  ['update-inference-experiment', { Name: '' }],
  ['create-inference-experiment', { Name: '', Type: 'ShadowMode' }],
])(
  '--generate-cli-skeleton of %s: all of it is told to be empty, and goes but for the name',
  async (operation, left) => {
    const words = ['sagemaker', operation, '--generate-cli-skeleton', 'input'];
    const { stdout, stderr } = await run('aws', words, environment());
    expect(stderr).toBe('');
    const document = open('json', stdout);
    expect(new Set(findings(document, context).map(({ code }) => code))).toEqual(new Set(['skeleton-placeholder']));
    const at = stdout.indexOf('Schedule');
    const [action] = codeActions(document, { start: at, end: at }, {}, context, client);
    expect(action?.title).toBe('Remove all that was left empty');
    const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
    expect(JSON.parse(TextDocument.applyEdits(TextDocument.create('', '', 0, stdout), edits))).toEqual(left);
  },
);

/** The line of a member, with the comment behind it. */
const lineOf = (text: string, member: string) => text.split('\n').filter((line) => line.startsWith(`${member}:`));

async function yamlSkeleton(operation: string): Promise<string> {
  const words = ['sagemaker', operation, '--generate-cli-skeleton', 'yaml-input'];
  const { stdout, stderr } = await run(awsCli2(), words, environment());
  expect(stderr).toBe('');
  return stdout;
}

/** What the one fix at Schedule makes of it. */
function emptied(text: string): string {
  const document = open('yaml', text);
  const at = text.indexOf('Schedule:');
  const [action] = codeActions(document, { start: at, end: at }, {}, context, client);
  expect(action?.title).toBe('Remove all that was left empty');
  const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

const codesIn = (text: string) => findings(open('yaml', text), context).map(({ code }) => code);

describe.each([
  ['update-inference-experiment', ['Name']],
  ['create-inference-experiment', ['Name', 'Type']],
])('--generate-cli-skeleton yaml-input of %s', (operation, left) => {
  let text = '';
  beforeAll(async () => {
    text = await yamlSkeleton(operation);
  });
  test('is told to be empty, each part once and nothing else', () => {
    expect(text).toContain('# [REQUIRED]');
    const all = findings(open('yaml', text), context);
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(['skeleton-placeholder']));
    // All at the top but the enum with its one value.
    const members = [...text.matchAll(/^(\w+):/gm)].map(([, name]) => name).filter((name) => name !== 'Type');
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(members);
  });
  test('goes but for the name, whose comment stays', () => {
    const rest = emptied(text);
    expect(rest.trimEnd().split('\n')).toEqual(left.flatMap((member) => lineOf(text, member)));
    expect(codesIn(rest)).toEqual(['length']);
  });
  test.each(['\n', '\r\n'])('with a part filled in: that stays with its comments, line ends %j', (lineEnd) => {
    const filled = text
      .replace("Name: ''", 'Name: ranking')
      .replace("Destination: ''", 'Destination: s3://bucket/captured')
      .replace("SourceModelVariantName: ''", 'SourceModelVariantName: production')
      .replace("ShadowModelVariantName: ''", 'ShadowModelVariantName: shadow')
      .replace('SamplingPercentage: 0', 'SamplingPercentage: 100')
      .replaceAll('\n', lineEnd);
    const rest = emptied(filled);
    const { root, problems } = open('yaml', rest).tree;
    expect(problems).toEqual([]);
    expect(toValue(root)).toEqual({
      Name: 'ranking',
      ...(left.includes('Type') && { Type: 'ShadowMode' }),
      DataStorageConfig: { Destination: 's3://bucket/captured' },
      ShadowModeConfig: {
        SourceModelVariantName: 'production',
        ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 100 }],
      },
    });
    expect(codesIn(rest)).toEqual([]);
    // No line of it is new.
    const lines = filled.split(lineEnd);
    expect(rest.split(lineEnd).filter((line) => !lines.includes(line))).toEqual([]);
  });
});
