import { expect, test } from 'vitest';
import { type ClientCapabilities, MarkupContent } from 'vscode-languageserver-protocol';
import { complete, hover, open, resolveItem, startInitialized, textIn, withCaret } from './client.ts';

const json = 'file:///w/a.experiment.json';
const yaml = 'file:///w/a.experiment.yaml';

const instances: Readonly<Record<string, string>> = {
  [json]:
    '{"Name": "e", "ModelVariants": [{"InfrastructureConfig": {"RealTimeInferenceConfig": {"InstanceType": "ml.g5.$0"}}}]}',
  [yaml]: 'ModelVariants:\n  - InfrastructureConfig:\n      RealTimeInferenceConfig:\n        InstanceType: ml.g5.$0\n',
};

function markdownOf(content: unknown): string {
  if (!MarkupContent.is(content) || content.kind !== 'markdown')
    throw new Error(`markdown was expected, not ${JSON.stringify(content)}`);
  return content.value;
}

const sharing: ClientCapabilities = {
  textDocument: {
    completion: { completionList: { itemDefaults: ['editRange', 'insertTextFormat', 'insertTextMode', 'data'] } },
  },
};

test.each([json, yaml])('%s: every item is complete in itself for a client without itemDefaults', async (uri) => {
  const server = await startInitialized();
  const { text, position } = withCaret(instances[uri] ?? '');
  open(server, uri, text);
  const list = await complete(server, uri, position);
  expect(list).not.toHaveProperty('itemDefaults');
  const item = list?.items.find(({ label }) => label === 'ml.g5.xlarge');
  expect(item).toMatchObject({ insertTextFormat: 1, insertTextMode: 1 });
  expect(item).not.toHaveProperty('textEditText');
  const edit = item?.textEdit;
  if (!edit || !('range' in edit)) throw new Error('an edit with one range was expected');
  expect(textIn(text, edit.range)).toMatch(/^"?ml\.g5\."?$/);
  expect(edit.newText).toContain('ml.g5.xlarge');
});

test.each([json, yaml])('%s: what all items share is said once to a client that can read it so', async (uri) => {
  const { text, position } = withCaret(instances[uri] ?? '');
  const plain = await startInitialized();
  open(plain, uri, text);
  const server = await startInitialized(sharing);
  open(server, uri, text);
  const [long, short] = [await complete(plain, uri, position), await complete(server, uri, position)];
  expect(short?.items.every((item) => !('textEdit' in item) && !('insertTextFormat' in item))).toBe(true);
  const spelledOut = short?.items.map(({ textEditText, ...item }) => ({
    ...item,
    insertTextFormat: short.itemDefaults?.insertTextFormat,
    insertTextMode: short.itemDefaults?.insertTextMode,
    textEdit: { range: short.itemDefaults?.editRange, newText: textEditText ?? item.label },
  }));
  expect(spelledOut).toEqual(long?.items);
  expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(long).length);
});

test('to a client that knows some of the shared parts those are said once, and the others with each item', async () => {
  const server = await startInitialized({
    textDocument: { completion: { completionList: { itemDefaults: ['editRange'] } } },
  });
  const { text, position } = withCaret(instances[json] ?? '');
  open(server, json, text);
  const list = await complete(server, json, position);
  expect(Object.keys(list?.itemDefaults ?? {})).toEqual(['editRange']);
  const item = list?.items.find(({ label }) => label === 'ml.g5.xlarge');
  expect(item).toMatchObject({ textEditText: '"ml.g5.xlarge"', insertTextFormat: 1, insertTextMode: 1 });
  expect(item).not.toHaveProperty('textEdit');
});

test('documentation comes when an item is resolved, the rest of the item stays', async () => {
  const server = await startInitialized();
  const { text, position } = withCaret(instances[json] ?? '');
  open(server, json, text);
  const list = await complete(server, json, position);
  const item = list?.items.find(({ label }) => label === 'ml.g5.xlarge');
  if (!item) throw new Error('ml.g5.xlarge was expected');
  expect(item).not.toHaveProperty('documentation');
  const { documentation, ...rest } = await resolveItem(server, item);
  expect(rest).toEqual(item);
  expect(markdownOf(documentation)).toMatch(/vCPU/);
});

test('a member resolves to what it is', async () => {
  const server = await startInitialized();
  const { text, position } = withCaret('{"$0"}');
  open(server, json, text);
  const list = await complete(server, json, position);
  expect(list?.items[0]?.label).toBe('Name');
  const item = list?.items.find(({ label }) => label === 'Schedule');
  const resolved = item && (await resolveItem(server, item));
  expect(markdownOf(resolved?.documentation)).toMatch(/docs\.aws\.amazon\.com/);
});

test.each([
  ['an item of another server', { label: 'x', data: { other: 1 } }],
  ['data that is no object', { label: 'x', data: 'x' }],
  ['a path that leads nowhere', { label: 'x', data: { path: ['No', 'Such', 3] } }],
  ['no data', { label: 'x' }],
])('resolving %s gives the item back', async (_, item) => {
  const server = await startInitialized();
  expect(await resolveItem(server, item)).toEqual(item);
});

test.each([
  [json, '{"ShadowModeConfig": {"ShadowModelVariants": [{"Sampling$0Percentage": 25}]}}'],
  [yaml, 'ShadowModeConfig:\n  ShadowModelVariants:\n    - Sampling$0Percentage: 25\n'],
])('%s: hover says what a member is, over the member', async (uri, marked) => {
  const server = await startInitialized();
  const { text, position } = withCaret(marked);
  open(server, uri, text);
  const found = await hover(server, uri, position);
  expect(found?.range && textIn(text, found.range).replaceAll('"', '')).toBe('SamplingPercentage');
  const value = markdownOf(found?.contents);
  expect(value).toContain('SamplingPercentage');
  expect(value).toMatch(/https:\/\/docs\.aws\.amazon\.com\/sagemaker\/latest\/APIReference\//);
});

test('hover on an instance type says what it is made of', async () => {
  const server = await startInitialized();
  const { text, position } = withCaret(instances[yaml]?.replace('ml.g5.$0', 'ml.$0g5.xlarge') ?? '');
  open(server, yaml, text);
  const found = await hover(server, yaml, position);
  expect(found?.range && textIn(text, found.range)).toBe('ml.g5.xlarge');
  expect(markdownOf(found?.contents)).toMatch(/vCPU: 4/);
});
