import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientOf } from '../../../../server/client.ts';
import { findings } from '../../../../server/diagnostics/validate.ts';
import { linkTo } from '../../../../server/features/ruleLinks.ts';
import { context, open } from '../../support.ts';

const page = 'file:///server/rules.md';
const plain = clientOf({ capabilities: {} });
const opening = clientOf({ capabilities: {}, initializationOptions: { opensAtLine: true } });
const lines = readFileSync('docs/rules.md', 'utf8').split('\n');

const links = (text: string, client: typeof plain) =>
  findings(open('yaml', text), context).map((found) => linkTo(found, page, client));

test('a rule leads to its heading, where the client finds it', () => {
  const text = 'Name: e\nKmsKey: k\n';
  expect(links(text, plain)).toEqual([`${page}#kms-form`]);
  expect(lines).toContain('## kms-form');
  expect(links(text, opening)).toEqual([`${page}#L${lines.indexOf('## kms-form') + 1}`]);
});

test('what a comment about rules gets wrong leads to how they are written', () => {
  expect(links('# sagemaker-ignore nothing\nName: e\n', plain)).toEqual([`${page}#changing-a-rule`]);
  expect(lines).toContain('## Changing a rule');
});

test('all else leads to AWS', () => {
  expect(links('Nmae: e\nName: e\n', opening)).toEqual([expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//)]);
});
