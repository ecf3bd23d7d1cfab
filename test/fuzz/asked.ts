/** Every request that the server answers, with parameters that random numbers choose. */
import fc from 'fast-check';
import { positionAt } from './incremental.ts';
import { offsetAt, place } from './property.ts';
import type { Encoding } from './wire.ts';

/** What a request is made of: two places of the text, and a number that chooses among what there is to choose. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  readonly which: number;
  readonly how: number;
  /** Far beyond the end of the text, as of an editor that is ahead of what it has sent. */
  readonly isBeyond: boolean;
}

export const asked: fc.Arbitrary<Asked> = fc.record({
  from: place,
  to: place,
  which: fc.nat(1000),
  how: fc.nat(1000),
  isBeyond: fc.nat(12).map((n) => n === 0),
});

const description = {
  Name: 'checkout-ranker-shadow',
  Status: 'Running',
  Description: 'old',
  Schedule: { StartTime: 1_893_000_000, EndTime: 1_900_000_000 },
  ModelVariants: [{ VariantName: 'production', ModelName: 'm', Status: { Status: 'InService' } }],
  DataStorageConfig: { Destination: 's3://my-bucket/captured' },
  ShadowModeConfig: {
    SourceModelVariantName: 'production',
    ShadowModelVariants: [{ ShadowModelVariantName: 'shadow', SamplingPercentage: 10 }],
  },
};
const options = [
  { tabSize: 2, insertSpaces: true },
  { tabSize: 4, insertSpaces: false },
  { tabSize: 0, insertSpaces: true },
];
const onlys = [undefined, ['quickfix'], ['refactor'], ['source.fixAll'], ['nothing']];
const names = ['other', '', 'a b', '😀', '"', 'x'.repeat(300), '- a'];
const line = 'aws sagemaker update-inference-experiment --name e --cli-input-json ';

export function requestOf({ from, to, which, how, isBeyond }: Asked, uri: string, text: string, encoding: Encoding) {
  const at = (fraction: number) =>
    isBeyond ? { line: 1_000_000, character: how } : positionAt(text, offsetAt(text, fraction), encoding);
  const position = at(from);
  const range = { start: at(Math.min(from, to)), end: at(Math.max(from, to)) };
  const one = <T>(all: readonly T[]): T => all[how % all.length] as T;
  const requests: readonly (readonly [method: string, params: object])[] = [
    ['textDocument/completion', { position, context: { triggerKind: 2, triggerCharacter: one(['"', "'", ' ', '.']) } }],
    ['textDocument/completion', { position }],
    ['textDocument/hover', { position }],
    ['textDocument/diagnostic', {}],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/selectionRange', { positions: [position, range.end] }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context: { includeDeclaration: how % 2 === 0 } }],
    ['textDocument/prepareRename', { position }],
    ['textDocument/rename', { position, newName: one(names) }],
    ['textDocument/documentLink', {}],
    ['textDocument/inlayHint', { range }],
    ['textDocument/codeLens', {}],
    ['textDocument/codeAction', { range, context: { diagnostics: [], only: one(onlys), triggerKind: 1 + (how % 2) } }],
    ['textDocument/formatting', { options: one(options) }],
    ['textDocument/rangeFormatting', { options: one(options), range }],
    ['textDocument/onTypeFormatting', { options: one(options), position, ch: one(['\n', '}', ']']) }],
    ['workspace/symbol', { query: one(names) }],
    ['experiment/request', {}],
    ['experiment/memberNamedIn', { message: `Value at '${one(['name', 'schedule.endTime', 'tags.1.member', ''])}'` }],
    ['experiment/convert', {}],
    ['experiment/awsCli', { form: one(['json', 'options', 'shorthand']), shell: one(['posix', 'powershell', 'cmd']) }],
    ['experiment/fromAwsCli', { line: how % 2 ? text : `${line}'${text}'`, uri }],
    ['experiment/newFile', { uri, answers: { Name: text.slice(0, how) } }],
    ['experiment/plan', { description }],
    ['experiment/preview', { description, head: { deployed: ['a'], result: [text.slice(0, 20)] } }],
    ['experiment/pull', { description }],
    ['experiment/createRequest', { answers: { RoleArn: text.slice(0, how) } }],
    ['experiment/facts', {}],
    ['experiment/files', {}],
    ['experiment/write', { uri, description, for: one(['update', 'create']) }],
  ];
  const [method, params] = requests[which % requests.length] as (typeof requests)[number];
  return { method, params: { textDocument: { uri }, ...params } };
}

const levels = ['off', 'hint', 'info', 'warning', 'error', 'loud', 7, null];
const rules = [
  'schedule-past',
  'json-comment',
  'yaml-version',
  'skeleton-placeholder',
  'instance-unknown',
  'kms-region',
  'x',
];

/** Settings as typed by hand, right ones and others. */
export const configurations: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      rules: fc.oneof(
        fc.dictionary(fc.constantFrom(...rules), fc.constantFrom(...levels), { maxKeys: 4 }),
        fc.constant(7),
      ),
      region: fc.constantFrom<unknown>('eu-west-1', '', ' us-east-1 ', 5),
      inlayHints: fc.oneof(
        fc.dictionary(fc.constantFrom('timestamps', 'instances', 'deployed'), fc.boolean()),
        fc.constant(null),
      ),
      codeLens: fc.boolean(),
      exclude: fc.constantFrom<unknown>([], ['**/none/**'], 'x', ['[', '{', '!']),
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom<unknown>(null, {}, [], 'x', 7),
);
