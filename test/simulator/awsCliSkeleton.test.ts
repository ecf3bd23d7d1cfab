/** What the AWS CLI offers to begin with, opened as an experiment file. */
import { expect, test, vi } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { needed } from '../../scripts/programs.mjs';
import { clientOf } from '../../server/client.ts';
import { findings } from '../../server/diagnostics/validate.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { context, open } from '../unit/support.ts';
import { environment, run } from './awsCliTool.ts';

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
